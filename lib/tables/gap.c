/* SPDX-License-Identifier: ISC */
/*
 * What stands between two labels of the chain: runs of values, and label text
 * that the form explains or does not.
 */
#include "base/arena.h"
#include "base/cp.h"
#include "base/utf8.h"
#include "gi.h"
#include "label/union.h"
#include "tables/tables.h"

#define STRAY_DIGITS	2

bool
atom_is_pagelike(const struct atom *a)
{
	return a->kind == ATOM_NUMBER && a->raw.len <= STRAY_DIGITS &&
	    a->units != 0;
}

/* Is a text part of any that stands in a table and is no row's alone? */
static bool
is_about(const struct gi_union *un, struct term *t,
    enum gi_table table)
{
	uint8_t	*about = &t->about[table];

	if (*about == ABOUT_UNKNOWN)
		*about = term_in_known(t, un->about[table],
		    un->nabout[table]) ? ABOUT_YES : ABOUT_NO;
	return *about == ABOUT_YES;
}

bool
atom_explained(const struct reading *r, const struct atom *a, size_t e)
{
	const struct gi_union	*un = r->forms;
	const struct gi_union_row	*el = &un->row[e];

	/* a row's number alone is another row; a group's may stand anywhere */
	if (a->nglyph == 0)
		return !a->item_only || a->style == 'p';
	return is_about(un, a->term, el->table) ||
	    term_in_known(a->term, &un->label[el->first], el->nlabel);
}

void
weak_counts(const struct reading *r, size_t a, size_t b, size_t n[WEAK_KINDS])
{
	int	 k;

	for (k = 0; k < WEAK_KINDS; k++)
		n[k] = 0;
	for (; a < b; a++) {
		if (r->atom[a].kind == ATOM_WEAK)
			n[r->atom[a].weak]++;
	}
}

/* Room for the segments of another gap. */
static struct segment *
segments_reserve(struct reading *r)
{
	if (r->segments < SEGMENTS) {
		r->segments = 4 * SEGMENTS;
		r->segment = gi_alloc_raw(r->arena, r->segments *
		    sizeof(*r->segment));
	}
	return r->segment;
}

/*
 * The values from i on, up to the next label or the gap's end, belong to the
 * segment; returns where that is.
 */
static size_t
segment_grow(const struct reading *r, struct segment *s, size_t i)
{
	const struct atom	*a;
	uint32_t		 row = s->end > 0 ? r->atom[s->end - 1].row : 0;

	for (; i < r->natom; i++) {
		a = &r->atom[i];
		if (a->kind == ATOM_NUMBER) {
			s->rows += s->numbers == 0 || row != a->row;
			s->numbers++;
		} else if (a->kind == ATOM_BLANK && a->mark) {
			s->marks++;
		} else if (a->kind == ATOM_LABEL || a->kind == ATOM_BREAK) {
			break;
		} else {
			continue;
		}
		row = a->row;
		s->end = (uint32_t)i + 1;
	}
	return i;
}

/* Brackets that text leaves open, on top of depth; it never closes more. */
static int
bracket_depth(struct gi_str text, int depth)
{
	uint32_t	 cp;
	size_t		 at, n;

	for (at = 0; at < text.len; at += n) {
		cp = (unsigned char)text.s[at];
		n = is_han(text.s + at, text.len - at) ? 3 : 1;
		if (cp == 0xEF)
			gi_utf8_decode(text.s + at, text.len - at, &cp);
		if (gi_cp_is_open(cp))
			depth++;
		else if (gi_cp_is_close(cp) && depth > 0)
			depth--;
	}
	return depth;
}

/* Does a whole label of the table begin there, be it one that stood before? */
static bool
begins_row(const struct reading *r, enum gi_table t, size_t atom)
{
	size_t	 low = 0, high = r->nanchor, mid;

	if (!r->atom[atom].begins)
		return false;
	while (low < high) {
		mid = (low + high) / 2;
		if (r->anchor[mid].atom < atom)
			low = mid + 1;
		else
			high = mid;
	}
	for (; low < r->nanchor && r->anchor[low].atom == atom; low++) {
		if (r->anchor[low].whole && elem_due(r, r->anchor[low].elem) &&
		    r->forms->row[r->anchor[low].elem].table == t)
			return true;
	}
	return false;
}

/* Brackets that labels before an atom leave open, counted up to done. */
struct open {
	int	 depth;
	size_t	 done;
};

static bool
is_in_brackets(const struct reading *r, struct open *open, size_t atom)
{
	const struct atom	*a;

	for (; open->done < atom; open->done++) {
		a = &r->atom[open->done];
		if (a->kind == ATOM_LABEL && a->brackets)
			open->depth = bracket_depth(a->raw, open->depth);
	}
	return open->depth > 0;
}

/*
 * The segments behind row e's anchor.  Instructions in brackets behind a label
 * belong to it, however long they are.
 */
void
gap_scan(struct reading *r, size_t e, struct gap *g)
{
	const struct anchor	*n = r->row[e].anchor;
	const struct atom	*atom = r->atom, *at;
	struct segment		*seg = segments_reserve(r), *s = NULL;
	struct open		 open = { .done = n->atom };
	bool			 foreign = false;
	size_t			 i;

	*g = (struct gap){ .seg = seg };
	for (i = n->atom + 1; i < r->natom; i++) {
		at = &atom[i];
		if (at->anchored || at->kind == ATOM_BREAK)
			break;
		if (atom_is_value(at)) {
			open = (struct open){ .done = i + 1 };
			if (s == NULL && g->n == SEGMENTS) {
				g->overflow = true;
				continue;
			}
			if (s == NULL) {
				s = &seg[g->n++];
				*s = (struct segment){ .first = (uint32_t)i,
				    .foreign = foreign };
			}
			i = segment_grow(r, s, i) - 1;
		} else if (at->kind == ATOM_LABEL && !at->is_unit) {
			s = NULL;
			foreign = foreign || (i > n->last &&
			    !is_in_brackets(r, &open, i) &&
			    (!atom_explained(r, at, e) ||
			    begins_row(r, r->forms->row[e].table, i)));
		}
	}
	r->row[e].gap0 = (uint32_t)n->atom;
	r->row[e].gap1 = (uint32_t)i;
	r->segment += g->n;
	r->segments -= g->n;
}

size_t
rows_missing(const struct reading *r, size_t e)
{
	const struct gi_union	*un = r->forms;
	size_t			 i, k = 0;

	for (i = e + 1; i < un->end[un->row[e].table]; i++) {
		if (r->row[i].anchor != NULL)
			break;
		k += elem_due(r, i);
	}
	return k;
}

size_t
gap_end(const struct reading *r, size_t e)
{
	size_t	 i = r->row[e].anchor->atom + 1;

	while (i < r->natom && !r->atom[i].anchored &&
	    r->atom[i].kind != ATOM_BREAK)
		i++;
	return i;
}
