/* SPDX-License-Identifier: ISC */
/*
 * Lines, and whether they need a look: all bytes are seen once, many at a
 * time.  Plain is ASCII, and of what is three bytes in UTF-8 what nearly all
 * Chinese text consists of: U+4000 to U+9FFF, lines of tables, punctuation;
 * but for < and &, which may begin what is left of markup.  What is said to be
 * plain is right UTF-8, and of the kind GI_KIND_PLAIN; what is not may be all
 * the same.
 */
#include "base/block.h"
#include "base/str.h"
#include "gi.h"
#include "normalize/scan.h"

#define MANY	(4 * BLOCK)	/* bytes at a time: as ends and look have bits */

/* Lead bytes of the characters that may be plain. */
static inline block
leads(block b)
{
	return block_within(b, 0xE2, 0xE9) | (block)(b == 0xEF);
}

/*
 * Where a third byte of the BLOCK at p ends a character of U+2000 to U+3FFF, or
 * from U+F000 on, that kind.c does not have as plain.  Most blocks have none of
 * such at all.
 */
static inline unsigned
rare(const char *p, block c)
{
	block	 a = block_load(p - 2), b, second, e2, e3, ef;
	block	 a2 = (block)(a == 0xE2), a3 = (block)(a == 0xE3);
	block	 af = (block)(a == 0xEF);

	if (block_bits(a2 | a3 | af) == 0)
		return 0;
	b = block_load(p - 1);
	second = (block)(b == 0x80);
	/* U+2010 to 2027, and 2400 to 2A7F */
	e2 = block_within(b, 0x90, 0xA9) |
	    (second & block_within(c, 0x90, 0xA7));
	/* U+3001 to 3029 */
	e3 = second & block_within(c, 0x81, 0xA9);
	/* U+FF00 to FF3F, but for digits and letters */
	ef = (block)(b == 0xBC) & ~(block_within(c, 0x90, 0x99) |
	    block_within(c, 0xA1, 0xBA));
	return block_bits((a2 & ~e2) | (a3 & ~e3) | (af & ~ef));
}

/* What is seen of bytes: a bit for each. */
struct seen {
	uint64_t	 ends;		/* LF and CR */
	uint64_t	 leads;		/* begins a character of three bytes, */
	uint64_t	 follows;	/* is not the first of one, */
	uint64_t	 strange;	/* or something else that is not plain */
};

/* See MANY bytes at p, of which two bytes before can be read. */
static struct seen
see(const char *p)
{
	struct seen	 seen = { 0, 0, 0, 0 };
	block		 c, end, mark, ascii, lead, follows;
	uint64_t	 known = 0;
	unsigned	 i;

	for (i = 0; i < MANY; i += BLOCK) {
		c = block_load(p + i);
		end = (block)(c == '\n') | (block)(c == '\r');
		mark = (block)(c == '<') | (block)(c == '&');
		ascii = (block_printable(c) & ~mark) | (block)(c == '\t');
		lead = leads(c);
		follows = block_inner(c);
		seen.ends |= (uint64_t)block_bits(end) << i;
		seen.leads |= (uint64_t)block_bits(lead) << i;
		seen.follows |= (uint64_t)block_bits(follows) << i;
		known |= (uint64_t)block_bits(end | ascii | lead | follows) <<
		    i;
		seen.strange |= (uint64_t)rare(p + i, c) << i;
	}
	seen.strange |= ~known;
	return seen;
}

/*
 * The text is seen with line ends around it: a character that its end cuts is
 * not plain, as one that is cut by a line end.
 */
void
nrm_scan_more(struct nrm_scan *l)
{
	char		 edge[2 + MANY];
	const char	*p = l->text.s + l->next;
	size_t		 left = l->text.len - l->next, before;
	struct seen	 seen;

	if (l->next == 0 || left < MANY) {
		before = l->next == 0 ? 0 : 2;
		memset(edge, '\n', sizeof(edge));
		memcpy(edge + 2 - before, p - before,
		    before + (left < MANY ? left : MANY));
		p = edge + 2;
	}
	l->began = l->began || l->look != 0;
	seen = see(p);
	l->ends = seen.ends;
	/* two follow each lead byte, also from the bytes before to these */
	l->look = seen.strange | (seen.follows ^ (l->open |
	    seen.leads << 1 | seen.leads << 2));
	l->open = seen.leads >> (MANY - 1) | seen.leads >> (MANY - 2);
	l->at = l->next;
	l->next += MANY;
}

void
nrm_scan_step(struct nrm_scan *l, size_t end)
{
	if (end >= l->text.len) {
		l->start = l->text.len;
		return;
	}
	l->lines.rest = gi_str_from(l->text, end);
	gi_lines_next(&l->lines, 0);
	l->start = l->text.len - l->lines.rest.len;
}

void
nrm_scan_begin(struct nrm_scan *l, struct gi_str text)
{
	memset(l, 0, sizeof(*l));
	l->text = text;
	gi_lines_begin(&l->lines, text);
}
