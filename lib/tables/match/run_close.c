/* SPDX-License-Identifier: ISC */
/* Values of a run that stand close to each other, or alone. */
#include "gi.h"
#include "tables/match/gap.h"
#include "tables/match/run_close.h"
#include "tables/match/run_sum.h"
#include "tables/parts/reading.h"

bool
tbl_run_has_close(const struct tbl_reading *r, const struct tbl_segment *s)
{
	const struct tbl_atom	*a, *last = NULL;
	size_t			 i;

	for (i = s->first; i < s->end; i++) {
		a = &r->atom[i];
		if (!tbl_atom_is_value(a))
			continue;
		if (last != NULL && a->delim == ' ' && a->line == last->line &&
		    a->x.from == last->x.to + 1)
			return true;
		last = a;
	}
	return false;
}

bool
tbl_run_has_lone(const struct tbl_reading *r, const struct tbl_segment *s)
{
	size_t	 i, n = 0, row = SIZE_MAX;

	for (i = s->first; i < s->end; i++) {
		if (!tbl_atom_is_value(&r->atom[i]))
			continue;
		if (n == 1 && r->atom[i].row != row)
			return true;
		n = r->atom[i].row == row ? n + 1 : 1;
		row = r->atom[i].row;
	}
	return n == 1;
}

bool
tbl_run_in_lines(const struct tbl_reading *r, const struct tbl_segment *s)
{
	return tbl_run_is_in_pieces(r, s->first, s->end) ||
	    (s->rows > 1 && tbl_run_has_lone(r, s) && tbl_run_has_close(r, s));
}
