/* SPDX-License-Identifier: ISC */
/*
 * A block of one column, as most of table 2 are, beside whose head others stand:
 * of remarks, of the year before.  Any row with a number has a value for each
 * column, and no sum tells whose it is.
 */
#include "base/arena.h"
#include "gi.h"
#include "label/union.h"
#include "tables/cut/terminal_width.h"
#include "tables/parts/reading.h"
#include "tables/position/head.h"
#include "tables/position/text_columns.h"
#include "tables/position/text_heads.h"
#include "tables/position/text_line.h"
#include "tables/position/text_lone.h"

struct lone {
	const struct tbl_reading	*r;
	const struct tbl_text_block	*t;
	size_t				 page;
	const struct tbl_text_columns	*cols;
};

/*
 * Does each value of the page stand under one head, and that of the column that
 * it has?  In a measure that is not the columns' own it may stand under none.
 */
static bool
stands_under(const struct lone *s, const struct tbl_text_heads *l,
    enum tbl_measure m)
{
	const struct tbl_text_line	*line;
	struct tbl_span			 v;
	size_t				 i, h, c;
	uint32_t			 k;

	for (i = 0; i < s->t->n; i++) {
		line = &s->t->line[i];
		for (k = line->values; line->page == s->page && line->n > 0 &&
		    k < line->end; k++) {
			c = tbl_text_column_of(s->r, s->cols, k);
			if (!tbl_atom_is_value(&s->r->atom[k]) ||
			    c == s->cols->n || !tbl_atom_span(s->r, k, m, &v))
				continue;
			h = tbl_text_head_over(l->head, l->n, v, SIZE_MAX);
			if (h < l->n ? l->head[h].column != s->cols->of[c] :
			    m == s->cols->measure)
				return false;
		}
	}
	return true;
}

/*
 * Are the blanks between the pieces of a line other than those between others,
 * *gap, and no multiple of them, as an empty cell leaves?
 */
static bool
gaps_differ(const struct tbl_reading *r, const struct tbl_text_line *line,
    size_t *gap)
{
	size_t		 n;
	uint32_t	 k;

	for (k = line->first + 1; k < line->end; k++) {
		if (r->atom[k].x.from <= r->atom[k - 1].x.to)
			continue;
		n = r->atom[k].x.from - r->atom[k - 1].x.to;
		if (*gap == 0 || *gap % n == 0)
			*gap = n;
		else if (n % *gap != 0)
			return true;
	}
	return false;
}

/* Do the blanks of the lines of heads and values show that they are aligned? */
static bool
is_aligned(const struct lone *s, const bool *holds)
{
	const struct tbl_text_line	*line;
	size_t				 i, gap = 0;

	for (i = 0; i < s->t->n; i++) {
		line = &s->t->line[i];
		if ((holds[i] || (line->page == s->page && line->n > 0)) &&
		    gaps_differ(s->r, line, &gap))
			return true;
	}
	return false;
}

bool
tbl_text_lone_stands(struct tbl_reading *r, const struct tbl_text_block *t,
    size_t page, size_t from, const bool *holds,
    const struct tbl_text_columns *cols, const struct tbl_text_heads *l)
{
	struct lone		 s = { r, t, page, cols };
	struct tbl_text_heads	*other;
	enum tbl_measure	 m = cols->measure == TBL_MEASURE_TEXT ?
				    TBL_MEASURE_WIDE : TBL_MEASURE_TEXT;

	if (!is_aligned(&s, holds) || !stands_under(&s, l, cols->measure))
		return false;
	if (m == TBL_MEASURE_WIDE)
		tbl_atoms_measure(r);
	other = gi_alloc_raw(r->arena, sizeof(*other));
	return !tbl_text_heads_read(r, t, from, m, holds, other) ||
	    stands_under(&s, other, m);
}
