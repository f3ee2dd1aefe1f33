/* SPDX-License-Identifier: ISC */
/* Heads over columns that only blanks part: pieces that stand over each other. */
#include <string.h>

#include "base/arena.h"
#include "gi.h"
#include "label/union.h"
#include "tables/match/explain.h"
#include "tables/parts/reading.h"
#include "tables/position/head.h"
#include "tables/position/text_heads.h"
#include "tables/position/text_line.h"
#include "tables/text/likeness.h"

struct heads_search {
	const struct tbl_reading	*r;
	const struct tbl_text_block	*t;
	size_t				 page;
	enum tbl_measure		 measure;
	const bool			*holds;	/* by line: heads */
};

/* Is a text the name of a group of columns, or another that is no column's? */
static bool
is_over_groups(const struct heads_search *s, const struct tbl_atom *a)
{
	size_t	 c;

	for (c = 0; c < s->t->block->set->n; c++) {
		if (tbl_term_in_column(a->term, s->t->block->set, c))
			return false;
	}
	return tbl_atom_is_about(s->r, a, s->t->block->table);
}

static bool
is_column_piece(const struct heads_search *s, size_t atom)
{
	const struct gi_col_set	*set = s->t->block->set;
	const struct tbl_atom	*a = &s->r->atom[atom];
	struct tbl_head		 h = { .n = 0 };
	size_t			 c, k;

	if (a->kind != TBL_LABEL || a->nglyph == 0)
		return false;
	tbl_head_prepend(s->r, &h, s->t->block->table, atom, atom + 1);
	if (tbl_head_column(&h, set) >= 0)
		return true;
	for (c = 0; c < set->n; c++) {
		if (tbl_term_in_column(a->term, set, c))
			return true;
		for (k = 0; k < set->col[c]->nvariants; k++) {
			if (tbl_term_in_label(a->term,
			    &set->col[c]->variants[k]))
				return true;
		}
	}
	return false;
}

/* Does a line hold heads of columns, and no values? */
static bool
is_head_line(const struct heads_search *s, const struct tbl_text_line *l)
{
	uint32_t	 i;

	if (l->row != SIZE_MAX || l->labels == 0 || l->page != s->page)
		return false;
	for (i = l->first; i < l->end && !is_column_piece(s, i); i++)
		;
	return i < l->end;
}

size_t
tbl_text_head_over(const struct tbl_text_head *head, size_t n,
    struct tbl_span at, size_t line)
{
	size_t	 i, found = n;

	for (i = 0; i < n; i++) {
		if (head[i].line == line || !tbl_spans_meet(head[i].at, at))
			continue;
		if (found != n)
			return n + 1;
		found = i;
	}
	return found;
}

void
tbl_text_head_add(struct tbl_text_head *head, size_t *n, size_t i,
    const struct tbl_head *piece, struct tbl_span at, size_t line)
{
	if (i == *n) {
		head[i] = (struct tbl_text_head){ .at = at, .text = *piece };
		(*n)++;
	} else {
		tbl_span_join(&head[i].at, at);
		tbl_head_append(&head[i].text, piece);
	}
	head[i].line = line;
}

size_t
tbl_text_head_flush(const struct tbl_text_head *head, size_t n,
    struct tbl_span v, enum tbl_flush f, enum tbl_measure m)
{
	size_t	 i, found = n;

	for (i = 0; i < n; i++) {
		if (!tbl_is_flush(v, head[i].at, f, m))
			continue;
		if (found != n)
			return n;
		found = i;
	}
	return found;
}

static void
piece_add(const struct heads_search *s, struct tbl_text_heads *l, uint32_t atom,
    uint32_t end, struct tbl_span at, size_t line)
{
	struct tbl_head	 more = { .n = 0 };
	size_t		 i;

	tbl_head_prepend(s->r, &more, s->t->block->table, atom, end);
	i = tbl_text_head_over(l->head, l->n, at, line);
	if (i > l->n || (i == l->n && l->n == TBL_TEXT_COLUMNS))
		return;
	/* a unit behind a piece, in its line, is that head's */
	if (i == l->n && i > 0 && s->r->atom[atom].unit != NULL &&
	    l->head[i - 1].line == line) {
		tbl_span_join(&l->head[i - 1].at, at);
		return;
	}
	tbl_text_head_add(l->head, &l->n, i, &more, at, line);
}

/*
 * The atom behind a head that has blanks within, as 自 然 人: characters that
 * one blank parts and that name a column together; else behind the one piece.
 */
static uint32_t
spaced_end(const struct heads_search *s, const struct tbl_text_line *line,
    uint32_t k, struct tbl_span *at)
{
	struct tbl_head	 h;
	struct tbl_span	 whole = *at, next;
	uint32_t	 i;

	if (s->r->atom[k].nglyph > 1)
		return k + 1;
	for (i = k + 1; i < line->end &&
	    s->r->atom[i].kind == TBL_LABEL && s->r->atom[i].nglyph == 1 &&
	    s->r->atom[i].raw.s == s->r->atom[i - 1].raw.s +
	    s->r->atom[i - 1].raw.len + 1; i++) {
		if (!tbl_atom_span(s->r, i, s->measure, &next))
			return k + 1;
		tbl_span_join(&whole, next);
		tbl_head_begin(&h);
		tbl_head_prepend(s->r, &h, s->t->block->table, k, i + 1);
		/* 其 他 and no more of it */
		if ((i + 1 == line->end || s->r->atom[i + 1].raw.s >
		    s->r->atom[i].raw.s + s->r->atom[i].raw.len + 1) &&
		    tbl_head_column(&h, s->t->block->set) >= 0) {
			*at = whole;
			return i + 1;
		}
	}
	return k + 1;
}

/* The heads of the page, of all lines that have any. */
static bool
heads_read(const struct heads_search *s, struct tbl_text_heads *l)
{
	const struct tbl_text_line	*line;
	struct tbl_span			 at;
	size_t				 i;
	uint32_t			 k, end;

	l->n = 0;
	for (i = 0; i < s->t->n; i++) {
		line = &s->t->line[i];
		if (!s->holds[i])
			continue;
		for (k = line->first; k < line->end; k = end) {
			end = k + 1;
			if (s->r->atom[k].kind != TBL_LABEL ||
			    s->r->atom[k].nglyph == 0 ||
			    is_over_groups(s, &s->r->atom[k]))
				continue;
			if (!tbl_atom_span(s->r, k, s->measure, &at))
				return false;
			end = spaced_end(s, line, k, &at);
			piece_add(s, l, k, end, at, i);
		}
	}
	return l->n > 0;
}

/*
 * Heads of nobody's columns may stand alone in a line over those of the form:
 * text that is over none of these.
 */
static void
strangers_read(const struct heads_search *s, struct tbl_text_heads *l)
{
	const struct tbl_text_line	*line;
	struct tbl_span			 at;
	size_t				 i, n = l->n;
	uint32_t			 k;

	for (i = 0; i < s->t->n && s->t->line[i].row == SIZE_MAX; i++) {
		line = &s->t->line[i];
		if (line->n > 0 || line->page != s->page || s->holds[i])
			continue;
		for (k = line->first; k < line->end; k++) {
			if (s->r->atom[k].kind == TBL_LABEL &&
			    s->r->atom[k].nglyph > 0 &&
			    !is_over_groups(s, &s->r->atom[k]) &&
			    tbl_atom_span(s->r, k, s->measure, &at) &&
			    tbl_text_head_over(l->head, l->n, at, SIZE_MAX) ==
			    l->n)
				piece_add(s, l, k, k + 1, at, i);
		}
	}
	for (; n < l->n; n++)
		l->head[n].column = TBL_COLUMN_NOBODY;
}

/* Name the heads; false where two name one column. */
static bool
heads_name(const struct heads_search *s, struct tbl_text_heads *l)
{
	bool	 seen[GI_COLS] = { false };
	size_t	 i;
	int	 c;

	l->named = 0;
	for (i = 0; i < l->n; i++) {
		c = tbl_head_column(&l->head[i].text, s->t->block->set);
		l->head[i].column = c >= 0 ? c : TBL_COLUMN_NOBODY;
		if (c < 0)
			continue;
		if (seen[c])
			return false;
		seen[c] = true;
		l->named++;
	}
	return l->named > 0;
}

/* How many heads of columns stand in the lines of the page; which lines. */
static size_t
heads_hold(struct heads_search *s, bool *holds)
{
	const struct tbl_text_line	*l;
	size_t				 i, n = 0;
	uint32_t			 k;

	for (i = 0; i < s->t->n; i++) {
		l = &s->t->line[i];
		holds[i] = is_head_line(s, l);
		for (k = l->first; holds[i] && k < l->end; k++)
			n += is_column_piece(s, k);
	}
	return n;
}

/* The page before the one of line i that has heads, SIZE_MAX: none has. */
static size_t
page_before(struct heads_search *s, size_t i)
{
	for (; i > 0; i--) {
		s->page = s->t->line[i - 1].page;
		if (is_head_line(s, &s->t->line[i - 1]))
			return s->page;
	}
	return SIZE_MAX;
}

const bool *
tbl_text_head_lines(const struct tbl_reading *r,
    const struct tbl_text_block *t, size_t page, size_t *from)
{
	struct heads_search	 s = { .r = r, .t = t, .page = page };
	bool			*holds;
	size_t			 first = 0;

	holds = gi_alloc_array(r->arena, t->n, sizeof(*holds));
	*from = page;
	/* a piece of a label may look like one head */
	if (heads_hold(&s, holds) > 1 || t->block->set->n == 1)
		return holds;
	while (first < t->n && t->line[first].page != page)
		first++;
	s.page = page_before(&s, first);
	if (s.page == SIZE_MAX)
		return holds;
	*from = s.page;
	heads_hold(&s, holds);
	return holds;
}

bool
tbl_text_heads_read(const struct tbl_reading *r,
    const struct tbl_text_block *t, size_t page, enum tbl_measure m,
    const bool *holds, struct tbl_text_heads *l)
{
	struct heads_search	 s = { r, t, page, m, holds };

	l->named = 0;
	if (!heads_read(&s, l) || !heads_name(&s, l)) {
		l->n = 0;
		return false;
	}
	strangers_read(&s, l);
	return true;
}

bool
tbl_text_heads_in_order(const struct tbl_text_heads *l, size_t columns)
{
	size_t	 i, k;

	for (i = 0; i < l->n; i++) {
		if (l->head[i].column < 0)
			return false;
		for (k = 0; k < i; k++) {
			if ((l->head[k].at.from < l->head[i].at.from) !=
			    (l->head[k].column < l->head[i].column))
				return false;
		}
	}
	return l->n == columns;
}

bool
tbl_text_heads_in_line(const struct tbl_text_heads *l)
{
	size_t	 i;

	for (i = 1; i < l->n && l->head[i].line == l->head[0].line; i++)
		;
	return i == l->n;
}
