/* SPDX-License-Identifier: ISC */
/*
 * The rows of a table, as often as the text has it.  Where a row comes again
 * the table begins anew, unless only one or two rows do: those that a page's
 * end cut, or a heading that is worded as a row.
 */
#include <string.h>

#include "base/arena.h"
#include "gi.h"
#include "label/union.h"
#include "tables/match/anchor.h"
#include "tables/parts/reading.h"
#include "tables/twice/twice.h"

#define LABEL_MIN	4	/* code points of a label that needs neither its
				   item number nor values in its line */
#define TWICE_MIN	2	/* rows that come again, at least */
#define READ_MAX	TBL_READINGS
#define REST_SOLIDS	4	/* that may stand amid one label */
#define CELLS_MIN	2	/* cells behind the label of a row */

/* The parts of one table while they are found. */
struct part_search {
	struct tbl_reading	*r;
	struct tbl_twice	*tw;
	enum gi_table		 t;
	size_t			 first, n;	/* elements of the table */
	size_t			 begin;		/* index of its first solid */
	uint8_t			*seen;		/* by element, of the part */
	uint8_t			*before;	/* of the part before it */
};

static bool
is_solid(const struct tbl_reading *r, const struct tbl_anchor *n)
{
	return n->whole && n->weight > 0 &&
	    r->forms->row[n->elem].nset > 0 && (n->label->len >= LABEL_MIN ||
	    tbl_item_agrees(r, n->atom, n->label) == 1 ||
	    (n->label->item == 0 && (tbl_anchor_has_values(r, n) ||
	    tbl_values_follow(r, n->atom, n->last))));
}

/* The anchor behind the last one of the atom that anchor i has. */
static size_t
atom_end(const struct tbl_reading *r, size_t i)
{
	size_t	 k = i + 1;

	while (k < r->nanchor && r->anchor[k].atom == r->anchor[i].atom)
		k++;
	return k;
}

/*
 * Of the anchors i up to k, which begin in one atom, the best; r->nanchor if
 * none is solid.
 */
static size_t
best_of(const struct tbl_reading *r, size_t i, size_t k)
{
	size_t	 best = r->nanchor;

	for (; i < k; i++) {
		if (is_solid(r, &r->anchor[i]) && (best == r->nanchor ||
		    r->anchor[i].weight > r->anchor[best].weight))
			best = i;
	}
	return best;
}

/* Whether enough rows of any table were met more than once. */
static bool
is_twice(const struct tbl_reading *r, const uint8_t *met)
{
	size_t	 e, twice[GI_TABLES] = { 0 };
	int	 t;

	for (e = 0; e < r->forms->n; e++)
		twice[r->forms->row[e].table] += met[e] > 1;
	for (t = 0; t < GI_TABLES; t++) {
		if (twice[t] >= (t == GI_PROCEEDINGS ? TWICE_MIN : 1))
			return true;
	}
	return false;
}

/*
 * May any table stand in the text more than once?  Most texts have hardly a
 * label twice, and need no closer look.
 */
static bool
may_be_twice(const struct tbl_reading *r)
{
	size_t	 i, k, best;
	uint8_t	*met = gi_alloc_array(r->arena, r->forms->n, 1);

	for (i = 0; i < r->nanchor; i++) {
		k = r->anchor[i].elem;
		if (r->anchor[i].whole && met[k] < 2)
			met[k]++;
	}
	if (!is_twice(r, met))
		return false;
	memset(met, 0, r->forms->n);
	for (i = 0; i < r->nanchor; i = k) {
		k = atom_end(r, i);
		best = best_of(r, i, k);
		if (best < r->nanchor && met[r->anchor[best].elem] < 2)
			met[r->anchor[best].elem]++;
	}
	return is_twice(r, met);
}

/* Do only empty cells and labels stand between two atoms of one line? */
static bool
is_clone(const struct tbl_reading *r, size_t a, size_t b)
{
	if (r->atom[a].row != r->atom[b].row)
		return false;
	while (a < b && !tbl_atom_is_value(&r->atom[a]))
		a++;
	return a >= b;
}

/*
 * Does the label of an earlier solid of the row go on in anchor i, or stand
 * there again, in another of the cells that a merged one was?
 */
static bool
is_rest(const struct tbl_reading *r, const struct tbl_twice *tw, size_t i)
{
	const struct tbl_solid	*s;
	size_t			 k;

	for (k = tw->nsolid; k > 0 && k + REST_SOLIDS > tw->nsolid; k--) {
		s = &tw->solid[k - 1];
		if (s->last > s->atom && s->last == r->anchor[i].atom)
			return true;
		if (s->elem == r->anchor[i].elem &&
		    (s->last >= r->anchor[i].atom ||
		    is_clone(r, s->last, r->anchor[i].atom)))
			return true;
	}
	return false;
}

static void
solid_add(const struct tbl_reading *r, struct tbl_twice *tw, size_t i)
{
	const struct tbl_anchor	*n = &r->anchor[i];
	const struct tbl_atom	*a = &r->atom[n->last];
	struct tbl_solid	*s = &tw->solid[tw->nsolid++];

	*s = (struct tbl_solid){ .anchor = i, .elem = n->elem,
	    .atom = (uint32_t)n->atom, .last = (uint32_t)n->last };
	s->values = tbl_anchor_has_values(r, n) ||
	    tbl_values_follow(r, n->atom, n->last);
	s->cells = a->delim != ' ' && a->ncell >= a->cell + CELLS_MIN;
}

static void
solids_find(struct tbl_reading *r, struct tbl_twice *tw)
{
	size_t	 i, k, best;

	tw->solid = gi_alloc_raw(r->arena, gi_size_mul(r->nanchor + 1,
	    sizeof(*tw->solid)));
	for (i = 0; i < r->nanchor; i = k) {
		k = atom_end(r, i);
		best = best_of(r, i, k);
		if (best < r->nanchor && !is_rest(r, tw, best))
			solid_add(r, tw, best);
	}
}

/*
 * Labels that several rows have: of those that the anchor's atom may be, the
 * first behind the row before that the part does not have yet.
 */
static void
elem_settle(const struct part_search *ps, struct tbl_solid *s, size_t before)
{
	const struct tbl_reading	*r = ps->r;
	size_t				 i, own = s->anchor, best = r->nanchor;

	for (i = own; i > 0 && r->anchor[i - 1].atom == s->atom; i--)
		;
	for (; i < r->nanchor && r->anchor[i].atom == s->atom; i++) {
		if (r->forms->row[r->anchor[i].elem].table != ps->t ||
		    r->anchor[i].weight < r->anchor[own].weight ||
		    !is_solid(r, &r->anchor[i]) ||
		    ps->seen[r->anchor[i].elem - ps->first] > 0)
			continue;
		if (best == r->nanchor || (r->anchor[best].elem < before &&
		    r->anchor[i].elem > before))
			best = i;
	}
	if (best < r->nanchor) {
		s->anchor = best;
		s->elem = r->anchor[best].elem;
	}
}

static uint32_t
part_add(struct part_search *ps)
{
	struct tbl_twice	*tw = ps->tw;

	tw->part = gi_grow(ps->r->arena, tw->part, tw->n, &tw->room,
	    sizeof(*tw->part));
	tw->part[tw->n] = (struct tbl_part){ .table = ps->t };
	return (uint32_t)tw->n++;
}

static bool
is_of(const struct part_search *ps, const struct tbl_solid *s)
{
	return s->elem >= ps->first && s->elem < ps->first + ps->n;
}

/* How many rows two parts have in common, and how many the smaller one has. */
static void
parts_compare(const struct part_search *ps, size_t *both, size_t *least)
{
	size_t	 e, a = 0, b = 0;

	*both = 0;
	for (e = 0; e < ps->n; e++) {
		a += ps->before[e] > 0;
		b += ps->seen[e] > 0;
		*both += ps->before[e] > 0 && ps->seen[e] > 0;
	}
	*least = a < b ? a : b;
}

/*
 * Rows that stand each beside another of the same label are of two tables: the
 * second of each label is moved to a part of its own.
 */
static void
part_divide(struct part_search *ps, uint32_t part)
{
	struct tbl_twice	*tw = ps->tw;
	struct tbl_solid	*s;
	size_t			 i, e, k, rows = 0, twice = 0;
	uint32_t		 of[READ_MAX + 1] = { part };

	for (e = 0; e < ps->n; e++) {
		rows += ps->before[e] > 0;
		twice += ps->before[e] > 1;
	}
	if (twice < TWICE_MIN || twice * 2 < rows)
		return;
	memset(ps->before, 0, ps->n);
	for (i = ps->begin; i < tw->nsolid; i++) {
		s = &tw->solid[i];
		if (!is_of(ps, s) || s->part != part)
			continue;
		k = ps->before[s->elem - ps->first];
		if (k > 0 && of[k] == 0)
			of[k] = part_add(ps);
		s->part = of[k];
		tw->part[s->part].apart = true;
		if (k < READ_MAX)
			ps->before[s->elem - ps->first]++;
	}
}

/*
 * The part that ends before solid i, and began with solid from, is the table
 * once more, or goes on with the part before it.
 */
static void
part_close(struct part_search *ps, size_t from, size_t i, uint32_t *part)
{
	size_t	 both, least, e;
	bool	 anew;

	parts_compare(ps, &both, &least);
	anew = both >= (ps->t == GI_PROCEEDINGS ? 1 : TWICE_MIN) &&
	    both * 2 > least;
	if (anew)
		part_divide(ps, *part);
	if (anew || *part == UINT32_MAX)
		*part = part_add(ps);
	for (; from < i; from++) {
		if (is_of(ps, &ps->tw->solid[from]))
			ps->tw->solid[from].part = *part;
	}
	for (e = 0; e < ps->n; e++) {
		if (anew)
			ps->before[e] = ps->seen[e];
		else if (ps->before[e] + ps->seen[e] < UINT8_MAX)
			ps->before[e] = (uint8_t)(ps->before[e] + ps->seen[e]);
	}
	memset(ps->seen, 0, ps->n);
}

/* Find the parts of one table. */
static void
table_part(struct part_search *ps)
{
	struct tbl_twice	*tw = ps->tw;
	struct tbl_solid	*s;
	size_t			 i, from, before = 0;
	uint32_t		 part = UINT32_MAX;

	for (i = 0; i < tw->nsolid && !is_of(ps, &tw->solid[i]); i++)
		;
	for (from = ps->begin = i; i < tw->nsolid; i++) {
		s = &tw->solid[i];
		if (!is_of(ps, s))
			continue;
		elem_settle(ps, s, before);
		if (ps->seen[s->elem - ps->first] > 0) {
			part_close(ps, from, i, &part);
			from = i;
		}
		ps->seen[s->elem - ps->first] = 1;
		before = s->elem;
	}
	if (from == tw->nsolid)
		return;
	part_close(ps, from, tw->nsolid, &part);
	part_divide(ps, part);
}

/* Does any table have more than one part, or a part a row twice? */
static bool
any_twice(const struct tbl_reading *r, const struct tbl_twice *tw)
{
	size_t	 i, parts[GI_TABLES] = { 0 };
	uint8_t	*met = gi_alloc_array(r->arena, r->forms->n, 1);

	for (i = 0; i < tw->n; i++) {
		if (++parts[tw->part[i].table] > 1)
			return true;
	}
	for (i = 0; i < tw->nsolid; i++) {
		if (met[tw->solid[i].elem]++ > 0)
			return true;
	}
	return false;
}

bool
tbl_parts_find(struct tbl_reading *r, struct tbl_twice *tw)
{
	struct part_search	 ps = { .r = r, .tw = tw };
	int			 t;

	*tw = (struct tbl_twice){ .report = tbl_report_line(r) };
	if (tw->report == SIZE_MAX && !may_be_twice(r))
		return false;
	solids_find(r, tw);
	for (t = 0; t < GI_TABLES; t++) {
		ps.t = (enum gi_table)t;
		ps.first = r->forms->first[t];
		ps.n = r->forms->end[t] - ps.first;
		ps.seen = gi_alloc_array(r->arena, ps.n + 1, 1);
		ps.before = gi_alloc_array(r->arena, ps.n + 1, 1);
		table_part(&ps);
	}
	if (tw->report == SIZE_MAX && !any_twice(r, tw))
		return false;
	tbl_parts_measure(r, tw);
	return tw->n > 0;
}
