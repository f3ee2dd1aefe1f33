/* SPDX-License-Identifier: ISC */
/*
 * A claim held against the cells.  It fails only where no other reading of the
 * same words, which bodies use too, would make it true.
 */
#include <string.h>

#include "base/str.h"
#include "gi.h"
#include "verify/claim/claim.h"
#include "verify/report/claim.h"

bool
ver_falls_short(const struct ver_report *v, const struct ver_stated *s,
    struct gi_dec figure)
{
	struct gi_dec	 sum;

	return ver_stated_sum(v, s, &sum) && gi_dec_cmp(sum, figure) < 0;
}

/* Whether the rows, in the columns of s, come to that figure; less: taken from
   the cells of s. */
static bool
rows_are(const struct ver_report *v, const struct ver_stated *s,
    const char *rows, bool less, struct gi_dec figure)
{
	struct ver_stated	 q = *s;
	struct gi_dec		 sum, rest;

	q.row = rows;
	if (!ver_stated_sum(v, &q, &sum))
		return false;
	if (!less)
		return gi_dec_cmp(sum, figure) == 0;
	return ver_stated_sum(v, s, &rest) && gi_dec_sub(&rest, sum) &&
	    gi_dec_cmp(rest, figure) == 0;
}

/*
 * Whether a verb may mean what makes the figure true: what was received may
 * count what was carried in, and who withdrew was not answered.
 */
static bool
is_excused(const struct ver_report *v, const struct ver_stated *s,
    struct gi_dec figure)
{
	if (s->table != GI_REQUESTS || s->flag == VER_CLAIM_FORM)
		return false;
	if (strcmp(s->row, "new") == 0)
		return rows_are(v, s, "new+carried_in", false, figure);
	if (strcmp(s->row, "results.total") != 0)
		return false;
	return rows_are(v, s, "results.other", true, figure) ||
	    rows_are(v, s, "results.not_processed", true, figure) ||
	    rows_are(v, s, "results.not_processed+results.other", true,
	    figure) || rows_are(v, s, "new", false, figure);
}

void
ver_open_claims(struct ver_telling *t, enum gi_table table)
{
	struct ver_claim	*c = t->v->claim + t->sentence;
	struct ver_claim	*end = t->v->claim + t->v->nclaim;

	for (; c < end; c++) {
		if (c->row != NULL && c->of == table)
			c->holding = VER_OPEN_CLAIM;
	}
}

/* Whether a figure in round numbers may stand for the sum. */
static bool
is_about(struct gi_dec sum, struct gi_dec figure)
{
	if (sum.scale > 0 || figure.scale > 0 ||
	    figure.units > INT64_MAX / 16 || sum.units > INT64_MAX / 16)
		return false;
	return sum.units * 10 >= figure.units * 9 &&
	    sum.units * 10 < figure.units * 15;
}

/* Open the claims of the paragraph that give another figure for the cells. */
static bool
is_disputed(struct ver_telling *t, const struct ver_claim *c)
{
	struct ver_claim	*o = t->v->claim + t->first;
	bool			 found = false;

	for (; o < c; o++) {
		if (o->row == NULL || o->table != c->table ||
		    strcmp(o->row, c->row) != 0 ||
		    strcmp(o->col, c->col) != 0 ||
		    gi_dec_cmp(o->figure, c->figure) == 0)
			continue;
		o->holding = VER_OPEN_CLAIM;
		found = true;
	}
	return found;
}

void
ver_hold(struct ver_telling *t, const struct ver_stated *s,
    struct ver_claim *c)
{
	struct gi_dec	 sum;

	c->sure = s->flag <= VER_CLAIM_FORM && c->exactness == VER_EXACT;
	if (is_disputed(t, c) || !ver_stated_sum(t->v, s, &sum))
		return;
	c->cell = sum;
	if (c->exactness == VER_ROUND)
		c->holding = is_about(sum, c->figure) ? VER_HOLDS :
		    VER_OPEN_CLAIM;
	else if (gi_dec_cmp(sum, c->figure) == 0)
		c->holding = VER_HOLDS;
	else if (s->flag != VER_CLAIM_LOOSE && !is_excused(t->v, s, c->figure))
		c->holding = VER_FAILS;
}
