/* SPDX-License-Identifier: ISC */
/*
 * Where the words of a line stand, for grid records.  Lines that are prose have
 * none: one piece of text, or pieces that no more than a blank parts, over most
 * of the page's width.
 */
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "extract/pdf/layout.h"
#include "gi.h"

#define PAIR	(2 * GI_SIZE_TEXT)	/* bytes of an interval */

/* Thousandths of a point as tenths, none of them left of the page. */
static size_t
tenths(int64_t x)
{
	return x < 0 ? 0 : (size_t)((x + 50) / 100);
}

static char *
size_put(char *to, size_t n)
{
	char	 buf[GI_SIZE_TEXT];
	size_t	 len = gi_size_format(n, buf);

	memcpy(to, buf, len);
	return to + len;
}

/* The end of the piece of text that begins at word i of n. */
static size_t
piece_end(const struct pdf_word *w, size_t i, size_t n)
{
	for (i++; i < n && ext_word_joins(&w[i - 1], &w[i]); i++)
		;
	return i;
}

struct gi_str
ext_place_fields(const struct ext_layout *l, const struct pdf_word *w,
    size_t n, size_t page)
{
	static const char	 head[] = "\\N\t\\N\t\\N\t";
	char			*text = gi_alloc(l->arena, gi_size_add(
				    gi_size_mul(n, PAIR),
				    sizeof(head) + PAIR));
	char			*to = text + sizeof(head) - 1;
	size_t			 i, k, end;
	int64_t			 x0, x1;

	memcpy(text, head, sizeof(head) - 1);
	for (i = 0; i < n; i = end) {
		end = piece_end(w, i, n);
		x0 = w[i].x0;
		x1 = w[i].x1;
		for (k = i + 1; k < end; k++) {
			x0 = w[k].x0 < x0 ? w[k].x0 : x0;
			x1 = w[k].x1 > x1 ? w[k].x1 : x1;
		}
		if (i > 0)
			*to++ = ',';
		to = size_put(to, tenths(x0));
		*to++ = '-';
		to = size_put(to, tenths(x1 > x0 ? x1 : x0));
	}
	*to++ = '\t';
	to = size_put(to, page);
	return (struct gi_str){ text, (size_t)(to - text) };
}

/* Whether a line of the words w fills most of the width from left to right. */
static bool
is_prose(const struct pdf_word *w, const struct pdf_line *line, int64_t width)
{
	size_t	 i, numbers = 0;

	for (i = line->from; i < line->to; i++) {
		numbers += w[i].number;
		if (i > line->from &&
		    (w[i].x0 - w[i - 1].x1) * 10 > 7 * line->em)
			return false;
	}
	return numbers * 2 < line->to - line->from + 2 &&
	    (w[line->to - 1].x1 - w[line->from].x0) * 10 > 6 * width;
}

void
ext_place_lines(const struct ext_layout *l, const struct pdf_page *p,
    const struct pdf_line *line, size_t n, bool *table)
{
	const struct pdf_word	*w = l->word + p->word;
	int64_t			 left = INT64_MAX, right = INT64_MIN;
	size_t			 i;

	for (i = 0; i < p->nword; i++) {
		left = w[i].x0 < left ? w[i].x0 : left;
		right = w[i].x1 > right ? w[i].x1 : right;
	}
	for (i = 0; i < n; i++)
		table[i] = !is_prose(w, &line[i], right - left);
	/* a long label between the lines of its numbers */
	for (i = 1; i + 1 < n; i++)
		table[i] |= table[i - 1] && table[i + 1];
}
