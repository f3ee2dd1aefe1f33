/* SPDX-License-Identifier: ISC */
/*
 * Two pages on one sheet, and two columns of text.  Both are told by long words
 * on either side of a gap that no word crosses; a table is told from them by
 * its short words.
 */
#include <stdlib.h>

#include "base/arena.h"
#include "extract/pdf/layout.h"
#include "gi.h"

#define PAGE_WORD	12	/* columns of a long word of a page, */
#define PAGE_WORDS	2	/* and how many of them a page has, or a
				   table */
#define TEXT_WORD	20	/* columns of a line of text, */
#define TEXT_LINES	3	/* and how many of them stand side by side */

/* The rows of a page, and the gap that parts some of them. */
struct sheet_rows {
	struct pdf_word		*w;
	const struct pdf_line	*line;
	size_t			 n;
	int64_t			 from, to;	/* of the gap */
};

/*
 * Whether the page is a sheet of two: nothing stands in its middle, and both
 * halves have text of their own, which begins at the same place of both.
 */
static bool
is_sheet(const struct pdf_word *w, const struct pdf_page *p)
{
	int64_t	 half = p->width / 2, left[2] = { INT64_MAX, INT64_MAX };
	size_t	 i, side, words[2] = { 0 };

	if (p->width <= p->height)
		return false;
	for (i = 0; i < p->nword; i++) {
		if (w[i].x1 > half - p->width / 50 &&
		    w[i].x0 < half + p->width / 50)
			return false;
		side = w[i].x0 > half;
		words[side] += w[i].table != NULL ? PAGE_WORDS :
		    w[i].columns >= PAGE_WORD;
		if (w[i].x0 < left[side])
			left[side] = w[i].x0;
	}
	return words[0] >= PAGE_WORDS && words[1] >= PAGE_WORDS &&
	    llabs(left[1] - half - left[0]) * 25 < p->width;
}

static void
sheet_divide(struct pdf_word *w, struct pdf_page *p)
{
	size_t	 i;

	for (i = 0; i < p->nword; i++) {
		if (w[i].x0 < p->width / 2)
			continue;
		w[i].block = 1;
		w[i].x0 -= p->width / 2;
		w[i].x1 -= p->width / 2;
	}
	p->sheet = true;
	p->width /= 2;
}

/*
 * Where a row has two lines of text side by side, the index of the second; 0
 * where it has not.
 */
static size_t
row_second(const struct sheet_rows *r, size_t i)
{
	const struct pdf_line	*line = &r->line[i];
	size_t			 k;

	for (k = line->from + 1; k < line->to; k++) {
		if (!ext_word_joins(&r->w[k - 1], &r->w[k]) &&
		    r->w[k - 1].columns >= TEXT_WORD &&
		    r->w[k].columns >= TEXT_WORD &&
		    r->w[k].x0 - r->w[k - 1].x1 > r->w[k].em)
			return k;
	}
	return 0;
}

/*
 * Whether a row leaves the gap free, and is no row of a table over both columns:
 * one within a column has a line of text beside it.
 */
static bool
row_fits(const struct sheet_rows *r, size_t i)
{
	const struct pdf_line	*line = &r->line[i];
	size_t			 k, side, numbers[2] = { 0 }, text[2] = { 0 };

	for (k = line->from; k < line->to; k++) {
		if (r->w[k].x1 > r->from && r->w[k].x0 < r->to)
			return false;
		side = r->w[k].x0 >= r->to;
		numbers[side] += r->w[k].number;
		text[side] += r->w[k].columns >= TEXT_WORD;
	}
	return (numbers[0] + numbers[1]) * 2 < line->to - line->from ||
	    (numbers[0] == 0 && (text[0] > 0 || numbers[1] == 0)) ||
	    (numbers[1] == 0 && text[1] > 0);
}

/*
 * Set the gap that the row i begins, and return the row behind the last that
 * it parts.
 */
static size_t
gap_follow(struct sheet_rows *r, size_t i, size_t *lines)
{
	size_t	 k, second = row_second(r, i);
	int64_t	 from = r->w[second - 1].x1, to = r->w[second].x0;

	for (k = i, *lines = 0; k < r->n; k++) {
		second = row_second(r, k);
		r->from = from;
		r->to = to;
		if (second > 0 && r->w[second - 1].x1 > r->from)
			r->from = r->w[second - 1].x1;
		if (second > 0 && r->w[second].x0 < r->to)
			r->to = r->w[second].x0;
		if (r->to - r->from < r->w[r->line[k].from].em ||
		    !row_fits(r, k))
			break;
		from = r->from;
		to = r->to;
		*lines += second > 0;
	}
	r->from = from;
	r->to = to;
	return k;
}

/* Give the words of the rows from i on, to row end, their blocks. */
static void
columns_divide(struct sheet_rows *r, size_t i, size_t end, size_t block)
{
	int64_t	 left = INT64_MAX, right = INT64_MAX;
	size_t	 k;

	for (k = r->line[i].from; k < r->line[end - 1].to; k++) {
		if (r->w[k].x0 < r->to)
			left = r->w[k].x0 < left ? r->w[k].x0 : left;
		else
			right = r->w[k].x0 < right ? r->w[k].x0 : right;
	}
	for (k = r->line[i].from; k < r->line[end - 1].to; k++) {
		r->w[k].block = block;
		if (r->w[k].x0 < r->to)
			continue;
		r->w[k].block = block + 1;
		r->w[k].x0 -= right - left;
		r->w[k].x1 -= right - left;
	}
}

/* Whether a row has a word behind the gap. */
static bool
row_is_right(const struct sheet_rows *r, size_t i)
{
	return r->w[r->line[i].to - 1].x0 >= r->to;
}

/*
 * The first of the rows from begin on, to row i, that the gap parts as well: a
 * heading may stand beside a line of text.
 */
static size_t
gap_begin(const struct sheet_rows *r, size_t begin, size_t i)
{
	size_t	 k, first = i;

	for (k = i; k > begin && row_fits(r, k - 1); k--) {
		if (row_is_right(r, k - 1))
			first = k - 1;
	}
	return first;
}

/*
 * The row behind the last one that the gap parts, of rows up to end: what
 * stands on its left alone is a line of text there, or begins what follows.
 */
static size_t
gap_end(const struct sheet_rows *r, size_t i, size_t end)
{
	for (; end > i + 1 && !row_is_right(r, end - 1) &&
	    r->w[r->line[end - 1].to - 1].columns < TEXT_WORD; end--)
		;
	return end;
}

/* Go over the rows and divide those that stand in two columns. */
static void
columns_seek(struct sheet_rows *r)
{
	size_t	 i, k, begin = 0, end, lines, block = 0;

	for (i = 0; i < r->n; i = end) {
		end = i + 1;
		lines = 0;
		if (row_second(r, i) > 0)
			end = gap_follow(r, i, &lines);
		if (lines >= TEXT_LINES) {
			end = gap_end(r, i, end);
			columns_divide(r, gap_begin(r, begin, i), end,
			    block + 1);
			begin = end;
			block += 3;
			continue;
		}
		end = i + 1;
		for (k = r->line[i].from; k < r->line[i].to; k++)
			r->w[k].block = block;
	}
}

void
ext_sheet_page(struct ext_layout *l, struct pdf_page *p)
{
	struct sheet_rows	 r = { .w = l->word + p->word };

	if (is_sheet(r.w, p)) {
		sheet_divide(r.w, p);
		return;
	}
	r.line = ext_lines_take(l, p, &r.n);
	columns_seek(&r);
}
