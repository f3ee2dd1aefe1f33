/* SPDX-License-Identifier: ISC */
/* The text of a section, and the clauses of a text. */
#include <string.h>

#include "base/char.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/text.h"
#include "base/utf8.h"
#include "finding/wording.h"
#include "gi.h"
#include "verify/section/section.h"

#define TITLE		96	/* bytes of the longest title, folded */

struct gi_str
ver_section_place(struct ver_report *v, int section)
{
	struct gi_str	 part[2];

	part[0] = gi_str("section ");
	part[1] = gi_size_text(v->arena, (size_t)section);
	return gi_say_join(v->arena, part, GI_LEN(part));
}

/*
 * Index of the only heading of a section that has anything under it, or the
 * only one there is; nhead where there are several or none.
 */
static size_t
sole_heading(const struct ver_report *v, int section)
{
	size_t	 i, some = v->nhead, full = some;
	size_t	 nsome = 0, nfull = 0;

	for (i = 0; i < v->nhead; i++) {
		if (v->head[i].section != section)
			continue;
		some = i;
		nsome++;
		if (v->head[i].content) {
			full = i;
			nfull++;
		}
	}
	if (nfull == 1)
		return full;
	return nfull == 0 && nsome == 1 ? some : v->nhead;
}

/* Whether the text may break off under a heading, of that index. */
static bool
is_cut(const struct ver_report *v, size_t head)
{
	if (v->partial)
		return true;
	return v->cut > 0 && (head + 1 == v->nhead || v->cut <
	    ver_line_number(v, &v->line[v->head[head + 1].line]));
}

/*
 * Add a line, folded, to t: of that of the heading what follows the title.  A
 * title that is longer has text of the section in it, and stays.
 */
static void
add_line(struct ver_report *v, const struct ver_heading *h, struct ver_line *l,
    struct gi_text *t)
{
	struct gi_str	 title, text = gi_fold_text(v->arena,
			    ver_line_text(v, l));

	if (l == &v->line[h->line]) {
		title = gi_fold_text(v->arena, h->title);
		if (title.len <= TITLE && title.len <= text.len &&
		    memcmp(title.s, text.s, title.len) == 0)
			text = gi_str_from(text, title.len);
	}
	gi_text_add(t, text);
}

bool
ver_section_find(const struct ver_report *v, int section, size_t *head)
{
	*head = sole_heading(v, section);
	return *head < v->nhead && !is_cut(v, *head);
}

bool
ver_section_read(struct ver_report *v, int section, struct ver_section *s)
{
	struct gi_text	 text = { .arena = v->arena };
	struct ver_line	*l, *end = v->line + v->nline;

	s->line = v->nline;
	s->table = false;
	if (!ver_section_find(v, section, &s->head))
		return false;
	for (l = &v->line[v->head[s->head].line]; l < end &&
	    l->head <= s->head + 1; l++) {
		s->table |= l->kind == VER_TABLE;
		if (l->kind != VER_PROSE || l->blank)
			continue;
		if (s->line == v->nline)
			s->line = (size_t)(l - v->line);
		add_line(v, &v->head[s->head], l, &text);
	}
	s->text = gi_text_end(&text);
	return true;
}

/* Whether cp ends a clause. */
static bool
parts_clauses(uint32_t cp)
{
	return gi_cp_is_comma(cp) || gi_cp_is_end(cp) || cp == ';' ||
	    cp == GI_CP_WIDE_SEMICOLON;
}

struct gi_str
ver_clause_at(struct gi_str text, size_t at)
{
	struct gi_str	 out = { text.s, at };
	struct gi_utf8	 last;
	size_t		 end = at, n;
	uint32_t	 cp;

	for (; out.len > 0; out.len -= last.n) {
		last = gi_utf8_end(out);
		if (parts_clauses(last.cp))
			break;
	}
	for (; end < text.len; end += n) {
		n = gi_utf8_decode(text.s + end, text.len - end, &cp);
		if (parts_clauses(cp))
			break;
	}
	out.s += out.len;
	out.len = end - out.len;
	return gi_trim(out);
}
