/* SPDX-License-Identifier: ISC */
/*
 * Rows of lines without cells that have as many numbers as columns by accident:
 * one is blank there, of which nothing is left, and behind the others stands a
 * number that is not the row's.  Their sums, or a number below nought where
 * nothing can be less, show them.
 */
#include "base/decimal.h"
#include "form/form.h"
#include "gi.h"
#include "label/union.h"
#include "tables/parts/reading.h"
#include "tables/parts/row_value.h"
#include "tables/position/text_line.h"
#include "tables/doubt/doubt.h"

#define COLUMNS_MIN	4	/* of a row that has a sum */
#define PARTS_MIN	2	/* numbers, other than nought, of a sum */

/*
 * Is the value of cell c one that only its sequence, or blanks, place?  So it is
 * where the row's values stand on several lines.
 */
static bool
is_bare(const struct tbl_reading *r, const struct tbl_row *row, size_t c)
{
	size_t	 k = c > 0 ? c - 1 : c + 1;

	if (row->value[c] == 0)
		return false;
	return r->atom[row->value[c] - 1].delim == ' ' ||
	    (k < row->set->n && row->value[k] != 0 &&
	    r->atom[row->value[k] - 1].row != r->atom[row->value[c] - 1].row);
}

/* The numbers of a row up to a column. */
struct parts {
	struct gi_dec	 sum;
	size_t		 n;		/* other than nought */
	bool		 open;		/* some cannot be read */
};

/* Set *p to those before column end; false: there is something else. */
static bool
parts_read(const struct tbl_reading *r, const struct tbl_row *row, size_t end,
    struct parts *p)
{
	const struct tbl_atom	*a;
	size_t			 c;

	*p = (struct parts){ .n = 0 };
	for (c = 0; c < end; c++) {
		if (!is_bare(r, row, c))
			return false;
		a = &r->atom[row->value[c] - 1];
		p->open |= row->how[c] == TBL_HOW_UNREAD;
		if (!tbl_row_has(row, c))
			continue;
		p->n += a->units != 0;
		if (!gi_dec_add(&p->sum, tbl_atom_value(a)))
			return false;
	}
	return true;
}

/* May the number in column c be the sum of those before it? */
static bool
may_be_sum(const struct tbl_reading *r, const struct tbl_row *row, size_t c)
{
	const struct tbl_atom	*a;
	struct parts		 p;
	int			 cmp;

	if (!parts_read(r, row, c, &p) || !is_bare(r, row, c) ||
	    !tbl_row_has(row, c) || p.n < PARTS_MIN)
		return false;
	a = &r->atom[row->value[c] - 1];
	cmp = gi_dec_cmp(p.sum, tbl_atom_value(a));
	return cmp == 0 || (p.open && cmp < 0);
}

/* Is the sum of a row the number before the last, and the last none? */
static bool
is_sum_early(const struct tbl_reading *r, const struct tbl_row *row)
{
	size_t	 last = row->set->n - 1;

	return row->set->n >= COLUMNS_MIN && tbl_row_has(row, last) &&
	    may_be_sum(r, row, last - 1) && !may_be_sum(r, row, last);
}

/*
 * Is a number below nought beside the column of changes, where that has none?
 * Nothing else in the forms can be less.
 */
static bool
is_change_aside(const struct tbl_reading *r, const struct tbl_row *row)
{
	size_t	 c, change = row->set->n;
	bool	 below = false;

	for (c = 0; c < row->set->n && !below; c++)
		below = tbl_row_has(row, c) &&
		    r->atom[row->value[c] - 1].units < 0;
	if (!below)
		return false;
	below = false;
	for (c = 0; c < row->set->n; c++) {
		if (!tbl_row_has(row, c))
			continue;
		if (gi_col_is_change(row->set->col[c]))
			change = c;
		else if (is_bare(r, row, c))
			below |= r->atom[row->value[c] - 1].units < 0;
	}
	return below && change < row->set->n &&
	    r->atom[row->value[change] - 1].units >= 0;
}

/*
 * Does a row fail its identity, of which some numbers stand one blank apart, and
 * others more?  Digits of one number may stand so, and a cell be blank; but no
 * part has more of them than the total.
 */
static bool
is_in_digits(const struct tbl_reading *r, const struct tbl_row *row)
{
	const struct tbl_atom	*a, *b;
	size_t			 c, last = row->set->n - 1;
	size_t			 most = !tbl_row_has(row, last) ? 0 :
				    r->atom[row->value[last] - 1].raw.len;
	bool			 close = false, far = false;

	for (c = 0; c < last; c++) {
		if (!tbl_row_has(row, c) || !tbl_row_has(row, c + 1))
			continue;
		a = &r->atom[row->value[c] - 1];
		b = &r->atom[row->value[c + 1] - 1];
		if (a->line != b->line || a->delim != ' ' || b->made)
			continue;
		if (!tbl_atoms_close(r, row->value[c] - 1u,
		    row->value[c + 1] - 1u))
			far = true;
		else
			close |= a->units != 0 &&
			    a->raw.len + b->raw.len <= most;
	}
	return close && far && tbl_row_identity(r, row) == 0;
}

void
tbl_rows_doubt_accidents(struct tbl_reading *r)
{
	struct tbl_row	*row;
	size_t		 e;

	for (e = r->first; e < r->end; e++) {
		row = &r->row[e];
		if (!row->placed || r->proved[r->forms->row[e].table])
			continue;
		if (is_change_aside(r, row) || (r->forms->row_sums[
		    r->forms->row[e].table] && (is_sum_early(r, row) ||
		    is_in_digits(r, row))))
			tbl_row_unplace(row);
	}
}
