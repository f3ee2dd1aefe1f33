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
#include "tables/text/unit.h"

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
		return is_digit(c) || c == '-' || c == '+' || c == '\\' ||
		    gi_word_start(GI_WORD_CURRENCY, s) != NULL;
	gi_utf8_decode(s.s, s.len, &cp);
	return gi_is_han(cp) ? gi_word_start(GI_WORD_SIGN, s) != NULL ||
	    gi_word_start(GI_WORD_CURRENCY, s) != NULL :
	    is_minus(cp) || cp == GI_CP_WIDE_PLUS || is_digit(gi_fold(cp)) ||
	    gi_cp_is_currency(cp);
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

/* What says that the amount is of yuan may stand on either side of the sign. */
static bool
scan_currency(struct number_scan *sc)
{
	size_t	 n = tbl_currency_len(sc->rest);

	advance(&sc->rest, n);
	return n > 0;
}

/* Digits, in groups of thousands or not, and what is behind the point. */
static bool
scan_value(struct number_scan *sc)
{
	size_t	 first = scan_digits(sc);

	if (first == 0)
		return false;
	if (first <= 3) {
		while (scan_thousand(sc))
			;
	}
	return scan_fraction(sc);
}

/*
 * Units and the tail of the number at the start of text, of which rest is left.
 * False where there is anything else.
 */
static bool
read_behind(struct gi_str text, struct gi_str rest, struct tbl_number *n)
{
	struct tbl_units	 u;

	n->len = (size_t)(rest.s - text.s);
	tbl_units_read(rest, &u);
	n->unit = u.unit;
	n->doubt = u.doubt || (n->yuan && u.unit != NULL &&
	    tbl_unit_power(u.unit) == TBL_POWER_NONE);
	n->len += u.len;
	rest = gi_trim(gi_str_from(rest, u.len));
	if (rest.len == 0)
		return true;
	n->tail = tbl_tail_read(rest);
	return n->tail != GI_NO_REASON;
}

bool
tbl_number_read(struct gi_str s, struct tbl_number *n)
{
	struct number_scan	 sc = { .n = 0, .rest = s };
	struct gi_str		 text;

	*n = (struct tbl_number){ .len = s.len };
	if (tbl_number_plain(s, &n->value))
		return true;
	if (!number_begins(s))
		return is_word_for_nought(s, n);
	n->yuan = scan_currency(&sc);
	scan_sign(&sc);
	n->yuan |= scan_currency(&sc);
	if (!scan_value(&sc))
		return false;
	if (gi_trim(sc.rest).len > 0 && !read_behind(s, sc.rest, n))
		return false;
	text.s = sc.buf;
	text.len = sc.n;
	return gi_dec_parse(text, &n->value);
}
