/* SPDX-License-Identifier: ISC */
/* Codes of rows, as 09, in the place of their counts. */
#include "gi.h"
#include "label/union.h"
#include "tables/parts/reading.h"
#include "tables/parts/row_value.h"
#include "tables/doubt/code.h"

#define ROWS_MIN	3	/* with a nought, that show that counts have one */

/* Is the one value of a row written as codes are: 09? */
static bool
is_code(const struct tbl_reading *r, const struct tbl_row *row)
{
	return row->placed && row->set->n == 1 && tbl_row_has(row, 0) &&
	    tbl_atom_has_nought(&r->atom[row->value[0] - 1]);
}

void
tbl_codes_doubt(struct tbl_reading *r)
{
	size_t	 e, codes = 0, others = 0;
	size_t	 first = r->forms->first[GI_STATISTICS];
	size_t	 end = r->forms->end[GI_STATISTICS];

	for (e = first; e < end && r->found[GI_STATISTICS]; e++) {
		if (is_code(r, &r->row[e]))
			codes++;
		else
			others += r->row[e].placed;
	}
	if (codes >= ROWS_MIN && codes > others)
		return;
	for (e = first; e < end && codes > 0; e++) {
		if (is_code(r, &r->row[e]))
			tbl_row_unplace(&r->row[e]);
	}
}
