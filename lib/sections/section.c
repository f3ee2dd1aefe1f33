/* SPDX-License-Identifier: ISC */
/*
 * A document as gi-sections sees it: lines without markup, and what was found
 * in them.
 */
#include <string.h>

#include "base/arena.h"
#include "base/char.h"
#include "base/str.h"
#include "base/utf8.h"
#include "gi.h"
#include "sections/label.h"
#include "sections/section.h"

#define HIT_LEN		3u	/* shorter labels are words of any prose */
#define ANNEX_GAP	8u	/* lines between two labels of one annex */
#define ANNEX_LABELS	3u	/* fewer are no annex, but words of prose */

struct sec_fold
sec_fold(struct gi_arena *a, struct gi_str str)
{
	struct sec_fold	 f = { gi_fold_text(a, str), str };

	return f;
}

struct gi_str
sec_from(const struct sec_fold *f, size_t a)
{
	return gi_str_from(f->source, gi_fold_from(f->source, a));
}

struct gi_str
sec_source(const struct sec_fold *f, size_t a, size_t b)
{
	struct gi_str	 s = sec_from(f, a);

	s.len -= sec_from(f, b).len;
	return s;
}

/* How many brackets are open at the end of s. */
static int
brackets(struct gi_str s)
{
	uint32_t	 cp;
	int		 open = 0;

	while (s.len > 0) {
		s = gi_str_from(s, gi_utf8_decode(s.s, s.len, &cp));
		if (gi_cp_is_open(cp))
			open++;
		else if (gi_cp_is_close(cp))
			open--;
	}
	return open;
}

struct gi_str
sec_exactly(const struct sec_fold *f, size_t a, size_t b)
{
	struct gi_str	 s = { "", 0 }, rest;
	uint32_t	 cp;
	size_t		 n;

	if (b <= a)
		return s;
	/* most text is what it folds to */
	if (a == 0 && f->source.len >= b &&
	    memcmp(f->source.s, f->text.s, b) == 0) {
		s.s = f->source.s;
		s.len = b;
		return s;
	}
	s = sec_from(f, a);
	rest = sec_from(f, b - 1);
	rest = gi_str_from(rest, gi_utf8_decode(rest.s, rest.len, &cp));
	s.len -= rest.len;
	/* a bracket that was opened in it is closed in it */
	if (rest.len > 0 && brackets(s) > 0) {
		n = gi_utf8_decode(rest.s, rest.len, &cp);
		if (gi_cp_is_close(cp))
			s.len += n;
	}
	return s;
}

size_t
sec_next(const struct sec_doc *d, size_t i)
{
	for (i++; i < d->nline; i++) {
		if (d->line[i].len > 0 && d->line[i].skip == SEC_TEXT)
			break;
	}
	return i;
}

struct gi_str
sec_join(const struct sec_doc *d, size_t i, size_t last)
{
	struct gi_str	 s;
	size_t		 j, room = 1;
	char		*buf;

	if (i == last)
		return d->line[i].text;
	for (j = i; j <= last; j++)
		room = gi_size_add(room, d->line[j].text.len);
	s.s = buf = gi_alloc(d->doc->arena, room);
	s.len = 0;
	for (j = i; j <= last; j++) {
		if (d->line[j].skip != SEC_TEXT)
			continue;
		memcpy(buf + s.len, d->line[j].text.s, d->line[j].text.len);
		s.len += d->line[j].text.len;
	}
	return s;
}

/* What one scan for labels tells. */
struct scan {
	struct sec_doc		*d;
	struct label_votes	 votes;
	bool			 seen[LABEL_MAX];
	size_t			 annex_labels;	/* distinct ones */
	size_t			 line[LABEL_EDITIONS];	/* of a first vote */
	unsigned		 sections;	/* editions that have any */
};

static void
mark_annex(struct scan *s, const struct label *l, size_t i, size_t a, size_t b)
{
	if (l->len < HIT_LEN)
		return;
	if (l->values != l->editions) {
		/* a group's name: of the annex only where that goes on */
		if (s->annex_labels > 0 && a <= s->d->annex_end + ANNEX_GAP)
			s->d->annex_end = b + 1;
		return;
	}
	if (s->annex_labels == 0)
		s->d->annex_row = a;
	if (!s->seen[i])
		s->annex_labels++;
	s->seen[i] = true;
	s->d->annex_end = b + 1;
}

/* A label of a table in a section, of the annex, or of both. */
static void
mark(void *ctx, const struct label *l, size_t i, size_t a, size_t b)
{
	struct scan	*s = ctx;

	if (l->only != 0 && l->len > HIT_LEN && s->line[l->only - 1] == 0)
		s->line[l->only - 1] = s->d->line[a].number;
	label_vote(&s->votes, l, i);
	if ((l->editions & s->sections) == 0)
		mark_annex(s, l, i, a, b);
	else if (l->len >= HIT_LEN)
		for (; a <= b; a++)
			s->d->line[a].hit = true;
}

static void
find_labels(struct sec_doc *d)
{
	struct scan		*s = gi_alloc(d->doc->arena, sizeof(*s));
	const struct gi_form	*form;
	size_t			 e, n;

	s->d = d;
	form = gi_forms(&n);
	for (e = 0; e < n && e < LABEL_EDITIONS; e++) {
		if (form[e].nsection > 0)
			s->sections |= 1u << e;
	}
	label_scan(d->doc, d->line, mark, s);
	if (s->annex_labels < ANNEX_LABELS)
		d->annex_end = 0;
	if ((d->form = label_winner(&s->votes)) != NULL)
		d->form_line = s->line[d->form - form];
}

struct sec_doc *
sec_read(struct gi_doc *doc)
{
	struct sec_doc	*d = gi_alloc(doc->arena, sizeof(*d));

	d->doc = doc;
	d->nline = doc->nline;
	sec_read_lines(d);
	find_labels(d);
	sec_find_pages(d);
	sec_find_annex(d);
	sec_find_headings(d);
	sec_find_skips(d);
	sec_find_title(d);
	if (d->given == 0 || d->agency.value.len == 0)
		sec_find_clauses(d);
	sec_find_year(d);
	sec_find_agency(d);
	sec_use_hints(d);
	sec_find_published(d);
	sec_find_edition(d);
	return d;
}
