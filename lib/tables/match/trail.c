/* SPDX-License-Identifier: ISC */
/*
 * Label text that goes on over several pieces, and the labels that it begins
 * with.  Extraction wraps labels around their figures and around the labels of
 * their groups: it is read on in reading order, and down the column on the
 * next lines.
 */
#include <string.h>

#include "base/arena.h"
#include "label/label.h"
#include "label/match.h"
#include "tables/match/trail.h"
#include "tables/parts/reading.h"
#include "tables/text/phrase.h"
#include "tables/text/term.h"

#define AHEAD_ATOMS	40	/* pieces that one label may be cut into */
#define AHEAD_LINES	8

/*
 * Set r->stop: behind each atom, the next one that tbl_trail_along() has to
 * look at, a label, a break or the first number of a run.  Where the atoms of
 * a box are not in the order of their lines, that is any atom.
 */
void
tbl_stops_set(struct tbl_reading *r)
{
	size_t	 i, label, any;

	label = any = r->natom;
	r->stop = gi_alloc_raw(r->arena, gi_size_mul(r->natom + 1,
	    sizeof(*r->stop)));
	for (i = r->natom; i > 0; i--) {
		const struct tbl_atom *a = &r->atom[i - 1];

		/* from a number, the next label; from a label, a number too */
		r->stop[i - 1] = (uint32_t)(r->merged ? i :
		    a->kind == TBL_NUMBER ? label : any);
		if (a->kind == TBL_LABEL || a->kind == TBL_BREAK)
			label = any = i - 1;
		else if (a->kind == TBL_NUMBER)
			any = i - 1;
	}
}

static void
trail_add(const struct tbl_reading *r, struct tbl_trail *t, size_t atom)
{
	size_t	 n = r->atom[atom].nglyph;

	if (n == 0)
		return;
	t->atom[t->n++] = (uint32_t)atom;
	t->nglyph += n < GI_LABEL_CPS - t->nglyph ? n :
	    GI_LABEL_CPS - t->nglyph;
}

static void
trail_begin(const struct tbl_reading *r, struct tbl_trail *t, size_t atom)
{
	t->n = t->nglyph = 0;
	t->brief = r->atom[atom].nglyph < GI_PART_MIN;
	trail_add(r, t, atom);
}

/*
 * The atom behind the last at which label text may stand that begins with
 * atom first, by how many atoms there are, and the last line.
 */
static inline size_t
reach(const struct tbl_reading *r, size_t first, size_t *line)
{
	*line = r->atom[first].line + (size_t)AHEAD_LINES;
	return r->natom - first > AHEAD_ATOMS ? first + AHEAD_ATOMS + 1 :
	    r->natom;
}

/*
 * In reading order, over one run of values at most: a label may be wrapped
 * around its own figures, not around two.
 */
void
tbl_trail_along(const struct tbl_reading *r, struct tbl_trail *t, size_t atom)
{
	const struct tbl_atom	*a;
	size_t			 i, line, end = reach(r, atom, &line);
	size_t			 runs = 0;
	bool			 in_run = false;

	trail_begin(r, t, atom);
	for (i = r->stop[atom]; i < end && t->nglyph < GI_LABEL_CPS;
	    i = r->stop[i]) {
		a = &r->atom[i];
		if (a->kind == TBL_BREAK || a->line > line)
			break;
		if (a->kind == TBL_LABEL) {
			if (a->item > 0 && t->n > 0)
				break;
			in_run = false;
			trail_add(r, t, i);
		} else if (a->kind == TBL_NUMBER) {
			if (!in_run && ++runs > 1)
				break;
			in_run = true;
		}
	}
}

bool
tbl_atoms_share_column(const struct tbl_atom *a, const struct tbl_atom *b)
{
	if (a->delim == '|' || a->delim == '\t')
		return a->delim == b->delim && a->cell == b->cell;
	return b->x.from <= a->x.from + 1 ? b->x.to > a->x.from :
	    b->x.from < a->x.to;
}

/* Straight down the column of its first atom. */
void
tbl_trail_down(const struct tbl_reading *r, struct tbl_trail *t, size_t atom)
{
	const struct tbl_atom	*a = &r->atom[atom], *b;
	size_t			 i, line, end = reach(r, atom, &line);

	trail_begin(r, t, atom);
	for (i = r->stop[atom]; i < end && t->nglyph < GI_LABEL_CPS;
	    i = r->stop[i]) {
		b = &r->atom[i];
		if (b->kind == TBL_BREAK || b->line > line)
			break;
		if (b->kind != TBL_LABEL || b->line == a->line ||
		    !tbl_atoms_share_column(a, b))
			continue;
		if (b->item > 0)
			break;
		trail_add(r, t, i);
	}
}

void
tbl_trail_text(const struct tbl_reading *r, const struct tbl_trail *trail,
    struct gi_label_text *t, uint32_t atom[GI_LABEL_CPS])
{
	const struct tbl_atom	*a;
	size_t			 i, k, n;
	uint64_t		 ends;

	t->n = 0;
	t->ends = 0;
	t->brief = trail->brief;
	for (i = 0; i < trail->n && t->n < GI_LABEL_CPS; i++) {
		a = &r->atom[trail->atom[i]];
		n = a->nglyph < GI_LABEL_CPS - t->n ? a->nglyph :
		    GI_LABEL_CPS - t->n;
		memcpy(t->cp + t->n, a->term->cp, n * sizeof(*t->cp));
		ends = n < 64 ? a->term->ends & (((uint64_t)1 << n) - 1) :
		    a->term->ends;
		t->ends |= ends << t->n;
		for (k = 0; atom != NULL && k < n; k++)
			atom[t->n + k] = trail->atom[i];
		t->n += n;
	}
}

size_t
tbl_trail_atom(const struct tbl_reading *r, const struct tbl_trail *t,
    size_t used, size_t *within)
{
	size_t	 i, n;

	for (i = 0; i + 1 < t->n; i++) {
		n = r->atom[t->atom[i]].nglyph;
		if (used <= n)
			break;
		used -= n;
	}
	*within = used;
	return t->atom[i];
}

/*
 * What a trail is told by; its terms are put in term.  False if one of them is
 * the document's own.
 */
static bool
trail_key(const struct tbl_reading *r, const struct tbl_trail *t,
    const struct tbl_term *term[GI_LABEL_CPS], struct tbl_phrase_key *key)
{
	uint32_t	 hash = (uint32_t)t->n;
	size_t		 i;

	for (i = 0; i < t->n; i++) {
		term[i] = r->atom[t->atom[i]].term;
		hash = (hash ^ term[i]->kept.hash) * 0x9E3779B1u;
		hash ^= hash >> 15;
		if (!term[i]->lasts)
			return false;
	}
	*key = (struct tbl_phrase_key){ .term = term, .n = t->n, .hash = hash,
	    .brief = t->brief };
	return true;
}

const struct gi_candidates *
tbl_phrase_get(const struct tbl_reading *r, const struct tbl_trail *t)
{
	const struct tbl_term		*term[GI_LABEL_CPS];
	const struct gi_candidates	*found;
	struct gi_candidates		*p = NULL;
	struct gi_arena			*arena = r->arena;
	struct gi_label_text		 text;
	struct tbl_phrase_key		 key;

	if (trail_key(r, t, term, &key)) {
		if ((found = tbl_phrase_find(&key)) != NULL)
			return found;
		p = tbl_phrase_keep(&key);
	}
	if (p != NULL)
		arena = tbl_terms_arena();
	else
		p = gi_alloc(arena, sizeof(*p));
	tbl_trail_text(r, t, &text, NULL);
	gi_match(arena, p, &text);
	return p;
}
