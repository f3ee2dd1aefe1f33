/* SPDX-License-Identifier: ISC */
/*
 * The memo of lines.  A line is kept when its text comes for the second time.
 * Memos are dropped between two reports only, so that a pointer to one holds
 * for a report; lines for which there is no room are read anew.
 */
#include <string.h>

#include "base/arena.h"
#include "base/ascii.h"
#include "base/block.h"
#include "base/cache.h"
#include "base/char.h"
#include "base/str.h"
#include "base/utf8.h"
#include "gi.h"
#include "label/scan.h"
#include "sections/report/line_memo.h"

#define MEMOS		2048u	/* at most */
#define SLOTS		(4 * MEMOS)
#define STEM_BYTES	512u	/* longer stems hardly come again, */
#define PROSE_BYTES	256u	/* nor do longer sentences */

static struct sec_memo	 memo_empty = { .scan.state = GI_SCAN_NOTHING };
static struct sec_memo	 memo_figures = { .scan.state = GI_SCAN_FIGURES,
    .body = SEC_BODY_ALWAYS };

static struct gi_cached	*place[SLOTS];
static struct gi_cache	 memos = GI_CACHE(place, MEMOS);
static struct gi_arena	*arena;		/* of the memos; never freed */
/* hashes of lines that came once: each in the slot of its lowest bits */
static uint32_t		 once[SLOTS];
/* the memo of the line before; start stands before the first line */
static struct sec_memo	 start;
static struct sec_memo	*before = &start;

/* Where a line is divided, in bytes. */
struct stem_split {
	size_t		 stem;		/* its end, where the tail begins */
	size_t		 end;		/* of the tail, without blanks */
	size_t		 digit;		/* first digit of the tail, or end */
	enum sec_tail	 tail;
	bool		 known;		/* the tail adds no more than length,
					   so that a memo can serve */
};

/* The end of a line that is only of digits, these marks, bars and blanks. */
struct figure_tail {
	size_t		 from;		/* first byte */
	bool		 digits, bars;	/* bars: or tabs */
	bool		 marks;		/* points, commas, minus signs */
};

static inline bool
is_blank(char c)
{
	return c == ' ' || c == '\t';
}

/* Does c part the figures of a line? */
static inline bool
is_part(char c)
{
	return is_blank(c) || c == '|' || c == ',';
}

/* The longest such end of s, sixteen bytes at a time from the end on. */
static struct figure_tail
figures_at_end(struct gi_str s)
{
	struct figure_tail	 f = { s.len, false, false, false };
	unsigned		 digits = 0, bars = 0, marks = 0;
	unsigned		 in, all, other;
	block			 b, digit, bar, mark;
	size_t			 n;

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
			/* it begins behind the last other byte */
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

/*
 * Are these figures that tell nothing?  A point or minus has a digit right
 * behind, a comma has one somewhere behind.
 */
static bool
are_figures(const char *p, const char *end)
{
	bool	 comma = false;

	for (; p < end; p++) {
		if ((*p == '-' || *p == '.') &&
		    (p + 1 == end || !gi_ascii_digit(p[1])))
			return false;
		comma = *p == ',' || (comma && !gi_ascii_digit(*p));
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

/* Divide s, which does not begin with a blank. */
static struct stem_split
split_line(struct gi_str s)
{
	struct figure_tail	 f = figures_at_end(s);
	struct stem_split	 p = { 0, s.len, s.len, SEC_TAIL_BLANK, true };
	size_t			 at;

	while (p.end > 0 && is_blank(s.s[p.end - 1]))
		p.end--;
	p.stem = p.digit = p.end;
	if (!f.digits)
		return p;
	/* figures right behind the stem are of it: "No.3" */
	for (at = f.from; at > 0 && at < p.end && !is_part(s.s[at]); at++)
		;
	if (at == p.end)
		return p;
	p.stem = at;
	p.tail = SEC_TAIL_FIGURES;
	for (; at < p.end && is_part(s.s[at]); at++) {
		if (is_bar(s.s[at]))
			p.tail = SEC_TAIL_CELLS;
	}
	if (p.tail == SEC_TAIL_FIGURES && f.bars &&
	    has_bars(s.s + at, s.s + p.end))
		p.tail = SEC_TAIL_MIXED;
	p.known = at < p.end && (gi_ascii_digit(s.s[at]) || p.stem == 0) &&
	    (!f.marks || are_figures(s.s + at, s.s + p.end));
	p.digit = at;
	return p;
}

void
sec_memo_begin(void)
{
	if (arena == NULL)
		arena = gi_arena_new();
	before = &start;
	if (!gi_cache_full(&memos))
		return;
	start.next = NULL;
	gi_cache_forget(&memos);
	gi_arena_clear(arena);
}

struct gi_arena *
sec_memo_arena(void)
{
	return arena;
}

/*
 * Fill in a line of figures alone, which is zeroed.  It is no heading, page
 * number or link.
 */
static void
figures_line(struct sec_line *l, struct gi_str s, const struct stem_split *p)
{
	size_t	 at = 0;

	while (is_blank(s.s[at]))
		at++;
	l->text.s = s.s + at;
	l->text.len = p->end - at;
	l->memo = &memo_figures;
	l->bars = p->tail != SEC_TAIL_FIGURES;
	l->item = gi_ascii_digit(s.s[at]);
	l->len = SEC_SHORT;
	if (l->text.len >= SEC_SHORT)
		return;
	l->len = (uint8_t)l->text.len;
	while (!gi_ascii_digit(s.s[at]))
		at++;
	l->first = (uint32_t)s.s[at];
}

/*
 * l was read from the stem and the tail up to its first digit.  Make of it what
 * the stem alone tells.  False: that is not enough to tell what a whole line
 * is.
 */
static bool
by_stem(struct sec_line *l, struct gi_str stem, enum sec_tail tail)
{
	size_t	 len;

	stem = gi_str_from(stem, (size_t)(l->text.s - stem.s));
	len = gi_utf8_count(stem);
	if (sec_first_of(stem) == 0 || (len < SEC_SHORT &&
	    (l->len == SEC_SHORT || stem.len > SEC_SHORT_BYTES - SEC_SHORT)))
		return false;
	l->len = (uint8_t)(len < SEC_SHORT ? len : SEC_SHORT);
	l->bars |= tail == SEC_TAIL_MIXED;
	return true;
}

/*
 * Settle what sec_line_read() left open.  That takes time, but a line that is
 * kept is read once for many.
 */
static void
look_closely(struct sec_line *l)
{
	char		 buf[STEM_BYTES];
	struct gi_seen	 seen = { 0, 0 };
	struct gi_str	 fold = { buf, 0 };

	l->maybe_number = sec_is_page_number(l);
	if (l->maybe_aside && l->first != 0)
		fold.len = gi_fold_utf8(l->text, buf, &seen);
	l->maybe_aside = l->maybe_aside && sec_may_be_aside(l, fold);
}

/*
 * Make a memo of the line s with that hash.  NULL: the line came for the first
 * time, there is no room, or the stem does not tell enough.
 */
static struct sec_memo *
memo_keep(struct gi_str s, const struct stem_split *p, uint32_t hash)
{
	struct sec_memo		*memo;
	struct gi_cached	**where = gi_cache_place(&memos, hash);
	struct sec_line		 l;
	struct gi_str		 stem = { s.s, p->stem }, text = stem;

	/* most lines come only once */
	if (where == NULL || once[hash % SLOTS] != hash) {
		once[hash % SLOTS] = hash;
		return NULL;
	}
	if (p->tail != SEC_TAIL_BLANK)
		text.len = p->digit + 1;
	sec_line_read(&l, text);
	if (l.text.len == 0 || l.text.s >= s.s + p->stem ||
	    (l.stop && p->stem > PROSE_BYTES) ||
	    (p->tail != SEC_TAIL_BLANK && !by_stem(&l, stem, p->tail)))
		return NULL;
	if (p->tail == SEC_TAIL_BLANK)
		look_closely(&l);
	memo = gi_alloc(arena, sizeof(*memo));
	memo->stem.s = gi_dup(arena, s.s, p->stem);
	memo->stem.len = p->stem;
	memo->kept.hash = hash;
	memo->tail = p->tail;
	memo->off = (size_t)(l.text.s - s.s);
	memo->scan.stem = p->stem;
	memo->scan.off = memo->off;
	memo->line = l;
	memo->line.memo = memo;
	gi_cache_keep(&memos, where, &memo->kept);
	return memo;
}

static inline bool
is_stem(const struct sec_memo *memo, struct gi_str stem, enum sec_tail tail)
{
	return memo->stem.len == stem.len && memo->tail == tail &&
	    memcmp(memo->stem.s, stem.s, stem.len) == 0;
}

/* The memo of the stem, or NULL. */
static struct sec_memo *
memo_find(struct gi_str stem, enum sec_tail tail, uint32_t hash)
{
	struct sec_memo	*memo;
	size_t		 i = 0;

	while ((memo = gi_cache_next(&memos, hash, &i)) != NULL) {
		if (is_stem(memo, stem, tail))
			break;
	}
	return memo;
}

/*
 * The memo of the line s, made if need be, or NULL. More often than not, lines
 * follow each other as they did the last time.
 */
static struct sec_memo *
memo_known(struct gi_str s, const struct stem_split *p)
{
	struct gi_str	 stem = { s.s, p->stem };
	struct sec_memo	*memo;
	uint32_t	 hash;

	if (before->next != NULL && is_stem(before->next, stem, p->tail))
		return before = before->next;
	hash = gi_cache_hash(stem) ^ p->tail;
	memo = memo_find(stem, p->tail, hash);
	if (memo == NULL)
		memo = memo_keep(s, p, hash);
	if (memo == NULL)
		return NULL;
	return before = before->next = memo;
}

/* Fill in the line s, divided as p says, from the memo of its stem. */
static inline void
fill_from_memo(struct sec_line *l, const struct sec_memo *memo,
    struct gi_str s, const struct stem_split *p)
{
	size_t	 len = memo->line.len;

	*l = memo->line;
	l->text.s = s.s + memo->off;
	if (p->tail == SEC_TAIL_BLANK)
		return;
	l->text.len = p->end - memo->off;
	len += p->end - p->stem;
	l->len = (uint8_t)(len < SEC_SHORT ? len : SEC_SHORT);
	if (len >= SEC_SHORT) {
		l->first = 0;
		l->maybe_number = l->maybe_aside = true;
	}
}

void
sec_memo_line(struct sec_line *l, struct gi_str s)
{
	static const struct sec_line	 none;
	struct sec_memo			*memo = NULL;
	struct stem_split		 p;

	while (s.len > 0 && is_blank(s.s[0]))
		s = gi_str_from(s, 1);
	p = split_line(s);
	if (p.end == 0) {
		*l = none;
		l->text.s = s.s;
		l->memo = &memo_empty;
		return;
	}
	if (p.stem == 0 && p.known) {
		*l = none;
		figures_line(l, s, &p);
		return;
	}
	if (p.known && p.stem <= STEM_BYTES)
		memo = memo_known(s, &p);
	if (memo != NULL)
		fill_from_memo(l, memo, s, &p);
	else
		sec_line_read(l, s);
}
