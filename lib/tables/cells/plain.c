/* SPDX-License-Identifier: ISC */
/*
 * Blocks of table 2 as most reports have them: a line of heads that names each
 * column once, in the form's order, and right below it lines of as many cells,
 * of which each is one atom: a label, the values, blanks.  What the search for
 * columns finds in such a block is plain, so that it is not made.
 */
#include "gi.h"
#include "tables/cells/cells.h"
#include "tables/line/line_features.h"
#include "tables/parts/reading.h"
#include "tables/position/band.h"
#include "tables/position/block.h"
#include "tables/position/head.h"

/* The block, and what all its lines have in common. */
struct plain {
	struct tbl_reading	*r;
	const struct gi_col_set	*set;
	uint32_t		 ncell;
	bool			 led, closed;	/* as of a band */
};

/* The atom behind those from i on that are no cells and part no table. */
static size_t
skip(const struct tbl_reading *r, size_t i)
{
	while (i < r->natom && (r->atom[i].kind == TBL_WEAK ||
	    (r->atom[i].kind == TBL_RULE && r->atom[i].ncell == 0)))
		i++;
	return i;
}

/* The same, before atom i: behind the last that is something else. */
static size_t
skip_back(const struct tbl_reading *r, size_t i)
{
	while (i > 0 && (r->atom[i - 1].kind == TBL_WEAK ||
	    (r->atom[i - 1].kind == TBL_RULE && r->atom[i - 1].ncell == 0)))
		i--;
	return i;
}

static size_t
line_begin(const struct tbl_reading *r, size_t i)
{
	while (i > 0 && r->atom[i - 1].row == r->atom[i].row)
		i--;
	return i;
}

/* Is a line cut into cells, and without a grid that says where they stand? */
static bool
is_cells(const struct tbl_reading *r, const struct tbl_atom *a)
{
	return a->delim != ' ' && a->ncell > 1 &&
	    (r->grid == NULL || r->grid[a->line] == NULL);
}

static bool
is_bordered_alike(const struct plain *p, const struct tbl_atom *a)
{
	const struct tbl_features	*g = &p->r->features[a->line];

	return g->led == p->led && g->closed == p->closed;
}

/* Has the line that begins with atom i the block's cells, an atom each? */
static bool
has_cells(const struct plain *p, size_t i)
{
	const struct tbl_atom	*a = &p->r->atom[i];
	uint32_t		 k;

	if (!is_cells(p->r, a) || a->ncell != p->ncell ||
	    !is_bordered_alike(p, a) || p->r->natom - i < p->ncell ||
	    (p->r->natom - i > p->ncell && a[p->ncell].row == a->row))
		return false;
	for (k = 0; k < p->ncell; k++) {
		if (a[k].row != a->row || a[k].cell != k)
			return false;
	}
	return true;
}

/* Is what stands behind the columns of the form, in line i, empty? */
static bool
is_empty_behind(const struct plain *p, size_t i)
{
	const struct tbl_atom	*a = &p->r->atom[i];
	size_t			 k;

	for (k = p->set->n + 1; k < p->ncell; k++) {
		if (a[k].kind != TBL_BLANK || a[k].mark)
			return false;
	}
	return true;
}

/* Is the line that begins with atom i one of heads, of all columns in order? */
static bool
is_heads(const struct plain *p, size_t i)
{
	struct tbl_head	 h;
	struct tbl_slot	 s = { .kind = TBL_SLOT_LABEL };
	size_t		 c;

	if (!has_cells(p, i) || p->r->atom[i].anchored ||
	    !is_empty_behind(p, i))
		return false;
	for (c = 0; c < p->set->n; c++) {
		s.first = (uint32_t)(i + 1 + c);
		s.end = s.first + 1;
		if (p->r->atom[s.first].kind != TBL_LABEL ||
		    p->r->atom[s.first].anchored ||
		    p->r->atom[s.first].is_unit ||
		    tbl_atom_is_figure(&p->r->atom[s.first]))
			return false;
		tbl_head_begin(&h);
		if (tbl_head_slot(p->r, &h, GI_DISCLOSURE, p->set, &s) !=
		    (int)c)
			return false;
	}
	return true;
}

/*
 * Have the lines above atom i, up to a row of any table or to prose, no text but
 * in their first cell?  Then none of them has a head.
 */
static bool
is_bare_above(const struct plain *p, size_t i)
{
	const struct tbl_reading	*r = p->r;
	const struct tbl_atom		*a;
	size_t				 begin;
	bool				 row = false;

	for (; i > 0 && !row && r->atom[i - 1].kind != TBL_BREAK; i = begin) {
		begin = line_begin(r, i - 1);
		for (a = &r->atom[begin]; a < &r->atom[i]; a++)
			row |= a->anchored;
		for (a = &r->atom[begin]; !row && a < &r->atom[i]; a++) {
			if (a->delim == ' ' || a->ncell < 2)
				continue;
			if (!is_cells(r, a) || a->ncell > p->ncell ||
			    !is_bordered_alike(p, a) ||
			    (a->kind == TBL_LABEL && a->cell > 0))
				return false;
		}
	}
	return true;
}

/*
 * Is row e one whose line has its label, and a value or nothing for each column?
 * A single value in the first of several may be that of a cell as wide as all.
 */
static bool
is_row(const struct plain *p, size_t e)
{
	const struct tbl_row	*row = &p->r->row[e];
	const struct tbl_atom	*a = &p->r->atom[row->anchor->atom];
	size_t			 c, others = 0;

	if (row->placed || row->declined ||
	    row->anchor->last != row->anchor->atom ||
	    line_begin(p->r, row->anchor->atom) != row->anchor->atom ||
	    !has_cells(p, row->anchor->atom) ||
	    !is_empty_behind(p, row->anchor->atom))
		return false;
	for (c = 1; c <= p->set->n; c++) {
		if (a[c].kind != TBL_NUMBER && a[c].kind != TBL_BLANK)
			return false;
		others += c > 1 && tbl_atom_is_value(&a[c]);
	}
	return p->set->n == 1 || others > 0 || a[1].kind == TBL_BLANK;
}

static bool
is_read(const struct tbl_row *row)
{
	return row->anchor != NULL && row->set != NULL;
}

/* The element behind the rows that are so, from row e on; 0: others are not. */
static size_t
rows_end(const struct plain *p, size_t e)
{
	const struct tbl_reading	*r = p->r;
	size_t				 i, last = e;

	if (!is_row(p, e))
		return 0;
	for (i = e + 1; i < r->forms->end[GI_DISCLOSURE]; i++) {
		if (!is_read(&r->row[i]))
			continue;
		if (!tbl_rows_share_block(r, i, e))
			break;
		if (!is_row(p, i) || skip(r, r->row[last].anchor->atom +
		    p->ncell) != r->row[i].anchor->atom)
			return 0;
		last = i;
	}
	return last + 1;
}

static void
row_place(const struct plain *p, struct tbl_row *row)
{
	const struct tbl_reading	*r = p->r;
	size_t				 c, at = row->anchor->atom;

	for (c = 0; c < p->set->n; c++) {
		row->value[c] = (uint32_t)(at + 1 + c) + 1;
		row->how[c] = tbl_atom_how(&r->atom[at + 1 + c],
		    TBL_HOW_EXACT);
	}
	row->run1 = (uint32_t)at + p->ncell;
	for (row->run0 = (uint32_t)at + 1; row->run0 < row->run1 &&
	    !tbl_atom_is_value(&r->atom[row->run0]); row->run0++)
		;
	row->placed = true;
	row->ambiguous = false;
}

bool
tbl_block_place_plain(struct tbl_reading *r, size_t e, size_t *end)
{
	const struct tbl_row	*row = &r->row[e];
	const struct tbl_atom	*a = &r->atom[row->anchor->atom];
	struct plain		 p = { .r = r, .set = row->set,
				    .ncell = a->ncell,
				    .led = r->features[a->line].led,
				    .closed = r->features[a->line].closed };
	size_t			 i, heads = skip_back(r, row->anchor->atom);

	if (r->forms->row[e].table != GI_DISCLOSURE || r->merged ||
	    r->open_rows || p.ncell <= p.set->n || heads == 0)
		return false;
	heads = line_begin(r, heads - 1);
	if (!is_heads(&p, heads) || (*end = rows_end(&p, e)) == 0 ||
	    !is_bare_above(&p, heads))
		return false;
	for (i = e; i < *end; i++) {
		if (is_read(&r->row[i]))
			row_place(&p, &r->row[i]);
	}
	return true;
}
