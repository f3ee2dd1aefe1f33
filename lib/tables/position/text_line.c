/* SPDX-License-Identifier: ISC */
/* The lines of a block that only blanks part. */
#include "base/arena.h"
#include "base/char.h"
#include "base/decimal.h"
#include "base/utf8.h"
#include "gi.h"
#include "stream/grid.h"
#include "tables/parts/reading.h"
#include "tables/position/block.h"
#include "tables/position/text_line.h"

#define ROUNDED	5	/* part of a digit's width that may be */

bool
tbl_text_odd(const struct tbl_atom *a)
{
	struct gi_str	 s = a->raw;
	uint32_t	 cp;
	size_t		 at, n;
	bool		 digit = false;

	if ((a->kind != TBL_LABEL && (a->kind != TBL_BLANK || a->mark)) ||
	    a->is_unit || a->item_only)
		return false;
	for (at = 0; at < s.len; at += n) {
		n = gi_utf8_decode(s.s + at, s.len - at, &cp);
		if (gi_is_han(cp))
			return false;
		digit |= cp >= '0' && cp <= '9';
	}
	return digit;
}

/* Which of the pieces that blanks part a byte of a line is in. */
static size_t
piece_of(const struct tbl_reading *r, size_t line, const char *byte)
{
	const char	*p = tbl_line_text(r, line).s;
	size_t		 n = 0;
	bool		 was = true, blank;

	for (; p <= byte; p++, was = blank) {
		blank = *p == ' ' || *p == '\t';
		n += was && !blank;
	}
	return n;
}

bool
tbl_atom_span(const struct tbl_reading *r, size_t atom, enum tbl_measure m,
    struct tbl_span *s)
{
	const struct tbl_atom		*a = &r->atom[atom];
	const struct gi_grid_line	*g;
	size_t				 first, last;

	if (m == TBL_MEASURE_TEXT) {
		*s = a->x;
		return true;
	}
	if (m == TBL_MEASURE_WIDE) {
		*s = r->wide[atom];
		return true;
	}
	g = r->grid != NULL ? r->grid[a->line] : NULL;
	if (g == NULL || !g->x || a->raw.len == 0 || a->made)
		return false;
	first = piece_of(r, a->line, a->raw.s);
	last = piece_of(r, a->line, a->raw.s + a->raw.len - 1);
	if (first == 0 || last > g->n)
		return false;
	*s = (struct tbl_span){ g->place[first - 1].x0,
	    g->place[last - 1].x1 };
	return true;
}

/* The line that an atom is in, of those from the first on; n: none. */
static size_t
line_of(const struct tbl_text_block *t, size_t atom)
{
	size_t	 low = 0, high = t->n, mid;

	while (low < high) {
		mid = (low + high) / 2;
		if (t->line[mid].end <= atom)
			low = mid + 1;
		else
			high = mid;
	}
	return low < t->n && t->line[low].first <= atom ? low : t->n;
}

bool
tbl_atoms_close(const struct tbl_reading *r, size_t a, size_t b)
{
	struct tbl_span	 x, y;
	uint32_t	 digit;

	if (!tbl_atom_span(r, a, TBL_MEASURE_PAGE, &x) ||
	    !tbl_atom_span(r, b, TBL_MEASURE_PAGE, &y))
		return r->atom[b].x.from == r->atom[a].x.to + 1;
	/* a blank is no wider than a digit, but for what programs round */
	digit = (uint32_t)((x.to - x.from) / r->atom[a].raw.len);
	return y.from <= x.to + digit + digit / ROUNDED;
}

void
tbl_text_line_count(const struct tbl_reading *r, struct tbl_text_line *l)
{
	bool		 close = false, far = false;
	size_t		 last = r->natom;
	uint32_t	 i;

	l->n = 0;
	for (i = l->values; i < l->end; i++) {
		if (!tbl_atom_is_value(&r->atom[i]))
			continue;
		l->n++;
		if (last < r->natom) {
			if (tbl_atoms_close(r, last, i))
				close = true;
			else
				far = true;
		}
		last = i;
	}
	l->apart = close && far;
}

enum tbl_line_sum
tbl_text_line_sum(const struct tbl_reading *r, const struct tbl_text_block *t,
    const struct tbl_text_line *l)
{
	struct gi_dec	 sum = { 0 }, last = { 0 };
	uint32_t	 i;

	if (!r->forms->row_sums[t->block->table])
		return TBL_SUM_NONE;
	for (i = l->values; i < l->end; i++) {
		if (!tbl_atom_is_value(&r->atom[i]))
			continue;
		if (!gi_dec_add(&sum, last))
			return TBL_SUM_FAILS;
		last = r->atom[i].kind == TBL_NUMBER ?
		    tbl_atom_value(&r->atom[i]) : (struct gi_dec){ 0 };
	}
	if (gi_dec_cmp(sum, last) != 0)
		return TBL_SUM_FAILS;
	return gi_dec_sign(last) != 0 ? TBL_SUM_HOLDS : TBL_SUM_NOUGHT;
}

/* The atoms of one line: its values are behind the last label. */
static void
line_read(const struct tbl_reading *r, struct tbl_text_line *l)
{
	const struct tbl_atom	*a;
	uint32_t		 i;

	l->values = l->first;
	for (i = l->first; i < l->end; i++) {
		a = &r->atom[i];
		if (a->kind != TBL_LABEL || a->is_unit)
			continue;
		l->labels++;
		l->values = i + 1;
	}
	tbl_text_line_count(r, l);
}

/* The lines of the block; pages are parted by what is a page's number. */
static void
lines_read(const struct tbl_reading *r, struct tbl_text_block *t)
{
	const struct tbl_block		*b = t->block;
	const struct gi_grid_line	*g;
	struct tbl_text_line		*l;
	size_t				 i, page = 0, room = 0;
	const struct tbl_atom		*a;

	for (i = b->from; i < b->to;) {
		a = &r->atom[i];
		if (tbl_atom_is_page(a))
			page++;
		if (a->delim != ' ' || a->kind == TBL_BREAK ||
		    a->kind == TBL_WEAK || a->kind == TBL_NOISE ||
		    a->kind == TBL_RULE) {
			i++;
			continue;
		}
		t->line = gi_grow(r->arena, t->line, t->n, &room,
		    sizeof(*t->line));
		l = &t->line[t->n++];
		*l = (struct tbl_text_line){ .first = (uint32_t)i,
		    .row = SIZE_MAX, .page = page };
		g = r->grid != NULL ? r->grid[a->line] : NULL;
		if (g != NULL && g->page > 0)
			l->page = g->page;
		while (i < b->to && r->atom[i].line == a->line)
			i++;
		l->end = (uint32_t)i;
		line_read(r, l);
	}
}

/*
 * What stands behind the row's own label is its values, whatever text closes
 * the line.
 */
static void
label_settle(const struct tbl_reading *r, struct tbl_text_line *l,
    size_t last)
{
	uint32_t	 i;

	for (i = (uint32_t)last + 1; i < l->end; i++) {
		if (tbl_atom_is_value(&r->atom[i]) || tbl_text_odd(&r->atom[i]))
			break;
	}
	if (i == l->end || i >= l->values)
		return;
	l->values = (uint32_t)last + 1;
	tbl_text_line_count(r, l);
}

/*
 * The atom at which the label of a row begins: its item number may stand apart,
 * in the line above the rest and before values.
 */
static size_t
label_first(const struct tbl_reading *r, const struct tbl_anchor *n)
{
	const struct tbl_atom	*a;
	size_t			 i;

	for (i = n->atom; i > 0; i--) {
		a = &r->atom[i - 1];
		if (a->kind == TBL_LABEL && !a->is_unit)
			return a->item_only && a->item == n->label->item &&
			    r->atom[n->atom].item == 0 &&
			    a->line + 2 >= r->atom[n->atom].line ? i - 1 :
			    n->atom;
		if (a->kind == TBL_BREAK || a->anchored)
			break;
	}
	return n->atom;
}

/* A row of the form, and its lines. */
static void
row_add(const struct tbl_reading *r, struct tbl_text_block *t, size_t e)
{
	const struct tbl_anchor	*n = r->row[e].anchor;
	struct tbl_text_row	*row = &t->row[t->rows];
	struct tbl_text_line	*l;
	size_t			 i;

	*row = (struct tbl_text_row){ .elem = e,
	    .from = line_of(t, label_first(r, n)),
	    .to = line_of(t, n->last) };
	if (row->from == t->n || row->to == t->n)
		return;
	label_settle(r, &t->line[row->to], n->last);
	for (i = row->from; i <= row->to; i++) {
		l = &t->line[i];
		l->labelled |= i == row->from || i == row->to;
		l->shared |= l->row != SIZE_MAX;
		l->row = t->rows;
		if (l->n > 0 && row->lines++ == 0)
			row->line = i;
	}
	t->rows++;
}

/* Is a row still to be placed? */
static bool
is_open(const struct tbl_row *row)
{
	return row->anchor != NULL && row->set != NULL && !row->placed &&
	    !row->declined;
}

/* Where labels of two rows share a line, only sequence tells whose is what. */
static void
rows_unshare(struct tbl_text_block *t)
{
	struct tbl_text_row	*row;
	size_t			 i, k;

	for (i = 0; i < t->rows; i++) {
		row = &t->row[i];
		for (k = row->from; k <= row->to; k++) {
			if (t->line[k].shared)
				row->lines = 0;
		}
	}
}

bool
tbl_text_block_read(const struct tbl_reading *r, const struct tbl_block *b,
    struct tbl_text_block *t)
{
	size_t	 e;

	*t = (struct tbl_text_block){ .block = b };
	for (e = b->first; e < b->end && !is_open(&r->row[e]); e++)
		;
	if (e == b->end)
		return false;
	lines_read(r, t);
	t->row = gi_alloc_array(r->arena, b->end - b->first,
	    sizeof(*t->row));
	for (e = b->first; e < b->end; e++) {
		if (r->row[e].anchor != NULL && r->row[e].set != NULL)
			row_add(r, t, e);
	}
	rows_unshare(t);
	return t->rows > 0;
}

bool
tbl_text_has_neighbour(const struct tbl_text_block *t, size_t i)
{
	const struct tbl_text_line	*line = t->line;
	size_t				 k;

	for (k = i; k > 0 && (line[k - 1].row == line[i].row ||
	    (line[k - 1].n == 0 && line[k - 1].row == SIZE_MAX)); k--)
		;
	if (k > 0 && line[k - 1].row == SIZE_MAX)
		return true;
	for (k = i + 1; k < t->n && (line[k].row == line[i].row ||
	    (line[k].n == 0 && line[k].row == SIZE_MAX)); k++)
		;
	return k < t->n && line[k].row == SIZE_MAX;
}
