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
#include "form/scan.h"
#include "gi.h"
#include "sections/said.h"
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
		if (cp == '(' || cp == 0xFF08)
			open++;
		else if (cp == ')' || cp == 0xFF09)
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
		if (cp == ')' || cp == 0xFF09)
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
	bool			*seen;		/* labels of the annex, by
						   number */
	size_t			 annex_labels;	/* distinct ones */
	unsigned		 sections;	/* editions that have any */
};

static void
mark_annex(struct scan *s, const struct gi_index_label *l, size_t number,
    size_t a, size_t b)
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
	if (!s->seen[number])
		s->annex_labels++;
	s->seen[number] = true;
	s->d->annex_end = b + 1;
}

/* A label of a table in a section, of the annex, or of both. */
static void
mark(void *ctx, const struct gi_index_label *l, size_t number, size_t a,
    size_t b)
{
	struct scan	*s = ctx;

	gi_vote(s->d->votes, number, a);
	if ((l->editions & s->sections) == 0)
		mark_annex(s, l, number, a, b);
	else if (l->len >= HIT_LEN)
		for (; a <= b; a++)
			s->d->line[a].hit = true;
}

/* What a scan is to know of the lines. */
static const struct gi_scan_line *
scan_lines(const struct sec_doc *d)
{
	struct gi_scan_line	*to;
	const struct sec_line	*l;
	size_t			 i;

	to = gi_alloc_raw(d->doc->arena, gi_size_mul(d->nline + 1,
	    sizeof(*to)));
	for (i = 0; i < d->nline; i++) {
		l = &d->line[i];
		to[i].text = l->text;
		to[i].first = l->first;
		to[i].stop = l->stop;
		to[i].kept = l->said != NULL ? &l->said->scan : NULL;
	}
	return to;
}

/* Find the labels of tables. */
static void
find_labels(struct sec_doc *d)
{
	struct scan		 s = { .d = d };
	const struct gi_form	*form;
	size_t			 e, n;

	form = gi_forms(&n);
	for (e = 0; e < n; e++) {
		if (form[e].nsection > 0)
			s.sections |= 1u << e;
	}
	d->votes = gi_votes_new(d->doc->arena);
	s.seen = gi_alloc(d->doc->arena, gi_label_index()->n + 1);
	gi_scan(d->doc, scan_lines(d), sec_said_arena(), mark, &s);
	if (s.annex_labels < ANNEX_LABELS)
		d->annex_end = 0;
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
