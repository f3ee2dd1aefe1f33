/* SPDX-License-Identifier: ISC */
/* The tree of a page: nodes, their attributes, and the tags there are. */
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "extract/markup/node.h"
#include "gi.h"

#define SLOTS	512u		/* of the hash of tags; a power of two */

enum { BLOCK = HTML_BLOCK, VOID = HTML_VOID, HIDE = HTML_HIDE,
    CLOSE = HTML_CLOSE, SPECIAL = HTML_SPECIAL, FORMAT = HTML_FORMAT,
    RAW = HTML_RAW, SCOPE = HTML_SCOPE, RARE = HTML_RARE };

static const struct {
	const char	*name;
	size_t		 len;
	unsigned	 flags;
} tags[HTML_TAGS] = {
#define TAG(id, name, flags)	[HTML_##id] = { name, sizeof(name) - 1, flags },
#include "extract/markup/tags.def"
#undef TAG
};

static const char *const names[HTML_ATTRS] = {
	"background", "bgcolor", "class", "color", "colspan", "content",
	"hidden", "id", "name", "role", "rowspan", "srcdoc", "style", "text",
	"type", "value"
};

/*
 * A hash that is the same for both cases of a letter; other characters may
 * collide.
 */
static unsigned
hash(const char *s, size_t len)
{
	unsigned	 h = (unsigned)len;
	size_t		 i;

	for (i = 0; i < len; i++)
		h = h * 31 + ((unsigned char)s[i] | 0x20u);
	return (h ^ h >> 9) % SLOTS;
}

static const unsigned char *
slots(void)
{
	static unsigned char	 slot[SLOTS];	/* 0 where a slot is free */
	unsigned		 at;
	int			 i;

	if (slot[hash("a", 1)] != 0)
		return slot;
	for (i = HTML_OTHER + 1; i < HTML_TAGS; i++) {
		at = hash(tags[i].name, tags[i].len);
		while (slot[at] != 0)
			at = (at + 1) % SLOTS;
		slot[at] = (unsigned char)i;
	}
	return slot;
}

enum html_tag
html_tag_find(const char *name, size_t len)
{
	const unsigned char	*slot = slots();
	unsigned		 at;

	for (at = hash(name, len); slot[at] != 0; at = (at + 1) % SLOTS) {
		if (tags[slot[at]].len == len &&
		    gi_str_is_lower((struct gi_str){ name, len },
		    tags[slot[at]].name))
			return (enum html_tag)slot[at];
	}
	return HTML_OTHER;
}

const char *
html_tag_name(enum html_tag tag)
{
	return tags[tag].name;
}

unsigned
html_tag_flags(enum html_tag tag)
{
	return tags[tag].flags;
}

enum html_attr_name
html_attr_find(const char *name, size_t len)
{
	int	 i;

	for (i = 0; i < HTML_ATTRS; i++) {
		if ((name[0] | 0x20) == names[i][0] &&
		    gi_str_is_lower((struct gi_str){ name, len }, names[i]))
			break;
	}
	return (enum html_attr_name)i;
}

struct html_node *
html_node_new(struct gi_arena *a, struct html_node *parent, enum html_tag tag)
{
	struct html_node	*n = gi_alloc(a, sizeof(*n));

	n->tag = tag;
	n->parent = parent;
	if (parent == NULL)
		return n;
	n->prev = parent->last;
	if (parent->last == NULL)
		parent->first = n;
	else
		parent->last->next = n;
	parent->last = n;
	return n;
}

void
html_attr_new(struct gi_arena *a, struct html_attr **list,
    enum html_attr_name name, struct gi_str value)
{
	struct html_attr	*attr;

	for (; *list != NULL; list = &(*list)->next) {
		if ((*list)->name == name)
			return;
	}
	attr = gi_alloc(a, sizeof(*attr));
	attr->name = name;
	attr->value = value;
	*list = attr;
}

struct gi_str
html_attr(const struct html_node *n, enum html_attr_name name)
{
	const struct html_attr	*a;
	struct gi_str		 none = { NULL, 0 };

	for (a = n->attr; a != NULL; a = a->next) {
		if (a->name == name)
			return a->value;
	}
	return none;
}

struct html_node *
html_next(const struct html_node *n, const struct html_node *root, bool over)
{
	if (!over && n->first != NULL)
		return n->first;
	while (n != root && n->next == NULL)
		n = n->parent;
	return n == root ? NULL : n->next;
}

bool
html_is_cell(const struct html_node *n)
{
	return n->tag == HTML_TD || n->tag == HTML_TH;
}

struct html_node *
html_element(struct html_node *n)
{
	while (n != NULL && n->tag < HTML_OTHER)
		n = n->next;
	return n;
}
