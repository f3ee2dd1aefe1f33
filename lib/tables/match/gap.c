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
#include "tables/match/explain.h"
#include "tables/match/gap.h"
#include "tables/parts/reading.h"
#include "tables/text/text.h"

void
tbl_weak_counts(const struct tbl_reading *r, size_t a, size_t b,
    size_t n[TBL_WEAK_KINDS])
{
	int	 k;

	for (k = 0; k < TBL_WEAK_KINDS; k++)
		n[k] = 0;
	for (; a < b; a++) {
		if (r->atom[a].kind == TBL_WEAK)
			n[r->atom[a].weak]++;
	}
}

/* Room for the segments of another gap. */
static struct tbl_segment *
segments_reserve(struct tbl_reading *r)
{
	if (r->segments < TBL_SEGMENTS) {
		r->segments = 4 * TBL_SEGMENTS;
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
segment_grow(const struct tbl_reading *r, struct tbl_segment *s, size_t i)
{
	const struct tbl_atom	*a;
	uint32_t		 row = s->end > 0 ? r->atom[s->end - 1].row : 0;

	for (; i < r->natom; i++) {
		a = &r->atom[i];
		if (a->kind == TBL_NUMBER) {
			s->rows += s->numbers == 0 || row != a->row;
			s->numbers++;
		} else if (tbl_atom_is_value(a)) {
			s->marks++;
		} else if (a->kind == TBL_LABEL || a->kind == TBL_BREAK) {
			break;
		} else {
			continue;
		}
		row = a->row;
		s->end = (uint32_t)i + 1;
	}
	return i;
}

/* Does a whole label of the table begin there, be it one that stood before? */
static bool
begins_row(const struct tbl_reading *r, enum gi_table t, size_t atom)
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
		if (r->anchor[low].whole &&
		    tbl_elem_due(r, r->anchor[low].elem) &&
		    r->forms->row[r->anchor[low].elem].table == t)
			return true;
	}
	return false;
}

/* Is an atom a label of an element? */
static bool
is_label_of(const struct tbl_reading *r, size_t atom,
    const struct gi_union_row *g)
{
	size_t	 k;

	for (k = 0; k < g->nlabel; k++) {
		if (tbl_atom_is_label(r, atom, g->label[k]))
			return true;
	}
	return false;
}

/* Is an atom the name of any group of table 2? */
static bool
is_group(const struct tbl_reading *r, size_t atom)
{
	struct tbl_term	*t = r->atom[atom].term;
	size_t		 i;

	if (r->atom[atom].nglyph == 0)
		return false;
	if (t->group != TBL_ABOUT_UNKNOWN)
		return t->group == TBL_ABOUT_YES;
	t->group = TBL_ABOUT_NO;
	for (i = r->forms->first[GI_DISCLOSURE];
	    i < r->forms->end[GI_DISCLOSURE]; i++) {
		if (r->forms->row[i].nset == 0 &&
		    is_label_of(r, atom, &r->forms->row[i]))
			t->group = TBL_ABOUT_YES;
	}
	return t->group == TBL_ABOUT_YES;
}

/* Is an atom the name of a group of table 2, and not of that of row e? */
static bool
begins_group(const struct tbl_reading *r, size_t e, size_t atom)
{
	const struct gi_union_row	*g, *row = &r->forms->row[e];
	size_t				 i, len;

	if (row->table != GI_DISCLOSURE || !is_group(r, atom))
		return false;
	for (i = r->forms->first[GI_DISCLOSURE];
	    i < r->forms->end[GI_DISCLOSURE]; i++) {
		g = &r->forms->row[i];
		len = strlen(g->key);
		if (g->nset > 0 || (strncmp(g->key, row->key, len) == 0 &&
		    row->key[len] == '.'))
			continue;
		if (is_label_of(r, atom, g))
			return true;
	}
	return false;
}

/* Brackets that labels before an atom leave open, counted up to done. */
struct open_brackets {
	int	 depth;
	size_t	 done;
};

static bool
is_in_brackets(const struct tbl_reading *r, struct open_brackets *open,
    size_t atom)
{
	const struct tbl_atom	*a;

	for (; open->done < atom; open->done++) {
		a = &r->atom[open->done];
		if (a->kind == TBL_LABEL && a->brackets)
			open->depth = open->depth == 0 ? a->term->depth :
			    tbl_bracket_depth(a->raw, open->depth);
	}
	return open->depth > 0;
}

/*
 * The segments behind row e's anchor.  Instructions in brackets behind a label
 * belong to it, however long they are.
 */
void
tbl_gap_scan(struct tbl_reading *r, size_t e, struct tbl_gap *g)
{
	const struct tbl_anchor	*n = r->row[e].anchor;
	const struct tbl_atom	*atom = r->atom, *at;
	struct tbl_segment	*seg = segments_reserve(r), *s = NULL;
	struct open_brackets	 open = { .done = n->atom };
	bool			 foreign = false;
	size_t			 i;

	*g = (struct tbl_gap){ .seg = seg };
	for (i = n->atom + 1; i < r->natom; i++) {
		at = &atom[i];
		if (at->anchored || at->kind == TBL_BREAK)
			break;
		if (tbl_atom_is_value(at)) {
			open = (struct open_brackets){ .done = i + 1 };
			if (s == NULL && g->n == TBL_SEGMENTS) {
				g->overflow = true;
				continue;
			}
			if (s == NULL) {
				s = &seg[g->n++];
				*s = (struct tbl_segment){ .first = (uint32_t)i,
				    .foreign = foreign };
			}
			i = segment_grow(r, s, i) - 1;
		} else if (at->kind == TBL_LABEL && !at->is_unit) {
			s = NULL;
			foreign = foreign || (i > n->last &&
			    !is_in_brackets(r, &open, i) &&
			    (!tbl_atom_explained(r, at, e) ||
			    begins_row(r, r->forms->row[e].table, i) ||
			    begins_group(r, e, i)));
		}
	}
	r->row[e].gap0 = (uint32_t)n->atom;
	r->row[e].gap1 = (uint32_t)i;
	r->segment += g->n;
	r->segments -= g->n;
}

size_t
tbl_rows_missing(const struct tbl_reading *r, size_t e)
{
	const struct gi_union	*un = r->forms;
	size_t			 i, k = 0;

	for (i = e + 1; i < un->end[un->row[e].table]; i++) {
		if (r->row[i].anchor != NULL)
			break;
		k += tbl_elem_due(r, i);
	}
	return k;
}

size_t
tbl_gap_end(const struct tbl_reading *r, size_t e)
{
	size_t	 i = r->row[e].anchor->atom + 1;

	while (i < r->natom && !r->atom[i].anchored &&
	    r->atom[i].kind != TBL_BREAK)
		i++;
	return i;
}

size_t
tbl_rows_begin(const struct tbl_reading *r, enum gi_table t)
{
	size_t	 e = r->forms->first[t];

	while (r->row[e].anchor == NULL)
		e++;
	return r->row[e].anchor->atom;
}
