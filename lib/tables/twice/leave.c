/* SPDX-License-Identifier: ISC */
/* Tables that are not read are taken out of the text. */
#include "base/arena.h"
#include "gi.h"
#include "tables/parts/reading.h"
#include "tables/twice/twice.h"

/* Nothing among these atoms is any part of a table that is read. */
static void
atoms_leave(struct tbl_reading *r, size_t a, size_t b)
{
	for (; a < b; a++) {
		if (r->atom[a].kind == TBL_NUMBER ||
		    r->atom[a].kind == TBL_UNREAD) {
			r->atom[a].kind = TBL_NOISE;
			r->atom[a].reason = GI_REASON_TABLE;
		} else if (r->atom[a].kind != TBL_NOISE) {
			r->atom[a].kind = TBL_BREAK;
		}
	}
}

static void
lines_add(struct tbl_reading *r, size_t a, size_t b)
{
	struct tbl_span	*s;
	size_t		 i;

	if (a >= b)
		return;
	r->other = gi_grow(r->arena, r->other, r->nother, &r->other_room,
	    sizeof(*r->other));
	s = &r->other[r->nother++];
	s->from = s->to = r->atom[a].line;
	for (i = a; i < b; i++) {
		if (r->atom[i].line < s->from)
			s->from = r->atom[i].line;
		if (r->atom[i].line > s->to)
			s->to = r->atom[i].line;
	}
}

static void
span_leave(struct tbl_reading *r, size_t a, size_t b)
{
	lines_add(r, a, b);
	atoms_leave(r, a, b);
}

/* Is a part among those that are left? */
static bool
is_left(const struct tbl_twice *tw, const struct tbl_part *p,
    const size_t k[GI_TABLES])
{
	return p->dead || p->some || (tw->doubled[p->table] && p->is_table &&
	    p != tbl_part_of(tw, p->table, k[p->table]));
}

/*
 * The row of a solid anchor; it ends where the next one of the table begins, or
 * the heads over that.
 */
static void
row_leave(struct tbl_reading *r, const struct tbl_twice *tw, size_t i)
{
	const struct tbl_solid	*s = &tw->solid[i];
	const struct tbl_part	*p = &tw->part[s->part], *next;
	size_t			 a = s->atom, b = s->to;

	if (i + 1 < tw->nsolid) {
		next = &tw->part[tw->solid[i + 1].part];
		if (next == p || (next->table == p->table && next->apart))
			b = tw->solid[i + 1].atom;
		else if (next->table == p->table)
			b = next->from;
	}
	if (!p->apart && s->atom == p->first)
		a = p->from;
	span_leave(r, a, b);
}

/* Behind the line where another report begins nothing is read. */
static void
report_leave(struct tbl_reading *r, size_t line)
{
	size_t	 i;
	int	 t;

	for (i = 0; i < r->natom; i++) {
		if (r->atom[i].line >= line && r->atom[i].kind != TBL_NOISE)
			r->atom[i].kind = TBL_BREAK;
	}
	for (t = 0; t < GI_TABLES; t++) {
		if (r->section[t].to > line)
			r->section[t].to = (uint32_t)line;
		if (r->section[t].from >= line)
			r->section[t] = (struct tbl_span){ 0, 0 };
	}
}

/* Labels that are left are no anchors. */
static void
anchors_leave(struct tbl_reading *r)
{
	struct tbl_anchor	*old = r->anchor;
	size_t			 i, n = r->nanchor;

	r->anchor = gi_alloc_raw(r->arena, gi_size_mul(n + 1, sizeof(*old)));
	r->anchor_room = n + 1;
	r->nanchor = 0;
	for (i = 0; i < n; i++) {
		if (r->atom[old[i].atom].kind == TBL_LABEL &&
		    r->atom[old[i].last].kind == TBL_LABEL)
			r->anchor[r->nanchor++] = old[i];
	}
}

void
tbl_parts_leave(struct tbl_reading *r, const struct tbl_twice *tw,
    const size_t k[GI_TABLES])
{
	const struct tbl_solid	*s;
	size_t			 i;

	for (i = 0; i < tw->nsolid; i++) {
		s = &tw->solid[i];
		if (is_left(tw, &tw->part[s->part], k))
			row_leave(r, tw, i);
		else if (s->again)
			span_leave(r, s->atom, s->to);
	}
	if (tw->report < SIZE_MAX)
		report_leave(r, tw->report);
	anchors_leave(r);
}

void
tbl_table_leave(struct tbl_reading *r, enum gi_table t)
{
	struct tbl_row	*row;
	size_t		 e;

	for (e = r->forms->first[t]; e < r->forms->end[t]; e++) {
		row = &r->row[e];
		if (row->anchor != NULL)
			span_leave(r, row->anchor->atom, row->run1 >
			    row->anchor->last ? row->run1 :
			    row->anchor->last + 1);
		*row = (struct tbl_row){ .set = row->set };
	}
	r->found[t] = false;
}
