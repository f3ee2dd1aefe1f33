/* SPDX-License-Identifier: ISC */
/* What the source of a line says of its cells. */
#include <string.h>

#include "base/arena.h"
#include "base/decimal.h"
#include "base/str.h"
#include "gi.h"
#include "stream/grid.h"
#include "tables/line/line_features.h"
#include "tables/line/line_grid.h"
#include "tables/parts/reading.h"
#include "tables/text/number.h"

#define FIGURES_MIN	2	/* that stand apart in a line, and are no prose */

/* How many cells a line has: those that tabs part, or those that blanks do. */
static size_t
cells_count(struct gi_str text, bool tabs)
{
	size_t	 i, n = tabs;
	bool	 was = true, blank;

	for (i = 0; i < text.len; i++, was = blank) {
		blank = text.s[i] == ' ' || text.s[i] == '\t';
		n += tabs ? text.s[i] == '\t' : was && !blank;
	}
	return n;
}

void
tbl_line_grid_read(struct tbl_reading *r, size_t line, struct gi_str text)
{
	const struct gi_record	*rec = gi_grid_of(r->doc, line);
	struct gi_grid_line	*g;

	if (rec == NULL)
		return;
	g = gi_alloc(r->arena, sizeof(*g));
	if (!gi_grid_read(r->arena, rec, g) ||
	    g->n != cells_count(text, g->columns))
		return;
	if (r->grid == NULL)
		r->grid = gi_alloc_array(r->arena, r->doc->nline,
		    sizeof(*r->grid));
	r->grid[line] = g;
}

/* How many pieces of a line, between tabs, bars or two blanks, are figures. */
static size_t
figures_count(struct gi_str text)
{
	struct gi_str	 piece;
	struct gi_dec	 d;
	size_t		 i, from = 0, n = 0;

	for (i = 0; i <= text.len; i++) {
		if (i < text.len && text.s[i] != '\t' && text.s[i] != '|' &&
		    !(text.s[i] == ' ' && i + 1 < text.len &&
		    text.s[i + 1] == ' '))
			continue;
		piece = (struct gi_str){ text.s + from, i - from };
		n += tbl_number_plain(gi_trim(piece), &d);
		from = i + 1;
	}
	return n;
}

/* May there be more than one piece?  Most prose has neither tab nor bar. */
static bool
has_pieces(const struct tbl_features *g, struct gi_str text)
{
	const char	*blank;

	if (!g->digits)
		return false;
	if (g->tabs + g->bars > 0)
		return true;
	while ((blank = memchr(text.s, ' ', text.len)) != NULL) {
		text = gi_str_from(text, (size_t)(blank - text.s) + 1);
		if (text.len > 0 && text.s[0] == ' ')
			return true;
	}
	return false;
}

bool
tbl_line_is_row(const struct tbl_reading *r, size_t line, struct gi_str text)
{
	return (r->grid != NULL && r->grid[line] != NULL &&
	    r->grid[line]->columns && r->grid[line]->n > 1) ||
	    (has_pieces(&r->features[line], text) &&
	    figures_count(text) >= FIGURES_MIN);
}
