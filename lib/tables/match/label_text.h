/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: the whole text that a label is part of. */
#ifndef GI_TABLES_MATCH_LABEL_TEXT_H
#define GI_TABLES_MATCH_LABEL_TEXT_H

#include "gi.h"
#include "tables/match/trail.h"
#include "tables/parts/reading.h"

/*
 * Whether the text from atom first to last, and what belongs to it before and
 * behind, means another thing than a label of that table.  trail has the atoms
 * in the order in which they are read; NULL: first is all of them.
 */
bool	 tbl_label_is_other(const struct tbl_reading *,
	    const struct tbl_trail *trail, size_t first, size_t last,
	    const struct gi_label *, enum gi_table);
/*
 * Whether nothing before atom first or behind last belongs to their text;
 * whole: it is all of a label.
 */
bool	 tbl_label_is_alone(const struct tbl_reading *, size_t first,
	    size_t last, bool whole, enum gi_table);

#endif
