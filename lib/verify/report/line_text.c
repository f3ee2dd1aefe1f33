/* SPDX-License-Identifier: ISC */
/*
 * The text of a line, and what kinds of bytes it has.  Records hold it with its
 * escapes.  The lines of a table have many (its tabs), and few of them are read
 * as text: there the escapes stay until ver_line_text() asks for it.
 */
#include <string.h>

#include "base/block.h"
#include "base/str.h"
#include "base/utf8.h"
#include "form/word.h"
#include "gi.h"
#include "verify/report/report.h"

/* Non-zero where some block had such a byte in that place. */
struct ver_byteclasses {
	block	 digit, bracket, escape;
};

/* Take note of the bytes of a block. */
static inline void
add_block(struct ver_byteclasses *c, block b)
{
	c->digit |= block_within(b, '0', '9');
	c->bracket |= (block)(b == '[') | (block)(b == '<');
	c->escape |= (block)(b == '\\') | (block)(b == '\t');
}

/* Set digit, bracket and escaped of a line by its record's text. */
static void
set_classes(struct ver_line *l, struct gi_str s)
{
	struct ver_byteclasses	 c = { { 0 }, { 0 }, { 0 } };
	const char	*p = s.s, *last;

	if (s.len >= BLOCK) {
		last = s.s + s.len - BLOCK;
		for (; p < last; p += BLOCK)
			add_block(&c, block_load(p));
		add_block(&c, block_load(last));
	} else if (s.len > 0) {
		add_block(&c, block_load_some(p, s.len));
	}
	l->digit = block_bits(c.digit) != 0;
	l->bracket = block_bits(c.bracket) != 0;
	l->escaped = block_bits(c.escape) != 0;
}

/*
 * Drop the white space at the start of s, escaped (a tab is "\t") or not.
 * False where another escape stands there, which has to be resolved first.
 */
static bool
skip_spaces(struct gi_str *s)
{
	size_t	 n;

	for (; s->len > 0; *s = gi_str_from(*s, n)) {
		if (s->s[0] != '\\')
			n = gi_utf8_visible_lead(s->s[0]) ? 0 :
			    gi_str_spaces(*s, 0);
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

	set_classes(l, l->text);
	if (l->escaped) {
		/* fields may follow that of the text */
		tab = memchr(l->text.s, '\t', l->text.len);
		if (tab != NULL)
			l->text.len = (size_t)(tab - l->text.s);
	}
	l->rough = true;
	if (l->kind == VER_PROSE || !skip_spaces(&l->text))
		ver_line_text(v, l);
	l->blank = l->text.len == 0;
	/* while text is rough, its first byte must do */
	l->lost = l->bracket || (l->rough ?
	    gi_word_first(GI_WORD_LOST, l->text) != 0 :
	    gi_word_start(GI_WORD_LOST, l->text) != NULL);
	v->lost |= l->lost;
}

size_t
ver_line_number(const struct ver_report *v, const struct ver_line *l)
{
	return v->doc->line[l - v->line].number;
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
