/* SPDX-License-Identifier: ISC */
/* Many reports: added, sorted, and copies of one folded. */
#include <stdlib.h>

#include "base/arena.h"
#include "base/str.h"
#include "base/text.h"
#include "report/list.h"
#include "stream/hash.h"

static struct gi_str
copy(struct rep_list *l, struct gi_str s)
{
	return (struct gi_str){ gi_dup(l->arena, s.s, s.len), s.len };
}

/* The cells of a report in one text: each place that has a number, and it. */
static struct gi_str
cells_text(const struct rep_report *r, size_t *ncell)
{
	struct gi_text		 t = { .arena = r->doc->arena };
	const struct rep_cell	*cell;
	size_t			 i, n;

	*ncell = 0;
	gi_places(&n);
	for (i = 0; i < n; i++) {
		cell = r->at[i];
		if (cell == NULL || cell->value.s == NULL)
			continue;
		gi_text_size(&t, i);
		gi_text_byte(&t, ' ');
		gi_text_add(&t, cell->value);
		gi_text_byte(&t, '\n');
		++*ncell;
	}
	return (struct gi_str){ t.s, t.len };
}

static void
set_cells(struct rep_list *l, struct rep_row *row, const struct rep_report *r)
{
	struct gi_str	 text = cells_text(r, &row->ncell);
	struct gi_mark	 mark;

	if (row->ncell == 0)
		return;
	mark = gi_arena_mark(r->doc->arena);
	row->cells = copy(l, gi_hash_text(r->doc->arena, text));
	gi_arena_release(r->doc->arena, mark);
}

struct rep_row *
rep_list_add(struct rep_list *l, const struct rep_report *r)
{
	struct rep_row	*row;
	int		 i;

	if (l->n == l->room) {
		l->room = l->room > 0 ? gi_size_mul(l->room, 2) : 64;
		l->row = gi_realloc(l->row, l->room, sizeof(*l->row));
	}
	row = &l->row[l->n];
	*row = (struct rep_row){ .number = l->n++ };
	row->source = copy(l, r->source);
	for (i = 0; i < REP_FACTS; i++)
		row->fact[i] = copy(l, r->fact[i]);
	for (i = 0; i < REP_FIGURES; i++)
		row->known[i] = rep_figure(r, (enum rep_figure)i,
		    &row->figure[i]);
	row->errors = r->errors;
	row->warnings = r->warnings;
	row->notes = r->notes;
	row->verdict = r->verdict;
	row->judged = r->judged;
	row->complete = r->complete;
	row->read = r->doc != NULL;
	row->fail_stage = copy(l, r->fail_stage);
	row->fail_message = copy(l, r->fail_message);
	row->cells = gi_str("");
	if (r->doc != NULL)
		set_cells(l, row, r);
	return row;
}

/* By place, then name; those whose place or name is not known stand last. */
static int
by_body(const struct rep_row *a, const struct rep_row *b)
{
	int	 order = (a->fact[REP_CODE].len == 0) -
		    (b->fact[REP_CODE].len == 0);

	if (order == 0)
		order = gi_str_order(a->fact[REP_CODE], b->fact[REP_CODE]);
	if (order == 0)
		order = (rep_who(a->fact).len == 0) - (rep_who(b->fact).len == 0);
	return order != 0 ? order : gi_str_order(rep_who(a->fact), rep_who(b->fact));
}

static int
by_year(const struct rep_row *a, const struct rep_row *b)
{
	return -gi_str_order(a->fact[REP_YEAR], b->fact[REP_YEAR]);
}

/* The larger first. */
static int
by_size(size_t a, size_t b)
{
	return (a < b) - (a > b);
}

/* How bad a verdict is. */
static size_t
weight(enum gi_verdict v)
{
	static const uint8_t	 weight[GI_VERDICTS] = {
		[GI_VERDICT_ERRORS] = 3, [GI_VERDICT_DOUBTS] = 2,
		[GI_VERDICT_UNREAD] = 1, [GI_VERDICT_OK] = 0
	};

	return weight[v];
}

static int
by_worst(const struct rep_row *a, const struct rep_row *b)
{
	int	 order = by_size(weight(a->verdict), weight(b->verdict));

	if (order == 0)
		order = by_size(a->errors, b->errors);
	return order != 0 ? order : by_size(a->warnings, b->warnings);
}

static int
by_figure(const struct rep_row *a, const struct rep_row *b, unsigned f)
{
	if (!a->known[f] || !b->known[f])
		return a->known[f] ? -1 : b->known[f];
	return gi_dec_cmp(b->figure[f], a->figure[f]);
}

static unsigned	 sort_order;	/* of the sort that is going on: qsort() hands
				   no context on */

static int
by_order(const struct rep_row *a, const struct rep_row *b)
{
	switch (sort_order) {
	case REP_BY_WORST:
		return by_worst(a, b);
	case REP_BY_BODY:
		return by_body(a, b);
	case REP_BY_YEAR:
		return by_year(a, b);
	case REP_BY_ERRORS:
		return by_size(a->errors, b->errors);
	case REP_BY_WARNINGS:
		return by_size(a->warnings, b->warnings);
	case REP_BY_SOURCE:
		return gi_str_order(a->source, b->source);
	default:
		return by_figure(a, b, sort_order - REP_BY_FIGURE);
	}
}

static int
by_all(const void *a, const void *b)
{
	const struct rep_row	*x = a, *y = b;
	int			 order = by_order(x, y);

	if (order == 0)
		order = by_body(x, y);
	if (order == 0)
		order = by_year(x, y);
	return order != 0 ? order : x->number < y->number ? -1 : 1;
}

void
rep_list_sort(struct rep_list *l, unsigned order)
{
	sort_order = order;
	if (l->n > 1)
		qsort(l->row, l->n, sizeof(*l->row), by_all);
}

/* Whether a report may have copies: who and when it is must be known. */
static bool
has_name(const struct rep_row *r)
{
	return rep_who(r->fact).len > 0 && r->fact[REP_YEAR].len > 0;
}

/* By what two copies of a report agree, without their cells. */
static int
by_name(const struct rep_row *a, const struct rep_row *b)
{
	int	 order = has_name(b) - has_name(a);

	if (order == 0)
		order = by_body(a, b);
	if (order == 0)
		order = gi_str_order(a->fact[REP_KIND], b->fact[REP_KIND]);
	return order != 0 ? order : by_year(a, b);
}

size_t
rep_telling(enum gi_verdict v)
{
	return v == GI_VERDICT_UNREAD ? 0 : weight(v) + 1;
}

/*
 * For qsort(): copies of a report together, the one that tells most of it first:
 * what is wrong with it may stand in a text that others have lost.
 */
static int
by_copy(const void *a, const void *b)
{
	const struct rep_row	*x = *(struct rep_row *const *)a;
	const struct rep_row	*y = *(struct rep_row *const *)b;
	int			 order = by_name(x, y);

	if (order == 0)
		order = gi_str_order(x->cells, y->cells);
	if (order == 0)
		order = y->complete - x->complete;
	if (order == 0)
		order = by_size(rep_telling(x->verdict), rep_telling(y->verdict));
	if (order == 0)
		order = by_size(y->errors + y->warnings + y->notes,
		    x->errors + x->warnings + x->notes);
	return order != 0 ? order : x->number < y->number ? -1 : 1;
}

/* Whether two are of one body, which is known. */
static bool
is_body(const struct rep_row *a, const struct rep_row *b)
{
	return has_name(a) && has_name(b) && by_body(a, b) == 0 &&
	    gi_str_order(a->fact[REP_KIND], b->fact[REP_KIND]) == 0;
}

void
rep_list_fold(struct rep_list *l)
{
	struct rep_row	**at, *first = NULL;
	size_t		 i;

	if (l->n < 2)
		return;
	at = gi_malloc(gi_size_mul(l->n, sizeof(struct rep_row *)));
	for (i = 0; i < l->n; i++)
		at[i] = &l->row[i];
	qsort(at, l->n, sizeof(struct rep_row *), by_copy);
	for (i = 0; i < l->n; i++) {
		at[i]->body = i > 0 && is_body(at[i - 1], at[i]) ?
		    at[i - 1]->body : i;
		if (!has_name(at[i]) || at[i]->ncell == 0)
			continue;
		if (first != NULL && by_name(first, at[i]) == 0) {
			if (gi_str_order(first->cells, at[i]->cells) == 0) {
				at[i]->copy_of = first;
				first->copies++;
				continue;
			}
			at[i]->rival = first->rival = true;
		}
		first = at[i];
	}
	free(at);
}
