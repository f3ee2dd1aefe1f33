/* SPDX-License-Identifier: ISC */
/* Which cell a finding is about. */
#include <stdlib.h>

#include "base/arena.h"
#include "base/str.h"
#include "finding/wording.h"
#include "form/place.h"
#include "view/mark.h"

/* A mark while it is made. */
struct marking {
	struct view_mark	*mark;
	const struct gi_form	*form;
	struct gi_arena		*arena;
};

static const struct gi_tableform *
form_of(const struct marking *m)
{
	return m->form != NULL && m->mark->table < GI_TABLES ?
	    gi_form_table(m->form, m->mark->table) : NULL;
}

/* Take a key for that of a row or of a column, whichever it is. */
static void
set_key(const struct marking *m, struct gi_str key)
{
	const struct gi_tableform	*t = form_of(m);

	if (t != NULL && gi_row_find(t, key) < 0 && gi_col_find(t, key) >= 0)
		m->mark->col = key;
	else
		m->mark->row = key;
}

/* The table that a message calls so, in its first arg. */
static enum gi_table
table_named(const struct marking *m)
{
	struct gi_str	 rest = m->mark->find->args, name;
	size_t		 i;

	if (m->form == NULL || !gi_str_part(&rest, '\t', &name))
		return GI_TABLES;
	for (i = 0; i < m->form->ntable; i++) {
		if (gi_str_eq(gi_say_table(m->arena, &m->form->table[i]), name))
			return m->form->table[i].table;
	}
	return GI_TABLES;
}

static void
set_target(const struct marking *m)
{
	struct view_mark	*k = m->mark;
	const struct gi_rule	*rule = gi_rule_find(gi_str(k->find->rule));
	struct gi_str		 rest = k->find->place, part;

	k->table = GI_TABLES;
	k->row = k->col = gi_str("");
	if (rule == NULL || rest.len == 0)
		return;
	if (strcmp(rule->place, "row") == 0 ||
	    strcmp(rule->place, "column") == 0) {
		k->table = table_named(m);
		set_key(m, rest);
		return;
	}
	if (strncmp(rule->place, "table", strlen("table")) != 0 ||
	    !gi_str_part(&rest, ' ', &part))
		return;
	k->table = gi_table_find(part);
	if (gi_str_part(&rest, ' ', &part))
		set_key(m, part);
	if (gi_str_part(&rest, ' ', &part))
		k->col = part;
}

/* For qsort(): as struct view_marks has them. */
static int
by_table(const void *a, const void *b)
{
	const struct view_mark	*x = a, *y = b;

	if (x->table != y->table)
		return x->table < y->table ? -1 : 1;
	if (x->find->severity != y->find->severity)
		return x->find->severity > y->find->severity ? -1 : 1;
	return x->find < y->find ? -1 : 1;
}

void
view_marks_make(struct view_marks *v, struct gi_arena *a,
    const struct rep_report *r)
{
	struct marking	 m = { .form = r->form, .arena = a };
	size_t		 i;

	v->n = r->nfind;
	v->mark = gi_alloc_array(a, v->n + 1, sizeof(*v->mark));
	for (i = 0; i < v->n; i++) {
		m.mark = &v->mark[i];
		m.mark->find = &r->find[i];
		m.mark->ink = view_ink_severity(r->find[i].severity);
		set_target(&m);
	}
	if (v->n > 1)
		qsort(v->mark, v->n, sizeof(*v->mark), by_table);
	for (i = 0; i < v->n; i++)
		v->mark[i].number = i + 1;
}

static bool
is_key(struct gi_str key, const char *s)
{
	return key.len == 0 || gi_str_is(key, s);
}

/* Whether a value is one that the mark is about. */
static bool
is_about(const struct view_mark *m, const struct look_cell *c)
{
	return c->kind == LOOK_VALUE && m->table == c->form->table &&
	    is_key(m->row, c->form->row[c->row].key) &&
	    is_key(m->col, c->form->col[c->column].key);
}

/* The innermost cell of a kind that says what a value is, or ncell. */
static size_t
scope_of(const struct look_table *t, const struct look_cell *c,
    enum look_kind kind, size_t skip)
{
	size_t	 i;

	for (i = c->nscope; i-- > 0;) {
		if (t->cell[c->scope[i]].kind == kind && skip-- == 0)
			return c->scope[i];
	}
	return t->ncell;
}

size_t
view_mark_cell(const struct view_mark *m, const struct look_table *t)
{
	const struct look_cell	*c;
	size_t			 i, at;

	if (m->table != t->form->table || m->row.len + m->col.len == 0)
		return t->ncell;
	for (i = 0; i < t->ncell && !is_about(m, &t->cell[i]); i++)
		;
	if (i == t->ncell)
		return i;
	c = &t->cell[i];
	if (m->row.len > 0 && m->col.len > 0)
		return i;
	if (m->row.len == 0)
		return scope_of(t, c, LOOK_HEAD, 0);
	at = scope_of(t, c, LOOK_LABEL, 0);
	/* where rows stand beside each other, the head over the column's */
	return at < t->ncell ? at : scope_of(t, c, LOOK_HEAD, 1);
}
