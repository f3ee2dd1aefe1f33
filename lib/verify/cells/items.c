/* SPDX-License-Identifier: ISC */
/*
 * The form of 2019 asks how many items of a kind a body had the year before,
 * by how many they became more or fewer, and how many decisions it made.  Who
 * takes the items for decisions writes last year's decisions, the difference,
 * and this year's: the first two then add up to the third.  Items do so by
 * chance alone, and seldom by large figures.
 */
#include "base/decimal.h"
#include "finding/find.h"
#include "finding/wording.h"
#include "gi.h"
#include "verify/cells/checks.h"

#define FIGURE_MAX	1000000000	/* above it nothing is said */
#define SURE		50	/* a change as large is no chance, whatever
				   other rows have */
#define ONE		10	/* if no row has items: the change of a row
				   that is enough, */
#define TWO		6	/* and of two together; three need none */
#define NEAR		20	/* a change as large that misses the decisions
				   by one in a hundred is no chance either */

enum { PRIOR, CHANGE, DECISIONS, COLUMNS };
static const char *const	key[COLUMNS] = {
	[PRIOR] = "prior_items",
	[CHANGE] = "change",
	[DECISIONS] = "decisions"
};

enum kind { SILENT, FITS, CLOSE, HAS_ITEMS };

/* What the rows of a grid are, together. */
struct practice {
	const struct ver_grid	*grid;
	int			 col[COLUMNS];
	size_t			 fits;		/* rows */
	int64_t			 change;	/* of these and of those that
						   are close, without signs */
	bool			 items;		/* some row has items */
};

static int64_t
size_of(int64_t n)
{
	return n < 0 ? -n : n;
}

/* Set the figures of a row; false unless all are known, and whole. */
static bool
read_row(const struct practice *p, size_t row, int64_t n[COLUMNS])
{
	const struct ver_cell	*cell;
	size_t			 i;

	for (i = 0; i < COLUMNS; i++) {
		cell = ver_cell_at(p->grid, row, (size_t)p->col[i]);
		n[i] = cell->value.units;
		if (cell->state != VER_NUMBER || cell->value.scale > 0 ||
		    size_of(n[i]) > FIGURE_MAX)
			return false;
	}
	return true;
}

static enum kind
kind_of(const int64_t n[COLUMNS])
{
	int64_t	 apart = size_of(n[PRIOR] + n[CHANGE] - n[DECISIONS]);

	if (n[CHANGE] == 0)
		return apart == 0 ? SILENT : HAS_ITEMS;
	if (apart == 0)	/* of a list that ended there are no decisions */
		return n[DECISIONS] == 0 ? SILENT : FITS;
	return size_of(n[CHANGE]) >= NEAR &&
	    apart * 100 <= n[PRIOR] + size_of(n[CHANGE]) ? CLOSE : HAS_ITEMS;
}

static void
read_practice(struct practice *p)
{
	int64_t	 n[COLUMNS];
	size_t	 row;

	for (row = 0; row < p->grid->form->nrow; row++) {
		if (!read_row(p, row, n))
			continue;
		switch (kind_of(n)) {
		case FITS:
			p->fits++;
			p->change += size_of(n[CHANGE]);
			break;
		case CLOSE:
			p->change += size_of(n[CHANGE]);
			break;
		case HAS_ITEMS:
			p->items = true;
			break;
		case SILENT:
			break;
		}
	}
}

/* Whether a row that fits does not do so by chance. */
static bool
is_practice(const struct practice *p, int64_t change)
{
	if (p->items)
		return size_of(change) >= SURE;
	return p->fits > 2 || p->change >= (p->fits > 1 ? TWO : ONE);
}

static void
report_row(struct ver_report *v, const struct practice *p, size_t row)
{
	const struct gi_tableform	*t = p->grid->form;
	const struct ver_cell		*cell;
	struct gi_find			 f = { 0 };
	struct gi_str			 args[2 + 2 * COLUMNS];
	size_t				 i;

	args[0] = gi_say_table(v->arena, t);
	args[1] = gi_say_label(&t->row[row].label);
	for (i = 0; i < COLUMNS; i++) {
		cell = ver_cell_at(p->grid, row, (size_t)p->col[i]);
		if (i == PRIOR)
			f.line = ver_cell_line(cell);
		args[2 + 2 * i] = gi_say_label(&t->col[p->col[i]].label);
		args[3 + 2 * i] = gi_say_dec(v->arena, cell->value);
	}
	f.place = gi_str(t->row[row].key);
	f.actual = args[3];
	ver_add_finding(v, "items-as-decisions", f, args, GI_LEN(args));
}

void
ver_check_items(struct ver_report *v)
{
	struct practice	 p = { .grid = &v->grid[GI_DISCLOSURE] };
	int64_t		 n[COLUMNS];
	size_t		 row, i;

	if (p.grid->cell == NULL || v->doubt[GI_DISCLOSURE])
		return;
	for (i = 0; i < COLUMNS; i++) {
		p.col[i] = gi_col_find(p.grid->form, gi_str(key[i]));
		if (p.col[i] < 0)
			return;
	}
	read_practice(&p);
	for (row = 0; p.fits > 0 && row < p.grid->form->nrow; row++) {
		if (read_row(&p, row, n) && kind_of(n) == FITS &&
		    is_practice(&p, n[CHANGE]))
			report_row(v, &p, row);
	}
}
