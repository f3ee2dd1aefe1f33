/* SPDX-License-Identifier: ISC */
/*
 * An item number that was not told as one leaves its digits before the label: a
 * label of one more character is no more like it for that.
 */
#include "gi.h"
#include "tables/match/digit.h"
#include "tables/parts/reading.h"

bool
tbl_digit_replaces(const struct tbl_atom *a, const struct gi_label *l)
{
	size_t	 i = 0;

	while (i < a->nglyph && a->term->cp[i] >= '0' && a->term->cp[i] <= '9')
		i++;
	return i > 0 && i < a->nglyph && l->len > 1 &&
	    a->term->cp[i] == l->fold[1] && a->term->cp[i] != l->fold[0];
}
