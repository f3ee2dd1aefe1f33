/* SPDX-License-Identifier: ISC */
/*
 * Digits apart: one blank between the digits of a number, more of them between
 * two numbers.
 */
#include <string.h>

#include "base/arena.h"
#include "base/decimal.h"
#include "base/str.h"
#include "gi.h"
#include "tables/cut/terminal_width.h"
#include "tables/match/run_sum.h"
#include "tables/parts/reading.h"
#include "tables/position/apart.h"
#include "tables/position/text_columns.h"
#include "tables/position/text_line.h"
#include "tables/text/pieces.h"

/* An atom as it was before the others of its number became part of it. */
struct kept {
	uint32_t	 atom;
	struct tbl_atom	 was;
	struct tbl_span	 wide;
};

struct apart {
	struct tbl_reading	*r;
	struct tbl_text_block	*t;
	size_t			 page;
	struct kept		*kept;
	size_t			 n, room;
	bool			 raw;	/* a line has them, and not one value
					   for each column */
};

/* May an atom be the digits of a number, or some of them? */
static bool
is_digits(const struct tbl_atom *a)
{
	struct tbl_pieces	 p = { .n = 0 };

	if (a->kind == TBL_NUMBER)
		return a->unit == NULL && tbl_pieces_add(&p, a->raw);
	return (a->kind == TBL_LABEL || a->kind == TBL_BLANK) &&
	    tbl_pieces_add(&p, a->raw) && p.n == 1;
}

/* The atom behind the digits from atom i on that make one number. */
static uint32_t
digits_end(const struct tbl_reading *r, const struct tbl_text_line *l,
    uint32_t i)
{
	for (i++; i < l->end && is_digits(&r->atom[i]) &&
	    tbl_atoms_close(r, i - 1, i); i++)
		;
	return i;
}

static void
keep(struct apart *p, uint32_t atom)
{
	struct kept	*k;

	p->kept = gi_grow(p->r->arena, p->kept, p->n, &p->room,
	    sizeof(*p->kept));
	k = &p->kept[p->n++];
	k->atom = atom;
	k->was = p->r->atom[atom];
	k->wide = p->r->wide[atom];
}

/* Make one number of atoms a up to b, if they are one. */
static bool
digits_join(struct apart *p, uint32_t a, uint32_t b)
{
	struct tbl_atom		*atom = p->r->atom;
	struct tbl_pieces	 all = { .n = 0 };
	struct gi_dec		 d;
	uint32_t		 i;

	for (i = a; i < b; i++) {
		if (!tbl_pieces_add(&all, atom[i].raw))
			return false;
	}
	if (!tbl_pieces_join(&all, 0, all.n, &d))
		return false;
	for (i = a; i < b; i++)
		keep(p, i);
	atom[a].kind = TBL_NUMBER;
	atom[a].joined = true;
	atom[a].units = d.units;
	atom[a].scale = (uint8_t)d.scale;
	atom[a].unit = NULL;
	atom[a].raw.len = (size_t)(atom[b - 1].raw.s + atom[b - 1].raw.len -
	    atom[a].raw.s);
	atom[a].x.to = atom[b - 1].x.to;
	p->r->wide[a].to = p->r->wide[b - 1].to;
	for (i = a + 1; i < b; i++) {
		atom[i].kind = TBL_NOISE;
		atom[i].reason = GI_NO_REASON;
	}
	return true;
}

/* The sum of a line, where what stands close is one number. */
static bool
joins_add_up(const struct tbl_reading *r, const struct tbl_text_line *l)
{
	struct tbl_pieces	 all;
	struct gi_dec		 sum = { 0 }, last = { 0 };
	uint32_t		 i, end;

	for (i = l->values; i < l->end; i = end) {
		end = i + 1;
		if (!tbl_atom_is_value(&r->atom[i]))
			continue;
		if (is_digits(&r->atom[i]))
			end = digits_end(r, l, i);
		if (!gi_dec_add(&sum, last))
			return false;
		last = (struct gi_dec){ 0 };
		all.n = 0;
		for (; i < end && r->atom[i].kind == TBL_NUMBER; i++) {
			if (!tbl_pieces_add(&all, r->atom[i].raw))
				return false;
		}
		if (all.n > 0 && !tbl_pieces_join(&all, 0, all.n, &last))
			return false;
	}
	return last.units != 0 && gi_dec_cmp(sum, last) == 0;
}

bool
tbl_text_in_pieces(const struct tbl_reading *r, const struct tbl_text_block *t,
    const struct tbl_text_line *l)
{
	return tbl_run_is_in_pieces(r, l->values, l->end) || (l->apart &&
	    (l->n != t->block->set->n ||
	    !r->forms->row_sums[t->block->table] ||
	    (tbl_text_line_sum(r, t, l) == TBL_SUM_FAILS &&
	    joins_add_up(r, l))));
}

static void
values_count(const struct tbl_reading *r, struct tbl_text_line *l)
{
	uint32_t	 i;

	for (i = l->values, l->n = 0; i < l->end; i++)
		l->n += tbl_atom_is_value(&r->atom[i]);
}

/*
 * Join what stands close in a line; how many numbers were made so.  A line that
 * is whole as it stands is left so: wide numbers fill their columns.
 */
static size_t
line_join(struct apart *p, struct tbl_text_line *l)
{
	size_t		 n = 0;
	uint32_t	 i, end;

	if (l->n == p->t->block->set->n && tbl_text_line_sum(p->r, p->t, l) != TBL_SUM_FAILS)
		return 0;
	for (i = l->values; i < l->end; i = end) {
		end = i + 1;
		if (!is_digits(&p->r->atom[i]))
			continue;
		end = digits_end(p->r, l, i);
		n += end > i + 1 && digits_join(p, i, end);
	}
	if (n == 0)
		return 0;
	values_count(p->r, l);
	p->raw = p->raw || l->n != p->t->block->set->n || tbl_text_line_sum(p->r,
	    p->t, l) == TBL_SUM_FAILS;
	l->apart = false;
	return n;
}

/* Join what stands close in the lines of the page; how many. */
static size_t
page_join(struct apart *p)
{
	struct tbl_text_line	*l;
	size_t			 i, n = 0;

	p->raw = false;
	for (i = 0; i < p->t->n; i++) {
		l = &p->t->line[i];
		if (l->page == p->page && l->apart)
			n += line_join(p, l);
	}
	return n;
}

static void
page_restore(struct apart *p)
{
	struct tbl_text_line	*l;
	const struct kept	*k;
	size_t			 i;

	for (i = 0; i < p->n; i++) {
		k = &p->kept[i];
		p->r->atom[k->atom] = k->was;
		p->r->wide[k->atom] = k->wide;
	}
	p->n = 0;
	for (i = 0; i < p->t->n; i++) {
		l = &p->t->line[i];
		if (l->page == p->page)
			tbl_text_line_count(p->r, l);
	}
}

static bool
has_apart(const struct apart *p)
{
	size_t	 i;

	for (i = 0; i < p->t->n; i++) {
		if (p->t->line[i].page == p->page && p->t->line[i].apart)
			return true;
	}
	return false;
}

/* Do all values of the page stand flush in one of its columns? */
static bool
all_flush(const struct apart *p, const struct tbl_text_columns *cols)
{
	const struct tbl_text_line	*l;
	size_t				 i;
	uint32_t			 k;

	for (i = 0; i < p->t->n; i++) {
		l = &p->t->line[i];
		for (k = l->values; l->page == p->page && k < l->end; k++) {
			if (tbl_atom_is_value(&p->r->atom[k]) &&
			    tbl_text_column_of(p->r, cols, k) == cols->n)
				return false;
		}
	}
	return cols->flush != TBL_FLUSH_NONE;
}

/*
 * Let the reading have its own measures: those of joined atoms are changed, and
 * another reading of the document may have the same.
 */
static void
measures_copy(struct tbl_reading *r)
{
	struct tbl_span	*wide;

	tbl_atoms_measure(r);
	wide = gi_alloc_raw(r->arena, gi_size_mul(r->natom + 1,
	    sizeof(*wide)));
	memcpy(wide, r->wide, r->natom * sizeof(*wide));
	r->wide = wide;
}

bool
tbl_text_columns_read(struct tbl_reading *r, struct tbl_text_block *t,
    size_t page, struct tbl_text_columns *cols)
{
	struct apart	 p = { .r = r, .t = t, .page = page };
	bool		 known;

	known = tbl_text_columns_find(r, t, page, cols);
	if (!has_apart(&p) || (known && all_flush(&p, cols)))
		return known;
	measures_copy(r);
	if (page_join(&p) == 0)
		return known;
	known = tbl_text_columns_find(r, t, page, cols);
	if ((known && all_flush(&p, cols)) || !p.raw)
		return known;
	page_restore(&p);
	return tbl_text_columns_find(r, t, page, cols);
}
