/* SPDX-License-Identifier: ISC */
/* Where the columns of a page stand; a page may go on with those before it. */
#include "base/arena.h"
#include "gi.h"
#include "tables/height/pages.h"
#include "tables/match/explain.h"
#include "tables/parts/reading.h"
#include "tables/position/apart.h"
#include "tables/position/text_columns.h"
#include "tables/position/text_line.h"

/* Do all values of a page stand in columns that another page has? */
static bool
all_stand_in(const struct tbl_pages *s, size_t page,
    const struct tbl_text_columns *cols)
{
	const struct tbl_text_line	*l;
	size_t				 i;
	uint32_t			 k;

	for (i = 0; i < s->t->n; i++) {
		l = &s->t->line[i];
		for (k = l->values; l->page == page && k < l->end; k++) {
			if (tbl_atom_is_value(&s->r->atom[k]) &&
			    tbl_text_column_of(s->r, cols, k) == cols->n)
				return false;
		}
	}
	return true;
}

/*
 * The columns of the page before, where the source says how far from its left
 * each value stands: a table that goes on has no new heads.
 */
static bool
columns_go_on(const struct tbl_pages *s, struct tbl_page *p)
{
	struct tbl_text_columns	 cols;
	size_t			 i, page = SIZE_MAX;

	for (i = s->t->n; i > 0; i--) {
		if (s->t->line[i - 1].page >= p->page ||
		    s->t->line[i - 1].page == page)
			continue;
		page = s->t->line[i - 1].page;
		if (!tbl_text_columns_find(s->r, s->t, page, &cols) ||
		    cols.measure != TBL_MEASURE_PAGE ||
		    !all_stand_in(s, p->page, &cols))
			continue;
		p->cols = cols;
		return true;
	}
	return false;
}

void
tbl_pages_begin(struct tbl_pages *s, struct tbl_reading *r,
    struct tbl_text_block *t)
{
	*s = (struct tbl_pages){ .r = r, .t = t };
	s->page = gi_alloc_array(r->arena, t->n, sizeof(*s->page));
}

const struct tbl_page *
tbl_page_of(struct tbl_pages *s, const struct tbl_text_line *l)
{
	struct tbl_page	*p;
	size_t		 i;

	for (i = 0; i < s->n && s->page[i].page != l->page; i++)
		;
	p = &s->page[i];
	if (i < s->n)
		return p;
	s->n++;
	p->page = l->page;
	p->known = tbl_text_columns_read(s->r, s->t, l->page, &p->cols);
	if (!p->known)
		p->known = p->goes_on = columns_go_on(s, p);
	return p;
}

const struct tbl_text_columns *
tbl_page_columns(struct tbl_pages *s, const struct tbl_text_line *l)
{
	const struct tbl_page	*p = tbl_page_of(s, l);

	return p->known ? &p->cols : NULL;
}

/* Does an atom stand between the first column and the last? */
static bool
is_inside(const struct tbl_reading *r, const struct tbl_text_columns *cols,
    uint32_t atom)
{
	struct tbl_span	 v, all = cols->at[0];
	size_t		 k;

	for (k = 1; k < cols->n; k++) {
		if (cols->at[k].from < all.from)
			all.from = cols->at[k].from;
		if (cols->at[k].to > all.to)
			all.to = cols->at[k].to;
	}
	return !tbl_atom_span(r, atom, cols->measure, &v) ||
	    (v.from < all.to && all.from < v.to);
}

bool
tbl_line_is_float(struct tbl_pages *s, const struct tbl_text_line *l)
{
	const struct tbl_text_columns	*cols;
	uint32_t			 i;

	if (l->row != SIZE_MAX || l->labels > 0 || l->n != 1)
		return false;
	for (i = l->values; i < l->end && !tbl_atom_is_value(&s->r->atom[i]);
	    i++)
		;
	if (i == l->end)	/* it is a piece of another line's number now */
		return false;
	cols = tbl_page_columns(s, l);
	if (cols == NULL || !tbl_atom_is_pagelike(&s->r->atom[i]) ||
	    tbl_text_column_of(s->r, cols, i) != cols->n)
		return false;
	/* a piece that is askew would be missed only by a sum */
	return s->r->forms->row_sums[s->t->block->table] ||
	    !is_inside(s->r, cols, i);
}
