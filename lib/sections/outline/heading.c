/* SPDX-License-Identifier: ISC */
/*
 * Headings.  A line is one by its number and its length, by its wording, or
 * by both; rows of tables look the same, and prose can begin with a number.
 * Inside tables, therefore, only a section's own wording counts.
 */
#include "base/char.h"
#include "base/cp.h"
#include "base/utf8.h"
#include "form/word.h"
#include "sections/outline/heading_candidate.h"
#include "sections/outline/inline_heading.h"
#include "sections/outline/outline.h"
#include "sections/report/line_memo.h"

/* All in code points. */
#define SUB_MAX		30u	/* of a heading that is no section's, at most */
#define WRAPPED		25u	/* a line so long may go on in the next */
#define INSIDE_MIN	16u	/* a line so long may hold headings */

#define ROWS		4u	/* top-level rows of the statutory tables */

/* How far the search for headings is. */
struct heading_walk {
	struct sec_report	*r;
	bool			 table;		/* a label of a table came, and
						   no prose or heading since */
	bool			 requests;	/* the last section is that of
						   the requests: what is worded
						   as its rows is none, though
						   prose stands between */
	size_t			 last;		/* last line with text, or
						   nline */
};

/* Does line i go on with a sentence of the line before it? */
static bool
continues_sentence(const struct heading_walk *w, size_t i)
{
	const struct sec_line	*prev;
	uint32_t		 cp;

	if (w->last + 1 != i)
		return false;
	prev = &w->r->line[w->last];
	if (prev->len < WRAPPED || prev->bars)
		return false;
	cp = gi_utf8_last(prev->text);
	return gi_is_han(cp) || gi_fold(cp) != 0 || cp == GI_CP_WIDE_COMMA ||
	    cp == ',' || cp == GI_CP_IDEOGRAPHIC_COMMA;
}

/* Does c look like a heading, though no form words it so? */
static bool
looks_right(const struct heading_walk *w, const struct sec_candidate *c)
{
	uint32_t	 cp = gi_utf8_last(c->h.title), first;

	gi_utf8_decode(c->text.s, c->text.len, &first);
	if (!gi_is_han(first) && first != GI_CP_LEFT_QUOTE &&
	    first != GI_CP_LEFT_TITLE &&
	    gi_fold(first) == 0)
		return false;
	if (cp == GI_CP_WIDE_COMMA || cp == ',' ||
	    cp == GI_CP_IDEOGRAPHIC_COMMA || cp == GI_CP_WIDE_SEMICOLON ||
	    cp == ';')
		return false;
	return c->len >= 2 && c->fold.text.len >= 6 &&
	    !(w->last < w->r->nline && continues_sentence(w, c->h.line));
}

/*
 * Is c a heading?  Its role is filled in then.  A row that is numbered as
 * sections are is none wherever it stands: a PDF may tear a table apart.
 */
static bool
is_heading(const struct heading_walk *w, struct sec_candidate *c)
{
	const struct sec_line	*l = &w->r->line[c->h.line];
	bool			 top = sec_is_top_style(c->h.style);

	if (c->h.exact)
		return true;
	if (c->h.style == 0 || l->bars || l->has_label ||
	    c->len > (top ? SEC_HEADING_MAX : SUB_MAX) ||
	    ((w->table || w->requests || c->h.style == 'c') &&
	    sec_candidate_is_row(c)))
		return false;
	c->h.role = sec_candidate_role(c);
	if (!w->table)
		return (top && c->h.role != GI_NO_ROLE && c->whole) ||
		    looks_right(w, c);
	if (top && (c->h.role != GI_NO_ROLE || c->h.number > ROWS))
		return looks_right(w, c);
	return c->h.role > GI_ROLE_REQUESTS && looks_right(w, c);
}

/* Add line i as the heading of the annex. */
static void
annex_heading(struct sec_report *r, size_t i)
{
	struct sec_heading	*h = sec_report_add_heading(r, i);

	h->role = GI_ROLE_ANNEX;
	h->exact = true;
	h->title = r->line[i].text;
}

/*
 * A heading with its text in the same line: is it the only one there?  If there
 * are others, they have been added together with it, or are a list of the
 * sections.
 */
static bool
stands_alone(struct sec_report *r, const struct sec_candidate *c)
{
	size_t	 before = r->nheading;
	bool	 found;

	if (c->whole || !c->h.exact || c->h.style != 'c')
		return true;
	found = sec_find_inline_headings(r, c->h.line);
	if (r->nheading == before + 1)
		r->nheading = before;
	return found && r->nheading == before;
}

/* Is line i a heading?  *read says whether it could be read as one at all. */
static bool
read_heading(const struct heading_walk *w, size_t i, struct sec_candidate *c,
    bool *read)
{
	const struct sec_line	*l = &w->r->line[i];
	bool			 is;

	*read = sec_may_be_heading(l) && sec_candidate_read(w->r, i, c);
	if (!*read)
		return false;
	is = is_heading(w, c);
	sec_candidate_keep(l, c);
	return is;
}

/*
 * Line l is no heading.  Keep that, unless the same stem with other figures
 * behind it may be one. inside: it was searched for headings too.
 */
static void
note_body(const struct sec_line *l, bool inside)
{
	struct sec_memo	*memo = l->memo;

	if (memo == NULL || sec_line_may(l, GI_WORD_ANNEX))
		return;
	/* with bars right behind its stem, a line is no heading ever */
	if ((memo->tail == SEC_TAIL_FIGURES || memo->tail == SEC_TAIL_MIXED) &&
	    (sec_may_be_heading(l) ||
	    (!l->item && !l->bars && l->len > SEC_HEADING_MAX)))
		return;
	if (memo->tail != SEC_TAIL_BLANK && !inside && (l->numeral ||
	    l->numbered > 0))
		return;
	memo->body = l->has_label ? SEC_BODY_LABELLED : SEC_BODY_ALWAYS;
}

/* Add the headings of line i, if any. */
static void
walk_line(struct heading_walk *w, size_t i)
{
	struct sec_report	*r = w->r;
	const struct sec_line	*l = &r->line[i];
	struct sec_candidate	 c;
	bool			 read, inside;

	if (r->annex_end == 0 && sec_line_may(l, GI_WORD_ANNEX) &&
	    sec_is_annex_title(r, i)) {
		annex_heading(r, i);
		return;
	}
	if (l->len >= SEC_SHORT && sec_find_inline_headings(r, i))
		return;
	if (!read_heading(w, i, &c, &read)) {
		inside = l->len >= INSIDE_MIN && l->len < SEC_SHORT &&
		    (l->numeral || l->numbered > 0);
		if (inside && sec_find_inline_headings(r, i))
			w->table = false;
		else if (!read)
			note_body(l, inside);
		return;
	}
	if (c.h.exact || sec_is_top_style(c.h.style))
		w->table = false;
	if (sec_is_top_style(c.h.style) && c.h.role != GI_NO_ROLE)
		w->requests = c.h.role == GI_ROLE_REQUESTS;
	if (stands_alone(r, &c))
		*sec_report_add_heading(r, i) = c.h;
}

/* Is line l known to be no heading, and to hold none? */
static inline bool
is_body(const struct sec_line *l)
{
	return l->memo != NULL && l->memo->body >=
	    (l->has_label ? SEC_BODY_LABELLED : SEC_BODY_ALWAYS);
}

void
sec_find_headings(struct sec_report *r)
{
	struct heading_walk	 w = { r, false, false, r->nline };
	const struct sec_line	*l;
	size_t			 i;

	for (i = 0; i < r->nline; i++) {
		if (i < r->annex_end && i >= r->annex) {
			if (i == r->annex && r->annex_titled)
				annex_heading(r, i);
			continue;
		}
		l = &r->line[i];
		if (l->len == 0 || l->skip != GI_NOT_SKIPPED)
			continue;
		if (l->has_label)
			w.table = true;
		else if (l->stop && !l->bars)
			w.table = false;
		if (!is_body(l))
			walk_line(&w, i);
		w.last = i;
	}
}
