/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: words with their places on a page, laid out as lines of
 * text in which each keeps its place on a terminal: one column for the width
 * of a digit, two for a Chinese character.
 */
#ifndef GI_EXTRACT_PDF_LAY_H
#define GI_EXTRACT_PDF_LAY_H

#include "extract/piece/extract.h"
#include "gi.h"

/* A word's box, in thousandths of a point from the page's upper left. */
struct ext_box {
	int64_t	 x0, y0, x1, y1;
};

struct ext_lay;

struct ext_lay	*ext_lay_new(struct gi_arena *);
void		 ext_lay_page(struct ext_lay *);
/* A word of the page, in the order of the source; text is borrowed. */
void		 ext_lay_word(struct ext_lay *, const struct ext_box *,
		    struct gi_str text);
/* Put all pages; nothing where there is no word on any of them. */
void		 ext_lay_put(struct ext_lay *, struct ext_doc *);

#endif
