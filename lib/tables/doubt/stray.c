/* SPDX-License-Identifier: ISC */
/*
 * Numbers without a cell beside a row that has all of its values.  A text that
 * a program tore apart puts halves of numbers, and the values of other rows,
 * where they look like a row.
 */
#include "base/arena.h"
#include "base/ascii.h"
#include "gi.h"
#include "label/union.h"
#include "tables/match/explain.h"
#include "tables/match/gap.h"
#include "tables/parts/reading.h"
#include "tables/parts/row_value.h"
#include "tables/doubt/stray.h"
#include "tables/position/block.h"
#include "tables/text/number.h"

/* The atom behind all that may belong to row e. */
static size_t
row_end(const struct tbl_reading *r, size_t e)
{
	const struct tbl_row	*row = &r->row[e];
	size_t			 i = row->anchor != NULL ?
				    row->anchor->last + 1 : row->run0;

	if (i < row->run1)
		i = row->run1;
	while (i < r->natom && !r->atom[i].anchored &&
	    r->atom[i].kind != TBL_BREAK)
		i++;
	return i;
}

/* Is an atom a number, be it one that was taken for a page's? */
static bool
is_number(const struct tbl_reading *r, const struct tbl_atom *a)
{
	struct gi_dec	 d;

	return a->kind == TBL_NUMBER || a->kind == TBL_UNREAD ||
	    (a->kind == TBL_NOISE && a->reason == GI_REASON_PAGE &&
	    !r->pages[a->line] && tbl_number_plain(a->raw, &d));
}

/* The atom behind what is of row e alone: text of nobody's row ends it. */
static size_t
row_own_end(struct tbl_reading *r, size_t e)
{
	struct tbl_gap	 g;
	size_t		 i;

	if (r->row[e].anchor == NULL)
		return row_end(r, e);
	tbl_gap_scan(r, e, &g);
	for (i = 0; i < g.n; i++) {
		if (g.seg[i].foreign)
			return g.seg[i].first;
	}
	return r->row[e].gap1;
}

/* Does a number that no cell has stand among the atoms of row e up to end? */
static bool
has_stray(const struct tbl_reading *r, size_t e, size_t end, const bool *used)
{
	const struct tbl_row	*row = &r->row[e];
	size_t			 i = row->anchor != NULL ? row->anchor->atom :
				    row->run0;

	if (row->run1 > row->run0 && row->run0 < i)
		i = row->run0;
	while (i < end && (used[i] || !is_number(r, &r->atom[i])))
		i++;
	return i < end;
}

/* Mark the atoms that are values of cells. */
static void
values_mark(const struct tbl_reading *r, bool *used)
{
	const struct tbl_row	*row;
	size_t			 e, c;

	for (e = r->first; e < r->end; e++) {
		row = &r->row[e];
		for (c = 0; row->placed && c < row->set->n; c++) {
			if (row->value[c] != 0)
				used[row->value[c] - 1] = true;
		}
	}
}

/* Take a row out of its cells, and its values out of those that have one. */
static void
row_doubt(struct tbl_row *row, bool *used)
{
	size_t	 c;

	for (c = 0; c < row->set->n; c++) {
		if (row->value[c] != 0)
			used[row->value[c] - 1] = false;
	}
	tbl_row_unplace(row);
}

/*
 * Does a number without a cell stand before the label of row e, and behind the
 * heads of its block?  Its values may stand before the labels then.  In the
 * annex of 2014 headings have numbers of their own.
 */
static bool
has_stray_under_heads(const struct tbl_reading *r, size_t e, const bool *used)
{
	size_t			 i = r->row[e].anchor != NULL ?
				    r->row[e].anchor->atom : 0;
	const struct tbl_atom	*a;
	bool			 any = false;

	if (r->forms->row[e].table == GI_STATISTICS || !tbl_row_is_first(r, e))
		return false;
	for (; i > 0; i--) {
		a = &r->atom[i - 1];
		if (a->kind == TBL_LABEL)
			return any && !a->anchored && (a->nglyph == 1 ||
			    tbl_atom_is_about(r, a, r->forms->row[e].table));
		if (a->kind == TBL_BREAK)
			return false;
		any |= !used[i - 1] && (a->kind == TBL_NUMBER ||
		    a->kind == TBL_UNREAD);
	}
	return false;
}

/* Does a value stand behind the label of row e? */
static bool
has_values(const struct tbl_reading *r, size_t e)
{
	size_t	 i = r->row[e].anchor->atom;

	do {
		if (tbl_atom_is_value(&r->atom[i]))
			return true;
	} while (++i < r->natom && !r->atom[i].anchored &&
	    r->atom[i].kind != TBL_BREAK);
	return false;
}

/* Do the values of row e stand on the line of its label, and no others do? */
static bool
has_own_line(const struct tbl_reading *r, size_t e)
{
	const struct tbl_row	*row = &r->row[e];
	size_t			 at = row->anchor->atom;

	return r->atom[row->run0].row == r->atom[row->anchor->last].row &&
	    !(at > 0 && r->atom[at - 1].row == r->atom[at].row &&
	    tbl_atom_is_value(&r->atom[at - 1]));
}

/*
 * Do the rows of row e's block have their values before their labels?  Numbers
 * without a cell stand before the first label then, and none behind the last:
 * row e is not below one that has none.
 */
static bool
is_shifted(const struct tbl_reading *r, size_t e, const bool *used)
{
	enum gi_table		 t = r->forms->row[e].table;
	const struct tbl_row	*row = &r->row[e];
	size_t			 i, first = r->end;

	if (row->anchor == NULL || has_own_line(r, e))
		return false;
	for (i = r->forms->first[t]; i < r->forms->end[t]; i++) {
		if (r->row[i].anchor == NULL || r->row[i].set == NULL ||
		    !tbl_rows_share_block(r, i, e))
			continue;
		if (first == r->end)
			first = i;
		if (i > e && !has_values(r, i))
			return has_stray_under_heads(r, first, used);
		if (i < e && !has_values(r, i))
			return false;
	}
	return false;
}

/* Does a row of table 2 have values that no cell has? */
static bool
is_torn(const struct tbl_reading *r)
{
	size_t	 i;

	for (i = r->forms->first[GI_DISCLOSURE];
	    i < r->forms->end[GI_DISCLOSURE]; i++) {
		if (r->row[i].set != NULL && r->row[i].ambiguous)
			return true;
	}
	return false;
}

/*
 * Is row e the only one of a block of table 2 that has values, below the labels
 * of all the others, and is the table torn?  They may be those of a column.
 */
static bool
is_below_labels(const struct tbl_reading *r, size_t e)
{
	const struct tbl_row	*row = &r->row[e];
	size_t			 i, bare = 0;

	if (r->forms->row[e].table != GI_DISCLOSURE || row->anchor == NULL ||
	    !is_torn(r) || row->set->n < 2 || row->run0 <= row->anchor->last ||
	    r->atom[row->run0].line == r->atom[row->anchor->last].line)
		return false;
	for (i = r->forms->first[GI_DISCLOSURE];
	    i < r->forms->end[GI_DISCLOSURE]; i++) {
		if (i == e || r->row[i].anchor == NULL ||
		    r->row[i].set == NULL || !tbl_rows_share_block(r, i, e))
			continue;
		if (i > e || has_values(r, i))
			return false;
		bare++;
	}
	return bare > 0;
}

/* Is one of a row's values the end of a number, as 07 is? */
static bool
has_half(const struct tbl_reading *r, const struct tbl_row *row)
{
	const struct tbl_atom	*a;
	size_t			 c;

	for (c = 0; c < row->set->n; c++) {
		a = &r->atom[row->value[c] > 0 ? row->value[c] - 1 : 0];
		if (tbl_row_has(row, c) && a->raw.s[0] == '0' &&
		    gi_ascii_digit_at(a->raw, 1))
			return true;
	}
	return false;
}

/*
 * Is row e the neighbour of one that has values and no cells?  A piece of a
 * number may stand on the line of another row.
 */
static bool
has_open_neighbour(const struct tbl_reading *r, size_t e)
{
	enum gi_table	 t = r->forms->row[e].table;
	size_t		 i, before = r->end;

	for (i = r->forms->first[t]; i < r->forms->end[t]; i++) {
		if (i == e || r->row[i].anchor == NULL ||
		    r->row[i].set == NULL)
			continue;
		if (i > e)
			return (before < r->end && !r->row[before].placed &&
			    r->row[before].ambiguous) ||
			    (!r->row[i].placed && r->row[i].ambiguous);
		before = i;
	}
	return before < r->end && !r->row[before].placed &&
	    r->row[before].ambiguous;
}

/* Does a number without a cell cast doubt on row e? */
static bool
is_strayed(struct tbl_reading *r, size_t e, const bool *used)
{
	if (tbl_row_identity(r, &r->row[e]) == 0 &&
	    (has_stray(r, e, row_end(r, e), used) ||
	    (r->row[e].counted && has_open_neighbour(r, e))))
		return true;
	/* one that is placed in part has its total alone */
	if (r->row[e].ambiguous)
		return is_shifted(r, e, used);
	return r->row[e].counted && (has_half(r, &r->row[e]) ||
	    has_stray(r, e, row_own_end(r, e), used) ||
	    has_stray_under_heads(r, e, used) || is_shifted(r, e, used) ||
	    is_below_labels(r, e));
}

/*
 * A row beside which a number has no cell may have lost a piece of one of its
 * own to it, where its sum fails or its values were only counted.
 */
void
tbl_strays_doubt(struct tbl_reading *r, bool fails)
{
	bool	*used, more = true;
	size_t	 e = r->first;

	while (!fails && e < r->end &&
	    !(r->row[e].placed && r->row[e].counted))
		e++;
	if (e == r->end)
		return;
	used = gi_alloc_array(r->arena, r->natom + 1, sizeof(*used));
	values_mark(r, used);
	while (more) {
		more = false;
		for (e = r->first; e < r->end; e++) {
			if (!r->row[e].placed || !is_strayed(r, e, used))
				continue;
			row_doubt(&r->row[e], used);
			more = true;
		}
	}
}
