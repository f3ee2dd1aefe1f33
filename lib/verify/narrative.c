/* SPDX-License-Identifier: ISC */
/*
 * Sums in prose: a total, a cue, and the parts that follow it.  A finding
 * needs a list that is plainly one of parts: one counter, no rounded figure,
 * no list within it, no sum of its first parts that gives the total.  It says
 * that the parts exceed the total, or that three or more miss it by little.
 */
#include <string.h>

#include "base/arena.h"
#include "base/block.h"
#include "base/decimal.h"
#include "base/str.h"
#include "finding/find.h"
#include "finding/wording.h"
#include "gi.h"
#include "verify/prose.h"

#define FIGURES		3	/* a total and two parts */
#define REACH		48	/* tokens between a total and its cue */
#define PARTS		64	/* of a list */
#define TOKENS		256	/* of a list */
#define EXCERPT		60	/* bytes of a clause that a message shows */
/* parts that miss a total by more than a tenth are examples of it, unless
   the rest is one of them */
#define LITTLE		10
#define LITTLE_REST	4

struct clause {
	size_t			 n;		/* quantities */
	struct ver_token	 figure;	/* the last of them */
	bool			 bare, vague, compare, rest;
};

struct list {
	const struct ver_token	*total;
	struct gi_dec		 part[PARTS];
	size_t			 n;
	struct gi_dec		 sum;		/* of the parts */
	struct gi_dec		 full;		/* and of all that follow */
	struct gi_dec		 first;		/* of those before a comma that
						   is none of words */
	int			 level;		/* of the comma between parts */
	bool			 mixed;		/* commas of both kinds */
	bool			 ended;		/* the rest are no parts */
	bool			 foreign;	/* by another counter */
	bool			 rest;		/* the last part is the rest */
	bool			 etc;
	bool			 unsure;
	bool			 exact;		/* some first parts give the
						   total */
};

struct text {
	struct verify		*v;
	const struct ver_para	*para;
	const struct ver_token	*token;
	size_t			 n;
};

static bool
same_counter(const struct ver_token *a, const struct ver_token *b)
{
	if (a->counter == NULL || b->counter == NULL)
		return false;
	/* money is in yuan, whatever it was written in */
	if (a->counter->value.len > 0 && b->counter->value.len > 0)
		return true;
	return gi_str_eq(a->counter->text, b->counter->text);
}

static void
add_part(struct list *l, const struct clause *c)
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
	if (l->n == PARTS || !gi_dec_add(&l->sum, q->value)) {
		l->unsure = true;
		return;
	}
	l->part[l->n++] = q->value;
	l->rest = c->rest;
	l->exact |= gi_dec_cmp(l->sum, l->total->value) == 0;
}

static void
add_clause(struct list *l, const struct clause *c)
{
	if (c->compare || l->exact)
		return;
	if (c->n == 0) {
		l->unsure |= !l->ended && (c->bare || c->vague);
	} else if (c->n > 1) {
		l->unsure |= !l->ended;
	} else if (same_counter(&c->figure, l->total)) {
		add_part(l, c);
	} else if (!l->ended) {
		l->unsure |= l->n == 0;
		l->ended = l->foreign = true;
	}
}

/*
 * The comma behind a clause.  A semicolon ends parts that commas divide; a
 * comma may end those that the comma of words divides, or go on with them.
 */
static void
comma(struct list *l, const struct clause *c, int level)
{
	if (c->n == 0 || l->n == 0)
		return;
	if (l->n == 1) {
		l->level = level;
	} else if (level > l->level && level == 3) {
		l->ended = true;
	} else if (level > l->level && !l->mixed) {
		l->mixed = true;
		l->first = l->sum;
	}
}

/* A cue within a list: nobody can tell which list the parts belong to. */
static void
nested(struct list *l)
{
	l->unsure |= !l->exact && !l->ended;
	l->ended = true;
}

static void
figure(struct clause *c, const struct ver_token *t)
{
	c->figure = *t;
	c->n++;
}

/*
 * What token i adds to the clause; returns the token to go on from, past a
 * bracket.
 */
static size_t
take(const struct text *t, size_t i, struct clause *c, struct list *l)
{
	const struct ver_token	*k = &t->token[i];

	switch (k->mark) {
	case VER_QUANTITY:
		figure(c, k);
		break;
	case VER_BARE:
		c->bare = true;
		break;
	case VER_VAGUE:
		c->vague = true;
		break;
	case VER_COMPARE:
		c->compare = true;
		break;
	case VER_REST:
		c->rest |= c->n == 0;
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

/* The numbers before i share its counter: 5、12、11 条. */
static bool
shares_counter(const struct text *t, size_t i)
{
	size_t	 n;

	for (n = 0; n < PARTS && i + 2 < t->n && t->token[i].mark == VER_BARE &&
	    t->token[i + 1].mark == VER_COMMA && t->token[i + 1].level == 1;
	    n++)
		i += 2;
	return t->token[i].mark == VER_QUANTITY;
}

/*
 * Read the parts from token i up to the end of the sentence, or of the
 * bracket that they stand in.
 */
static void
read_list(const struct text *t, size_t i, struct list *l)
{
	struct clause		 c = { 0 };
	size_t			 last = i + TOKENS;

	for (; i < t->n && t->token[i].mark != VER_STOP &&
	    t->token[i].mark != VER_CLOSE; i++) {
		l->unsure |= i > last || (c.n > 1 && !l->ended);
		if (l->unsure || l->exact)
			return;
		if (t->token[i].mark == VER_COMMA) {
			add_clause(l, &c);
			comma(l, &c, t->token[i].level);
			memset(&c, 0, sizeof(c));
		} else if (t->token[i].mark == VER_PART &&
		    (l->n > 0 || c.n > 0)) {
			nested(l);
		} else if (t->token[i].mark == VER_BARE &&
		    shares_counter(t, i)) {
			figure(&c, &t->token[i]);
			c.figure.counter = l->total->counter;
		} else {
			i = take(t, i, &c, l);
		}
	}
	add_clause(l, &c);
}

static bool
speaks(const struct list *l)
{
	struct gi_dec	 miss = l->total->value, share;
	int		 i, times = l->rest ? LITTLE_REST : LITTLE;

	if (l->unsure || l->exact || l->n < 2)
		return false;
	if (gi_dec_cmp(l->sum, l->total->value) > 0)
		return !l->mixed ||
		    gi_dec_cmp(l->first, l->total->value) > 0;
	if (l->n < 3 || l->etc || gi_dec_cmp(l->sum, l->full) != 0 ||
	    !gi_dec_sub(&miss, l->sum))
		return false;
	share = miss;
	for (i = 1; i < times; i++) {
		if (!gi_dec_add(&share, miss))
			return false;
	}
	return gi_dec_cmp(share, l->total->value) <= 0;
}

/* The text of the total's clause, or the end of it. */
static struct gi_str
excerpt(const struct text *t, const struct ver_token *total)
{
	const struct ver_token	*k = total;
	struct gi_str		 out;
	size_t			 at;

	while (k > t->token && k[-1].mark != VER_COMMA &&
	    k[-1].mark != VER_STOP && k[-1].mark != VER_COLON)
		k--;
	at = k->at;
	if (total->at + total->len - at > EXCERPT)
		at = total->at + total->len - EXCERPT;
	while (at < total->at && (t->para->text.s[at] & 0xC0) == 0x80)
		at++;
	if (at > total->at)
		at = total->at;
	out.s = t->para->text.s + at;
	out.len = total->at + total->len - at;
	return gi_trim(out);
}

static struct gi_str
parts(struct gi_arena *a, const struct list *l)
{
	struct gi_str	*s = gi_alloc_array(a, 2 * l->n, sizeof(*s));
	size_t		 i;

	for (i = 0; i < l->n; i++) {
		s[2 * i] = gi_say_dec(a, l->part[i]);
		s[2 * i + 1] = gi_str(i + 1 < l->n ? " + " : "");
	}
	return gi_say_join(a, s, 2 * l->n);
}

static void
report(const struct text *t, const struct list *l)
{
	struct verify		*v = t->v;
	const struct ver_line	*line;
	const struct ver_head	*h;
	struct gi_find		 f = { 0 };
	struct gi_str		 args[7], part[2];
	size_t			 number = 0;

	line = &v->line[ver_para_line(t->para, l->total->at)];
	if (line->head > 0) {
		h = &v->head[line->head - 1];
		number = h->section > 0 ? (size_t)h->section : h->number;
	}
	part[0] = gi_str("section ");
	part[1] = gi_size_text(v->arena, number);
	f.line = line->line->number;
	f.place = number == 0 ? gi_str("document") :
	    gi_say_join(v->arena, part, GI_LEN(part));
	f.expected = gi_say_dec(v->arena, l->sum);
	f.actual = gi_say_dec(v->arena, l->total->value);
	args[0] = gi_say_section(v->arena, number);
	args[1] = excerpt(t, l->total);
	args[2] = gi_size_text(v->arena, l->n);
	args[3] = parts(v->arena, l);
	args[4] = f.expected;
	args[5] = f.actual;
	args[6] = gi_say_apart(v->arena, l->sum, l->total->value);
	ver_find(v, "narrative-sum", f, args, GI_LEN(args));
}

/* Whether the clause that token i stands in compares with another year. */
static bool
compares(const struct text *t, size_t i)
{
	size_t	 k;

	for (k = i; k > 0 && t->token[k - 1].mark != VER_COMMA &&
	    t->token[k - 1].mark != VER_STOP; k--) {
		if (t->token[k - 1].mark == VER_COMPARE)
			return true;
	}
	return false;
}

/*
 * Whether the clauses before total leave it the only one: a cue in the same
 * sentence makes it a part, an equal counter before it in its clause makes it
 * doubtful which is the total.
 */
static bool
is_plain(const struct text *t, size_t total)
{
	const struct ver_token	*k, *q = &t->token[total];
	bool			 clause = true;
	size_t			 i, reach = REACH;

	if (q->rounded || gi_dec_sign(q->value) <= 0)
		return false;
	for (i = total; i > 0 && reach-- > 0; i--) {
		k = &t->token[i - 1];
		if (k->mark == VER_CLOSE) {
			i = k->match + 1;
			continue;
		}
		if (k->mark == VER_STOP || k->mark == VER_OPEN ||
		    (k->mark == VER_COMMA && k->level == 3))
			break;
		clause &= k->mark != VER_COMMA;
		if (k->mark == VER_PART || (clause &&
		    k->mark == VER_QUANTITY && same_counter(k, q)))
			return false;
	}
	return true;
}

/* The total that the cue at token i speaks of, or n. */
static size_t
total_of(const struct text *t, size_t i)
{
	const struct ver_token	*k;
	size_t			 cue = i, reach = REACH;

	while (i-- > 0 && reach-- > 0) {
		k = &t->token[i];
		switch (k->mark) {
		case VER_QUANTITY:
			if (!compares(t, i))
				return i;
			break;
		case VER_CLOSE:
			i = k->match;
			break;
		case VER_OPEN:
			return i > 0 && t->token[i - 1].mark ==
			    VER_QUANTITY ? i - 1 : t->n;
		case VER_STOP:
			if (i + 1 != cue)
				return t->n;
			break;
		case VER_BARE:
		case VER_PART:
			return t->n;
		default:
			break;
		}
	}
	return t->n;
}

/* Another figure of the total's sentence that the parts may add up to. */
static bool
fits_another(const struct text *t, size_t total, const struct list *l)
{
	const struct ver_token	*k;
	size_t			 i, reach = REACH;

	for (i = total; i > 0 && reach-- > 0; i--) {
		k = &t->token[i - 1];
		if (k->mark == VER_STOP)
			break;
		if (k->mark == VER_QUANTITY && same_counter(k, l->total) &&
		    (gi_dec_cmp(k->value, l->sum) == 0 ||
		    gi_dec_cmp(k->value, l->full) == 0))
			return true;
	}
	return false;
}

static void
check(const struct text *t, size_t total, size_t from)
{
	struct list	 l = { 0 };

	if (total >= t->n || !is_plain(t, total))
		return;
	l.total = &t->token[total];
	read_list(t, from, &l);
	if (speaks(&l) && !fits_another(t, total, &l))
		report(t, &l);
}

/* Where a list may begin: a cue, or a colon or bracket behind a figure. */
static void
look(const struct text *t)
{
	const struct ver_token	*k;
	size_t			 i;

	for (i = 1; i < t->n; i++) {
		k = &t->token[i];
		if (k->mark == VER_PART)
			check(t, total_of(t, i), i + 1);
		else if ((k->mark == VER_COLON || k->mark == VER_OPEN) &&
		    k[-1].mark == VER_QUANTITY && i + 1 < t->n &&
		    k[1].mark != VER_PART && k[1].mark != VER_SOME)
			check(t, i - 1, i + 1);
	}
}

/* Most paragraphs have no figures enough, and need no reading. */
static bool
has_figures(struct gi_str s)
{
	unsigned	 bits, begins, last = 0;
	size_t		 i, n = 0;
	block		 b;

	for (i = 0; i < s.len && n < FIGURES; i += BLOCK) {
		b = s.len - i >= BLOCK ? block_load(s.s + i) :
		    block_load_some(s.s + i, s.len - i);
		bits = block_bits(block_within(b, '0', '9'));
		begins = bits & ~(bits << 1 | last);
		last = bits >> (BLOCK - 1);
		for (; begins != 0; begins &= begins - 1)
			n++;
	}
	return n >= FIGURES;
}

void
ver_narrative(struct verify *v)
{
	struct ver_para	 para;
	struct text	 t = { .v = v, .para = &para };
	size_t		 i = 0;

	while (ver_para_next(v, &i, &para)) {
		if (!has_figures(para.text))
			continue;
		t.token = ver_tokens(v->scratch, para.text, &t.n);
		look(&t);
	}
}
