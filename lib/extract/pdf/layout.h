/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-extract: words with their places on a page, laid out as lines
 * of text in which each word keeps its place on a terminal: a digit is one
 * column wide, a Chinese character two.
 *
 *	layout.c	words, lines and columns
 *	height.c	words of different fonts that stand in one line
 *
 * Lengths are in thousandths of a point, from the page's upper left corner.
 */
#ifndef GI_EXTRACT_PDF_LAYOUT_H
#define GI_EXTRACT_PDF_LAYOUT_H

#include "extract/piece/piece.h"
#include "gi.h"

#define EXT_HEIGHTS	((size_t)64)	/* heights of boxes that are told
					   apart */

/* The box of a word: its left, top, right and bottom. */
struct ext_word_box {
	int64_t	 x0, y0, x1, y1;
};

struct pdf_word {
	struct gi_str	 text;
	int64_t		 x0, x1;	/* its left and right */
	int64_t		 y;		/* its middle, then that of its line */
	int64_t		 em;		/* width of a full-width character */
	size_t		 height;	/* an index of ext_layout.height;
					   EXT_HEIGHTS for one too many */
	bool		 wide;		/* its first character is full-width */
	bool		 digit, digits;	/* its first character is a digit; its
					   last one is */
	bool		 number;	/* it is digits, points and signs */
	size_t		 columns;	/* its width on a terminal */
};

/* The words of a page: nword of them from index word on. */
struct pdf_page {
	size_t	 word, nword;
};

/* Boxes of one height, which are in one font for the most part. */
struct pdf_height {
	int64_t	 height;		/* in tenths of a point */
	size_t	 count;
	int64_t	 shift;			/* how much lower the middles of these
					   boxes lie than those of the most
					   frequent height */
	bool	 known;			/* shift is */
};

enum pdf_align { ALIGN_LEFT, ALIGN_RIGHT, ALIGN_CENTRE, ALIGNS };

struct ext_layout {
	struct gi_arena		*arena;
	struct pdf_word		*word;
	size_t			 nword, word_room;
	struct pdf_page		*page;
	size_t			 npage, page_room;
	struct pdf_height	 height[EXT_HEIGHTS];
	size_t			 nheight;
	int64_t			 unit;		/* width of a column */
	int64_t			 left;		/* of the leftmost word */
	enum pdf_align		 align;		/* of numbers */
};

/* A layout without pages, in the arena. */
struct ext_layout *ext_layout_new(struct gi_arena *);
/* Begin a page. */
void		 ext_layout_page(struct ext_layout *);
/* Add a word to the page, in the order of the source; text is borrowed. */
void		 ext_layout_word(struct ext_layout *,
		    const struct ext_word_box *, struct gi_str text);
/* Put all pages into the document; nothing where none of them holds a word. */
void		 ext_layout_put(struct ext_layout *, struct ext_doc *);

/*
 * height.c: move the middles of all words so that those that stand in one line
 * are about as high, whatever their fonts.
 */
void		 ext_layout_level(struct ext_layout *);

/* The order of two lengths, as qsort() wants it. */
static inline int
pdf_order(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

#endif
