/* SPDX-License-Identifier: ISC */
/* Internal to gi-extract: a document that is to be read, and how. */
#ifndef GI_EXTRACT_DOCUMENT_TASK_H
#define GI_EXTRACT_DOCUMENT_TASK_H

#include "extract/piece/kind.h"
#include "extract/piece/limits.h"
#include "gi.h"
#include "normalize/encoding.h"
#include "tool/msg.h"

/* A document to be read, or the word that one cannot be. */
struct ext_item {
	const char		*name;
	struct gi_str		 bytes;
	enum ext_kind		 kind;
	enum gi_encoding	 charset;	/* of its Content-Type, or
						   NONE */
	bool			 failed;	/* why and detail say how */
	bool			 note;		/* no document, only a
						   message */
	enum gi_msg		 why;
	const char		*detail;	/* or NULL */
};

/* How documents are read. */
struct ext_task {
	const struct ext_limits	*limits;
	enum gi_encoding	 encoding;	/* the one asked for, or NONE */
	bool			 plain;		/* text instead of records */
};

/*
 * Read an item and write it, with its message.  The arena is emptied first.
 * Returns true where the item is a document that could be read.
 */
bool		 ext_task_do(const struct ext_task *, struct gi_arena *,
		    const struct ext_item *, FILE *out);

#endif
