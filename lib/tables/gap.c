/* SPDX-License-Identifier: ISC */
/*
 * What stands between two labels of the chain: runs of values, and label text
 * that the form explains or does not.
 */
#include "tables.h"

#define STRAY_DIGITS	2

bool
atom_is_value(const struct atom *a)
{
	return a->kind == ATOM_NUMBER || (a->kind == ATOM_BLANK && a->mark);
}

bool
atom_is_pagelike(const struct atom *a)
{
	return a->kind == ATOM_NUMBER && a->raw.len <= STRAY_DIGITS &&
	    a->units != 0;
}

bool
atom_explained(const struct reading *r, const struct atom *a, size_t e)
{
	const struct form_union	*un = r->forms;
	enum gi_table		 t = un->elem[e].table;
	uint64_t		 bits;
	size_t			 i;

	/* a row's number alone is another row; a group's may stand anywhere */
	if (a->nglyph == 0)
		return !a->item_only || a->style == 'p';
	bits = a->term->bits;
	for (i = 0; i < un->elem[e].nlabel; i++) {
		if (atom_in_known(r, a, bits,
		    &un->label[un->elem[e].first + i]))
			return true;
	}
	for (i = 0; i < un->nabout[t]; i++) {
		if (atom_in_known(r, a, bits, &un->about[t][i]))
			return true;
	}
	return false;
}

static void
segment_grow(struct gap *g, const struct reading *r, size_t i, bool foreign,
    bool *open)
{
	struct segment		*s;
	const struct atom	*a = &r->atom[i];

	if (!*open) {
		if (g->n == SEGMENTS) {
			g->overflow = true;
			return;
		}
		s = &g->seg[g->n++];
		*s = (struct segment){ .first = i, .foreign = foreign };
		*open = true;
	}
	s = &g->seg[g->n - 1];
	if (a->kind == ATOM_NUMBER && (s->numbers == 0 ||
	    r->atom[s->end - 1].row != a->row))
		s->rows++;
	if (atom_is_value(a))
		s->end = i + 1;
	s->numbers += a->kind == ATOM_NUMBER;
	s->marks += a->kind == ATOM_BLANK && a->mark;
}

/* Brackets that text leaves open, on top of depth; it never closes more. */
static int
bracket_depth(struct gi_str text, int depth)
{
	uint32_t	 cp;
	size_t		 at;

	for (at = 0; at < text.len; at++) {
		cp = (unsigned char)text.s[at];
		if (cp == 0xEF)
			gi_utf8_decode(text.s + at, text.len - at, &cp);
		if (cp == '(' || cp == 0xFF08)
			depth++;
		else if ((cp == ')' || cp == 0xFF09) && depth > 0)
			depth--;
	}
	return depth;
}

/* Does a whole label of the table begin there, be it one that stood before? */
static bool
begins_row(const struct reading *r, enum gi_table t, size_t atom)
{
	size_t	 low = 0, high = r->nanchor, mid;

	while (low < high) {
		mid = (low + high) / 2;
		if (r->anchor[mid].atom < atom)
			low = mid + 1;
		else
			high = mid;
	}
	for (; low < r->nanchor && r->anchor[low].atom == atom; low++) {
		if (r->anchor[low].whole && elem_due(r, r->anchor[low].elem) &&
		    r->forms->elem[r->anchor[low].elem].table == t)
			return true;
	}
	return false;
}

/*
 * The segments behind row e's anchor; atoms from a to b.  Instructions in
 * brackets behind a label belong to it, however long they are.
 */
void
gap_scan(const struct reading *r, size_t e, size_t a, size_t b, struct gap *g)
{
	const struct anchor	*n = r->row[e].anchor;
	const struct atom	*at;
	bool			 open = false, foreign = false;
	int			 depth = 0, before;
	size_t			 i;

	g->n = 0;
	g->overflow = false;
	for (i = a; i < b; i++) {
		at = &r->atom[i];
		if (atom_is_value(at)) {
			segment_grow(g, r, i, foreign, &open);
			depth = 0;
		} else if (at->kind == ATOM_LABEL) {
			before = depth;
			if (at->brackets)
				depth = bracket_depth(at->raw, depth);
			if (i == n->atom || at->is_unit)
				continue;
			open = false;
			if (i > n->last && before == 0 &&
			    (!atom_explained(r, at, e) ||
			    begins_row(r, r->forms->elem[e].table, i)))
				foreign = true;
		}
	}
}

size_t
rows_missing(const struct reading *r, size_t e)
{
	const struct form_union	*un = r->forms;
	size_t			 i, k = 0;

	for (i = e + 1; i < un->end[un->elem[e].table]; i++) {
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
