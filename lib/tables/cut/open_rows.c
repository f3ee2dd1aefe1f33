/* SPDX-License-Identifier: ISC */
/*
 * Rows of a cell a line, of which each but the last of its row ends with a bar:
 *
 *	规章 |
 *	1 |
 *	 |
 *	3
 *
 * What follows a bar belongs to the row, so that the lines are one line.
 */
#include "gi.h"
#include "tables/cut/cut.h"
#include "tables/line/line_features.h"
#include "tables/parts/reading.h"

/* The lines of a row that begins in line i: how many, 0 where none begins. */
static size_t
row_lines(const struct tbl_reading *r, size_t i)
{
	size_t	 n = 0;

	while (i + n < r->doc->nline && r->features[i + n].open)
		n++;
	if (n == 0 || i + n == r->doc->nline ||
	    r->features[i + n].bars > 0 || r->breaks[i + n])
		return 0;
	return n + 1;
}

/* Let the atoms from a up to b, which are of n lines from line on, be one row. */
static void
row_join(struct tbl_reading *r, size_t a, size_t b, size_t line, size_t n)
{
	struct tbl_atom	*at;

	for (; a < b; a++) {
		at = &r->atom[a];
		at->row = (uint32_t)line;
		at->cell = at->line - (uint32_t)line;
		at->ncell = (uint32_t)n;
		at->delim = '|';
		if (at->kind == TBL_WEAK)
			at->kind = TBL_BLANK;
	}
}

void
tbl_open_rows_join(struct tbl_reading *r)
{
	size_t	 a, b, line, n;

	if (!r->open_rows)
		return;
	r->traits |= TBL_TRAIT_BARS;
	for (a = 0; a < r->natom; a = b) {
		line = r->atom[a].line;
		n = row_lines(r, line);
		for (b = a + 1; b < r->natom && r->atom[b].line <
		    line + (n > 0 ? n : 1); b++)
			;
		if (n > 0)
			row_join(r, a, b, line, n);
	}
}
