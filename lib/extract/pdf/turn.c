/* SPDX-License-Identifier: ISC */
/*
 * Text that runs up the page, down, or upside down.  Whether a word lies on its
 * side is told by the shape of its box: one digit is higher than wide, and a
 * long word is wider than high.  Which way it runs is told by the order of the
 * words, which is that of reading.
 */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "extract/pdf/layout.h"
#include "gi.h"

#define LONG		5	/* columns of a word whose box is wider than
				   high in any font */
#define SIDE_WORDS	4	/* words on their side that are turned on an
				   upright page */
#define SIDE_COLUMNS	24	/* and their columns */
#define AGAINST		4	/* pairs of words against the order of reading
				   that turn a page upside down */

enum pdf_run { RUN_RIGHT, RUN_UP, RUN_LEFT, RUN_DOWN, RUNS };

/* What the shape of a word's box tells. */
enum pdf_shape { SHAPE_ANY, SHAPE_UPRIGHT, SHAPE_SIDE };

static enum pdf_shape
shape_of(const struct pdf_word *w)
{
	int64_t	 wide = w->x1 - w->x0, high = w->y1 - w->y0;

	if (wide <= 0 || high <= 0)
		return SHAPE_ANY;
	if (w->columns == 2 && w->wide)
		return high * 10 > wide * 16 ? SHAPE_UPRIGHT :
		    wide * 10 > high * 16 ? SHAPE_SIDE : SHAPE_ANY;
	if (w->columns < LONG)
		return w->columns > 1 || !w->digit ? SHAPE_ANY :
		    wide < high ? SHAPE_UPRIGHT : SHAPE_SIDE;
	return wide * 10 > high * 11 ? SHAPE_UPRIGHT :
	    high * 10 > wide * 11 ? SHAPE_SIDE : SHAPE_ANY;
}

/*
 * Whether a box is as a line of that many columns on its side has it: not as
 * one of several lines that stand over each other, which poppler glues where
 * fonts have boxes of twice their size.
 */
static bool
is_side(const struct pdf_word *w)
{
	int64_t	 wide = w->x1 - w->x0, high = w->y1 - w->y0;

	return shape_of(w) == SHAPE_SIDE && w->columns > LONG &&
	    high > 2 * wide && high * 10 < 6 * wide * (int64_t)w->columns;
}

/* Whether a word's box is of twice the size of its font. */
static bool
is_tall(const struct pdf_word *w)
{
	return shape_of(w) == SHAPE_UPRIGHT && w->columns > LONG &&
	    (w->y1 - w->y0) * (int64_t)w->columns * 10 >
	    (w->x1 - w->x0) * 36;
}

/* Half the length of two spans that they must share to be in one line. */
static bool
is_beside(int64_t a0, int64_t a1, int64_t b0, int64_t b1)
{
	int64_t	 from = a0 > b0 ? a0 : b0, to = a1 < b1 ? a1 : b1;
	int64_t	 least = a1 - a0 < b1 - b0 ? a1 - a0 : b1 - b0;

	return 2 * (to - from) > least;
}

/* How often words that follow each other go each way. */
struct turn_votes {
	size_t	 way[RUNS];
	size_t	 touch[RUNS];		/* those that touch */
};

/*
 * Whether two single characters touch as those of one word do.  Poppler would
 * have made a word of them if they ran as it thinks: it goes wrong where a font
 * of type 3 is turned.
 */
static bool
is_touching(const struct pdf_word *a, const struct pdf_word *b, bool row)
{
	int64_t	 size = row ? a->y1 - a->y0 : a->x1 - a->x0;
	int64_t	 length = row ? a->x1 - a->x0 : a->y1 - a->y0;
	int64_t	 gap, other = row ? b->x1 - b->x0 : b->y1 - b->y0;

	if (!a->single || !b->single)
		return false;
	if (row)
		gap = a->x0 < b->x0 ? b->x0 - a->x1 : a->x0 - b->x1;
	else
		gap = a->y0 < b->y0 ? b->y0 - a->y1 : a->y0 - b->y1;
	if (llabs(gap) * 20 > (length < other ? length : other))
		return false;
	return row ? llabs(a->y0 - b->y0) * 50 < size &&
	    llabs(a->y1 - b->y1) * 50 < size :
	    llabs(a->x0 - b->x0) * 50 < size &&
	    llabs(a->x1 - b->x1) * 50 < size;
}

static void
votes_count(const struct pdf_word *w, size_t n, size_t block,
    struct turn_votes *v)
{
	const struct pdf_word	*a = NULL, *b;
	bool			 row, column;
	enum pdf_run		 way;

	for (b = w; b < w + n; b++) {
		if (b->block != block)
			continue;
		row = a != NULL && is_beside(a->y0, a->y1, b->y0, b->y1);
		column = a != NULL && is_beside(a->x0, a->x1, b->x0, b->x1);
		if (row != column) {
			way = row ? (b->x0 > a->x0 ? RUN_RIGHT : RUN_LEFT) :
			    b->y0 > a->y0 ? RUN_DOWN : RUN_UP;
			/* single characters may be a watermark's */
			v->way[way] += !a->single || !b->single;
			v->touch[way] += is_touching(a, b, row);
		}
		a = b;
	}
}

/*
 * Which way the text of a block runs.  Of words that follow each other in one
 * line more go that way than against it; in text upside down, words of one line
 * under the other go up as well.  Characters that touch go against it.
 */
static enum pdf_run
run_of(const struct pdf_word *w, size_t n, size_t block, bool side)
{
	struct turn_votes	 v = { { 0 }, { 0 } };
	size_t			 left, right;

	votes_count(w, n, block, &v);
	if (side)
		return v.touch[RUN_DOWN] + v.touch[RUN_UP] > AGAINST ?
		    (v.touch[RUN_DOWN] > v.touch[RUN_UP] ? RUN_UP : RUN_DOWN) :
		    v.way[RUN_DOWN] > v.way[RUN_UP] ? RUN_DOWN : RUN_UP;
	if (v.touch[RUN_RIGHT] > AGAINST && v.touch[RUN_RIGHT] * 2 > n)
		return RUN_LEFT;
	left = v.way[RUN_LEFT] + v.way[RUN_UP];
	right = v.way[RUN_RIGHT] + v.way[RUN_DOWN];
	return left >= AGAINST && left > 2 * right ? RUN_LEFT : RUN_RIGHT;
}

/* Turn a word whose text runs so on a page of that size. */
static void
word_turn(struct pdf_word *w, enum pdf_run run, int64_t width, int64_t height)
{
	struct pdf_word	 was = *w;

	switch (run) {
	case RUN_RIGHT:
	case RUNS:
		break;
	case RUN_UP:
		w->x0 = height - was.y1;
		w->x1 = height - was.y0;
		w->y0 = was.x0;
		w->y1 = was.x1;
		break;
	case RUN_DOWN:
		w->x0 = was.y0;
		w->x1 = was.y1;
		w->y0 = width - was.x1;
		w->y1 = width - was.x0;
		break;
	case RUN_LEFT:
		w->x0 = width - was.x1;
		w->x1 = width - was.x0;
		w->y0 = height - was.y1;
		w->y1 = height - was.y0;
		break;
	}
}

/* Turn what a page draws. */
static void
rule_turn(struct pdf_rule *r, enum pdf_run run, int64_t width, int64_t height)
{
	struct pdf_word	 box = { .x0 = r->down ? r->at : r->from,
	    .x1 = r->down ? r->at : r->to, .y0 = r->down ? r->from : r->at,
	    .y1 = r->down ? r->to : r->at };

	word_turn(&box, run, width, height);
	r->down = box.x0 == box.x1;
	r->at = r->down ? box.x0 : box.y0;
	r->from = r->down ? box.y0 : box.x0;
	r->to = r->down ? box.y1 : box.x1;
}

/* Whether the middle of a word is in a box. */
static bool
is_within(const struct pdf_word *w, const struct ext_word_box *box)
{
	int64_t	 x = (w->x0 + w->x1) / 2, y = (w->y0 + w->y1) / 2;

	return x >= box->x0 && x <= box->x1 && y >= box->y0 && y <= box->y1;
}

/*
 * Put the words that do not stand as most of the page do, side says how, into a
 * block of their own, and words among these whose shape does not tell.
 */
static void
others_apart(struct pdf_word *w, size_t n, bool side)
{
	struct ext_word_box	 box = { INT64_MAX, INT64_MAX, INT64_MIN,
	    INT64_MIN };
	size_t			 i;

	for (i = 0; i < n; i++) {
		if (side ? shape_of(&w[i]) != SHAPE_UPRIGHT : !is_side(&w[i]))
			continue;
		w[i].block = 1;
		box.x0 = w[i].x0 < box.x0 ? w[i].x0 : box.x0;
		box.y0 = w[i].y0 < box.y0 ? w[i].y0 : box.y0;
		box.x1 = w[i].x1 > box.x1 ? w[i].x1 : box.x1;
		box.y1 = w[i].y1 > box.y1 ? w[i].y1 : box.y1;
	}
	for (i = 0; i < n; i++) {
		if (shape_of(&w[i]) != (side ? SHAPE_SIDE : SHAPE_UPRIGHT) &&
		    is_within(&w[i], &box))
			w[i].block = 1;
	}
}

/*
 * Whether most of a page's text lies on its side; *others is whether some stands
 * otherwise than most.
 */
static bool
page_lies(const struct pdf_word *w, size_t n, bool *others)
{
	size_t	 i, count[3] = { 0 }, side = 0, columns = 0;
	bool	 tall = false;

	for (i = 0; i < n; i++) {
		count[shape_of(&w[i])] += w[i].columns;
		tall |= is_tall(&w[i]);
		side += is_side(&w[i]);
		columns += is_side(&w[i]) ? w[i].columns : 0;
	}
	if (count[SHAPE_SIDE] > count[SHAPE_UPRIGHT]) {
		*others = count[SHAPE_UPRIGHT] > 0;
		return true;
	}
	*others = !tall && side >= SIDE_WORDS && columns >= SIDE_COLUMNS;
	return false;
}

/* Make one word of n upright ones, each of which stands before the last. */
static void
word_glue(struct ext_layout *l, struct pdf_word *w, size_t n)
{
	size_t	 i, len = 0;
	char	*to;

	for (i = 0; i < n; i++)
		len = gi_size_add(len, w[i].text.len);
	to = gi_alloc(l->arena, len);
	for (i = n, len = 0; i-- > 0;) {
		memcpy(to + len, w[i].text.s, w[i].text.len);
		len += w[i].text.len;
		w[i].gone = i > 0;
	}
	w->text = (struct gi_str){ to, len };
	w->x0 = w[n - 1].x0;
	ext_word_look(w);
}

/* Make words of the characters of a page that poppler left apart. */
static void
words_glue(struct ext_layout *l, struct pdf_word *w, size_t n)
{
	size_t	 i, end;

	for (i = 0; i < n; i = end) {
		for (end = i + 1; end < n && w[end].block == w[i].block &&
		    w[end].x0 < w[end - 1].x0 &&
		    is_touching(&w[end - 1], &w[end], true); end++)
			;
		if (end > i + 1)
			word_glue(l, &w[i], end - i);
	}
}

void
ext_turn_page(struct ext_layout *l, struct pdf_page *p)
{
	struct pdf_word	*w = l->word + p->word;
	bool		 others, side = page_lies(w, p->nword, &others);
	enum pdf_run	 run[2];
	int64_t		 width = p->width;
	size_t		 i;

	if (others)
		others_apart(w, p->nword, side);
	run[0] = run_of(w, p->nword, 0, side);
	run[1] = others ? run_of(w, p->nword, 1, !side) : RUN_RIGHT;
	for (i = 0; i < p->nword; i++)
		word_turn(&w[i], run[w[i].block], p->width, p->height);
	for (i = 0; i < p->nrule; i++)
		rule_turn(&l->rule[p->rule + i], run[0], p->width, p->height);
	words_glue(l, w, p->nword);
	if (side) {
		p->width = p->height;
		p->height = width;
	}
}
