/* SPDX-License-Identifier: ISC */
/* In which column of a terminal a word begins. */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "extract/pdf/layout.h"
#include "gi.h"

#define COLUMNS		400		/* the last column; further right is
					   there too */
#define UNIT_MIN	2000		/* the least width of a column: 2
					   points */
#define UNIT_NONE	6000		/* that width where there are no
					   digits */
#define SAME		200		/* places no further apart are one
					   place */

static int
by_size(const void *x, const void *y)
{
	return pdf_order(*(const int64_t *)x, *(const int64_t *)y);
}

/*
 * Half the width of a full-width character in small type: nine of ten words of
 * the kind, numbers or wide ones, are in larger type.  0 where there are none.
 * size is room for a width of each word.
 */
static int64_t
small_type(const struct ext_layout *l, int64_t *size, bool wide)
{
	size_t	 i, n = 0;

	for (i = 0; i < l->nword; i++) {
		const struct pdf_word *w = &l->word[i];

		if (wide ? w->wide : w->number)
			size[n++] = w->em / 2;
	}
	qsort(size, n, sizeof(*size), by_size);
	return n > 0 ? size[n / 10] : 0;
}

/*
 * Choose a column so narrow that hardly any text takes more room in columns
 * than on paper.
 */
static void
unit_take(struct ext_layout *l)
{
	int64_t	*size = gi_alloc_array(l->arena, l->nword, sizeof(*size));
	int64_t	 digit = small_type(l, size, false);
	int64_t	 wide = small_type(l, size, true);
	size_t	 i;

	l->unit = digit > 0 && (digit < wide || wide <= 0) ? digit : wide;
	if (l->unit < UNIT_MIN)
		l->unit = l->unit > 0 ? UNIT_MIN : UNIT_NONE;
	l->left = l->word[0].x0;
	for (i = 1; i < l->nword; i++) {
		if (l->word[i].x0 < l->left)
			l->left = l->word[i].x0;
	}
}

/*
 * Some programs leave a quarter of a character between a number and its unit;
 * two numbers are never one.
 */
bool
ext_word_joins(const struct pdf_word *a, const struct pdf_word *b)
{
	int64_t	 gap = b->x0 - a->x1;

	if (a->digits && b->digit)
		return false;
	return gap * 100 < a->em * (a->digits && b->wide ? 35 : 10);
}

/*
 * Twice the place of a word by an alignment: its left, its right, or its
 * middle.
 */
static int64_t
flush(const struct pdf_word *w, enum pdf_align align)
{
	return align == ALIGN_LEFT ? 2 * w->x0 :
	    align == ALIGN_RIGHT ? 2 * w->x1 : w->x0 + w->x1;
}

/* Choose the alignment by which the numbers stand in the fewest places. */
static void
align_take(struct ext_layout *l)
{
	int64_t	*place = gi_alloc_array(l->arena, l->nword, sizeof(*place));
	size_t	 i, n, places, least = SIZE_MAX;
	int	 align;

	for (align = 0; align < ALIGNS; align++) {
		for (i = 0, n = 0; i < l->nword; i++) {
			if (l->word[i].number)
				place[n++] = flush(&l->word[i],
				    (enum pdf_align)align);
		}
		qsort(place, n, sizeof(*place), by_size);
		for (i = 1, places = n > 0; i < n; i++)
			places += place[i] - place[i - 1] > SAME;
		if (places < least) {
			least = places;
			l->align = (enum pdf_align)align;
		}
	}
}

/*
 * The column in which a word begins.  A number may be wider on paper than in
 * columns, so it is placed by its alignment.
 */
static size_t
column_of(const struct ext_layout *l, const struct pdf_word *w)
{
	int64_t	 x = 2 * w->x0, width = (int64_t)w->columns * l->unit;

	if (w->number)
		x = flush(w, l->align) - (l->align == ALIGN_LEFT ? 0 :
		    l->align == ALIGN_RIGHT ? 2 * width : width);
	x = (x / 2 - l->left + l->unit / 2) / l->unit;
	return x < 0 ? 0 : x > COLUMNS ? COLUMNS : (size_t)x;
}

struct gi_str
ext_columns_text(const struct ext_layout *l, const struct pdf_word *w, size_t n)
{
	size_t		 i, column, at = 0, size = COLUMNS + n;
	struct gi_str	 out;
	char		*to;

	for (i = 0; i < n; i++)
		size = gi_size_add(size, w[i].text.len);
	out.s = to = gi_alloc(l->arena, size);
	for (i = 0; i < n; i++) {
		column = column_of(l, &w[i]);
		if (i > 0 && !ext_word_joins(&w[i - 1], &w[i]) && column <= at)
			column = at + 1;
		if (i > 0 && ext_word_joins(&w[i - 1], &w[i]))
			column = at;
		for (; at < column; at++)
			*to++ = ' ';
		memcpy(to, w[i].text.s, w[i].text.len);
		to += w[i].text.len;
		at += w[i].columns;
	}
	out.len = (size_t)(to - out.s);
	return out;
}

void
ext_columns_choose(struct ext_layout *l)
{
	unit_take(l);
	align_take(l);
}
