/* SPDX-License-Identifier: ISC */
/*
 * The sentences that open a report, clause by clause, with lines that a
 * narrow page broke put together again.
 */
#include <string.h>

#include "base/arena.h"
#include "base/char.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "form/word.h"
#include "gi.h"
#include "sections/about/about.h"
#include "sections/about/clause.h"
#include "sections/about/date.h"
#include "sections/about/signature.h"
#include "sections/about/title.h"

#define OPENING		8192u	/* bytes of text that count as the opening */
#define TITLE_MAX	60u	/* code points of a title */
#define WRAPPED		15u	/* code points of a line that may go on */

/* The text of the opening, and which line each byte of it is from. */
struct opening_text {
	char	*buf;
	size_t	 len;
	struct opening_line {
		size_t	 at;		/* first byte in buf */
		size_t	 line;		/* its number */
	}	*mark;
	size_t	 nmark, room;
};

/*
 * Append s, of that line; it goes on from the line before where that was
 * wrapped.
 */
static void
append(struct sec_report *r, struct opening_text *o, struct gi_str s,
    size_t line, bool wrapped)
{
	if (o->len > 0 && !wrapped)
		o->buf[o->len++] = '\n';
	o->mark = gi_grow(r->doc->arena, o->mark, o->nmark, &o->room,
	    sizeof(*o->mark));
	o->mark[o->nmark].at = o->len;
	o->mark[o->nmark++].line = sec_report_number(r, line);
	memcpy(o->buf + o->len, s.s, s.len);
	o->len += s.len;
}

/* May the line before line i go on in it? */
static bool
is_wrapped(const struct sec_report *r, size_t i)
{
	const struct sec_line	*prev;
	uint32_t		 cp;

	if (i == 0)
		return false;
	prev = &r->line[i - 1];
	cp = gi_utf8_last(prev->text);
	return prev->len >= WRAPPED && prev->skip == GI_NOT_SKIPPED &&
	    (gi_is_han(cp) || gi_fold(cp) != 0 || cp == GI_CP_WIDE_COMMA ||
	    cp == ',');
}

/* Is line i of the title, or the same again, or that of another report? */
static bool
is_title(const struct sec_report *r, size_t i)
{
	const struct sec_line	*l = &r->line[i];
	struct sec_title	 t;

	return r->title.line != 0 && ((i >= r->title_first &&
	    i <= r->title_last) || gi_str_eq(l->text, r->title.value) ||
	    (!l->stop && l->len < TITLE_MAX &&
	    sec_title_read(r->doc->arena, l->text, &t) &&
	    t.text.len == l->text.len));
}

/*
 * The heading that begins on line i, or NULL. *next is the index of the next
 * heading to look at, from 0.
 */
static const struct sec_heading *
heading_at(const struct sec_report *r, size_t i, size_t *next)
{
	while (*next < r->nheading && r->heading[*next].line < i)
		++*next;
	return *next < r->nheading && r->heading[*next].line == i ?
	    &r->heading[*next] : NULL;
}

/* The first line behind the title, or of the text. */
static size_t
behind_title(const struct sec_report *r)
{
	return r->title.line != 0 ? r->title_last + 1 : 0;
}

/*
 * Collect the text of the opening: from the title on, up to the second section
 * or a table.
 */
static void
collect(struct sec_report *r, struct opening_text *o)
{
	const struct sec_heading	*h;
	struct gi_str			 s;
	size_t				 i, n, next = 0, sections = 0;
	bool				 wrapped = false;
	char				 iso[SEC_DATE_BYTES];

	for (i = behind_title(r); i < r->end && o->len < OPENING; i++) {
		h = heading_at(r, i, &next);
		if (h != NULL && h->level == 1 && ++sections > 1)
			return;
		if (r->line[i].has_label || (i >= r->annex && i < r->annex_end))
			return;
		if (r->line[i].len == 0 || r->line[i].skip != GI_NOT_SKIPPED ||
		    is_title(r, i) ||
		    sec_is_signature(&r->line[i], iso, &n)) {
			wrapped = false;
			continue;
		}
		s = r->line[i].text;
		if (s.len > OPENING)
			s.len = OPENING;
		if (h != NULL && h->lines == 1 &&
		    h->title.s >= s.s && h->title.s + h->title.len <=
		    s.s + s.len)
			s = gi_str_from(s, (size_t)(h->title.s - s.s) +
			    h->title.len);
		append(r, o, s, i, wrapped && h == NULL && is_wrapped(r, i));
		wrapped = true;
	}
}

static bool
ends_sentence(uint32_t cp)
{
	return cp == GI_CP_IDEOGRAPHIC_STOP || cp == '\n' ||
	    cp == GI_CP_WIDE_EXCLAMATION || cp == GI_CP_WIDE_QUESTION ||
	    cp == '!' || cp == '?';
}

/* Any mark ends a clause, but those inside of names and dates. */
static bool
ends_clause(uint32_t cp)
{
	static const uint32_t	 mark[] = { ',', GI_CP_WIDE_COMMA,
	    GI_CP_IDEOGRAPHIC_COMMA, ';', GI_CP_WIDE_SEMICOLON,
	    ':', GI_CP_WIDE_COLON, '(', ')', GI_CP_WIDE_OPEN, GI_CP_WIDE_CLOSE,
	    '"', GI_CP_LEFT_QUOTE, GI_CP_RIGHT_QUOTE, '[',
	    ']', GI_CP_LEFT_TORTOISE, GI_CP_RIGHT_TORTOISE };
	size_t			 i;

	if (gi_is_han(cp))
		return false;	/* nearly all */
	for (i = 0; i < GI_LEN(mark); i++) {
		if (cp == mark[i])
			return true;
	}
	/* brackets and quotes from U+3008 to U+3011 */
	return (cp >= GI_CP_LEFT_ANGLE && cp <= GI_CP_RIGHT_LENTICULAR) ||
	    ends_sentence(cp);
}

/*
 * Does the last clause present what follows in title marks as this report:
 * 现公布《甲县乙局2020年…》, and not 根据乙局公布《…》?
 */
static bool
is_presented(const struct sec_report *r, const struct sec_clause *c)
{
	const struct sec_clause	*last = c - 1;

	return c > r->clause && last->sentence == c->sentence &&
	    !last->quoted &&
	    gi_word_end(GI_WORD_PRESENTS, last->fold.text) != NULL &&
	    gi_word_in(GI_WORD_REASON, last->fold.text, NULL) == NULL &&
	    sec_clause_announces(c);
}

static void
add_clause(struct sec_report *r, struct gi_str s, size_t line,
    const struct sec_clause *like)
{
	struct sec_clause	*c;

	s = gi_trim(s);
	if (s.len == 0)
		return;
	r->clause = gi_grow(r->doc->arena, r->clause, r->nclause,
	    &r->clause_room, sizeof(*r->clause));
	c = &r->clause[r->nclause++];
	c->fold = sec_fold(r->doc->arena, sec_round_zeros(r->doc->arena, s));
	c->line = line;
	c->sentence = like->sentence;
	c->listed = like->listed;
	c->quoted = like->quoted && !is_presented(r, c);
}

void
sec_find_clauses(struct sec_report *r)
{
	struct opening_text	 o = { NULL, 0, NULL, 0, 0 };
	struct gi_str		 rest, s;
	uint32_t		 cp, before = 0;
	size_t			 at, n, from = 0, m = 0;
	struct sec_clause	 like = { .sentence = 0 };

	if (r->clauses_found)
		return;
	r->clauses_found = true;
	o.buf = gi_alloc_raw(r->doc->arena, 2 * OPENING + 2);
	collect(r, &o);
	for (at = 0; at <= o.len; at += n, before = cp) {
		rest.s = o.buf + at;
		rest.len = o.len - at;
		cp = '\n';
		n = at < o.len ? gi_utf8_decode(rest.s, rest.len, &cp) : 1;
		if (gi_is_han(before) && gi_cp_is_open(cp) &&
		    gi_pinyin(rest) > 0)
			n = gi_pinyin(rest);
		else if (ends_clause(cp)) {
			while (m + 1 < o.nmark && o.mark[m + 1].at <= from)
				m++;
			s.s = o.buf + from;
			s.len = at - from;
			if (o.nmark > 0)
				add_clause(r, s, o.mark[m].line, &like);
			from = at + n;
			like.quoted = cp == GI_CP_LEFT_TITLE ||
			    (like.quoted && cp != GI_CP_RIGHT_TITLE);
			like.listed = cp == GI_CP_IDEOGRAPHIC_COMMA;
			like.sentence += ends_sentence(cp);
		}
	}
}
