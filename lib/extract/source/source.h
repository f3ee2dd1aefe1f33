/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-extract: operands in, documents out, of files, folders and
 * archives within archives.
 */
#ifndef GI_EXTRACT_SOURCE_SOURCE_H
#define GI_EXTRACT_SOURCE_SOURCE_H

#include "extract/document/task.h"
#include "extract/piece/limits.h"
#include "gi.h"

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

#endif
