/* SPDX-License-Identifier: ISC */
/* Tables of WordprocessingML (ECMA-376 part 1, 17.4). */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "extract/word/docxtable.h"

struct docx_row {				/* a row and its present cell,
						   being read */
	size_t		 columns, after;
	enum ext_merge	 merge;
	const char	*aside;		/* kind of aside that the row is, or
					   NULL */
	bool		 properties;	/* those of the row are being read */
	size_t		 table;		/* the index of its table */
	long		 ground;	/* what an exception of it says, */
	long		 cell_ground;	/* and the cell */
	size_t		 cell;		/* how many cells stand before it */
	bool		 deleted;	/* the cell is */
};

struct docx_table {				/* a table, being read */
	long		 ground;
	long		 part[EXT_PARTS];	/* by its style */
	bool		 first_row, first_column, bands;
	size_t		 rows;		/* that have begun */
};

struct ext_docx_tables {
	struct gi_arena	*arena;
	struct ext_tables	*tables;
	const struct ext_docx_styles	*styles;
	struct docx_row	*row;
	size_t		 nrow, row_room;
	struct docx_table	*table;
	size_t		 ntable, table_room;
	int		 within;	/* the properties that are read, or
					   T_NONE */
};

struct ext_docx_tables *
ext_docx_tables_new(struct gi_arena *a, struct ext_tables *tables,
    const struct ext_docx_styles *styles)
{
	struct ext_docx_tables	*w = gi_alloc(a, sizeof(*w));

	w->arena = a;
	w->tables = tables;
	w->styles = styles;
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

bool
ext_docx_cell_deleted(const struct ext_docx_tables *w)
{
	return w->nrow > 0 && w->row[w->nrow - 1].deleted;
}

bool
ext_docx_table_shade(struct ext_docx_tables *w, const char **attr)
{
	struct docx_row	*c = present(w);
	long		 ground = ext_docx_shade(
			    ext_docx_styles_theme(w->styles), attr);

	if (w->within == T_TBL_PR && w->ntable > 0)
		w->table[w->ntable - 1].ground = ground;
	else if (w->within == T_TBL_PR_EX && c != NULL)
		c->ground = ground;
	else if (w->within == T_TC_PR && c != NULL)
		c->cell_ground = ground;
	return w->within != T_NONE;
}

/* What the style of its table says of the ground of a row's present cell. */
static long
style_ground(const struct docx_table *t, const struct docx_row *c)
{
	size_t	 row = t->rows - 1 - t->first_row;
	long	 band = t->part[row % 2 == 0 ? EXT_PART_BAND1 :
	    EXT_PART_BAND2];

	if (t->first_row && t->rows == 1 &&
	    t->part[EXT_PART_FIRST_ROW] != EXT_INK_NONE)
		return t->part[EXT_PART_FIRST_ROW];
	if (t->first_column && c->cell == 1 &&
	    t->part[EXT_PART_FIRST_COLUMN] != EXT_INK_NONE)
		return t->part[EXT_PART_FIRST_COLUMN];
	if (t->bands && (!t->first_row || t->rows > 1) && band != EXT_INK_NONE)
		return band;
	return t->part[EXT_PART_WHOLE];
}

long
ext_docx_ground(const struct ext_docx_tables *w, long page)
{
	const struct docx_row	*c;
	const struct docx_table	*t;
	size_t			 i;
	long			 ground;

	for (i = w->nrow; i > 0; i--) {
		c = &w->row[i - 1];
		t = &w->table[c->table];
		ground = c->cell_ground;
		if (ground == EXT_INK_NONE)
			ground = c->ground;
		if (ground == EXT_INK_NONE)
			ground = style_ground(t, c);
		ground = ext_ground(ground, ext_ground(t->ground,
		    EXT_INK_NONE));
		if (ground != EXT_INK_NONE)
			return ground;
	}
	return page;
}

static void
table_begin(struct ext_docx_tables *w)
{
	struct docx_table	*t;

	w->table = gi_grow(w->arena, w->table, w->ntable, &w->table_room,
	    sizeof(*w->table));
	t = &w->table[w->ntable++];
	memset(t, 0, sizeof(*t));
	t->ground = EXT_INK_NONE;
	ext_docx_table_style(w->styles, NULL, t->part);
}

/* Which parts of a style a table has. */
static void
table_look(struct docx_table *t, const char **attr)
{
	const char	*s = ext_attr(attr, "val");
	long		 n = s == NULL ? 0 : strtol(s, NULL, 16);

	t->first_row = ext_attr_on(attr, "firstRow", (n & 0x20) != 0);
	t->first_column = ext_attr_on(attr, "firstColumn", (n & 0x80) != 0);
	t->bands = !ext_attr_on(attr, "noHBand", (n & 0x200) != 0);
}

/* Properties of a table, a row or a cell. */
static void
property(struct ext_docx_tables *w, int token, const char **attr)
{
	struct docx_row	*c = present(w);

	if (token == T_TBL_PR || token == T_TBL_PR_EX || token == T_TC_PR)
		w->within = token;
	else if (token == T_CELL_DEL && c != NULL)
		c->deleted = true;
	else if (w->within == T_TBL_PR && w->ntable > 0) {
		if (token == T_TBL_STYLE)
			ext_docx_table_style(w->styles,
			    ext_attr(attr, "val"),
			    w->table[w->ntable - 1].part);
		else if (token == T_TBL_LOOK)
			table_look(&w->table[w->ntable - 1], attr);
	}
}

static void
row_begin(struct ext_docx_tables *w)
{
	struct docx_row	*c;

	if (w->ntable == 0)
		table_begin(w);
	w->table[w->ntable - 1].rows++;

	w->row = gi_grow(w->arena, w->row, w->nrow, &w->row_room,
	    sizeof(*w->row));
	c = &w->row[w->nrow++];
	memset(c, 0, sizeof(*c));
	c->columns = 1;
	c->table = w->ntable - 1;
	c->ground = c->cell_ground = EXT_INK_NONE;
}

static void
cell_begin(struct ext_docx_tables *w, struct docx_row *c)
{
	ext_table_cell_begin(w->tables);
	c->columns = 1;
	c->merge = EXT_ALONE;
	c->cell_ground = EXT_INK_NONE;
	c->cell++;
	c->deleted = false;
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

	if (token == T_TBL) {
		ext_table_begin(w->tables);
		table_begin(w);
	} else if (token == T_GRID_COL)
		ext_table_column(w->tables);
	else if (token == T_TR) {
		ext_table_row_begin(w->tables);
		row_begin(w);
	} else if (c == NULL)
		property(w, token, attr);
	else if (token == T_TC)
		cell_begin(w, c);
	else if (token == T_TRPR)
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
	else
		property(w, token, attr);
}

void
ext_docx_table_end(struct ext_docx_tables *w, int token)
{
	struct docx_row	*c = present(w);

	if (token == T_TBL_PR || token == T_TBL_PR_EX || token == T_TC_PR)
		w->within = T_NONE;
	else if (token == T_TBL) {
		ext_table_end(w->tables);
		w->ntable -= w->ntable > 0;
	} else if (c == NULL)
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
