/* SPDX-License-Identifier: ISC */
/*
 * Lines without markup, and what is told of each by its bytes.  Few of them
 * are asked for their folded text, so each is folded when it is.
 */
#include <string.h>

#include "base/arena.h"
#include "base/block.h"
#include "base/char.h"
#include "base/str.h"
#include "base/utf8.h"
#include "base/word.h"
#include "gi.h"
#include "sections/said.h"

#define START		48u	/* bytes of a line that show how it begins, */
#define START_MIN	33u	/* if so many are folded, as no word has */

/* Marks that Markdown and its kin put before a line, and bullets. */
static bool
is_markup(uint32_t cp)
{
	return cp == '*' || cp == '#' || cp == '_' || cp == '`' ||
	    gi_is_space(cp) || cp == '>' || cp == GI_CP_BULLET ||
	    cp == GI_CP_MIDDLE_DOT ||
	    cp == GI_CP_BLACK_CIRCLE || cp == GI_CP_BLACK_DIAMOND ||
	    cp == GI_CP_BLACK_SQUARE;
}

/* A digit, or the first byte of a character between U+4000 and U+9FFF. */
static inline bool
is_plain(char c)
{
	return (c >= '0' && c <= '9') || sec_is_plain(c);
}

/* Without blanks and marks at the end. */
static struct gi_str
unmark_end(struct gi_str s)
{
	char	 last;

	while (s.len > 0) {
		last = s.s[s.len - 1];
		if (last == '*' || last == '#' || last == '_' || last == '`')
			s.len--;
		else if ((last > ' ' && (last & 0x80) == 0) ||
		    !gi_is_space(gi_utf8_last(s)))
			break;
		else
			s = gi_trim(s);
	}
	return s;
}

/* Without blanks and marks at the start. */
static inline struct gi_str
unmark_start(struct gi_str s)
{
	uint32_t	 cp;
	size_t		 n;

	while (s.len > 0 && !is_plain(s.s[0])) {
		n = gi_utf8_decode(s.s, s.len, &cp);
		if (!is_markup(cp))
			break;
		s = gi_str_from(s, n);
	}
	return s;
}

/* Does it end without any, for sure? */
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
	return s.len >= 3 && (sec_is_plain(s.s[s.len - 3]) ||
	    (gi_utf8_decode(s.s + s.len - 3, 3, &cp) == 3 &&
	    !gi_is_space(cp)));
}

struct gi_str
sec_unblank(struct gi_str s)
{
	return ends_plainly(s) ? s : gi_trim(s);
}

struct gi_str
sec_unmark(struct gi_str s)
{
	s = unmark_start(s);
	return ends_plainly(s) ? s : unmark_end(s);
}

/*
 * May an item number in Chinese numerals begin here?  Prose is full of numerals
 * with a word behind them.
 */
static bool
numbers(struct gi_str s)
{
	uint32_t	 cp;
	size_t		 n;

	n = gi_utf8_decode(s.s, s.len, &cp);
	if ((gi_char(cp) & GI_CHAR_NUMERAL) == 0 || n == s.len)
		return false;
	gi_utf8_decode(s.s + n, s.len - n, &cp);
	return (gi_char(cp) & GI_CHAR_NUMERAL) != 0 || !gi_is_han(cp);
}

/* What parts a line, and where later parts of it begin with a number. */
struct parts {
	uint32_t	 is;		/* the classes of its marks */
	size_t		 numbered;	/* the first such part; 0: none is */
	size_t		 last;
};

/* Behind a mark at byte at on a part may begin. */
static void
part_at(struct parts *p, struct gi_str s, size_t at)
{
	char	 before = s.s[at - 1];

	if (at == s.len || !numbers(gi_str_from(s, at)) ||
	    ((before & 0x80) == 0 && before != '|' &&
	    !gi_is_space((unsigned char)before)))
		return;
	if (p->numbered == 0)
		p->numbered = at;
	p->last = at;
}

/* A mark that is no ASCII, perhaps. */
static void
mark_at(struct parts *p, struct gi_str s, size_t at)
{
	uint32_t	 cp, is;
	size_t		 n;

	if (sec_draws(gi_str_from(s, at))) {
		p->is |= GI_CHAR_BAR;
		return;
	}
	n = gi_utf8_decode(s.s + at, s.len - at, &cp);
	is = gi_char(cp);
	p->is |= is;
	if ((is & (GI_CHAR_STOP | GI_CHAR_SPACE)) != 0)
		part_at(p, s, at + n);
}

/*
 * What marks there are in text, and how many characters, by sixteen bytes.
 * Marks that matter, where they are no ASCII, begin with C2, E1 to E3 or EF.
 */
static void
look(struct sec_line *l)
{
	struct gi_str	 s = l->text;
	struct parts	 parts = { 0, 0, 0 };
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
			mark_at(&parts, s, at + block_first(marks));
		blanks |= block_bits((block)(b <= ' ') | (block)(b == '|')) << 1;
		marks = blanks & block_high(b);
		for (; marks != 0; marks &= marks - 1)
			part_at(&parts, s, at + block_first(marks));
		blanks >>= BLOCK;
	}
	l->len = SEC_SHORT;
	if (s.len <= SEC_BYTES && s.len - block_sum(inner) < SEC_SHORT)
		l->len = (uint8_t)(s.len - block_sum(inner));
	l->angle = block_bits(angles) != 0;
	l->stop = (parts.is & GI_CHAR_STOP) != 0;
	l->bars = (parts.is & GI_CHAR_BAR) != 0 || block_bits(bars) != 0;
	l->numbered = parts.numbered;
	l->numbered_last = parts.last;
}

/* How it begins. */
static void
begin(struct sec_line *l)
{
	uint32_t	 cp, is;
	size_t		 n;

	n = gi_utf8_decode(l->text.s, l->text.len, &cp);
	is = gi_char(cp);
	l->item = (is & GI_CHAR_ITEM) != 0;
	l->numeral = (is & GI_CHAR_NUMERAL) != 0 && numbers(l->text);
	if (l->len < SEC_SHORT)
		l->first = (is & GI_CHAR_KEPT) != 0 ? gi_fold(cp) :
		    sec_first_of(gi_str_from(l->text, n));
	l->page = l->first < 0x80 || sec_line_may(l, GI_WORD_ORDINAL) ||
	    sec_line_may(l, GI_WORD_PAGE) || sec_line_may(l, GI_WORD_PAGES);
	l->aside = (l->angle && !l->stop) || cp == '<' ||
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
sec_look(struct sec_line *l, struct gi_str text)
{
	static const struct sec_line	 none;

	*l = none;
	l->text = unmark_start(text);
	if (!ends_plainly(l->text))
		l->text = unmark_end(l->text);
	if (l->text.len > 0) {
		look(l);
		begin(l);
	}
}

void
sec_read_lines(struct sec_doc *d)
{
	const struct gi_line	*src = d->doc->line;
	struct gi_arena		*a = d->doc->arena;
	size_t			 i;

	d->line = gi_alloc_raw(a, gi_size_mul(d->nline + 1,
	    sizeof(*d->line)));
	d->fold = gi_alloc_array(a, d->nline + 1, sizeof(*d->fold));
	sec_said_begin();
	for (i = 0; i < d->nline; i++) {
		sec_said_line(&d->line[i], src[i].text);
		d->line[i].number = src[i].number;
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

const struct gi_word *
sec_line_start(const struct sec_doc *d, const struct sec_line *l,
    enum gi_word_class class)
{
	struct gi_seen	 seen = { 0, 0 };
	struct gi_str	 start = l->text, fold;
	char		 buf[START];

	if (!sec_line_may(l, class))
		return NULL;
	if (start.len > START && d->fold[l - d->line].s == NULL) {
		/* few of them begin so, and need all of it */
		for (start.len = START; (start.s[start.len] & 0xC0) == 0x80;
		    start.len--)
			;
		fold.s = buf;
		fold.len = gi_fold_utf8(start, buf, &seen);
		if (fold.len >= START_MIN && gi_word_start(class, fold) == NULL)
			return NULL;
	}
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
		part = gi_str_from(part, gi_str_spaces(part, 0));
		if (part.len == 0)
			continue;
		if (found)
			return none;
		cell = sec_unblank(part);
		found = true;
		if (has_cell(gi_str_from(s, i)))
			return none;
	}
	return cell;
}
