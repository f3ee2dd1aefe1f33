/* SPDX-License-Identifier: ISC */
/*
 * Label text that goes on over several pieces, and the labels that it begins
 * with.  Extraction wraps labels around their figures and around the labels of
 * their groups: it is read on in reading order, and down the column on the
 * next lines.  The same phrases stand in every report; what was found of one
 * is kept for the next.
 */
#include <string.h>

#include "base/arena.h"
#include "base/cache.h"
#include "label/label.h"
#include "label/match.h"
#include "tables/tables.h"

#define AHEAD_ATOMS	40	/* pieces that one label may be cut into */
#define AHEAD_LINES	8
#define PHRASES		1024u	/* that are kept */

/* The labels that a row of terms begins with, kept as long as the terms are. */
struct kept_phrase {
	struct gi_cached		 kept;
	bool			 brief;
	const struct term	*const *term;
	size_t			 n;
	struct gi_candidates		 phrase;
};

static struct gi_cached		*place[2 * PHRASES];
static struct gi_cache		 phrases = GI_CACHE(place, PHRASES);

/*
 * Set r->stop: behind each atom, the next one that trail_along() has to look
 * at, a label, a break or the first number of a run.  Where the atoms of a box
 * are not in the order of their lines, that is any atom.
 */
void
stops_set(struct reading *r)
{
	size_t	 i, label, any;

	label = any = r->natom;
	r->stop = gi_alloc_raw(r->arena, gi_size_mul(r->natom + 1,
	    sizeof(*r->stop)));
	for (i = r->natom; i > 0; i--) {
		const struct atom *a = &r->atom[i - 1];

		/* from a number, the next label; from a label, a number too */
		r->stop[i - 1] = (uint32_t)(r->merged ? i :
		    a->kind == ATOM_NUMBER ? label : any);
		if (a->kind == ATOM_LABEL || a->kind == ATOM_BREAK)
			label = any = i - 1;
		else if (a->kind == ATOM_NUMBER)
			any = i - 1;
	}
}

static void
trail_add(const struct reading *r, struct trail *t, size_t atom)
{
	size_t	 n = r->atom[atom].nglyph;

	if (n == 0)
		return;
	t->atom[t->n++] = (uint32_t)atom;
	t->nglyph += n < GI_LABEL_CPS - t->nglyph ? n : GI_LABEL_CPS - t->nglyph;
}

static void
trail_begin(const struct reading *r, struct trail *t, size_t atom)
{
	t->n = t->nglyph = 0;
	t->brief = r->atom[atom].nglyph < GI_PART_MIN;
	trail_add(r, t, atom);
}

/* May label text go on behind this atom? */
static inline bool
is_wall(const struct reading *r, size_t first, size_t i)
{
	const struct atom	*a = &r->atom[i];

	return a->kind == ATOM_BREAK || i > first + AHEAD_ATOMS ||
	    a->line > r->atom[first].line + AHEAD_LINES;
}

/*
 * In reading order, over one run of values at most: a label may be wrapped
 * around its own figures, not around two.
 */
void
trail_along(const struct reading *r, struct trail *t, size_t atom)
{
	const struct atom	*a;
	size_t			 i, runs = 0;
	bool			 in_run = false;

	trail_begin(r, t, atom);
	for (i = r->stop[atom]; i < r->natom && t->nglyph < GI_LABEL_CPS;
	    i = r->stop[i]) {
		if (is_wall(r, atom, i))
			break;
		a = &r->atom[i];
		if (a->kind == ATOM_LABEL) {
			if (a->item > 0 && t->n > 0)
				break;
			in_run = false;
			trail_add(r, t, i);
		} else if (a->kind == ATOM_NUMBER) {
			if (!in_run && ++runs > 1)
				break;
			in_run = true;
		}
	}
}

bool
atoms_share_column(const struct atom *a, const struct atom *b)
{
	if (a->delim == '|' || a->delim == '\t')
		return a->delim == b->delim && a->cell == b->cell;
	return b->x.from <= a->x.from + 1 ? b->x.to > a->x.from :
	    b->x.from < a->x.to;
}

/* Straight down the column of its first atom. */
void
trail_down(const struct reading *r, struct trail *t, size_t atom)
{
	const struct atom	*a = &r->atom[atom], *b;
	size_t			 i;

	trail_begin(r, t, atom);
	for (i = r->stop[atom]; i < r->natom && t->nglyph < GI_LABEL_CPS;
	    i = r->stop[i]) {
		b = &r->atom[i];
		if (is_wall(r, atom, i))
			break;
		if (b->kind != ATOM_LABEL || b->line == a->line ||
		    !atoms_share_column(a, b))
			continue;
		if (b->item > 0)
			break;
		trail_add(r, t, i);
	}
}

void
trail_text(const struct reading *r, const struct trail *trail, struct gi_label_text *t,
    uint32_t atom[GI_LABEL_CPS])
{
	const struct atom	*a;
	size_t			 i, k;

	t->n = 0;
	t->ends = 0;
	t->brief = trail->brief;
	for (i = 0; i < trail->n; i++) {
		a = &r->atom[trail->atom[i]];
		for (k = 0; k < a->nglyph && t->n < GI_LABEL_CPS; k++) {
			t->cp[t->n] = a->term->cp[k];
			t->ends |= (a->term->ends >> k & 1) << t->n;
			atom[t->n++] = trail->atom[i];
		}
	}
}

size_t
trail_atom(const struct reading *r, const struct trail *t, size_t used)
{
	size_t	 i, n;

	for (i = 0; i + 1 < t->n; i++) {
		n = r->atom[t->atom[i]].nglyph;
		if (used <= n)
			break;
		used -= n;
	}
	return t->atom[i];
}

/* Set the terms of a trail; false if one of them ends with the document. */
static bool
trail_terms(const struct reading *r, const struct trail *t,
    const struct term *term[GI_LABEL_CPS], uint32_t *hash)
{
	size_t	 i;

	*hash = (uint32_t)t->n;
	for (i = 0; i < t->n; i++) {
		term[i] = r->atom[t->atom[i]].term;
		*hash = (*hash ^ term[i]->kept.hash) * 0x9E3779B1u;
		*hash ^= *hash >> 15;
		if (!term[i]->lasts)
			return false;
	}
	return true;
}

static const struct gi_candidates *
phrase_find(const struct trail *t, const struct term *const *term,
    uint32_t hash)
{
	const struct kept_phrase	*k;
	size_t				 i = 0;

	while ((k = gi_cache_next(&phrases, hash, &i)) != NULL) {
		if (k->n == t->n && k->brief == t->brief &&
		    memcmp(k->term, term, t->n * sizeof(*term)) == 0)
			return &k->phrase;
	}
	return NULL;
}

/* Keep a phrase of terms that outlive the document, still without labels. */
static struct gi_candidates *
phrase_keep(const struct trail *t, const struct term *const *term,
    uint32_t hash, struct gi_cached **where)
{
	struct gi_arena		*arena = terms_arena();
	struct kept_phrase	*k = gi_alloc(arena, sizeof(*k));
	size_t			 size = t->n * sizeof(*term);

	k->kept.hash = hash;
	k->term = memcpy(gi_alloc_raw(arena, size), term, size);
	k->n = t->n;
	k->brief = t->brief;
	gi_cache_keep(&phrases, where, &k->kept);
	return &k->phrase;
}

const struct gi_candidates *
phrase_get(const struct reading *r, const struct trail *t)
{
	const struct term	*term[GI_LABEL_CPS];
	const struct gi_candidates	*found;
	struct gi_cached		**where = NULL;
	struct gi_candidates		*p;
	struct gi_label_text		 text;
	uint32_t		 hash, atom[GI_LABEL_CPS];

	if (trail_terms(r, t, term, &hash)) {
		if ((found = phrase_find(t, term, hash)) != NULL)
			return found;
		where = gi_cache_place(&phrases, hash);
	}
	p = where != NULL ? phrase_keep(t, term, hash, where) :
	    gi_alloc(r->arena, sizeof(*p));
	trail_text(r, t, &text, atom);
	gi_match(where != NULL ? terms_arena() : r->arena, p, &text);
	return p;
}

bool
phrases_full(void)
{
	return gi_cache_full(&phrases);
}

void
phrases_forget(void)
{
	gi_cache_forget(&phrases);
}
