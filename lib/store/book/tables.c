/* SPDX-License-Identifier: ISC */
/* A sheet for each table: a line for each report, heads as the form has them. */
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "base/utf8.h"
#include "form/form.h"
#include "form/place.h"
#include "look/look.h"
#include "store/book/sheets.h"
#include "store/book/text.h"
#include "store/wide/column.h"
#include "tool/lang.h"

#define NARROW	9	/* widths of a column of numbers, */
#define BROAD	16
#define PAGE	250	/* and of a page, in digits */

static const struct {
	enum store_fact	 fact;
	size_t		 width;
} label[STORE_LABELS] = {
	{ STORE_FACT_BODY, 28 }, { STORE_FACT_YEAR, 7 },
	{ STORE_FACT_EDITION, 8 }
};
#define SOURCE	44	/* width of the last column, which has it */

/* A table's heads while they are made. */
struct store_heading {
	struct store_pen		*pen;
	const struct look_table		*look;
	unsigned			 editions;	/* that occur, a bit each */
	struct store_head		*head;
	size_t				 n;
	size_t				*width;
	struct gi_str			*path;	/* by column: its value in words */
	const struct look_cell		**value;	/* and that */
};

/* The places of a table that a sheet has: those of editions that occur. */
static const struct gi_place **
present(struct gi_arena *a, const struct store_book *b, enum gi_table table,
    size_t *n)
{
	const struct gi_place	*place, **of;
	size_t			 all, i;

	place = gi_places(&all);
	of = gi_alloc_array(a, all + 1, sizeof(struct gi_place *));
	*n = 0;
	for (i = 0; i < all; i++) {
		if (place[i].table == table && !place[i].whole &&
		    (b->occurs[i] || (place[i].editions & b->editions) != 0))
			of[(*n)++] = &place[i];
	}
	return of;
}

/* The newest edition that occurs and has the table; else one that has a cell. */
static const struct gi_tableform *
form_of(const struct store_book *b, enum gi_table table,
    const struct gi_place *const *of, size_t n)
{
	const struct gi_tableform	*t = NULL;
	const struct gi_form		*form;
	size_t				 e;

	form = gi_forms(&e);
	while (e-- > 0 && t == NULL) {
		if ((b->editions >> e & 1) != 0 ||
		    (b->editions == 0 && n > 0 && (of[0]->editions >> e & 1)))
			t = gi_form_table(&form[e], table);
	}
	for (gi_forms(&e); e-- > 0 && t == NULL && n > 0;) {
		if ((of[0]->editions >> e & 1) != 0)
			t = gi_form_table(&form[e], table);
	}
	return t;
}

/* Whether another edition calls another column so. */
static bool
is_shared(const struct store_heading *h, size_t col)
{
	size_t	 i;

	for (i = 0; i < h->look->ncol; i++) {
		if (h->value[i]->form != h->value[col]->form &&
		    gi_str_eq(h->path[i], h->path[col]))
			return true;
	}
	return false;
}

/* The edition that a table is of. */
static const char *
edition_of(const struct gi_tableform *t)
{
	const struct gi_form	*form;
	size_t			 n;

	form = gi_forms(&n);
	while (n-- > 0) {
		if (gi_form_table(&form[n], t->table) == t)
			return form[n].edition;
	}
	return "";
}

static void
find_values(struct store_heading *h)
{
	const struct look_table	*t = h->look;
	const struct look_cell	*c;
	size_t			 i;

	h->path = gi_alloc_array(h->pen->arena, t->ncol + 1, sizeof(*h->path));
	h->value = gi_alloc_array(h->pen->arena, t->ncol + 1,
	    sizeof(struct look_cell *));
	for (i = 0; i < t->ncol; i++) {
		c = &t->cell[t->at[t->nhead * t->ncol + i]];
		h->value[i] = c;
		h->path[i] = store_path(h->pen->arena, c->form,
		    &c->form->row[c->row], &c->form->col[c->column],
		    h->pen->english);
	}
}

static void
add_head(struct store_heading *h, struct store_head head)
{
	h->head[h->n++] = head;
}

static void
add_labels(struct store_heading *h, size_t nhead)
{
	size_t	 i;

	for (i = 0; i < STORE_LABELS; i++) {
		add_head(h, (struct store_head){ .col = i, .nline = nhead,
		    .ncol = 1, .text = store_fact_head(h->pen, label[i].fact) });
		h->width[i] = label[i].width;
	}
	i = STORE_LABELS + h->look->ncol;
	add_head(h, (struct store_head){ .col = i, .nline = nhead, .ncol = 1,
	    .text = store_fact_head(h->pen, STORE_FACT_SOURCE) });
	h->width[i] = SOURCE;
}

/* How wide a column is that such a head has to itself. */
static size_t
width_of(const char *text)
{
	size_t	 n = gi_columns(gi_str(text)) / 4 + 2;

	return n < NARROW ? NARROW : n > BROAD ? BROAD : n;
}

/*
 * The head of a column, with what other editions that occur call it: one key may
 * be of columns that ask for different things.
 */
static const char *
column_text(const struct store_heading *h, const struct look_cell *v,
    const char *text)
{
	const struct gi_form		*form;
	const struct gi_tableform	*t;
	const char			*other, *own = text;
	size_t				 e;

	for (form = gi_forms(&e); e-- > 0 && v->form->ncol > 1;) {
		if ((h->editions & v->place->editions & 1u << e) == 0 ||
		    (t = gi_form_table(&form[e], v->form->table)) == v->form)
			continue;
		other = look_text(&t->col[v->place->col[e]].label,
		    h->pen->english);
		if (strcmp(other, own) != 0)
			text = store_book_format(h->pen->arena,
			    gi_text("%s (form of %s: %s)"), text,
			    form[e].edition, other).s;
	}
	return text;
}

static void
add_look(struct store_heading *h)
{
	const struct look_cell	*c;
	struct store_head	 head = { .unit = false };
	size_t			 i;

	for (i = 0; i < h->look->ncell; i++) {
		c = &h->look->cell[i];
		if (c->kind == LOOK_VALUE)
			continue;
		head.line = c->line;
		head.col = c->col + STORE_LABELS;
		head.nline = c->nline;
		head.ncol = c->ncol;
		head.text = c->label != NULL ? look_text(c->label,
		    h->pen->english) : "";
		if (c->ncol == 1 && c->line + c->nline == h->look->nhead)
			head.text = is_shared(h, c->col) ? store_book_format(
			    h->pen->arena, gi_text("%s (form of %s)"),
			    head.text, edition_of(c->form)).s :
			    column_text(h, h->value[c->col], head.text);
		if (c->ncol == 1 && width_of(head.text) > h->width[head.col])
			h->width[head.col] = width_of(head.text);
		add_head(h, head);
	}
}

static void
add_units(struct store_heading *h)
{
	size_t	 i;

	for (i = 0; i < h->look->ncol; i++)
		add_head(h, (struct store_head){ .line = h->look->nhead,
		    .col = i + STORE_LABELS, .nline = 1, .ncol = 1,
		    .text = look_unit(h->value[i]->unit, h->pen->english),
		    .unit = true });
}

static void
set_pages(struct store_sheet *s, const size_t *width)
{
	size_t	 all = 0, i;

	for (i = 0; i < s->ncol; i++)
		all += width[i];
	if (s->ws == NULL)
		return;
	worksheet_set_paper(s->ws, 8);
	worksheet_fit_to_pages(s->ws, (uint16_t)(all / PAGE + 1), 0);
}

static void
table_begin(struct store_table *t, struct store_pen *p, unsigned editions,
    const struct gi_tableform *form, const struct gi_place *const *of, size_t n)
{
	struct store_heading	 h = { .pen = p, .editions = editions };
	size_t			 all, ncol, i;

	h.look = look_across(p->arena, form, of, n);
	ncol = h.look->ncol + STORE_LABELS + 1;
	h.width = gi_alloc_array(p->arena, ncol, sizeof(*h.width));
	h.head = gi_alloc_array(p->arena, h.look->ncell + ncol,
	    sizeof(*h.head));
	for (i = 0; i < ncol; i++)
		h.width[i] = NARROW;
	find_values(&h);
	add_labels(&h, h.look->nhead + 1);
	add_look(&h);
	add_units(&h);
	store_sheet_begin(&t->sheet, p, look_title(form, p->english),
	    h.look->nhead + 1, ncol);
	store_heads_put(&t->sheet, h.head, h.n, h.width, 2);
	set_pages(&t->sheet, h.width);
	gi_places(&all);
	t->col = gi_alloc_array(p->arena, all, sizeof(*t->col));
	for (i = 0; i < h.look->ncol; i++)
		t->col[h.value[i]->place - gi_places(&all)] =
		    (uint16_t)(i + STORE_LABELS);
	t->there = true;
}

void
store_tables_begin(struct store_sheets *ss, const struct store_book *b)
{
	const struct gi_place		**of;
	const struct gi_tableform	*form;
	enum gi_table			 t;
	size_t				 n;

	for (t = 0; t < GI_TABLES; t++) {
		ss->table[t].there = false;
		if (!b->table[t])
			continue;
		of = present(ss->pen->arena, b, t, &n);
		form = form_of(b, t, of, n);
		if (form != NULL)
			table_begin(&ss->table[t], ss->pen, b->editions, form,
			    of, n);
	}
}

static void
put_labels(struct store_sheet *s, const struct store_note *n, enum gi_table t)
{
	struct store_formats	*fs = &s->pen->formats;

	store_sheet_text(s, 0, n->who, store_format_plain(fs, n->said_worst[t],
	    false));
	store_sheet_say(s, 0, n->said[t]);
	store_sheet_centre(s, 1, n->fact[STORE_FACT_YEAR]);
	store_sheet_text(s, 2, n->fact[STORE_FACT_EDITION], fs->centre);
	store_sheet_text(s, s->ncol - 1u, n->fact[STORE_FACT_SOURCE], fs->text);
}

static void
put_cell(struct store_sheet *s, size_t col, const struct store_book_cell *c)
{
	size_t	 worst = c->worst;

	if (c->unread && worst == 0)
		worst = GI_NOTE + 1;
	store_sheet_digits(s, col, c->value, worst, c->part);
	store_sheet_say(s, col, c->said);
}

void
store_tables_put(struct store_sheets *ss, const struct store_note *n)
{
	const struct gi_place	*place;
	struct store_table	*t;
	size_t			 i, all;

	place = gi_places(&all);
	for (i = 0; i < GI_TABLES; i++) {
		t = &ss->table[i];
		t->row = 0;
		if (!n->table[i] || !t->there || !store_sheet_next(&t->sheet))
			continue;
		t->row = t->sheet.row;
		put_labels(&t->sheet, n, (enum gi_table)i);
	}
	for (i = 0; i < n->ncell; i++) {
		t = &ss->table[place[n->cell[i].place].table];
		if (t->row > 0 && t->col[n->cell[i].place] > 0)
			put_cell(&t->sheet, t->col[n->cell[i].place],
			    &n->cell[i]);
	}
}
