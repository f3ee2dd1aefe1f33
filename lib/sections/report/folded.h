/* SPDX-License-Identifier: ISC */
/* Internal to gi-sections: folded text that can be led back to its source. */
#ifndef GI_SECTIONS_REPORT_FOLDED_H
#define GI_SECTIONS_REPORT_FOLDED_H

#include "gi.h"

/* Two views of one text; each lasts as long as what it was made from. */
struct sec_folded {
	struct gi_str	 text;		/* folded for comparison, in UTF-8 */
	struct gi_str	 source;	/* the same text as it was written */
};

/* Fold source.  The folded text is in the arena, source stays a view. */
struct sec_folded sec_fold(struct gi_arena *, struct gi_str source);
/* The rest of the source from the character on that gave byte at of text. */
struct gi_str	 sec_folded_rest(const struct sec_folded *, size_t at);
/*
 * The source of bytes from up to to of text, with the marks that stand before
 * the next character that folding keeps.
 */
struct gi_str	 sec_folded_source(const struct sec_folded *, size_t from,
		    size_t to);
/*
 * The same without these marks, but for a closing bracket that belongs to an
 * opening one among them.
 */
struct gi_str	 sec_folded_exact(const struct sec_folded *, size_t from,
		    size_t to);
/*
 * The source begins a longer text, and the first n bytes of its folded text
 * are a title.  Returns the bytes that the title takes in the longer text, or
 * 0 where a Han character follows: then the word goes on.
 */
size_t		 sec_folded_end(const struct sec_folded *, struct gi_str longer,
		    size_t n);

#endif
