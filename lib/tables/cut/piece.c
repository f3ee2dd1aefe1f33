/* SPDX-License-Identifier: ISC */
/* Where a piece of a cell's text ends. */
#include "base/block.h"
#include "base/char.h"
#include "base/cp.h"
#include "base/utf8.h"
#include "form/item.h"
#include "form/word.h"
#include "gi.h"
#include "tables/cut/piece.h"

/* Does a second label begin at text[at], with an item number of its own? */
static bool
item_begins(struct gi_str text, size_t at)
{
	struct gi_str	 rest = { text.s + at, text.len - at };
	struct gi_str	 before = { text.s, at };
	unsigned	 number;
	uint32_t	 cp;
	char		 style;
	size_t		 n;

	if (!gi_is_han(gi_utf8_last(before)))
		return false;
	n = gi_item_parse(rest, &number, &style);
	if (n == 0 || (style != '1' && style != 'p') || n >= rest.len)
		return false;
	gi_utf8_decode(rest.s + n, rest.len - n, &cp);
	return gi_is_han(cp) &&
	    gi_word_end(GI_WORD_ARTICLE, before) == NULL;
}

/*
 * Digits that blanks end, behind which no stop makes an item number of them:
 * how many, or 0.
 */
static size_t
digits_len(struct gi_str text)
{
	size_t	 n = 0, next;

	while (n < text.len && text.s[n] >= '0' && text.s[n] <= '9')
		n++;
	for (next = n; next < text.len && text.s[next] == ' '; next++)
		;
	if (next < text.len && (next == n || text.s[next] == '.' ||
	    (text.s[next] & 0x80) != 0))
		return 0;
	return n;
}

/* Blanks within an item number, ( 五 ) or 2 . are its own. */
static bool
is_in_item(struct gi_str text, size_t at)
{
	unsigned	 number;
	uint32_t	 cp;
	char		 style;

	gi_utf8_decode(text.s, text.len, &cp);
	return (gi_char(cp) & GI_CHAR_ITEM) != 0 &&
	    at < gi_item_parse(text, &number, &style);
}

/* May a second label begin with that, at its item number? */
static inline bool
may_begin_item(uint32_t cp)
{
	return gi_cp_is_open(cp) || (cp >= '1' && cp <= '9') ||
	    (cp >= GI_CP_WIDE_ONE && cp <= GI_CP_WIDE_NINE);
}

/* Does a piece end before the character at text[at]? */
static bool
is_end(struct gi_str text, size_t at)
{
	uint32_t	 cp;

	gi_utf8_decode(text.s + at, text.len - at, &cp);
	if (gi_is_space(cp))
		return !is_in_item(text, at);
	return may_begin_item(cp) && item_begins(text, at);
}

/*
 * Bytes at which a piece may end: blanks, brackets and digits, and what leads
 * characters but Han.
 */
static inline unsigned
edges_of(block b)
{
	return block_bits((block)(b <= ' ') | (block)(b == '(') |
	    block_within(b, '1', '9') | (block_within(b, 0xC0, 0xFF) &
	    ~block_within(b, 0xE4, 0xE9)));
}

size_t
tbl_piece_len(struct gi_str text)
{
	unsigned	 edges;
	size_t		 at, n;

	if ((n = digits_len(text)) > 0)
		return n;
	for (at = 0; at < text.len; at += n) {
		n = text.len - at < BLOCK ? text.len - at : BLOCK;
		edges = edges_of(n == BLOCK ? block_load(text.s + at) :
		    block_load_some(text.s + at, n)) & ((1u << n) - 1);
		for (; edges != 0; edges &= edges - 1) {
			if (is_end(text, at + block_first(edges)))
				return at + block_first(edges);
		}
	}
	return text.len;
}
