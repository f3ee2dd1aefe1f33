/* SPDX-License-Identifier: ISC */
/*
 * Headings.  A line is one by its number and its length, by its wording, or
 * by both; rows of tables look the same, and prose can begin with a number.
 * Inside tables, therefore, only a section's own wording counts.
 */
#include "base/char.h"
#include "base/utf8.h"
#include "base/word.h"
#include "sections/candidate.h"

#define SUB_MAX		30u	/* code points of one that is no top heading */
#define WRAPPED		25u	/* a line so long may go on in the next */
#define INSIDE_MIN	16u	/* code points of a line that may hold others */
#define ROWS		4u	/* top-level rows of the statutory tables */

struct walk {
	struct sec_doc	*d;
	bool		 table;		/* between its first label and prose */
	size_t		 last;		/* the last line with text, or nline */
};

/* Does line i go on with a sentence of the one before it? */
static bool
continues(const struct walk *w, size_t i)
{
	const struct sec_line	*prev;
	uint32_t		 cp;

	if (w->last + 1 != i)
		return false;
	prev = &w->d->line[w->last];
	if (prev->len < WRAPPED || prev->bars)
		return false;
	cp = gi_utf8_last(prev->text);
	return gi_is_han(cp) || gi_fold(cp) != 0 || cp == GI_CP_WIDE_COMMA ||
	    cp == ',' || cp == GI_CP_IDEOGRAPHIC_COMMA;
}

/* A heading that no form words, outside of tables: by its looks. */
static bool
looks_right(const struct walk *w, const struct candidate *c)
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
	    !(w->last < w->d->nline && continues(w, c->h.line));
}

static bool
is_heading(const struct walk *w, struct candidate *c)
{
	const struct sec_line	*l = &w->d->line[c->h.line];
	bool			 top = is_top(c->h.style);

	if (c->h.exact)
		return true;
	if (c->h.style == 0 || l->bars || l->hit ||
	    c->len > (top ? TITLE_MAX : SUB_MAX) || (w->table && candidate_is_row(c)))
		return false;
	c->h.role = candidate_role(c);
	if (!w->table)
		return (top && c->h.role != SEC_NO_ROLE && c->whole) ||
		    looks_right(w, c);
	if (top && (c->h.role != SEC_NO_ROLE || c->h.number > ROWS))
		return looks_right(w, c);
	return c->h.role > SEC_REQUESTS && looks_right(w, c);
}

static void
annex_heading(struct sec_doc *d, size_t i)
{
	struct sec_heading	*h = sec_heading_add(d, i);

	h->role = SEC_ANNEX;
	h->exact = true;
	h->title = d->line[i].text;
}

/* Is it the one heading that the line holds, and no list of them? */
static bool
stands_alone(struct sec_doc *d, const struct candidate *c)
{
	size_t	 before = d->nhead;
	bool	 found;

	if (c->whole || !c->h.exact || c->h.style != 'c')
		return true;
	found = sec_headings_inside(d, c->h.line);
	if (d->nhead == before + 1)
		d->nhead = before;
	return found && d->nhead == before;
}

/* Is line i a heading?  *read says whether it was read as one. */
static bool
judge(const struct walk *w, size_t i, struct candidate *c, bool *read)
{
	const struct sec_line	*l = &w->d->line[i];
	bool			 is;

	*read = candidate_may(l) && candidate_read(w->d, i, c);
	if (!*read)
		return false;
	is = is_heading(w, c);
	candidate_keep(l, c);
	return is;
}

/*
 * No heading was read in this line.  Keep that, unless it may be different with
 * other figures behind it; inside says whether others were sought in it.
 */
static void
note_body(const struct sec_line *l, bool inside)
{
	struct sec_said	*said = l->said;

	if (said == NULL || sec_line_may(l, GI_WORD_ANNEX))
		return;
	/* with cells behind it, it is none */
	if ((said->tail == SEC_FIGURES || said->tail == SEC_MIXED) &&
	    (candidate_may(l) || (!l->item && !l->bars && l->len > TITLE_MAX)))
		return;
	if (said->tail != SEC_BLANK && !inside && (l->numeral ||
	    l->numbered > 0))
		return;
	said->body = l->hit ? SEC_BODY_HIT : SEC_BODY;
}

static void
walk_line(struct walk *w, size_t i)
{
	struct sec_doc		*d = w->d;
	const struct sec_line	*l = &d->line[i];
	struct candidate	 c;
	bool			 read, inside;

	if (d->annex_end == 0 && sec_line_may(l, GI_WORD_ANNEX) &&
	    sec_is_annex(d, i)) {
		annex_heading(d, i);
		return;
	}
	if (l->len >= SEC_SHORT && sec_headings_inside(d, i))
		return;
	if (!judge(w, i, &c, &read)) {
		inside = l->len >= INSIDE_MIN && l->len < SEC_SHORT &&
		    (l->numeral || l->numbered > 0);
		if (inside && sec_headings_inside(d, i))
			w->table = false;
		else if (!read)
			note_body(l, inside);
		return;
	}
	if (c.h.exact || is_top(c.h.style))
		w->table = false;
	if (stands_alone(d, &c))
		*sec_heading_add(d, i) = c.h;
}

/* Is it known to be no heading, and to have none? */
static inline bool
is_body(const struct sec_line *l)
{
	return l->said != NULL && l->said->body > !l->hit;
}

void
sec_find_headings(struct sec_doc *d)
{
	struct walk		 w = { d, false, d->nline };
	const struct sec_line	*l;
	size_t			 i;

	for (i = 0; i < d->nline; i++) {
		if (i < d->annex_end && i >= d->annex) {
			if (i == d->annex && d->annex_titled)
				annex_heading(d, i);
			continue;
		}
		l = &d->line[i];
		if (l->len == 0 || l->skip != SEC_TEXT)
			continue;
		if (l->hit)
			w.table = true;
		else if (l->stop && !l->bars)
			w.table = false;
		if (!is_body(l))
			walk_line(&w, i);
		w.last = i;
	}
	sec_find_levels(d);
}
