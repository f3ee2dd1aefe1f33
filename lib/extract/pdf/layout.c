/* SPDX-License-Identifier: ISC */
/* Words laid out as lines: the steps in turn. */
#include <stdlib.h>

#include "base/arena.h"
#include "base/str.h"
#include "extract/pdf/layout.h"
#include "gi.h"
#include "tool/msg.h"

/* For qsort(): by block, those of one block as they came. */
static int
by_block(const void *x, const void *y)
{
	const struct pdf_word	*v = *(struct pdf_word *const *)x;
	const struct pdf_word	*w = *(struct pdf_word *const *)y;

	return v->block != w->block ? (v->block < w->block ? -1 : 1) :
	    v < w ? -1 : v > w;
}

/* Put the words of page p that are left, and its blocks, behind those of *to. */
static void
blocks_take(const struct ext_layout *l, const struct pdf_page *p,
    struct ext_layout *to)
{
	struct pdf_word	**word = gi_alloc_array(l->arena, p->nword,
			    sizeof(struct pdf_word *));
	struct pdf_page	 *page;
	size_t		  i, n = 0;

	for (i = p->word; i < p->word + p->nword; i++) {
		if (!l->word[i].gone)
			word[n++] = &l->word[i];
	}
	qsort(word, n, sizeof(struct pdf_word *), by_block);
	for (i = 0; i == 0 || i < n; i++) {
		if (i == 0 || word[i]->block != word[i - 1]->block) {
			ext_layout_page(to, p->width, p->height);
			page = &to->page[to->npage - 1];
			page->begins = i == 0 ? p->begins : p->sheet;
			page->first = i == 0 && p->first;
			page->rule = p->rule;
			page->nrule = i == 0 ? p->nrule : 0;
		}
		if (n == 0)
			break;
		to->word[to->nword] = *word[i];
		to->word[to->nword++].block = 0;
		to->page[to->npage - 1].nword++;
	}
}

/* Make a page of each block of a page. */
static void
pages_divide(struct ext_layout *l)
{
	struct ext_layout	*to = ext_layout_new(l->arena);
	size_t			 i;

	to->word = gi_alloc_array(l->arena, l->nword, sizeof(*to->word));
	for (i = 0; i < l->npage; i++)
		blocks_take(l, &l->page[i], to);
	l->word = to->word;
	l->nword = to->nword;
	l->page = to->page;
	l->npage = to->npage;
}

/*
 * Set all boxes upright, and take what is no text of the report away as asides,
 * which tell the pages of the source.
 */
static void
pages_upright(struct ext_layout *l)
{
	size_t	 i;

	for (i = 0; i < l->npage; i++) {
		ext_turn_page(l, &l->page[i]);
		ext_slope_page(l, i);
	}
	ext_foot_pages(l);
	pages_divide(l);
}

/* Which of the heights that a box may have this one is. */
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

static void
words_measure(struct ext_layout *l)
{
	struct pdf_word	*w;

	for (w = l->word; w < l->word + l->nword; w++) {
		w->y = (w->y0 + w->y1) / 2;
		w->em = 2 * (w->x1 - w->x0) / (int64_t)w->columns;
		w->height = height_of(l, w->y1 - w->y0);
	}
}

/* Put the asides of a page of the source. */
static void
asides_put(const struct ext_layout *l, size_t page, struct ext_doc *d)
{
	size_t	 i;

	for (i = 0; i < l->naside; i++) {
		if (l->aside[i].page == page)
			ext_aside(d, l->aside[i].kind, l->aside[i].text);
	}
}

/*
 * Put the tables that n words of a line stand for, and move the other words to
 * its beginning; returns how many they are.
 */
static size_t
tables_put(struct ext_layout *l, struct pdf_word *w, size_t n,
    struct ext_doc *d)
{
	size_t	 i, k = 0;

	for (i = 0; i < n; i++) {
		if (w[i].table == NULL) {
			w[k++] = w[i];
			continue;
		}
		ext_table_put(l, w[i].table, d);
		ext_line(d, gi_str(""));
	}
	return k;
}

/* Put the lines of a block of that page, from 1, and its tables. */
static void
block_put(struct ext_layout *l, const struct pdf_page *p, size_t page,
    struct ext_doc *d)
{
	struct pdf_word	*w;
	size_t		 i, n, words;
	struct pdf_line	*line = ext_lines_take(l, p, &n);
	bool		*table = gi_alloc_array(l->arena, n, sizeof(*table));

	ext_place_lines(l, p, line, n, table);
	for (i = 0; i < n; i++) {
		w = l->word + p->word + line[i].from;
		if (i > 0 && (line[i].y - line[i - 1].y) * 10 >
		    line[i].em * 22)
			ext_line(d, gi_str(""));
		words = tables_put(l, w, line[i].to - line[i].from, d);
		if (words == 0)
			continue;
		if (table[i])
			ext_place(d, ext_place_fields(l, w, words, page));
		ext_line(d, ext_columns_text(l, w, words));
	}
}

void
ext_layout_put(struct ext_layout *l, struct ext_doc *d)
{
	size_t	 i, page = 0, source = 0;

	if (l->nword == 0)
		return;
	pages_upright(l);
	words_measure(l);
	ext_layout_level(l);
	for (i = 0; i < l->npage; i++)
		ext_tables_take(l, &l->page[i]);
	pages_divide(l);
	ext_tables_sew(l);
	for (i = 0; i < l->npage; i++)
		ext_sheet_page(l, &l->page[i]);
	pages_divide(l);
	ext_columns_choose(l);
	for (i = 0; i < l->npage; i++) {
		page += l->page[i].begins;
		if (l->page[i].begins)
			ext_page(d);
		if (l->page[i].first)
			asides_put(l, source++, d);
		if (l->page[i].nword == 0)
			ext_aside(d, "note",
			    gi_str(gi_message(GI_MSG_PDF_PAGE)));
		block_put(l, &l->page[i], page, d);
		if (i + 1 == l->npage || l->page[i + 1].begins)
			ext_line(d, gi_str(""));
	}
}
