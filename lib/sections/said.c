/* SPDX-License-Identifier: ISC */
/*
 * What lines say by themselves, kept from document to document.  When enough
 * are kept, the next document begins anew; what it has beyond that is read
 * line by line.
 */
#include <string.h>

#include "base/arena.h"
#include "base/block.h"
#include "base/cache.h"
#include "base/char.h"
#include "base/str.h"
#include "base/utf8.h"
#include "gi.h"
#include "sections/said.h"

#define LINES		2048u	/* that are kept */
#define SLOTS		(4 * LINES)
#define KEPT_BYTES	512u	/* longer ones hardly come again, */
#define PROSE_BYTES	256u	/* nor do sentences */

struct sec_said	 sec_said_nothing = { .scan.state = GI_SCAN_NOTHING };
struct sec_said	 sec_said_figures = { .scan.state = GI_SCAN_FIGURES,
    .body = SEC_BODY };

static struct gi_cached	*place[SLOTS];
static struct gi_cache	 lines = GI_CACHE(place, LINES);
static uint32_t		 once[SLOTS];	/* hashes of lines that came before */
static struct sec_said	 first;		/* before the first line of a document, */
static struct sec_said	*before = &first;	/* or that line */
static struct gi_arena	*kept;

/* A line, divided. */
struct parts {
	size_t		 stem;		/* bytes before the tail */
	size_t		 end;		/* and before the blanks at the end */
	size_t		 digit;		/* the first of the tail, or end */
	enum sec_tail	 tail;
	bool		 known;		/* the stem tells all of it */
};

/* What of the end of a line is of figures and what parts them. */
struct figures {
	size_t		 from;		/* it begins there */
	bool		 digits, bars, marks;
};

static inline bool
is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static inline bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline bool
is_part(char c)
{
	return is_blank(c) || c == '|' || c == ',';
}

static struct figures
figures_at_end(struct gi_str s)
{
	struct figures	 f = { s.len, false, false, false };
	unsigned	 digits = 0, bars = 0, marks = 0, in, all, other;
	block		 b, digit, bar, mark;
	size_t		 n;

	while (f.from > 0) {
		n = f.from < BLOCK ? f.from : BLOCK;
		b = n < BLOCK ? block_load_some(s.s, n) :
		    block_load(s.s + f.from - BLOCK);
		all = (1u << n) - 1;
		digit = block_within(b, '0', '9');
		bar = (block)(b == '\t') | (block)(b == '|');
		mark = block_within(b, ',', '.');
		other = all & ~block_bits(digit | bar | mark |
		    (block)(b == ' '));
		in = all;
		n = 0;
		if (other != 0) {
			/* behind the last that is none of it */
			n = 32 - (size_t)__builtin_clz(other);
			in &= ~((1u << n) - 1);
		}
		digits |= block_bits(digit) & in;
		bars |= block_bits(bar) & in;
		marks |= block_bits(mark) & in;
		f.from -= f.from < BLOCK ? f.from - n : BLOCK - n;
		if (other != 0)
			break;
	}
	f.digits = digits != 0;
	f.bars = bars != 0;
	f.marks = marks != 0;
	return f;
}

/* Is each point or minus right before a digit, each comma before some? */
static bool
are_figures(const char *p, const char *end)
{
	bool	 comma = false;

	for (; p < end; p++) {
		if ((*p == '-' || *p == '.') &&
		    (p + 1 == end || !is_digit(p[1])))
			return false;
		comma = *p == ',' || (comma && !is_digit(*p));
	}
	return !comma;
}

static inline bool
is_bar(char c)
{
	return c == '|' || c == '\t';
}

static bool
has_bars(const char *p, const char *end)
{
	while (p < end && !is_bar(*p))
		p++;
	return p < end;
}

static struct parts
divide(struct gi_str s)
{
	struct figures	 f = figures_at_end(s);
	struct parts	 p = { 0, s.len, s.len, SEC_BLANK, true };
	size_t		 at;

	while (p.end > 0 && is_blank(s.s[p.end - 1]))
		p.end--;
	p.stem = p.digit = p.end;
	if (!f.digits)
		return p;
	/* what goes on from the stem without a blank is of it */
	for (at = f.from; at > 0 && at < p.end && !is_part(s.s[at]); at++)
		;
	if (at == p.end)
		return p;
	p.stem = at;
	p.tail = SEC_FIGURES;
	for (; at < p.end && is_part(s.s[at]); at++) {
		if (is_bar(s.s[at]))
			p.tail = SEC_CELLS;
	}
	if (p.tail == SEC_FIGURES && f.bars && has_bars(s.s + at, s.s + p.end))
		p.tail = SEC_MIXED;
	p.known = at < p.end && (is_digit(s.s[at]) || p.stem == 0) &&
	    (!f.marks || are_figures(s.s + at, s.s + p.end));
	p.digit = at;
	return p;
}

void
sec_said_begin(void)
{
	if (kept == NULL)
		kept = gi_arena_new();
	before = &first;
	if (!gi_cache_full(&lines))
		return;
	first.next = NULL;
	gi_cache_forget(&lines);
	gi_arena_clear(kept);
}

struct gi_arena *
sec_said_arena(void)
{
	return kept;
}

/* Figures alone; they are no heading, page number nor link. */
static void
figures_line(struct sec_line *l, struct gi_str s, const struct parts *p)
{
	size_t	 at = 0;

	while (is_blank(s.s[at]))
		at++;
	l->text.s = s.s + at;
	l->text.len = p->end - at;
	l->said = &sec_said_figures;
	l->bars = p->tail != SEC_FIGURES;
	l->item = is_digit(s.s[at]);
	l->len = SEC_SHORT;
	if (l->text.len >= SEC_SHORT)
		return;
	l->len = (uint8_t)l->text.len;
	while (!is_digit(s.s[at]))
		at++;
	l->first = (uint32_t)s.s[at];
}

/*
 * What of l, a line up to the first digit of its tail, is of its stem; false
 * where that does not tell all.
 */
static bool
by_stem(struct sec_line *l, struct gi_str stem, enum sec_tail tail)
{
	size_t	 len;

	stem = gi_str_from(stem, (size_t)(l->text.s - stem.s));
	len = gi_utf8_count(stem);
	if (sec_first_of(stem) == 0 || (len < SEC_SHORT &&
	    (l->len == SEC_SHORT || stem.len > SEC_BYTES - SEC_SHORT)))
		return false;
	l->len = (uint8_t)(len < SEC_SHORT ? len : SEC_SHORT);
	l->bars |= tail == SEC_MIXED;
	return true;
}

/* What costs more than the few lines do that may be such. */
static void
look_closely(struct sec_line *l)
{
	char		 buf[KEPT_BYTES];
	struct gi_seen	 seen = { 0, 0 };
	struct gi_str	 fold = { buf, 0 };

	l->page = sec_is_page(l);
	if (l->aside && l->first != 0)
		fold.len = gi_fold_utf8(l->text, buf, &seen);
	l->aside = l->aside && sec_may_skip(l, fold);
}

/* Look at a line, and keep what its stem tells; NULL if that is not all. */
static struct sec_said *
keep(struct gi_str s, const struct parts *p, uint32_t hash)
{
	struct sec_said	*said;
	struct gi_cached	**where = gi_cache_place(&lines, hash);
	struct sec_line	 l;
	struct gi_str	 stem = { s.s, p->stem }, start = stem;

	/* of a text that comes for the first time nothing is kept */
	if (where == NULL || once[hash % SLOTS] != hash) {
		once[hash % SLOTS] = hash;
		return NULL;
	}
	if (p->tail != SEC_BLANK)
		start.len = p->digit + 1;
	sec_look(&l, start);
	if (l.text.len == 0 || l.text.s >= s.s + p->stem ||
	    (l.stop && p->stem > PROSE_BYTES) ||
	    (p->tail != SEC_BLANK && !by_stem(&l, stem, p->tail)))
		return NULL;
	if (p->tail == SEC_BLANK)
		look_closely(&l);
	said = gi_alloc(kept, sizeof(*said));
	said->stem.s = gi_dup(kept, s.s, p->stem);
	said->stem.len = p->stem;
	said->kept.hash = hash;
	said->tail = p->tail;
	said->off = (size_t)(l.text.s - s.s);
	said->scan.stem = p->stem;
	said->scan.off = said->off;
	said->line = l;
	said->line.said = said;
	gi_cache_keep(&lines, where, &said->kept);
	return said;
}

static inline bool
is_stem(const struct sec_said *said, struct gi_str stem, enum sec_tail tail)
{
	return said->stem.len == stem.len && said->tail == tail &&
	    memcmp(said->stem.s, stem.s, stem.len) == 0;
}

/* What is known of the stem, or NULL. */
static struct sec_said *
find(struct gi_str stem, enum sec_tail tail, uint32_t hash)
{
	struct sec_said	*said;
	size_t		 i = 0;

	while ((said = gi_cache_next(&lines, hash, &i)) != NULL) {
		if (is_stem(said, stem, tail))
			break;
	}
	return said;
}

/*
 * What is known of the line, or NULL.  Lines come one behind the other as they
 * did the last time, more often than not.
 */
static struct sec_said *
known(struct gi_str s, const struct parts *p)
{
	struct gi_str	 stem = { s.s, p->stem };
	struct sec_said	*said;
	uint32_t	 hash;

	if (before->next != NULL && is_stem(before->next, stem, p->tail))
		return before = before->next;
	hash = gi_cache_hash(stem) ^ p->tail;
	said = find(stem, p->tail, hash);
	if (said == NULL)
		said = keep(s, p, hash);
	if (said == NULL)
		return NULL;
	return before = before->next = said;
}

/* The line from what its stem tells. */
static inline void
fill(struct sec_line *l, const struct sec_said *said, struct gi_str s,
    const struct parts *p)
{
	size_t	 len = said->line.len;

	*l = said->line;
	l->text.s = s.s + said->off;
	if (p->tail == SEC_BLANK)
		return;
	l->text.len = p->end - said->off;
	len += p->end - p->stem;
	l->len = (uint8_t)(len < SEC_SHORT ? len : SEC_SHORT);
	if (len >= SEC_SHORT) {
		l->first = 0;
		l->page = l->aside = true;
	}
}

void
sec_said_line(struct sec_line *l, struct gi_str s)
{
	static const struct sec_line	 none;
	struct sec_said			*said = NULL;
	struct parts			 p;

	while (s.len > 0 && is_blank(s.s[0]))
		s = gi_str_from(s, 1);
	p = divide(s);
	if (p.end == 0) {
		*l = none;
		l->text.s = s.s;
		l->said = &sec_said_nothing;
		return;
	}
	if (p.stem == 0 && p.known) {
		*l = none;
		figures_line(l, s, &p);
		return;
	}
	if (p.known && p.stem <= KEPT_BYTES)
		said = known(s, &p);
	if (said != NULL)
		fill(l, said, s, &p);
	else
		sec_look(l, s);
}
