/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: words with their places on a page, laid out as lines of
 * text in which each keeps its place on a terminal: one column for the width
 * of a digit, two for a Chinese character.
 */
#ifndef GI_EXTRACT_PDF_LAYOUT_H
#define GI_EXTRACT_PDF_LAYOUT_H

#include "extract/piece/piece.h"
#include "gi.h"

/* A word's box, in thousandths of a point from the page's upper left. */
struct ext_word_box {
	int64_t	 x0, y0, x1, y1;
};

struct ext_layout;

struct ext_layout	*ext_layout_new(struct gi_arena *);
void		 ext_layout_page(struct ext_layout *);
/* A word of the page, in the order of the source; text is borrowed. */
void		 ext_layout_word(struct ext_layout *, const struct ext_word_box *,
		    struct gi_str text);
/* Put all pages; false if there is no word on any of them. */
bool		 ext_layout_put(struct ext_layout *, struct ext_doc *);

#endif
