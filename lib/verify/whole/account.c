/* SPDX-License-Identifier: ISC */
/*
 * The account of a whole document, taken last, by whoever read it: each table
 * that stands in the text has cells, or else some finding speaks of it; each
 * cell that is unread and each number without a place does.  What has neither
 * is said here.
 */
#include "base/str.h"
#include "finding/find.h"
#include "finding/wording.h"
#include "gi.h"
#include "verify/whole/trace.h"
#include "verify/whole/vestige.h"
#include "verify/whole/whole.h"

/* A table's form, of the report's edition or else of the newest that has it. */
static const struct gi_tableform *
form_of(const struct ver_report *v, enum gi_table t)
{
	const struct gi_tableform	*tf = NULL;
	const struct gi_form		*form;
	size_t				 n;

	if (v->form != NULL)
		tf = gi_form_table(v->form, t);
	form = gi_forms(&n);
	while (tf == NULL && n > 0)
		tf = gi_form_table(&form[--n], t);
	return tf;
}

/* Whether some finding of this check speaks of a table. */
static bool
is_found(const struct ver_report *v, const struct gi_tableform *tf)
{
	struct gi_str	 key = gi_str(tf->key);
	size_t		 i;

	for (i = 0; i < v->nfind; i++) {
		if (gi_str_eq(v->find[i].place, key))
			return true;
	}
	return false;
}

/* Whether a table has a cell with a number, or one that is blank. */
static bool
has_cells(const struct ver_report *v, enum gi_table t)
{
	return v->blanks[t] > 0 || v->numbered[t];
}

static void
report_table(struct ver_report *v, const struct gi_tableform *tf, size_t line)
{
	struct gi_find	 f = { .line = line, .place = gi_str(tf->key) };
	struct gi_str	 args[1];

	args[0] = gi_say_table(v->arena, tf);
	ver_add_finding(v, "unread-table", f, args, GI_LEN(args));
}

/* Report that numbers of a table have no place, and nothing says so. */
static void
report_stray(struct ver_report *v, const struct gi_tableform *tf)
{
	const struct ver_stray	*s = v->stray;
	struct gi_find		 f = { 0 };
	struct gi_str		 args[4] = { { "", 0 } };
	int			 row;

	while (s->table != tf->table)
		s++;
	row = gi_row_find(tf, s->row);
	f.line = v->table_line[tf->table];
	f.place = gi_say_keys(v->arena, tf->key,
	    row >= 0 ? tf->row[row].key : NULL, NULL);
	args[0] = gi_say_table(v->arena, tf);
	args[1] = row >= 0 ? gi_say_label(&tf->row[row].label) :
	    gi_str(tf->title);
	args[2] = args[3] = gi_str("");
	ver_add_finding(v, "ambiguous-row", f, args, GI_LEN(args));
}

static void
account_table(struct ver_report *v, enum gi_table t)
{
	const struct gi_tableform	*tf = form_of(v, t);
	bool				 cells = has_cells(v, t);

	if (tf == NULL || (v->said >> t & 1) != 0 || is_found(v, tf))
		return;
	if (cells && v->strays[t] > 0)
		report_stray(v, tf);
	else if (!cells && v->records[t] > 0)
		report_table(v, tf, v->table_line[t]);
	else if (!cells && ver_trace_stands(v, t))
		report_table(v, tf, ver_trace_of(v, t)->line);
	else if (!cells && ver_vestige(v, t) > 0)
		report_table(v, tf, ver_vestige(v, t));
	else if (!cells && ver_title_alone(v, t) > 0)
		report_table(v, tf, ver_title_alone(v, t));
}

static void
report_cell(struct ver_report *v, const struct ver_cell *cell)
{
	const struct gi_form		*form = ver_cell_form(v, cell);
	const struct gi_tableform	*tf = gi_form_table(form,
					    cell->place->table);
	const struct gi_row		*row = ver_cell_row(cell, form);
	const struct gi_col		*col = ver_cell_col(cell, form);
	struct gi_find			 f = { .line = ver_cell_line(cell) };
	struct gi_str			 args[4];

	f.place = gi_say_keys(v->arena, tf->key, row->key, col->key);
	if (ver_is_said(v, "unread-cell", f.place))
		return;
	f.actual = gi_unescape(v->arena, gi_field(cell->rec, GI_CELL_RAW));
	args[0] = gi_say_table(v->arena, tf);
	args[1] = gi_say_label(&row->label);
	args[2] = gi_say_label(&col->label);
	args[3] = f.actual;
	ver_add_finding(v, "unread-cell", f, args, GI_LEN(args));
}

void
ver_account(struct ver_report *v)
{
	const struct ver_cell	*cell = v->cell, *end = cell + v->ncell;
	int			 t;

	for (; v->unread > 0 && cell < end; cell++) {
		if (cell->unread)
			report_cell(v, cell);
	}
	for (t = 0; t < GI_TABLES; t++)
		account_table(v, (enum gi_table)t);
}
