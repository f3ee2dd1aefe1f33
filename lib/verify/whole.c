/* SPDX-License-Identifier: ISC */
/* The report as a whole: its tables, its edition, its end. */
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "base/word.h"
#include "finding/find.h"
#include "finding/wording.h"
#include "gi.h"
#include "verify/verify.h"

static struct gi_str
line_place(struct verify *v, size_t line)
{
	struct gi_str	 part[2];

	part[0] = gi_str("line ");
	part[1] = gi_size_text(v->arena, line);
	return gi_say_join(v->arena, part, GI_LEN(part));
}

/* Whether a placeholder that begins with c stands in text. */
static bool
has_lost(struct gi_str text, char c)
{
	const char	*p = text.s, *end = text.s + text.len;

	for (; p < end && (p = memchr(p, c, (size_t)(end - p))) != NULL; p++) {
		if (gi_word_start(GI_WORD_LOST,
		    gi_str_from(text, (size_t)(p - text.s))) != NULL)
			return true;
	}
	return false;
}

/*
 * Whether a line says that a table was there and is lost: a placeholder that
 * opens it, or markup.
 */
static bool
is_lost(struct verify *v, struct ver_line *l)
{
	struct gi_str	 text;

	if (!l->lost)
		return false;
	text = ver_text(v, l);
	return gi_word_start(GI_WORD_LOST, text) != NULL || (l->bracket &&
	    (has_lost(text, '[') || has_lost(text, '<')));
}

/* The table of the section that heading h (from 1; 0: none) opens. */
static const struct gi_tableform *
table_of(const struct verify *v, size_t h)
{
	const struct ver_head	*head = h > 0 ? &v->head[h - 1] : NULL;
	size_t			 i;

	for (i = 0; head != NULL && v->form != NULL && i < v->form->ntable;
	    i++) {
		if (v->form->table[i].section == head->section &&
		    (head->section > 0 || head->annex))
			return &v->form->table[i];
	}
	return NULL;
}

static void
report_lost(struct verify *v, size_t i)
{
	const struct ver_line	*l = &v->line[i];
	const struct ver_head	*h = l->head > 0 ? &v->head[l->head - 1] :
				    NULL;
	struct gi_find		 f = { .line = l->line->number };
	struct gi_str		 args[2];

	f.place = line_place(v, f.line);
	f.actual = l->text;
	args[0] = gi_say_section(v->arena, h == NULL ? 0 :
	    h->section > 0 ? (size_t)h->section : h->number);
	args[1] = gi_size_text(v->arena, f.line);
	ver_find(v, "lost-table", f, args, GI_LEN(args));
}

/* One finding a section; none where its table was read after all. */
static void
find_lost(struct verify *v, bool *lost)
{
	const struct gi_tableform	*t;
	size_t				 i, h;

	for (i = 0; v->lost && i < v->nline; i++) {
		h = v->line[i].head;
		if (lost[h] || !is_lost(v, &v->line[i]))
			continue;
		lost[h] = true;
		t = table_of(v, h);
		if (t == NULL || v->records[t->table] == 0)
			report_lost(v, i);
	}
}

static void
report_missing(struct verify *v, const struct ver_head *h,
    const struct gi_tableform *t)
{
	struct gi_find	 f = { 0 };
	struct gi_str	 args[2];

	f.line = v->line[h->line].line->number;
	f.place = gi_str(t->key);
	f.expected = gi_str(t->title);
	args[0] = h->title;
	args[1] = gi_say_table(v->arena, t);
	ver_find(v, "missing-table", f, args, GI_LEN(args));
}

/* A table of the form: its section stands, it does not. */
static void
find_table(struct verify *v, const struct gi_tableform *t, const bool *lost,
    const bool *table)
{
	size_t	 h, first = 0, line;

	for (h = v->nhead; h > 0; h--) {
		if (table_of(v, h) != t)
			continue;
		if (table[h] || lost[h])
			return;
		first = h;
	}
	if (first == 0 || ver_table_stands(v, t->table, &line) ||
	    (first == v->nhead && v->cut > 0))
		return;
	report_missing(v, &v->head[first - 1], t);
}

static void
find_missing(struct verify *v, const bool *lost)
{
	const struct ver_line	*l = v->line, *end = l + v->nline;
	size_t			 i;
	bool			*table;

	table = gi_alloc_array(v->arena, v->nhead + 1, sizeof(*table));
	for (; l < end; l++) {
		if (l->kind == VER_TABLE)
			table[l->head] = true;
	}
	for (i = 0; v->form != NULL && i < v->form->ntable; i++)
		find_table(v, &v->form->table[i], lost, table);
}

static void
find_blank(struct verify *v, enum gi_table t)
{
	const struct ver_cell	*cell = v->cell;
	const struct gi_form	*form;
	struct gi_find		 f = { 0 };
	struct gi_str		 args[4];

	if (v->blanks[t] == 0)
		return;
	while (cell->place->table != t || cell->printed != VER_BLANK)
		cell++;
	form = ver_cell_form(v, cell);
	f.line = ver_cell_line(cell);
	f.place = gi_str(gi_table_key(t));
	f.actual = gi_size_text(v->arena, v->blanks[t]);
	args[0] = gi_say_table(v->arena, gi_form_table(form, t));
	args[1] = f.actual;
	args[2] = gi_say_label(&ver_cell_row(cell, form)->label);
	args[3] = gi_say_label(&ver_cell_col(cell, form)->label);
	ver_find(v, "blank-cell", f, args, GI_LEN(args));
}

static void
report_edition(struct verify *v, const struct gi_form *form,
    const struct ver_cell *first, size_t n)
{
	const struct gi_form	*other = ver_cell_form(v, first);
	struct gi_find		 f = { 0 };
	struct gi_str		 args[5];

	f.line = ver_cell_line(first);
	f.place = gi_str("document");
	f.expected = gi_str(form->edition);
	f.actual = gi_str(other->edition);
	args[0] = gi_size_text(v->arena, (size_t)v->year);
	args[1] = gi_str(form->source);
	args[2] = gi_size_text(v->arena, n);
	args[3] = gi_str(other->source);
	args[4] = gi_say_label(&ver_cell_row(first, other)->label);
	ver_find(v, "wrong-edition", f, args, GI_LEN(args));
}

/* Cells that the form in force for the report's year does not have. */
static void
find_edition(struct verify *v)
{
	const struct gi_form	*form = gi_form_year(v->year);
	const struct ver_cell	*first = NULL;
	size_t			 i, n = 0;

	if (v->year == 0 || form == NULL ||
	    (v->fits >> (form - gi_forms(&n)) & 1) != 0)
		return;
	for (n = 0, i = v->ncell; i-- > 0;) {
		if (ver_cell_has(&v->cell[i], form))
			continue;
		first = &v->cell[i];
		n++;
	}
	report_edition(v, form, first, n);
}

static void
report_cut(struct verify *v)
{
	struct gi_find	 f = { .line = v->cut };
	struct gi_str	 args[1];

	f.place = line_place(v, v->cut);
	args[0] = gi_size_text(v->arena, v->cut);
	ver_find(v, "cut-off", f, args, GI_LEN(args));
}

void
ver_whole(struct verify *v)
{
	bool	*lost;
	int	 t;

	lost = gi_alloc_array(v->arena, v->nhead + 1, sizeof(*lost));
	find_lost(v, lost);
	find_missing(v, lost);
	for (t = 0; t < GI_TABLES; t++)
		find_blank(v, (enum gi_table)t);
	find_edition(v);
	if (v->cut > 0)
		report_cut(v);
}
