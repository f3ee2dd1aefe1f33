/* SPDX-License-Identifier: ISC */
/*
 * Values under paths of names, to be written as nested objects.  Names keep
 * the order in which they first came; a hash finds them again, so that the
 * time does not grow with the square of their number.
 */
#include <string.h>

#include "base/arena.h"
#include "gi.h"
#include "json/json.h"
#include "json/tree.h"

struct node {
	struct gi_str	 name;
	struct node	*parent;
	struct node	*child, *last;	/* of an object */
	struct node	*next;
	enum gi_leaf	 leaf;
	struct gi_str	 value;		/* s NULL: null */
	size_t		 hash;
};

struct gi_tree {
	struct gi_arena	*arena;
	struct node	 root;
	struct node	**slot;
	size_t		 nslot;		/* a power of two */
	size_t		 nnode;
};

struct gi_tree *
gi_tree_new(struct gi_arena *a)
{
	struct gi_tree	*t = gi_alloc(a, sizeof(*t));

	t->arena = a;
	t->nslot = 256;
	t->slot = gi_alloc_array(a, t->nslot, sizeof(struct node *));
	return t;
}

/* FNV-1a, begun with where the name stands. */
static size_t
hash(const struct node *parent, struct gi_str name)
{
	uint64_t	 h = 0xCBF29CE484222325u ^ (uint64_t)parent->hash;
	size_t		 i;

	for (i = 0; i < name.len; i++)
		h = (h ^ (unsigned char)name.s[i]) * 0x100000001B3u;
	return (size_t)(h ^ h >> 32);
}

/* The slot of such a node, or the empty one where it belongs. */
static struct node **
slot_find(const struct gi_tree *t, const struct node *parent,
    struct gi_str name, size_t h)
{
	size_t	 i = h & (t->nslot - 1);

	while (t->slot[i] != NULL && (t->slot[i]->hash != h ||
	    t->slot[i]->parent != parent ||
	    !gi_str_eq(t->slot[i]->name, name)))
		i = (i + 1) & (t->nslot - 1);
	return &t->slot[i];
}

static void
grow(struct gi_tree *t)
{
	struct node	**old = t->slot;
	size_t		  i, n = t->nslot;

	t->nslot = gi_size_mul(n, 2);
	t->slot = gi_alloc_array(t->arena, t->nslot, sizeof(struct node *));
	for (i = 0; i < n; i++) {
		if (old[i] != NULL)
			*slot_find(t, old[i]->parent, old[i]->name,
			    old[i]->hash) = old[i];
	}
}

/* The child of that name, made if need be. */
static struct node *
child(struct gi_tree *t, struct node *parent, struct gi_str name)
{
	size_t		 h = hash(parent, name);
	struct node	**slot = slot_find(t, parent, name, h);
	struct node	*n = *slot;

	if (n != NULL)
		return n;
	n = *slot = gi_alloc(t->arena, sizeof(*n));
	n->name = name;
	n->parent = parent;
	n->hash = h;
	if (parent->last != NULL)
		parent->last->next = n;
	else
		parent->child = n;
	parent->last = n;
	if (++t->nnode > t->nslot / 2)
		grow(t);
	return n;
}

/* Go down the names of a dotted key; NULL where a value is in the way. */
static struct node *
descend(struct gi_tree *t, struct node *n, struct gi_str key)
{
	const char	*dot;
	struct gi_str	 name;

	while (key.len > 0) {
		if (n->leaf != GI_LEAF_NONE)
			return NULL;
		dot = memchr(key.s, '.', key.len);
		name.s = key.s;
		name.len = dot != NULL ? (size_t)(dot - key.s) : key.len;
		n = child(t, n, name);
		key.s += name.len + (dot != NULL);
		key.len -= name.len + (dot != NULL);
	}
	return n;
}

bool
gi_tree_put(struct gi_tree *t, const struct gi_str *path, size_t npath,
    enum gi_leaf leaf, struct gi_str value)
{
	struct node	*n = &t->root;
	size_t		 i;

	for (i = 0; i < npath && n != NULL; i++)
		n = descend(t, n, path[i]);
	if (n == NULL || n->child != NULL || n->leaf == GI_LEAF_SET ||
	    n == &t->root)
		return false;
	n->leaf = leaf;
	n->value = value;
	return true;
}

void
gi_tree_write(const struct gi_tree *t, struct gi_json *j)
{
	const struct node	*n = t->root.child;

	gi_json_open(j, '{');
	while (n != NULL) {
		gi_json_key(j, n->name);
		if (n->leaf == GI_LEAF_NONE) {
			gi_json_open(j, '{');
			n = n->child;	/* only a leaf has none */
			continue;
		}
		if (n->value.s == NULL)
			gi_json_null(j);
		else
			(void)gi_json_number(j, n->value);
		while (n->next == NULL && n->parent != &t->root) {
			gi_json_close(j, '}');
			n = n->parent;
		}
		n = n->next;
	}
	gi_json_close(j, '}');
}
