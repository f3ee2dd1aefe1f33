/* SPDX-License-Identifier: ISC */
/* Internal to gi-extract: the content codings of HTTP. */
#ifndef GI_EXTRACT_CONTAINER_CODING_H
#define GI_EXTRACT_CONTAINER_CODING_H

#include "extract/container/budget.h"
#include "gi.h"
#include "stream/source.h"

enum ext_undone {
	EXT_UNDONE,		/* out holds the bytes */
	EXT_NOT_CODED,		/* the bytes are not in that coding */
	EXT_UNDONE_BROKEN,	/* they are, and are damaged */
	EXT_CODING_UNKNOWN
};

/*
 * Undo a coding by its name, as Content-Encoding has it.  out is empty at
 * first, and what was written of it has len bytes, of which no more are than
 * the budget allows.  Some crawlers undo a coding and keep the head that names
 * it; so bytes that do not show it are taken for undone.
 */
enum ext_undone	 ext_coding_undo(struct gi_str coding, struct gi_str body,
		    struct ext_budget *, struct gi_buf *out, size_t *len);

#endif
