/* SPDX-License-Identifier: ISC */
/*
 * What a piece of text is by itself.  The same few hundred labels stand in
 * every report, so that what was found of a text is kept, by its bytes, for
 * the documents that follow.  When enough are kept, the terms that a document
 * has beyond them end with it; see memo.c.
 */
#include <string.h>

#include "base/arena.h"
#include "base/ascii.h"
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
#include "tables/text/term.h"
#include "tables/text/text.h"
#include "tables/text/unit.h"

#define TERMS		1024u	/* that are kept */
#define KEPT_BYTES	128	/* longer texts are no labels */

static struct gi_cached		*place[2 * TERMS];
static struct gi_cache		 terms = GI_CACHE(place, TERMS);
static struct gi_arena		*arena_kept;

static bool
is_open_bracket(uint32_t cp)
{
	return gi_cp_is_open(cp) || cp == '[' || cp == GI_CP_LEFT_TORTOISE;
}

/* Does a text have brackets?  Few characters begin as they do. */
static bool
has_bracket(struct gi_str s)
{
	static const bool	 first[256] = { ['('] = true, [')'] = true,
				    ['['] = true, [0xE3] = true,
				    [0xEF] = true };
	uint32_t		 cp;
	size_t			 i;

	for (i = 0; i < s.len; i++) {
		if (!first[(unsigned char)s.s[i]])
			continue;
		gi_utf8_decode(s.s + i, s.len - i, &cp);
		if (is_open_bracket(cp) || gi_cp_is_close(cp))
			return true;
	}
	return false;
}

/* Where a bracket opens the label may end: it brings instructions. */
static void
mark_brackets(struct tbl_term *t, struct gi_str text)
{
	uint32_t	 cp;
	size_t		 i = 0, at;

	for (at = 0; at < text.len && i < t->nglyph && i <= GI_LABEL_CPS;) {
		at += gi_utf8_decode(text.s + at, text.len - at, &cp);
		if (is_open_bracket(cp) && i > 0)
			t->ends |= (uint64_t)1 << (i - 1);
		if (gi_fold(cp) == t->cp[i])
			i++;
	}
}

/* Before the unit that it names at its end the label may end. */
static void
mark_unit(struct tbl_term *t, struct gi_str text)
{
	uint32_t	 cp[GI_LABEL_CPS];
	size_t		 n = tbl_unit_tail(text);

	if (n == 0)
		return;
	n = gi_fold_str(gi_str_from(text, text.len - n), cp, GI_LABEL_CPS);
	if (n > t->nglyph || t->nglyph - n > GI_LABEL_CPS)
		return;
	t->unit_tail = (uint8_t)n;
	if (n < t->nglyph)
		t->ends |= (uint64_t)1 << (t->nglyph - n - 1);
}

/*
 * Take the item number off a text, with signs before it.  Of two, as a list of
 * numbered labels has, the second is the label's own.
 */
static struct gi_str
item_take(struct tbl_term *t, struct gi_str text)
{
	unsigned	 number;
	size_t		 signs, n;
	char		 style;

	do {
		signs = gi_item_signs(text);
		n = gi_item_parse(gi_str_from(text, signs), &number, &style);
		text = gi_str_from(text, signs + n);
		if (n > 0 || t->item == 0) {
			t->item = (uint8_t)number;
			t->style = style;
		}
	} while (n > 0);
	return text;
}

/* Its item number, and what is left, folded, of text. */
static void
glyphs_set(struct gi_arena *arena, struct tbl_term *t, struct gi_str text)
{
	struct gi_str	 rest;
	uint32_t	*cp;
	size_t		 n;

	rest = item_take(t, text);
	t->brackets = has_bracket(text);
	/* of what is broken nothing is kept */
	n = gi_utf8_count(rest);
	cp = gi_alloc_raw(arena, gi_size_mul(n + 1, sizeof(*cp)));
	n = gi_fold_str(rest, cp, n);
	if (n > TBL_SMALL_MAX)
		gi_out_of_memory();
	t->cp = cp;
	t->nglyph = (uint32_t)n;
	if (n > 0 && n <= GI_LABEL_CPS)
		t->ends = (uint64_t)1 << (n - 1);
	if (t->brackets)
		mark_brackets(t, rest);
	mark_unit(t, rest);
}

/* Does it begin with the stop of an item number that it lacks? */
static bool
begins_with_stop(struct gi_str raw)
{
	uint32_t	 cp;

	gi_utf8_decode(raw.s, raw.len, &cp);
	return cp == '.' || cp == GI_CP_IDEOGRAPHIC_COMMA ||
	    cp == GI_CP_WIDE_POINT;
}

/* Is it a unit, or half of one that stands over two lines? */
static bool
is_unit(struct gi_str raw)
{
	const struct gi_word	*w;
	size_t			 i, n;

	if (gi_word_is(GI_WORD_UNIT, raw) != NULL)
		return true;
	w = gi_words(GI_WORD_UNIT, &n);
	/* the longest are first */
	for (i = 0; i < n && w[i].text.len > raw.len; i++) {
		size_t at = w[i].text.len - raw.len;

		/* the halves of 万 / 元, 人 / 次 over two lines */
		if ((gi_str_eq(raw, (struct gi_str){ w[i].text.s, raw.len }) ||
		    gi_str_eq(raw, (struct gi_str){ w[i].text.s + at,
		    raw.len })))
			return true;
	}
	return false;
}

static bool
begins_with_han(struct gi_str s)
{
	uint32_t	 cp;

	gi_utf8_decode(s.s, s.len, &cp);
	return gi_is_han(cp);
}

/* Is it an amount with more than its unit? */
static bool
is_amount(struct gi_str s)
{
	return gi_ascii_digit(s.s[0]) && tbl_text_power(s) != TBL_POWER_NONE;
}

/* The labels that it begins with by itself. */
static void
labels_set(struct gi_arena *arena, struct tbl_term *t)
{
	struct gi_label_text	 text;

	text.brief = t->nglyph < GI_PART_MIN;
	text.n = t->nglyph < GI_LABEL_CPS ? t->nglyph : GI_LABEL_CPS;
	memcpy(text.cp, t->cp, text.n * sizeof(*text.cp));
	text.ends = t->ends;
	t->open = text.n == 0 || gi_match_begun(arena, &t->phrase, &text);
}

static uint8_t
traits_of(const struct tbl_term *t)
{
	return (uint8_t)((t->brackets ? TBL_TRAIT_BRACKETS : 0) |
	    (gi_ascii_digit(t->raw.s[t->raw.len - 1]) ? TBL_TRAIT_DIGIT : 0) |
	    (t->headless ? TBL_TRAIT_HEADLESS : 0) |
	    (t->unit != NULL || t->currency ? TBL_TRAIT_UNIT : 0) |
	    (t->raw.s[t->raw.len - 1] == '%' ? TBL_TRAIT_SHARE : 0) |
	    (tbl_text_power(t->raw) != TBL_POWER_NONE ? TBL_TRAIT_MONEY : 0));
}

/* A mark, or else a label. */
static void
term_judge(struct gi_arena *arena, struct tbl_term *t)
{
	struct gi_str	 s = tbl_text_bare(t->raw);
	bool		 announced;

	if (s.len == 0)
		return;
	t->mark = gi_word_is(GI_WORD_MARK, s) != NULL;
	t->han = begins_with_han(s);
	if (t->mark && !t->han)
		return;
	t->label = !t->mark;
	t->amount = is_amount(s);
	glyphs_set(arena, t, s);
	t->unit = tbl_unit_named(s, &announced);
	t->announced = announced;
	t->is_unit = is_unit(t->raw) || (t->unit != NULL && !announced);
	t->currency = tbl_currency_len(s) == s.len;
	t->headless = begins_with_stop(s);
	t->bits = gi_label_bits(t->cp, t->nglyph);
	labels_set(arena, t);
	t->depth = tbl_bracket_depth(t->raw, 0);
	t->traits = traits_of(t);
}

static struct tbl_term *
term_new(struct gi_arena *arena, struct gi_str raw, uint32_t hash)
{
	struct tbl_term	*t = gi_alloc(arena, sizeof(*t));

	t->lasts = arena == arena_kept;
	t->raw = raw;
	t->width = (uint32_t)gi_utf8_count(raw);
	t->kept.hash = hash;
	term_judge(arena, t);
	return t;
}

bool
tbl_terms_full(void)
{
	return gi_cache_full(&terms);
}

void
tbl_terms_forget(void)
{
	gi_cache_forget(&terms);
}

struct gi_arena *
tbl_terms_arena(void)
{
	if (arena_kept == NULL)
		arena_kept = gi_arena_new();
	return arena_kept;
}

struct tbl_term *
tbl_term_find(struct gi_str raw, uint32_t *hash)
{
	struct tbl_term	*t;
	size_t		 i = 0;

	*hash = gi_cache_hash(raw);
	while ((t = gi_cache_next(&terms, *hash, &i)) != NULL) {
		if (t->raw.len == raw.len &&
		    memcmp(t->raw.s, raw.s, raw.len) == 0)
			return t;
	}
	return NULL;
}

struct tbl_term *
tbl_term_make(struct gi_arena *arena, struct gi_str raw, uint32_t hash)
{
	struct gi_cached	**where;
	struct tbl_term		*t;

	if (raw.len > KEPT_BYTES ||
	    (where = gi_cache_place(&terms, hash)) == NULL)
		return term_new(arena, raw, hash);
	raw.s = gi_dup(tbl_terms_arena(), raw.s, raw.len);
	t = term_new(arena_kept, raw, hash);
	gi_cache_keep(&terms, where, &t->kept);
	return t;
}
