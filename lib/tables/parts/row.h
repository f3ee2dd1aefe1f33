/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: rows of the forms, and their labels in the text. */
#ifndef GI_TABLES_PARTS_ROW_H
#define GI_TABLES_PARTS_ROW_H

#include "gi.h"
#include "label/union.h"
#include "tables/parts/atom.h"

/* An anchor: a place in the text where a label of the forms stands. */
struct tbl_anchor {
	size_t		 atom;		/* where its label begins */
	size_t		 last;		/* atom in which the match ends */
	size_t		 elem;		/* the element that has the label */
	const struct gi_label *label;
	size_t		 matched;	/* code points of the label */
	bool		 whole;		/* all of the label is matched */
	int		 weight;	/* the better it fits, the more */
};

/* A row being read: one for each element of the union. */
struct tbl_row {
	const struct tbl_anchor	*anchor;	/* NULL: not in the text */
	const struct gi_col_set	*set;		/* NULL: not known */
	uint32_t		 value[GI_COLS];	/* atom + 1, 0: none */
	uint8_t			 how[GI_COLS];		/* enum tbl_how */
	int8_t			 shift[GI_COLS];	/* of a head's unit */
	bool			 placed;
	bool			 ambiguous;	/* numbers without a cell */
	bool			 declined;	/* where its values stand was
						   looked at, and they fit no
						   columns: they are not to be
						   counted */
	bool			 counted;	/* its values were counted:
						   where they stand says
						   nothing */
	bool			 fits;		/* no unit is looked for beside
						   its numbers */
	uint32_t		 gap0, gap1;	/* atoms behind its anchor */
	uint32_t		 run0, run1;	/* its values among them */
};

/* Whether cell c of a row has a number. */
static inline bool
tbl_row_has(const struct tbl_row *row, size_t c)
{
	return row->value[c] != 0 && (row->how[c] == TBL_HOW_EXACT ||
	    row->how[c] == TBL_HOW_INFERRED);
}

#endif
