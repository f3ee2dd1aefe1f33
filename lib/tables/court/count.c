/* SPDX-License-Identifier: ISC */
/*
 * Table 4 where neither heads nor cells tell its columns: all its values in one
 * run behind its labels, or those of each row behind its own.  An index or a
 * code before the values makes up for one that is blank, so what stands between
 * them and beside them must be the same all through, or their sums hold.
 */
#include "base/decimal.h"
#include "gi.h"
#include "label/union.h"
#include "tables/court/court.h"
#include "tables/cut/terminal_width.h"
#include "tables/match/explain.h"
#include "tables/match/gap.h"
#include "tables/match/run_close.h"
#include "tables/parts/reading.h"
#include "tables/position/fill.h"
#include "tables/position/text_line.h"

#define VALUES		(TBL_COURT_ROWS * GI_COLS)
#define HEAD_ATOMS	100	/* before the values, in which heads may stand */

enum sum { FAILS, NOUGHT, HOLDS };

/* Values in a row, for one or more rows of the form that have n columns each. */
struct run {
	struct tbl_reading	*r;
	const struct gi_col_set	*set;
	uint32_t		 atom[VALUES];
	size_t			 n;
};

static bool
run_read(struct run *u, const struct tbl_segment *s)
{
	uint32_t	 i;

	u->n = 0;
	for (i = s->first; i < s->end; i++) {
		if (!tbl_atom_is_value(&u->r->atom[i]))
			continue;
		if (u->n == VALUES)
			return false;
		u->atom[u->n++] = i;
	}
	return u->n > 0 && u->n % u->set->n == 0;
}

/* Do the values from number i on, of one row of the form, add up? */
static enum sum
sum_of(const struct run *u, size_t i)
{
	struct gi_dec	 sum = { 0 }, d = { 0 };
	size_t		 k;

	for (k = 0; k < u->set->n; k++) {
		if (k > 0 && !gi_dec_add(&sum, d))
			return FAILS;
		d = (struct gi_dec){ 0 };
		if (u->r->atom[u->atom[i + k]].kind == TBL_NUMBER)
			d = tbl_atom_value(&u->r->atom[u->atom[i + k]]);
	}
	if (gi_dec_cmp(sum, d) != 0)
		return FAILS;
	return gi_dec_sign(d) == 0 ? NOUGHT : HOLDS;
}

/* How many rows of the form have a sum of that kind. */
static size_t
sums_count(const struct run *u, enum sum kind)
{
	size_t	 i, n = 0;

	for (i = 0; i < u->n; i += u->set->n)
		n += sum_of(u, i) == kind;
	return n;
}

/* How many empty cells or lines stand between value i and the one before. */
static size_t
gap_before(const struct run *u, size_t i)
{
	const struct tbl_atom	*a = &u->r->atom[u->atom[i - 1]];
	const struct tbl_atom	*b = &u->r->atom[u->atom[i]], *p;
	size_t			 n = 0;

	if (a->row == b->row && a->delim != ' ')
		return b->cell > a->cell ? b->cell - a->cell - 1 : 0;
	for (p = a + 1; p < b; p++)
		n += p->kind == TBL_BLANK || p->kind == TBL_WEAK;
	return n;
}

/* Where empty cells or lines stand that are not between all values. */
struct gaps {
	bool	 inside, between;	/* the values of a row of the form, or
					   two such rows */
};

static struct gaps
gaps_find(const struct run *u)
{
	struct gaps	 g = { false, false };
	size_t		 i, n, least = SIZE_MAX;

	for (i = 1; i < u->n; i++) {
		n = gap_before(u, i);
		least = n < least ? n : least;
	}
	for (i = 1; i < u->n; i++) {
		if (gap_before(u, i) == least)
			continue;
		if (i % u->set->n == 0)
			g.between = true;
		else
			g.inside = true;
	}
	return g;
}

/* Do all values stand in cells of one row? */
static bool
is_row_of_cells(const struct run *u)
{
	const struct tbl_atom	*a = &u->r->atom[u->atom[0]];

	return a->delim != ' ' &&
	    a->row == u->r->atom[u->atom[u->n - 1]].row;
}

/* Has the line of the values other cells beside them than of labels? */
static bool
has_cells_beside(const struct run *u)
{
	const struct tbl_reading	*r = u->r;
	const struct tbl_atom		*first = &r->atom[u->atom[0]];
	const struct tbl_atom		*last = &r->atom[u->atom[u->n - 1]];
	size_t				 i, label = 0;

	if (!is_row_of_cells(u))
		return false;
	for (i = u->atom[0]; i > 0 && r->atom[i - 1].row == first->row; i--) {
		if (r->atom[i - 1].kind == TBL_LABEL && label == 0)
			label = r->atom[i - 1].cell + 1;
	}
	return first->cell > label || last->cell + 1 < last->ncell;
}

/* The heads above a run, in lines that only blanks part. */
struct heads {
	struct tbl_span	 at;
	size_t		 most;		/* of a line that has a row's, or more */
	size_t		 line;		/* where that begins */
	bool		 shared;	/* two of these begin at one place, as
					   where merged cells were left out */
};

/* Take in the heads of a line, of which atom i is the last. */
static void
heads_add(const struct run *u, size_t i, struct heads *h)
{
	struct tbl_span	 line = { UINT32_MAX, 0 }, at;
	uint32_t	 row = u->r->atom[i].row;
	size_t		 n = 0;

	for (i++; i > 0 && u->r->atom[i - 1].row == row; i--) {
		if (u->r->atom[i - 1].delim != ' ' ||
		    !tbl_court_is_head(u->r, i - 1, u->set) ||
		    !tbl_atom_span(u->r, i - 1, TBL_MEASURE_WIDE, &at))
			continue;
		n++;
		tbl_span_join(&line, at);
	}
	tbl_span_join(&h->at, line);
	if (n < u->set->n)
		return;
	h->shared = h->shared || line.from == h->line;
	h->line = line.from;
	h->most = n > h->most ? n : h->most;
}

static struct heads
heads_find(const struct run *u)
{
	struct heads	 h = { .at = { UINT32_MAX, 0 }, .line = SIZE_MAX };
	size_t		 i, n;

	for (i = u->atom[0], n = 0; i > 0 && n < HEAD_ATOMS &&
	    u->r->atom[i - 1].kind != TBL_BREAK; i--, n++) {
		if (u->r->atom[i - 1].row != u->r->atom[i].row)
			heads_add(u, i - 1, &h);
	}
	return h;
}

/*
 * In a line that only blanks part: does the first value stand before all heads,
 * or the last behind them?
 */
static bool
stands_outside(const struct run *u)
{
	const struct tbl_atom	*first = &u->r->atom[u->atom[0]];
	const struct tbl_atom	*last = &u->r->atom[u->atom[u->n - 1]];
	struct tbl_span		 a, b;
	struct heads		 h;
	size_t			 i;

	if (first->delim != ' ' || first->row != last->row)
		return false;
	for (i = 1; i < u->n && tbl_atoms_close(u->r, u->atom[i - 1],
	    u->atom[i]); i++)
		;
	if (i == u->n)
		return false;	/* one blank parts all: they have no place */
	tbl_atoms_measure(u->r);
	h = heads_find(u);
	return h.most > 0 &&
	    tbl_atom_span(u->r, u->atom[0], TBL_MEASURE_WIDE, &a) &&
	    tbl_atom_span(u->r, u->atom[u->n - 1], TBL_MEASURE_WIDE, &b) &&
	    (a.to <= h.at.from || (b.from >= h.at.to &&
	    (!h.shared || h.most >= u->n)));
}

/* Has a text the name of a column or a row, or another that the table has? */
static bool
is_known(const struct run *u, size_t atom)
{
	const struct tbl_atom	*a = &u->r->atom[atom];
	size_t			 e = u->r->forms->first[GI_PROCEEDINGS];

	if (a->kind != TBL_LABEL || a->nglyph == 0 || a->is_unit ||
	    tbl_court_is_head(u->r, atom, u->set))
		return true;
	while (e < u->r->forms->end[GI_PROCEEDINGS] &&
	    !tbl_atom_explained(u->r, a, e))
		e++;
	return e < u->r->forms->end[GI_PROCEEDINGS];
}

/* How many rows of the form have no label in the text? */
static size_t
rows_unnamed(const struct run *u)
{
	const struct tbl_reading	*r = u->r;
	size_t				 e, n = 0;

	for (e = r->forms->first[GI_PROCEEDINGS];
	    e < r->forms->end[GI_PROCEEDINGS]; e++)
		n += r->row[e].set != NULL && r->row[e].anchor == NULL;
	return n;
}

/*
 * Does a head that is nobody's stand above the run?  Text in the place of a
 * row's label is none.
 */
static bool
has_stranger(const struct run *u)
{
	size_t	 i, n, strange = 0;

	for (i = u->atom[0], n = 0; i > 0 && n < HEAD_ATOMS &&
	    u->r->atom[i - 1].kind != TBL_BREAK &&
	    u->r->atom[i - 1].kind != TBL_NUMBER; i--, n++)
		strange += !is_known(u, i - 1);
	return strange > 0 && strange > rows_unnamed(u);
}

/* Are the values of the run those of its rows, in their order? */
static bool
is_sure(const struct run *u)
{
	const struct gaps	 g = gaps_find(u);
	size_t			 rows = u->n / u->set->n;

	if (stands_outside(u))
		return false;
	if (has_stranger(u))
		return sums_count(u, HOLDS) == rows;
	/* a page may end among them */
	if (g.inside || g.between)
		return sums_count(u, HOLDS) == rows;
	if (has_cells_beside(u))
		return sums_count(u, HOLDS) > 0 && sums_count(u, FAILS) == 0;
	/* the cells of one line are as many as the columns */
	if (is_row_of_cells(u))
		return rows == 1 || sums_count(u, FAILS) < rows;
	return sums_count(u, FAILS) < 2;
}

/* Place the rows of the form, from element e on, that the run is of. */
static void
run_place(const struct run *u, size_t e)
{
	struct tbl_filling	 t;
	size_t			 i, k;

	for (i = 0; i < u->n; e++) {
		if (u->r->row[e].set == NULL)
			continue;
		t = (struct tbl_filling){ .numbers = 0 };
		for (k = 0; k < u->set->n; k++, i++) {
			t.value[k] = u->atom[i] + 1;
			t.how[k] = tbl_atom_how(&u->r->atom[u->atom[i]],
			    TBL_HOW_EXACT);
		}
		tbl_row_set(u->r, e, &t, true);
	}
}

/* The values of row e are just those behind its own label and the heads. */
static bool
row_read(struct run *u, size_t e, const struct tbl_gap *g)
{
	return u->r->row[e].anchor != NULL && g->n == 1 &&
	    !g->seg[0].foreign && !tbl_run_in_lines(u->r, &g->seg[0]) &&
	    run_read(u, &g->seg[0]) && u->n == u->set->n;
}

/* Each row has its own label and values: place them. */
static bool
rows_apart(struct run *u, size_t first, size_t end, const struct tbl_gap *gap)
{
	size_t	 e;

	for (e = first; e < end; e++) {
		if (u->r->row[e].set != NULL && (!row_read(u, e,
		    &gap[e - first]) || !is_sure(u)))
			return false;
	}
	for (e = first; e < end; e++) {
		if (u->r->row[e].set != NULL && row_read(u, e, &gap[e - first]))
			run_place(u, e);
	}
	return true;
}

/* All values stand behind the last label, in one run: place them. */
static void
rows_in_run(struct run *u, size_t first, size_t end, const struct tbl_gap *gap)
{
	const struct tbl_gap	*g = NULL;
	size_t			 e, rows = 0, with_values = 0;

	for (e = first; e < end; e++) {
		rows += u->r->row[e].set != NULL;
		if (u->r->row[e].set == NULL || u->r->row[e].anchor == NULL)
			continue;
		g = &gap[e - first];
		with_values += g->n > 0;
	}
	if (with_values == 1 && g->n == 1 && !g->seg[0].foreign &&
	    !tbl_run_in_lines(u->r, &g->seg[0]) && run_read(u, &g->seg[0]) &&
	    u->n == rows * u->set->n && is_sure(u))
		run_place(u, first);
}

void
tbl_court_count(struct tbl_reading *r)
{
	size_t		 first = r->forms->first[GI_PROCEEDINGS];
	size_t		 end = r->forms->end[GI_PROCEEDINGS], e;
	struct tbl_gap	 gap[TBL_COURT_GAPS];
	struct run	 u = { .r = r };
	bool		 declined = false;

	if (!r->found[GI_PROCEEDINGS] || end - first > TBL_COURT_GAPS)
		return;
	for (e = first; e < end; e++) {
		if (r->row[e].placed)
			return;		/* its lines told it */
		declined |= r->row[e].declined;
		if (r->row[e].set == NULL)
			continue;
		if (u.set != NULL && u.set->n != r->row[e].set->n)
			return;
		u.set = r->row[e].set;
		if (r->row[e].anchor == NULL)
			continue;
		tbl_gap_scan(r, e, &gap[e - first]);
		if (gap[e - first].n == 0)
			continue;
		r->row[e].ambiguous = true;
		r->row[e].run0 = gap[e - first].seg[0].first;
		r->row[e].run1 = gap[e - first].seg[gap[e - first].n - 1].end;
	}
	if (!declined && u.set != NULL && !rows_apart(&u, first, end, gap))
		rows_in_run(&u, first, end, gap);
}
