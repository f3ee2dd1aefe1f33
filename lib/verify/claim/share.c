/* SPDX-License-Identifier: ISC */
/*
 * narrative-share and growth: percentages of two figures that stand in the text
 * too.  A share may be of any figure before it, and is wrong only where it is of
 * none; a growth needs both figures beside it.
 */
#include <stdlib.h>

#include "base/arena.h"
#include "base/char.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "finding/find.h"
#include "finding/wording.h"
#include "form/word.h"
#include "gi.h"
#include "verify/claim/claim.h"
#include "verify/report/claim.h"

#define REACH	64		/* tokens before a share that are looked at */
#define BIG	1000000000	/* figures below this one are computed with */
#define PLACES	4		/* of a share's fraction, at most */

static bool
is_count(const struct ver_token *k)
{
	return (k->mark == VER_QUANTITY || k->mark == VER_WORDED) &&
	    !k->rounded && k->value.scale == 0 && k->value.units >= 0 &&
	    k->value.units < BIG;
}

/* The text between two tokens. */
static struct gi_str
between(const struct ver_prose *p, size_t from, size_t to)
{
	const struct ver_token	*a = &p->token[from], *b = &p->token[to];
	struct gi_str		 s = { p->para->plain.s + a->at + a->len,
				    b->at - a->at - a->len };

	return s;
}

/*
 * Whether part of whole is that many per cent, to the digits that are printed;
 * it may be cut off instead of rounded.
 */
static bool
is_share(int64_t part, int64_t whole, struct gi_dec share)
{
	int64_t	 times = 100, miss;
	int	 i;

	for (i = 0; i < share.scale; i++)
		times *= 10;
	if (share.units >= BIG)
		return true;
	miss = part * times - share.units * whole;
	return whole > 0 && miss < whole && -miss < whole;
}

/* Whether a whole of the tables makes the share true. */
static bool
is_of_table(const struct ver_report *v, int64_t part, struct gi_dec share)
{
	static const struct ver_stated	 whole[] = {
		{ GI_REQUESTS, "new", "total", VER_CLAIM_FORM },
		{ GI_REQUESTS, "new+carried_in", "total", VER_CLAIM_FORM },
		{ GI_REQUESTS, "results.total", "total", VER_CLAIM_FORM },
		{ GI_PROCEEDINGS, "review", "total", VER_CLAIM_FORM },
		{ GI_PROCEEDINGS, "litigation", "total", VER_CLAIM_FORM }
	};
	struct gi_dec			 sum;
	size_t				 i;

	for (i = 0; i < GI_LEN(whole); i++) {
		if (ver_stated_sum(v, &whole[i], &sum) && sum.scale == 0 &&
		    sum.units < BIG && is_share(part, sum.units, share))
			return true;
	}
	return false;
}

/*
 * Whether some figure before token part, of its counter, or the sum of the
 * parts so far, has it for that share.  *whole is set to the nearest that is
 * no smaller; NULL: there is none.
 */
static bool
is_of_text(const struct ver_prose *p, size_t part, struct gi_dec share,
    const struct ver_token **whole)
{
	const struct ver_token	*k, *q = &p->token[part];
	int64_t			 sum = q->value.units;
	size_t			 i, reach = REACH;

	*whole = NULL;
	for (i = part; i > 0 && reach-- > 0; i--) {
		k = &p->token[i - 1];
		if (!is_count(k) || !ver_same_counter(k, q))
			continue;
		if (is_share(q->value.units, k->value.units, share))
			return true;
		sum += k->value.units;
		if (is_share(q->value.units, sum, share))
			return true;
		if (*whole == NULL && k->value.units >= q->value.units)
			*whole = k;
	}
	/* the parts that follow may be the rest of the whole */
	sum = q->value.units;
	for (i = part + 1; i < p->n && i < part + REACH; i++) {
		k = &p->token[i];
		if (is_count(k) && ver_same_counter(k, q))
			sum += k->value.units;
		if (is_share(q->value.units, sum, share))
			return true;
	}
	return false;
}

/* Report token i, which two figures contradict. */
static void
report(struct ver_telling *t, const char *rule, size_t i, int64_t a, int64_t b)
{
	struct ver_report	*v = t->v;
	const struct ver_token	*k = &t->p->token[i];
	struct gi_find		 f = { 0 };
	struct gi_str		 args[4], said;
	struct gi_dec		 value = { 0, 1 };
	size_t			 from = i;

	while (from > 0 && t->p->token[from - 1].mark != VER_STOP &&
	    !is_count(&t->p->token[from - 1]))
		from--;
	/* from the start of the clause that has the figure */
	while (from > 0 && t->p->token[from - 1].mark != VER_STOP &&
	    t->p->token[from - 1].mark != VER_COMMA &&
	    t->p->token[from - 1].mark != VER_OPEN)
		from--;
	value.units = (a * 2000 / b + (a < 0 ? -1 : 1)) / 2;
	if (value.units < 0)
		value.units = -value.units;
	f.line = ver_line_number(v, &v->line[ver_para_line(t->p->para,
	    k->at)]);
	f.place = ver_line_place(v, f.line);
	f.expected = gi_say_dec(v->arena, value);
	f.actual = gi_say_dec(v->arena, k->value);
	said.s = t->p->para->text.s + t->p->token[from].at;
	said.len = k->at + k->len - t->p->token[from].at;
	said = gi_trim(said);
	args[0].s = gi_dup(v->arena, said.s, said.len);
	args[0].len = said.len;
	args[1] = gi_size_text(v->arena, (size_t)llabs(a));
	args[2] = gi_size_text(v->arena, (size_t)b);
	args[3] = f.expected;
	ver_add_finding(v, rule, f, args, GI_LEN(args));
}

/* The claim of token i, a percentage. */
static void
claim(struct ver_telling *t, size_t i, enum ver_exactness exact,
    enum ver_holding holding)
{
	const struct ver_token	*k = &t->p->token[i];

	ver_claim_add(t, k->at, k->at + k->len, k->at, NULL, k->value,
	    exact)->holding = holding;
}

/* Check the share at token i; part is the figure before it. */
static void
check_share(struct ver_telling *t, size_t i, size_t part)
{
	const struct ver_token	*k = &t->p->token[i], *q, *whole;
	enum ver_holding	 holding = VER_OPEN_CLAIM;

	q = &t->p->token[part];
	if (is_count(q) && !k->rounded && k->value.scale <= PLACES) {
		if (is_of_text(t->p, part, k->value, &whole)) {
			holding = VER_HOLDS;
		} else if (whole != NULL && whole->value.units > 0 &&
		    !is_of_table(t->v, q->value.units, k->value)) {
			holding = VER_FAILS;
			report(t, "narrative-share", i, q->value.units,
			    whole->value.units);
		}
	}
	claim(t, i, VER_PERCENT, holding);
}

/*
 * Check the percentage at token i: part of whole, or that much less where sign
 * is -1.  One of another size is a wrong share; a growth that is a loss, or the
 * other way round, is said of the growth.
 */
static void
check_rate(struct ver_telling *t, size_t i, int64_t part, int64_t whole,
    int sign, enum ver_exactness exact)
{
	const struct ver_token	*k = &t->p->token[i];
	enum ver_holding	 holding = VER_HOLDS;

	if (k->rounded || k->value.scale > PLACES || whole <= 0) {
		holding = VER_OPEN_CLAIM;
	} else if (!is_share(part * sign, whole, k->value)) {
		holding = VER_FAILS;
		report(t, part * sign < 0 ? "growth" : "narrative-share", i,
		    part, whole);
	}
	claim(t, i, exact, holding);
}

/* The figure of a token that is a count. */
static int64_t
count_of(const struct ver_telling *t, size_t i)
{
	return t->p->token[i].value.units;
}

/* Index of the nearest count before token i in its sentence; i if none is. */
static size_t
count_before(const struct ver_prose *p, size_t i)
{
	size_t	 n;

	for (n = i; n > 0 && p->token[n - 1].mark != VER_STOP; n--) {
		if (is_count(&p->token[n - 1]))
			return n - 1;
		if (p->token[n - 1].mark == VER_SHARE ||
		    p->token[n - 1].mark == VER_BARE)
			break;
	}
	return i;
}

/*
 * Whether text, what stands between the word for a share and the percentage,
 * names no whole but the one that is spoken of: "of all requests".  Of a whole
 * of another name (of the county's, of the year's task) the figure may stand
 * elsewhere, and a share of another year is none of these figures.
 */
static bool
is_plain_whole(struct gi_str text)
{
	const struct gi_word	*w;

	text = gi_trim(text);
	while (text.len > 0) {
		w = gi_word_start(GI_WORD_SHARE_WHOLE, text);
		if (w == NULL)
			return false;
		text = gi_trim(gi_str_from(text, w->text.len));
	}
	return true;
}

/* Whether text says that what follows is a share of what is spoken of. */
static bool
says_share(struct gi_str text)
{
	const struct gi_word	*w;
	size_t			 at;

	w = gi_word_in(GI_WORD_SHARE_OF, text, &at);
	return w != NULL &&
	    is_plain_whole(gi_str_from(text, at + w->text.len));
}

/*
 * What text, from the last count to a percentage, says of that: 1 it is a
 * growth, -1 a loss, 0 neither.  Before the word for it only what compares.
 */
static int
growth_of(struct gi_str text)
{
	const struct gi_word	*w;
	uint32_t		 cp;

	w = gi_word_end(GI_WORD_GROWN, text);
	if (w == NULL)
		return 0;
	text.len -= w->text.len;
	if (text.len > 0 && gi_utf8_decode(text.s, text.len, &cp) > 0 &&
	    gi_cp_is_pause(cp))
		text = gi_str_from(text, gi_utf8_decode(text.s, text.len, &cp));
	text = gi_trim(text);
	if (text.len > 0 && gi_word_is(GI_WORD_AGAINST, text) == NULL)
		return 0;
	return w->value.s[0] == '-' ? -1 : 1;
}

/*
 * Check the growth at token i by the counts now and then, whichever of these
 * the words between them say: last year's figure ("less than last year's 273"),
 * or the difference to it ("80 more than last year").
 */
static void
check_grown(struct ver_telling *t, size_t i, size_t now, size_t then, int sign)
{
	struct gi_str		 text = between(t->p, now, then);
	const struct gi_word	*more = gi_word_end(GI_WORD_GROWN, text);
	int64_t			 more_by = count_of(t, then);

	if (more != NULL) {
		text.len -= more->text.len;
		if ((gi_word_start(GI_WORD_AGAINST, more->text) != NULL ||
		    gi_word_end(GI_WORD_AGAINST, text) != NULL) &&
		    (more->value.s[0] == '-' ? -1 : 1) == sign)
			check_rate(t, i, more_by,
			    count_of(t, now) - sign * more_by, 1, VER_GROWTH);
	} else if (gi_word_in(GI_WORD_THAN_YEAR, text, NULL) != NULL) {
		check_rate(t, i, count_of(t, now) - count_of(t, then),
		    count_of(t, then), sign, VER_GROWTH);
	}
}

/*
 * Whether text, from the count at token near to a percentage, says that this is
 * the share of what was counted there: "98 content, 95 % of content people".
 */
static bool
says_rate(const struct ver_prose *p, size_t near, struct gi_str text)
{
	const struct gi_word	*w = gi_word_end(GI_WORD_RATE_IS, text);
	struct gi_str		 clause;
	uint32_t		 cp;
	size_t			 n, i;

	if (w != NULL)
		text.len -= w->text.len;
	n = gi_utf8_decode(text.s, text.len, &cp);
	if (text.len == 0 || !(cp == ',' || gi_cp_is_pause(cp)))
		return false;
	w = gi_word_is(GI_WORD_RATE, gi_trim(gi_str_from(text, n)));
	if (w == NULL)
		return false;
	for (i = near; i > 0 && p->token[i - 1].mark != VER_COMMA &&
	    p->token[i - 1].mark != VER_STOP; i--)
		;
	clause.s = p->para->plain.s + p->token[i].at;
	clause.len = p->token[near].at - p->token[i].at;
	return gi_str_has(clause, w->value);
}

/*
 * Look at the words before the percentage at token i, from the count before it
 * on: whether it is a share of the whole, or a growth since that count.
 */
static void
check_percent(struct ver_telling *t, size_t i)
{
	const struct ver_prose	*p = t->p;
	size_t			 near = count_before(p, i), now;
	struct gi_str		 text;
	int			 sign;

	if (near == i)
		return;
	text = between(p, near, i);
	if (says_share(text) || says_rate(p, near, text)) {
		check_share(t, i, near);
		return;
	}
	now = count_before(p, near);
	if (now == near ||
	    !ver_same_counter(&p->token[now], &p->token[near]))
		return;
	if (says_share(between(p, now, near)) && is_plain_whole(text))
		check_rate(t, i, count_of(t, now), count_of(t, near), 1,
		    VER_PERCENT);
	else if ((sign = growth_of(text)) != 0)
		check_grown(t, i, now, near, sign);
}

void
ver_check_percents(struct ver_telling *t)
{
	size_t	 i;

	for (i = 1; i < t->p->n; i++) {
		if (t->p->token[i].mark == VER_SHARE)
			check_percent(t, i);
	}
}
