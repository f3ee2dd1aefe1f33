/* SPDX-License-Identifier: ISC */
/*
 * Lines without markup, and what is told of each by its bytes.  Few of them
 * are asked for their folded text, so each is folded when it is.
 */
#include <string.h>

#include "section.h"

#define SHORT_BYTES	(4u * SEC_SHORT)	/* no short line has more */

/* Bytes of a character by the first of them; 0: it may be a mark, look. */
#define FOUR(n)		n, n, n, n
#define SIXTEEN(n)	FOUR(n), FOUR(n), FOUR(n), FOUR(n)
static const uint8_t	 length[256] = {
	1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 1, 1, SIXTEEN(1),
	0, 1, 1, 1, FOUR(1), FOUR(1), FOUR(1),
	FOUR(1), FOUR(1), FOUR(1), 1, 1, 0, 1,		/* > */
	SIXTEEN(1), SIXTEEN(1), SIXTEEN(1),
	FOUR(1), FOUR(1), FOUR(1), 0, 1, 1, 1,		/* | */
	SIXTEEN(1), SIXTEEN(1), SIXTEEN(1), SIXTEEN(1),
	2, 2, 0, 2, FOUR(2), FOUR(2), FOUR(2), SIXTEEN(2),	/* U+00A0 */
	3, 0, 0, 0, FOUR(3), FOUR(3), 3, 3, 3, 0,	/* U+1000, U+F000 */
	SIXTEEN(4)
};
#undef FOUR
#undef SIXTEEN

/* Marks that Markdown and its kin put around a line, and bullets. */
static bool
is_markup(uint32_t cp, bool before)
{
	return cp == '*' || cp == '#' || cp == '_' || cp == '`' ||
	    gi_is_space(cp) || (before && (cp == '>' || cp == 0x2022 ||
	    cp == 0xB7 || cp == 0x25CF || cp == 0x25C6 || cp == 0x25A0));
}

/* A digit at the end, or a character between U+4000 and U+9FFF. */
static bool
ends_plainly(struct gi_str s)
{
	char	 last;

	if (s.len == 0)
		return true;
	last = s.s[s.len - 1];
	return (last >= '0' && last <= '9') || ((last & 0x80) != 0 &&
	    s.len >= 3 && sec_is_plain(s.s[s.len - 3]));
}

struct gi_str
sec_unmark(struct gi_str s)
{
	uint32_t	 cp;
	size_t		 n;

	while (s.len > 0 && !sec_is_plain(s.s[0])) {
		n = gi_utf8_decode(s.s, s.len, &cp);
		if (!is_markup(cp, true))
			break;
		s = gi_str_from(s, n);
	}
	if (!ends_plainly(s))
		s = gi_trim(s);
	while (s.len > 0 && (unsigned char)s.s[s.len - 1] < 0x80 &&
	    is_markup((unsigned char)s.s[s.len - 1], false)) {
		s.len--;
		s = gi_trim(s);
	}
	return s;
}

/* The first character that folding keeps, folded; 0 if there is none. */
static uint32_t
first_of(struct gi_str s)
{
	uint32_t	 cp;

	while (s.len > 0) {
		s = gi_str_from(s, gi_utf8_decode(s.s, s.len, &cp));
		if ((cp = gi_fold(cp)) != 0)
			return cp;
	}
	return 0;
}

/* Does a numeral begin at byte at? */
static inline bool
numeral_at(struct gi_str s, size_t at)
{
	uint32_t	 cp;

	if (at >= s.len || (s.s[at] & 0x80) == 0)
		return false;
	gi_utf8_decode(s.s + at, s.len - at, &cp);
	return (gi_char(cp) & GI_CHAR_NUMERAL) != 0;
}

/* What the marks of l are, and how many characters it has. */
static void
look(struct sec_line *l)
{
	struct gi_str	 s = l->text;
	size_t		 at, n, chars = 0;
	uint32_t	 cp, is = 0;
	bool		 angle = false, numeral = false;

	for (at = 0; at < s.len; at += n, chars++) {
		if ((n = length[(unsigned char)s.s[at]]) != 0)
			continue;
		n = gi_utf8_decode(s.s + at, s.len - at, &cp);
		is |= gi_char(cp);
		angle |= cp == '>';
		numeral |= numeral_at(s, at + n);
	}
	l->len = chars < SEC_SHORT && s.len <= SHORT_BYTES ? (uint8_t)chars :
	    SEC_SHORT;
	l->angle = angle;
	l->numerals = numeral;
	l->stop = (is & GI_CHAR_STOP) != 0;
	l->bars = (is & GI_CHAR_BAR) != 0;
}

size_t
sec_part_behind(struct gi_str s, size_t at)
{
	const unsigned char	*u = (const unsigned char *)s.s;
	uint32_t		 cp;
	size_t			 n;

	for (; at < s.len; at += n) {
		if ((n = length[u[at]]) != 0)
			continue;
		n = gi_utf8_decode(s.s + at, s.len - at, &cp);
		if (cp == '|' ||
		    (gi_char(cp) & (GI_CHAR_STOP | GI_CHAR_SPACE)) != 0)
			return at + n;
	}
	return s.len;
}

void
sec_read_lines(struct sec_doc *d)
{
	const struct gi_line	*src = d->doc->line;
	struct gi_arena		*a = d->doc->arena;
	struct sec_line		*l;
	size_t			 i;

	d->line = gi_alloc_array(a, d->nline + 1, sizeof(*d->line));
	d->fold = gi_alloc_array(a, d->nline + 1, sizeof(*d->fold));
	for (i = 0; i < d->nline; i++) {
		l = &d->line[i];
		l->number = src[i].number;
		l->text = sec_unmark(src[i].text);
		if (l->text.len == 0)
			continue;
		l->numeral = numeral_at(l->text, 0);
		look(l);
		if (l->len < SEC_SHORT)
			l->first = first_of(l->text);
	}
}

struct sec_fold
sec_line_fold(const struct sec_doc *d, const struct sec_line *l)
{
	struct gi_str	*s = &d->fold[l - d->line];
	struct sec_fold	 f;

	if (s->s == NULL)
		*s = l->first != 0 ? gi_fold_text(d->doc->arena, l->text) :
		    gi_str("");
	f.text = *s;
	f.source = l->text;
	return f;
}

/* Bits of each class: some word of it begins with 256 k + i. */
static struct firsts {
	uint64_t	 bits[4];
	bool		 built;
} firsts[GI_WORD_CLASS_COUNT];

static void
build(struct firsts *f, enum gi_word_class class)
{
	const struct gi_word	*w;
	uint32_t		 cp;
	size_t			 i, n;

	w = gi_words(class, &n);
	for (i = 0; i < n; i++) {
		cp = first_of(w[i].text);
		f->bits[cp / 64 % 4] |= (uint64_t)1 << cp % 64;
	}
	f->built = true;
}

bool
sec_line_may(const struct sec_line *l, enum gi_word_class class)
{
	struct firsts	*f = &firsts[class];

	if (!f->built)
		build(f, class);
	return l->first != 0 &&
	    (f->bits[l->first / 64 % 4] >> l->first % 64 & 1) != 0;
}

const struct gi_word *
sec_line_start(const struct sec_doc *d, const struct sec_line *l,
    enum gi_word_class class)
{
	if (!sec_line_may(l, class))
		return NULL;
	return gi_word_start(class, sec_line_fold(d, l).text);
}

/* Is there, for sure, anything but empty cells in s, if it is a row? */
static bool
has_cell(struct gi_str s)
{
	size_t	 i;

	for (i = 0; i < s.len; i++) {
		if (s.s[i] != '\t' && s.s[i] != '|' && s.s[i] != ' ')
			return (s.s[i] >= '0' && s.s[i] <= '9') ||
			    sec_is_plain(s.s[i]);
	}
	return false;
}

struct gi_str
sec_sole_cell(const struct sec_line *l)
{
	struct gi_str	 s = l->text, cell, none = { "", 0 };
	size_t		 i, from = 0;
	bool		 found = false;

	if (!l->bars)
		return s;
	/* with text before the first bar and behind the last there are two */
	if (s.s[0] != '|' && s.s[s.len - 1] != '|' &&
	    (memchr(s.s, '\t', s.len) != NULL ||
	    memchr(s.s, '|', s.len) != NULL))
		return none;
	cell = none;
	for (i = 0; i <= s.len; i++) {
		struct gi_str part = { s.s + from, i - from };

		if (i < s.len && s.s[i] != '|' && s.s[i] != '\t')
			continue;
		from = i + 1;
		part = gi_trim(part);
		if (part.len == 0)
			continue;
		if (found)
			return none;
		cell = part;
		found = true;
		if (has_cell(gi_str_from(s, i)))
			return none;
	}
	return cell;
}
