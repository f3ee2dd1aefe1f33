/* SPDX-License-Identifier: ISC */
/*
 * The cells of a document as a tree: which rows it has, which edition each
 * block of them is of, and so which columns they have, whether filled or not.
 * What places.c writes of the forms alone, this does for any keys.
 */
#include <string.h>

#include "base/arena.h"
#include "form/place.h"
#include "gi.h"
#include "json/cells.h"
#include "json/json.h"
#include "json/tree.h"
#include "tool/msg.h"

#define BLOCKS		64	/* blocks of a document that are looked at */

/*
 * The rows of a table whose keys begin with the same name.  A report may mix
 * editions, but not within a block.
 */
struct block {
	struct gi_str	 table;
	struct gi_str	 name;
	unsigned	 fits;		/* bit e: edition e has its cells */
	bool		 kept;		/* places were kept for its rows */
};

struct row {
	struct gi_str	 table;
	struct gi_str	 key;
	struct block	*block;
	int		*index;		/* in each edition's table, or -1 */
};

/* The tables of one document. */
struct tables {
	struct gi_arena		*arena;
	const char		*name;	/* of the input, for messages */
	const struct gi_form	*form;
	size_t			 nform;
	size_t			 home;	/* the document's edition, or nform */
	struct block		 block[BLOCKS];
	size_t			 nblock;
	struct row		*row;	/* growing */
	size_t			 nrow;
	size_t			 room;
	struct gi_tree		*tree;
};

/* Lower-case names with dots between them. */
static bool
is_key(struct gi_str s)
{
	size_t	 i, name = 0, parts = 1;

	for (i = 0; i < s.len; i++) {
		if (s.s[i] == '.' && name > 0) {
			name = 0;
			parts++;
		} else if ((s.s[i] >= 'a' && s.s[i] <= 'z') ||
		    (s.s[i] >= '0' && s.s[i] <= '9') || s.s[i] == '_')
			name++;
		else
			return false;
	}
	return name > 0 && parts <= GI_KEY_NAMES;
}

static bool
is_key_or_null(struct gi_str s)
{
	return gi_is_null(s) || is_key(s);
}

bool
gi_cell_valid(const struct gi_record *rec)
{
	struct gi_str	 f[GI_CELL_FIELDS];

	return gi_fields(rec, f, GI_LEN(f)) == GI_LEN(f) &&
	    is_key(f[GI_CELL_TABLE]) && is_key_or_null(f[GI_CELL_ROW]) &&
	    is_key_or_null(f[GI_CELL_COLUMN]);
}

/* Whether a record is a cell, or an unplaced number, in a row. */
static bool
in_row(const struct gi_record *rec)
{
	return rec->type == GI_REC_CELL && gi_cell_valid(rec) &&
	    !gi_is_null(gi_field(rec, GI_CELL_ROW));
}

static struct block *
block_find(struct tables *b, struct gi_str table, struct gi_str name)
{
	size_t	 i;

	for (i = 0; i < b->nblock; i++) {
		if (gi_str_eq(b->block[i].table, table) &&
		    gi_str_eq(b->block[i].name, name))
			return &b->block[i];
	}
	return NULL;
}

static struct block *
block_add(struct tables *b, struct gi_str table, struct gi_str name)
{
	struct block	*block = block_find(b, table, name);

	if (block != NULL || b->nblock == BLOCKS)
		return block;
	block = &b->block[b->nblock++];
	block->table = table;
	block->name = name;
	block->fits = (1u << b->nform) - 1;
	return block;
}

static const struct gi_tableform *
table_of(const struct tables *b, size_t edition, struct gi_str key)
{
	return gi_form_table(&b->form[edition], gi_table_find(key));
}

/* The row of a cell; cells of a row mostly stand together. */
static struct row *
row_add(struct tables *b, struct gi_str table, struct gi_str key)
{
	struct row			*r = b->nrow > 0 ?
					    &b->row[b->nrow - 1] : NULL;
	const struct gi_tableform	*form;
	size_t				 e;

	if (r != NULL && gi_str_eq(r->table, table) && gi_str_eq(r->key, key))
		return r;
	b->row = gi_grow(b->arena, b->row, b->nrow, &b->room, sizeof(*r));
	r = &b->row[b->nrow++];
	r->table = table;
	r->key = key;
	r->block = block_add(b, table, first_name(key));
	r->index = gi_alloc_array(b->arena, b->nform, sizeof(int));
	for (e = 0; e < b->nform; e++) {
		form = table_of(b, e, table);
		r->index[e] = form != NULL ? gi_row_find(form, key) : -1;
	}
	return r;
}

/* Whether an edition's row has a column; every row has the null one. */
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
 * Leave a block the editions that have the cell.  One that none of them has
 * is left out of account, lest a stray row take the columns of all others.
 */
static void
cell_scan(struct tables *b, const struct gi_record *rec)
{
	struct row	*r;
	unsigned	 fits = 0;
	size_t		 e;

	r = row_add(b, gi_field(rec, GI_CELL_TABLE),
	    gi_field(rec, GI_CELL_ROW));
	for (e = 0; e < b->nform; e++) {
		if (r->index[e] >= 0 && has_column(table_of(b, e, r->table),
		    r->index[e], gi_field(rec, GI_CELL_COLUMN)))
			fits |= 1u << e;
	}
	if (r->block != NULL && (r->block->fits & fits) != 0)
		r->block->fits &= fits;
}

/* A block's edition: the document's if it fits, or the latest that does. */
static size_t
block_edition(const struct tables *b, const struct block *block)
{
	size_t	 e = b->nform - 1;

	if (b->home < b->nform && (block->fits >> b->home & 1) != 0)
		return b->home;
	while ((block->fits >> e & 1) == 0)
		e--;		/* there is one: see cell_scan() */
	return e;
}

static bool
block_has(const struct tables *b, const struct block *block, size_t edition,
    size_t index)
{
	size_t	 i;

	for (i = 0; i < b->nrow; i++) {
		if (b->row[i].block == block &&
		    b->row[i].index[edition] == (int)index)
			return true;
	}
	return false;
}

/* Keep a place for every column of the block's rows, in the form's order. */
static void
block_keep(struct tables *b, struct block *block)
{
	const struct gi_tableform	*form;
	struct gi_str			 path[3], null = { NULL, 0 };
	size_t				 e = block_edition(b, block), i, c;

	block->kept = true;
	form = table_of(b, e, block->table);
	if (form == NULL)
		return;
	path[0] = block->table;
	for (i = 0; i < form->nrow; i++) {
		if (!block_has(b, block, e, i))
			continue;
		path[1] = gi_str(form->row[i].key);
		for (c = 0; c < form->ncol; c++) {
			path[2] = gi_str(form->col[c].key);
			if ((form->row[i].cols >> c & 1) != 0)
				(void)gi_tree_put(b->tree, path, 3,
				    GI_LEAF_KEPT, null);
		}
	}
}

/* Blocks in the order of the form, then those it does not have. */
static void
keep_places(struct tables *b)
{
	const struct gi_form		*form = &b->form[b->home < b->nform ?
					    b->home : b->nform - 1];
	const struct gi_tableform	*t;
	struct block			*block;
	size_t				 i;

	for (t = form->table; t < form->table + form->ntable; t++) {
		for (i = 0; i < t->nrow; i++) {
			block = block_find(b, gi_str(t->key),
			    first_name(gi_str(t->row[i].key)));
			if (block != NULL && !block->kept)
				block_keep(b, block);
		}
	}
	for (i = 0; i < b->nblock; i++) {
		if (!b->block[i].kept)
			block_keep(b, &b->block[i]);
	}
}

/* Report a mistake in a cell record, with the place it speaks of. */
static void
mistake(const struct tables *b, enum gi_msg msg, const struct gi_record *rec)
{
	struct gi_str	 f[GI_CELL_COLUMN + 1], from, to;
	char		*place, *p;

	if (gi_fields(rec, f, GI_LEN(f)) < GI_LEN(f)) {
		gi_report(msg, b->name, rec->number, NULL);
		return;
	}
	from = f[GI_CELL_TABLE];
	to = f[GI_CELL_COLUMN];
	place = gi_dup(b->arena, from.s, (size_t)(to.s + to.len - from.s));
	for (p = place; *p != '\0'; p++) {
		if (*p == '\t')
			*p = ' ';
	}
	gi_report(msg, b->name, rec->number, place);
}

static void
cell_put(struct tables *b, const struct gi_record *rec)
{
	struct gi_str	 path[] = { gi_field(rec, GI_CELL_TABLE),
			    gi_field(rec, GI_CELL_ROW),
			    gi_field(rec, GI_CELL_COLUMN) };
	struct gi_str	 value = gi_field(rec, GI_CELL_VALUE);
	struct gi_str	 null = { NULL, 0 };

	if (!gi_cell_valid(rec)) {
		mistake(b, GI_MSG_CELL_KEY, rec);
		return;
	}
	if (gi_is_null(path[1]) || gi_is_null(path[2]))
		return;		/* an unplaced number */
	if (!gi_json_is_number(value)) {
		if (!gi_is_null(value))
			mistake(b, GI_MSG_CELL_VALUE, rec);
		value = null;
	}
	if (!gi_tree_put(b->tree, path, 3, GI_LEAF_SET, value))
		mistake(b, GI_MSG_CELL_TWICE, rec);
}

size_t
cell_home(const struct gi_doc *doc)
{
	struct gi_str		 edition = gi_doc_meta(doc, "edition");
	const struct gi_form	*form;
	size_t			 i, n;

	form = gi_forms(&n);
	for (i = 0; i < n && !gi_str_is(edition, form[i].edition); i++)
		;
	return i;
}

/* The cells as a tree. */
static const struct gi_tree *
cell_tree(const struct gi_doc *doc)
{
	struct tables	*b = gi_alloc(doc->arena, sizeof(*b));
	size_t		 i;

	b->arena = doc->arena;
	b->name = doc->name;
	b->form = gi_forms(&b->nform);
	b->home = cell_home(doc);
	b->tree = gi_tree_new(doc->arena);
	for (i = 0; i < doc->nrec; i++) {
		if (in_row(&doc->rec[i]))
			cell_scan(b, &doc->rec[i]);
	}
	keep_places(b);
	for (i = 0; i < doc->nrec; i++) {
		if (doc->rec[i].type == GI_REC_CELL)
			cell_put(b, &doc->rec[i]);
	}
	return b->tree;
}

void
gi_doc_cells(const struct gi_doc *doc, struct gi_json *j)
{
	if (!cell_places(doc, j))
		gi_tree_write(cell_tree(doc), j);
}
