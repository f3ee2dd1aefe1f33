/* SPDX-License-Identifier: ISC */
/* Sentences that name the parts of the report. */
#include <string.h>

#include "base/arena.h"
#include "base/char.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "form/word.h"
#include "gi.h"
#include "verify/section/announce.h"

#define FEWEST		3		/* parts that tell such a sentence */
#define ITEM		3		/* bytes of an item number */
#define NAME		30		/* bytes of a name that is not known */
#define BRACKET		480		/* bytes of a bracket, at most */
#define DIGITS		2		/* of a number of parts, at most */

/* What a name of a part stands for: bit n, the statutory section n. */
#define FIRST		(1u << 1)
#define REQUESTS	(1u << 3)
#define CASES		(1u << 4)
#define PROBLEMS	(1u << 5)
#define LAST		(1u << VER_SECTIONS)
#define STATUTORY	(2 * LAST - 2)
#define WEAK		(1u << 7)	/* the requests, unless it is about cases */
#define FOREIGN		(1u << 8)	/* what the form does not have */
#define ANNEX		(1u << 9)

/* Byte behind the bracket that opens at byte at; at, if it does not close. */
static size_t
bracket_end(struct gi_str s, size_t at)
{
	uint32_t	 cp;
	size_t		 i;

	for (i = at; i < s.len && i - at < BRACKET;) {
		i += gi_utf8_decode(s.s + i, s.len - i, &cp);
		if (gi_cp_is_close(cp))
			return i;
		if (gi_cp_is_end(cp))
			break;
	}
	return at;
}

/* What stands for cp in marked text; 0: nothing does. */
static uint32_t
mark(uint32_t cp)
{
	if (cp == '.')
		return 0;
	if (gi_cp_is_end(cp))
		return '.';
	return gi_cp_is_pause(cp) ? ',' : gi_fold(cp);
}

struct ver_marked
ver_mark_text(struct gi_arena *a, struct gi_str s)
{
	char			*out = gi_alloc_raw(a, gi_size_add(s.len, 1));
	uint32_t		*from = gi_alloc_raw(a, gi_size_mul(
				    gi_size_add(s.len, 1), sizeof(*from)));
	struct ver_marked	 m = { { out, 0 }, from };
	uint32_t		 cp;
	size_t			 at, n, end;

	for (at = 0; at < s.len; at += n) {
		n = gi_utf8_decode(s.s + at, s.len - at, &cp);
		/* nearly all is neither a bracket nor a mark */
		if (gi_utf8_plain_lead(s.s[at]))
			cp = gi_fold(cp);
		else if (gi_cp_is_open(cp) && (end = bracket_end(s, at)) > at) {
			n = end - at;
			continue;
		} else
			cp = mark(cp);
		if (cp == 0)
			continue;
		end = m.text.len + gi_utf8_encode(cp, out + m.text.len);
		while (m.text.len < end)
			from[m.text.len++] = (uint32_t)at;
	}
	from[m.text.len] = (uint32_t)s.len;
	return m;
}

bool
ver_piece_next(struct gi_str marked, char c, size_t *at, struct gi_str *piece)
{
	const char	*end;

	if (*at >= marked.len)
		return false;
	*piece = gi_str_from(marked, *at);
	end = memchr(piece->s, c, piece->len);
	if (end != NULL)
		piece->len = (size_t)(end - piece->s);
	*at += piece->len + 1;
	return true;
}

/* What the value of a part's name stands for: one of the bits above. */
static unsigned
meaning(struct gi_str value)
{
	switch (value.s[0]) {
	case 'w':
		return WEAK;
	case 'f':
		return FOREIGN;
	case 'a':
		return ANNEX;
	default:
		return 1u << (value.s[0] - '0');
	}
}

/*
 * What the names in a piece of a sentence stand for; *name is set to that of a
 * part which the form does not have.
 */
static unsigned
names(struct gi_str piece, struct gi_str *name)
{
	const struct gi_word	*w;
	struct gi_str		 rest = piece;
	unsigned		 all = 0, one;
	size_t			 at;

	while ((w = gi_word_in(GI_WORD_PART_NAME, rest, &at)) != NULL) {
		one = meaning(w->value);
		all |= one;
		if (one == FOREIGN && name->len == 0)
			*name = piece;
		rest = gi_str_from(rest, at + w->text.len);
	}
	if ((all & WEAK) != 0 && (all & CASES) == 0)
		all |= REQUESTS;
	return all & ~WEAK;
}

/* The number whose last character stands before byte at, 0 if none does. */
static size_t
number_before(struct gi_str s, size_t at, size_t *begin)
{
	struct gi_str		 head = { s.s, at }, digits;
	const struct gi_word	*w;
	size_t			 n = 0;

	*begin = at;
	if ((w = gi_word_end(GI_WORD_NUMERAL, head)) != NULL) {
		*begin = at - w->text.len;
		head.len = *begin;
		/* no numeral before it: eleven, or more */
		return gi_word_end(GI_WORD_NUMERAL, head) == NULL &&
		    gi_str_size(w->value, &n) ? n : 0;
	}
	while (*begin > 0 && at - *begin <= DIGITS &&
	    s.s[*begin - 1] >= '0' && s.s[*begin - 1] <= '9')
		(*begin)--;
	digits.s = s.s + *begin;
	digits.len = at - *begin;
	return digits.len <= DIGITS && gi_str_size(digits, &n) ? n : 0;
}

/* Read how many parts the sentence says there are. */
static void
read_number(struct gi_str s, struct ver_announced *a)
{
	const struct gi_word	*w, *between;
	struct gi_str		 head;
	size_t			 at, from = 0, n, begin;

	while ((w = gi_word_in(GI_WORD_PART_NOUN, gi_str_from(s, from),
	    &at)) != NULL) {
		at += from;
		from = at + w->text.len;
		head.s = s.s;
		head.len = at;
		between = gi_word_end(GI_WORD_PART_BETWEEN, head);
		if (between != NULL)
			head.len -= between->text.len;
		n = number_before(s, head.len, &begin);
		head.len = begin;
		if (n == 0 || gi_word_end(GI_WORD_ORDINAL, head) != NULL)
			continue;
		a->unsure |= a->number != 0;
		a->number = n;
		a->said.s = s.s + begin;
		a->said.len = from - begin;
	}
}

/* The bytes of a piece before how many parts there are said to be. */
static size_t
before_number(const struct ver_announced *a, struct gi_str piece)
{
	return a->said.len > 0 && a->said.s >= piece.s &&
	    a->said.s < piece.s + piece.len ? (size_t)(a->said.s - piece.s) :
	    piece.len;
}

/* Whether a piece may be the name of a part, but for how many there are. */
static bool
may_name(const struct ver_announced *a, struct gi_str piece)
{
	const struct gi_word	*w;

	piece.len = before_number(a, piece);
	if ((w = gi_word_start(GI_WORD_PART_LEAD, piece)) != NULL)
		piece = gi_str_from(piece, w->text.len);
	return piece.len > ITEM && piece.len <= NAME;
}

/*
 * Read the names of a sentence; what they stand for is returned.  How many there
 * are closes the list that it follows.  Pieces between names may be names too.
 */
static unsigned
read_names(struct gi_str s, struct ver_announced *a)
{
	struct gi_str	 piece;
	unsigned	 set, seen = 0;
	size_t		 at = 0, other = 0, end, name;
	bool		 annex;

	while (ver_piece_next(s, ',', &at, &piece)) {
		set = names(piece, &a->foreign);
		annex = (set & ANNEX) != 0;
		set &= ~ANNEX;
		a->most += annex && !a->annex && seen != 0;
		a->annex |= annex;
		if (set == 0) {
			other += seen != 0 && !annex && may_name(a, piece);
		} else {
			a->least += (set & ~seen) != 0;
			/* "problems, and how they are mended" may be two */
			a->most += ver_bits(set & ~seen) + other +
			    ((set & seen & ~CASES) != 0);
			seen |= set;
			other = 0;
		}
		end = before_number(a, piece);
		if (end < piece.len && seen != 0 && (set == 0 || gi_word_in(
		    GI_WORD_PART_NAME, piece, &name) == NULL || name < end))
			break;
	}
	a->most += other;
	return seen;
}

/*
 * Whether a sentence says how many parts its report has, and no more of them
 * than that.
 */
static bool
is_bare(struct gi_str s, const struct ver_announced *a)
{
	const struct gi_word	*w;
	struct gi_str		 rest = s;
	size_t			 at = 0, self;

	if (a->number == 0 || a->unsure ||
	    gi_word_end(GI_WORD_PART_WHOLE, a->said) == NULL)
		return false;
	while (ver_piece_next(s, ',', &at, &rest) &&
	    before_number(a, rest) == rest.len)
		;
	rest.len = before_number(a, rest);
	w = gi_word_in(GI_WORD_PART_SELF, rest, &self);
	if (w == NULL)
		return false;
	for (; w != NULL; w = gi_word_in(GI_WORD_PART_SELF, rest, &self))
		rest = gi_str_from(rest, self + w->text.len);
	while (rest.len > 0 &&
	    (w = gi_word_start(GI_WORD_PART_FILL, rest)) != NULL)
		rest = gi_str_from(rest, w->text.len);
	return rest.len == 0;
}

bool
ver_announced_read(struct gi_str s, struct ver_announced *a)
{
	const struct ver_announced	 none = { 0 };
	unsigned			 seen;

	*a = none;
	if (gi_word_in(GI_WORD_PART_CUE, s, NULL) == NULL ||
	    gi_word_in(GI_WORD_NO_PART, s, NULL) != NULL)
		return false;
	read_number(s, a);
	seen = read_names(s, a);
	a->named = seen & STATUTORY;
	a->bare = seen == 0 && is_bare(s, a);
	a->etc = gi_word_in(GI_WORD_PART_ETC, s, NULL) != NULL &&
	    (seen & (FIRST | LAST)) != (FIRST | LAST);
	return a->bare || ((seen & (FIRST | PROBLEMS | LAST)) != 0 &&
	    ver_bits(seen) >= (a->number > 0 && (seen & FIRST) != 0 ?
	    FEWEST - 1 : FEWEST));
}
