/* SPDX-License-Identifier: ISC */
/*
 * Internal to lib/label: the cells of a line, found by bytes.  Separators
 * divide a line into cells: blanks, tabs, bars, and characters that draw boxes.
 * Functions take the text from p up to, but not including, end.
 */
#ifndef GI_LABEL_PARTS_H
#define GI_LABEL_PARTS_H

#include "base/ascii.h"
#include "base/block.h"
#include "base/utf8.h"
#include "gi.h"

#define FEW	3		/* separators that are passed one by one */

/* What a byte may be a part of. */
#define PARTS	1u		/* a separator of one byte */
#define NUMBER	2u		/* a number, or a line of - or + */
#define DRAWN	4u		/* perhaps a character that draws lines */
static const uint8_t	 of[256] = {
	['\t'] = PARTS, [' '] = PARTS, ['|'] = PARTS,
	['+'] = NUMBER, ['-'] = NUMBER, ['.'] = NUMBER,
	['0'] = NUMBER, ['1'] = NUMBER, ['2'] = NUMBER, ['3'] = NUMBER,
	['4'] = NUMBER, ['5'] = NUMBER, ['6'] = NUMBER, ['7'] = NUMBER,
	['8'] = NUMBER, ['9'] = NUMBER, [0xE2] = DRAWN
};

static inline bool
parts_cells(char c)
{
	return of[(unsigned char)c] == PARTS;
}

/* Bit i is set if byte i of b is a separator of one byte. */
static inline unsigned
parts_in(block b)
{
	return block_bits((block)(b == ' ') | (block)(b == '|') |
	    (block)(b == '\t'));
}

static inline struct gi_str
between(const char *p, const char *end)
{
	struct gi_str	 s = { p, (size_t)(end - p) };

	return s;
}

/* Whether a cell ends at p. */
static inline bool
ends_cell(const char *p, const char *end)
{
	unsigned	 kind = p < end ? of[(unsigned char)*p] : PARTS;

	return (kind & (PARTS | DRAWN)) != 0 &&
	    (kind == PARTS || gi_utf8_draws(between(p, end)));
}

/* As behind_parts(), for long runs of separators. */
static const char *
behind_many(const char *p, const char *end)
{
	unsigned	 other;

	for (;;) {
		for (; end - p >= BLOCK; p += BLOCK) {
			other = ~parts_in(block_load(p)) & ((1u << BLOCK) - 1);
			if (other != 0) {
				p += block_first(other);
				break;
			}
		}
		while (p < end && parts_cells(*p))
			p++;
		if (!gi_utf8_draws(between(p, end)))
			return p;
		do
			p += 3;
		while (gi_utf8_draws(between(p, end)));
	}
}

/* Where the separators that begin at p end; p, if none does. */
static inline const char *
behind_parts(const char *p, const char *end)
{
	const char	*from = p;

	for (; p < end && parts_cells(*p); p++) {
		if (p - from == FEW)
			return behind_many(p, end);
	}
	return gi_utf8_draws(between(p, end)) ? behind_many(p, end) : p;
}

/* Where the first separator from p on begins; end, if there is none. */
static inline const char *
before_parts(const char *p, const char *end)
{
	unsigned	 parts;
	block		 b;

	for (; p < end; p += BLOCK) {
		b = end - p < BLOCK ? block_load_some(p, (size_t)(end - p)) :
		    block_load(p);
		parts = parts_in(b) | block_bits((block)(b == 0xE2));
		for (; parts != 0; parts &= parts - 1) {
			if (ends_cell(p + block_first(parts), end))
				return p + block_first(parts);
		}
	}
	return end;
}

/* Where the bytes from p on end that numbers and drawn lines are made of. */
static inline const char *
behind_number(const char *p, const char *end)
{
	while (p < end && of[(unsigned char)*p] == NUMBER)
		p++;
	return p;
}

/* Whether all is digits and separators of one byte; p is at a digit. */
static inline bool
only_figures(const char *p, const char *end)
{
	unsigned	 all = (1u << BLOCK) - 1;
	block		 b;

	for (; p < end; p += BLOCK) {
		if (end - p < BLOCK) {
			all = (1u << (end - p)) - 1;
			b = block_load_some(p, (size_t)(end - p));
		} else
			b = block_load(p);
		if (((parts_in(b) | block_bits(block_within(b, '0', '9'))) &
		    all) != all)
			return false;
	}
	return true;
}

/* Whether all is commas and separators of one byte. */
static inline bool
only_parts(const char *p, const char *end)
{
	while (p < end && (*p == ',' || parts_cells(*p)))
		p++;
	return p == end;
}

static inline bool
has_digit(const char *p, const char *end)
{
	while (p < end && !gi_ascii_digit(*p))
		p++;
	return p < end;
}

#endif
