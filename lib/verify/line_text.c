/* SPDX-License-Identifier: ISC */
/*
 * What stands in a line.  Records have it with its escapes.  The lines of a
 * table have many, and little is asked of them: there they stay until the text
 * is wanted.
 */
#include <string.h>

#include "base/block.h"
#include "base/str.h"
#include "base/word.h"
#include "gi.h"
#include "verify/report.h"

/* Where bytes are of interest. */
struct byte_classes {
	block	 digit, bracket, escape;
};

static inline void
sift(struct byte_classes *v, block b)
{
	v->digit |= block_within(b, '0', '9');
	v->bracket |= (block)(b == '[') | (block)(b == '<');
	v->escape |= (block)(b == '\\') | (block)(b == '\t');
}

/* Ask for digits, brackets and escapes. */
static void
look_for(struct ver_line *l, struct gi_str s)
{
	struct byte_classes	 v = { { 0 }, { 0 }, { 0 } };
	const char	*p = s.s, *last;

	if (s.len >= BLOCK) {
		last = s.s + s.len - BLOCK;
		for (; p < last; p += BLOCK)
			sift(&v, block_load(p));
		sift(&v, block_load(last));
	} else if (s.len > 0) {
		sift(&v, block_load_some(p, s.len));
	}
	l->digit = block_bits(v.digit) != 0;
	l->bracket = block_bits(v.bracket) != 0;
	l->escaped = block_bits(v.escape) != 0;
}

/* The first byte of what is no white space: ASCII, or U+4000 to U+9FFF. */
static inline bool
is_dark(char c)
{
	unsigned char	 u = (unsigned char)c;

	return u < 0x80 ? u > ' ' : u >= 0xE4 && u <= 0xE9;
}

/*
 * Drop white space before s, which may have escapes; false where it is unclear
 * what one of them is.
 */
static bool
begin(struct gi_str *s)
{
	size_t	 n;

	for (; s->len > 0; *s = gi_str_from(*s, n)) {
		if (s->s[0] != '\\')
			n = is_dark(s->s[0]) ? 0 : gi_str_spaces(*s, 0);
		else if (s->len > 1 && (s->s[1] == 't' || s->s[1] == 'n' ||
		    s->s[1] == 'r'))
			n = 2;
		else
			return false;
		if (n == 0)
			break;
	}
	return true;
}

void
ver_line_read(struct ver_report *v, struct ver_line *l)
{
	const char	*tab;

	l->text = l->line->text;
	look_for(l, l->text);
	if (l->escaped) {
		tab = memchr(l->text.s, '\t', l->text.len);
		if (tab != NULL)
			l->text.len = (size_t)(tab - l->text.s);
	}
	l->rough = true;
	if (l->kind == VER_PROSE || !begin(&l->text))
		ver_line_text(v, l);
	l->blank = l->text.len == 0;
	l->lost = l->bracket || (l->rough ?
	    gi_word_first(GI_WORD_LOST, l->text) != 0 :
	    gi_word_start(GI_WORD_LOST, l->text) != NULL);
	v->lost |= l->lost;
}

struct gi_str
ver_line_text(struct ver_report *v, struct ver_line *l)
{
	if (l->rough && l->escaped)
		l->text = gi_unescape(v->arena, l->text);
	if (l->rough)
		l->text = gi_trim(l->text);
	l->rough = false;
	return l->text;
}
