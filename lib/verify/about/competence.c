/* SPDX-License-Identifier: ISC */
/*
 * Rules (规章) are made by ministries, and by the governments of provinces, of
 * cities with districts and of autonomous prefectures: no department of a
 * place, no office, no county, no township has any.  A figure in that row is
 * the commonest mistake in the table.
 */
#include "base/decimal.h"
#include "base/str.h"
#include "body/body.h"
#include "finding/find.h"
#include "finding/wording.h"
#include "form/word.h"
#include "gi.h"
#include "verify/about/checks.h"

#define OPENED		2015	/* the power of all cities with districts, */
#define OPEN		2019	/* given them one by one before that year */

/* Whether a line of the report has a word of the class. */
static bool
has_word(struct ver_report *v, enum gi_word_class class)
{
	size_t	 i;

	for (i = 0; i < v->nline; i++) {
		if (v->line[i].kind == VER_PROSE &&
		    gi_word_in(class, v->line[i].text, NULL) != NULL)
			return true;
	}
	return false;
}

/*
 * Whether the body can make none.  One without a name may say what it is: 我镇;
 * or 我局, of which those that have a county or a city above them are not of
 * the state.
 */
static bool
is_without(struct ver_report *v)
{
	if (v->body != NULL)
		return v->body->rules == BODY_NO;
	return has_word(v, GI_WORD_SELF_BELOW) ||
	    (has_word(v, GI_WORD_SELF_OFFICE) && has_word(v, GI_WORD_ABOVE));
}

static enum gi_severity
severity_of(const struct ver_report *v)
{
	return v->body != NULL && v->body->kind == BODY_GOV &&
	    v->body->level == BODY_OF_PREFECTURE && v->year >= OPENED &&
	    v->year < OPEN ? GI_NOTE : GI_WARNING;
}

/* Report the first column of the row that counts some; the others are named. */
static void
report_row(struct ver_report *v, const struct ver_grid *g, size_t row)
{
	const struct ver_cell	*cell;
	struct gi_find		 f = { 0 };
	struct gi_str		 args[8];
	size_t			 col, n = 2, line;

	for (col = 0; col < GI_LEN(args); col++)
		args[col] = gi_str("");
	for (col = 0; col < g->form->ncol && n + 1 < GI_LEN(args); col++) {
		cell = ver_cell_at(g, row, col);
		if (cell->state != VER_NUMBER || cell->value.units <= 0)
			continue;
		if (n == 2) {
			f.line = ver_cell_line(cell);
			f.actual = gi_say_dec(v->arena, cell->value);
		}
		args[n++] = gi_say_label(&g->form->col[col].label);
		args[n++] = gi_say_dec(v->arena, cell->value);
	}
	if (n == 2)
		return;
	args[0] = gi_say_table(v->arena, g->form);
	args[1] = ver_meta(v, "agency", &line);
	f.place = gi_str(g->form->row[row].key);
	f.expected = gi_str("0");
	ver_add_finding_as(v, severity_of(v), "competence", f, args,
	    GI_LEN(args));
}

void
ver_check_competence(struct ver_report *v)
{
	const struct ver_grid	*g = &v->grid[GI_DISCLOSURE];
	size_t			 row;

	if (g->cell == NULL || v->doubt[GI_DISCLOSURE])
		return;
	for (row = 0; row < g->form->nrow; row++) {
		if (gi_str_is(gi_str(g->form->row[row].key),
		    "art20_1.regulations") && is_without(v))
			report_row(v, g, row);
	}
}
