/* SPDX-License-Identifier: ISC */
/*
 * The parts of a total, clause by clause: "received 30 requests: 20 by mail, 12
 * on the web" is a list of two parts.  A clause adds a part where it has one
 * figure, with the total's counter.  Whatever else stands there ends the list,
 * or makes it unsure, so that nothing is said of it.
 */
#include <string.h>

#include "base/decimal.h"
#include "base/str.h"
#include "form/word.h"
#include "gi.h"
#include "verify/prose/prose.h"

#define TOKENS		256	/* of a list, at most */
/*
 * Parts that miss their total by more than one LITTLEth of it are taken for
 * examples.  Where the last part is the rest, none can be left out, and they
 * may miss by more.
 */
#define LITTLE		10
#define LITTLE_REST	4

/* What stands between two commas. */
struct ver_partclause {
	size_t			 n;		/* quantities */
	struct ver_token	 figure;	/* the last of them */
	bool			 bare, vague, compare, rest, way;
};

bool
ver_same_counter(const struct ver_token *a, const struct ver_token *b)
{
	if (a->counter == NULL || b->counter == NULL)
		return false;
	/* a unit of money has a value: the power of ten that makes it yuan */
	if (a->counter->value.len > 0 && b->counter->value.len > 0)
		return true;
	return gi_str_eq(a->counter->text, b->counter->text);
}

/* Add the clause's one figure, which has the total's counter. */
static void
add_part(struct ver_partlist *l, const struct ver_partclause *c)
{
	const struct ver_token	*q = &c->figure;

	if (!gi_dec_add(&l->full, q->value) || q->rounded) {
		l->unsure = true;
		return;
	}
	l->exact |= gi_dec_cmp(l->full, l->total->value) == 0;
	/* what alone is more than the total is no part of it */
	if (l->n > 0 && gi_dec_cmp(q->value, l->total->value) > 0)
		l->ended = true;
	if (l->ended) {
		l->unsure |= l->foreign;
		return;
	}
	if (l->n == VER_PARTS || !gi_dec_add(&l->sum, q->value)) {
		l->unsure = true;
		return;
	}
	l->part[l->n++] = q->value;
	l->rest = c->rest;
	l->ways += c->way;
	l->exact |= gi_dec_cmp(l->sum, l->total->value) == 0;
}

/* Add what a clause says of the total, when it is read to its end. */
static void
add_clause(struct ver_partlist *l, const struct ver_partclause *c)
{
	if (c->compare || l->exact)
		return;
	if (c->n == 0) {
		l->unsure |= !l->ended && (c->bare || c->vague);
	} else if (c->n > 1) {
		l->unsure |= !l->ended;
	} else if (ver_same_counter(&c->figure, l->total)) {
		add_part(l, c);
	} else if (!l->ended) {
		l->unsure |= l->n == 0;
		l->ended = l->foreign = true;
	}
}

/*
 * Take note of the comma behind a clause.  The one behind the first part says
 * how the list is divided.  A semicolon ends a list divided by lower commas; a
 * comma between clauses may end one that is divided as words are, or not.
 */
static void
add_comma(struct ver_partlist *l, const struct ver_partclause *c,
    enum ver_level level)
{
	if (c->n == 0 || l->n == 0)
		return;
	if (l->n == 1) {
		l->level = level;
	} else if (level > l->level && level == VER_SEMICOLON) {
		l->ended = true;
	} else if (level > l->level && !l->mixed) {
		l->mixed = true;
		l->first = l->sum;
	}
}

/* A cue inside a list: its parts may be parts of a part. */
static void
add_nested(struct ver_partlist *l)
{
	l->unsure |= !l->exact && !l->ended;
	l->ended = true;
}

static void
add_figure(struct ver_partclause *c, const struct ver_token *t)
{
	c->figure = *t;
	c->n++;
}

/*
 * Add token i to the clause, or to the list.  Returns the index of the last
 * token that is done with: a bracket is passed over whole.
 */
static size_t
add_token(const struct ver_prose *p, size_t i, struct ver_partclause *c,
    struct ver_partlist *l)
{
	const struct ver_token	*k = &p->token[i];

	switch (k->mark) {
	case VER_QUANTITY:
		add_figure(c, k);
		break;
	case VER_BARE:
		c->bare = true;
		break;
	case VER_WORDED:
		if (ver_same_counter(k, l->total))
			add_figure(c, k);
		else
			c->vague = true;
		break;
	case VER_COMPARE:
		c->compare = true;
		break;
	case VER_REST:
		c->rest |= c->n == 0;
		break;
	case VER_WAY:
		c->way |= c->n == 0;
		break;
	case VER_ETC:
		l->etc |= c->n > 0;
		break;
	case VER_APART:
		l->ended = true;
		break;
	case VER_OPEN:
		return k->match;
	default:
		break;
	}
	return i;
}

/*
 * Whether the bare number at token i has the counter of a later one, as the 5
 * has in "5、12、11 条": numbers with commas of words between them, the last
 * of which has a counter.
 */
static bool
shares_counter(const struct ver_prose *p, size_t i)
{
	size_t	 n;

	for (n = 0; n < VER_PARTS && i + 2 < p->n &&
	    p->token[i].mark == VER_BARE &&
	    p->token[i + 1].mark == VER_COMMA &&
	    p->token[i + 1].level == VER_WORDS; n++)
		i += 2;
	return p->token[i].mark == VER_QUANTITY;
}

bool
ver_sums_up(const struct ver_prose *p, size_t i)
{
	const struct ver_token	*k = &p->token[i];
	struct gi_str		 text;

	if (i < 4 || k->mark != VER_QUANTITY || k->rounded ||
	    gi_dec_sign(k->value) <= 0 || k[-1].mark != VER_TEXT ||
	    k[-2].mark != VER_COMMA)
		return false;
	text.s = p->para->plain.s + k[-1].at;
	text.len = k[-1].len;
	return gi_word_is(GI_WORD_SUM_UP, gi_trim(text)) != NULL;
}

void
ver_read_parts(const struct ver_prose *p, size_t i, struct ver_partlist *l)
{
	struct ver_partclause	 c = { 0 };
	size_t			 last = i + TOKENS;

	for (; i < p->n && p->token[i].mark != VER_STOP &&
	    p->token[i].mark != VER_CLOSE; i++) {
		l->unsure |= i > last || (c.n > 1 && !l->ended);
		if (l->unsure || l->exact)
			return;
		if (l->n > 0 && ver_sums_up(p, i))
			return;
		if (p->token[i].mark == VER_COMMA) {
			add_clause(l, &c);
			add_comma(l, &c, p->token[i].level);
			memset(&c, 0, sizeof(c));
		} else if (p->token[i].mark == VER_PART &&
		    (l->n > 0 || c.n > 0)) {
			add_nested(l);
		} else if (p->token[i].mark == VER_BARE &&
		    shares_counter(p, i)) {
			add_figure(&c, &p->token[i]);
			c.figure.counter = l->total->counter;
		} else {
			i = add_token(p, i, &c, l);
		}
	}
	add_clause(l, &c);
}

/* Whether times as much as the parts miss is no more than their total. */
static bool
is_little(const struct ver_partlist *l, int times)
{
	struct gi_dec	 miss = l->total->value, product;
	int		 i;

	if (!gi_dec_sub(&miss, l->sum))
		return false;
	product = miss;
	for (i = 1; i < times; i++) {
		if (!gi_dec_add(&product, miss))
			return false;
	}
	return gi_dec_cmp(product, l->total->value) <= 0;
}

bool
ver_summed_contradict(const struct ver_partlist *l)
{
	struct ver_partlist	 over = *l;
	struct ver_token	 sum = *l->total;

	if (l->unsure || l->exact || l->n < 2 || l->ways > 1 || l->mixed ||
	    l->etc || l->foreign || gi_dec_cmp(l->sum, l->full) != 0)
		return false;
	if (gi_dec_cmp(l->sum, l->total->value) <= 0)
		return is_little(l, LITTLE_REST);
	sum.value = l->sum;
	over.total = &sum;
	over.sum = l->total->value;
	return is_little(&over, LITTLE_REST);
}

bool
ver_parts_contradict(const struct ver_partlist *l)
{
	if (l->unsure || l->exact || l->n < 2 || l->ways > 1)
		return false;
	if (gi_dec_cmp(l->sum, l->total->value) > 0)
		return !l->mixed ||
		    gi_dec_cmp(l->first, l->total->value) > 0;
	/* behind the higher comma may stand what is no part */
	if (l->n < 3 || l->etc || (l->mixed && !l->rest) ||
	    gi_dec_cmp(l->sum, l->full) != 0)
		return false;
	return is_little(l, l->rest ? LITTLE_REST : LITTLE);
}
