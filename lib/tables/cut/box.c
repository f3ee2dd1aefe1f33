/* SPDX-License-Identifier: ISC */
/*
 * Drawn boxes: the lines between two rules are one row, whose cells are read
 * one after the other; a number that is broken over two lines of its cell is
 * one cell, in pieces.  Where rules stand only around several rows, a line that
 * begins with a row's label begins a row.
 */
#include <stdlib.h>

#include "base/arena.h"
#include "label/match.h"
#include "label/union.h"
#include "tables/cut/box.h"
#include "tables/cut/cut.h"
#include "tables/parts/reading.h"
#include "tables/text/pieces.h"
#include "tables/text/text.h"

#define BOX_CELLS	64
#define COUNTS_MIN	4	/* numbers of columns in a line */

/* A line between two rules.  Bit i of a set stands for its cell i. */
struct box_line {
	size_t		 first, end;	/* its atoms */
	uint64_t	 values;	/* cells with numbers or marks */
	uint64_t	 texts;		/* with labels */
	uint64_t	 label;		/* the cell in which a row's label
					   begins */
	bool		 whole;		/* that label ends there as well */
	bool		 counts;	/* its numbers count up, one a cell */
	int		 depth;		/* brackets that its texts open and do
					   not close */
};

static bool
is_boxed(const struct tbl_atom *a)
{
	return a->kind == TBL_RULE && a->boxed;
}

/* Do the atoms a..b have the same cells? */
static bool
is_even(const struct tbl_reading *r, size_t a, size_t b)
{
	const struct tbl_atom	*first = &r->atom[a];

	for (; a < b; a++) {
		if (r->atom[a].delim != '|' ||
		    r->atom[a].ncell != first->ncell ||
		    r->atom[a].cell >= BOX_CELLS)
			return false;
	}
	return true;
}

/*
 * Does the label of a row of values begin with an atom; and end there?  One
 * that has an item number must have it in the text as well.
 */
static bool
begins_row(const struct tbl_reading *r, const struct tbl_atom *a, bool *whole)
{
	const struct gi_union		*un = r->forms;
	const struct gi_candidate	*c;
	const struct gi_label		*l;
	size_t				 i;
	bool				 begins = false;

	*whole = false;
	if (a->kind != TBL_LABEL || a->nglyph == 0 || a->is_unit)
		return false;
	for (i = 0; i < a->term->phrase.n; i++) {
		c = &a->term->phrase.candidate[i];
		l = un->label[c->label].label;
		if (un->row[un->label_row[c->label]].nset == 0 ||
		    l->item != a->item)
			continue;
		*whole |= c->matched == l->len;
		begins |= c->matched == l->len ||
		    (c->matched >= GI_PART_MIN && c->used == a->nglyph);
	}
	return begins;
}

/* Are there numbers in a line, each one more than the one before it? */
static bool
counts_up(const struct tbl_reading *r, const struct box_line *l)
{
	const struct tbl_atom	*a, *last = NULL;
	size_t			 i, n = 0;

	for (i = l->first; i < l->end; i++) {
		a = &r->atom[i];
		if (a->kind == TBL_LABEL || a->kind == TBL_UNREAD)
			return false;
		if (a->kind != TBL_NUMBER)
			continue;
		if (a->scale != 0 || (last != NULL &&
		    (a->units != last->units + 1 || a->cell != last->cell + 1)))
			return false;
		last = a;
		n++;
	}
	return n >= COUNTS_MIN;
}

static void
line_read(const struct tbl_reading *r, struct box_line *l)
{
	const struct tbl_atom	*a;
	size_t			 i;
	bool			 whole;

	for (i = l->first; i < l->end; i++) {
		a = &r->atom[i];
		if (tbl_atom_is_value(a))
			l->values |= (uint64_t)1 << a->cell;
		if (a->kind == TBL_LABEL && !a->is_unit && a->nglyph > 0)
			l->texts |= (uint64_t)1 << a->cell;
		if (l->label == 0 && begins_row(r, a, &whole)) {
			l->label = (uint64_t)1 << a->cell;
			l->whole = whole;
		}
	}
	l->counts = counts_up(r, l);
}

/*
 * Are the lines from k up to n, none of which begins with a label of a row,
 * several rows?  They are where each that has values has all of them.
 */
static bool
is_several(const struct box_line *l, size_t k, size_t n)
{
	uint64_t	 values = 0;
	size_t		 rows = 0;

	for (; k < n; k++) {
		if (l[k].label != 0)
			return false;
		if (l[k].values == 0)
			continue;
		if (values != 0 && l[k].values != values)
			return false;
		values = l[k].values;
		rows++;
	}
	return rows > 1 && (values & (values - 1)) != 0;
}

/*
 * Does a row begin with the next line, after lines that are all of one row: p
 * is what those have, and the first of their labels?
 */
static bool
begins_part(const struct box_line *p, const struct box_line *next)
{
	uint64_t	 behind = ~((p->label << 1) - 1);

	/* numbers of columns are no pieces of those above them */
	if ((next->counts && p->values != 0) ||
	    (p->counts && p->label == 0 && next->label != 0))
		return true;
	if (next->label != 0)
		return p->label != 0 || ((p->texts & next->label) != 0 &&
		    p->values == 0);
	if (!p->whole || p->depth > 0 || (next->texts & p->label) == 0)
		return false;
	/*
	 * A text of its own behind a whole label, and values of its own; or
	 * heads of the rows that follow.
	 */
	return (next->values & p->values) != 0 ||
	    (next->texts & ~p->texts & behind) != 0;
}

size_t
tbl_box_first(const struct tbl_reading *r, size_t atom)
{
	size_t	 i = atom;

	while (i > 0 && !is_boxed(&r->atom[i - 1]) &&
	    r->atom[i - 1].kind != TBL_BREAK)
		i--;
	return i > 0 && is_boxed(&r->atom[i - 1]) ? i : atom;
}

static int
by_cell(const void *x, const void *y)
{
	const struct tbl_atom	*a = x, *b = y;

	if (a->cell != b->cell)
		return a->cell < b->cell ? -1 : 1;
	if (a->line != b->line)
		return a->line < b->line ? -1 : 1;
	return (a->x.from > b->x.from) - (a->x.from < b->x.from);
}

/* A cell is empty only where all its lines are. */
static void
blanks_drop(struct tbl_reading *r, size_t a, size_t b)
{
	bool	 text[BOX_CELLS] = { false };
	bool	 blank[BOX_CELLS] = { false };
	size_t	 i;

	for (i = a; i < b; i++)
		text[r->atom[i].cell] |= r->atom[i].kind != TBL_BLANK ||
		    r->atom[i].mark;
	for (i = a; i < b; i++) {
		if (r->atom[i].kind != TBL_BLANK || r->atom[i].mark)
			continue;
		if (text[r->atom[i].cell] || blank[r->atom[i].cell])
			r->atom[i].kind = TBL_NOISE;	/* no page ends here */
		blank[r->atom[i].cell] = true;
	}
}

/*
 * A cell has one value: numbers on several of its lines are the pieces of one.
 * Atoms a..b are those of a cell.
 */
static void
cell_merge(struct tbl_reading *r, size_t a, size_t b)
{
	struct tbl_pieces	 p = { .n = 0 };
	size_t			 i, numbers = 0, first = b;

	for (i = a; i < b; i++) {
		if (r->atom[i].kind == TBL_LABEL)
			return;
		if (r->atom[i].kind != TBL_NUMBER &&
		    r->atom[i].kind != TBL_UNREAD)
			continue;
		if (numbers++ == 0)
			first = i;
		if (r->atom[i].unit != NULL ||
		    !tbl_pieces_add(&p, r->atom[i].raw))
			return;
	}
	if (numbers < 2)
		return;
	r->atom[first].kind = TBL_UNREAD;
	r->atom[first].raw = tbl_pieces_text(r->arena, &p);
	r->atom[first].made = true;
	for (i = first + 1; i < b; i++) {
		if (r->atom[i].kind == TBL_NUMBER ||
		    r->atom[i].kind == TBL_UNREAD)
			r->atom[i].kind = TBL_NOISE;	/* no page ends here */
	}
}

/* Make one row of the lines that atoms a..b are of. */
static bool
row_merge(struct tbl_reading *r, size_t a, size_t b)
{
	size_t	 i, k;

	if (b - a < 2 || r->atom[a].line == r->atom[b - 1].line)
		return false;
	qsort(&r->atom[a], b - a, sizeof(*r->atom), by_cell);
	blanks_drop(r, a, b);
	for (i = a; i < b; i = k) {
		for (k = i; k < b && r->atom[k].cell == r->atom[i].cell; k++)
			r->atom[k].row = r->atom[a].line;
		cell_merge(r, i, k);
	}
	return true;
}

/* The lines that atoms a..b are of; how many. */
static size_t
lines_read(const struct tbl_reading *r, size_t a, size_t b,
    struct box_line *line)
{
	size_t	 n = 0, k;

	for (; a < b; a = k) {
		for (k = a; k < b && r->atom[k].line == r->atom[a].line; k++)
			;
		line[n] = (struct box_line){ .first = a, .end = k };
		line_read(r, &line[n++]);
	}
	return n;
}

/* Brackets that the texts of a line leave open, on top of depth. */
static int
line_depth(const struct tbl_reading *r, const struct box_line *l, int depth)
{
	size_t	 i;

	for (i = l->first; i < l->end; i++) {
		if (r->atom[i].kind == TBL_LABEL)
			depth = tbl_bracket_depth(r->atom[i].raw, depth);
	}
	return depth;
}

/* The line behind the row that begins with line k, of n; *all is that row. */
static size_t
part_end(const struct tbl_reading *r, const struct box_line *line, size_t k,
    size_t n, struct box_line *all)
{
	size_t	 i;

	*all = line[k];
	all->depth = line_depth(r, all, 0);
	for (i = k + 1; i < n && !begins_part(all, &line[i]); i++) {
		all->values |= line[i].values;
		all->texts |= line[i].texts;
		all->depth = line_depth(r, &line[i], all->depth);
		if (all->label == 0) {
			all->label = line[i].label;
			all->whole = line[i].whole;
		}
		all->end = line[i].end;
	}
	return i;
}

/*
 * The lines between two rules, atoms a..b: one row, or several.  Of several,
 * the first must begin with its label: else nobody knows where they end.
 */
static bool
rows_merge(struct tbl_reading *r, size_t a, size_t b)
{
	struct box_line	*line, all;
	size_t		 k, n, next;
	bool		 merged = false;

	if (b - a < 2 || r->atom[a].line == r->atom[b - 1].line ||
	    !is_even(r, a, b))
		return false;
	line = gi_alloc_array(r->arena, b - a, sizeof(*line));
	n = lines_read(r, a, b, line);
	if (is_several(line, 0, n))
		return false;
	if (part_end(r, line, 0, n, &all) < n && line[0].label == 0 &&
	    all.values != 0)
		return false;
	for (k = 0; k < n; k = next) {
		next = part_end(r, line, k, n, &all);
		merged |= row_merge(r, all.first, all.end);
	}
	return merged;
}

void
tbl_boxes_merge(struct tbl_reading *r)
{
	size_t	 i, from = r->natom;

	if (!(r->traits & TBL_TRAIT_BOX))
		return;
	for (i = 0; i < r->natom; i++) {
		if (!is_boxed(&r->atom[i]))
			continue;
		if (from < i)
			r->merged |= rows_merge(r, from, i);
		from = i + 1;
	}
	if (r->merged)
		r->wide = NULL;		/* atoms are in another order */
}
