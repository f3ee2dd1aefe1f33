/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: numbers under dotted keys, which are written as nested
 * objects.  Trees live in an arena, and borrow their keys and values.
 */
#ifndef GI_JSON_TREE_H
#define GI_JSON_TREE_H

#include "gi.h"
#include "json/json.h"

enum json_leaf {
	JSON_LEAF_NONE,
	JSON_LEAF_KEPT,			/* null until it is set */
	JSON_LEAF_SET
};

struct json_tree;

struct json_tree *json_tree_new(struct gi_arena *);
/*
 * Put a value under the dotted keys of path, one behind the other; value.s is
 * NULL for null.  False, and nothing changes, where that place is set already,
 * is an object, or stands below a value.
 */
bool		 json_tree_put(struct json_tree *, const struct gi_str *path,
		    size_t npath, enum json_leaf, struct gi_str value);
void		 json_tree_write(const struct json_tree *, struct json_out *);
/* As members of the object that is open, under their dotted keys. */
void		 json_tree_write_flat(const struct json_tree *,
		    struct json_out *);

#endif
