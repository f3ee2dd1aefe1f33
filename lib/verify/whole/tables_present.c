/* SPDX-License-Identifier: ISC */
/*
 * The tables of the form: that they stand in the text, and were not lost when
 * somebody made text of a page: "[table]", or a bit of markup, is what is left
 * of some.
 */
#include <string.h>

#include "base/arena.h"
#include "base/char.h"
#include "base/str.h"
#include "finding/find.h"
#include "finding/wording.h"
#include "form/word.h"
#include "gi.h"
#include "verify/whole/whole.h"

#define FOLDED		20	/* code points of a line that are looked at */
#define HEAD_SIGN	8	/* code points of a head that tell its table */
#define LABEL		4	/* code points of a label: with less, it may be
				   any common word */
#define LABELS		3	/* lines that begin with labels make a table */

/* A text above the table's columns that no other table has, or NULL. */
static const struct gi_label *
sign_of(const struct gi_tableform *form)
{
	size_t	 i;

	for (i = 0; i < form->nhead; i++) {
		if (form->head[i].len > HEAD_SIGN)
			return &form->head[i];
	}
	return NULL;
}

/* Whether the first n code points of a line, folded, begin with the label (or
   its first FOLDED code points); false for one that is a common word. */
static bool
begins_with(const uint32_t *fold, size_t n, const struct gi_label *label)
{
	size_t	 len = label->len < FOLDED ? label->len : FOLDED;

	return len >= LABEL && len <= n &&
	    memcmp(fold, label->fold, len * sizeof(*fold)) == 0;
}

static bool
is_labelled(const struct gi_tableform *t, const uint32_t *fold, size_t n)
{
	size_t	 i;

	for (i = 0; i < t->nrow; i++) {
		if (begins_with(fold, n, &t->row[i].label))
			return true;
	}
	for (i = 0; i < t->ncol; i++) {
		if (begins_with(fold, n, &t->col[i].label))
			return true;
	}
	return false;
}

/* How many lines under heading h (an index) begin with one of its labels. */
static size_t
labels(struct ver_report *v, size_t h, const struct gi_tableform *t)
{
	struct ver_line		*l;
	uint32_t		 fold[FOLDED];
	size_t			 i, n = 0;

	for (i = v->head[h].line + 1; i < v->nline; i++) {
		l = &v->line[i];
		if (l->head != h + 1)
			break;
		n += is_labelled(t, fold, gi_fold_str(ver_line_text(v, l), fold,
		    FOLDED));
	}
	return n;
}

bool
ver_table_stands(struct ver_report *v, enum gi_table t, size_t *line)
{
	const struct gi_label	*sign;
	const struct gi_tableform *form;
	uint32_t		 fold[FOLDED];
	size_t			 i, n;

	*line = v->table_line[t];
	if (v->records[t] > 0)
		return true;
	if (v->form == NULL || (form = gi_form_table(v->form, t)) == NULL)
		return false;
	i = ver_section_heading(v, form->section);
	if (form->section > 0 && i < v->nhead &&
	    labels(v, i, form) >= LABELS) {
		*line = v->line[v->head[i].line].line->number;
		return true;
	}
	if ((sign = sign_of(form)) == NULL)
		return false;
	for (i = 0; i < v->nline; i++) {
		n = gi_fold_str(ver_line_text(v, &v->line[i]), fold, FOLDED);
		if (n < HEAD_SIGN || memcmp(fold, sign->fold,
		    HEAD_SIGN * sizeof(*fold)) != 0)
			continue;
		*line = v->line[i].line->number;
		return true;
	}
	return false;
}

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

/*
 * The table that belongs under a heading, h - 1 its index (0: none), or NULL:
 * of its section, or, of a form without sections, the table of the annex.
 */
static const struct gi_tableform *
table_of(const struct ver_report *v, size_t h)
{
	const struct ver_heading	*head = h > 0 ? &v->head[h - 1] : NULL;
	size_t			 i;

	for (i = 0; head != NULL && v->form != NULL && i < v->form->ntable;
	    i++) {
		if (v->form->table[i].section == head->section &&
		    (head->section > 0 || head->annex))
			return &v->form->table[i];
	}
	return NULL;
}

/* Report that a table was lost on line i. */
static void
report_lost(struct ver_report *v, size_t i)
{
	const struct ver_line	*l = &v->line[i];
	const struct ver_heading *h = l->head > 0 ?
				    &v->head[l->head - 1] : NULL;
	struct gi_find		 f = { .line = l->line->number };
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
 * was read after all.  lost[h], h as in table_of(), is set where one is lost.
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
		t = table_of(v, h);
		if (t == NULL || v->records[t->table] == 0)
			report_lost(v, i);
	}
}

static void
report_missing(struct ver_report *v, const struct ver_heading *h,
    const struct gi_tableform *t)
{
	struct gi_find	 f = { 0 };
	struct gi_str	 args[2];

	f.line = v->line[h->line].line->number;
	f.place = gi_str(t->key);
	f.expected = gi_str(t->title);
	args[0] = h->title;
	args[1] = gi_say_table(v->arena, t);
	ver_add_finding(v, "missing-table", f, args, GI_LEN(args));
}

/*
 * Report a table t of the form if a heading that it belongs under stands, but
 * nothing of a table under any such heading.  table[h] says that lines of a
 * table stand under heading h, lost[h] that a placeholder does.
 */
static void
find_table(struct ver_report *v, const struct gi_tableform *t, const bool *lost,
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
