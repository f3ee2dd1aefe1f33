/* SPDX-License-Identifier: ISC */
/*
 * Every paragraph once: it becomes tokens, which the checks of sums and the
 * reading of claims share.
 */
#include <string.h>

#include "base/block.h"
#include "gi.h"
#include "verify/claim/checks.h"
#include "verify/claim/tell.h"
#include "verify/prose/checks.h"
#include "verify/prose/prose.h"

#define LONGEST		((size_t)128 * 1024)	/* bytes of prose: what is
						   longer is none */

static bool
has_figure(struct gi_str s)
{
	block	 digit = { 0 };
	size_t	 i;

	for (i = 0; i < s.len; i += BLOCK)
		digit |= block_within(s.len - i >= BLOCK ? block_load(s.s + i) :
		    block_load_some(s.s + i, s.len - i), '0', '9');
	return block_bits(digit) != 0;
}

/* Where two bytes of UTF-8 that end a character stand in a block. */
static inline block
pair(block a, block b, unsigned char x, unsigned char y)
{
	return (block)(a == x) & (block)(b == y);
}

/*
 * Whether text without figures may claim anything: it has a character of "none"
 * (U+672A, U+65E0, U+6CA1, U+7121, U+6C92), or one of what tables count (U+8BF7,
 * U+8BAE, U+8BBC, U+8303, U+8ACB, U+8B70, U+8A1F, U+7BC4) and the counter that
 * a number in words has (U+4EF6).
 */
static bool
may_claim(struct gi_str s)
{
	block	 a, b, none = { 0 }, topic = { 0 }, unit = { 0 };
	size_t	 i;

	for (i = 0; i + 1 < s.len; i += BLOCK) {
		if (s.len - i > BLOCK) {
			a = block_load(s.s + i);
			b = block_load(s.s + i + 1);
		} else {
			a = block_load_some(s.s + i, s.len - i);
			b = block_load_some(s.s + i + 1, s.len - i - 1);
		}
		none |= pair(a, b, 0x9C, 0xAA) | pair(a, b, 0x97, 0xA0) |
		    pair(a, b, 0xB2, 0xA1) | pair(a, b, 0x84, 0xA1) |
		    pair(a, b, 0xB2, 0x92);
		topic |= pair(a, b, 0xAF, 0xB7) | pair(a, b, 0xAE, 0xAE) |
		    pair(a, b, 0xAE, 0xBC) | pair(a, b, 0x8C, 0x83) |
		    pair(a, b, 0xAB, 0x8B) | pair(a, b, 0xAD, 0xB0) |
		    pair(a, b, 0xA8, 0x9F) | pair(a, b, 0xAF, 0x84);
		unit |= pair(a, b, 0xBB, 0xB6);
	}
	return block_bits(none) != 0 ||
	    (block_bits(topic) != 0 && block_bits(unit) != 0);
}

/* Whether a paragraph is only a heading, whose theme the next one has. */
static bool
is_heading(const struct ver_report *v, const struct ver_prose *p)
{
	return v->line[p->para->part[0].line].level > 0 && p->n > 0 &&
	    p->token[p->n - 1].mark != VER_STOP;
}

/* Forget what the paragraph before said, but for the theme of a heading. */
static void
begin(struct ver_telling *t, bool heading)
{
	struct ver_telling	 fresh = { .v = t->v, .p = t->p,
				    .annexed = t->annexed };

	if (heading) {
		fresh.theme = t->theme;
		fresh.row = t->row;
	}
	*t = fresh;
}

void
ver_check_paragraphs(struct ver_report *v)
{
	struct ver_para		 para;
	struct ver_prose	 p = { .para = &para };
	struct ver_telling	 t = { .v = v, .p = &p };
	size_t			 i = 0;
	bool			 heading = false;

	t.annexed = ver_stated_annexed(v);
	while (ver_para_next(v, &i, &para)) {
		p.cut = i >= v->nline && (v->cut > 0 || v->partial);
		begin(&t, heading);
		heading = v->line[para.part[0].line].level > 0;
		if (para.text.len > LONGEST || (!has_figure(para.text) &&
		    !heading && !may_claim(para.text)))
			continue;
		ver_para_simplify(v, &para);
		p.token = ver_prose_tokens(v->scratch, para.plain, &p.n);
		ver_check_sums(v, &p);
		ver_check_year(v, &p);
		/* a row of a table has tabs */
		if (memchr(para.text.s, '\t', para.text.len) != NULL)
			continue;
		ver_tell(&t);
		ver_report_failing(&t);
		ver_check_percents(&t);
		ver_keep_claims(v);
		heading = is_heading(v, &p);
	}
}
