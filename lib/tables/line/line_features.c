/* SPDX-License-Identifier: ISC */
/*
 * What a line holds.  Of most lines sixteen bytes at once tell it; rules, and
 * lines that may be prose or not, are looked at by their characters.
 */
#include <string.h>

#include "base/block.h"
#include "base/char.h"
#include "base/cp.h"
#include "base/utf8.h"
#include "gi.h"
#include "tables/line/line_features.h"

#define PROSE_HAN	12	/* fewer characters are a cell with a stop */
#define TABLE_FIGURES	14	/* more than prose has, less than table 4 */
#define RULE_STROKES	3
#define BLOCKS		255	/* that a byte can count */

/*
 * Sentences are prose; but a line of many figures is a table, with whatever
 * stands around it: some texts have the whole report in one line.
 */
static bool
is_prose(bool stop, size_t han, size_t figures)
{
	return stop && han > PROSE_HAN && figures < TABLE_FIGURES;
}

/*
 * A look at each character.  Some of it hangs on the character before:
 * figures between blanks or bars, and texts between bars.
 */
struct char_look {
	struct tbl_features	*g;
	size_t			 han, figures, strokes;
	bool			 stop;	/* it has a full stop, or its like */
	bool			 drawn;	/* only what rules are drawn with */
	bool			 gap;	/* the last was a blank or a bar */
	bool			 digits;	/* since a gap, nothing else */
	bool			 in_text;
};

static inline void
look_gap(struct char_look *l)
{
	l->figures += l->digits;
	l->digits = false;
	l->gap = true;
}

static inline void
look_text(struct char_look *l)
{
	l->g->texts += !l->in_text;
	l->in_text = true;
}

static inline void
look_digit(struct char_look *l)
{
	l->g->digits = true;
	l->digits |= l->gap;
	l->gap = false;
	l->drawn = false;
	look_text(l);
}

static inline void
look_bar(struct char_look *l, uint32_t cp)
{
	l->g->boxed |= cp != '|';
	l->g->bars++;
	l->in_text = false;
	look_gap(l);
}

/* Behind all the Han from at on. */
static inline size_t
look_han(struct char_look *l, struct gi_str text, size_t at)
{
	uint32_t	 cp;
	size_t		 n;

	l->han++;
	while (at < text.len) {
		n = gi_utf8_decode(text.s + at, text.len - at, &cp);
		if (!gi_is_han(cp))
			break;
		l->han++;
		at += n;
	}
	l->drawn = false;
	l->digits = false;
	l->gap = false;
	look_text(l);
	return at;
}

static inline void
look_space(struct char_look *l, uint32_t cp)
{
	l->g->tab_first |= cp == '\t' && l->g->commas == 0;
	l->g->tabs += cp == '\t';
	look_gap(l);
}

/* Behind all that is the same as what stands before at. */
static inline size_t
same_run(struct gi_str text, size_t at)
{
	while (at < text.len && text.s[at] == text.s[at - 1])
		at++;
	return at;
}

/* Behind all the strokes of a box that are the same as that before at. */
static inline size_t
box_run(struct char_look *l, struct gi_str text, size_t at)
{
	for (; at + 3 <= text.len &&
	    memcmp(text.s + at, text.s + at - 3, 3) == 0; at += 3)
		l->strokes++;
	return at;
}

/* The ideographic stop; and full width ; ! ? */
static inline bool
is_stop(uint32_t cp)
{
	return cp == GI_CP_IDEOGRAPHIC_STOP || cp == GI_CP_WIDE_SEMICOLON ||
	    cp == GI_CP_WIDE_EXCLAMATION || cp == GI_CP_WIDE_QUESTION;
}

static void
look_other(struct char_look *l, uint32_t cp)
{
	bool	 box = tbl_is_box(cp);

	l->g->boxed |= box;
	if (cp == '-' || cp == '=' || box)
		l->strokes++;
	else if (cp != '+' && cp != ':')
		l->drawn = false;
	l->stop |= is_stop(cp);
	l->g->commas += cp == ',';
	l->g->slashed |= cp == '\\';
	l->digits = false;
	l->gap = false;
	look_text(l);
}

static inline bool
is_digit(uint32_t cp)
{
	return (cp >= '0' && cp <= '9') || (cp >= GI_CP_WIDE_ZERO &&
	    cp <= GI_CP_WIDE_NINE);
}

void
tbl_features_read_by_char(struct gi_str text, struct tbl_features *g)
{
	struct char_look	 l = { .g = g, .drawn = true, .gap = true };
	uint32_t		 cp;
	size_t			 at;

	*g = (struct tbl_features){ .bars = 0 };
	for (at = 0; at < text.len;) {
		at += gi_utf8_decode(text.s + at, text.len - at, &cp);
		if (cp == ' ') {
			look_gap(&l);
			at = same_run(text, at);
		} else if (cp == '-') {
			l.strokes += same_run(text, at) - at;
			at = same_run(text, at);
			look_other(&l, cp);
		} else if (gi_is_han(cp))
			at = look_han(&l, text, at);
		else if (is_digit(cp))
			look_digit(&l);
		else if (gi_is_space(cp))
			look_space(&l, cp);
		else if (tbl_is_bar(cp))
			look_bar(&l, cp);
		else {
			look_other(&l, cp);
			if (tbl_is_box(cp))
				at = box_run(&l, text, at);
		}
	}
	look_gap(&l);
	g->drawn = l.drawn && l.strokes >= RULE_STROKES;
	g->prose = is_prose(l.stop, l.han, l.figures);
}

/* What is known of a line that is no rule, by its blocks. */
struct block_sum {
	struct tbl_features	*g;
	size_t			 wide_digits;
	bool			 stop;
	bool			 box;	/* the line needs a look */
	bool			 cell;	/* text since the last bar */
	unsigned		 texts;	/* bits of the block that are no blank
					   and no bar */
	unsigned		 beyond; /* bytes of its last character that
					    are in the next */
};

/* The character of n bytes at bit i is a blank or a bar. */
static inline void
sum_blank(struct block_sum *s, unsigned i, size_t n)
{
	s->texts &= ~(((1u << n) - 1) << i);
	if (i + n > BLOCK)
		s->beyond = i + (unsigned)n - BLOCK;
}

/* A bar, of n bytes, at bit i. */
static inline void
sum_bar(struct block_sum *s, unsigned i, size_t n)
{
	const unsigned	 before = (1u << i) - 1;

	s->g->bars++;
	s->g->boxed |= n > 1;
	s->g->texts += s->cell || (s->texts & before) != 0;
	s->texts &= ~before;
	s->cell = false;
	sum_blank(s, i, n);
}

/*
 * Is it punctuation of no account: a comma, brackets of full width and what
 * is between them, most of U+3000 to U+303F?
 */
static inline bool
is_idle(const char *s, size_t left)
{
	const unsigned char	*u = (const unsigned char *)s;

	return left >= 3 && ((u[0] == 0xEF && u[1] == 0xBC && u[2] >= 0x82 &&
	    u[2] <= 0x8F) || (u[0] == 0xE3 && u[1] == 0x80 && u[2] >= 0x83 &&
	    u[2] <= 0xBF) || (u[0] == 0xE3 && u[1] == 0x80 && u[2] == 0x81));
}

/* A character that is no ASCII and no Han. */
static void
sum_other(struct block_sum *s, struct gi_str text, size_t at, unsigned i)
{
	uint32_t	 cp;
	size_t		 n;

	if (is_idle(text.s + at, text.len - at))
		return;
	n = gi_utf8_decode(text.s + at, text.len - at, &cp);
	s->stop |= is_stop(cp);
	s->wide_digits += is_digit(cp);
	s->box |= tbl_is_box(cp);
	if (gi_is_space(cp))
		sum_blank(s, i, n);
	else if (tbl_is_bar(cp))
		sum_bar(s, i, n);
}

/* The marks of the block at a place of the line, a bit each. */
static void
sum_marks(struct block_sum *s, struct gi_str text, size_t at, unsigned marks)
{
	struct tbl_features	*g = s->g;
	unsigned		 i;

	for (; marks != 0; marks &= marks - 1) {
		i = block_first(marks);
		switch (text.s[at + i]) {
		case ',':
			g->commas++;
			break;
		case '\t':
			g->tab_first |= g->commas == 0;
			g->tabs++;
			sum_blank(s, i, 1);
			break;
		case '\\':
			g->slashed = true;
			break;
		case '|':
			sum_bar(s, i, 1);
			break;
		default:
			sum_other(s, text, at + i, i);
			break;
		}
	}
}

/* What leads characters but ASCII and Han, and ASCII that may part cells. */
static inline unsigned
marks_of(block b)
{
	return block_bits((block_within(b, 0xC0, 0xFF) &
	    ~block_within(b, 0xE4, 0xE9)) | (block)(b == ',') |
	    (block)(b == '\t') | (block)(b == '\\') | (block)(b == '|'));
}

/*
 * The bytes of a line from at on; what is behind its end is 0, what was seen
 * before is blank.  *from is where the block begins.
 */
static inline block
block_of(struct gi_str text, size_t at, size_t *from)
{
	const block	 place = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13,
			    14, 15 };
	block		 b, seen;

	*from = at;
	if (at + BLOCK <= text.len)
		return block_load(text.s + at);
	if (text.len < BLOCK)
		return block_load_some(text.s, text.len);
	*from = text.len - BLOCK;
	b = block_load(text.s + *from);
	seen = (block)(place < (block){ 0 } + (unsigned char)(at - *from));
	return (b & ~seen) | (seen & ' ');
}

/* False where it does not tell. */
static bool
sum_up(struct gi_str text, struct tbl_features *g)
{
	struct block_sum	 s = { .g = g };
	block			 b, is_han, is_figure, any = { 0 };
	block			 han = any, digits = any; /* counts of bytes */
	unsigned		 marks, within;
	size_t			 at, from, figures;

	if (text.len > BLOCKS * BLOCK)
		return false;
	/* the bits of a block that are of the line */
	within = text.len < BLOCK ? (1u << text.len) - 1 : (1u << BLOCK) - 1;
	for (at = 0; at < text.len; at += BLOCK) {
		b = block_of(text, at, &from);
		/* surely leads of Han */
		is_han = block_within(b, 0xE5, 0xE9);
		is_figure = block_within(b, '0', '9');
		han -= is_han;
		digits -= is_figure;
		/* text that no rule has */
		any |= is_han | is_figure | block_within(b, 'A', 'z');
		marks = marks_of(b);
		s.texts = ~block_bits((block)(b == ' ')) & within;
		if (s.beyond > 0) {
			/* the first bytes are of the last character */
			s.texts &= ~(((1u << s.beyond) - 1) << (at - from));
			s.beyond = 0;
		}
		if (marks != 0)
			sum_marks(&s, text, from, marks);
		if (s.box)
			return false;
		s.cell |= s.texts != 0;
	}
	if (block_bits(any) == 0)
		return false;
	figures = block_sum(digits) + s.wide_digits;
	g->texts += s.cell;
	g->digits = figures > 0;
	/* there are no more figures than digits */
	g->prose = is_prose(s.stop, block_sum(han), figures);
	return g->prose || !s.stop;
}

/* Is it nothing but a few digits, as most cells on lines of their own are? */
static bool
is_count(struct gi_str text)
{
	size_t	 i;

	for (i = 0; i < text.len && i < BLOCK; i++) {
		if (text.s[i] < '0' || text.s[i] > '9')
			return false;
	}
	return i == text.len;
}

void
tbl_features_read(struct gi_str text, struct tbl_features *g)
{
	*g = (struct tbl_features){ .bars = 0 };
	if (text.len == 0)
		return;
	if (is_count(text)) {
		g->count = g->digits = true;
		g->texts = 1;
	} else if (!sum_up(text, g))
		tbl_features_read_by_char(text, g);
}
