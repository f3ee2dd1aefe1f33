/* SPDX-License-Identifier: ISC */
/* Internal to libgi: values under dotted keys. */
#ifndef GI_JSON_TREE_H
#define GI_JSON_TREE_H

#include "gi.h"
#include "json/json.h"

/*
 * Trees: tree.c.  Numbers under dotted keys, for nested objects of JSON; in
 * the arena, borrowing keys and values.
 */
enum gi_leaf {
	GI_LEAF_NONE,
	GI_LEAF_KEPT,			/* a place that may yet be set */
	GI_LEAF_SET
};

struct gi_tree;

struct gi_tree	*gi_tree_new(struct gi_arena *);
/*
 * Put a value, with s NULL for null, under the dotted keys of path, one
 * behind the other.  False if that place is set already, or is an object,
 * or has a value above it: then nothing changes.
 */
bool		 gi_tree_put(struct gi_tree *, const struct gi_str *path,
		    size_t npath, enum gi_leaf, struct gi_str value);
void		 gi_tree_write(const struct gi_tree *, struct gi_json *);

/* Whether a cell record is whole, with keys where keys must be. */
bool		 gi_cell_valid(const struct gi_record *);
/*
 * Write the cells of a document as an object by table, row and column.  A row
 * that has any cell, or an unplaced number, has all columns that its edition
 * gives it.  Cells that contradict each other are reported.
 */
void		 gi_doc_cells(const struct gi_doc *, struct gi_json *);

#endif
