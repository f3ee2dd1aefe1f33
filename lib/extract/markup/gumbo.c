/* SPDX-License-Identifier: ISC */
/*
 * The parser gumbo reads pages as browsers do, but hostile pages can make it
 * take hours and gigabytes (google/gumbo-parser#387, #388, #391, #393).  Here
 * it keeps no errors, its memory comes from the document's arena, which has a
 * limit, and it frees nothing, so that its recursive destructor never runs.
 *
 * A timer of CPU time ends what takes too long.  Some of gumbo's loops allocate
 * nothing, so the signal itself leaves the parser by a jump.  That is safe
 * while gumbo only computes; while it allocates, the signal is noted, and the
 * jump is made behind the allocation.
 *
 * Some pages make an assertion of gumbo fail, for instance
 * <body><table><math><mi><!><![CDATA[x]]><.  The handler of SIGABRT leaves the
 * parser by the same jump, which abort() allows.
 */
#include <gumbo.h>
#include <setjmp.h>
#include <signal.h>
#include <string.h>
#include <time.h>

#include "base/arena.h"
#include "base/str.h"
#include "extract/markup/node.h"
#include "gi.h"
#include "tool/msg.h"

#define CPU_BASE	2			/* seconds of CPU time for any
						   page, */
#define CPU_EACH	((size_t)2000000)	/* and one more for so many
						   bytes */

enum gumbo_state { IDLE, PARSING, ALLOCATING };

static volatile sig_atomic_t	 state, late;
static sigjmp_buf		 out;
static timer_t			 timer;
static struct sigaction		 abort_was;

static void
ring(int sig)
{
	(void)sig;
	if (state == PARSING)
		siglongjmp(out, 1);
	late = 1;
}

/* The handler of SIGABRT.  If it returns, abort() ends the process. */
static void
leave(int sig)
{
	(void)sig;
	if (state == PARSING)
		siglongjmp(out, 1);
}

/*
 * Start the clock and catch SIGABRT.  False where the system does not let us.
 */
static bool
start_clock(time_t seconds)
{
	struct sigaction	 act = { .sa_handler = ring };
	struct sigaction	 fall = { .sa_handler = leave };
	struct sigevent		 event = { .sigev_notify = SIGEV_SIGNAL,
	    .sigev_signo = SIGVTALRM };
	struct itimerspec	 end = { .it_value.tv_sec = seconds };

	late = 0;
	sigemptyset(&act.sa_mask);
	sigemptyset(&fall.sa_mask);
	if (sigaction(SIGVTALRM, &act, NULL) != 0 ||
	    timer_create(CLOCK_PROCESS_CPUTIME_ID, &event, &timer) != 0)
		return false;
	sigaction(SIGABRT, &fall, &abort_was);
	state = PARSING;
	return timer_settime(timer, 0, &end, NULL) == 0;
}

void
html_gumbo_end(void)
{
	if (state == IDLE)
		return;
	state = IDLE;
	timer_delete(timer);
	sigaction(SIGABRT, &abort_was, NULL);
}

static void *
allocate(void *arena, size_t size)
{
	void	*p;

	state = ALLOCATING;
	p = gi_alloc_raw(arena, size);
	state = PARSING;
	if (late)
		siglongjmp(out, 1);
	return p;
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
	enum html_attr_name		 name;
	unsigned		 i;

	for (i = 0; i < e->attributes.length; i++) {
		attr = e->attributes.data[i];
		name = html_attr_find(attr->name, strlen(attr->name));
		if (name != HTML_ATTRS)
			html_attr_new(a, &n->attr, name, gi_str(attr->value));
	}
}

/*
 * How many bytes of a text that gumbo made stand before the </form> in its
 * source, raw; 0 where that cannot be told.
 */
static size_t
text_of_form(struct gi_arena *a, struct gi_str raw)
{
	struct html_token	 t;
	struct gi_str		 s;
	size_t			 at = 0, len = 0, i;

	for (;;) {
		html_next_token(a, raw, &at, &t);
		if (t.type == HTML_IS_CLOSE && t.tag == HTML_FORM)
			return len;
		if (t.type == HTML_IS_CLOSE)
			continue;
		if (t.type != HTML_IS_TEXT ||
		    !html_resolve_entities(a, t.text, &s))
			return 0;
		len += s.len;
		for (i = 0; i + 1 < s.len; i++)
			len -= s.s[i] == '\r' && s.s[i + 1] == '\n';
	}
}

/*
 * Gumbo 0.10 moves the text right before </form> behind it, where it runs
 * together with what follows: of 5</form>3 it makes 53.  Move it back.
 */
static void
mend_form(struct gi_arena *a, struct html_node *n, GumboStringPiece piece)
{
	struct gi_str	 raw = { piece.data, piece.length }, in = n->text;

	in.len = text_of_form(a, raw);
	if (in.len == 0 || in.len > n->text.len)
		return;
	html_node_new(a, n->prev, HTML_TEXT)->text = in;
	n->text = gi_str_from(n->text, in.len);
}

/* Add a node of ours below parent for one of gumbo's. */
static struct html_node *
take(struct gi_arena *a, struct html_node *parent, const GumboNode *g)
{
	struct html_node	*n;

	if (g->type == GUMBO_NODE_ELEMENT || g->type == GUMBO_NODE_TEMPLATE) {
		n = html_node_new(a, parent, tag_of(&g->v.element));
		take_attributes(a, n, &g->v.element);
		return n;
	}
	n = html_node_new(a, parent, g->type == GUMBO_NODE_COMMENT ?
	    HTML_COMMENT : HTML_TEXT);
	n->text = gi_str(g->v.text.text);
	if (n->prev != NULL && n->prev->tag == HTML_FORM)
		mend_form(a, n, g->v.text.original_text);
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

static const GumboNode *
sibling(const GumboNode *g)
{
	const GumboVector	*all = children(g->parent);
	size_t			 next = g->index_within_parent + 1;

	return next < all->length ? all->data[next] : NULL;
}

/* Our tree for gumbo's; its root is HTML_OTHER. */
static struct html_node *
convert(struct gi_arena *a, const GumboNode *document)
{
	struct html_node	*root = html_node_new(a, NULL, HTML_OTHER);
	struct html_node	*at = root;
	const GumboNode		*g = document;

	for (;;) {
		if (children(g)->length > 0) {
			g = children(g)->data[0];
			at = take(a, at, g);
			continue;
		}
		while (at != root && sibling(g) == NULL) {
			g = g->parent;
			at = at->parent;
		}
		if (at == root)
			return root;
		g = sibling(g);
		at = take(a, at->parent, g);
	}
}

struct html_node *
html_gumbo(struct ext_doc *d, struct gi_str text)
{
	GumboOptions	 options = kGumboDefaultOptions;
	GumboOutput	*tree;

	options.max_errors = 0;
	options.allocator = allocate;
	options.deallocator = keep;
	options.userdata = d->arena;
	if (sigsetjmp(out, 1) != 0 ||
	    !start_clock(CPU_BASE + (time_t)(text.len / CPU_EACH))) {
		html_gumbo_end();
		ext_fail(d, GI_MSG_HTML_BUDGET, NULL);
		return NULL;
	}
	tree = gumbo_parse_with_options(&options, text.s, text.len);
	html_gumbo_end();
	return convert(d->arena, tree->document);
}
