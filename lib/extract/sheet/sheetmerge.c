/* SPDX-License-Identifier: ISC */
/* Merged cells of a sheet. */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "extract/sheet/sheetmerge.h"

bool
ext_sheet_reference(const char *s, long *row, long *column)
{
	char	*end;
	long	 c = 0;

	for (; *s >= 'A' && *s <= 'Z' && c < EXT_SHEET_COLUMNS; s++)
		c = c * 26 + (*s - 'A' + 1);
	*column = c - 1;
	*row = strtol(s, &end, 10) - 1;
	return c > 0 && c <= EXT_SHEET_COLUMNS && end != s && *row >= 0 &&
	    *row < EXT_SHEET_ROWS;
}

void
ext_sheet_merge_add(struct gi_arena *a, struct ext_sheet_merges *all,
    const char *range)
{
	const char		*colon = range == NULL ? NULL :
				    strchr(range, ':');
	struct ext_sheet_merge	 m;

	if (colon == NULL || !ext_sheet_reference(range, &m.row, &m.column) ||
	    !ext_sheet_reference(colon + 1, &m.last_row, &m.last_column))
		return;
	all->merge = gi_grow(a, all->merge, all->n, &all->room,
	    sizeof(*all->merge));
	all->merge[all->n++] = m;
}

bool
ext_sheet_merge_covers(const struct ext_sheet_merges *all, long row,
    long column)
{
	const struct ext_sheet_merge	*m;
	size_t				 i;

	for (i = 0; i < all->n; i++) {
		m = &all->merge[i];
		if (row >= m->row && row <= m->last_row &&
		    column >= m->column && column <= m->last_column &&
		    (row != m->row || column != m->column))
			return true;
	}
	return false;
}

void
ext_sheet_merge_join(const struct ext_sheet_merges *all, struct ext_grid *g,
    long row, const uint16_t *place)
{
	const struct ext_sheet_merge	*m;
	size_t				 i;

	for (i = 0; i < all->n; i++) {
		m = &all->merge[i];
		if (row >= m->row && row <= m->last_row &&
		    m->last_column >= m->column)
			ext_grid_join(g, place[m->column],
			    place[m->last_column + 1], row > m->row);
	}
}
