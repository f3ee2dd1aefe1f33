/* SPDX-License-Identifier: ISC */
/*
 * Statements without figures: nothing of a kind came, and all of what was
 * counted before came to one thing.
 */
#include <string.h>

#include "base/str.h"
#include "gi.h"
#include "verify/claim/claim.h"
#include "verify/report/claim.h"

/* Add a claim of the whole statement on one cell. */
static void
add(struct ver_telling *t, const struct ver_sense *s, enum gi_table table,
    const char *row, const char *col, unsigned flag, struct gi_dec figure,
    enum ver_exactness exact)
{
	struct ver_stated	 q = { table, row, col,
				    (enum ver_claimflag)flag };
	struct ver_claim	*c;

	if (!ver_stated_exists(t->v, &q))
		return;
	c = ver_claim_add(t, s->at, s->end, s->end - 1, &q, figure, exact);
	ver_hold(t, &q, c);
	/* of what came and of what was carried in all was dealt with */
	if (exact == VER_EXACT && c->holding == VER_FAILS &&
	    !ver_falls_short(t->v, &q, figure))
		c->holding = VER_OPEN_CLAIM;
}

/* Nothing of what the annex alone counts. */
static void
zero_annex(struct ver_telling *t, const struct ver_sense *s)
{
	struct gi_dec	 nil = { 0, 0 };

	if (s->annex.n == 1 && s->subject &&
	    strcmp(s->annex.value[0], "fees") == 0)
		add(t, s, GI_STATISTICS, s->annex.value[0], "count",
		    VER_CLAIM_LOOSE, nil, VER_ZERO);
}

static void
zero_court(struct ver_telling *t, const struct ver_sense *s)
{
	struct ver_named	 court = s->court;
	const struct ver_named	*out = &s->outcome;
	const char		*row;
	struct gi_dec		 nil = { 0, 0 };
	size_t			 i;

	if ((s->verb.n > 0 && (strcmp(s->verb.value[0], "new") != 0 ||
	    !s->subject)) || out->n > 1)
		return;
	ver_named_narrow(&court, false);
	row = court.value[0];
	for (i = 1; i < court.n; i++)
		row = ver_stated_plus(t->v->arena, row, court.value[i]);
	add(t, s, GI_PROCEEDINGS, row, out->n > 0 ? out->value[0] : "total",
	    court.flag, nil, VER_ZERO);
	t->theme = VER_COURT;
	t->row = NULL;
}

/* "No fees": of all money there may be, where nothing else is spoken of. */
static bool
is_no_money(const struct ver_telling *t, const struct ver_sense *s)
{
	return s->info.n == 1 && strcmp(s->info.value[0], "art20_8.fees") ==
	    0 && s->act.n + s->col.n + s->verb.n + s->request.n == 0 &&
	    t->theme != VER_REQUESTS && !s->subject && !s->before &&
	    !s->narrow && !s->thing && !s->way;
}

static void
zero_info(struct ver_telling *t, const struct ver_sense *s)
{
	struct gi_dec	 nil = { 0, 0 };
	size_t		 i;

	if (is_no_money(t, s))
		add(t, s, GI_DISCLOSURE, s->info.value[0], "amount",
		    VER_CLAIM_SAID, nil, VER_ZERO);
	if (s->act.n != 1 || s->thing)
		return;
	for (i = 0; i < s->info.n; i++)
		add(t, s, GI_DISCLOSURE, s->info.value[i], s->act.value[0],
		    s->info.flag, nil, VER_ZERO);
	t->theme = VER_INFO;
	t->row = s->info.n == 1 ? s->info.value[0] : NULL;
}

static void
zero_requests(struct ver_telling *t, const struct ver_sense *s)
{
	struct gi_dec	 nil = { 0, 0 };
	size_t		 i;
	unsigned	 flag = s->verb.flag;
	bool		 came = s->verb.n == 0 ||
			    (s->verb.n == 1 && strcmp(s->verb.value[0],
			    "new") == 0);

	/* "no citizen asked" is said of all who may */
	if ((s->col.n > 0 && s->col.flag != VER_CLAIM_LOOSE) || (s->way && s->row.n == 0))
		return;
	for (i = 0; i < s->row.n; i++)
		add(t, s, GI_REQUESTS, s->row.value[i], "total", s->row.flag,
		    nil, VER_ZERO);
	if (s->row.n == 0 && s->request.n > 0 && came && !t->part &&
	    (s->request.flag == VER_CLAIM_FORM || t->theme != VER_ASIDE)) {
		if (s->verb.n == 0 && s->request.flag != VER_CLAIM_FORM)
			flag = VER_CLAIM_LOOSE;
		add(t, s, GI_REQUESTS, "new", "total", flag, nil, VER_ZERO);
	}
	t->theme = VER_REQUESTS;
	t->row = NULL;
}

void
ver_state_zero(struct ver_telling *t, const struct ver_sense *s)
{
	if (s->trap || s->away || s->veto || s->compare || t->past ||
	    s->between || s->all ||
	    (s->narrow && s->before))
		return;
	t->least = VER_CLAIM_NOFLAG;
	if (s->court.n > 0)
		zero_court(t, s);
	else if (s->info.n > 0)
		zero_info(t, s);
	else if (s->row.n + s->verb.n + s->request.n > 0)
		zero_requests(t, s);
	else
		zero_annex(t, s);
	t->fresh = false;
}

/* Whether the tables have it that nothing was carried in. */
static bool
has_none(const struct ver_report *v)
{
	const struct ver_stated	 in = { GI_REQUESTS, "carried_in", "total",
					VER_CLAIM_NOFLAG };
	struct gi_dec		 sum;

	return ver_stated_sum(v, &in, &sum) && gi_dec_sign(sum) == 0;
}

/* All of the requests were dealt with, or all in one way, or the one was. */
static void
all_requests(struct ver_telling *t, const struct ver_sense *s)
{
	struct ver_known	 k = t->done;
	bool			 done = s->row.n == 0 && s->verb.n == 1 &&
				    strcmp(s->verb.value[0],
				    "results.total") == 0;

	if (done && k.is)
		return;
	if (!k.is) {
		/* of what was carried in another sentence may speak */
		if (!done && t->fresh && !t->in.is && !has_none(t->v))
			return;
		k = t->new;
		if (k.is && t->in.is && !gi_dec_add(&k.value, t->in.value))
			return;
	}
	if (!k.is || gi_dec_sign(k.value) <= 0)
		return;
	if (done) {
		/* "all were answered in time" is said of what was answered */
		add(t, s, GI_REQUESTS, "results.total", "total",
		    VER_CLAIM_LOOSE, k.value, VER_EXACT);
		t->done = k;
	} else if (s->row.n == 1 && strncmp(s->row.value[0], "results.",
	    8) == 0) {
		add(t, s, GI_REQUESTS, s->row.value[0], "total",
		    s->all ? VER_CLAIM_SAID : VER_CLAIM_LOOSE, k.value,
		    VER_EXACT);
	}
}

void
ver_state_all(struct ver_telling *t, const struct ver_sense *s)
{
	if (s->trap || s->away || s->veto || s->compare || t->past ||
	    s->between || s->none || s->narrow || s->before || s->col.n > 0)
		return;
	t->least = VER_CLAIM_NOFLAG;
	if (s->outcome.n == 1 && s->court.n == 0 && t->theme == VER_COURT &&
	    t->court.is && gi_dec_sign(t->court.value) > 0)
		add(t, s, GI_PROCEEDINGS, t->court_row, s->outcome.value[0],
		    VER_CLAIM_SAID, t->court.value, VER_EXACT);
	else if (t->theme == VER_REQUESTS && s->court.n + s->outcome.n +
	    s->info.n + s->act.n == 0)
		all_requests(t, s);
}
