/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-extract: operands in, documents out, of files, folders and
 * archives within archives.
 */
#ifndef GI_EXTRACT_SOURCE_SOURCE_H
#define GI_EXTRACT_SOURCE_SOURCE_H

#include "base/msg.h"
#include "extract/piece/extract.h"
#include "gi.h"
#include "normalize/encoding.h"

/* A document to be read, or word of one that cannot be. */
struct ext_item {
	const char		*name;
	struct gi_str		 bytes;
	enum ext_kind		 kind;
	enum gi_encoding	 charset;	/* of its Content-Type, or NONE */
	bool			 failed;	/* why and detail say it */
	bool			 note;		/* no document: a message only */
	enum gi_msg		 why;
	const char		*detail;	/* or NULL */
};

struct ext_source {
	const struct ext_limits	*limits;
	bool			 binary;	/* an encoding was asked for that
						   text may look binary in */
	/* Takes each item; what it points to ends with the call. */
	void			(*put)(void *ctx, const struct ext_item *);
	/* Called where more of a file was read: so many bytes of it. */
	void			(*seen)(void *ctx, size_t bytes);
	/* Called behind each file, and each operand that is none. */
	void			(*file)(void *ctx);
	void			*ctx;
	FILE			*out;		/* once it failed, no more */
};

/* Put all documents of an operand, - being standard input. */
void		 ext_source_read(const struct ext_source *, const char *name);

/* folder.c */
struct ext_walk {
	void	(*file)(void *ctx, const char *path, size_t bytes);
	/* It could not be read, for that reason. */
	void	(*bad)(void *ctx, const char *path, const char *reason);
	void	*ctx;
};

/*
 * The files of a folder and of those in it, by the bytes of their paths.
 * Hidden ones, links to folders, and what is no file are passed over.
 */
void		 ext_walk(const char *path, const struct ext_walk *);

#endif
