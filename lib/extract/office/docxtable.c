/* SPDX-License-Identifier: ISC */
/* Tables of WordprocessingML (ECMA-376 part 1, 17.4). */
#include <string.h>

#include "base/arena.h"
#include "extract/office/docxtable.h"

struct docx_row {				/* a row and its present cell,
						   being read */
	size_t		 columns, after;
	enum ext_merge	 merge;
	const char	*aside;		/* kind of aside that the row is, or
					   NULL */
	bool		 row;		/* the properties of the row are being
					   read */
};

struct ext_docx_tables {
	struct gi_arena	*arena;
	struct ext_tables	*flow;
	struct docx_row	*place;
	size_t		 nplace, place_room;
};

struct ext_docx_tables *
ext_docx_tables_new(struct gi_arena *a, struct ext_tables *flow)
{
	struct ext_docx_tables	*w = gi_alloc(a, sizeof(*w));

	w->arena = a;
	w->flow = flow;
	return w;
}

static struct docx_row *
place(struct ext_docx_tables *w)
{
	return w->nplace > 0 ? &w->place[w->nplace - 1] : NULL;
}

bool
ext_docx_row_deleted(struct ext_docx_tables *w)
{
	struct docx_row	*c = place(w);

	if (c == NULL || !c->row)
		return false;
	c->aside = "deleted";
	return true;
}

static void
place_begin(struct ext_docx_tables *w)
{
	struct docx_row	*c;

	w->place = gi_grow(w->arena, w->place, w->nplace, &w->place_room,
	    sizeof(*w->place));
	c = &w->place[w->nplace++];
	memset(c, 0, sizeof(*c));
	c->columns = 1;
}

/* The number of columns that an attribute says, none of which is negative. */
static size_t
columns(const char **attr)
{
	long	 n = ext_attr_number(attr, "val", 0);

	return n < 0 ? 0 : (size_t)n;
}

static enum ext_merge
merge(const char **attr, bool down)
{
	const char	*s = ext_attr(attr, "val");

	if (s != NULL && strcmp(s, "restart") == 0)
		return down ? EXT_MERGE_START : EXT_ALONE;
	return down ? EXT_MERGED : EXT_COVERED;
}

void
ext_docx_table_start(struct ext_docx_tables *w, int token, const char **attr)
{
	struct docx_row	*c = place(w);

	if (token == T_TBL)
		ext_table_begin(w->flow);
	else if (token == T_GRID_COL)
		ext_table_column(w->flow);
	else if (token == T_TR) {
		ext_table_row_begin(w->flow);
		place_begin(w);
	} else if (c == NULL)
		return;
	else if (token == T_TC) {
		ext_table_cell_begin(w->flow);
		c->columns = 1;
		c->merge = EXT_ALONE;
	} else if (token == T_TRPR)
		c->row = true;
	else if (token == T_GRID_BEFORE)
		ext_table_gap(w->flow, columns(attr));
	else if (token == T_GRID_AFTER)
		c->after = columns(attr);
	else if (token == T_GRID_SPAN)
		c->columns = columns(attr);
	else if (token == T_HIDDEN && c->row && ext_attr_on(attr, "val", true))
		c->aside = "hidden";
	else if (token == T_VMERGE || token == T_HMERGE)
		c->merge = merge(attr, token == T_VMERGE);
}

void
ext_docx_table_end(struct ext_docx_tables *w, int token)
{
	struct docx_row	*c = place(w);

	if (token == T_TBL)
		ext_table_end(w->flow);
	else if (c == NULL)
		return;
	else if (token == T_TC)
		ext_table_cell_end(w->flow, c->columns, c->merge);
	else if (token == T_TRPR)
		c->row = false;
	else if (token == T_TR) {
		ext_table_gap(w->flow, c->after);
		ext_table_row_end(w->flow, c->aside);
		w->nplace--;
	}
}
