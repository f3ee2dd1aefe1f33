/* SPDX-License-Identifier: ISC */
/*
 * The cells of a document, whatever their keys, by way of a tree: which rows
 * there are, which edition each block of rows is of, and so which columns the
 * rows have, whether the document fills them or not.  places.c does the same,
 * faster, for documents that have no other keys than the forms.
 */
#include <string.h>

#include "base/arena.h"
#include "base/decimal.h"
#include "form/form.h"
#include "gi.h"
#include "json/cell.h"
#include "json/json.h"
#include "json/table.h"
#include "json/tree.h"
#include "stream/doc.h"
#include "tool/msg.h"

#define BLOCKS		64	/* blocks of a document that are looked at */

/*
 * The rows of a table whose keys begin with the same name.  A report may mix
 * editions, but not within a block.
 */
struct json_block {
	struct gi_str	 table;
	struct gi_str	 name;
	unsigned	 editions;	/* bit e is set: edition e of
					   gi_forms() has all its cells */
	bool		 kept;		/* places were kept for its rows */
};

struct json_row {
	struct gi_str		 table;
	struct gi_str		 key;
	struct json_block	*block;		/* NULL: there are too many */
	int			*index;		/* by edition: of the row in
						   its table, or -1 */
};

/* The tables of one document. */
struct json_tables {
	struct gi_arena		*arena;
	const struct gi_doc	*doc;
	const struct gi_form	*form;
	size_t			 nform;
	size_t			 home;	/* json_edition() */
	struct json_block		 block[BLOCKS];
	size_t			 nblock;
	struct json_row		*row;	/* growing */
	size_t			 nrow;
	size_t			 room;
	struct json_tree	*tree;
};

/* Whether a record is a cell, or an unplaced number, in a row. */
static bool
in_row(const struct gi_record *rec)
{
	return rec->type == GI_REC_CELL && gi_cell_valid(rec) &&
	    !gi_is_null(gi_field(rec, GI_CELL_ROW));
}

static struct json_block *
block_find(struct json_tables *t, struct gi_str table, struct gi_str name)
{
	size_t	 i;

	for (i = 0; i < t->nblock; i++) {
		if (gi_str_eq(t->block[i].table, table) &&
		    gi_str_eq(t->block[i].name, name))
			return &t->block[i];
	}
	return NULL;
}

static struct json_block *
block_add(struct json_tables *t, struct gi_str table, struct gi_str name)
{
	struct json_block	*block = block_find(t, table, name);

	if (block != NULL || t->nblock == BLOCKS)
		return block;
	block = &t->block[t->nblock++];
	block->table = table;
	block->name = name;
	block->editions = (1u << t->nform) - 1;
	return block;
}

static const struct gi_tableform *
table_of(const struct json_tables *t, size_t edition, struct gi_str key)
{
	return gi_form_table(&t->form[edition], gi_table_find(key));
}

/*
 * The row of a cell, added where the cell before was of another.  (A row whose
 * cells do not stand together is added twice, which does no harm.)
 */
static struct json_row *
row_add(struct json_tables *t, struct gi_str table, struct gi_str key)
{
	struct json_row			*r = t->nrow > 0 ?
					    &t->row[t->nrow - 1] : NULL;
	const struct gi_tableform	*form;
	size_t				 e;

	if (r != NULL && gi_str_eq(r->table, table) && gi_str_eq(r->key, key))
		return r;
	t->row = gi_grow(t->arena, t->row, t->nrow, &t->room, sizeof(*r));
	r = &t->row[t->nrow++];
	r->table = table;
	r->key = key;
	r->block = block_add(t, table, json_first_name(key));
	r->index = gi_alloc_array(t->arena, t->nform, sizeof(int));
	for (e = 0; e < t->nform; e++) {
		form = table_of(t, e, table);
		r->index[e] = form != NULL ? gi_row_find(form, key) : -1;
	}
	return r;
}

/*
 * Whether a row of an edition's form has that column.  Every row has the null
 * column, in which unplaced numbers are.
 */
static bool
has_column(const struct gi_tableform *form, int row, struct gi_str column)
{
	int	 c;

	if (gi_is_null(column))
		return true;
	c = gi_col_find(form, column);
	return c >= 0 && (form->row[row].cols >> c & 1) != 0;
}

/*
 * Take from the editions that fit the cell's block those that do not have the
 * cell.  If none would be left, the cell is not heeded: else one stray row
 * would take the columns from all others.
 */
static void
cell_scan(struct json_tables *t, const struct gi_record *rec)
{
	struct json_row	*r;
	unsigned	 editions = 0;
	size_t		 e;

	r = row_add(t, gi_field(rec, GI_CELL_TABLE),
	    gi_field(rec, GI_CELL_ROW));
	for (e = 0; e < t->nform; e++) {
		if (r->index[e] >= 0 && has_column(table_of(t, e, r->table),
		    r->index[e], gi_field(rec, GI_CELL_COLUMN)))
			editions |= 1u << e;
	}
	if (r->block != NULL && (r->block->editions & editions) != 0)
		r->block->editions &= editions;
}

/*
 * The edition of a block: the document's if that has all its cells, or else the
 * latest that has.
 */
static size_t
block_edition(const struct json_tables *t, const struct json_block *block)
{
	size_t	 e = t->nform - 1;

	if (t->home < t->nform && (block->editions >> t->home & 1) != 0)
		return t->home;
	while ((block->editions >> e & 1) == 0)
		e--;		/* there is one: see cell_scan() */
	return e;
}

/* Whether the document has a row with that index in the edition's form. */
static bool
block_has(const struct json_tables *t, const struct json_block *block,
    size_t edition, size_t index)
{
	size_t	 i;

	for (i = 0; i < t->nrow; i++) {
		if (t->row[i].block == block &&
		    t->row[i].index[edition] == (int)index)
			return true;
	}
	return false;
}

/*
 * Keep a place for each column of each row that the block has, in the order of
 * its edition.
 */
static void
block_keep(struct json_tables *t, struct json_block *block)
{
	const struct gi_tableform	*form;
	struct gi_str			 path[3], null = { NULL, 0 };
	size_t				 e = block_edition(t, block), i, c;

	block->kept = true;
	form = table_of(t, e, block->table);
	if (form == NULL)
		return;
	path[0] = block->table;
	for (i = 0; i < form->nrow; i++) {
		if (!block_has(t, block, e, i))
			continue;
		path[1] = gi_str(form->row[i].key);
		for (c = 0; c < form->ncol; c++) {
			path[2] = gi_str(form->col[c].key);
			if ((form->row[i].cols >> c & 1) != 0)
				(void)json_tree_put(t->tree, path, 3,
				    JSON_LEAF_KEPT, null);
		}
	}
}

/*
 * Keep places for all blocks: first for those of the document's edition, in
 * its order, then for those that it does not have.
 */
static void
keep_places(struct json_tables *t)
{
	const struct gi_form		*form = &t->form[t->home < t->nform ?
					    t->home : t->nform - 1];
	const struct gi_tableform	*table;
	struct json_block		*block;
	size_t				 i;

	for (table = form->table; table < form->table + form->ntable;
	    table++) {
		for (i = 0; i < table->nrow; i++) {
			block = block_find(t, gi_str(table->key),
			    json_first_name(gi_str(table->row[i].key)));
			if (block != NULL && !block->kept)
				block_keep(t, block);
		}
	}
	for (i = 0; i < t->nblock; i++) {
		if (!t->block[i].kept)
			block_keep(t, &t->block[i]);
	}
}

/* Report a mistake in a cell record, with its table, row and column. */
static void
mistake(const struct json_tables *t, enum gi_msg msg,
    const struct gi_record *rec)
{
	struct gi_str	 f[GI_CELL_COLUMN + 1], from, to;
	char		*place, *p;

	if (gi_fields(rec, f, GI_LEN(f)) < GI_LEN(f)) {
		gi_report(msg, t->doc->name, gi_doc_number(t->doc, rec), NULL);
		return;
	}
	from = f[GI_CELL_TABLE];
	to = f[GI_CELL_COLUMN];
	place = gi_dup(t->arena, from.s, (size_t)(to.s + to.len - from.s));
	for (p = place; *p != '\0'; p++) {
		if (*p == '\t')
			*p = ' ';
	}
	gi_report(msg, t->doc->name, gi_doc_number(t->doc, rec), place);
}

static void
cell_put(struct json_tables *t, const struct gi_record *rec)
{
	struct gi_str	 path[] = { gi_field(rec, GI_CELL_TABLE),
			    gi_field(rec, GI_CELL_ROW),
			    gi_field(rec, GI_CELL_COLUMN) };
	struct gi_str	 value = gi_field(rec, GI_CELL_VALUE);
	struct gi_str	 null = { NULL, 0 };

	if (!gi_cell_valid(rec)) {
		mistake(t, GI_MSG_CELL_KEY, rec);
		return;
	}
	if (gi_is_null(path[1]) || gi_is_null(path[2]))
		return;		/* an unplaced number */
	if (gi_str_is(gi_field(rec, GI_CELL_HOW), "unread"))
		value = null;
	else if (!gi_is_decimal(value)) {
		if (!gi_is_null(value))
			mistake(t, GI_MSG_CELL_VALUE, rec);
		value = null;
	}
	if (!json_tree_put(t->tree, path, 3, JSON_LEAF_SET, value))
		mistake(t, GI_MSG_CELL_TWICE, rec);
}

void
json_tables_write(const struct gi_doc *doc, struct json_out *j, bool flat)
{
	struct json_tables	*t = gi_alloc(doc->arena, sizeof(*t));
	size_t			 i;

	t->arena = doc->arena;
	t->doc = doc;
	t->form = gi_forms(&t->nform);
	t->home = json_edition(doc);
	t->tree = json_tree_new(doc->arena);
	for (i = 0; i < doc->nrec; i++) {
		if (in_row(&doc->rec[i]))
			cell_scan(t, &doc->rec[i]);
	}
	keep_places(t);
	for (i = 0; i < doc->nrec; i++) {
		if (doc->rec[i].type == GI_REC_CELL)
			cell_put(t, &doc->rec[i]);
	}
	if (flat)
		json_tree_write_flat(t->tree, j);
	else
		json_tree_write(t->tree, j);
}
