/* SPDX-License-Identifier: ISC */
/* The tree of a page. */
#include <string.h>

#include "html.h"

#define BLOCK	HTML_BLOCK
#define VOID	HTML_VOID
#define HIDE	HTML_HIDE

static const struct {
	const char	*name;
	unsigned	 flags;
} tags[HTML_TAGS] = {
#define TAG(id, name, flags)	[HTML_##id] = { name, flags },
#include "tags.def"
#undef TAG
};

static const char *const names[HTML_NAMES] = {
	"class", "colspan", "content", "hidden", "id", "name", "role",
	"rowspan", "srcdoc", "style", "type", "value"
};

static int
compare(const char *s, size_t len, const char *name)
{
	int	 c = strncmp(s, name, len);

	return c != 0 || name[len] == '\0' ? c : -1;
}

enum html_tag
html_tag_find(const char *name, size_t len)
{
	size_t	 low = HTML_OTHER + 1, high = HTML_TAGS, mid;
	int	 c;

	while (low < high) {
		mid = (low + high) / 2;
		if ((c = compare(name, len, tags[mid].name)) == 0)
			return (enum html_tag)mid;
		if (c < 0)
			high = mid;
		else
			low = mid + 1;
	}
	return HTML_OTHER;
}

unsigned
html_tag_flags(enum html_tag tag)
{
	return tags[tag].flags;
}

enum html_name
html_name_find(const char *name, size_t len)
{
	int	 i;

	for (i = 0; i < HTML_NAMES; i++) {
		if (compare(name, len, names[i]) == 0)
			break;
	}
	return (enum html_name)i;
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
html_attr_new(struct gi_arena *a, struct html_node *n, enum html_name name,
    struct gi_str value)
{
	struct html_attr	*attr = gi_alloc(a, sizeof(*attr));

	attr->name = name;
	attr->value = value;
	attr->next = n->attr;
	n->attr = attr;
}

struct gi_str
html_attr(const struct html_node *n, enum html_name name)
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
