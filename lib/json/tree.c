/* SPDX-License-Identifier: ISC */
/*
 * Numbers under dotted keys, which are written as nested objects.  Names keep
 * the order in which they first came.  A hash table finds them again, so that
 * the time does not grow with the square of their number.
 */
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "gi.h"
#include "json/json.h"
#include "json/tree.h"

struct json_node {
	struct gi_str	 name;
	struct json_node	*parent;
	struct json_node	*child, *last;	/* the first and last in it,
					   if it is an object */
	struct json_node	*next;
	enum json_leaf	 leaf;
	struct gi_str	 value;		/* s NULL: null */
	size_t		 hash;
};

struct json_tree {
	struct gi_arena	*arena;
	struct json_node	 root;
	struct json_node	**slot;
	size_t		 nslot;		/* a power of two */
	size_t		 nnode;
};

struct json_tree *
json_tree_new(struct gi_arena *a)
{
	struct json_tree	*t = gi_alloc(a, sizeof(*t));

	t->arena = a;
	t->nslot = 256;
	t->slot = gi_alloc_array(a, t->nslot, sizeof(struct json_node *));
	return t;
}

/* The hash of a name below parent: FNV-1a, begun with the hash of parent. */
static size_t
hash(const struct json_node *parent, struct gi_str name)
{
	uint64_t	 h = 0xCBF29CE484222325u ^ (uint64_t)parent->hash;
	size_t		 i;

	for (i = 0; i < name.len; i++)
		h = (h ^ (unsigned char)name.s[i]) * 0x100000001B3u;
	return (size_t)(h ^ h >> 32);
}

/*
 * The slot of the node of that name below parent; an empty one, where it
 * belongs, if there is none.  h is its hash().
 */
static struct json_node **
slot_find(const struct json_tree *t, const struct json_node *parent,
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
grow(struct json_tree *t)
{
	struct json_node	**old = t->slot;
	size_t		  i, n = t->nslot;

	t->nslot = gi_size_mul(n, 2);
	t->slot = gi_alloc_array(t->arena, t->nslot, sizeof(*t->slot));
	for (i = 0; i < n; i++) {
		if (old[i] != NULL)
			*slot_find(t, old[i]->parent, old[i]->name,
			    old[i]->hash) = old[i];
	}
}

/* The node of that name below parent, which is made if there is none. */
static struct json_node *
child(struct json_tree *t, struct json_node *parent, struct gi_str name)
{
	size_t		 h = hash(parent, name);
	struct json_node	**slot = slot_find(t, parent, name, h);
	struct json_node	*n = *slot;

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

/*
 * Go down from n by the names of a dotted key, and return where it ends; NULL
 * where a value stands on the way.
 */
static struct json_node *
descend(struct json_tree *t, struct json_node *n, struct gi_str key)
{
	const char	*dot;
	struct gi_str	 name;

	while (key.len > 0) {
		if (n->leaf != JSON_LEAF_NONE)
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
json_tree_put(struct json_tree *t, const struct gi_str *path, size_t npath,
    enum json_leaf leaf, struct gi_str value)
{
	struct json_node	*n = &t->root;
	size_t		 i;

	for (i = 0; i < npath && n != NULL; i++)
		n = descend(t, n, path[i]);
	if (n == NULL || n->child != NULL || n->leaf == JSON_LEAF_SET ||
	    n == &t->root)
		return false;
	n->leaf = leaf;
	n->value = value;
	return true;
}

static void
put_value(struct json_out *j, const struct json_node *n)
{
	if (n->value.s == NULL)
		json_null(j);
	else
		(void)json_number(j, n->value);
}

/* Add the name of a node to the dotted key of what it is in. */
static void
go_in(struct gi_text *key, const struct json_node *n)
{
	if (key->len > 0)
		gi_text_byte(key, '.');
	gi_text_add(key, n->name);
}

/* Take it off again. */
static void
go_out(struct gi_text *key, const struct json_node *n)
{
	key->len -= n->name.len;
	key->len -= key->len > 0;
}

void
json_tree_write_flat(const struct json_tree *t, struct json_out *j)
{
	const struct json_node	*n = t->root.child;
	struct gi_text		 key = { .arena = t->arena };

	gi_text_grow(&key, 1);
	while (n != NULL) {
		go_in(&key, n);
		if (n->leaf == JSON_LEAF_NONE) {
			n = n->child;	/* only a leaf has none */
			continue;
		}
		json_key(j, (struct gi_str){ key.s, key.len });
		put_value(j, n);
		go_out(&key, n);
		while (n->next == NULL && n->parent != &t->root) {
			n = n->parent;
			go_out(&key, n);
		}
		n = n->next;
	}
}

void
json_tree_write(const struct json_tree *t, struct json_out *j)
{
	const struct json_node	*n = t->root.child;

	json_open(j, '{');
	while (n != NULL) {
		json_key(j, n->name);
		if (n->leaf == JSON_LEAF_NONE) {
			json_open(j, '{');
			n = n->child;	/* only a leaf has none */
			continue;
		}
		put_value(j, n);
		while (n->next == NULL && n->parent != &t->root) {
			json_close(j, '}');
			n = n->parent;
		}
		n = n->next;
	}
	json_close(j, '}');
}
