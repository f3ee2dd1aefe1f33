/* SPDX-License-Identifier: ISC */
/* Numbers, as reports write them. */
#include <string.h>

#include "base/char.h"
#include "base/cp.h"
#include "base/decimal.h"
#include "base/str.h"
#include "base/utf8.h"
#include "form/word.h"
#include "gi.h"
#include "tables/text/number.h"
#include "tables/text/tail.h"

#define NUMBER_BYTES	40	/* a longer one is no count and no amount */

/* The digits, sign and point of text in ASCII; what is behind them in *rest. */
struct number_scan {
	char		 buf[NUMBER_BYTES + 1];
	size_t		 n;
	struct gi_str	 rest;
};

static bool
is_digit(uint32_t cp)
{
	return cp >= '0' && cp <= '9';
}

static bool
is_minus(uint32_t cp)
{
	return cp == '-' || cp == GI_CP_MINUS || cp == GI_CP_WIDE_HYPHEN ||
	    cp == GI_CP_EN_DASH;
}

/* The next code point, behind the backslash that Markdown puts before it. */
static uint32_t
peek(struct gi_str s, size_t *n)
{
	uint32_t	 cp = 0;
	size_t		 skip = s.len > 1 && s.s[0] == '\\';

	*n = 0;
	if (s.len > 0)
		*n = skip + gi_utf8_decode(s.s + skip, s.len - skip, &cp);
	return cp;
}

static void
advance(struct gi_str *s, size_t n)
{
	s->s += n;
	s->len -= n;
}

/* + or -, as a character or a word; at most one. */
static void
scan_sign(struct number_scan *sc)
{
	const struct gi_word	*w;
	size_t			 n;
	uint32_t		 cp = peek(sc->rest, &n);

	if (is_minus(cp) || cp == '+' || cp == GI_CP_WIDE_PLUS) {
		sc->buf[sc->n++] = is_minus(cp) ? '-' : '+';
		advance(&sc->rest, n);
	} else if ((w = gi_word_start(GI_WORD_SIGN, sc->rest)) != NULL) {
		sc->buf[sc->n++] = w->value.s[0];
		advance(&sc->rest, w->text.len);
	}
}

static size_t
scan_digits(struct number_scan *sc)
{
	uint32_t	 cp;
	size_t		 n, digits = 0;

	for (;;) {
		cp = gi_fold(peek(sc->rest, &n));
		if (!is_digit(cp) || sc->n == NUMBER_BYTES)
			return digits;
		sc->buf[sc->n++] = (char)cp;
		advance(&sc->rest, n);
		digits++;
	}
}

/* ,ddd: three digits, no more, behind a separator of thousands. */
static bool
scan_thousand(struct number_scan *sc)
{
	struct number_scan	 try = *sc;
	size_t			 n;
	uint32_t		 cp = peek(try.rest, &n);

	if (cp != ',' && cp != GI_CP_WIDE_COMMA)
		return false;
	advance(&try.rest, n);
	if (scan_digits(&try) != 3)
		return false;
	*sc = try;
	return true;
}

static bool
scan_fraction(struct number_scan *sc)
{
	size_t		 n;
	uint32_t	 cp = peek(sc->rest, &n);

	if ((cp != '.' && cp != GI_CP_WIDE_POINT) || sc->n >= NUMBER_BYTES)
		return true;
	sc->buf[sc->n++] = '.';
	advance(&sc->rest, n);
	return scan_digits(sc) > 0;
}

/*
 * May a number begin there: a digit or a sign, in ASCII or of full width, with
 * the backslash of Markdown before it, or a word?
 */
static bool
number_begins(struct gi_str s)
{
	unsigned char	 c = s.len > 0 ? (unsigned char)s.s[0] : 0;
	uint32_t	 cp;

	if (c < 0x80)
		return is_digit(c) || c == '-' || c == '+' || c == '\\';
	gi_utf8_decode(s.s, s.len, &cp);
	return gi_is_han(cp) ? gi_word_start(GI_WORD_SIGN, s) != NULL :
	    is_minus(cp) || cp == GI_CP_WIDE_PLUS || is_digit(gi_fold(cp));
}

/* The unit that a text begins with, in brackets or not: how many bytes. */
static size_t
unit_scan(struct gi_str s, const struct gi_word **unit)
{
	uint32_t	 cp;
	size_t		 n, open = 0;

	n = gi_utf8_decode(s.s, s.len, &cp);
	if (gi_cp_is_open(cp))
		open = n;
	*unit = gi_word_start(GI_WORD_UNIT, gi_str_from(s, open));
	if (*unit == NULL)
		return 0;
	n = open + (*unit)->text.len;
	if (open == 0)
		return n;
	open = n;
	if (open < s.len)
		n += gi_utf8_decode(s.s + open, s.len - open, &cp);
	if (n > open && gi_cp_is_close(cp))
		return n;
	*unit = NULL;
	return 0;
}

/* Is the text a word for nought, and nothing else? */
static bool
is_word_for_nought(struct gi_str s, struct tbl_number *n)
{
	if (s.len == 0 || (unsigned char)s.s[0] < 0x80 ||
	    gi_word_is(GI_WORD_NIL, s) == NULL)
		return false;
	*n = (struct tbl_number){ .len = s.len };
	return true;
}

bool
tbl_number_read(struct gi_str s, bool cell, struct tbl_number *n)
{
	struct number_scan	 sc = { .n = 0, .rest = s };
	struct gi_str		 text, rest;
	size_t			 first;

	*n = (struct tbl_number){ .len = s.len };
	if (tbl_number_plain(s, &n->value))
		return true;
	if (!number_begins(s))
		return cell && is_word_for_nought(s, n);
	scan_sign(&sc);
	if ((first = scan_digits(&sc)) == 0)
		return false;
	if (first <= 3) {
		while (scan_thousand(&sc))
			;
	}
	if (!scan_fraction(&sc))
		return false;
	rest = gi_trim(sc.rest);
	if (rest.len > 0) {
		rest = gi_str_from(rest, unit_scan(rest, &n->unit));
		n->len = (size_t)((n->unit != NULL ? rest.s : sc.rest.s) - s.s);
		rest = gi_trim(rest);
		if (rest.len > 0 &&
		    (n->tail = tbl_tail_read(rest, cell)) == GI_NO_REASON)
			return false;
	}
	text.s = sc.buf;
	text.len = sc.n;
	return gi_dec_parse(text, &n->value);
}
