/* SPDX-License-Identifier: ISC */
/*
 * Units behind numbers.  A unit may stand in brackets; 万 alone is one behind a
 * number.  Where a number has two, only such as mean the same can be true.
 */
#include <string.h>

#include "base/char.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "form/word.h"
#include "gi.h"
#include "tables/text/unit.h"

#define PIECES_BYTES	16	/* of two pieces of a unit */

size_t
tbl_currency_len(struct gi_str s)
{
	const struct gi_word	*w = gi_word_start(GI_WORD_CURRENCY, s);
	uint32_t		 cp;
	size_t			 n;

	if (s.len == 0)
		return 0;
	n = gi_utf8_decode(s.s, s.len, &cp);
	if (w == NULL && !gi_cp_is_currency(cp))
		return 0;
	return gi_str_spaces(s, w != NULL ? w->text.len : n);
}

bool
tbl_units_agree(const struct gi_word *a, const struct gi_word *b)
{
	return tbl_unit_power(a) == tbl_unit_power(b);
}

const struct gi_word *
tbl_units_join(const struct gi_word *a, const struct gi_word *b)
{
	char	 text[PIECES_BYTES];
	size_t	 n = a->text.len + b->text.len;

	if (n > sizeof(text))
		return NULL;
	memcpy(text, a->text.s, a->text.len);
	memcpy(text + a->text.len, b->text.s, b->text.len);
	return gi_word_is(GI_WORD_UNIT, (struct gi_str){ text, n });
}

/* The longest unit at the start of a text, short ones included, or NULL. */
static const struct gi_word *
unit_start(struct gi_str s)
{
	const struct gi_word	*w = gi_word_start(GI_WORD_UNIT, s);
	const struct gi_word	*more = gi_word_start(GI_WORD_UNIT_SHORT, s);

	return w == NULL || (more != NULL && more->text.len > w->text.len) ?
	    more : w;
}

/*
 * The unit at the start of a text, with what says that it is of yuan before it
 * or behind: *len is set to the bytes of all that.
 */
static const struct gi_word *
unit_read(struct gi_str s, size_t *len)
{
	const struct gi_word	*w, *close;
	size_t			 before = tbl_currency_len(s);
	struct gi_str		 rest = gi_str_from(s, before);

	w = unit_start(rest);
	if (w == NULL || (before > 0 && w->value.len == 0))
		return NULL;
	*len = before + w->text.len;
	if (w->value.len == 0)
		return w;
	rest = gi_str_from(s, *len);
	if ((close = gi_word_start(GI_WORD_UNIT_CLOSE, rest)) == NULL)
		close = gi_word_start(GI_WORD_CURRENCY, rest);
	if (close != NULL)
		*len += close->text.len;
	return w;
}

/* Behind the colon that a text begins with. */
static struct gi_str
behind_colon(struct gi_str s)
{
	uint32_t	 cp;
	size_t		 n;

	s = gi_trim(s);
	if (s.len == 0)
		return s;
	n = gi_utf8_decode(s.s, s.len, &cp);
	return cp == ':' || cp == GI_CP_WIDE_COLON ?
	    gi_trim(gi_str_from(s, n)) : s;
}

/* Does a text end as one that is a unit must?  Most others do not. */
static bool
ends_as_unit(struct gi_str s)
{
	return gi_word_end(GI_WORD_UNIT, s) != NULL ||
	    gi_word_end(GI_WORD_UNIT_SHORT, s) != NULL ||
	    gi_word_end(GI_WORD_UNIT_CLOSE, s) != NULL ||
	    gi_word_end(GI_WORD_CURRENCY, s) != NULL;
}

/* The unit that text without brackets names. */
static const struct gi_word *
unit_of_all(struct gi_str in, bool *announced)
{
	const struct gi_word	*w;
	size_t			 at, n;

	*announced = false;
	in = gi_trim(in);
	if (!ends_as_unit(in))
		return NULL;
	if ((w = gi_word_in(GI_WORD_UNIT_SAYS, in, &at)) != NULL)
		in = behind_colon(gi_str_from(in, at + w->text.len));
	*announced = w != NULL;
	w = unit_read(in, &n);
	return w != NULL && n == in.len ? w : NULL;
}

/* The bytes of the bracket that a text begins with; what stands in it. */
static size_t
bracket_len(struct gi_str s, struct gi_str *in)
{
	uint32_t	 cp;
	size_t		 at, n;

	n = gi_utf8_decode(s.s, s.len, &cp);
	if (!gi_cp_is_open(cp))
		return 0;
	in->s = s.s + n;
	for (at = n; at < s.len; at += n) {
		n = gi_utf8_decode(s.s + at, s.len - at, &cp);
		if (gi_cp_is_close(cp)) {
			in->len = (size_t)(s.s + at - in->s);
			return at + n;
		}
	}
	return 0;
}

int
tbl_text_power(struct gi_str s)
{
	const struct gi_word	*w;
	size_t			 at;

	while ((w = gi_word_in(GI_WORD_UNIT, s, &at)) != NULL) {
		if (w->value.len > 0)
			return tbl_unit_power(w);
		s = gi_str_from(s, at + w->text.len);
	}
	return TBL_POWER_NONE;
}

/* Does a text name a unit of money, and no number with it? */
static bool
speaks_of_money(struct gi_str s)
{
	size_t	 i;

	for (i = 0; i < s.len; i++) {
		if (s.s[i] >= '0' && s.s[i] <= '9')
			return false;
	}
	return tbl_text_power(s) != TBL_POWER_NONE;
}

/*
 * The next unit.  *doubt is set where a bracket speaks of units of money, but
 * does not name one.
 */
static const struct gi_word *
unit_next(struct gi_str s, size_t *len, bool *doubt)
{
	const struct gi_word	*w;
	struct gi_str		 in = { "", 0 };
	size_t			 n = bracket_len(s, &in);
	bool			 announced;

	if (n == 0)
		return unit_read(s, len);
	w = unit_of_all(in, &announced);
	if (w == NULL && speaks_of_money(in))
		*doubt = true;
	*len = n;
	return w;
}

/* Put a unit behind those that were read. */
static void
unit_add(struct tbl_units *u, const struct gi_word *w)
{
	const struct gi_word	*both = NULL;

	if (u->unit != NULL && w != NULL)
		both = tbl_units_join(u->unit, w);
	if (both != NULL || u->unit == NULL)
		u->unit = both != NULL ? both : w;
	else if (w != NULL && !tbl_units_agree(w, u->unit))
		u->doubt = true;
}

void
tbl_units_read(struct gi_str s, struct tbl_units *u)
{
	const struct gi_word	*w;
	size_t			 n = 0, at = gi_str_spaces(s, 0);

	*u = (struct tbl_units){ .unit = NULL };
	while (at < s.len) {
		w = unit_next(gi_str_from(s, at), &n, &u->doubt);
		if (w == NULL && !u->doubt)
			return;
		unit_add(u, w);
		u->len = at + n;
		if (u->doubt)
			return;
		at = gi_str_spaces(s, u->len);
	}
}

/* A comma, a stop or their like, behind a word. */
static bool
is_stop(uint32_t cp)
{
	return gi_cp_is_comma(cp) || gi_cp_is_pause(cp) || gi_cp_is_end(cp);
}

const struct gi_word *
tbl_unit_named(struct gi_str s, bool *announced)
{
	struct gi_str	 in = { "", 0 };

	*announced = false;
	while (s.len > 0 && is_stop(gi_utf8_last(s)))
		s.len -= gi_utf8_end(s).n;
	if (s.len == 0)
		return NULL;
	return unit_of_all(bracket_len(s, &in) == s.len ? in : s, announced);
}

/* Drop the word of a class that a text ends with; false: it ends with none. */
static bool
word_drop(struct gi_str *s, enum gi_word_class class)
{
	const struct gi_word	*w = gi_word_end(class, *s);

	if (w == NULL)
		return false;
	s->len -= w->text.len;
	return true;
}

/* Drop the characters at the end that are no part of folded text. */
static void
marks_drop(struct gi_str *s)
{
	struct gi_utf8	 last;

	while (s->len > 0) {
		last = gi_utf8_end(*s);
		if (gi_fold(last.cp) != 0)
			return;
		s->len -= last.n;
	}
}

size_t
tbl_unit_tail(struct gi_str s)
{
	const struct gi_word	*w;
	struct gi_str		 head = s;

	marks_drop(&head);
	w = gi_word_end(GI_WORD_UNIT, head);
	if (!(w != NULL && w->value.len > 0 && word_drop(&head,
	    GI_WORD_UNIT)) && !word_drop(&head, GI_WORD_UNIT_SHORT))
		return 0;
	marks_drop(&head);
	if (word_drop(&head, GI_WORD_CURRENCY))
		marks_drop(&head);
	if (word_drop(&head, GI_WORD_UNIT_SAYS))
		marks_drop(&head);
	return s.len - head.len;
}
