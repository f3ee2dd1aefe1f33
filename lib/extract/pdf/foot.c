/* SPDX-License-Identifier: ISC */
/*
 * Page numbers that are laid over a table.  A number is one of a page where it
 * grows by one from page to page and stands at the same place.  Where a table
 * is there as well, it would be taken for a value, and where values grow by
 * chance, they would be taken for it: so it has to stand apart, too.
 */
#include <stdlib.h>

#include "base/arena.h"
#include "base/ascii.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "extract/pdf/layout.h"
#include "gi.h"

#define EDGE		7	/* it stands in the first or last of so many
				   parts of a page */
#define PLACE		4000	/* how far it may move between two pages */
#define MOST		((size_t)9999)	/* pages of a document */
#define WINDOW		((size_t)4)	/* pages before and behind */
#define NUMBERS		((size_t)200)	/* at the edges of a page that are looked
					   at */
#define PARTS		3	/* words of one: - 4 - */

struct foot_number {
	size_t		 page, value;
	struct pdf_word	*word[PARTS];
	size_t		 n;
	bool		 dashed;	/* it has dashes on both sides */
	int64_t		 x, y;		/* twice its middle */
};

struct foot_numbers {
	struct ext_layout	*l;
	struct foot_number	*number;
	size_t			 n, room;
};

static bool
is_dash(uint32_t cp)
{
	return cp == '-' || (cp >= GI_CP_HYPHEN && cp <= GI_CP_HORIZONTAL_BAR);
}

static bool
word_is_dash(const struct pdf_word *w)
{
	uint32_t	 cp;

	return w->single && gi_utf8_decode(w->text.s, w->text.len, &cp) > 0 &&
	    is_dash(cp);
}

/* Whether a word is a number, perhaps in dashes; sets value and dashed. */
static bool
word_is_number(const struct pdf_word *w, struct foot_number *f)
{
	struct gi_str	 s = w->text;
	uint32_t	 cp;
	size_t		 n = gi_utf8_decode(s.s, s.len, &cp), digits;
	bool		 before = is_dash(cp);

	if (before)
		s = gi_str_from(s, n);
	for (digits = 0; digits < s.len && gi_ascii_digit(s.s[digits]);
	    digits++)
		;
	if (!gi_str_size((struct gi_str){ s.s, digits }, &f->value) ||
	    f->value > MOST)
		return false;
	s = gi_str_from(s, digits);
	f->dashed = before && s.len > 0 &&
	    gi_utf8_decode(s.s, s.len, &cp) == s.len && is_dash(cp);
	return f->dashed || (!before && s.len == 0);
}

/* Whether two words stand side by side. */
static bool
is_beside(const struct pdf_word *a, const struct pdf_word *b)
{
	int64_t	 from = a->y0 > b->y0 ? a->y0 : b->y0;
	int64_t	 to = a->y1 < b->y1 ? a->y1 : b->y1;
	int64_t	 least = a->y1 - a->y0 < b->y1 - b->y0 ?
		    a->y1 - a->y0 : b->y1 - b->y0;

	return (to - from) * 2 > least;
}

/* Set the dashes beside a number that has none yet. */
static void
dashes_take(const struct pdf_page *p, struct pdf_word *w,
    struct foot_number *f)
{
	struct pdf_word	*left = NULL, *right = NULL, *it, *number = f->word[0];
	int64_t		 room = 2 * (number->y1 - number->y0);

	for (it = w; it < w + p->nword; it++) {
		if (it->gone || !word_is_dash(it) || !is_beside(it, number))
			continue;
		if (it->x1 <= number->x0 && number->x0 - it->x1 < room)
			left = it;
		if (it->x0 >= number->x1 && it->x0 - number->x1 < room)
			right = it;
	}
	if (left == NULL || right == NULL)
		return;
	f->word[0] = left;
	f->word[1] = number;
	f->word[2] = right;
	f->n = PARTS;
	f->dashed = true;
}

/* Add the numbers at the upper and the lower edge of a page. */
static void
numbers_take(struct foot_numbers *f, size_t page)
{
	const struct pdf_page	*p = &f->l->page[page];
	struct pdf_word		*w = f->l->word + p->word;
	struct foot_number	 number;
	size_t			 i, most = f->n + NUMBERS;

	for (i = 0; i < p->nword && p->height > 0 && f->n < most; i++) {
		if (w[i].gone || (w[i].y1 * EDGE > p->height &&
		    (p->height - w[i].y0) * EDGE > p->height) ||
		    !word_is_number(&w[i], &number))
			continue;
		number.page = page;
		number.word[0] = &w[i];
		number.n = 1;
		number.x = w[i].x0 + w[i].x1;
		number.y = w[i].y0 + w[i].y1;
		if (!number.dashed)
			dashes_take(p, w, &number);
		f->number = gi_grow(f->l->arena, f->number, f->n, &f->room,
		    sizeof(*f->number));
		f->number[f->n++] = number;
	}
}

/* Whether b is the number of another page if a is that of its own. */
static bool
is_next(const struct foot_numbers *f, const struct foot_number *a,
    const struct foot_number *b)
{
	int64_t	 width = f->l->page[a->page].width;

	return a->page != b->page && a->value + b->page == b->value + a->page &&
	    llabs(a->y - b->y) < 2 * PLACE &&
	    (llabs(a->x - b->x) < 2 * PLACE ||
	    llabs(a->x + b->x - 2 * width) < 2 * PLACE);
}

/*
 * Whether a number counts pages: on three of four pages about it, on half of
 * them where it stands in dashes, is one that goes on with it.
 */
static bool
is_counted(const struct foot_numbers *f, size_t i)
{
	const struct foot_number	*it = &f->number[i];
	size_t				 k, n = 0, seen = SIZE_MAX;
	size_t				 from, to, pages;

	from = it->page > WINDOW ? it->page - WINDOW : 0;
	to = it->page + WINDOW < f->l->npage ? it->page + WINDOW :
	    f->l->npage - 1;
	pages = to - from;
	/* numbers stand in the order of their pages */
	for (k = i; k > 0 && f->number[k - 1].page >= from; k--)
		;
	for (; k < f->n && f->number[k].page <= to; k++) {
		if (f->number[k].page != seen &&
		    is_next(f, it, &f->number[k])) {
			seen = f->number[k].page;
			n++;
		}
	}
	return it->dashed ? n >= 1 && n * 2 >= pages :
	    n >= 2 && n * 4 >= pages * 3;
}

/*
 * Whether a number without dashes stands as those of pages do: in the middle of
 * the page, and not on a line with another number, as values of a table are.
 */
static bool
is_apart(const struct foot_numbers *f, const struct foot_number *it)
{
	const struct pdf_page	*p = &f->l->page[it->page];
	const struct pdf_word	*w, *number = it->word[0];
	int64_t			 dy;

	if (llabs(it->x - p->width) * 25 > p->width)
		return false;
	for (w = f->l->word + p->word; w < f->l->word + p->word + p->nword;
	    w++) {
		dy = llabs(w->y1 - number->y1);
		if (w != number && w->number &&
		    dy * 10 < number->y1 - number->y0)
			return false;
	}
	return true;
}

/*
 * Whether other words stand beside a number that are a row of a table, or on
 * the side of it where the page ends.
 */
static bool
is_overlaid(const struct foot_numbers *f, const struct foot_number *it)
{
	const struct pdf_page	*p = &f->l->page[it->page];
	const struct pdf_word	*w = f->l->word + p->word;
	size_t			 i, k, beside = 0, values = 0, beyond = 0;
	bool			 head = it->y < p->height;

	for (i = 0; i < p->nword; i++) {
		for (k = 0; k < it->n && &w[i] != it->word[k]; k++)
			;
		if (k < it->n || w[i].gone)
			continue;
		if (is_beside(&w[i], it->word[0])) {
			beside++;
			values += w[i].number;
		} else {
			beyond += head ? w[i].y0 + w[i].y1 < it->y :
			    w[i].y0 + w[i].y1 > it->y;
		}
	}
	return beside > 1 || values > 0 || beyond > 1;
}

void
ext_foot_pages(struct ext_layout *l)
{
	struct foot_numbers	 f = { .l = l };
	bool			*take;
	size_t			 i;

	for (i = 0; i < l->npage; i++)
		numbers_take(&f, i);
	take = gi_alloc_array(l->arena, f.n, sizeof(*take));
	for (i = 0; i < f.n; i++)
		take[i] = is_counted(&f, i) &&
		    (f.number[i].dashed || is_apart(&f, &f.number[i])) &&
		    is_overlaid(&f, &f.number[i]);
	for (i = 0; i < f.n; i++) {
		if (take[i])
			ext_layout_aside(l, f.number[i].page,
			    f.number[i].y < l->page[f.number[i].page].height ?
			    "header" : "footer", f.number[i].word,
			    f.number[i].n);
	}
}
