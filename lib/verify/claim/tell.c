/* SPDX-License-Identifier: ISC */
/* A paragraph as statements, clause by clause, and what is known on the way. */
#include <string.h>

#include "base/str.h"
#include "gi.h"
#include "verify/claim/claim.h"
#include "verify/claim/tell.h"

#define CHARACTER	3	/* bytes of one */

/* Take note of the year that a statement is on. */
static void
see_year(struct ver_telling *t, const struct ver_sense *s)
{
	bool	 other = s->other && !s->compare;

	/* when something was done that is not counted; "since" is no such word */
	if (s->dated && s->nfigure == 0 && (s->between || (s->before &&
	    s->before_end - s->before_at > CHARACTER)))
		other = false;
	if (s->year != 0 && t->v->year != 0)
		t->past = s->year != t->v->year || other;
	else if (s->current)
		t->past = false;
	else if (other)
		t->past = true;
}

/* Let the words wait that name cells of figures in the next clause. */
static void
wait(struct ver_telling *t, const struct ver_sense *s)
{
	memset(t->waiting, 0, sizeof(t->waiting));
	if (s->court.n > 1)
		t->waiting[0] = s->court;
	else if (s->row.n > 1)
		t->waiting[0] = s->row;
	else if (s->col.n > 1)
		t->waiting[1] = s->col;
	t->waits = s->court.n > 1 ? GI_PROCEEDINGS : GI_REQUESTS;
}

/* Give a statement that only lists figures the words that waited. */
static void
take_waiting(struct ver_telling *t, struct ver_sense *s)
{
	if (!s->each || ver_sense_counts(s))
		return;
	if (t->waits == GI_PROCEEDINGS)
		s->court = t->waiting[0];
	else
		s->row = t->waiting[0];
	s->col = t->waiting[1];
}

/* Whether a statement tells the result of the one request that was counted. */
static bool
is_of_one(const struct ver_telling *t, const struct ver_sense *s)
{
	return t->theme == VER_REQUESTS && !t->fresh && t->new.is &&
	    t->new.value.scale == 0 && t->new.value.units == 1 &&
	    s->row.n == 1 && s->verb.n == 0;
}

/* Take note of what the sentence goes on about, by what it counts not. */
static void
turn_to(struct ver_telling *t, const struct ver_sense *s)
{
	if (s->trap || s->opens) {
		t->theme = VER_ASIDE;
	} else if (s->court.n > 0) {
		t->theme = VER_COURT;
		t->row = s->court.n == 1 ? s->court.value[0] : NULL;
	} else if (s->request.n > 0 && s->request.flag == VER_CLAIM_FORM) {
		t->theme = VER_REQUESTS;
		t->row = NULL;
	} else if (s->info.n > 0) {
		t->theme = VER_INFO;
		t->row = s->info.n == 1 ? s->info.value[0] : NULL;
	}
}

/* Take note of what the figures of the sentence cannot be of, then. */
static void
see_others(struct ver_telling *t, const struct ver_sense *s)
{
	bool	 other = s->trap || s->opens;

	if (s->denied || (s->all && t->theme == VER_COURT &&
	    (s->info.n > 0 || s->trap)))
		ver_open_claims(t, GI_PROCEEDINGS);
	t->shown |= s->thing && (s->info.n > 0 || other);
	t->elsewhere |= other && t->theme != VER_COURT;
	t->counted |= other;
}

/* A statement without figures: nought, all, or only what follows is about. */
static void
see_theme(struct ver_telling *t, struct ver_sense *s)
{
	bool	 counts = ver_sense_counts(s);

	wait(t, s);
	see_others(t, s);
	if (t->none && !s->none && counts && !s->all)
		s->none = true;
	t->none = s->none && !counts && !s->trap;
	if (s->none && counts)
		ver_state_zero(t, s);
	else if (counts && (s->all || is_of_one(t, s)))
		ver_state_all(t, s);
	else
		turn_to(t, s);
}

/*
 * Take note of a word that only requests have.  What is refused or granted may
 * be papers, of which some are to be published "on request".
 */
static void
see_requests(struct ver_telling *t, const struct ver_sense *s)
{
	size_t	 i;

	if (s->trap || s->away)
		return;
	t->named |= s->request.n > 0 && (s->verb.n > 0 || !t->counted);
	for (i = 0; i < s->row.n; i++)
		t->named |= t->theme != VER_ASIDE &&
		    strcmp(s->row.value[i], "results.granted") != 0 &&
		    strcmp(s->row.value[i], "results.refused") != 0;
}

/* Read the statements of a clause. */
static void
read_clause(struct ver_telling *t, struct ver_saying *y)
{
	struct ver_sense	 s;
	size_t			 i = 0;

	if (y->full)
		return;
	while (i < y->n) {
		while (i < y->n && y->item[i].kind == VER_CLAIM_PART) {
			t->part = true;
			i++;
		}
		if (i >= y->n)
			break;
		ver_sense_read(&s, y, &i);
		see_year(t, &s);
		see_requests(t, &s);
		if (s.nfigure == 0) {
			see_theme(t, &s);
			continue;
		}
		take_waiting(t, &s);
		ver_state(t, &s);
		memset(t->waiting, 0, sizeof(t->waiting));
		t->none = false;
	}
}

/* The sentence ends, or the list does. */
static void
end_sentence(struct ver_telling *t)
{
	t->part = t->past = t->none = false;
	t->fresh = true;
	t->act = NULL;
	memset(t->waiting, 0, sizeof(t->waiting));
}

/* The sentence ends, with a stop. */
static void
stop(struct ver_telling *t)
{
	t->elsewhere = t->counted = t->shown = t->asked = false;
	t->sentence = t->v->nclaim;
}

/* Whether a bracket has no figure in it, nor another bracket. */
static bool
is_empty(const struct ver_prose *p, size_t open)
{
	size_t	 i;

	for (i = open + 1; i < p->token[open].match; i++) {
		if (p->token[i].mark == VER_QUANTITY ||
		    p->token[i].mark == VER_WORDED ||
		    p->token[i].mark == VER_OPEN ||
		    p->token[i].mark == VER_STOP)
			return false;
	}
	return true;
}

/* Whether a clause ends at that token. */
static bool
ends(const struct ver_token *k)
{
	return k->mark == VER_STOP || k->mark == VER_COLON ||
	    k->mark == VER_OPEN || k->mark == VER_CLOSE ||
	    (k->mark == VER_COMMA && k->level != VER_WORDS);
}

void
ver_tell(struct ver_telling *t)
{
	const struct ver_prose	*p = t->p;
	const struct ver_token	*k;
	struct ver_telling	 outer = *t;
	struct ver_saying	 y;
	size_t			 i, first = 0, from = 0;

	t->first = t->sentence = t->v->nclaim;
	t->fresh = true;
	t->named = t->theme == VER_REQUESTS;
	y.annexed = t->annexed;
	for (i = 0; i <= p->n; i++) {
		k = &p->token[i];
		if (i < p->n && k->mark == VER_OPEN && is_empty(p, i)) {
			i = k->match;
			continue;
		}
		if (i < p->n && !ends(k))
			continue;
		ver_saying_read(&y, p, first, from, i < p->n ? k->at :
		    p->para->plain.len, t->v->year);
		read_clause(t, &y);
		if (i == p->n)
			break;
		first = i + 1;
		from = k->at + k->len;
		if (k->mark == VER_STOP ||
		    (k->mark == VER_COMMA && k->level == VER_SEMICOLON)) {
			end_sentence(t);
			if (k->mark == VER_STOP)
				stop(t);
		} else if (k->mark == VER_OPEN) {
			outer = *t;
		} else if (k->mark == VER_CLOSE) {
			outer.new = t->new;
			outer.in = t->in;
			outer.done = t->done;
			outer.named = t->named;
			*t = outer;
		}
	}
	if (!t->named) {
		t->sentence = t->first;
		ver_open_claims(t, GI_REQUESTS);
	}
}
