/* SPDX-License-Identifier: ISC */
/*
 * Columns that only blanks part.  Under heads they are where all values of the
 * page are flush with a head in the same way: by their start, their end or
 * their middle.  Else whole rows show them: the stretches that their values
 * take, which must not meet.
 */
#include <string.h>

#include "base/arena.h"
#include "gi.h"
#include "label/union.h"
#include "tables/cut/terminal_width.h"
#include "tables/match/run_sum.h"
#include "tables/parts/reading.h"
#include "tables/position/head.h"
#include "tables/position/text_columns.h"
#include "tables/position/text_heads.h"
#include "tables/position/text_line.h"
#include "tables/position/text_lone.h"
#include "tables/position/text_order.h"

#define ROWS_MIN	2	/* whole rows that show where columns are */
#define FEW		3	/* values; fewer may be flush by chance */

struct columns_search {
	const struct tbl_reading	*r;
	const struct tbl_text_block	*t;
	size_t				 page;
	struct tbl_text_columns		*cols;
	size_t				 want;	/* values of a whole row, with
						   those of nobody's columns */
};

/* Is a line one of the page's that has values? */
static bool
has_values(const struct columns_search *s, const struct tbl_text_line *l)
{
	return l->page == s->page && l->n > 0;
}

/*
 * Is an atom a value of the line?  In the annex the marks of a group's line are
 * none: they stand for its unit too.
 */
static bool
is_value_of(const struct columns_search *s, const struct tbl_text_line *l,
    uint32_t k)
{
	const struct tbl_atom	*a = &s->r->atom[k];

	return tbl_atom_is_value(a) && (s->t->block->set->n > 1 ||
	    l->row != SIZE_MAX || l->labels == 0 || a->kind != TBL_BLANK);
}

/* Are all values of the page flush with a head in that way? */
static bool
all_flush(const struct columns_search *s, const struct tbl_text_heads *l,
    enum tbl_flush f, size_t *values)
{
	const struct tbl_text_line	*line;
	struct tbl_span			 v;
	size_t				 i;
	uint32_t			 k;

	*values = 0;
	for (i = 0; i < s->t->n; i++) {
		line = &s->t->line[i];
		for (k = line->values; has_values(s, line) && k < line->end;
		    k++) {
			if (!is_value_of(s, line, k))
				continue;
			if (!tbl_atom_span(s->r, k, s->cols->measure, &v) ||
			    tbl_text_head_flush(l->head, l->n, v, f,
			    s->cols->measure) == l->n)
				return false;
			++*values;
		}
	}
	return *values > 0;
}

static void
columns_of_heads(struct columns_search *s, const struct tbl_text_heads *l,
    enum tbl_flush f)
{
	struct tbl_text_columns	*cols = s->cols;

	cols->flush = f;
	for (cols->n = 0; cols->n < l->n; cols->n++) {
		cols->at[cols->n] = l->head[cols->n].at;
		cols->of[cols->n] = (int8_t)l->head[cols->n].column;
		if (cols->of[cols->n] >= 0)
			cols->has[cols->of[cols->n]] = true;
	}
}

/* By heads that all values are flush with. */
static bool
find_by_flush(struct columns_search *s, const struct tbl_text_heads *l)
{
	enum tbl_flush	 f, found = TBL_FLUSH_NONE;
	size_t		 values;

	if (l->named < s->t->block->set->n && l->named < FEW)
		return false;
	for (f = TBL_FLUSH_START; f < TBL_FLUSHES; f++) {
		if (!all_flush(s, l, f, &values))
			continue;
		if (found == TBL_FLUSH_NONE)
			found = f;
		if (values < FEW && s->cols->measure != TBL_MEASURE_PAGE &&
		    l->n > 1 && s->t->block->set->n > 1)
			return false;
	}
	if (found == TBL_FLUSH_NONE)
		return false;
	columns_of_heads(s, l, found);
	return true;
}

/*
 * Has a line as many values as the form has columns by chance: is one of them
 * nobody's, and another cell blank?
 */
static bool
is_chance(const struct columns_search *s, const struct tbl_text_line *l)
{
	return s->r->forms->row_sums[s->t->block->table] &&
	    tbl_run_has_alien(s->r, l->values, l->end, l->n);
}

/*
 * Is row k whole: one line, with a value for each column?  Where numbers stand
 * beside it, or digits apart, its sum must say so.
 */
static bool
is_whole(const struct columns_search *s, size_t k)
{
	const struct tbl_text_row	*row = &s->t->row[k];
	const struct tbl_text_line	*l = &s->t->line[row->line];

	return row->lines == 1 && l->page == s->page && l->n == s->want &&
	    (s->want > s->t->block->set->n || !is_chance(s, l)) &&
	    ((!l->apart && !tbl_run_is_in_pieces(s->r, l->values, l->end) &&
	    !tbl_text_has_neighbour(s->t, row->line)) ||
	    tbl_text_line_sum(s->r, s->t, l) == TBL_SUM_HOLDS);
}

/* Join the stretches of a whole row's values to those of others. */
static bool
whole_join(struct columns_search *s, size_t k, bool first)
{
	const struct tbl_text_line	*l = &s->t->line[s->t->row[k].line];
	struct tbl_span			 v;
	uint32_t			 i;
	size_t				 c = 0;

	for (i = l->values; i < l->end && c < s->want; i++) {
		if (!tbl_atom_is_value(&s->r->atom[i]))
			continue;
		if (!tbl_atom_span(s->r, i, s->cols->measure, &v))
			return false;
		if (first)
			s->cols->at[c] = v;
		else
			tbl_span_join(&s->cols->at[c], v);
		c++;
	}
	return true;
}

/*
 * Are the values of all whole rows flush with those of the first, column by
 * column?
 */
static bool
wholes_flush(const struct columns_search *s, const struct tbl_span *first,
    enum tbl_flush f)
{
	const struct tbl_text_line	*l;
	struct tbl_span			 v;
	size_t				 k, c;
	uint32_t			 i;

	for (k = 0; k < s->t->rows; k++) {
		if (!is_whole(s, k))
			continue;
		l = &s->t->line[s->t->row[k].line];
		for (i = l->values, c = 0; i < l->end; i++) {
			if (!tbl_atom_is_value(&s->r->atom[i]))
				continue;
			if (!tbl_atom_span(s->r, i, s->cols->measure, &v) ||
			    !tbl_is_flush(v, first[c++], f, s->cols->measure))
				return false;
		}
	}
	return true;
}

/*
 * In which way the columns of whole rows are flush: a value is sought by that
 * then, which shows a line that slipped.
 */
static void
flush_of_rows(struct columns_search *s)
{
	struct tbl_text_columns	 one = *s->cols, *cols = s->cols;
	struct columns_search	 t = *s;
	enum tbl_flush		 f;
	size_t			 k = 0;

	t.cols = &one;
	while (!is_whole(s, k))
		k++;
	if (!whole_join(&t, k, true))
		return;
	for (f = TBL_FLUSH_START; f < TBL_FLUSHES; f++) {
		if (!wholes_flush(s, one.at, f))
			continue;
		cols->flush = f;
		memcpy(cols->at, one.at, cols->n * sizeof(*cols->at));
		return;
	}
}

/* How many rows have more values than the block has columns. */
static size_t
rows_with_more(const struct columns_search *s)
{
	const struct tbl_text_row	*row;
	size_t				 k, n = 0;

	for (k = 0; k < s->t->rows; k++) {
		row = &s->t->row[k];
		n += row->lines == 1 && s->t->line[row->line].n > s->want;
	}
	return n;
}

/* How many rows add up without a value of a column that is nobody's. */
static size_t
rows_without_more(const struct columns_search *s)
{
	const struct tbl_text_row	*row;
	const struct tbl_text_line	*l;
	size_t				 k, n = 0;

	for (k = 0; k < s->t->rows; k++) {
		row = &s->t->row[k];
		l = &s->t->line[row->line];
		n += row->lines == 1 && l->n == s->t->block->set->n &&
		    s->want > l->n &&
		    tbl_text_line_sum(s->r, s->t, l) == TBL_SUM_HOLDS;
	}
	return n;
}

/* Do all values of the page stand in a column, flush in that way? */
static bool
all_in_columns(const struct columns_search *s, size_t *values)
{
	const struct tbl_text_line	*l;
	size_t				 i;
	uint32_t			 k;

	*values = 0;
	for (i = 0; i < s->t->n; i++) {
		l = &s->t->line[i];
		for (k = l->values; has_values(s, l) && k < l->end; k++) {
			if (!is_value_of(s, l, k))
				continue;
			if (tbl_text_column_of(s->r, s->cols, k) == s->cols->n)
				return false;
			++*values;
		}
	}
	return true;
}

/*
 * One whole row shows where the columns are if all other values are flush with
 * its own.
 */
static bool
flush_of_one(struct columns_search *s)
{
	enum tbl_flush	 f;
	size_t		 values;

	for (f = TBL_FLUSH_START; f < TBL_FLUSHES; f++) {
		s->cols->flush = f;
		if (all_in_columns(s, &values) &&
		    values >= s->cols->n + FEW)
			return true;
	}
	return false;
}

/* Does the stretch of the rows' values stand under the head of column 0 alone? */
static bool
is_under_head(const struct columns_search *s, const struct tbl_text_heads *l)
{
	size_t	 i;

	for (i = 0; i < l->n; i++) {
		if (tbl_spans_meet(l->head[i].at, s->cols->at[0]) !=
		    (l->head[i].column == 0))
			return false;
	}
	return true;
}

/*
 * In a block of one column any row with a value is whole, and shows where a
 * column is, but not whose.  Where there are other columns too, by their heads or
 * by rows that have more values, all values must stand in one that is flush, and
 * that has the head.
 */
static bool
one_column_stands(struct columns_search *s, const struct tbl_text_heads *l)
{
	if (s->cols->n > 1 || (l->n < 2 && rows_with_more(s) == 0))
		return true;
	flush_of_rows(s);
	return s->cols->flush != TBL_FLUSH_NONE && l->n > 0 &&
	    is_under_head(s, l);
}

/* By whole rows, which have so many values. */
static bool
find_by_rows(struct columns_search *s, const struct tbl_text_heads *l,
    size_t want)
{
	struct tbl_text_columns	*cols = s->cols;
	size_t			 k, rows = 0;

	s->want = want;
	for (k = 0; k < s->t->rows; k++) {
		if (!is_whole(s, k))
			continue;
		if (!whole_join(s, k, rows == 0))
			return false;
		rows++;
	}
	cols->n = want;
	cols->flush = TBL_FLUSH_NONE;
	if (rows == 0 || rows_with_more(s) >= rows ||
	    rows_without_more(s) > rows)
		return false;
	for (k = 1; k < cols->n; k++) {
		if (cols->at[k - 1].to > cols->at[k].from)
			return false;
	}
	if (!one_column_stands(s, l) || !tbl_text_order_find(cols, l,
	    s->t->block->set->n))
		return false;
	if (rows < ROWS_MIN)
		return flush_of_one(s);
	flush_of_rows(s);
	return true;
}

/* What heads and whole rows of a page tell in one measure. */
static bool
find_in_measure(struct columns_search *s, size_t from, const bool *holds,
    struct tbl_text_heads *l)
{
	size_t	 n = s->t->block->set->n;

	if (tbl_text_heads_read(s->r, s->t, from, s->cols->measure, holds, l)) {
		if (find_by_flush(s, l))
			return true;
		if (l->named == n && l->n > n && find_by_rows(s, l, l->n))
			return true;
	}
	return find_by_rows(s, l, n);
}

bool
tbl_text_columns_find(struct tbl_reading *r,
    const struct tbl_text_block *t, size_t page, struct tbl_text_columns *cols)
{
	struct columns_search	 s = { .r = r, .t = t, .page = page,
				    .cols = cols };
	size_t			 from;
	const bool		*holds = tbl_text_head_lines(r, t, page,
				    &from);
	struct tbl_text_heads	*l;
	enum tbl_measure	 m;

	l = gi_alloc_raw(r->arena, sizeof(*l));
	for (m = TBL_MEASURE_PAGE; m < TBL_MEASURES; m++) {
		*cols = (struct tbl_text_columns){ .measure = m };
		if (m == TBL_MEASURE_PAGE && r->grid == NULL)
			continue;
		if (m == TBL_MEASURE_WIDE)
			tbl_atoms_measure(r);
		if (find_in_measure(&s, from, holds, l))
			return t->block->set->n > 1 || t->rows >= FEW ||
			    l->n < 2 || m == TBL_MEASURE_PAGE ||
			    tbl_text_lone_stands(r, t, page, from, holds, cols,
			    l);
	}
	return false;
}
