/* SPDX-License-Identifier: ISC */
/*
 * A paragraph as tokens: figures, cues and punctuation.  A number is a quantity
 * where a counter (data/words.tsv) stands behind it.  Dates, shares, ordinals,
 * telephone numbers and the numbers of papers are text.
 */
#include <string.h>

#include "base/arena.h"
#include "base/ascii.h"
#include "base/char.h"
#include "base/cp.h"
#include "base/decimal.h"
#include "base/str.h"
#include "base/utf8.h"
#include "form/word.h"
#include "gi.h"
#include "verify/prose/prose.h"

#define TITLE_MAX	600	/* bytes of a title in title marks */

struct ver_tokenizer {
	struct gi_arena		*arena;
	struct gi_str		 text;
	size_t			 at;
	struct ver_token	*token;
	size_t			 n, room;
	bool			 about;		/* the cue before it says that
						   a number is rounded */
	uint32_t		 before;	/* code point before at; 0: one
						   that joins no number */
};

/* The text from byte at on. */
static struct gi_str
rest(const struct ver_tokenizer *s, size_t at)
{
	struct gi_str	 r = { s->text.s + at, s->text.len - at };

	return r;
}

/* Add a token of the next len bytes, and move behind it; texts become one. */
static struct ver_token *
add(struct ver_tokenizer *s, enum ver_mark mark, size_t len)
{
	struct ver_token	*t = s->n > 0 ? &s->token[s->n - 1] : NULL;

	if (mark == VER_TEXT && t != NULL && t->mark == VER_TEXT) {
		t->len += len;
	} else {
		if (s->n == s->room)
			s->token = gi_grow_raw(s->arena, s->token, s->n,
			    &s->room, sizeof(*s->token));
		t = &s->token[s->n++];
		memset(t, 0, sizeof(*t));
		t->mark = mark;
		t->at = s->at;
		t->len = len;
	}
	s->at += len;
	return t;
}

/* Behind the white space at byte at. */
static size_t
spaces(const struct ver_tokenizer *s, size_t at)
{
	uint32_t	 cp;
	size_t		 n;

	while (at < s->text.len) {
		n = gi_utf8_decode(s->text.s + at, s->text.len - at, &cp);
		if (!gi_is_space(cp))
			break;
		at += n;
	}
	return at;
}

/* Whether a comma and just three digits stand there: 1,234. */
static bool
is_group(struct gi_str s, size_t at)
{
	size_t	 n = 0;

	if (at >= s.len || s.s[at] != ',')
		return false;
	while (n < 4 && gi_ascii_digit_at(s, at + 1 + n))
		n++;
	return n == 3;
}

/* Bytes of the number at the start of s: 12, 1,234, 5.5. */
static size_t
digits(struct gi_str s)
{
	size_t	 n = 0;
	bool	 more;

	while (gi_ascii_digit_at(s, n))
		n++;
	more = n <= 3;
	while (more && is_group(s, n))
		n += 4;
	if (n < s.len && s.s[n] == '.' && gi_ascii_digit_at(s, n + 1)) {
		n++;
		while (gi_ascii_digit_at(s, n))
			n++;
	}
	return n;
}

/* Whether cp joins digits to what is no quantity: 17:30, a-1, 10/12. */
static bool
is_joint(uint32_t cp)
{
	return cp == '-' || cp == '/' || cp == ':' || cp == '.' ||
	    cp == '_' || cp == '@' || (cp >= 'a' && cp <= 'z') ||
	    (cp >= 'A' && cp <= 'Z');
}

/* The counter or unit of money at the start of s, the longer one, or NULL. */
static const struct gi_word *
counter(struct gi_str s)
{
	const struct gi_word	*u = gi_word_start(GI_WORD_UNIT, s);
	const struct gi_word	*c = gi_word_start(GI_WORD_COUNTER, s);

	if (u == NULL || (c != NULL && c->text.len > u->text.len))
		return c;
	return u;
}

/* Whether a cue, which may be NULL, is of that value. */
static bool
cue_is(const struct gi_word *cue, const char *what)
{
	return cue != NULL && gi_str_is(cue->value, what);
}

/* Set *value from a number that may have commas; false if it does not fit. */
static bool
parse_number(struct ver_tokenizer *s, struct gi_str number,
    struct gi_dec *value)
{
	char	*buf;
	size_t	 i, n = 0;

	if (memchr(number.s, ',', number.len) == NULL)
		return gi_dec_parse(number, value);
	buf = gi_alloc_raw(s->arena, number.len);
	for (i = 0; i < number.len; i++) {
		if (number.s[i] != ',')
			buf[n++] = number.s[i];
	}
	number.s = buf;
	number.len = n;
	return gi_dec_parse(number, value);
}

/*
 * The counter at byte *end, behind a number and its white space, or NULL.  *end
 * moves over words of rounding ("20 or more requests"), which set *rounded.
 */
static const struct gi_word *
counter_behind(const struct ver_tokenizer *s, size_t *end, bool *rounded)
{
	const struct gi_word	*cue, *count = counter(rest(s, *end));

	while (count == NULL && *end < s->text.len) {
		cue = gi_word_start(GI_WORD_CUE, rest(s, *end));
		if (!cue_is(cue, "after"))
			break;
		*rounded = true;
		*end = spaces(s, *end + cue->text.len);
		count = counter(rest(s, *end));
	}
	return count;
}

/* Whether a number of len bytes at s->at is joined to what is no quantity. */
static bool
is_joined(const struct ver_tokenizer *s, size_t len)
{
	struct gi_str	 behind = rest(s, s->at + len);

	if (is_joint(s->before) && s->before != ':')
		return true;
	return behind.len > 0 && is_joint((unsigned char)behind.s[0]) &&
	    (behind.s[0] != ':' || gi_ascii_digit_at(behind, 1));
}

/* Add the number at s->at: a quantity with its counter, a bare one, or text. */
static void
add_number(struct ver_tokenizer *s)
{
	const struct gi_word	*count;
	struct ver_token	*t;
	struct gi_str		 num = rest(s, s->at);
	struct gi_dec		 value;
	bool			 rounded = s->about;
	size_t			 end, power = 0;

	num.len = digits(num);
	end = spaces(s, s->at + num.len);
	count = gi_word_start(GI_WORD_NOCOUNT, rest(s, end));
	if (is_joined(s, num.len) || !parse_number(s, num, &value) ||
	    (count != NULL && !gi_str_is(count->value, "share"))) {
		add(s, VER_TEXT, num.len);
		return;
	}
	if (count != NULL) {
		t = add(s, VER_SHARE, end + count->text.len - s->at);
		t->value = value;
		t->rounded = rounded;
		return;
	}
	count = counter_behind(s, &end, &rounded);
	if (count != NULL) {
		end += count->text.len;
		if (gi_str_size(count->value, &power) &&
		    !gi_dec_shift(&value, (int)power))
			rounded = true;
	}
	t = add(s, count != NULL ? VER_QUANTITY : VER_BARE, end - s->at);
	t->value = value;
	t->counter = count;
	t->rounded = rounded;
}

/* The mark of a cue by its value; VER_TEXT if it has none of its own. */
static enum ver_mark
cue_mark(const struct gi_word *cue)
{
	static const struct {
		const char	*what;
		enum ver_mark	 mark;
	} marks[] = {
		{ "part", VER_PART }, { "some", VER_SOME },
		{ "apart", VER_APART }, { "compare", VER_COMPARE },
		{ "rest", VER_REST }, { "etc", VER_ETC },
		{ "way", VER_WAY }
	};
	size_t	 i;

	for (i = 0; i < GI_LEN(marks); i++) {
		if (cue_is(cue, marks[i].what))
			return marks[i].mark;
	}
	return VER_TEXT;
}

/* Add the character cp, n bytes, if it is punctuation of use; else false. */
static bool
add_punctuation(struct ver_tokenizer *s, uint32_t cp, size_t n)
{
	switch (cp) {
	case GI_CP_IDEOGRAPHIC_COMMA:				/* the comma of words */
		add(s, VER_COMMA, n)->level = VER_WORDS;
		return true;
	case ',':
	case GI_CP_WIDE_COMMA:
		add(s, VER_COMMA, n)->level = VER_CLAUSES;
		return true;
	case ';':
	case GI_CP_WIDE_SEMICOLON:
		add(s, VER_COMMA, n)->level = VER_SEMICOLON;
		return true;
	case ':':
	case GI_CP_WIDE_COLON:
		add(s, VER_COLON, n);
		return true;
	case '!':
	case '?':
	case GI_CP_IDEOGRAPHIC_STOP:
	case GI_CP_WIDE_EXCLAMATION:
	case GI_CP_WIDE_QUESTION:
		add(s, VER_STOP, n);
		return true;
	case '(':
	case GI_CP_WIDE_OPEN:
		add(s, VER_OPEN, n);
		return true;
	case ')':
	case GI_CP_WIDE_CLOSE:
		add(s, VER_CLOSE, n);
		return true;
	default:
		return false;
	}
}

/*
 * Set *value to the number in words at the start of s, as 120 is written with
 * places; returns its bytes, 0: none stands there, or it is too large.
 */
static size_t
worded(struct gi_str s, int64_t *value)
{
	const struct gi_word	*w;
	size_t			 at = 0, n;
	int64_t			 sum = 0, digit = -1;

	for (; at < s.len; at += w->text.len) {
		struct gi_str	 here = gi_str_from(s, at);

		if ((w = gi_word_start(GI_WORD_PLACE, here)) != NULL) {
			if (!gi_str_size(w->value, &n) || n > 1000)
				return 0;
			sum += (digit < 0 ? 1 : digit) * (int64_t)n;
			digit = 0;
		} else if (gi_word_start(GI_WORD_NAUGHT, here) != NULL) {
			w = gi_word_start(GI_WORD_NAUGHT, here);
			digit = 0;
		} else if ((w = gi_word_start(GI_WORD_NUMERAL, here)) == NULL &&
		    (w = gi_word_start(GI_WORD_PAIR, here)) == NULL) {
			break;
		} else if (digit > 0 || !gi_str_size(w->value, &n)) {
			return 0;
		} else {
			digit = (int64_t)n;
		}
	}
	*value = sum + (digit < 0 ? 0 : digit);
	return at;
}

/*
 * Bytes of what is passed over whole at the start of s, whose first code point
 * is cp: a title in title marks, the year of a paper in its brackets, an
 * ordinal mark and its number.  0 if none stands there.
 */
static size_t
passage(struct gi_str s, uint32_t cp)
{
	const struct gi_word	*w = gi_word_start(GI_WORD_ORDINAL, s);
	struct gi_str		 open = s;
	size_t			 at = 0;
	int64_t			 value;

	if (w != NULL) {
		s = gi_str_from(s, w->text.len);
		at = digits(s);
		return w->text.len + (at > 0 ? at : worded(s, &value));
	}
	if (cp != GI_CP_LEFT_TITLE &&
	    cp != GI_CP_LEFT_TORTOISE)	/* title mark, bracket */
		return 0;
	while (at < open.len && at < TITLE_MAX) {
		at += gi_utf8_decode(open.s + at, open.len - at, &cp);
		if (cp == GI_CP_RIGHT_TITLE || cp == GI_CP_RIGHT_TORTOISE)
			return at;
	}
	return 0;
}

/* Add a number in words that has a counter behind it; false if none is here. */
static bool
add_worded(struct ver_tokenizer *s)
{
	const struct gi_word	*count;
	struct ver_token	*t;
	int64_t			 value;
	size_t			 len = worded(rest(s, s->at), &value), end;
	struct gi_str		 before = { s->text.s, s->at };
	bool			 rounded;

	if (len == 0)
		return false;
	/* "some ten" */
	rounded = s->about || gi_word_end(GI_WORD_SEVERAL, before) != NULL;
	end = s->at + len;
	count = counter_behind(s, &end, &rounded);
	if (count == NULL || count->value.len > 0)
		return false;
	t = add(s, VER_WORDED, end + count->text.len - s->at);
	t->value.units = value;
	t->counter = count;
	t->rounded = rounded;
	return true;
}

/*
 * Add what begins with the character cp, n bytes: a cue, or text.  True where
 * it says that the number behind it is rounded.
 */
static bool
add_word(struct ver_tokenizer *s, uint32_t cp, size_t n)
{
	const struct gi_word	*w;
	struct gi_str		 here = rest(s, s->at);
	size_t			 len = passage(here, cp);

	if (len > 0) {
		add(s, VER_TEXT, len);
	} else if ((w = gi_word_start(GI_WORD_CUE, here)) != NULL) {
		add(s, cue_mark(w), w->text.len);
		return cue_is(w, "before");
	} else if (!add_worded(s)) {
		add(s, VER_TEXT, n);
	}
	return false;
}

/* Set match of brackets; those that have no other side become text. */
static void
match_brackets(struct ver_tokenizer *s)
{
	size_t	*open = gi_alloc_array(s->arena, s->n + 1, sizeof(*open));
	size_t	 i, depth = 0;

	for (i = 0; i < s->n; i++) {
		if (s->token[i].mark == VER_OPEN) {
			s->token[i].mark = VER_TEXT;
			open[depth++] = i;
		} else if (s->token[i].mark == VER_CLOSE && depth == 0) {
			s->token[i].mark = VER_TEXT;
		} else if (s->token[i].mark == VER_CLOSE) {
			s->token[i].match = open[--depth];
			s->token[open[depth]].mark = VER_OPEN;
			s->token[open[depth]].match = i;
		}
	}
}

struct ver_token *
ver_prose_tokens(struct gi_arena *a, struct gi_str text, size_t *n)
{
	struct ver_tokenizer	 s = { .arena = a, .text = text };
	uint32_t	 cp;
	size_t		 len;
	bool		 about = false;

	while (s.at < text.len) {
		/* no ordinal, cue or numeral */
		len = gi_word_pass(GI_WORD_SET_PROSE, rest(&s, s.at));
		if (len > 0) {
			add(&s, VER_TEXT, len);
			s.about = false;
			s.before = 0;
			continue;
		}
		len = gi_utf8_decode(text.s + s.at, text.len - s.at, &cp);
		if (cp >= '0' && cp <= '9') {
			add_number(&s);
			s.about = false;
		} else if (gi_is_space(cp)) {
			add(&s, VER_TEXT, len);
		} else {
			if (!add_punctuation(&s, cp, len))
				about = add_word(&s, cp, len);
			s.about = about;
			about = false;
		}
		s.before = cp;
	}
	match_brackets(&s);
	*n = s.n;
	return s.token;
}
