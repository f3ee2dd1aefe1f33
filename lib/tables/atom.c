/* SPDX-License-Identifier: ISC */
/* What a piece of text in a table is: label, number or blank. */
#include <string.h>

#include "tables.h"

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
	return cp == '-' || cp == 0x2212 || cp == 0xFF0D || cp == 0x2013;
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

	if (is_minus(cp) || cp == '+' || cp == 0xFF0B) {
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

	if (cp != ',' && cp != 0xFF0C)
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

	if ((cp != '.' && cp != 0xFF0E) || sc->n >= NUMBER_BYTES)
		return true;
	sc->buf[sc->n++] = '.';
	advance(&sc->rest, n);
	return scan_digits(sc) > 0;
}

/* Digits alone, as nearly all are. */
static bool
plain_number(struct gi_str s, struct gi_dec *d)
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

bool
number_parse(struct gi_str s, struct gi_dec *d, const struct gi_word **unit)
{
	struct scan	 sc;
	struct gi_str	 text;
	size_t		 first;

	*unit = NULL;
	if (plain_number(s, d))
		return true;
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

/* Markup that stands around a cell's text: *, _, ` and quotation marks. */
static bool
is_markup(char c)
{
	return c == '*' || c == '_' || c == '`' || c == '"' || c == '~';
}

static struct gi_str
strip_markup(struct gi_str s)
{
	while (s.len > 0 && (is_markup(s.s[0]) || s.s[0] == '\\'))
		advance(&s, 1);
	while (s.len > 0 && is_markup(s.s[s.len - 1]))
		s.len--;
	return s;
}

/* Room for n more glyphs. */
static void
reserve(struct reading *r, size_t n)
{
	uint32_t	*cp = r->cp;
	bool		*ends = r->ends;

	if (gi_size_add(r->nglyph, n) > SMALL_MAX)
		gi_out_of_memory();
	if (n <= r->glyph_room - r->nglyph)
		return;
	r->glyph_room = gi_size_mul(gi_size_add(r->nglyph, n), 2);
	r->cp = gi_alloc_raw(r->arena, gi_size_mul(r->glyph_room, sizeof(*cp)));
	r->ends = gi_alloc_raw(r->arena, r->glyph_room);
	if (r->nglyph > 0) {
		memcpy(r->cp, cp, r->nglyph * sizeof(*cp));
		memcpy(r->ends, ends, r->nglyph);
	}
}

static bool
is_open_bracket(uint32_t cp)
{
	return cp == '(' || cp == 0xFF08 || cp == '[' || cp == 0x3014;
}

/* May it have brackets, by their first bytes? */
static bool
has_bracket(struct gi_str s)
{
	static const bool	 first[256] = { ['('] = true, [')'] = true,
				    ['['] = true, [0xE3] = true, [0xEF] = true };
	size_t			 i;

	for (i = 0; i < s.len; i++) {
		if (first[(unsigned char)s.s[i]])
			return true;
	}
	return false;
}

/* Where a bracket opens the label may end: it brings instructions. */
static void
mark_brackets(struct reading *r, const struct atom *a, struct gi_str text)
{
	uint32_t	 cp;
	size_t		 i = 0, at;

	for (at = 0; at < text.len && i < a->nglyph;) {
		at += gi_utf8_decode(text.s + at, text.len - at, &cp);
		if (is_open_bracket(cp) && i > 0)
			r->ends[a->glyph + i - 1] = true;
		if (gi_fold(cp) == r->cp[a->glyph + i])
			i++;
	}
}

void
atom_label(struct reading *r, struct atom *a)
{
	struct gi_str	 rest = a->raw;
	unsigned	 number = 0;
	size_t		 n;

	n = gi_item_parse(rest, &number, &a->style);
	a->item = (uint8_t)number;
	advance(&rest, n);
	a->kind = ATOM_LABEL;
	a->glyph = (uint32_t)r->nglyph;
	reserve(r, rest.len);
	n = gi_fold_str(rest, r->cp + r->nglyph, rest.len);
	if (n > 0) {
		memset(r->ends + r->nglyph, 0, n);
		r->nglyph += n;
		r->ends[r->nglyph - 1] = true;
	}
	a->nglyph = (uint32_t)n;
	a->item_only = n == 0 && number > 0;
	a->brackets = has_bracket(a->raw);
	if (n > 0 && a->brackets)
		mark_brackets(r, a, rest);
}

void
atom_classify(struct reading *r, struct atom *a, bool alone)
{
	struct gi_str	 s = trim(strip_markup(a->raw));
	struct gi_dec	 d;
	size_t		 n;

	if (s.len == 0) {
		a->kind = ATOM_BLANK;
		return;
	}
	if (number_parse(s, &d, &a->unit)) {
		a->kind = ATOM_NUMBER;
		a->units = d.units;
		a->scale = (uint8_t)d.scale;
		a->raw = s;
		return;
	}
	if (gi_word_is(GI_WORD_MARK, s) != NULL && (alone ||
	    !gi_is_han(peek(s, &n)))) {
		a->kind = ATOM_BLANK;
		a->mark = true;
		return;
	}
	atom_label(r, a);
}

bool
atom_is_unit(const struct atom *a)
{
	const struct gi_word	*w;
	size_t			 i, n;

	if (gi_word_is(GI_WORD_UNIT, a->raw) != NULL)
		return true;
	w = gi_words(GI_WORD_UNIT, &n);
	/* the longest are first */
	for (i = 0; i < n && w[i].text.len > a->raw.len; i++) {
		size_t at = w[i].text.len - a->raw.len;

		/* the halves of 万 / 元, 人 / 次 over two lines */
		if ((gi_str_eq(a->raw,
		    (struct gi_str){ w[i].text.s, a->raw.len }) ||
		    gi_str_eq(a->raw, (struct gi_str){ w[i].text.s + at,
		    a->raw.len })))
			return true;
	}
	return false;
}
