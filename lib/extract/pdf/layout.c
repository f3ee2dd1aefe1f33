/* SPDX-License-Identifier: ISC */
/*
 * Words laid out as lines: which words stand on a line, which lines are one,
 * and in which column a word begins.
 */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/ascii.h"
#include "base/utf8.h"
#include "extract/pdf/layout.h"
#include "gi.h"
#include "tool/msg.h"

#define LINE_WORDS	((size_t)1000)	/* a line of more words is joined to no
					   other */
#define COLUMNS		400		/* the last column; further right is
					   there too */
#define UNIT_MIN	2000		/* the least width of a column: 2
					   points */
#define UNIT_NONE	6000		/* that width where there are no
					   digits */
#define SAME		200		/* places no further apart are one
					   place */
#define OVERLAP		500		/* by how much two words of a line may
					   overlap */

/* A line: the words from..to of a page, from left to right. */
struct pdf_line {
	size_t	 from, to;
	int64_t	 y, em;		/* its middle, and its largest character */
};

struct ext_layout *
ext_layout_new(struct gi_arena *a)
{
	struct ext_layout	*l = gi_alloc(a, sizeof(*l));

	l->arena = a;
	return l;
}

void
ext_layout_page(struct ext_layout *l)
{
	l->page = gi_grow(l->arena, l->page, l->npage, &l->page_room,
	    sizeof(*l->page));
	l->page[l->npage].word = l->nword;
	l->page[l->npage++].nword = 0;
}

static size_t
height_of(struct ext_layout *l, int64_t height)
{
	size_t	 i;

	height = (height + 50) / 100;
	for (i = 0; i < l->nheight && l->height[i].height != height; i++)
		;
	if (i == EXT_HEIGHTS)
		return i;
	if (i == l->nheight)
		l->height[l->nheight++].height = height;
	l->height[i].count++;
	return i;
}

void
ext_layout_word(struct ext_layout *l, const struct ext_word_box *box,
    struct gi_str text)
{
	struct pdf_word	*w;
	uint32_t	 cp = 0;
	size_t		 at;

	if (text.len == 0)
		return;
	if (l->npage == 0)
		ext_layout_page(l);
	l->word = gi_grow(l->arena, l->word, l->nword, &l->word_room,
	    sizeof(*w));
	w = &l->word[l->nword++];
	l->page[l->npage - 1].nword++;
	memset(w, 0, sizeof(*w));
	w->text = text;
	w->x0 = box->x0;
	w->x1 = box->x1;
	w->y = (box->y0 + box->y1) / 2;
	w->height = height_of(l, box->y1 - box->y0);
	gi_utf8_decode(text.s, text.len, &cp);
	w->wide = gi_width(cp) == 2;
	w->digit = gi_ascii_digit(text.s[0]);
	w->digits = gi_ascii_digit(text.s[text.len - 1]);
	w->number = true;
	for (at = 0; at < text.len;) {
		w->number &= gi_ascii_digit(text.s[at]) || text.s[at] == '.' ||
		    text.s[at] == '-';
		at += gi_utf8_decode(text.s + at, text.len - at, &cp);
		w->columns += (size_t)gi_width(cp);
	}
	w->columns += w->columns == 0;
	w->em = 2 * (w->x1 - w->x0) / (int64_t)w->columns;
}

static int
by_size(const void *x, const void *y)
{
	return pdf_order(*(const int64_t *)x, *(const int64_t *)y);
}

static int
by_height(const void *x, const void *y)
{
	const struct pdf_word	*v = x, *w = y;

	return v->y != w->y ? pdf_order(v->y, w->y) : pdf_order(v->x0, w->x0);
}

static int
by_place(const void *x, const void *y)
{
	const struct pdf_word	*v = x, *w = y;

	return pdf_order(v->x0, w->x0);
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

/* Whether a word of one line stands over or under a word of the other. */
static bool
lines_clash(const struct pdf_word *w, const struct pdf_line *a,
    const struct pdf_line *b)
{
	size_t	 i = a->from, k = b->from;

	while (i < a->to && k < b->to) {
		if (w[i].x1 - OVERLAP <= w[k].x0)
			i++;
		else if (w[k].x1 - OVERLAP <= w[i].x0)
			k++;
		else
			return true;
	}
	return false;
}

/*
 * Join each line to the one above where they are no further apart than percent
 * of a character's width.  Returns how many lines are left.
 */
static size_t
lines_join(struct pdf_word *w, struct pdf_line *line, size_t n, int64_t percent)
{
	size_t	 i, last = 0, all;

	for (i = 1; i < n; i++) {
		struct pdf_line *a = &line[last], *b = &line[i];
		int64_t em = a->em < b->em ? a->em : b->em;

		all = b->to - a->from;
		if ((b->y - a->y) * 100 > percent * em || all > LINE_WORDS ||
		    lines_clash(w, a, b)) {
			line[++last] = *b;
			continue;
		}
		a->y = (a->y * (int64_t)(a->to - a->from) +
		    b->y * (int64_t)(b->to - b->from)) / (int64_t)all;
		a->to = b->to;
		if (b->em > a->em)
			a->em = b->em;
		qsort(w + a->from, all, sizeof(*w), by_place);
	}
	return last + 1;
}

/*
 * The lines of a page, *n of them.  Those that stand closest together are
 * joined first.
 */
static struct pdf_line *
lines_take(struct ext_layout *l, const struct pdf_page *p, size_t *n)
{
	static const int64_t	 percent[] = { 3, 8, 15, 30, 45 };
	struct pdf_line		*line = gi_alloc_array(l->arena, p->nword,
				    sizeof(*line));
	struct pdf_word		*w = l->word + p->word;
	size_t			 i;

	qsort(w, p->nword, sizeof(*w), by_height);
	for (i = 0; i < p->nword; i++)
		line[i] = (struct pdf_line){ i, i + 1, w[i].y, w[i].em };
	*n = p->nword;
	for (i = 0; i < GI_LEN(percent) && *n > 0; i++)
		*n = lines_join(w, line, *n, percent[i]);
	return line;
}

/*
 * Whether b goes on with the text of a.  Some programs leave a quarter of a
 * character between a number and its unit; two numbers are never one.
 */
static bool
is_joined(const struct pdf_word *a, const struct pdf_word *b)
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

static struct gi_str
line_text(const struct ext_layout *l, const struct pdf_word *w, size_t n)
{
	size_t		 i, column, at = 0, size = COLUMNS + n;
	struct gi_str	 out;
	char		*to;

	for (i = 0; i < n; i++)
		size = gi_size_add(size, w[i].text.len);
	out.s = to = gi_alloc(l->arena, size);
	for (i = 0; i < n; i++) {
		column = column_of(l, &w[i]);
		if (i > 0 && !is_joined(&w[i - 1], &w[i]) && column <= at)
			column = at + 1;
		if (i > 0 && is_joined(&w[i - 1], &w[i]))
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

static void
page_put(struct ext_layout *l, const struct pdf_page *p, struct ext_doc *d)
{
	const struct pdf_word	*w = l->word + p->word;
	size_t			 i, n;
	struct pdf_line		*line;

	line = lines_take(l, p, &n);
	for (i = 0; i < n; i++) {
		if (i > 0 && (line[i].y - line[i - 1].y) * 10 >
		    line[i].em * 22)
			ext_line(d, gi_str(""));
		ext_line(d, line_text(l, w + line[i].from,
		    line[i].to - line[i].from));
	}
}

void
ext_layout_put(struct ext_layout *l, struct ext_doc *d)
{
	size_t	 i;

	if (l->nword == 0)
		return;
	ext_layout_level(l);
	unit_take(l);
	align_take(l);
	for (i = 0; i < l->npage; i++) {
		ext_page(d);
		if (l->page[i].nword == 0)
			ext_aside(d, "note",
			    gi_str(gi_message(GI_MSG_PDF_PAGE)));
		page_put(l, &l->page[i], d);
		ext_line(d, gi_str(""));
	}
}
