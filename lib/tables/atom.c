/* SPDX-License-Identifier: ISC */
/* Numbers, and what the pieces of a table are: label, number or blank. */
#include <string.h>

#include "base/char.h"
#include "base/cp.h"
#include "base/decimal.h"
#include "base/str.h"
#include "base/utf8.h"
#include "form/word.h"
#include "gi.h"
#include "tables/tables.h"

#define PLAIN_BYTES	15	/* of a number that cannot overflow */
#define NUMBER_BYTES	40	/* a longer one is no count and no amount */

/* The digits, sign and point of text in ASCII; what is behind them in *rest. */
struct scan {
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
scan_sign(struct scan *sc)
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
scan_digits(struct scan *sc)
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
scan_thousand(struct scan *sc)
{
	struct scan	 try = *sc;
	size_t		 n;
	uint32_t	 cp = peek(try.rest, &n);

	if (cp != ',' && cp != GI_CP_WIDE_COMMA)
		return false;
	advance(&try.rest, n);
	if (scan_digits(&try) != 3)
		return false;
	*sc = try;
	return true;
}

static bool
scan_fraction(struct scan *sc)
{
	size_t		 n;
	uint32_t	 cp = peek(sc->rest, &n);

	if ((cp != '.' && cp != GI_CP_WIDE_POINT) || sc->n >= NUMBER_BYTES)
		return true;
	sc->buf[sc->n++] = '.';
	advance(&sc->rest, n);
	return scan_digits(sc) > 0;
}

/* Digits alone, as nearly all are. */
bool
number_plain(struct gi_str s, struct gi_dec *d)
{
	int64_t	 n = 0;
	size_t	 i;

	if (s.len == 0 || s.len > PLAIN_BYTES)
		return false;
	for (i = 0; i < s.len; i++) {
		if (!is_digit((unsigned char)s.s[i]))
			return false;
		n = n * 10 + (s.s[i] - '0');
	}
	d->units = n;
	d->scale = 0;
	return true;
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

bool
number_parse(struct gi_str s, struct gi_dec *d, const struct gi_word **unit)
{
	struct scan	 sc;
	struct gi_str	 text;
	size_t		 first;

	*unit = NULL;
	if (number_plain(s, d))
		return true;
	if (!number_begins(s))
		return false;
	sc.n = 0;
	sc.rest = s;
	scan_sign(&sc);
	if ((first = scan_digits(&sc)) == 0)
		return false;
	if (first <= 3) {
		while (scan_thousand(&sc))
			;
	}
	if (!scan_fraction(&sc))
		return false;
	if (sc.rest.len > 0) {
		*unit = gi_word_is(GI_WORD_UNIT, gi_trim(sc.rest));
		if (*unit == NULL)
			return false;
	}
	text.s = sc.buf;
	text.len = sc.n;
	return gi_dec_parse(text, d);
}

void
atom_number(struct atom *a, struct gi_str raw, struct gi_dec d,
    const struct gi_word *unit)
{
	a->kind = ATOM_NUMBER;
	a->units = d.units;
	a->scale = (uint8_t)d.scale;
	a->unit = unit;
	a->raw = raw;
}

/* Markup that stands around a cell's text: *, _, ` and quotation marks. */
static bool
is_markup(char c)
{
	return c == '*' || c == '_' || c == '`' || c == '"' || c == '~';
}

struct gi_str
text_bare(struct gi_str s)
{
	while (s.len > 0 && (is_markup(s.s[0]) || s.s[0] == '\\'))
		s = gi_str_from(s, 1);
	while (s.len > 0 && is_markup(s.s[s.len - 1]))
		s.len--;
	return gi_trim(s);
}

static void
atom_label(struct atom *a, struct term *t)
{
	a->kind = ATOM_LABEL;
	a->term = t;
	a->item = t->item;
	a->style = t->style;
	a->nglyph = t->nglyph;
	a->item_only = t->nglyph == 0 && t->item > 0;
	a->brackets = t->brackets;
	a->is_unit = t->is_unit;
}

void
atom_classify(struct reading *r, struct atom *a, bool alone)
{
	struct gi_str		 bare;
	const struct gi_word	*unit;
	struct gi_dec		 d;
	struct term		*t;
	uint32_t		 hash;

	if (number_plain(a->raw, &d)) {
		atom_number(a, a->raw, d, NULL);
		return;
	}
	/* figures are without number: they are no terms */
	if ((t = term_find(a->raw, &hash)) == NULL) {
		bare = text_bare(a->raw);
		if (number_parse(bare, &d, &unit)) {
			atom_number(a, bare, d, unit);
			return;
		}
		t = term_make(r->arena, a->raw, hash);
	}
	if (t->label || (t->han && !alone)) {
		atom_label(a, t);
		return;
	}
	a->kind = ATOM_BLANK;
	a->mark = t->mark;
}
