/* SPDX-License-Identifier: ISC */
/* Table 4 by where its values stand: where it stands, and which way is tried. */
#include "gi.h"
#include "label/union.h"
#include "tables/court/court.h"
#include "tables/parts/reading.h"
#include "tables/parts/row_value.h"

#define HEAD_ATOMS	100	/* before the first label, in which heads may
				   stand */

/* The rows of table 4, which must have the same number of columns. */
static bool
court_rows(struct tbl_reading *r, struct tbl_court *c)
{
	const struct gi_union	*un = r->forms;
	size_t			 e;

	for (e = un->first[GI_PROCEEDINGS]; e < un->end[GI_PROCEEDINGS]; e++) {
		if (r->row[e].set == NULL)
			continue;
		if (c->rows == TBL_COURT_ROWS || (c->rows > 0 &&
		    r->row[e].set->n != c->set->n))
			return false;
		c->set = r->row[e].set;
		c->elem[c->rows++] = e;
	}
	return c->rows == TBL_COURT_ROWS;
}

/* The first atom of a line that is at least the line, natom: none. */
static size_t
atom_of_line(const struct tbl_reading *r, size_t line)
{
	size_t	 low = 0, high = r->natom, mid;

	while (low < high) {
		mid = (low + high) / 2;
		if (r->atom[mid].line < line)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

/* The atoms among which the table stands. */
static void
court_range(const struct tbl_reading *r, size_t *from, size_t *to)
{
	const struct tbl_span	*s = &r->section[GI_PROCEEDINGS];
	const struct tbl_anchor	*n;
	size_t			 e, first;

	*from = *to = r->natom;
	for (e = r->forms->first[GI_PROCEEDINGS];
	    e < r->forms->end[GI_PROCEEDINGS]; e++) {
		n = r->found[GI_PROCEEDINGS] ? r->row[e].anchor : NULL;
		if (n != NULL && n->atom < *from)
			*from = n->atom;
	}
	if (*from == r->natom && s->to > s->from)
		*from = atom_of_line(r, s->from);
	first = *from;
	while (*from > 0 && *from < r->natom && (*from + HEAD_ATOMS > first ||
	    r->atom[*from - 1].row == r->atom[*from].row) &&
	    r->atom[*from - 1].kind != TBL_BREAK)
		--*from;
	for (*to = first; *to < r->natom && r->atom[*to].kind != TBL_BREAK;
	    ++*to)
		;
}

/* Rows whose sums fail were perhaps not in their order. */
static void
order_check(struct tbl_court *c)
{
	const struct tbl_row	*row;
	size_t			 g, k;
	bool			 bad = false;

	for (g = 0; g < c->rows; g++) {
		row = &c->r->row[c->elem[g]];
		for (k = 0; row->placed && k < c->set->n; k++)
			bad |= row->how[k] == TBL_HOW_INFERRED &&
			    tbl_row_identity(c->r, row) == 0 &&
			    /* the text's last number may be half of one */
			    !c->r->atom[row->value[c->set->n - 1] - 1].at_end;
	}
	for (g = 0; bad && g < c->rows; g++)
		tbl_row_unplace(&c->r->row[c->elem[g]]);
}

void
tbl_court_place(struct tbl_reading *r)
{
	struct tbl_court	 c = { .r = r };
	size_t			 from, to;

	if (r->first > r->forms->first[GI_PROCEEDINGS] ||
	    r->end < r->forms->end[GI_PROCEEDINGS] || !court_rows(r, &c))
		return;
	court_range(r, &from, &to);
	c.placed = tbl_court_read_cells(&c, from, to) ||
	    tbl_court_read_text(&c, from, to);
	order_check(&c);
	r->found[GI_PROCEEDINGS] |= c.placed;
}
