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
	bool		 properties;	/* those of the row are being read */
};

struct ext_docx_tables {
	struct gi_arena	*arena;
	struct ext_tables	*tables;
	struct docx_row	*row;
	size_t		 nrow, row_room;
};

struct ext_docx_tables *
ext_docx_tables_new(struct gi_arena *a, struct ext_tables *tables)
{
	struct ext_docx_tables	*w = gi_alloc(a, sizeof(*w));

	w->arena = a;
	w->tables = tables;
	return w;
}

static struct docx_row *
present(struct ext_docx_tables *w)
{
	return w->nrow > 0 ? &w->row[w->nrow - 1] : NULL;
}

bool
ext_docx_row_deleted(struct ext_docx_tables *w)
{
	struct docx_row	*c = present(w);

	if (c == NULL || !c->properties)
		return false;
	c->aside = "deleted";
	return true;
}

static void
row_begin(struct ext_docx_tables *w)
{
	struct docx_row	*c;

	w->row = gi_grow(w->arena, w->row, w->nrow, &w->row_room,
	    sizeof(*w->row));
	c = &w->row[w->nrow++];
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
	return down ? EXT_MERGED : EXT_MERGED_LEFT;
}

void
ext_docx_table_start(struct ext_docx_tables *w, int token, const char **attr)
{
	struct docx_row	*c = present(w);

	if (token == T_TBL)
		ext_table_begin(w->tables);
	else if (token == T_GRID_COL)
		ext_table_column(w->tables);
	else if (token == T_TR) {
		ext_table_row_begin(w->tables);
		row_begin(w);
	} else if (c == NULL)
		return;
	else if (token == T_TC) {
		ext_table_cell_begin(w->tables);
		c->columns = 1;
		c->merge = EXT_ALONE;
	} else if (token == T_TRPR)
		c->properties = true;
	else if (token == T_GRID_BEFORE)
		ext_table_gap(w->tables, columns(attr));
	else if (token == T_GRID_AFTER)
		c->after = columns(attr);
	else if (token == T_GRID_SPAN)
		c->columns = columns(attr);
	else if (token == T_HIDDEN && c->properties &&
	    ext_attr_on(attr, "val", true))
		c->aside = "hidden";
	else if (token == T_VMERGE || token == T_HMERGE)
		c->merge = merge(attr, token == T_VMERGE);
}

void
ext_docx_table_end(struct ext_docx_tables *w, int token)
{
	struct docx_row	*c = present(w);

	if (token == T_TBL)
		ext_table_end(w->tables);
	else if (c == NULL)
		return;
	else if (token == T_TC)
		ext_table_cell_end(w->tables, c->columns, c->merge);
	else if (token == T_TRPR)
		c->properties = false;
	else if (token == T_TR) {
		ext_table_gap(w->tables, c->after);
		ext_table_rows_end(w->tables, c->aside, 1);
		w->nrow--;
	}
}
