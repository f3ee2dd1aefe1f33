/* SPDX-License-Identifier: ISC */
/* Internal to gi-extract: ranges of cells of a sheet that are one. */
#ifndef GI_EXTRACT_SHEET_SHEETMERGE_H
#define GI_EXTRACT_SHEET_SHEETMERGE_H

#include "extract/piece/grid.h"
#include "gi.h"

#define EXT_SHEET_COLUMNS	((long)16384)
#define EXT_SHEET_ROWS		((long)1048576)

struct ext_sheet_merge {
	long	 row, column;		/* of the cell that is shown */
	long	 last_row, last_column;
};

struct ext_sheet_merges {
	struct ext_sheet_merge	*merge;
	size_t		 n, room;
};

/*
 * Read a reference: B3 is column 1, row 2.  False for what is none within a
 * sheet.
 */
bool		 ext_sheet_reference(const char *, long *row, long *column);
/* Add a range as B3:D5; what is none is left out. */
void		 ext_sheet_merge_add(struct gi_arena *,
		    struct ext_sheet_merges *, const char *range);
/* Whether another cell, merged with it, is shown in the place of that cell. */
bool		 ext_sheet_merge_covers(const struct ext_sheet_merges *,
		    long row, long column);
/*
 * Say of a row, which was added to the grid last, which of its columns are
 * merged, and whether with rows above.  place gives for each column of the
 * sheet, and the one behind the last, its column of the grid.
 */
void		 ext_sheet_merge_join(const struct ext_sheet_merges *,
		    struct ext_grid *, long row, const uint16_t *place);

#endif
