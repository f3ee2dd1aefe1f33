/* SPDX-License-Identifier: ISC */
/* Values in cells of their own that may be the digits of one number. */
#include "base/decimal.h"
#include "gi.h"
#include "tables/doubt/pieces.h"
#include "tables/match/run_sum.h"
#include "tables/parts/reading.h"
#include "tables/parts/row_value.h"
#include "tables/position/text_line.h"
#include "tables/text/pieces.h"

/* The atom of a row's cell, NULL: it has no number. */
static const struct tbl_atom *
number_of(const struct tbl_reading *r, const struct tbl_row *row, size_t c)
{
	return tbl_row_has(row, c) ? &r->atom[row->value[c] - 1] : NULL;
}

/* Has a cell digits that begin with nought, as no count does? */
static bool
has_nought(const struct tbl_reading *r, const struct tbl_row *row)
{
	size_t	 c;

	for (c = 0; c < row->set->n; c++) {
		if (tbl_row_has(row, c) &&
		    tbl_atom_has_nought(&r->atom[row->value[c] - 1]))
			return true;
	}
	return false;
}

/* Do the numbers of cells c and c + 1 stand as close as digits do, in text? */
static bool
are_close(const struct tbl_reading *r, const struct tbl_row *row, size_t c)
{
	const struct tbl_atom	*a = number_of(r, row, c);
	const struct tbl_atom	*b = number_of(r, row, c + 1);

	return a != NULL && b == a + 1 && a->delim == ' ' &&
	    a->line == b->line && tbl_atoms_close(r, row->value[c] - 1u,
	    row->value[c + 1] - 1u);
}

/* Does the row add up where cells a up to b are one number? */
static bool
adds_up_joined(const struct tbl_reading *r, const struct tbl_row *row,
    size_t a, size_t b)
{
	struct tbl_pieces	 all = { .n = 0 };
	struct gi_dec		 sum = { 0 }, last = { 0 };
	size_t			 c;

	for (c = 0; c < row->set->n; c++) {
		if (c > a && c < b) {
			if (!tbl_pieces_add(&all, number_of(r, row, c)->raw))
				return false;
			if (c + 1 == b && !tbl_pieces_join(&all, 0, all.n,
			    &last))
				return false;
			continue;
		}
		if (!gi_dec_add(&sum, last))
			return false;
		last = tbl_row_has(row, c) ?
		    tbl_atom_value(number_of(r, row, c)) :
		    (struct gi_dec){ 0 };
		if (c == a && !tbl_pieces_add(&all, number_of(r, row, c)->raw))
			return false;
	}
	return last.units != 0 && gi_dec_cmp(sum, last) == 0;
}

/* Does the row add up where some cells side by side are one number? */
static bool
is_joinable(const struct tbl_reading *r, const struct tbl_row *row)
{
	size_t	 a, b;

	for (a = 0; a + 1 < row->set->n; a++) {
		for (b = a + 1; b < row->set->n && are_close(r, row, b - 1);
		    b++) {
			if (adds_up_joined(r, row, a, b + 1))
				return true;
		}
	}
	return false;
}

/* Do digits that begin with nought stand behind a number of the row's? */
static bool
is_in_pieces(const struct tbl_reading *r, const struct tbl_row *row)
{
	size_t	 c;

	for (c = 0; c + 1 < row->set->n; c++) {
		if (are_close(r, row, c) && tbl_run_is_in_pieces(r,
		    row->value[c] - 1u, row->value[c + 1]))
			return true;
	}
	return false;
}

void
tbl_pieces_doubt(struct tbl_reading *r)
{
	struct tbl_row	*row;
	size_t		 e;
	int		 sum;

	for (e = r->first; e < r->end; e++) {
		row = &r->row[e];
		if (!row->placed || row->set->n < 2)
			continue;
		sum = r->forms->row_sums[r->forms->row[e].table] ?
		    tbl_row_identity(r, row) : -1;
		if (sum == 0 ? has_nought(r, row) || is_joinable(r, row) :
		    sum < 0 && is_in_pieces(r, row))
			tbl_row_unplace(row);
	}
}
