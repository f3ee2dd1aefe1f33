/* SPDX-License-Identifier: ISC */
/* Raised and lowered text: marks of notes, kept apart from numbers. */
#include <string.h>

#include "base/ascii.h"
#include "base/char.h"
#include "base/cp.h"
#include "base/utf8.h"
#include "extract/piece/raised.h"
#include "gi.h"

#define MARK	6u		/* characters that the mark of a note may
				   have */

static bool
is_digit(uint32_t cp)
{
	return (cp >= '0' && cp <= '9') || (cp >= '0' + GI_CP_TO_WIDE &&
	    cp <= '9' + GI_CP_TO_WIDE);
}

/* The first code point of s; 0 where it is empty. */
static uint32_t
first(struct gi_str s)
{
	uint32_t	 cp = 0;

	if (s.len > 0)
		gi_utf8_decode(s.s, s.len, &cp);
	return cp;
}

static uint32_t
last(struct gi_str s)
{
	size_t		 i = s.len;
	uint32_t	 cp = 0;

	while (i > 0 && (s.s[--i] & 0xC0) == 0x80)
		;
	if (s.len > 0)
		gi_utf8_decode(s.s + i, s.len - i, &cp);
	return cp;
}

/*
 * Whether s reads like the mark of a note without brackets of its own: a few
 * figures, letters or ideographs, such as 1 or 1,2.  What is a sign by itself,
 * as a star or a circled figure, is none.
 */
static bool
is_bare(struct gi_str s)
{
	size_t		 n, chars = 0;
	uint32_t	 cp;

	for (; s.len > 0; s.s += n, s.len -= n) {
		n = gi_utf8_decode(s.s, s.len, &cp);
		if (!is_digit(cp) && !gi_is_han(cp) && cp != ',' &&
		    cp != '-' && cp != ' ' &&
		    (cp >= 0x80 || !gi_ascii_letter((char)cp)))
			return false;
		chars++;
	}
	return chars <= MARK;
}

/*
 * Whether the mark would be read together with what stands around it.  Behind a
 * Latin letter it may be a power, as of a metre.
 */
static bool
runs_on(struct gi_str before, struct gi_str mark, uint32_t next, bool cell)
{
	uint32_t	 b = last(before);

	if (is_digit(next) && is_digit(last(mark)))
		return true;
	if (is_digit(b))
		return true;
	return cell && is_digit(first(mark)) && (b == '%' ||
	    gi_is_han(b) || gi_cp_is_close(b));
}

static void
insert(struct gi_text *t, size_t at, char c)
{
	gi_text_byte(t, c);
	memmove(t->s + at + 1, t->s + at, t->len - at - 1);
	t->s[at] = c;
}

/* The raised text has ended, and next follows it, or 0. */
static void
settle(struct gi_text *t, struct ext_raised *r, uint32_t next, bool cell)
{
	struct gi_str	 before = { t->s + r->from, r->at - r->from };
	struct gi_str	 mark = { t->s + r->at, t->len - r->at };

	r->open = false;
	if (mark.len == 0 || !runs_on(before, mark, next, cell))
		return;
	if (is_bare(mark)) {
		insert(t, r->at, '[');
		gi_text_byte(t, ']');
	} else if (is_digit(first(mark)))
		insert(t, r->at, ' ');
}

void
ext_raised_add(struct gi_text *t, struct ext_raised *r, struct gi_str s,
    bool raised, bool cell)
{
	if (s.len == 0)
		return;
	if (raised && !r->open) {
		r->at = t->len;
		r->open = true;
	} else if (!raised && r->open)
		settle(t, r, first(s), cell);
	gi_text_add(t, s);
}

void
ext_raised_end(struct gi_text *t, struct ext_raised *r, bool cell)
{
	if (r->open)
		settle(t, r, 0, cell);
}
