/* SPDX-License-Identifier: ISC */
/*
 * Sums in prose: "received 30 requests, of which 20 by mail and 12 on the web"
 * cannot be.  A list of parts begins behind a cue ("of which"), or behind the
 * colon or bracket next to a figure; the total stands before it.  A finding
 * needs a total that is plainly the only one, and parts that plainly are its
 * parts: see part_list.c.
 */
#include "base/arena.h"
#include "base/decimal.h"
#include "base/str.h"
#include "finding/find.h"
#include "finding/wording.h"
#include "gi.h"
#include "verify/prose/checks.h"
#include "verify/prose/prose.h"

#define REACH		48	/* tokens that are looked at before a token */
#define AMONG		30	/* bytes between a figure and its comma */
#define EXCERPT		60	/* bytes of a clause that a message shows */

/* The end of the clause that the total ends, at most EXCERPT bytes of it. */
static struct gi_str
excerpt(const struct ver_prose *p, const struct ver_token *total)
{
	const struct ver_token	*k = total;
	struct gi_str		 out;
	size_t			 at, end = total->at + total->len;

	while (k > p->token && k[-1].mark != VER_COMMA &&
	    k[-1].mark != VER_STOP && k[-1].mark != VER_COLON)
		k--;
	at = k->at;
	if (end - at > EXCERPT)
		at = end - EXCERPT;
	/* a character is not shown by halves, the total is shown whole */
	while (at < total->at && (p->para->text.s[at] & 0xC0) == 0x80)
		at++;
	if (at > total->at)
		at = total->at;
	out.s = p->para->text.s + at;
	out.len = end - at;
	return gi_trim(out);
}

/* The parts as a message shows them: "20 + 12". */
static struct gi_str
parts(struct gi_arena *a, const struct ver_partlist *l)
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
report_sum(struct ver_report *v, const struct ver_prose *p,
    const struct ver_partlist *l, bool behind)
{
	const struct ver_line	*line;
	struct gi_find		 f = { 0 };
	struct gi_str		 args[8], part[2];
	size_t			 number;

	line = &v->line[ver_para_line(p->para, l->total->at)];
	number = ver_section_number(v, line);
	part[0] = gi_str("section ");
	part[1] = gi_size_text(v->arena, number);
	f.line = ver_line_number(v, line);
	f.place = number == 0 ? gi_str("document") :
	    gi_say_join(v->arena, part, GI_LEN(part));
	f.expected = gi_say_dec(v->arena, l->sum);
	f.actual = gi_say_dec(v->arena, l->total->value);
	args[0] = gi_say_section(v->arena, number);
	args[1] = excerpt(p, l->total);
	args[2] = gi_size_text(v->arena, l->n);
	args[3] = parts(v->arena, l);
	args[4] = f.expected;
	args[5] = f.actual;
	args[6] = gi_say_apart(v->arena, l->sum, l->total->value);
	args[7] = args[1];
	ver_add_finding(v, "narrative-sum", f, args,
	    GI_LEN(args) - !behind);
}

/* Whether the clause of token i compares with another year before it. */
static bool
compares(const struct ver_prose *p, size_t i)
{
	size_t	 k;

	for (k = i; k > 0 && p->token[k - 1].mark != VER_COMMA &&
	    p->token[k - 1].mark != VER_STOP; k--) {
		if (p->token[k - 1].mark == VER_COMPARE)
			return true;
	}
	return false;
}

/*
 * Whether token total is plainly a total.  It is not where it is itself a part,
 * behind a cue in its sentence, or where a figure of the same counter before it
 * in its clause may be the total.  What stands in brackets is passed over.
 */
static bool
is_plain(const struct ver_prose *p, size_t total)
{
	const struct ver_token	*k, *q = &p->token[total];
	bool			 clause = true;
	size_t			 i, reach = REACH;

	if (q->rounded || gi_dec_sign(q->value) <= 0)
		return false;
	for (i = total; i > 0 && reach-- > 0; i--) {
		k = &p->token[i - 1];
		if (k->mark == VER_CLOSE) {
			i = k->match + 1;
			continue;
		}
		if (k->mark == VER_STOP || k->mark == VER_OPEN ||
		    (k->mark == VER_COMMA && k->level == VER_SEMICOLON))
			break;
		clause &= k->mark != VER_COMMA;
		if (k->mark == VER_PART || (clause &&
		    k->mark == VER_QUANTITY && ver_same_counter(k, q)))
			return false;
	}
	return true;
}

/*
 * Index of the total that the cue at token i speaks of: the nearest quantity
 * before it that is no figure of another year; inside a bracket, the quantity
 * before the bracket.  p->n where it is doubtful, or too far away.
 */
static size_t
total_of(const struct ver_prose *p, size_t i)
{
	const struct ver_token	*k;
	size_t			 cue = i, reach = REACH;

	while (i-- > 0 && reach-- > 0) {
		k = &p->token[i];
		switch (k->mark) {
		case VER_QUANTITY:
		case VER_WORDED:
			if (!compares(p, i))
				return i;
			break;
		case VER_CLOSE:
			i = k->match;
			break;
		case VER_OPEN:
			return i > 0 && p->token[i - 1].mark ==
			    VER_QUANTITY ? i - 1 : p->n;
		case VER_STOP:
			/* a sentence may begin with the cue */
			if (i + 1 != cue)
				return p->n;
			break;
		case VER_BARE:
		case VER_PART:
			return p->n;
		default:
			break;
		}
	}
	return p->n;
}

/* Whether the parts add up to another figure before the total. */
static bool
fits_another(const struct ver_prose *p, size_t total,
    const struct ver_partlist *l)
{
	const struct ver_token	*k;
	size_t			 i, reach = REACH;

	for (i = total; i > 0 && reach-- > 0; i--) {
		k = &p->token[i - 1];
		if (k->mark == VER_STOP)
			break;
		if (k->mark == VER_QUANTITY && ver_same_counter(k, l->total) &&
		    (gi_dec_cmp(k->value, l->sum) == 0 ||
		    gi_dec_cmp(k->value, l->full) == 0))
			return true;
	}
	return false;
}

/* The end of the sentence of token i: the index of its full stop, or p->n. */
static size_t
sentence_end(const struct ver_prose *p, size_t i)
{
	while (i < p->n && p->token[i].mark != VER_STOP)
		i++;
	return i;
}

/* The bytes from token from to token end, which may be p->n. */
static struct gi_str
between(const struct ver_prose *p, size_t from, size_t end)
{
	struct gi_str	 s = p->para->plain;
	size_t		 at = from < p->n ? p->token[from].at : s.len;

	if (end < p->n)
		s.len = p->token[end].at;
	return gi_str_from(s, at);
}

/*
 * Whether the text says that one thing may be several parts, or that the total
 * is a mean: in the sentence from the total on, or in the sentence behind it.
 */
static bool
is_told(const struct ver_prose *p, size_t total)
{
	size_t		 end = sentence_end(p, total);
	struct gi_str	 next;

	if (gi_word_in(GI_WORD_MEAN, excerpt(p, &p->token[total]), NULL) !=
	    NULL || gi_word_in(GI_WORD_OVERLAP, between(p, total, end), NULL) !=
	    NULL)
		return true;
	next = between(p, end + 1, sentence_end(p, end + 1));
	return gi_word_in(GI_WORD_OVERLAP, next, NULL) != NULL &&
	    gi_word_in(GI_WORD_OVERLAP_SOME, next, NULL) != NULL;
}

/* Check the parts from token from on against the total, p->n: there is none. */
static void
check_sum(struct ver_report *v, const struct ver_prose *p, size_t total,
    size_t from)
{
	struct ver_partlist	 l = { 0 };

	if (total >= p->n || !is_plain(p, total))
		return;
	l.total = &p->token[total];
	ver_read_parts(p, from, &l);
	/* a list that is cut lacks parts */
	if (p->cut && gi_dec_cmp(l.sum, l.total->value) < 0)
		return;
	if (ver_parts_contradict(&l) && !fits_another(p, total, &l) &&
	    !is_told(p, total))
		report_sum(v, p, &l, false);
}

/* Where the list begins that the comma at token end closes. */
static size_t
list_begin(const struct ver_prose *p, size_t end)
{
	const struct ver_token	*k;
	enum ver_level		 level = p->token[end].level;
	size_t			 i;

	if (level < VER_CLAUSES)
		level = VER_CLAUSES;
	for (i = end; i > 0; i--) {
		k = &p->token[i - 1];
		if (k->mark == VER_CLOSE)
			i = k->match + 1;
		else if (k->mark == VER_STOP || k->mark == VER_COLON ||
		    k->mark == VER_OPEN || k->mark == VER_PART ||
		    (k->mark == VER_COMMA && k->level > level))
			break;
	}
	return i;
}

/* Whether the list from token from on has a total before it that says the same. */
static bool
repeats(const struct ver_prose *p, size_t from, const struct ver_partlist *l)
{
	const struct ver_token	*k;
	size_t			 i;

	for (i = from; i > 0; i--) {
		k = &p->token[i - 1];
		if (k->mark == VER_STOP)
			break;
		if (k->mark == VER_QUANTITY && ver_same_counter(k, l->total))
			return gi_dec_cmp(k->value, l->total->value) == 0;
	}
	return false;
}

/* Whether the last parts of a list, at least two of them, make the total. */
static bool
fits_some(const struct ver_partlist *l)
{
	struct gi_dec	 sum = { 0, 0 };
	size_t		 i;

	for (i = l->n; i-- > 0 && gi_dec_add(&sum, l->part[i]);) {
		if (gi_dec_cmp(sum, l->total->value) == 0)
			return true;
	}
	return false;
}

/*
 * Check the quantity at token i, the total of those before it.  A figure before
 * the list may be one of these, or their total too.
 */
static void
check_summed(struct ver_report *v, const struct ver_prose *p, size_t i)
{
	struct ver_partlist	 l = { .total = &p->token[i] };
	struct ver_prose	 list = *p;
	size_t			 from;

	list.n = i - 2;
	from = list_begin(p, list.n);
	ver_read_parts(&list, from, &l);
	if (ver_summed_contradict(&l) && !fits_some(&l) &&
	    !fits_another(p, from, &l) && !is_told(p, i) &&
	    !(ver_parts_contradict(&l) && repeats(p, from, &l)))
		report_sum(v, p, &l, true);
}

/*
 * Whether the parts of the quantity at token i follow behind the comma there:
 * "of the 17 answered, ...".
 */
static bool
is_among(const struct ver_prose *p, size_t i)
{
	const struct ver_token	*k = &p->token[i];
	struct gi_str		 text;

	if (i + 3 >= p->n || k->mark != VER_QUANTITY ||
	    k[1].mark != VER_TEXT || k[2].mark != VER_COMMA)
		return false;
	text.s = p->para->plain.s + k[1].at;
	text.len = k[1].len;
	return text.len <= AMONG && gi_word_end(GI_WORD_AMONG, text) != NULL;
}

void
ver_check_sums(struct ver_report *v, const struct ver_prose *p)
{
	const struct ver_token	*k;
	size_t			 i;

	for (i = 1; i < p->n; i++) {
		k = &p->token[i];
		if (ver_sums_up(p, i))
			check_summed(v, p, i);
		else if (is_among(p, i))
			check_sum(v, p, i, i + 3);
		else if (k->mark == VER_PART)
			check_sum(v, p, total_of(p, i), i + 1);
		else if ((k->mark == VER_COLON || k->mark == VER_OPEN) &&
		    k[-1].mark == VER_QUANTITY && i + 1 < p->n &&
		    k[1].mark != VER_PART && k[1].mark != VER_SOME)
			check_sum(v, p, i - 1, i + 1);
	}
}
