/* SPDX-License-Identifier: ISC */
/*
 * Labels of the forms in running text.  The document is folded into one
 * stream of code points in which only the edges of its pieces are kept: a
 * label is there if it stands between two edges, however it was broken.
 */
#include <string.h>

#include "label.h"

#define BUCKETS		256u
#define SPAN		6u	/* lines that one label may go over */

/* Built once, from constant tables. */
static struct label	 label[LABEL_MAX];
static size_t		 nlabel;		/* label[0] is not used */
static uint16_t		 chain[BUCKETS];

struct stream {
	uint32_t	*cp;
	bool		*edge;		/* a piece ends behind this one */
	size_t		 len;
	struct start {
		size_t	 at;		/* in cp */
		size_t	 line;
	}		*start;
	size_t		 nstart, room;
};

static uint16_t
label_find(const uint32_t *fold, size_t len)
{
	uint16_t	 i;

	for (i = chain[fold[0] % BUCKETS]; i != 0; i = label[i].next) {
		if (label[i].len == len &&
		    memcmp(label[i].fold, fold, len * sizeof(*fold)) == 0)
			return i;
	}
	return 0;
}

static void
add(const struct gi_label *l, unsigned edition, bool value)
{
	uint16_t	 i;

	if (l->len == 0)
		return;
	if ((i = label_find(l->fold, l->len)) == 0) {
		if (nlabel + 1 >= LABEL_MAX)
			return;
		i = (uint16_t)++nlabel;
		label[i].fold = l->fold;
		label[i].len = l->len;
		label[i].next = chain[l->fold[0] % BUCKETS];
		chain[l->fold[0] % BUCKETS] = i;
	}
	label[i].editions |= 1u << edition;
	if (value)
		label[i].values |= 1u << edition;
}

static void
add_table(const struct gi_tableform *t, unsigned edition)
{
	size_t	 i, j;

	for (i = 0; i < t->nrow; i++) {
		add(&t->row[i].label, edition, !t->row[i].group);
		for (j = 0; j < t->row[i].nvariants; j++)
			add(&t->row[i].variants[j], edition, !t->row[i].group);
	}
	for (i = 0; i < t->ncol; i++) {
		add(&t->col[i].label, edition, true);
		for (j = 0; j < t->col[i].nvariants; j++)
			add(&t->col[i].variants[j], edition, true);
	}
	for (i = 0; i < t->nhead; i++)
		add(&t->head[i], edition, true);
}

static void
build(void)
{
	const struct gi_form	*form;
	size_t			 i, j, n;

	form = gi_forms(&n);
	for (i = 0; i < n; i++) {
		for (j = 0; j < form[i].ntable; j++)
			add_table(&form[i].table[j], (unsigned)i);
	}
}

static bool
is_edge(uint32_t cp)
{
	return gi_is_space(cp) || cp == '|' || cp == ',' || cp == '"' ||
	    cp == 0xFF5C || (cp >= 0x2500 && cp <= 0x257F);
}

/* A full stop: what stands around it is prose. */
static bool
is_prose(struct gi_str text)
{
	static const char	 stop[] = "\xE3\x80\x82";	/* U+3002 */
	size_t			 i;

	for (i = 0; i + 3 <= text.len; i++) {
		if (text.s[i] == stop[0] && memcmp(text.s + i, stop, 3) == 0)
			return true;
	}
	return false;
}

static void
start_add(struct gi_arena *a, struct stream *s, size_t line)
{
	if (s->nstart > 0 && s->start[s->nstart - 1].at == s->len)
		return;
	s->start = gi_grow(a, s->start, s->nstart, &s->room,
	    sizeof(*s->start));
	s->start[s->nstart].at = s->len;
	s->start[s->nstart++].line = line;
}

/* Break the stream, so that no label goes over this point. */
static void
stream_break(struct stream *s)
{
	s->cp[s->len] = 0;
	s->edge[s->len++] = true;
}

static void
stream_line(struct gi_arena *a, struct stream *s, struct gi_str text,
    size_t line)
{
	struct gi_str	 rest;
	unsigned	 number;
	uint32_t	 cp;
	size_t		 at, n, skip, item = 0;
	bool		 open = false;
	char		 style;

	for (at = 0; at < text.len; at += n) {
		n = gi_utf8_decode(text.s + at, text.len - at, &cp);
		if (is_edge(cp)) {
			if (open && s->len > 0)
				s->edge[s->len - 1] = true;
			open = false;
			continue;
		}
		rest.s = text.s + at;
		rest.len = text.len - at;
		if (open && (cp == '(' || cp == 0xFF08) &&
		    (skip = gi_pinyin(rest)) > 0) {
			n = skip;
			continue;
		}
		if (!open)
			item = at + gi_item_parse(rest, &number, &style);
		if (!open || at == item)
			start_add(a, s, line);
		open = true;
		if ((cp = gi_fold(cp)) != 0)
			s->cp[s->len++] = cp;
	}
	if (open && s->len > 0)
		s->edge[s->len - 1] = true;
}

static void
stream_fill(const struct gi_doc *doc, struct stream *s)
{
	size_t	 i, bytes = 1;

	for (i = 0; i < doc->nline; i++)
		bytes = gi_size_add(bytes, doc->line[i].text.len + 1);
	s->cp = gi_alloc_array(doc->arena, bytes, sizeof(*s->cp));
	s->edge = gi_alloc_array(doc->arena, bytes, sizeof(*s->edge));
	for (i = 0; i < doc->nline; i++) {
		if (is_prose(doc->line[i].text))
			stream_break(s);
		else
			stream_line(doc->arena, s, doc->line[i].text, i);
	}
}

/* The longest label at a start of the stream, or 0. */
static uint16_t
longest(const struct stream *s, size_t at)
{
	uint16_t	 i, best = 0;
	size_t		 len;

	for (i = chain[s->cp[at] % BUCKETS]; i != 0; i = label[i].next) {
		len = label[i].len;
		if (len <= s->len - at && s->edge[at + len - 1] &&
		    label[i].fold[0] == s->cp[at] &&
		    memcmp(label[i].fold, s->cp + at,
		    len * sizeof(*s->cp)) == 0 &&
		    (best == 0 || len > label[best].len))
			best = i;
	}
	return best;
}

void
label_scan(const struct gi_doc *doc, label_hit hit, void *ctx)
{
	struct stream	 s = { 0 };
	size_t		 i, j, end = 0;
	uint16_t	 found;

	if (nlabel == 0)
		build();
	stream_fill(doc, &s);
	for (i = 0; i < s.nstart; i++) {
		if (s.start[i].at < end || s.start[i].at >= s.len ||
		    (found = longest(&s, s.start[i].at)) == 0)
			continue;
		end = s.start[i].at + label[found].len;
		for (j = i; j + 1 < s.nstart && s.start[j + 1].at < end; j++)
			;
		if (s.start[j].line - s.start[i].line <= SPAN)
			hit(ctx, &label[found], found, s.start[i].line,
			    s.start[j].line);
	}
}
