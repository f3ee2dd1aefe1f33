/* SPDX-License-Identifier: ISC */
/*
 * Words aslant, as watermarks are.  Poppler makes a word of each of their
 * characters, whose boxes step along a slope: each begins where the one before
 * it ends, and lies as much higher or lower as all of them do.
 */
#include <stdlib.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "extract/pdf/layout.h"
#include "gi.h"

#define SURE		3	/* characters of a row that is aslant for sure */
#define STRICT		90	/* heights so alike are those of one font */
#define LOOSE		80	/* and so alike those of several */
#define LARGE		14	/* a row of two is, where they are so many
				   tenths of the size of the text */
#define COLUMNS		4	/* of the words that may be in a row */
#define NEAR		250	/* words that are looked at behind one */
#define TYPES		((size_t)64)	/* sizes of upright text that are told
					   apart */
#define ALIKE		3	/* numbers of one size that make it a text's */

/*
 * A row of characters, from left to right or from top to bottom, whichever is
 * more of its way; which of its ends is the first cannot be told.
 */
struct slope_row {
	struct pdf_word	**word;
	size_t		  n;
	bool		  down;
	int64_t		  likeness;	/* how many percent of each other their
					   heights are at least */
	int64_t		  along, cross;	/* a step, from middle to middle */
};

/*
 * Where a word begins and ends on that way, twice its middle across, and how
 * many characters it has: poppler glues two or three at times.
 */
struct slope_span {
	int64_t	 from, to, cross, height, n;
};

static struct slope_span
span_of(const struct pdf_word *w, bool down)
{
	int64_t	 n = (int64_t)gi_utf8_count(w->text);

	return down ? (struct slope_span){ w->y0, w->y1, w->x0 + w->x1,
	    w->x1 - w->x0, n } : (struct slope_span){ w->x0, w->x1,
	    w->y0 + w->y1, w->y1 - w->y0, n };
}

/*
 * How high one character of the word is, where the row steps so: the box of
 * several has their steps as well.
 */
static int64_t
height_of(const struct slope_row *row, const struct slope_span *s)
{
	return s->height - (s->n - 1) * (s->to - s->from) *
	    llabs(row->cross) / row->along / s->n;
}

static bool
is_alike(const struct slope_row *row, const struct slope_span *s,
    const struct slope_span *t)
{
	int64_t	 a = height_of(row, s), b = height_of(row, t);

	return a * 100 >= b * row->likeness && b * 100 >= a * row->likeness;
}

/*
 * Set the step from a to b where b may be the next of a row: it begins where a
 * ends, and lies higher or lower by at least a tenth of the way, at most as
 * much as the way.  Characters of text that runs down the page are less long
 * than high; those of heads that stand in narrow columns beside each other make
 * such steps too, but are upright.
 */
static bool
step_take(const struct pdf_word *a, const struct pdf_word *b,
    struct slope_row *row)
{
	struct slope_span	 s = span_of(a, row->down);
	struct slope_span	 t = span_of(b, row->down);
	int64_t			 size = (s.to - s.from) / s.n, cross;

	row->along = t.from + t.to - s.from - s.to;
	row->cross = t.cross - s.cross;
	cross = llabs(row->cross);
	return size > 0 && row->along > 0 &&
	    llabs(t.from - s.to) * 12 < size && cross * 10 > row->along &&
	    cross * 100 < row->along * 104 && is_alike(row, &s, &t) &&
	    (!row->down || size * 100 < height_of(row, &s) * 97);
}

/*
 * Whether b goes on with a row behind a: at the row's slope, where a ends, or
 * behind a blank.
 */
static bool
step_follows(const struct slope_row *row, const struct pdf_word *a,
    const struct pdf_word *b)
{
	struct slope_span	 s = span_of(a, row->down);
	struct slope_span	 t = span_of(b, row->down);
	int64_t			 size = (s.to - s.from) / s.n;
	int64_t			 gap = t.from - s.to;
	int64_t			 along = t.from + t.to - s.from - s.to;
	int64_t			 cross = t.cross - s.cross;

	return size > 0 && gap * 8 > -size &&
	    gap * 8 < size * (row->n < SURE || row->likeness < STRICT ? 1 :
	    12) && along > 0 && is_alike(row, &s, &t) &&
	    llabs(cross * row->along - row->cross * along) * 4 <
	    size * row->along;
}

/* For qsort(): from left to right, and from top to bottom. */
static int
by_left(const void *x, const void *y)
{
	const struct pdf_word	*v = *(struct pdf_word *const *)x;
	const struct pdf_word	*w = *(struct pdf_word *const *)y;

	return pdf_order(v->x0, w->x0);
}

static int
by_top(const void *x, const void *y)
{
	const struct pdf_word	*v = *(struct pdf_word *const *)x;
	const struct pdf_word	*w = *(struct pdf_word *const *)y;

	return pdf_order(v->y0, w->y0);
}

/* Make a row longer by what follows its last word among n words. */
static void
row_extend(struct slope_row *row, struct pdf_word **word, size_t n)
{
	size_t	 i, near;

	for (i = near = 0; i < n && near < NEAR; i++, near++) {
		if (word[i]->gone ||
		    !step_follows(row, row->word[row->n - 1], word[i]))
			continue;
		row->word[row->n++] = word[i];
		near = 0;
	}
}

/* Make it longer by what stands before its first word, behind n words. */
static void
row_extend_back(struct slope_row *row, struct pdf_word **word, size_t n)
{
	struct pdf_word	*first = row->word[0];
	size_t		 near;

	for (near = 0; n > 0 && near < NEAR; n--, near++) {
		if (word[n - 1]->gone ||
		    !step_follows(row, word[n - 1], first))
			continue;
		row->word[row->n++] = first = word[n - 1];
		near = 0;
	}
}

/* Whether a row is no part of upright text; size is that of the page's text. */
static bool
row_is_aslant(const struct slope_row *row, int64_t size)
{
	const struct pdf_word	*a = row->word[0], *b = row->word[1];

	if (row->n >= SURE || (!a->single && !b->single))
		return true;
	return a->wide && b->wide && (a->x1 - a->x0) * 10 > size * LARGE &&
	    llabs((a->x1 - a->x0) - (b->x1 - b->x0)) * 20 < a->x1 - a->x0 &&
	    llabs((a->y1 - a->y0) - (b->y1 - b->y0)) * 20 < a->y1 - a->y0;
}

/* Begin a row with the words i and k of n, and make it as long as it may be. */
static bool
row_begin(struct slope_row *row, struct pdf_word **word, size_t n, size_t i,
    size_t k)
{
	if (word[k]->gone || !step_take(word[i], word[k], row))
		return false;
	row->word[0] = word[i];
	row->word[1] = word[k];
	row->n = 2;
	row_extend(row, word + k + 1, n - k - 1);
	return true;
}

/*
 * Take away the longest row that begins with word i of n, and what goes on with
 * it at its ends in other fonts.  Its words are put in the order in which they
 * are most likely read.
 */
static void
row_take(struct ext_layout *l, size_t page, struct pdf_word **word, size_t n,
    size_t i, struct slope_row *row, int64_t size)
{
	size_t	 k, most = 0, best = 0;
	int64_t	 likeness = row->likeness;

	if (word[i]->gone)
		return;
	for (k = i + 1; k < n && k <= i + NEAR; k++) {
		if (row_begin(row, word, n, i, k) && row->n > most &&
		    row_is_aslant(row, size)) {
			most = row->n;
			best = k;
		}
	}
	if (most == 0)
		return;
	row_begin(row, word, n, i, best);
	row->likeness = LOOSE;
	for (k = best + 1; k < n && word[k] != row->word[row->n - 1]; k++)
		;
	row_extend(row, word + (k < n ? k + 1 : n), k < n ? n - k - 1 : 0);
	row_extend_back(row, word, i);
	row->likeness = likeness;
	qsort(row->word, row->n, sizeof(*row->word), by_left);
	ext_layout_aside(l, page, "watermark", row->word, row->n);
}

static int
by_size(const void *x, const void *y)
{
	return pdf_order(*(const int64_t *)x, *(const int64_t *)y);
}

/* Half of the words' characters are no wider than this. */
static int64_t
size_of(struct gi_arena *a, const struct pdf_word *w, size_t n)
{
	int64_t	*size = gi_alloc_array(a, n, sizeof(*size));
	size_t	 i;

	for (i = 0; i < n; i++)
		size[i] = 2 * (w[i].x1 - w[i].x0) / (int64_t)w[i].columns;
	qsort(size, n, sizeof(*size), by_size);
	return n > 0 ? size[n / 2] : 0;
}

/* A size of characters, of words that lie in lines. */
struct slope_type {
	bool	 number;
	int64_t	 height, em;
	size_t	 n;
};

static bool
is_of_type(const struct slope_type *t, const struct slope_type *u)
{
	return t->number == u->number &&
	    llabs(t->height - u->height) * 100 <= t->height &&
	    llabs(t->em - u->em) * 50 <= t->em;
}

static struct slope_type
type_of(const struct pdf_word *w)
{
	return (struct slope_type){ w->number, w->y1 - w->y0,
	    2 * (w->x1 - w->x0) / (int64_t)w->columns, 1 };
}

/*
 * The sizes of upright text among n words, *ntype of them: that of words too
 * long for a row, and of numbers.
 */
static struct slope_type *
types_find(struct gi_arena *a, const struct pdf_word *w, size_t n,
    size_t *ntype)
{
	struct slope_type	*type = gi_alloc_array(a, TYPES, sizeof(*type));
	struct slope_type	 t;
	size_t			 i, k;

	*ntype = 0;
	for (i = 0; i < n; i++) {
		if (w[i].single || (!w[i].number && w[i].columns <= COLUMNS))
			continue;
		t = type_of(&w[i]);
		for (k = 0; k < *ntype && !is_of_type(&type[k], &t); k++)
			;
		if (k < *ntype)
			type[k].n++;
		else if (k < TYPES)
			type[(*ntype)++] = t;
	}
	return type;
}

/*
 * Whether a word of several characters has the size of upright ones: those of
 * one aslant are higher than one alone is.
 */
static bool
is_upright(const struct pdf_word *w, const struct slope_type *type, size_t n)
{
	struct slope_type	 t = type_of(w);
	size_t			 i;

	for (i = 0; i < n && !is_of_type(&type[i], &t); i++)
		;
	return !w->single && i < n && (!w->number || type[i].n > ALIKE);
}

void
ext_slope_page(struct ext_layout *l, size_t p)
{
	struct pdf_word	 *w = l->word + l->page[p].word;
	size_t		  i, n = 0, nword = l->page[p].nword, ntype;
	int64_t		  size = size_of(l->arena, w, nword);
	struct pdf_word	**word = gi_alloc_array(l->arena, nword,
			    sizeof(struct pdf_word *));
	struct slope_row  row = { .word = gi_alloc_array(l->arena, nword,
			    sizeof(struct pdf_word *)) };

	struct slope_type *type = types_find(l->arena, w, nword, &ntype);

	for (i = 0; i < nword; i++) {
		if (w[i].columns <= COLUMNS && !is_upright(&w[i], type, ntype))
			word[n++] = &w[i];
	}
	/* characters of one font first, then those of others among them */
	for (row.likeness = STRICT; row.likeness >= LOOSE;
	    row.likeness -= STRICT - LOOSE) {
		qsort(word, n, sizeof(*word), by_left);
		row.down = false;
		for (i = 0; i < n; i++)
			row_take(l, p, word, n, i, &row, size);
		qsort(word, n, sizeof(*word), by_top);
		row.down = true;
		for (i = 0; i < n; i++)
			row_take(l, p, word, n, i, &row, size);
	}
}
