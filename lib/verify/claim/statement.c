/* SPDX-License-Identifier: ISC */
/*
 * A statement with figures: a claim for each, and what it tells of the clauses
 * that follow.
 */
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "form/word.h"
#include "gi.h"
#include "verify/claim/claim.h"
#include "verify/report/claim.h"

#define STEM	6	/* bytes of a name, before its end, that tell it */

static unsigned
less_sure(unsigned a, unsigned b)
{
	return a > b ? a : b;
}

/* Join the cells into the sum of them, where all have one column or row. */
static bool
join(struct ver_telling *t, struct ver_cells *c)
{
	struct gi_arena	*a = t->v->arena;
	size_t		 i;

	for (i = 1; i < c->n; i++) {
		if (strcmp(c->cell[i].col, c->cell[0].col) == 0)
			c->cell[0].row = ver_stated_plus(a, c->cell[0].row,
			    c->cell[i].row);
		else if (strcmp(c->cell[i].row, c->cell[i - 1].row) == 0)
			c->cell[0].col = ver_stated_plus(a, c->cell[0].col,
			    c->cell[i].col);
		else
			return false;
	}
	c->n = 1;
	return true;
}

/*
 * Whether a number without a counter is one of a sentence: with its words in
 * one line, and at the end of its clause.  Others may be of a table.
 */
static bool
is_alone(const struct ver_telling *t, const struct ver_token *k)
{
	const struct ver_para	*p = t->p->para;
	const struct ver_token	*end = t->p->token + t->p->n;

	return k->at > 0 && ver_para_line(p, k->at) ==
	    ver_para_line(p, k->at - 1) && k + 1 < end &&
	    (k[1].mark == VER_STOP || k[1].mark == VER_COMMA) &&
	    k[1].at == k->at + k->len;
}

/* Whether a figure may be one of these cells; sets it to their unit. */
static bool
fits(struct ver_telling *t, const struct ver_token *k, const struct ver_cells *c,
    size_t i, struct gi_dec *value)
{
	int	 power;

	*value = k->value;
	if (c->what == 'm') {
		power = ver_stated_money(t->v, &c->cell[i]);
		return k->counter != NULL && k->counter->value.len > 0 &&
		    power >= 0 && gi_dec_shift(value, -power);
	}
	if (k->value.scale > 0 || k->mark == VER_SHARE)
		return false;
	return k->mark == VER_BARE ? is_alone(t, k) :
	    ver_claim_counts(k->counter->text, c->what);
}

/* Take note of a figure that a later clause may refer to. */
static void
know(struct ver_telling *t, const struct ver_stated *s, struct gi_dec value)
{
	struct ver_known	 k = { true, value };

	if (s->table == GI_PROCEEDINGS && strcmp(s->col, "total") == 0) {
		t->court = k;
		t->court_row = s->row;
	}
	if (s->table != GI_REQUESTS || strcmp(s->col, "total") != 0)
		return;
	if (strncmp(s->row, "results.", 8) != 0 ||
	    strcmp(s->row, "results.total") == 0)
		t->asked |= s->flag != VER_CLAIM_LOOSE;
	if (strcmp(s->row, "new") == 0)
		t->new = k;
	else if (strcmp(s->row, "carried_in") == 0)
		t->in = k;
	else if (strcmp(s->row, "results.total") == 0)
		t->done = k;
}

/* The clauses that follow may be parts of what these cells are of. */
static void
set_theme(struct ver_telling *t, const struct ver_sense *s,
    const struct ver_cells *c)
{
	static const enum ver_theme theme[GI_TABLES] = {
		[GI_REQUESTS] = VER_REQUESTS, [GI_PROCEEDINGS] = VER_COURT,
		[GI_DISCLOSURE] = VER_INFO
	};
	const struct ver_stated	*q = &c->cell[0];
	enum ver_theme		 now = theme[q->table];
	bool			 same = now == t->theme && !t->fresh;

	t->theme = now;
	if (now == VER_REQUESTS && s->col.n > 0)
		return;
	if (now == VER_COURT && s->outcome.n > 0 && s->court.n == 0)
		return;
	/* of which of two rows an applicant is, nobody knows */
	if (c->n > 1 || (now == VER_REQUESTS && same && t->row != NULL &&
	    strcmp(t->row, q->row) != 0))
		t->row = NULL;
	else
		t->row = q->row;
	if (now == VER_INFO)
		t->act = q->col;
}

static enum ver_exactness
exactness(const struct ver_sense *s, const struct ver_token *k)
{
	if (k->rounded || s->about)
		return VER_ROUND;
	return s->none ? VER_ZERO : VER_EXACT;
}

/* Whether all cells are of the form, and each has its figure, or one has all. */
static bool
is_whole(struct ver_telling *t, const struct ver_sense *s,
    const struct ver_cells *c)
{
	size_t	 i;

	for (i = 0; i < c->n; i++) {
		if (!ver_stated_exists(t->v, &c->cell[i]))
			return false;
	}
	return c->n > 0 && (s->nfigure == 1 || c->n == s->nfigure);
}

/* Add the claim of figure k on cell i; false if that is no figure of it. */
static bool
claim_one(struct ver_telling *t, const struct ver_sense *s,
    struct ver_cells *c, size_t i, const struct ver_token *k)
{
	struct ver_stated	*q = &c->cell[i];
	bool			 one = s->nfigure == 1;
	size_t			 at = i == 0 || one ? s->at : k->at;
	struct gi_dec		 value;

	if (!fits(t, k, c, i, &value) || (s->none && gi_dec_sign(value) != 0))
		return false;
	q->flag = (enum ver_claimflag)less_sure(q->flag, t->least);
	ver_hold(t, q, ver_claim_add(t, at, i + 1 < c->n && !one ?
	    k->at + k->len : s->end, k->at, q, value, exactness(s, k)));
	know(t, q, value);
	return true;
}

/* Add the claims of a statement, figure by figure; false if there are none. */
static bool
claim(struct ver_telling *t, const struct ver_sense *s, struct ver_cells *c)
{
	bool	 one = s->nfigure == 1;
	size_t	 i;

	if (!is_whole(t, s, c))
		return false;
	set_theme(t, s, c);
	if (one && c->n > 1 && !s->each && !s->all &&
	    (!s->joined || !join(t, c)))
		return false;
	for (i = 0; i < c->n; i++) {
		if (!claim_one(t, s, c, i, s->figure[one ? 0 : i]))
			return false;
	}
	return true;
}

/* Take note of a total of requests in hand: parts may tell that it is one. */
static void
keep_dealt(struct ver_telling *t, const struct ver_sense *s)
{
	const struct ver_token	*k = s->figure[0];

	t->dealt.is = !t->part && s->nfigure == 1 && k->mark == VER_QUANTITY &&
	    !k->rounded && ver_claim_counts(k->counter->text, 'r');
	t->dealt.value = k->value;
	t->dealt_at = s->at;
	t->dealt_end = s->end;
	t->dealt_on = k->at;
}

/* "Dealt with 34, of which 4 were carried in": what is new is counted too. */
static void
claim_dealt(struct ver_telling *t, const struct ver_cells *c)
{
	struct ver_stated	 q = { GI_REQUESTS, "new+carried_in", "total",
				    VER_CLAIM_SAID };

	if (t->dealt.is && t->part && c->n == 1 &&
	    strcmp(c->cell[0].row, "carried_in") == 0 &&
	    ver_stated_exists(t->v, &q))
		ver_hold(t, &q, ver_claim_add(t, t->dealt_at, t->dealt_end,
		    t->dealt_on, &q, t->dealt.value, VER_EXACT));
	t->dealt.is = false;
}

/*
 * Whether a statement only goes on with requests: "published 4" of them, or
 * "13 to be dealt with".
 */
static bool
is_more_of_requests(const struct ver_telling *t, const struct ver_sense *s)
{
	return t->theme == VER_REQUESTS && (s->verb.n > 0 ?
	    s->verb.value[s->verb.n - 1][0] == '\0' :
	    s->thing && !ver_sense_counts(s)) && !s->away && !s->trap &&
	    !s->before && !s->between && !s->behind;
}

/* Whether something else is counted, not only other words for the same. */
static bool
is_other(const struct ver_sense *s)
{
	return s->trap || s->away || s->before || s->between || s->behind ||
	    (s->col.n == 0 && s->request.n == 0);
}

/* What the text is about behind a statement that claims nothing. */
static void
leave(struct ver_telling *t, const struct ver_sense *s)
{
	bool	 asks = s->request.n > 0 && s->court.n == 0 && !s->trap &&
		    !s->away && (s->request.flag == VER_CLAIM_FORM ||
		    s->subject);

	/* "on request 3" is a way to publish where others are listed too */
	if (asks && t->counted && !t->asked && s->verb.n == 0)
		return;
	if (asks) {
		t->theme = VER_REQUESTS;
		t->row = NULL;
		if (s->verb.n > 0 && s->verb.value[0][0] == '\0')
			keep_dealt(t, s);
	} else if (is_more_of_requests(t, s)) {
		return;
	} else if (!s->veto && !s->compare && !t->past && is_other(s)) {
		t->counted = true;
		t->theme = VER_ASIDE;
		t->row = NULL;
	}
}

/* Whether cases of the sentence may be of other bodies, by this statement. */
static bool
is_elsewhere(const struct ver_telling *t, const struct ver_sense *s)
{
	bool	 about = s->subject || s->request.n > 0;

	if (s->court.n > 0 && !about &&
	    (s->verb.n + s->row.n > 0 || s->narrow || s->between))
		return true;
	return (s->trap || s->away) && (t->fresh || t->theme != VER_COURT) &&
	    (s->court.n == 0 || !about);
}

/* Take note of what the other figures of a sentence cannot be of, then. */
static void
note_other(struct ver_telling *t, const struct ver_sense *s)
{
	if (s->denied)
		ver_open_claims(t, GI_PROCEEDINGS);
	if (s->open && !t->asked)
		ver_open_claims(t, GI_REQUESTS);
	/* "of which 2 about information": the others are not */
	if (t->part && t->theme == VER_COURT && s->subject &&
	    s->court.n + s->outcome.n + s->request.n == 0)
		ver_open_claims(t, GI_PROCEEDINGS);
	t->elsewhere |= is_elsewhere(t, s);
	t->shown |= s->thing && (s->info.n > 0 || s->court.n > 0 || s->trap ||
	    s->opens);
}

/*
 * Whether the unknown text before a statement ends with the name of a body that
 * is not in the report's title: of the figures of another body, or of a part of
 * this one, no cell holds any.
 */
static bool
is_foreign(const struct ver_telling *t, const struct ver_sense *s)
{
	struct gi_str		 name = { t->p->para->text.s + s->before_at,
				    s->before_end - s->before_at };
	const struct gi_word	*w = gi_word_end(GI_WORD_BODY_END, name);

	if (!s->before || w == NULL || name.len < w->text.len + STEM)
		return false;
	name = gi_str_from(name, name.len - w->text.len - STEM);
	name.len = STEM;
	return !gi_str_has(gi_doc_meta(t->v->doc, "title"), name) &&
	    !gi_str_has(gi_doc_meta(t->v->doc, "agency"), name);
}

/* Whether something in a statement leaves open what it counts. */
static bool
is_blind(const struct ver_telling *t, const struct ver_sense *s)
{
	if (s->compare || t->past || s->between || s->veto || s->trap ||
	    s->away)
		return true;
	return (s->before && ((s->narrow && !s->imposed) || t->part)) || (t->part && s->way) ||
	    is_foreign(t, s);
}

void
ver_state(struct ver_telling *t, struct ver_sense *s)
{
	const struct ver_token	*k = s->figure[0];
	struct ver_cells	 c = { .n = 0 };

	note_other(t, s);
	if (k->mark == VER_SHARE)
		return;
	t->least = s->way ? VER_CLAIM_LOOSE : VER_CLAIM_NOFLAG;
	if (!is_blind(t, s))
		ver_find_cells(t, s, &c);
	if (claim(t, s, &c)) {
		claim_dealt(t, &c);
	} else {
		t->dealt.is = false;
		leave(t, s);
		if (k->mark != VER_BARE && (s->trap ||
		    (s->thing && s->info.n > 0)))
			ver_claim_add(t, s->at, s->end, k->at, NULL, k->value,
			    k->rounded || s->about ? VER_ROUND : VER_EXACT);
	}
	t->fresh = false;
}
