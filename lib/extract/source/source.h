/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-extract: operands, and the documents in them: in files,
 * folders, and archives within archives.
 */
#ifndef GI_EXTRACT_SOURCE_SOURCE_H
#define GI_EXTRACT_SOURCE_SOURCE_H

#include "extract/document/task.h"
#include "extract/piece/limits.h"
#include "extract/source/pick.h"
#include "gi.h"

struct ext_source {
	const struct ext_limits	*limits;
	const struct ext_pick	*pick;		/* of files in folders and of
						   members */
	bool			 binary;	/* an encoding was asked for in
						   which a text may look
						   binary */
	/* Takes an item, which ends with the call. */
	void			(*put)(void *ctx, const struct ext_item *);
	/* Called with the number of bytes read of a file. */
	void			(*seen)(void *ctx, size_t bytes);
	/* Called behind each file, and behind an operand that is none. */
	void			(*file)(void *ctx);
	void			*ctx;
	FILE			*out;		/* once writing to it has
						   failed, no more is read */
};

/* Put all documents of an operand; - is standard input. */
void		 ext_source_read(const struct ext_source *, const char *name);
/* The same of what fd gives, which is called name; -1: of that name. */
void		 ext_source_read_fd(const struct ext_source *, int fd,
		    const char *name);

#endif
