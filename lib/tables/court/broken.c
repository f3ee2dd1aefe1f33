/* SPDX-License-Identifier: ISC */
/* Lines that hold the pieces of the values of table 4. */
#include "gi.h"
#include "tables/court/columns.h"
#include "tables/parts/reading.h"
#include "tables/position/band.h"

/* Do the numbers of a line count up by one, each of its values? */
static bool
counts_up(const struct tbl_court_lines *c, const struct tbl_band *b)
{
	const struct tbl_atom	*a, *last = NULL;
	size_t			 i, n = 0;

	for (i = 0; i < b->n; i++) {
		if (!tbl_slot_is_value(&b->slot[i]))
			continue;
		n++;
		a = &c->r->atom[b->slot[i].value];
		if (last != NULL && a->units != last->units + 1)
			return false;
		last = a;
	}
	return n > c->set->n;
}

bool
tbl_court_is_broken(const struct tbl_court_lines *c)
{
	const struct tbl_band	*last = NULL, *b;
	size_t			 i;

	for (i = 0; i < c->n; i++) {
		b = &c->band[i];
		if (!tbl_court_is_values(b)) {
			if (tbl_court_names_column(c, b))
				last = NULL;
			continue;
		}
		if (counts_up(c, b))
			continue;
		if (last != NULL && last->n == b->n &&
		    b->n >= c->set->n * TBL_COURT_ROWS && b->grid == NULL)
			return true;
		last = b;
	}
	return false;
}
