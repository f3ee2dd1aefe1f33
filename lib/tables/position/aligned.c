/* SPDX-License-Identifier: ISC */
/* Rows of lines that only blanks part, by the columns of their page. */
#include "base/arena.h"
#include "base/decimal.h"
#include "gi.h"
#include "tables/cut/classify.h"
#include "tables/match/explain.h"
#include "tables/parts/reading.h"
#include "tables/parts/row_value.h"
#include "tables/position/aligned.h"
#include "tables/position/apart.h"
#include "tables/position/fill.h"
#include "tables/position/head.h"
#include "tables/position/text_columns.h"
#include "tables/position/text_line.h"
#include "tables/text/number.h"

/* The columns of a page, if they are known. */
struct page_map {
	size_t			 page;
	bool			 known;
	struct tbl_text_columns	 cols;
};

/* Put an atom into column c. */
static bool
value_put(struct tbl_reading *r, struct tbl_filling *f, uint32_t atom,
    size_t c)
{
	if (f->value[c] != 0)
		return false;
	f->value[c] = atom + 1;
	f->how[c] = tbl_atom_how(&r->atom[atom], TBL_HOW_EXACT);
	f->numbers += r->atom[atom].kind == TBL_NUMBER;
	return true;
}

/* Does an atom stand before all columns of the form, as a code may? */
static bool
is_before(const struct tbl_reading *r, const struct tbl_text_columns *cols,
    uint32_t atom)
{
	struct tbl_span	 v;
	size_t		 k;

	if (!tbl_atom_span(r, atom, cols->measure, &v))
		return false;
	for (k = 0; k < cols->n; k++) {
		if (cols->of[k] >= 0 && cols->at[k].from < v.to)
			return false;
	}
	return true;
}

/*
 * Text among the values of a line: where it stands in one of the form's
 * columns it is what a cell holds, and cannot be read.  False where it has a
 * digit, and stands in none, nor before all: the line is not in these columns.
 */
static bool
text_fill(struct tbl_reading *r, const struct tbl_text_columns *cols,
    uint32_t atom, struct tbl_filling *f)
{
	struct tbl_atom		*a = &r->atom[atom];
	struct tbl_number	 n;
	size_t			 k;
	bool			 odd = tbl_text_odd(a);

	if (!odd && (a->kind != TBL_LABEL || a->is_unit))
		return true;
	k = tbl_text_column_of(r, cols, atom);
	if (k == cols->n || (cols->of[k] >= 0 && f->value[cols->of[k]] != 0))
		return !odd || (k == cols->n && is_before(r, cols, atom));
	if (cols->of[k] < 0)
		return true;
	if (tbl_number_read(a->raw, &n) && n.tail == GI_NO_REASON)
		tbl_atom_amount(a, a->raw, &n);
	else
		a->kind = TBL_UNREAD;
	return value_put(r, f, atom, (size_t)cols->of[k]);
}

/* Text between the label of row e and the first value of its line. */
static void
texts_fill(struct tbl_reading *r, const struct tbl_text_columns *cols,
    const struct tbl_text_line *l, size_t e, struct tbl_filling *f)
{
	const struct tbl_atom	*a;
	size_t			 i = r->row[e].anchor->last;

	if (i < l->first || i >= l->values)
		return;
	for (i++; i < l->values; i++) {
		a = &r->atom[i];
		/* a text of marks alone, as ？, is no label */
		if (a->nglyph == 0 ? !a->item_only :
		    !tbl_atom_explained(r, a, e))
			text_fill(r, cols, (uint32_t)i, f);
	}
}

/*
 * Is an atom figures that cannot be read, in no column of the form, or before
 * all of them?  Then its row may stand aside of the others.
 */
static bool
is_aside(const struct tbl_reading *r, const struct tbl_text_columns *cols,
    uint32_t atom)
{
	size_t	 k, at;

	if (r->atom[atom].kind != TBL_LABEL ||
	    !tbl_atom_is_figure(&r->atom[atom]))
		return false;
	at = tbl_text_column_of(r, cols, atom);
	for (k = 0; k < at; k++) {
		if (cols->of[k] >= 0)
			return at == cols->n;
	}
	return at == cols->n || cols->of[at] < 0;
}

/* The values of row e's line, each in the column that it stands in. */
static bool
line_fill(struct tbl_reading *r, const struct tbl_text_columns *cols,
    const struct tbl_text_line *l, size_t e, struct tbl_filling *f)
{
	uint32_t	 i;
	size_t		 k;

	for (i = l->values; i < l->end; i++) {
		if (!tbl_atom_is_value(&r->atom[i])) {
			if (is_aside(r, cols, i) || !text_fill(r, cols, i, f))
				return false;
			continue;
		}
		k = tbl_text_column_of(r, cols, i);
		if (k == cols->n)
			return false;
		if (cols->of[k] >= 0 && !value_put(r, f, i,
		    (size_t)cols->of[k]))
			return false;
	}
	texts_fill(r, cols, l, e, f);
	return true;
}

/* Values in columns that the form does not have are noise. */
static void
noise_mark(struct tbl_reading *r, const struct tbl_text_columns *cols,
    const struct tbl_text_line *l)
{
	uint32_t	 i;
	size_t		 k;

	for (i = l->values; i < l->end; i++) {
		if (!tbl_atom_is_value(&r->atom[i]))
			continue;
		k = tbl_text_column_of(r, cols, i);
		if (k < cols->n && cols->of[k] < 0) {
			r->atom[i].kind = TBL_NOISE;
			r->atom[i].reason = GI_REASON_COLUMN;
		}
	}
}

static void
blanks_fill(const struct tbl_text_columns *cols, size_t n,
    struct tbl_filling *f)
{
	size_t	 c;

	for (c = 0; c < n; c++) {
		if (f->how[c] == TBL_HOW_NONE && cols->has[c])
			f->how[c] = TBL_HOW_BLANK;
	}
}

/* The run of a row's own values. */
static void
run_set(struct tbl_reading *r, size_t e, const struct tbl_text_line *l)
{
	uint32_t	 i;

	for (i = l->values; i < l->end && !tbl_atom_is_value(&r->atom[i]); i++)
		;
	r->row[e].run0 = i;
	r->row[e].run1 = i < l->end ? l->end : i;
}

static void
row_decline(struct tbl_reading *r, const struct tbl_text_block *t,
    const struct tbl_text_row *row)
{
	if (row->lines > 0)
		run_set(r, row->elem, &t->line[row->line]);
	r->row[row->elem].declined = true;
	r->row[row->elem].ambiguous = true;
}

/*
 * Where values merely overlap with those above them, a line that lost one may
 * have slipped: the last column closes a row.  Without it, the last value may be
 * the sum that slipped, perhaps with the first to where nobody's column is.
 */
static bool
has_slipped(const struct tbl_reading *r, const struct tbl_text_block *t,
    const struct tbl_text_columns *cols, const struct tbl_text_line *l,
    const struct tbl_filling *f)
{
	struct gi_dec	 sum = { 0 }, last = { 0 };
	size_t		 n = t->block->set->n, c, numbers = 0;

	if (n < 3 || f->value[n - 1] != 0)
		return false;
	if (cols->flush == TBL_FLUSH_NONE ||
	    (l->n > 2 && tbl_text_line_sum(r, t, l) == TBL_SUM_HOLDS))
		return true;
	for (c = 0; c + 1 < n; c++) {
		if (f->value[c] == 0 || f->how[c] == TBL_HOW_BLANK)
			continue;
		if (numbers++ > 0 && !gi_dec_add(&sum, last))
			return true;
		last = tbl_atom_value(&r->atom[f->value[c] - 1]);
	}
	return numbers > 1 && last.units != 0 && gi_dec_cmp(sum, last) == 0;
}

/*
 * One value, in the first column: it may be that of a cell as wide as the
 * table.
 */
static bool
is_merged(const struct tbl_text_block *t, const struct tbl_filling *f)
{
	size_t	 c;

	for (c = 1; c < t->block->set->n; c++) {
		if (f->value[c] != 0)
			return false;
	}
	return t->block->set->n > 1 && f->value[0] != 0;
}

/* Does the text end with a line? */
static bool
is_last(const struct tbl_reading *r, const struct tbl_text_line *l)
{
	size_t	 i = l->end;

	while (i < r->natom && r->atom[i].kind == TBL_WEAK)
		i++;
	return i == r->natom;
}

/* Does a line have a text that may be what a cell holds? */
static bool
has_odd(const struct tbl_reading *r, const struct tbl_text_line *l)
{
	uint32_t	 i;

	for (i = l->values; i < l->end; i++) {
		if (tbl_text_odd(&r->atom[i]) || r->atom[i].kind == TBL_UNREAD)
			return true;
	}
	return false;
}

/* Does a line have a number whose digits stood apart? */
static bool
has_joined(const struct tbl_reading *r, const struct tbl_text_line *l)
{
	uint32_t	 i;

	for (i = l->values; i < l->end; i++) {
		if (r->atom[i].kind == TBL_NUMBER && r->atom[i].joined)
			return true;
	}
	return false;
}

/*
 * Is it in doubt which digits of the line make a number?  Its sum, if it has
 * one, must not fail; where digits are not joined, it must hold.
 */
static bool
is_doubtful(const struct tbl_reading *r, const struct tbl_text_columns *cols,
    const struct tbl_text_line *l, const struct tbl_row *row)
{
	if (l->apart && cols->flush == TBL_FLUSH_NONE)
		return tbl_row_identity(r, row) != 1;
	return has_joined(r, l) && tbl_row_identity(r, row) == 0;
}

/*
 * Do two numbers stand as close as the digits of one, of which only one has a
 * column?
 */
static bool
is_halved(const struct tbl_reading *r, const struct tbl_text_columns *cols,
    const struct tbl_text_line *l)
{
	uint32_t	 i;
	size_t		 j, k;

	for (i = l->values + 1; i < l->end; i++) {
		if (r->atom[i - 1].kind != TBL_NUMBER ||
		    r->atom[i].kind != TBL_NUMBER || !tbl_atoms_close(r, i - 1, i))
			continue;
		j = tbl_text_column_of(r, cols, i - 1);
		k = tbl_text_column_of(r, cols, i);
		if (j < cols->n && k < cols->n &&
		    (cols->of[j] < 0) != (cols->of[k] < 0))
			return true;
	}
	return false;
}

static void
row_place(struct tbl_reading *r, const struct tbl_text_block *t,
    const struct tbl_text_columns *cols, const struct tbl_text_row *row)
{
	const struct tbl_text_line	*l = &t->line[row->line];
	struct tbl_filling		 f = { .numbers = 0 };

	run_set(r, row->elem, l);
	if (!line_fill(r, cols, l, row->elem, &f) ||
	    has_slipped(r, t, cols, l, &f) || is_merged(t, &f) ||
	    is_halved(r, cols, l)) {
		/* what a cut of the text leaves are the first columns */
		if (!is_last(r, l) || has_odd(r, l) ||
		    tbl_text_line_sum(r, t, l) == TBL_SUM_HOLDS)
			row_decline(r, t, row);
		return;
	}
	blanks_fill(cols, t->block->set->n, &f);
	noise_mark(r, cols, l);
	tbl_row_set(r, row->elem, &f, cols->flush != TBL_FLUSH_NONE ||
	    f.numbers == t->block->set->n);
	if (is_doubtful(r, cols, l, &r->row[row->elem])) {
		tbl_row_unplace(&r->row[row->elem]);
		row_decline(r, t, row);
	}
}

/* The map of a page; those of the block's pages are kept in map. */
static const struct page_map *
map_of(struct tbl_reading *r, struct tbl_text_block *t,
    struct page_map *map, size_t *n, size_t page)
{
	size_t	 i;

	for (i = 0; i < *n; i++) {
		if (map[i].page == page)
			return &map[i];
	}
	map[i].page = page;
	map[i].known = tbl_text_columns_read(r, t, page, &map[i].cols);
	++*n;
	return &map[i];
}

void
tbl_block_align(struct tbl_reading *r, const struct tbl_block *b)
{
	const struct tbl_text_row	*row;
	const struct page_map		*m;
	struct tbl_text_block		 t;
	struct page_map			*map;
	size_t				 i, n = 0;

	if (!tbl_text_block_read(r, b, &t))
		return;
	map = gi_alloc_array(r->arena, t.rows, sizeof(*map));
	for (i = 0; i < t.rows; i++) {
		row = &t.row[i];
		if (row->lines != 1 || r->row[row->elem].placed ||
		    r->row[row->elem].declined)
			continue;
		m = map_of(r, &t, map, &n, t.line[row->line].page);
		if (m->known && !tbl_text_has_neighbour(&t, row->line))
			row_place(r, &t, &m->cols, row);
		else if (!m->known && tbl_text_in_pieces(r, &t,
		    &t.line[row->line]))
			row_decline(r, &t, row);
	}
}
