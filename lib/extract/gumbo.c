/* SPDX-License-Identifier: ISC */
/*
 * HTML by gumbo, which parses as browsers do, but in time and memory that
 * hostile pages can drive to hours and gigabytes (google/gumbo-parser#387,
 * #388, #391, #393).  Errors are not kept, all memory comes from the
 * document's arena, and the allocator leaves the parser when the budget is
 * spent; nothing is ever freed by gumbo, so its recursive destructor never
 * runs.
 */
#include <gumbo.h>
#include <setjmp.h>
#include <string.h>
#include <time.h>

#include "html.h"

#define BYTES_BASE	((size_t)16 << 20)	/* of memory for any page, */
#define BYTES_EACH	64			/* and for each byte of it */
#define CPU_BASE	2			/* seconds for any page, */
#define CPU_EACH	((size_t)2000000)	/* and one for so many bytes */
#define CHECK		256u			/* allocations between looks
						   at the clock */

struct guard {
	struct gi_arena	*arena;
	size_t		 left;		/* bytes */
	unsigned	 calls;
	struct timespec	 end;		/* CPU time of the process */
	jmp_buf		 out;
};

static struct timespec
cpu_time(void)
{
	struct timespec	 t = { 0, 0 };

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return t;
}

static bool
is_late(const struct guard *g)
{
	struct timespec	 now = cpu_time();

	return now.tv_sec > g->end.tv_sec ||
	    (now.tv_sec == g->end.tv_sec && now.tv_nsec > g->end.tv_nsec);
}

static void *
allocate(void *ctx, size_t size)
{
	struct guard	*g = ctx;

	if (size > g->left)
		longjmp(g->out, 1);
	g->left -= size;
	if (++g->calls % CHECK == 0 && is_late(g))
		longjmp(g->out, 1);
	return gi_alloc_raw(g->arena, size);
}

static void
keep(void *ctx, void *p)
{
	(void)ctx;
	(void)p;
}

static enum html_tag
tag_of(const GumboElement *e)
{
	const char	*s = gumbo_normalized_tagname(e->tag);

	if (e->tag_namespace != GUMBO_NAMESPACE_HTML)
		return HTML_OTHER;
	return html_tag_find(s, strlen(s));
}

static void
take_attributes(struct gi_arena *a, struct html_node *n, const GumboElement *e)
{
	const GumboAttribute	*attr;
	enum html_name		 name;
	unsigned		 i;

	for (i = 0; i < e->attributes.length; i++) {
		attr = e->attributes.data[i];
		name = html_name_find(attr->name, strlen(attr->name));
		if (name != HTML_NAMES)
			html_attr_new(a, &n->attr, name, gi_str(attr->value));
	}
}

/* A node of ours for one of gumbo's; NULL for one that is none of ours. */
static struct html_node *
take(struct gi_arena *a, struct html_node *parent, const GumboNode *g)
{
	struct html_node	*n;

	if (g->type == GUMBO_NODE_DOCUMENT)
		return NULL;
	if (g->type == GUMBO_NODE_ELEMENT || g->type == GUMBO_NODE_TEMPLATE) {
		n = html_node_new(a, parent, tag_of(&g->v.element));
		take_attributes(a, n, &g->v.element);
		return n;
	}
	n = html_node_new(a, parent, g->type == GUMBO_NODE_COMMENT ?
	    HTML_COMMENT : HTML_TEXT);
	n->text = gi_str(g->v.text.text);
	return n;
}

static const GumboVector *
children(const GumboNode *g)
{
	if (g->type == GUMBO_NODE_DOCUMENT)
		return &g->v.document.children;
	if (g->type == GUMBO_NODE_ELEMENT || g->type == GUMBO_NODE_TEMPLATE)
		return &g->v.element.children;
	return &kGumboEmptyVector;
}

/* Gumbo's tree as ours, below a root of no kind. */
static struct html_node *
convert(struct gi_arena *a, const GumboNode *document)
{
	struct html_node	*root = html_node_new(a, NULL, HTML_OTHER);
	struct html_node	*at = root;
	const GumboNode		*g = document;
	size_t			 next;

	for (;;) {
		if (children(g)->length > 0) {
			g = children(g)->data[0];
			at = take(a, at, g);
			continue;
		}
		while (g != document && (next = g->index_within_parent + 1) >=
		    children(g->parent)->length) {
			g = g->parent;
			at = at->parent;
		}
		if (g == document)
			return root;
		g = children(g->parent)->data[next];
		at = take(a, at->parent, g);
	}
}

struct html_node *
html_gumbo(struct ext_doc *d, struct gi_str text)
{
	struct guard	 guard = { .arena = d->arena };
	GumboOptions	 options = kGumboDefaultOptions;
	GumboOutput	*out;

	guard.left = gi_size_add(gi_size_mul(text.len, BYTES_EACH),
	    BYTES_BASE);
	guard.end = cpu_time();
	guard.end.tv_sec += CPU_BASE + (time_t)(text.len / CPU_EACH);
	options.max_errors = 0;
	options.allocator = allocate;
	options.deallocator = keep;
	options.userdata = &guard;
	if (setjmp(guard.out) != 0) {
		ext_fail(d, GI_MSG_HTML_BUDGET, NULL);
		return NULL;
	}
	out = gumbo_parse_with_options(&options, text.s, text.len);
	return convert(d->arena, out->document);
}
