/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: a label of the forms that stands in the text. */
#ifndef GI_TABLES_MATCH_ANCHOR_H
#define GI_TABLES_MATCH_ANCHOR_H

#include "gi.h"
#include "tables/parts/reading.h"

#define TBL_MALUS_GROUP	20	/* what an anchor weighs less whose label is
				   the name of a group in the edition */

/*
 * Whether the item number of the atom, or one right before it, is the label's:
 * 1 if so, -1 if not, 0 where the atom or the label has none.
 */
int	 tbl_item_agrees(const struct tbl_reading *, size_t atom,
	    const struct gi_label *);
/*
 * Whether values follow a label, which begins in atom and ends in last, before
 * any other label text.
 */
bool	 tbl_values_follow(const struct tbl_reading *, size_t atom,
	    size_t last);
/* Whether values stand in the line in which the label of an anchor ends. */
bool	 tbl_anchor_has_values(const struct tbl_reading *,
	    const struct tbl_anchor *);

#endif
