/* SPDX-License-Identifier: ISC */
/*
 * A cell a line.  That an empty line is an empty cell shows where row after row
 * has the same number of lines, as many as there are columns, whichever of them
 * are empty.
 */
#include "gi.h"
#include "tables/parts/reading.h"
#include "tables/parts/row_value.h"
#include "tables/place/cell_lines.h"
#include "tables/place/head_order.h"
#include "tables/position/block.h"
#include "tables/position/head.h"

#define ROWS_MIN	3	/* that show it */

/* The lines behind a label: those of cells, and whether some are empty. */
struct cell_lines {
	size_t	 n;
	size_t	 empty;
	bool	 last;		/* no other label follows */
	bool	 odd;		/* one of them holds more than a cell */
};

/* Is an atom one of a line that is a cell? */
static bool
is_cell(const struct tbl_atom *a)
{
	return a->kind == TBL_WEAK || a->kind == TBL_BLANK ||
	    tbl_atom_is_value(a);
}

/* Count the lines behind the label of row e, up to the next label. */
static struct cell_lines
lines_count(const struct tbl_reading *r, size_t e)
{
	struct cell_lines	 l = { .n = 0 };
	const struct tbl_atom	*a;
	size_t			 i, line = r->atom[r->row[e].anchor->last].line;

	for (i = r->row[e].anchor->last + 1; i < r->natom; i++) {
		a = &r->atom[i];
		if (a->kind == TBL_NOISE && a->line != line)
			continue;
		if (!is_cell(a))
			break;
		l.odd |= a->line == line || a->ncell > 1 || a->delim != ' ';
		line = a->line;
		l.n++;
		l.empty += a->kind == TBL_WEAK;
	}
	l.last = i == r->natom || r->atom[i].kind == TBL_BREAK;
	return l;
}

bool
tbl_block_has_cell_lines(const struct tbl_reading *r, size_t e,
    const struct tbl_head_order *o)
{
	enum gi_table		 t = r->forms->row[e].table;
	struct cell_lines	 l;
	size_t			 i, rows = 0, empty = 0;

	if (r->deduped || o->n < 2)
		return false;
	for (i = r->forms->first[t]; i < r->forms->end[t]; i++) {
		if (r->row[i].anchor == NULL || r->row[i].set == NULL ||
		    !tbl_rows_share_block(r, i, e))
			continue;
		l = lines_count(r, i);
		/* what is empty behind the last row may be no cell */
		if (l.odd || (l.last ? l.n < o->n : l.n != o->n))
			return false;
		rows++;
		empty += l.empty;
	}
	return rows >= ROWS_MIN && empty > 0;
}

void
tbl_row_place_lines(struct tbl_reading *r, size_t e,
    const struct tbl_head_order *o)
{
	struct tbl_row	*row = &r->row[e];
	struct tbl_atom	*a;
	size_t		 i, k = 0;
	bool		 empty = false;
	int		 c;

	row->run0 = (uint32_t)row->anchor->last + 1;
	for (i = row->run0; k < o->n; i++) {
		a = &r->atom[i];
		if (!is_cell(a))
			continue;
		c = o->of[k++];
		if (c < 0) {
			if (tbl_atom_is_value(a)) {
				a->kind = TBL_NOISE;
				a->reason = GI_REASON_COLUMN;
			}
			continue;
		}
		row->value[c] = (uint32_t)i + 1;
		row->how[c] = tbl_atom_how(a, TBL_HOW_EXACT);
		empty |= a->kind == TBL_WEAK;
	}
	for (c = 0; empty && c < (int)row->set->n; c++) {
		if (row->how[c] == TBL_HOW_EXACT)
			row->how[c] = TBL_HOW_INFERRED;
	}
	row->run1 = (uint32_t)i;
	row->placed = true;
	row->ambiguous = false;
	/* what is behind it may have taken the place of a line that was lost */
	if ((tbl_rows_missing(r, e) > 0 || lines_count(r, e).last) &&
	    r->forms->row_sums[r->forms->row[e].table] &&
	    (!tbl_row_has(row, row->set->n - 1) ||
	    tbl_row_identity(r, row) == 0)) {
		tbl_row_unplace(row);
		row->declined = true;
	}
}
