/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: a label of the forms that stands in the text. */
#ifndef GI_TABLES_MATCH_ANCHOR_H
#define GI_TABLES_MATCH_ANCHOR_H

#include "gi.h"
#include "tables/parts/reading.h"

/*
 * Does the item number of the atom, or the one right before it, agree with the
 * label's?  1 yes, -1 no, 0 where one of them has none.
 */
int	 tbl_item_agrees(const struct tbl_reading *, size_t atom,
	    const struct gi_label *);
/*
 * Do values follow a label, which stands from one atom to the last, before any
 * other label text?
 */
bool	 tbl_values_follow(const struct tbl_reading *, size_t atom,
	    size_t last);

#endif
