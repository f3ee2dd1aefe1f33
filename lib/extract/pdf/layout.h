/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-extract: words with their places on a page, laid out as lines
 * of text in which each word keeps its place on a terminal: a digit is one
 * column wide, a Chinese character two.
 *
 *	page.c		pages of words, as the source has them
 *	layout.c	the steps in turn
 *	turn.c		text that runs up, down, or upside down
 *	slope.c		words aslant, as watermarks are
 *	foot.c		page numbers that are laid over a table
 *	sheet.c		two pages on one sheet, two columns of text
 *	height.c	words of different fonts that stand in one line
 *	line.c		which words stand on a line
 *	column.c	in which column of a terminal a word begins
 *	rules.c		the lines that a page draws
 *	table.c		tables with lines around their cells
 *	sew.c		rows that a page break cuts
 *	place.c		where the words of a line stand, as grid records
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
	struct gi_str	 text;		/* without blanks */
	int64_t		 x0, y0, x1, y1;	/* its box */
	size_t		 block;		/* those of a lower number stand before
					   it, whatever the boxes say */
	bool		 gone;		/* it is in an aside, or in a table */
	struct pdf_table	*table;	/* it stands for that, on a line of its
					   own; or NULL */
	size_t		 columns;	/* its width on a terminal */
	bool		 wide;		/* its first character is full-width */
	bool		 digit, digits;	/* its first character is a digit; its
					   last one is */
	bool		 number;	/* it is digits, points and signs */
	bool		 single;	/* it is one character */

	/* set once the boxes are upright */
	int64_t		 y;		/* its middle, then that of its line */
	int64_t		 em;		/* width of a full-width character */
	size_t		 height;	/* an index of ext_layout.height;
					   EXT_HEIGHTS for one too many */
};

/* A page of the source, later a block of one: nword words from word on. */
struct pdf_page {
	size_t	 word, nword;
	int64_t	 width, height;		/* 0 where not known */
	bool	 begins;		/* a page begins with it, */
	bool	 first;			/* a page of the source */
	bool	 sheet;			/* its blocks are pages */
	size_t	 rule, nrule;		/* what it draws */
};

/* A line that a page draws, across or down it. */
struct pdf_rule {
	bool	 down;
	int64_t	 at;			/* its y, or its x where it goes down */
	int64_t	 from, to;
};

/* A word in a table. */
struct pdf_inside {
	const struct pdf_word	*word;
	size_t		 cell;		/* the first place of its cell */
	size_t		 line;		/* of the cell */
};

/* A table with lines around its cells, in places that the lines make. */
struct pdf_table {
	int64_t			*x, *y;		/* of its lines, growing */
	size_t			 nx, ny;
	bool			*left, *above;	/* by place: a line is there */
	size_t			*cell;		/* by place: the first one of
						   its cell; for that one */
	size_t			*across, *down;	/* how many the cell has */
	struct pdf_inside	*inside;	/* n words, by cell and line */
	size_t			 n;
	size_t			 cut;		/* row cut - 1 is in the table
						   before it; 0: none is */
};

/* Text of a page that is not the report's. */
struct pdf_aside {
	size_t		 page;		/* of the source, from 0 */
	const char	*kind;
	struct gi_str	 text;
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

/* A line: the words from..to of a page, from left to right. */
struct pdf_line {
	size_t	 from, to;
	int64_t	 y, em;		/* its middle, and its largest character */
};

enum pdf_align { ALIGN_LEFT, ALIGN_RIGHT, ALIGN_CENTRE, ALIGNS };

struct ext_layout {
	struct gi_arena		*arena;
	struct pdf_word		*word;
	size_t			 nword, word_room;
	struct pdf_page		*page;
	size_t			 npage, page_room;
	struct pdf_aside	*aside;
	size_t			 naside, aside_room;
	struct pdf_rule		*rule;
	size_t			 nrule, rule_room;
	struct pdf_height	 height[EXT_HEIGHTS];
	size_t			 nheight;
	int64_t			 unit;		/* width of a column */
	int64_t			 left;		/* of the leftmost word */
	enum pdf_align		 align;		/* of numbers */
};

/* A layout without pages, in the arena. */
struct ext_layout *ext_layout_new(struct gi_arena *);
/* Begin a page of that size; 0 where it is not known. */
void		 ext_layout_page(struct ext_layout *, int64_t width,
		    int64_t height);
/* Add a word to the page, in the order of the source; text is borrowed. */
void		 ext_layout_word(struct ext_layout *,
		    const struct ext_word_box *, struct gi_str text);
/* Put all pages into the document; nothing where none of them holds a word. */
void		 ext_layout_put(struct ext_layout *, struct ext_doc *);

/* Set what the text of a word tells by itself. */
void		 ext_word_look(struct pdf_word *);
/*
 * Take n words away as an aside of page p, their texts one behind the other.
 */
void		 ext_layout_aside(struct ext_layout *, size_t p,
		    const char *kind, struct pdf_word *const *word, size_t n);
/* turn.c: set the boxes of a page's words as they stand once it is upright. */
void		 ext_turn_page(struct ext_layout *, struct pdf_page *);
/* slope.c: take words aslant away as asides. */
void		 ext_slope_page(struct ext_layout *, size_t p);
/*
 * foot.c: take page numbers away as asides where they stand among the words of
 * a table.
 */
void		 ext_foot_pages(struct ext_layout *);
/*
 * sheet.c: tell the blocks of a page on which two pages or two columns of text
 * stand side by side, and set the boxes from the left edge of each.
 */
void		 ext_sheet_page(struct ext_layout *, struct pdf_page *);
/*
 * height.c: make the middles of words comparable whose boxes have different
 * heights.
 */
void		 ext_layout_level(struct ext_layout *);
/* line.c: the lines of a page, *n of them; its words are put in their order. */
struct pdf_line	*ext_lines_take(struct ext_layout *, const struct pdf_page *,
		    size_t *n);
/*
 * column.c: choose how wide a column is, and how numbers are aligned: before
 * the first line.
 */
void		 ext_columns_choose(struct ext_layout *);
/* The words of a line as text. */
struct gi_str	 ext_columns_text(const struct ext_layout *,
		    const struct pdf_word *, size_t n);
/*
 * Whether b goes on with the text of a: no blank is between them then, and they
 * are one cell.
 */
bool		 ext_word_joins(const struct pdf_word *a,
		    const struct pdf_word *b);
/* rules.c: read the lines that the pages draw from SVG of all of them. */
void		 ext_rules_read(struct ext_layout *, struct gi_str svg);
/*
 * table.c: find the tables of a page that its lines part; of the words of each
 * one is left, which stands for the table.
 */
void		 ext_tables_take(struct ext_layout *, struct pdf_page *);
/*
 * Whether the line of a cell that word i of the table ends has no room for
 * another character, so that it may go on on the next.
 */
bool		 ext_table_full(const struct pdf_table *, size_t i);
/* Put the words of a table in order. */
void		 ext_table_sort(struct pdf_table *);
/* sew.c: join the rows that page breaks cut. */
void		 ext_tables_sew(struct ext_layout *);
/* Put the rows of a table as lines of a grid. */
void		 ext_table_put(struct ext_layout *, const struct pdf_table *,
		    struct ext_doc *);
/*
 * place.c: the fields of a grid record for a line of that page, from 1.
 */
struct gi_str	 ext_place_fields(const struct ext_layout *,
		    const struct pdf_word *, size_t n, size_t page);
/*
 * Set table[i] where line i of n of the page could be part of a table, as text
 * that fills its line is not.
 */
void		 ext_place_lines(const struct ext_layout *,
		    const struct pdf_page *, const struct pdf_line *, size_t n,
		    bool *table);

/* For qsort(). */
static inline int
pdf_order(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

#endif
