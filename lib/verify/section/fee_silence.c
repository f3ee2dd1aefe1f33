/* SPDX-License-Identifier: ISC */
/*
 * Requests that were dropped because a fee was not paid (results.other.unpaid)
 * say that fee notices were sent: section 6 has to speak of them, and cannot say
 * that none was.
 */
#include "base/decimal.h"
#include "base/str.h"
#include "finding/find.h"
#include "finding/wording.h"
#include "form/word.h"
#include "gi.h"
#include "verify/section/checks.h"
#include "verify/section/section.h"

#define OTHER	6			/* the number of the section */

/* Whether a row's cells before its total are numbers, and all of them nought. */
static bool
is_nought(const struct ver_grid *g, size_t row, size_t total)
{
	const struct ver_cell	*cell;
	size_t			 i;

	for (i = 0; i < total; i++) {
		cell = ver_cell_at(g, row, i);
		if (cell->state != VER_NUMBER || gi_dec_sign(cell->value) != 0)
			return false;
	}
	return true;
}

/*
 * The cell that counts them, or NULL where it has no number above zero.  A
 * total that no kind of applicant has a part in is a slip of its own.
 */
static const struct ver_cell *
unpaid(const struct ver_report *v)
{
	const struct ver_grid	*g = &v->grid[GI_REQUESTS];
	const struct ver_cell	*cell;
	int			 row, col;

	if (g->cell == NULL || v->doubt[GI_REQUESTS])
		return NULL;
	row = gi_row_find(g->form, gi_str("results.other.unpaid"));
	col = gi_col_find(g->form, gi_str("total"));
	if (row < 0 || col < 0)
		return NULL;
	cell = ver_cell_at(g, (size_t)row, (size_t)col);
	if (is_nought(g, (size_t)row, (size_t)col))
		return NULL;
	return cell->state == VER_NUMBER && gi_dec_sign(cell->value) > 0 ?
	    cell : NULL;
}

static void
report(struct ver_report *v, const struct ver_cell *cell, size_t head,
    const struct gi_word *denied)
{
	const struct gi_form	*form = ver_cell_form(v, cell);
	struct gi_find		 f = { 0 };
	struct gi_str		 args[5] = { { "", 0 } };

	f.line = ver_line_number(v, &v->line[v->head[head].line]);
	f.place = ver_section_place(v, OTHER);
	f.actual = gi_say_dec(v->arena, cell->value);
	args[0] = gi_say_table(v->arena, gi_form_table(form, GI_REQUESTS));
	args[1] = gi_say_label(&ver_cell_row(cell, form)->label);
	args[2] = f.actual;
	args[3] = gi_say_section(v->arena, OTHER);
	args[4] = denied != NULL ? denied->text : gi_str("");
	ver_add_finding(v, "fee-silence", f, args, GI_LEN(args));
}

void
ver_check_fees(struct ver_report *v)
{
	const struct ver_cell	*cell = unpaid(v);
	const struct gi_word	*denied;
	struct ver_section	 s;

	if (cell == NULL || !ver_section_read(v, OTHER, &s) ||
	    !v->head[s.head].content)
		return;
	denied = gi_word_in(GI_WORD_FEE_DENIED, s.text, NULL);
	if (denied != NULL ||
	    (gi_word_in(GI_WORD_FEE, s.text, NULL) == NULL &&
	    gi_word_in(GI_WORD_FEE, v->head[s.head].title, NULL) == NULL))
		report(v, cell, s.head, denied);
}
