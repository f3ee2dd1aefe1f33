/* SPDX-License-Identifier: ISC */
/* Lines without markup, and what the bytes of each tell. */
#include <string.h>

#include "base/block.h"
#include "base/char.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "form/word.h"
#include "gi.h"
#include "sections/report/line.h"

/* Is cp a blank, a bullet, or a mark that Markdown puts before a line? */
static bool
is_markup(uint32_t cp)
{
	return cp == '*' || cp == '#' || cp == '_' || cp == '`' ||
	    gi_is_space(cp) || cp == '>' || cp == GI_CP_BULLET ||
	    cp == GI_CP_MIDDLE_DOT ||
	    cp == GI_CP_BLACK_CIRCLE || cp == GI_CP_BLACK_DIAMOND ||
	    cp == GI_CP_BLACK_SQUARE;
}

static inline bool
is_plain_or_digit(char c)
{
	return (c >= '0' && c <= '9') || gi_utf8_plain_lead(c);
}

/* s without blanks and the marks of Markdown at its end. */
static struct gi_str
unmark_end(struct gi_str s)
{
	struct gi_utf8	 last;

	while (s.len > 0) {
		last = gi_utf8_end(s);
		if (last.cp != '*' && last.cp != '#' && last.cp != '_' &&
		    last.cp != '`' && !gi_is_space(last.cp))
			break;
		s.len -= last.n;
	}
	return s;
}

/* s without the same, and bullets, at its start. */
static inline struct gi_str
unmark_start(struct gi_str s)
{
	uint32_t	 cp;
	size_t		 n;

	while (s.len > 0 && !is_plain_or_digit(s.s[0])) {
		n = gi_utf8_decode(s.s, s.len, &cp);
		if (!is_markup(cp))
			break;
		s = gi_str_from(s, n);
	}
	return s;
}

/* By its last bytes: has unmark_end() nothing to take from s, for sure? */
static inline bool
ends_plainly(struct gi_str s)
{
	uint32_t	 cp;
	char		 last;

	if (s.len == 0)
		return true;
	last = s.s[s.len - 1];
	if ((last & 0x80) == 0)
		return last == '|' || (last >= '0' && last <= '9');
	return s.len >= 3 && (gi_utf8_plain_lead(s.s[s.len - 3]) ||
	    (gi_utf8_decode(s.s + s.len - 3, 3, &cp) == 3 &&
	    !gi_is_space(cp)));
}

struct gi_str
sec_unmark(struct gi_str s)
{
	s = unmark_start(s);
	return ends_plainly(s) ? s : unmark_end(s);
}

/*
 * May s begin with an item number in Chinese numerals?  A mark or another
 * numeral follows the first: prose is full of numerals with a word behind
 * them.
 */
static bool
may_number(struct gi_str s)
{
	uint32_t	 cp;
	size_t		 n;

	n = gi_utf8_decode(s.s, s.len, &cp);
	if ((gi_char(cp) & GI_CHAR_NUMERAL) == 0 || n == s.len)
		return false;
	gi_utf8_decode(s.s + n, s.len - n, &cp);
	return (gi_char(cp) & GI_CHAR_NUMERAL) != 0 || !gi_is_han(cp);
}

/* What count_marks() finds on its way. */
struct line_marks {
	uint32_t	 is;		/* GI_CHAR_... of those that are no
					   ASCII */
	uint32_t	 numbered;	/* as in struct sec_line */
	uint32_t	 numbered_last;
};

/*
 * Byte at of s is behind a stop, a bar, a blank, or other ASCII. Note it where
 * it is not behind the last, and an item number may begin there.
 */
static void
note_part(struct line_marks *p, struct gi_str s, size_t at)
{
	char	 before = s.s[at - 1];

	if (at == s.len || !may_number(gi_str_from(s, at)) ||
	    ((before & 0x80) == 0 && before != '|' &&
	    !gi_is_space((unsigned char)before)))
		return;
	if (p->numbered == 0)
		p->numbered = at;
	p->numbered_last = at;
}

/* Note the class of the character at byte at of s, which may be a mark. */
static void
note_mark(struct line_marks *p, struct gi_str s, size_t at)
{
	uint32_t	 cp, is;
	size_t		 n;

	if (gi_utf8_draws(gi_str_from(s, at))) {
		p->is |= GI_CHAR_BAR;
		return;
	}
	n = gi_utf8_decode(s.s + at, s.len - at, &cp);
	is = gi_char(cp);
	p->is |= is;
	if ((is & (GI_CHAR_STOP | GI_CHAR_SPACE)) != 0)
		note_part(p, s, at + n);
}

/*
 * The marks and the length of a line, sixteen bytes at a time.  Marks that
 * matter and are no ASCII begin with the bytes C2, E1 to E3 or EF.
 */
static void
count_marks(struct sec_line *l)
{
	struct gi_str	 s = l->text;
	struct line_marks found = { 0, 0, 0 };
	const block	 none = { 0 };
	block		 b, bars = none, angles = none, inner = none;
	unsigned	 marks, blanks = 0;
	size_t		 at, n;

	for (at = 0; at < s.len; at += BLOCK) {
		n = s.len - at;
		b = n < BLOCK ? block_load_some(s.s + at, n) :
		    block_load(s.s + at);
		inner -= block_inner(b);
		angles |= (block)(b == '>');
		bars |= (block)(b == '|') | (block)(b == '\t');
		marks = block_bits((block)((b & 0xDC) == 0xC0) |
		    (block)(b == 0xEF));
		for (; marks != 0; marks &= marks - 1)
			note_mark(&found, s, at + block_first(marks));
		/* bit i: ASCII that sets parts apart is before byte i */
		blanks |= block_bits((block)(b <= ' ') |
		    (block)(b == '|')) << 1;
		marks = blanks & block_high(b);
		for (; marks != 0; marks &= marks - 1)
			note_part(&found, s, at + block_first(marks));
		blanks >>= BLOCK;
	}
	l->len = SEC_SHORT;
	if (s.len <= SEC_SHORT_BYTES && s.len - block_sum(inner) < SEC_SHORT)
		l->len = (uint8_t)(s.len - block_sum(inner));
	l->angle = block_bits(angles) != 0;
	l->stop = (found.is & GI_CHAR_STOP) != 0;
	l->bars = (found.is & GI_CHAR_BAR) != 0 || block_bits(bars) != 0;
	l->numbered = found.numbered;
	l->numbered_last = found.numbered_last;
}

/* What the first character of a line tells; its len and marks are known. */
static void
note_start(struct sec_line *l)
{
	uint32_t	 cp, is;
	size_t		 n;

	n = gi_utf8_decode(l->text.s, l->text.len, &cp);
	is = gi_char(cp);
	l->item = (is & GI_CHAR_ITEM) != 0;
	l->numeral = (is & GI_CHAR_NUMERAL) != 0 && may_number(l->text);
	if (l->len < SEC_SHORT)
		l->first = (is & GI_CHAR_KEPT) != 0 ? gi_fold(cp) :
		    sec_first_of(gi_str_from(l->text, n));
	l->maybe_number = l->first < 0x80 || sec_line_may(l, GI_WORD_ORDINAL) ||
	    sec_line_may(l, GI_WORD_PAGE) || sec_line_may(l, GI_WORD_PAGES);
	l->maybe_aside = (l->angle && !l->stop) || cp == '<' ||
	    sec_line_may(l, GI_WORD_SHARE);
}

size_t
sec_part_behind(struct gi_str s, size_t at)
{
	uint32_t	 cp;

	while (at < s.len) {
		at += gi_utf8_decode(s.s + at, s.len - at, &cp);
		if (cp == '|' ||
		    (gi_char(cp) & (GI_CHAR_STOP | GI_CHAR_SPACE)) != 0)
			return at;
	}
	return s.len;
}

void
sec_line_read(struct sec_line *l, struct gi_str text)
{
	static const struct sec_line	 none;

	*l = none;
	l->text = unmark_start(text);
	if (!ends_plainly(l->text))
		l->text = unmark_end(l->text);
	if (l->text.len > 0) {
		count_marks(l);
		note_start(l);
	}
}

/*
 * Does the rest of a row, from a bar or TAB on, have another cell for sure?
 * False does not say that it has none.
 */
static bool
has_cell(struct gi_str s)
{
	size_t	 i;

	for (i = 0; i < s.len; i++) {
		if (s.s[i] != '\t' && s.s[i] != '|' && s.s[i] != ' ')
			return (s.s[i] >= '0' && s.s[i] <= '9') ||
			    gi_utf8_plain_lead(s.s[i]);
	}
	return false;
}

struct gi_str
sec_line_sole_cell(const struct sec_line *l)
{
	struct gi_str	 s = l->text, cell, none = { "", 0 };
	size_t		 i, from = 0;
	bool		 found = false;

	if (!l->bars)
		return s;
	/* text before the first bar and behind the last: two cells */
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
		part = gi_str_from(part, gi_str_spaces(part, 0));
		if (part.len == 0)
			continue;
		if (found)
			return none;
		cell = gi_trim(part);
		found = true;
		if (has_cell(gi_str_from(s, i)))
			return none;
	}
	return cell;
}
