/* SPDX-License-Identifier: ISC */
/*
 * Rows that the form does not have, with figures, as one on inspections below
 * that on coercion.  A label that cannot be read, or is worded in a way of its
 * own, looks like one: so no row of the form may be missing where it stands, and
 * it is laid out as the row above is, with as many values as a row beside it.
 */
#include "base/arena.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "finding/wording.h"
#include "gi.h"
#include "tables/match/explain.h"
#include "tables/match/gap.h"
#include "tables/write/extra.h"
#include "tables/write/finding.h"

#define END_MIN		3	/* values of one that no row of the form
				   follows */
#define GLYPHS_MIN	2	/* of a label */
#define YEAR_MIN	1990
#define YEAR_MAX	2100

/* Where one may stand: between the row above and that below. */
struct place {
	const struct tbl_reading	*r;
	const bool			*used;
	const struct tbl_row		*above, *below;	/* below may be NULL */
	size_t				 e, next;	/* their elements */
	struct tbl_extra		 x;	/* it, while it is read */
	size_t				 nvalue;
	bool				 number;	/* some value is one */
	bool				 heads;	/* texts that the form has there
						   stand right above it */
};

/* The next row of the table that stands in the text, or the table's end. */
static size_t
row_below(const struct tbl_reading *r, size_t e)
{
	size_t	 end = r->forms->end[r->forms->row[e].table];

	while (++e < end && r->row[e].anchor == NULL)
		;
	return e;
}

/* Is an atom a label that the form has nothing to do with? */
static bool
is_strange(const struct place *p, const struct tbl_atom *a)
{
	return !a->begins && a->nglyph >= GLYPHS_MIN &&
	    !tbl_atom_explained(p->r, a, p->e) &&
	    (p->below == NULL || !tbl_atom_explained(p->r, a, p->next));
}

/*
 * Is a row laid out as the row above is?  Its values are in the line of its
 * label, in the same cells or below those above; or on lines of their own.
 */
static bool
is_alike(const struct place *p)
{
	const struct tbl_atom	*atom = p->r->atom, *label = &atom[p->x.last];
	const struct tbl_atom	*own = &atom[p->above->anchor->last];
	const struct tbl_atom	*above = &atom[p->above->run0];
	const struct tbl_atom	*value = &atom[p->x.first];
	bool			 line = label->row == value->row;

	if (label->delim != own->delim || line != (own->row == above->row))
		return false;
	if (!line)
		return true;
	return label->delim == ' ' ? tbl_spans_meet(above->x, value->x) :
	    value->cell > label->cell && value->cell - label->cell ==
	    above->cell - own->cell;
}

/*
 * Are its numbers those of columns, one after the other, or years?  So are they
 * where a single one stands right below heads.
 */
static bool
is_of_columns(const struct place *p)
{
	const struct tbl_atom	*a, *before = NULL;
	size_t			 i;
	bool			 up = true, years = true;

	for (i = p->x.first; i < p->x.end; i++) {
		a = &p->r->atom[i];
		if (a->kind != TBL_NUMBER)
			continue;
		years &= a->units >= YEAR_MIN && a->units <= YEAR_MAX &&
		    a->scale == 0;
		up &= before == NULL || (a->units == before->units + 1 &&
		    a->scale == 0);
		before = a;
	}
	return years || (p->nvalue > 1 ? up : p->heads);
}

/* Has it as many values as a row beside it? */
static bool
is_wide(const struct place *p)
{
	if (p->below == NULL && p->nvalue < END_MIN)
		return false;
	return p->nvalue == p->above->set->n || (p->below != NULL &&
	    p->below->set != NULL && p->nvalue == p->below->set->n);
}

/* Add the row that was read, if it is one. */
static void
take(struct tbl_reading *r, const struct place *p, struct tbl_extras *all)
{
	size_t	 i;

	if (!p->number || !is_wide(p) || !is_alike(p) || is_of_columns(p))
		return;
	all->row = gi_grow_raw(r->arena, all->row, all->n, &all->room,
	    sizeof(*all->row));
	all->row[all->n] = p->x;
	/* of texts above it on other lines none is its own */
	if (r->atom[p->x.last].row == r->atom[p->x.first].row)
		all->row[all->n].label = p->x.last;
	all->n++;
	for (i = p->x.first; i < p->x.end; i++) {
		if (r->atom[i].kind != TBL_NUMBER &&
		    r->atom[i].kind != TBL_UNREAD)
			continue;
		r->atom[i].kind = TBL_NOISE;
		r->atom[i].reason = GI_REASON_ROW;
	}
}

/* Read on at a label. */
static void
read_label(struct place *p, size_t i)
{
	if (!is_strange(p, &p->r->atom[i])) {
		p->x.label = UINT32_MAX;
		p->heads = true;
	} else if (p->x.label == UINT32_MAX || p->nvalue > 0) {
		p->x.label = (uint32_t)i;
		p->heads &= p->nvalue == 0;
	}
	p->x.last = (uint32_t)i;
	p->nvalue = 0;
	p->number = false;
}

/* And at a value. */
static void
read_value(struct place *p, size_t i)
{
	if (p->used[i])
		p->x.label = UINT32_MAX;
	if (p->nvalue++ == 0)
		p->x.first = (uint32_t)i;
	p->x.end = (uint32_t)i + 1;
	p->number |= p->r->atom[i].kind == TBL_NUMBER;
}

/* The rows behind the values of the row above. */
static void
find_behind(struct tbl_reading *r, struct place *p, struct tbl_extras *all)
{
	const struct tbl_atom	*a;
	size_t			 i;

	for (i = p->above->run1; i < p->above->gap1; i++) {
		a = &r->atom[i];
		if (a->kind == TBL_LABEL && !a->is_unit) {
			if (p->x.label != UINT32_MAX)
				take(r, p, all);
			read_label(p, i);
		} else if (tbl_atom_is_value(a) && p->x.label != UINT32_MAX) {
			read_value(p, i);
		}
	}
	if (p->x.label != UINT32_MAX)
		take(r, p, all);
}

void
tbl_extras_find(struct tbl_reading *r, enum gi_table t, const bool *used,
    struct tbl_extras *all)
{
	const struct tbl_row	*row;
	struct place		 p;
	size_t			 e;

	if (t == GI_PROCEEDINGS)	/* its heads name rows too */
		return;
	for (e = r->forms->first[t]; e < r->forms->end[t]; e++) {
		row = &r->row[e];
		if (row->anchor == NULL || !row->placed || row->ambiguous ||
		    row->run1 <= row->run0 || tbl_rows_missing(r, e) > 0)
			continue;
		p = (struct place){ .r = r, .used = used, .above = row, .e = e,
		    .next = row_below(r, e), .x = { .table = t,
		    .label = UINT32_MAX } };
		if (p.next < r->forms->end[t])
			p.below = &r->row[p.next];
		find_behind(r, &p, all);
	}
}

/* The figures of a row, as they stand. */
static struct gi_str
figures(const struct tbl_reading *r, const struct tbl_extra *x)
{
	struct gi_str	*part;
	size_t		 i, n = 0;

	part = gi_alloc_array(r->arena, 2 * (size_t)(x->end - x->first),
	    sizeof(*part));
	for (i = x->first; i < x->end; i++) {
		if (r->atom[i].kind != TBL_NOISE &&
		    !tbl_atom_is_value(&r->atom[i]))
			continue;
		if (n > 0)
			part[n++] = gi_str(" ");
		part[n++] = gi_trim(r->atom[i].raw);
	}
	return gi_say_join(r->arena, part, n);
}

/* A text without the explanation in brackets behind it. */
static struct gi_str
brief(struct gi_str text)
{
	uint32_t	 cp;
	size_t		 at, n;

	for (at = 0; at < text.len; at += n) {
		n = gi_utf8_decode(text.s + at, text.len - at, &cp);
		if (at > 0 && (cp == '(' || cp == GI_CP_WIDE_OPEN))
			text.len = at;
	}
	return gi_trim(text);
}

/* The label as printed. */
static struct gi_str
label(const struct tbl_reading *r, const struct tbl_extra *x)
{
	struct gi_str	*part;
	size_t		 i, n = 0;

	part = gi_alloc_array(r->arena, (size_t)(x->last - x->label) + 1,
	    sizeof(*part));
	for (i = x->label; i <= x->last; i++) {
		if (r->atom[i].kind == TBL_LABEL)
			part[n++] = gi_trim(r->atom[i].raw);
	}
	return brief(gi_say_join(r->arena, part, n));
}

void
tbl_extras_put(const struct tbl_reading *r, enum gi_table t,
    const struct tbl_extras *all)
{
	const struct tbl_extra	*x = all->row;
	struct gi_str		 arg[3], place[3], none = { NULL, 0 };
	size_t			 i;

	for (i = 0; i < all->n; i++, x++) {
		if (x->table != t)
			continue;
		arg[0] = tbl_table_name(r, t);
		arg[1] = place[2] = label(r, x);
		arg[2] = figures(r, x);
		place[0] = gi_str(gi_table_key(t));
		place[1] = gi_str(" ");
		tbl_find_put(r, "extra-row",
		    r->doc->line[r->atom[x->label].line].number,
		    gi_say_join(r->arena, place, GI_LEN(place)),
		    none, arg[2], arg, GI_LEN(arg));
	}
}
