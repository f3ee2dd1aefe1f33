/* SPDX-License-Identifier: ISC */
/*
 * What lines say by themselves, kept from document to document.  When enough
 * are kept, the next document begins anew; what it has beyond that is read
 * line by line.
 */
#include <string.h>

#include "base/block.h"
#include "said.h"

#define LINES		2048u	/* that are kept */
#define SLOTS		(4 * LINES)
#define PROBES		8	/* places that are looked at, so that nobody
				   can make them slow */
#define KEPT_BYTES	256u	/* longer ones hardly come again */

struct sec_said	 sec_said_nothing = { .scan = SCAN_NOTHING };
struct sec_said	 sec_said_figures = { .scan = SCAN_FIGURES,
    .body = SEC_BODY };

static struct sec_said	*slot[SLOTS];
static size_t		 nkept;
static struct gi_arena	*kept;

/* A line, divided. */
struct parts {
	size_t		 stem;		/* bytes before the tail */
	size_t		 end;		/* and before the blanks at the end */
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

static bool
has_bars(const char *p, const char *end)
{
	while (p < end && *p != '|' && *p != '\t')
		p++;
	return p < end;
}

static struct parts
divide(struct gi_str s)
{
	struct figures	 f = figures_at_end(s);
	struct parts	 p = { 0, s.len, SEC_BLANK, true };
	size_t		 at;

	while (p.end > 0 && is_blank(s.s[p.end - 1]))
		p.end--;
	p.stem = p.end;
	if (!f.digits)
		return p;
	/* what goes on from the stem without a blank is of it */
	for (at = f.from; at > 0 && at < p.end && !is_part(s.s[at]); at++)
		;
	if (at == p.end)
		return p;
	p.stem = at;
	while (p.stem == 0 && is_blank(s.s[at]))
		at++;
	p.tail = f.bars && has_bars(s.s + at, s.s + p.end) ? SEC_CELLS :
	    SEC_FIGURES;
	while (at < p.end && is_part(s.s[at]))
		at++;
	p.known = at < p.end && (is_digit(s.s[at]) || p.stem == 0) &&
	    (!f.marks || are_figures(s.s + at, s.s + p.end));
	return p;
}

static uint64_t
mix(uint64_t h, uint64_t word)
{
	h = (h ^ word) * 0x9E3779B97F4A7C15u;
	return h ^ h >> 32;
}

static inline uint32_t
hash_of(struct gi_str s, enum sec_tail tail)
{
	uint64_t	 h = s.len << 2 | tail, word;
	const char	*p = s.s, *last = s.s + s.len - sizeof(word);

	if (s.len < sizeof(word)) {
		word = 0;
		memcpy(&word, s.s, s.len);
		return (uint32_t)mix(h, word);
	}
	for (; p < last; p += sizeof(word)) {
		memcpy(&word, p, sizeof(word));
		h = mix(h, word);
	}
	/* the last eight bytes, some of them again */
	memcpy(&word, last, sizeof(word));
	return (uint32_t)mix(h, word);
}

void
sec_said_begin(void)
{
	if (kept == NULL)
		kept = gi_arena_new();
	if (nkept < LINES)
		return;
	gi_arena_clear(kept);
	memset(slot, 0, sizeof(slot));
	nkept = 0;
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
	l->bars = p->tail == SEC_CELLS;
	l->item = is_digit(s.s[at]);
	l->len = SEC_SHORT;
	if (l->text.len >= SEC_SHORT)
		return;
	l->len = (uint8_t)l->text.len;
	while (!is_digit(s.s[at]))
		at++;
	l->first = (uint32_t)s.s[at];
}

/* Keep what was told of a line by its stem, if that tells all. */
static struct sec_said *
keep(const struct sec_line *l, struct gi_str s, const struct parts *p,
    uint32_t hash)
{
	struct sec_said	*said;
	struct gi_str	 stem = { l->text.s, 0 };

	if (nkept == LINES || l->len >= SEC_SHORT || l->text.len == 0 ||
	    l->text.s >= s.s + p->stem)
		return NULL;
	stem.len = (size_t)(s.s + p->stem - l->text.s);
	if (p->tail != SEC_BLANK && sec_first_of(stem) == 0)
		return NULL;
	said = gi_alloc(kept, sizeof(*said));
	said->stem.s = gi_dup(kept, s.s, p->stem);
	said->stem.len = p->stem;
	said->hash = hash;
	said->tail = p->tail;
	said->off = (size_t)(l->text.s - s.s);
	said->line = *l;
	said->line.said = said;
	if (p->tail != SEC_BLANK)
		said->line.len -= (uint8_t)(p->end - p->stem);
	nkept++;
	return said;
}

/* What is known of the stem, or where that is to be put; NULL: nowhere. */
static struct sec_said **
find(struct gi_str stem, enum sec_tail tail, uint32_t hash)
{
	struct sec_said	**p;
	size_t		 i, at = hash % SLOTS;

	for (i = 0; i < PROBES; i++) {
		p = &slot[at];
		if (*p == NULL || ((*p)->hash == hash && (*p)->tail == tail &&
		    (*p)->stem.len == stem.len &&
		    memcmp((*p)->stem.s, stem.s, stem.len) == 0))
			return p;
		at = (at + 1) % SLOTS;
	}
	return NULL;
}

void
sec_said_line(struct sec_line *l, struct gi_str s)
{
	static const struct sec_line	 none;
	struct parts			 p;
	struct gi_str			 stem;
	struct sec_said			*said, **at = NULL;
	uint32_t			 hash;
	size_t				 len;

	while (s.len > 0 && is_blank(s.s[0]))
		s = gi_str_from(s, 1);
	p = divide(s);
	stem.s = s.s;
	stem.len = p.stem;
	*l = none;
	if (p.end == 0) {
		l->text.s = s.s;
		l->said = &sec_said_nothing;
		return;
	}
	if (p.stem == 0 && p.known) {
		figures_line(l, s, &p);
		return;
	}
	if (!p.known || p.stem > KEPT_BYTES) {
		sec_look(l, s);
		return;
	}
	hash = hash_of(stem, p.tail);
	at = find(stem, p.tail, hash);
	if (at == NULL || *at == NULL) {
		sec_look(l, s);
		if (at != NULL)
			l->said = *at = keep(l, s, &p, hash);
		return;
	}
	said = *at;
	len = said->line.len;
	if (p.tail != SEC_BLANK)
		len += p.end - p.stem;
	if (len >= SEC_SHORT) {
		sec_look(l, s);
		return;
	}
	*l = said->line;
	l->text.s = s.s + said->off;
	if (p.tail != SEC_BLANK)
		l->text.len = p.end - said->off;
	l->len = (uint8_t)len;
}
