/* SPDX-License-Identifier: ISC */
/*
 * The tables of the form: that they stand in the text, and were not lost when
 * somebody made text of a page: "[table]", or a bit of markup, is what is left
 * of some.
 */
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "finding/find.h"
#include "finding/wording.h"
#include "form/word.h"
#include "gi.h"
#include "verify/whole/trace.h"
#include "verify/whole/vestige.h"
#include "verify/whole/whole.h"

/* Whether a placeholder for a table, which begins with c, stands in text. */
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
 * Whether a line says that a table was lost there: it begins with a placeholder
 * for one, or has markup.
 */
static bool
is_lost(struct ver_report *v, struct ver_line *l)
{
	struct gi_str	 text;

	if (!l->lost)
		return false;
	text = ver_line_text(v, l);
	return gi_word_start(GI_WORD_LOST, text) != NULL || (l->bracket &&
	    (has_lost(text, '[') || has_lost(text, '<')));
}

/* Report that a table was lost on line i. */
static void
report_lost(struct ver_report *v, size_t i)
{
	const struct ver_line	*l = &v->line[i];
	const struct ver_heading *h = l->head > 0 ?
				    &v->head[l->head - 1] : NULL;
	struct gi_find		 f = { .line = ver_line_number(v, l) };
	struct gi_str		 args[2];

	f.place = ver_line_place(v, f.line);
	f.actual = l->text;
	args[0] = gi_say_section(v->arena, h == NULL ? 0 :
	    h->section > 0 ? (size_t)h->section : h->number);
	args[1] = gi_size_text(v->arena, f.line);
	ver_add_finding(v, "lost-table", f, args, GI_LEN(args));
}

/*
 * Report lost tables, once under each heading and not where the heading's table
 * was read after all.  lost[h], h as in ver_table_under(), is set where one is lost.
 */
static void
find_lost(struct ver_report *v, bool *lost)
{
	const struct gi_tableform	*t;
	size_t				 i, h;

	for (i = 0; v->lost && i < v->nline; i++) {
		h = v->line[i].head;
		if (lost[h] || !is_lost(v, &v->line[i]))
			continue;
		lost[h] = true;
		t = ver_table_under(v, h);
		if (t != NULL && v->records[t->table] > 0)
			continue;
		report_lost(v, i);
		if (t != NULL)
			v->said |= 1u << t->table;
	}
}

static void
report_missing(struct ver_report *v, const struct ver_heading *h,
    const struct gi_tableform *t)
{
	struct gi_find	 f = { 0 };
	struct gi_str	 args[2];

	f.line = ver_line_number(v, &v->line[h->line]);
	f.place = gi_str(t->key);
	f.expected = gi_str(t->title);
	args[0] = h->title;
	args[1] = gi_say_table(v->arena, t);
	ver_add_finding(v, "missing-table", f, args, GI_LEN(args));
}

/*
 * Report a table t of the form if a heading that it belongs under stands, but
 * nothing of a table under any such heading, nor of this one anywhere, and no
 * stage before spoke of it.
 * table[h] says that lines of a table stand under heading h, lost[h] that a
 * placeholder does.
 */
static void
find_table(struct ver_report *v, const struct gi_tableform *t, const bool *lost,
    const bool *table)
{
	size_t	 h, first = 0;

	for (h = v->nhead; h > 0; h--) {
		if (ver_table_under(v, h) != t)
			continue;
		if (table[h] || lost[h])
			return;
		first = h;
	}
	if (first == 0 || v->partial || v->bare || (first == v->nhead && v->cut > 0) ||
	    v->records[t->table] > 0 || (v->said >> t->table & 1) != 0 ||
	    ver_trace_stands(v, t->table) || ver_vestige(v, t->table) > 0)
		return;
	report_missing(v, &v->head[first - 1], t);
}

static void
find_missing(struct ver_report *v, const bool *lost)
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

void
ver_check_tables(struct ver_report *v)
{
	bool	*lost;

	lost = gi_alloc_array(v->arena, v->nhead + 1, sizeof(*lost));
	find_lost(v, lost);
	find_missing(v, lost);
}
