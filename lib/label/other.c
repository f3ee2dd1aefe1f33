/* SPDX-License-Identifier: ISC */
/*
 * Whether a text that is like a label means another thing.
 *
 * A text and a label are the same where one becomes the other by steps that
 * leave the meaning alone: words of GI_WORD_SLACK more or less, words that
 * GI_WORD_SYNONYM has for one another, characters that are read for each other,
 * one that is lost or stands twice.  Two that are lost are never neighbours: two
 * characters side by side are a word, and the meaning may hang on it.
 */
#include <string.h>

#include "base/cache.h"
#include "base/char.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "form/item.h"
#include "form/word.h"
#include "gi.h"
#include "label/label.h"
#include "label/match.h"

#define CPS		(GI_LABEL_CPS - 1)	/* that are compared */
#define WORD_MAX	6u	/* code points of a word here */
#define APART		2u	/* code points that agree between two slips */
#define VERDICTS	512u	/* that are kept */

/* A text and the bytes of it. */
struct side {
	const uint32_t	*cp;
	size_t		 n;
	char		 s[CPS * 4];
	size_t		 at[CPS + 1];	/* the byte of each code point, and the
					   end */
};

/*
 * way[g][i] has bit j where the first i code points of the label can become the
 * first j of the text, and g of them agree since the last slip, at most APART.
 */
struct compare {
	struct side	 label, text;
	size_t		 main;		/* of the label, before its bracket */
	uint64_t	 words;		/* bit j: text's code point j is part of
					   a word that is no misreading */
	/* bit k: such a word of k code points begins there */
	uint8_t		 label_slack[CPS + 1], text_slack[CPS + 1];
	uint8_t		 text_synonym[CPS + 1];
	uint64_t	 way[APART + 1][CPS + 1];
};

/*
 * What was found of a text and a label, kept for the documents that follow: the
 * same ones are asked about in every report.  Labels last as long as the process.
 */
struct verdict {
	const struct gi_label	*label;		/* NULL: none is kept here */
	uint64_t		 ends;
	size_t			 n;
	uint32_t		 cp[CPS];
	bool			 other;
};

static struct verdict	 verdicts[VERDICTS];

static void
side_set(struct side *x, const uint32_t *cp, size_t n)
{
	size_t	 i;

	x->cp = cp;
	x->n = n < CPS ? n : CPS;
	for (i = 0, x->at[0] = 0; i < x->n; i++)
		x->at[i + 1] = x->at[i] +
		    gi_utf8_encode(cp[i], x->s + x->at[i]);
}

/* The word of a class that is k code points from i on, or NULL. */
static const struct gi_word *
word_of(const struct side *x, enum gi_word_class class, size_t i, size_t k)
{
	struct gi_str	 s;

	if (i + k > x->n || !gi_word_may(class, x->cp[i]))
		return NULL;
	s.s = x->s + x->at[i];
	s.len = x->at[i + k] - x->at[i];
	return gi_word_is(class, s);
}

/* Which code points of a text are part of a word of GI_WORD_NO_MISREAD. */
static uint64_t
words_of(const struct side *x)
{
	uint64_t	 bits = 0;
	size_t		 i, k;

	for (i = 0; i < x->n; i++) {
		if (!gi_word_may(GI_WORD_NO_MISREAD, x->cp[i]))
			continue;
		for (k = 1; k <= WORD_MAX; k++) {
			if (word_of(x, GI_WORD_NO_MISREAD, i, k) != NULL)
				bits |= (((uint64_t)1 << k) - 1) << i;
		}
	}
	return bits;
}

/* How many code points of a label stand before its bracket. */
static size_t
main_of(const struct gi_label *l)
{
	struct gi_str	 s = gi_str(l->text);
	unsigned	 number;
	uint32_t	 cp;
	size_t		 n = 0;
	char		 style;

	s = gi_str_from(s, gi_item_parse(s, &number, &style));
	while (s.len > 0) {
		s = gi_str_from(s, gi_utf8_decode(s.s, s.len, &cp));
		if (gi_cp_is_open(cp))
			break;
		n += gi_fold(cp) != 0;
	}
	return n;
}

static void
go(struct compare *c, size_t g, size_t i, size_t j)
{
	if (i <= c->label.n && j <= c->text.n)
		c->way[g][i] |= (uint64_t)1 << j;
}

/* Set at which code points of a text words of a class begin. */
static void
words_set(const struct side *x, enum gi_word_class class, uint8_t at[CPS + 1])
{
	size_t	 i, k;

	memset(at, 0, (CPS + 1) * sizeof(*at));
	for (i = 0; i < x->n; i++) {
		if (!gi_word_may(class, x->cp[i]))
			continue;
		for (k = 1; k <= WORD_MAX; k++)
			at[i] |= (uint8_t)((word_of(x, class, i, k) != NULL)
			    << k);
	}
}

/* Words that may be more or less, and those that stand for others. */
static void
step_words(struct compare *c, size_t g, size_t i, size_t j)
{
	const struct gi_word	*w;
	size_t			 k, m;

	if ((c->label_slack[i] | c->text_slack[j] | c->text_synonym[j]) == 0)
		return;
	for (k = 1; k <= WORD_MAX; k++) {
		if (c->label_slack[i] >> k & 1)
			go(c, g, i + k, j);
		if (c->text_slack[j] >> k & 1)
			go(c, g, i, j + k);
		w = c->text_synonym[j] >> k & 1 ?
		    word_of(&c->text, GI_WORD_SYNONYM, j, k) : NULL;
		m = w != NULL ? gi_utf8_count(w->value) : 0;
		if (m > 0 && i + m <= c->label.n && gi_str_eq(w->value,
		    (struct gi_str){ c->label.s + c->label.at[i],
		    c->label.at[i + m] - c->label.at[i] }))
			go(c, APART, i + m, j + k);
	}
}

/*
 * A character that is read for another: for this one, or for any.  Of the last
 * sort a few are words too, so that no slip is their neighbour.
 */
static void
step_misread(struct compare *c, size_t g, size_t i, size_t j)
{
	const struct gi_word	*w = word_of(&c->text, GI_WORD_MISREAD, j, 1);
	struct gi_str		 is = { c->label.s + c->label.at[i],
				    c->label.at[i + 1] - c->label.at[i] };

	if (w == NULL || (c->words >> j & 1))
		return;
	if (gi_str_has(w->value, is))
		go(c, g, i + 1, j + 1);
	else if (w->value.len == 0 && g > 0)
		go(c, 1, i + 1, j + 1);
}

/* A character that the text has twice, or has not. */
static void
step_slip(struct compare *c, size_t g, size_t i, size_t j)
{
	if (j > 0 && j < c->text.n && c->text.cp[j] == c->text.cp[j - 1])
		go(c, g, i, j + 1);
	if (i < c->label.n && g == APART &&
	    word_of(&c->label, GI_WORD_NEGATION, i, 1) == NULL)
		go(c, 0, i + 1, j);
}

/* The same character, or one that is read for it. */
static void
step_one(struct compare *c, size_t g, size_t i, size_t j)
{
	if (i == c->label.n || j == c->text.n)
		return;
	if (c->label.cp[i] == c->text.cp[j])
		go(c, g < APART ? g + 1 : g, i + 1, j + 1);
	else
		step_misread(c, g, i, j);
}

/* Set way. */
static void
ways_find(struct compare *c)
{
	uint64_t	 any;
	size_t		 g, i, j;

	c->way[APART][0] = 1;
	for (i = 0; i <= c->label.n; i++) {
		for (j = 0; j <= c->text.n; j++) {
			any = c->way[0][i] | c->way[1][i] | c->way[APART][i];
			if (any >> j == 0)
				break;
			for (g = 0; g <= APART; g++) {
				if (!(c->way[g][i] >> j & 1))
					continue;
				step_one(c, g, i, j);
				step_words(c, g, i, j);
				step_slip(c, g, i, j);
			}
		}
	}
}

/* The longest word from j on that may stand behind a label, and its length. */
static const struct gi_word *
tail_word(const struct side *t, size_t j, size_t *k)
{
	const struct gi_word	*w;

	for (*k = WORD_MAX; *k > 0; --*k) {
		if ((w = word_of(t, GI_WORD_TAIL, j, *k)) != NULL ||
		    (w = word_of(t, GI_WORD_SLACK, j, *k)) != NULL)
			return w;
	}
	return NULL;
}

/* Is there nothing but a unit from j on, and figures? */
static bool
is_unit(const struct side *t, size_t j)
{
	size_t	 k;

	for (k = WORD_MAX; k > 0 && word_of(t, GI_WORD_UNIT, j, k) == NULL; k--)
		;
	for (j += k; j < t->n && t->cp[j] < 0x80; j++)
		;
	return j == t->n;
}

/* May a label be followed by what the text has from j on? */
static bool
is_tail(const struct side *t, size_t j)
{
	const struct gi_word	*w;
	size_t			 k;

	for (; j < t->n && !is_unit(t, j); j += k) {
		k = 1;
		if (t->cp[j] < 0x80)
			continue;
		if ((w = tail_word(t, j, &k)) == NULL)
			return false;
		if (w->value.len > 0)
			break;	/* behind such a word anything may stand */
	}
	return true;
}

/* May a label end before code point j of the text? */
static bool
may_end(const struct compare *c, size_t j, uint64_t ends)
{
	size_t	 k;

	if (j == c->text.n)
		return true;
	/* a part of what the label counts is less than the label */
	for (k = 1; k <= WORD_MAX; k++) {
		if (word_of(&c->text, GI_WORD_PARTIAL, j, k) != NULL)
			return false;
	}
	return (j > 0 && (ends >> (j - 1) & 1)) || is_tail(&c->text, j);
}

/* Is the text the label, or the beginning of it? */
static bool
is_same(const struct compare *c, uint64_t ends)
{
	uint64_t	 any, cut = (uint64_t)1 << c->text.n;
	size_t		 i, j;

	for (i = 1; i <= c->label.n; i++) {
		any = c->way[1][i] | c->way[APART][i];
		if ((any & cut) != 0 &&
		    c->text.cp[c->text.n - 1] == c->label.cp[i - 1])
			return true;
		if (i != c->label.n && i != c->main)
			continue;
		any |= c->way[0][i];
		for (j = 0; any != 0 && j <= c->text.n; j++) {
			if ((any >> j & 1) && may_end(c, j, ends))
				return true;
		}
	}
	return false;
}

static bool
judge(const struct gi_label *l, const uint32_t *text, size_t n, uint64_t ends)
{
	struct compare	 c = { .main = main_of(l) };

	side_set(&c.label, l->fold, l->len);
	side_set(&c.text, text, n);
	c.words = words_of(&c.text);
	words_set(&c.label, GI_WORD_SLACK, c.label_slack);
	words_set(&c.text, GI_WORD_SLACK, c.text_slack);
	words_set(&c.text, GI_WORD_SYNONYM, c.text_synonym);
	ways_find(&c);
	return !is_same(&c, ends);
}

/* The place where a verdict is kept, if it is. */
static struct verdict *
verdict_place(const struct gi_label *l, const uint32_t *text, size_t n)
{
	struct gi_str	 bytes = { (const char *)text, n * sizeof(*text) };
	size_t		 hash = gi_cache_hash(bytes) + (uintptr_t)l /
			    sizeof(*l);

	return &verdicts[hash % VERDICTS];
}

bool
gi_label_is_other(const struct gi_label *l, const uint32_t *text, size_t n,
    uint64_t ends)
{
	struct verdict	*v;

	/* most texts are the label, or its beginning, as it is printed */
	if (l->len == 0 || n == 0 || (n <= l->len && n < CPS &&
	    memcmp(text, l->fold, n * sizeof(*text)) == 0))
		return false;
	n = n < CPS ? n : CPS;
	v = verdict_place(l, text, n);
	if (v->label == l && v->n == n && v->ends == ends &&
	    memcmp(v->cp, text, n * sizeof(*text)) == 0)
		return v->other;
	v->label = l;
	v->n = n;
	v->ends = ends;
	memcpy(v->cp, text, n * sizeof(*text));
	return v->other = judge(l, text, n, ends);
}
