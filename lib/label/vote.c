/* SPDX-License-Identifier: ISC */
/*
 * The edition of a text, by its labels.  A label that stands in the text,
 * however often, is a vote for each edition that has it.  So editions that
 * differ in a row or two share their votes, and those few rows decide, one of
 * them alone not against the year.
 */
#include "base/arena.h"
#include "form/place.h"
#include "gi.h"
#include "label/label.h"
#include "label/scan.h"

#define LEAD		2	/* votes that an edition must have before the
				   one in force: one label may be a slip, or
				   of prose */
#define VOTE_LEN	4	/* code points; shorter labels are words of any
				   prose */

/* The labels that were seen. */
struct gi_votes {
	const struct gi_label_index	*index;
	uint32_t			*line;	/* by number, where it was
						   first: an index + 1, or 0 */
	uint16_t			*seen;	/* numbers, in that order */
	size_t				 nseen;
};

struct gi_votes *
gi_votes_new(struct gi_arena *arena)
{
	struct gi_votes	*v = gi_alloc(arena, sizeof(*v));

	v->index = gi_label_index();
	v->line = gi_alloc_array(arena, v->index->n + 1, sizeof(*v->line));
	v->seen = gi_alloc_array(arena, v->index->n + 1, sizeof(*v->seen));
	return v;
}

/*
 * Names of groups are left out: those of 2014 are headings of sections in
 * later reports.
 */
void
gi_vote(struct gi_votes *v, size_t number, size_t line)
{
	const struct gi_index_label	*l = &v->index->label[number];

	if (v->line[number] != 0 || l->len < VOTE_LEN ||
	    l->values != l->editions)
		return;
	v->line[number] = (uint32_t)line + 1;
	v->seen[v->nseen++] = (uint16_t)number;
}

/* How many labels seen an edition has that some other edition has not. */
static size_t
count(const struct gi_votes *v, size_t edition, size_t n)
{
	const struct gi_index_label	*l;
	size_t				 i, votes = 0;

	for (i = 0; i < v->nseen; i++) {
		l = &v->index->label[v->seen[i]];
		votes += (l->editions >> edition & 1) != 0 &&
		    l->editions != (1u << n) - 1;
	}
	return votes;
}

/* The editions with most votes, a bit each; 0 where nothing was seen. */
static unsigned
most(const struct gi_votes *v, const struct gi_form *form, size_t n)
{
	size_t		 e, votes, best = 0;
	unsigned	 set = 0;

	for (e = 0; e < n; e++) {
		votes = count(v, e, n);
		/* an annex has many labels, one of them may be in prose */
		if (form[e].nsection == 0 && votes == 1)
			votes = 0;
		if (votes > best) {
			best = votes;
			set = 0;
		}
		if (votes == best && votes > 0)
			set |= 1u << e;
	}
	return set;
}

/* Whether an edition is in force in a year. */
static bool
in_force(const struct gi_form *form, int year)
{
	return year != 0 && form->from <= year &&
	    (form->to == 0 || year <= form->to);
}

/* The newest edition in force in a year, or n. */
static size_t
in_force_by(const struct gi_form *form, size_t n, int year)
{
	size_t	 e;

	for (e = n; e-- > 0;) {
		if (in_force(&form[e], year))
			return e;
	}
	return n;
}

/* How many labels of an edition may vote. */
static size_t
labels_of(const struct gi_label_index *index, size_t edition)
{
	size_t	 i, n = 0;

	for (i = 1; i <= index->n; i++)
		n += index->label[i].editions >> edition & 1;
	return n;
}

/*
 * The edition to choose of a set that have equally many votes: the newest in
 * force in the year; if none is, the one with the fewest labels, since of that
 * one the text lacks fewest.
 */
static size_t
one_of(const struct gi_votes *v, const struct gi_form *form, unsigned set,
    int year)
{
	size_t	 e, best = GI_EDITIONS, labels, least = SIZE_MAX;

	for (e = GI_EDITIONS; e-- > 0;) {
		if ((set >> e & 1) == 0)
			continue;
		if (in_force(&form[e], year))
			return e;
		labels = labels_of(v->index, e);
		if (labels < least) {
			least = labels;
			best = e;
		}
	}
	return best;
}

/* Whether a set has all editions that have sections, and more than one does. */
static bool
is_any(const struct gi_form *form, size_t n, unsigned set)
{
	size_t	 e;

	for (e = 0; e < n; e++) {
		if (form[e].nsection > 0 && (set >> e & 1) == 0)
			return false;
	}
	return (set & (set - 1)) != 0;
}

/* Index of the first line with a label that only editions of the set have. */
static size_t
first_line(const struct gi_votes *v, unsigned set)
{
	const struct gi_index_label	*l;
	size_t				 i, line, first = SIZE_MAX;

	for (i = 0; i < v->nseen; i++) {
		l = &v->index->label[v->seen[i]];
		line = v->line[v->seen[i]] - 1;
		if ((l->editions & ~set) == 0 && line < first)
			first = line;
	}
	return first < SIZE_MAX || v->nseen == 0 ? first :
	    v->line[v->seen[0]] - 1;
}

const struct gi_form *
gi_votes_winner(const struct gi_votes *v, size_t end, int year, size_t *line)
{
	const struct gi_form	*form;
	struct gi_votes		 some = *v;
	size_t			 n, e;
	unsigned		 set;

	/* they were seen in the order of their lines */
	while (some.nseen > 0 && some.line[some.seen[some.nseen - 1]] > end)
		some.nseen--;
	form = gi_forms(&n);
	set = most(&some, form, n);
	if (set == 0 || is_any(form, n, set))
		return NULL;
	e = in_force_by(form, n, year);
	if (e < n && (set >> e & 1) == 0 && count(&some,
	    one_of(&some, form, set, year), n) < count(&some, e, n) + LEAD) {
		if (count(&some, e, n) == 0)
			return NULL;
		set = 1u << e;
	}
	*line = first_line(&some, set);
	return &form[one_of(&some, form, set, year)];
}

static void
hit(void *ctx, const struct gi_index_label *l, size_t number, size_t a,
    size_t b)
{
	(void)l;
	(void)b;
	gi_vote(ctx, number, a);
}

const struct gi_form *
gi_form_vote(const struct gi_doc *doc, int year)
{
	struct gi_votes	*v = gi_votes_new(doc->arena);
	size_t		 line;

	gi_scan(doc, NULL, NULL, hit, v);
	return gi_votes_winner(v, doc->nline, year, &line);
}
