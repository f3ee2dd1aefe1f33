/* SPDX-License-Identifier: ISC */
/*
 * Short rows of text that is aligned by blanks: the columns are those that
 * the numbers and heads around the row form.
 */
#include <string.h>

#include "base/arena.h"
#include "gi.h"
#include "label/label.h"
#include "label/match.h"
#include "label/union.h"
#include "tables/cut/terminal_width.h"
#include "tables/match/gap.h"
#include "tables/parts/reading.h"
#include "tables/place/aligned_columns.h"
#include "tables/place/trial.h"
#include "tables/text/likeness.h"

#define ROWS_MIN	3	/* whole rows that show where the columns are */
#define SPANS		512	/* numbers that are looked at */

/* The columns that the numbers of a stretch of lines form. */
struct page_columns {
	size_t		 page0, page1;	/* atoms of their page */
	bool		 wide;	/* counted as a terminal shows them */
	struct tbl_span	 at[GI_COLS + 1];
	size_t		 n;	/* GI_COLS + 1: too many */
};

/*
 * Where an atom stands.  Most programs align by code points, as poppler and
 * lynx do; some by the columns that a terminal gives a character.
 */
static struct tbl_span
span_of(const struct tbl_reading *r, size_t i, bool wide)
{
	return wide ? r->wide[i] : r->atom[i].x;
}

/*
 * Spans that overlap are one column.  The columns are gathered in span itself,
 * from the left to the right, and there are few of them; returns how many.
 */
static size_t
columns_form(struct tbl_span *span, size_t n, struct page_columns *cols)
{
	struct tbl_span	 s;
	size_t		 i, c = 0, end, k = 0;

	for (i = 0; i < n; i++) {
		s = span[i];
		/* it mostly stands in the column behind that of the last */
		while (c < k && span[c].to <= s.from)
			c++;
		while (c > 0 && span[c - 1].to > s.from)
			c--;
		for (end = c; end < k && span[end].from < s.to; end++) {
			if (span[end].from < s.from)
				s.from = span[end].from;
			if (span[end].to > s.to)
				s.to = span[end].to;
		}
		/* those from c up to end become one */
		if (end != c + 1 && end < k)
			memmove(&span[c + 1], &span[end],
			    (k - end) * sizeof(*span));
		span[c] = s;
		k = k + 1 - (end - c);
	}
	cols->n = k < GI_LEN(cols->at) ? k : GI_LEN(cols->at);
	memcpy(cols->at, span, cols->n * sizeof(*span));
	return k;
}

/* Is row e one of a single line, cut by blanks? */
static bool
is_aligned(const struct tbl_reading *r, size_t e)
{
	const struct tbl_row	*row = &r->row[e];

	if (row->anchor == NULL || row->set == NULL || row->run1 <= row->run0)
		return false;
	return r->atom[row->run0].delim == ' ' &&
	    r->atom[row->run0].row == r->atom[row->run1 - 1].row;
}

/* The atoms of the page that an atom is on. */
static void
page_find(const struct tbl_reading *r, size_t atom, struct page_columns *cols)
{
	size_t	 a = atom, b = atom;

	while (a > 0 && !tbl_atom_is_page(&r->atom[a - 1]))
		a--;
	while (b < r->natom && !tbl_atom_is_page(&r->atom[b]))
		b++;
	cols->page0 = a;
	cols->page1 = b;
}

/* Is row e aligned, on the page, and of as many columns as another? */
static bool
is_like(const struct tbl_reading *r, size_t e, const struct page_columns *cols,
    const struct tbl_row *other)
{
	const struct tbl_row	*row = &r->row[e];

	return is_aligned(r, e) && row->set->n == other->set->n &&
	    row->run0 >= cols->page0 && row->run0 < cols->page1;
}

/* The numbers of the rows around e that stand on its page. */
static size_t
spans_collect(const struct tbl_reading *r, size_t e,
    const struct page_columns *cols, struct tbl_span *span, size_t max)
{
	enum gi_table	 t = r->forms->row[e].table;
	size_t		 i, k, n = 0;

	for (i = r->forms->first[t]; i < r->forms->end[t]; i++) {
		const struct tbl_row *row = &r->row[i];

		if (!is_like(r, i, cols, &r->row[e]))
			continue;
		for (k = row->run0; k < row->run1 && n < max; k++) {
			if (r->atom[k].kind != TBL_NUMBER &&
			    !r->atom[k].mark)
				continue;
			span[n++] = span_of(r, k, cols->wide);
		}
	}
	return n;
}

/* The column that atom i stands in, cols->n if none. */
static size_t
column_of(const struct tbl_reading *r, const struct page_columns *cols,
    size_t i)
{
	size_t	 c;

	for (c = 0; c < cols->n &&
	    span_of(r, i, cols->wide).from >= cols->at[c].to; c++)
		;
	return c;
}

/*
 * Does each whole row of the page have one number in each column?  Columns
 * that drifted apart and others that ran together can make the right count.
 * Returns how many such rows there are, or -1.
 */
static int
columns_agree(const struct tbl_reading *r, size_t e,
    const struct page_columns *cols)
{
	enum gi_table	 t = r->forms->row[e].table;
	size_t		 i, c;
	int		 rows = 0;

	for (i = r->forms->first[t]; i < r->forms->end[t]; i++) {
		const struct tbl_row *row = &r->row[i];

		if (!row->placed || row->how[0] != TBL_HOW_EXACT ||
		    !is_like(r, i, cols, &r->row[e]))
			continue;
		for (c = 0; c < cols->n; c++) {
			if (column_of(r, cols, row->value[c] - 1) != c)
				return -1;
		}
		rows++;
	}
	return rows;
}

/* Is the atom the head of a single column, or part of one? */
static bool
is_column_head(const struct tbl_row *row, const struct tbl_atom *a)
{
	size_t	 c, k;

	for (c = 0; c < row->set->n; c++) {
		const struct gi_col *col = row->set->col[c];

		if (tbl_term_in_column(a->term, row->set, c))
			return true;
		for (k = 0; k < col->nvariants; k++) {
			if (tbl_term_in_label(a->term, &col->variants[k]))
				return true;
		}
	}
	return false;
}

/* The heads above the table's first row, added to the n spans there are. */
static size_t
heads_collect(const struct tbl_reading *r, size_t e, bool wide,
    struct tbl_span *span, size_t n, size_t max)
{
	size_t	 i = tbl_rows_begin(r, r->forms->row[e].table);

	while (i > 0 && n < max) {
		const struct tbl_atom *a = &r->atom[--i];

		if (a->kind == TBL_BREAK || a->kind == TBL_NUMBER)
			break;
		if (a->kind != TBL_LABEL || a->nglyph == 0 ||
		    !is_column_head(&r->row[e], a))
			continue;
		span[n++] = span_of(r, i, wide);
	}
	return n;
}

/* Is a text the label of a column? */
static bool
is_head_of(const struct gi_col *col, const struct gi_label_text *t)
{
	const struct gi_label	*l = &col->label;
	size_t			 k;

	for (k = 0; k <= col->nvariants; l = &col->variants[k++]) {
		if (l->len == t->n && memcmp(l->fold, t->cp,
		    t->n * sizeof(*t->cp)) == 0)
			return true;
	}
	return false;
}

/*
 * The pieces of the heads by the column that they stand in, one under the
 * other; false where a whole head stands in another's column.
 */
static bool
heads_stack(const struct tbl_reading *r, size_t e,
    const struct page_columns *cols, struct gi_label_text stack[GI_COLS + 1])
{
	const struct gi_col_set	*set = r->row[e].set;
	size_t			 i, c, k, end;
	struct gi_label_text		*t;
	struct gi_label_text		 one;

	end = tbl_rows_begin(r, r->forms->row[e].table);
	for (i = end; i > 0 && r->atom[i - 1].kind != TBL_BREAK &&
	    r->atom[i - 1].kind != TBL_NUMBER; i--)
		;
	for (; i < end; i++) {
		const struct tbl_atom *a = &r->atom[i];

		if (a->kind != TBL_LABEL || a->nglyph == 0 ||
		    !is_column_head(&r->row[e], a))
			continue;
		t = &stack[column_of(r, cols, i)];
		one.n = 0;
		for (k = 0; k < a->nglyph && one.n < GI_LABEL_CPS; k++) {
			one.cp[one.n++] = a->term->cp[k];
			if (t->n < GI_LABEL_CPS)
				t->cp[t->n++] = a->term->cp[k];
		}
		for (c = 0; c < set->n; c++) {
			if (is_head_of(set->col[c], &one) &&
			    t != &stack[c])
				return false;
		}
	}
	return true;
}

/*
 * Does each column hold its own head?  Heads that an extractor moved say
 * nothing; one may be missing.
 */
static bool
heads_agree(const struct tbl_reading *r, size_t e,
    const struct page_columns *cols)
{
	const struct gi_col_set	*set = r->row[e].set;
	struct gi_label_text		*stack;
	size_t			 c, heads = 0;

	stack = gi_alloc_array(r->arena, GI_COLS + 1, sizeof(*stack));
	if (!heads_stack(r, e, cols, stack))
		return false;
	for (c = 0; c < set->n; c++)
		heads += is_head_of(set->col[c], &stack[c]);
	return heads + 1 >= set->n;
}

/*
 * The columns around row e, if there are as many as it has: those of the
 * numbers, or of the numbers and the heads together.
 */
static bool
columns_find(const struct tbl_reading *r, size_t e, struct page_columns *cols)
{
	const struct tbl_row	*row = &r->row[e];
	struct tbl_span		 span[SPANS];
	size_t			 n, k;
	int			 rows, heads;

	n = k = spans_collect(r, e, cols, span, SPANS);
	for (heads = 0; heads < 2; heads++) {
		if (heads)
			k = heads_collect(r, e, cols->wide, span, k,
			    SPANS - n + k);
		k = columns_form(span, k, cols);
		if (cols->n != row->set->n)
			continue;
		rows = columns_agree(r, e, cols);
		if (rows >= ROWS_MIN || (rows >= 0 && heads_agree(r, e, cols)))
			return true;
	}
	return false;
}

/* Put each of the row's values into the column that it stands in. */
static bool
columns_fill(const struct tbl_reading *r, size_t e,
    const struct page_columns *cols, struct tbl_trial *t)
{
	const struct tbl_row	*row = &r->row[e];
	size_t			 i, c, numbers = 0;

	for (i = row->run0; i < row->run1; i++) {
		const struct tbl_atom *a = &r->atom[i];

		if (a->kind != TBL_NUMBER && !a->mark)
			continue;
		c = column_of(r, cols, i);
		if (c == cols->n || t->value[c] != 0)
			return false;
		t->value[c] = (uint32_t)i + 1;
		t->how[c] = a->mark ? TBL_HOW_BLANK : TBL_HOW_INFERRED;
		numbers += !a->mark;
	}
	/* where nothing stands in a column, it is blank */
	for (c = 0; c < row->set->n; c++) {
		if (t->value[c] == 0)
			t->how[c] = TBL_HOW_BLANK;
	}
	/* the total closes a row: without it the row may have slipped */
	return !tbl_trial_is_merged(row, t, numbers) &&
	    (row->set->n < 3 || t->value[row->set->n - 1] != 0);
}

bool
tbl_row_place_aligned(struct tbl_reading *r, size_t e, struct tbl_trial *t)
{
	struct page_columns	 cols;
	struct tbl_trial	 none = { 0 };
	int			 wide;

	if (!is_aligned(r, e))
		return false;
	tbl_atoms_measure(r);
	page_find(r, r->row[e].run0, &cols);
	for (wide = 0; wide < 2; wide++) {
		*t = none;
		cols.wide = wide;
		if (columns_find(r, e, &cols) &&
		    columns_fill(r, e, &cols, t))
			return true;
	}
	return false;
}
