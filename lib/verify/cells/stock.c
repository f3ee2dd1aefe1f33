/* SPDX-License-Identifier: ISC */
/*
 * Papers that are made, made public, repealed and in force in a year, as the
 * table of disclosure counts them, in their order.
 *
 * In force are those of the years before that still are, and those made this
 * year that were not repealed: at least as many as were made less those that
 * were repealed, of whatever year.  The form of 2019 has how many are public in
 * all, at least those made public this year; of those that were made, all but
 * a few must be by now (article 20 (1) of the regulations).  Papers of December
 * are published in January, so that a few more are made public than made; many
 * more are papers of other years, which the report has to say.  Nothing is a
 * fault of which it says why.
 */
#include "base/decimal.h"
#include "base/str.h"
#include "finding/find.h"
#include "finding/wording.h"
#include "form/word.h"
#include "gi.h"
#include "verify/cells/checks.h"

#define FEW	2	/* papers that are not public yet are lawful, or are
			   public only now, */
#define PART	4	/* or one in so many of those made */

enum { MADE, DISCLOSED, REPEALED, IN_FORCE, COLUMNS };
static const char *const	key[COLUMNS] = {
	[MADE] = "made",
	[DISCLOSED] = "disclosed",
	[REPEALED] = "repealed",
	[IN_FORCE] = "in_force"
};

struct stock {
	const struct ver_grid	*grid;
	size_t			 row;
	int			 col[COLUMNS];	/* -1: the form lacks it */
};

/* The number in a column of the row; NULL unless it counts something. */
static const struct gi_dec *
figure(const struct stock *s, int column)
{
	const struct ver_cell	*cell;

	if (s->col[column] < 0)
		return NULL;
	cell = ver_cell_at(s->grid, s->row, (size_t)s->col[column]);
	return cell->state == VER_NUMBER && cell->value.units >= 0 &&
	    cell->value.scale == 0 ? &cell->value : NULL;
}

/*
 * Whether a line of the report has a word of the class.  Lines of tables are
 * looked at with their escapes, of which no word has any.
 */
static bool
is_told(const struct ver_report *v, enum gi_word_class class, unsigned sign)
{
	size_t	 i;

	for (i = 0; i < v->nline; i++) {
		if (v->line[i].kind != VER_OUT && (v->signs[i] & sign) != 0 &&
		    gi_word_in(class, v->line[i].text, NULL) != NULL)
			return true;
	}
	return false;
}

/*
 * Report that column few has not even least, which columns one and less (COLUMNS:
 * one alone) say.
 */
static void
report_row(struct ver_report *v, const struct stock *s, struct gi_dec least,
    int one, int less, int few)
{
	const struct gi_tableform	*t = s->grid->form;
	const struct gi_dec		*force = figure(s, few);
	struct gi_find			 f = { 0 };
	struct gi_str			 args[9];

	f.place = gi_str(t->row[s->row].key);
	f.line = ver_cell_line(ver_cell_at(s->grid, s->row,
	    (size_t)s->col[one]));
	f.expected = gi_say_dec(v->arena, least);
	f.actual = gi_say_dec(v->arena, *force);
	args[0] = gi_say_table(v->arena, t);
	args[1] = gi_say_label(&t->row[s->row].label);
	args[2] = gi_say_label(&t->col[s->col[one]].label);
	args[3] = gi_say_dec(v->arena, *figure(s, one));
	args[4] = gi_say_label(&t->col[s->col[few]].label);
	args[5] = f.actual;
	args[6] = gi_say_apart(v->arena, least, *force);
	args[7] = args[8] = gi_str("");
	if (less != COLUMNS) {
		args[7] = gi_say_label(&t->col[s->col[less]].label);
		args[8] = gi_say_dec(v->arena, *figure(s, less));
	}
	ver_add_finding(v, "stock-order", f, args, GI_LEN(args));
}

/* The form of 2021: those made and not repealed are in force. */
static void
check_force(struct ver_report *v, const struct stock *s)
{
	const struct gi_dec	*made = figure(s, MADE);
	const struct gi_dec	*repealed = figure(s, REPEALED);
	const struct gi_dec	*force = figure(s, IN_FORCE);
	struct gi_dec		 least;

	if (made == NULL || repealed == NULL || force == NULL)
		return;
	least = *made;
	if (gi_dec_sub(&least, *repealed) && gi_dec_cmp(*force, least) < 0 &&
	    !is_told(v, GI_WORD_NOT_IN_FORCE, GI_WORD_SIGN_NOT_IN_FORCE))
		report_row(v, s, least, MADE, REPEALED, IN_FORCE);
}

/* Whether more were made than are public, by too many to be lawful. */
static bool
is_kept(int64_t made, int64_t public)
{
	int64_t	 left = made - public;

	return left > 0 && (public == 0 ||
	    (left > FEW && left > made / PART));
}

/* Whether more were made public than made, and not only those of last winter. */
static bool
is_older(int64_t made, int64_t disclosed)
{
	return disclosed - made > FEW && disclosed - made > made / PART;
}

/*
 * The form of 2019: those made, and made public this year, are public; those made
 * public were made.
 */
static void
check_public(struct ver_report *v, const struct stock *s)
{
	const struct gi_dec	*made = figure(s, MADE);
	const struct gi_dec	*disclosed = figure(s, DISCLOSED);
	const struct gi_dec	*public = figure(s, IN_FORCE);

	if (made == NULL || disclosed == NULL || public == NULL)
		return;
	if (gi_dec_cmp(*public, *disclosed) < 0) {
		if (!is_told(v, GI_WORD_NOT_IN_FORCE,
		    GI_WORD_SIGN_NOT_IN_FORCE))
			report_row(v, s, *disclosed, DISCLOSED, COLUMNS,
			    IN_FORCE);
	} else if (is_older(made->units, disclosed->units)) {
		if (!is_told(v, GI_WORD_OLDER_PAPER,
		    GI_WORD_SIGN_OLDER_PAPER))
			report_row(v, s, *disclosed, DISCLOSED, COLUMNS, MADE);
	} else if (is_kept(made->units, public->units) &&
	    !is_told(v, GI_WORD_NOT_PUBLIC, GI_WORD_SIGN_NOT_PUBLIC)) {
		report_row(v, s, *made, MADE, COLUMNS, IN_FORCE);
	}
}

void
ver_check_stock(struct ver_report *v)
{
	struct stock	 s = { .grid = &v->grid[GI_DISCLOSURE] };
	int		 i;

	if (s.grid->cell == NULL || v->doubt[GI_DISCLOSURE])
		return;
	for (i = 0; i < COLUMNS; i++)
		s.col[i] = gi_col_find(s.grid->form, gi_str(key[i]));
	for (s.row = 0; s.row < s.grid->form->nrow; s.row++) {
		check_force(v, &s);
		check_public(v, &s);
	}
}
