/* SPDX-License-Identifier: ISC */
/* Internal to gi-sections: folded text, and the text it was folded from. */
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
/* The source from the character on that became byte at of the folded text. */
struct gi_str	 sec_folded_rest(const struct sec_folded *, size_t at);
/*
 * What became bytes from up to before to of the folded text, and the
 * punctuation behind it that folding drops.
 */
struct gi_str	 sec_folded_source(const struct sec_folded *, size_t from,
		    size_t to);
/*
 * The same without that punctuation, but for a closing bracket whose opening
 * one is part of the result.
 */
struct gi_str	 sec_folded_exact(const struct sec_folded *, size_t from,
		    size_t to);
/*
 * Where a title ends in a longer text, which begins with the source: the title
 * is the first n bytes of the folded text.  Returns the byte of longer where
 * the title ends; 0 where an ideograph follows, so that its last word goes on,
 * unless it begins a text or a table as such words do that are glued to titles.
 */
size_t		 sec_folded_end(const struct sec_folded *, struct gi_str longer,
		    size_t n);

#endif
