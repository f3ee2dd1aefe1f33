/* SPDX-License-Identifier: ISC */
/* A text without quotes, or what markup languages put around it. */
#include "base/block.h"
#include "base/char.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "gi.h"
#include "tables/text/text.h"

struct gi_str
tbl_text_bare(struct gi_str s)
{
	struct gi_utf8	 last;
	uint32_t	 cp;
	size_t		 n;

	while (s.len > 0) {
		n = gi_utf8_decode(s.s, s.len, &cp);
		if (!gi_cp_is_wrap(cp) && cp != '\\')
			break;
		s = gi_str_from(s, n);
	}
	while (s.len > 0) {
		last = gi_utf8_end(s);
		if (!gi_cp_is_wrap(last.cp))
			break;
		s.len -= last.n;
	}
	return gi_trim(s);
}

/* The brackets of the n bytes at byte at of a text; see tbl_bracket_depth(). */
static int
block_depth(struct gi_str text, size_t at, size_t n, int depth)
{
	uint32_t	 cp;
	block		 b = n == BLOCK ? block_load(text.s + at) :
			    block_load_some(text.s + at, n);
	/* where a bracket of ASCII may stand, or one of full width begins */
	unsigned	 bits = block_bits((block)(b == '(') |
			    (block)(b == ')') | (block)(b == 0xEF));
	size_t		 i;

	for (; bits != 0; bits &= bits - 1) {
		i = at + block_first(bits);
		gi_utf8_decode(text.s + i, text.len - i, &cp);
		if (gi_cp_is_open(cp))
			depth++;
		else if (gi_cp_is_close(cp) && depth > 0)
			depth--;
	}
	return depth;
}

int
tbl_bracket_depth(struct gi_str text, int depth)
{
	size_t	 at, n;

	for (at = 0; at < text.len; at += n) {
		n = text.len - at < BLOCK ? text.len - at : BLOCK;
		depth = block_depth(text, at, n, depth);
	}
	return depth;
}
