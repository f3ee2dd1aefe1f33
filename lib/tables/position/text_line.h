/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-tables: lines that only blanks part, and where their numbers
 * stand across the page.
 */
#ifndef GI_TABLES_POSITION_TEXT_LINE_H
#define GI_TABLES_POSITION_TEXT_LINE_H

#include "gi.h"
#include "tables/parts/reading.h"
#include "tables/position/block.h"

#define TBL_FLUSH_SLACK	12	/* tenths of a point that programs differ by */

/* By what values stand under their heads. */
enum tbl_flush {
	TBL_FLUSH_NONE,
	TBL_FLUSH_START,
	TBL_FLUSH_END,
	TBL_FLUSH_MIDDLE,
	TBL_FLUSHES
};

/* What is measured across a line. */
enum tbl_measure {
	TBL_MEASURE_PAGE,	/* tenths of a point, as the source says */
	TBL_MEASURE_TEXT,	/* what tbl_widths_judge() chose */
	TBL_MEASURE_WIDE,	/* columns of a terminal */
	TBL_MEASURES
};

/* A line of a block.  Its values are the numbers and marks behind the label. */
struct tbl_text_line {
	uint32_t	 first, end;	/* its atoms, end not included */
	uint32_t	 values;	/* the first of its values' atoms */
	size_t		 n;		/* how many values it has */
	size_t		 labels;	/* how many atoms of labels */
	size_t		 page;		/* lines of one page have the same */
	size_t		 row;		/* index of the row that it belongs to;
					   SIZE_MAX: of none, or not known */
	bool		 labelled;	/* part of that row's label is in it */
	bool		 shared;	/* labels of two rows are in it */
	bool		 apart;		/* some of its values stand one blank
					   apart, others more */
};

/* A row of a block, by the lines that its label takes. */
struct tbl_text_row {
	size_t		 elem;
	size_t		 from, to;	/* lines of its label, to included */
	size_t		 lines;		/* of them or between them have
					   values */
	size_t		 line;		/* the first of these */
};

struct tbl_text_block {
	const struct tbl_block	*block;
	struct tbl_text_line	*line;
	size_t			 n;
	struct tbl_text_row	*row;
	size_t			 rows;
};

/*
 * Set *t to the lines of a block that only blanks part.  False where no row has
 * its label in any.
 */
bool	 tbl_text_block_read(const struct tbl_reading *,
	    const struct tbl_block *, struct tbl_text_block *t);
/* Where an atom stands.  False where the measure is not known for it. */
bool	 tbl_atom_span(const struct tbl_reading *, size_t atom,
	    enum tbl_measure, struct tbl_span *);
/* Whether a value is flush with a head in that way. */
static inline bool
tbl_is_flush(struct tbl_span value, struct tbl_span head, enum tbl_flush f,
    enum tbl_measure m)
{
	uint32_t	 a, b, slack = m == TBL_MEASURE_PAGE ?
			    TBL_FLUSH_SLACK : 0;

	switch (f) {
	case TBL_FLUSH_START:
		a = value.from;
		b = head.from;
		break;
	case TBL_FLUSH_END:
		a = value.to;
		b = head.to;
		break;
	default:
		/* half a column is lost in rounding */
		a = value.from + value.to;
		b = head.from + head.to;
		slack = slack > 0 ? 2 * slack : 1;
		break;
	}
	return a > b ? a - b <= slack : b - a <= slack;
}

/*
 * Whether the values of a line add up to the last of them: NONE where the table
 * has no sums, NOUGHT where all are nought.
 */
enum tbl_line_sum { TBL_SUM_NONE, TBL_SUM_FAILS, TBL_SUM_NOUGHT, TBL_SUM_HOLDS };
enum tbl_line_sum tbl_text_line_sum(const struct tbl_reading *,
	    const struct tbl_text_block *, const struct tbl_text_line *);
/* Whether one blank, no more, parts atom a from atom b behind it. */
bool	 tbl_atoms_close(const struct tbl_reading *, size_t a, size_t b);
/* Set n and apart of a line, anew where its atoms were changed. */
void	 tbl_text_line_count(const struct tbl_reading *, struct tbl_text_line *);
/*
 * Whether an atom of a text line is a text with a digit that may be what a cell
 * holds, and cannot be read: 9l, 80%, ?2.
 */
bool	 tbl_text_odd(const struct tbl_atom *);
/*
 * Whether a line that has values, and no label of a row, stands next to the row
 * that line i is of, above its lines or below.
 */
bool	 tbl_text_has_neighbour(const struct tbl_text_block *, size_t i);

#endif
