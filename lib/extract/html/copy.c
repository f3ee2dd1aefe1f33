/* SPDX-License-Identifier: ISC */
/* Texts that stand in a page twice, as for screens of two sizes. */
#include <string.h>

#include "base/str.h"
#include "extract/html/html.h"
#include "gi.h"

#define FELLOWS	8u		/* elder siblings that a node is compared
				   with */

/* The next text below root behind n that is more than white space, or NULL. */
static const struct html_node *
next_text(const struct html_node *n, const struct html_node *root)
{
	do
		n = html_next(n, root, false);
	while (n != NULL && (n->tag != HTML_TEXT || n->letters == 0));
	return n;
}

static bool
same_text(const struct html_node *a, const struct html_node *b)
{
	const struct html_node	*p = a, *q = b;
	struct gi_str		 s, t;

	for (;;) {
		p = next_text(p, a);
		q = next_text(q, b);
		if (p == NULL || q == NULL)
			return p == q;
		s = gi_trim(p->text);
		t = gi_trim(q->text);
		if (s.len != t.len || memcmp(s.s, t.s, s.len) != 0)
			return false;
	}
}

bool
html_is_copy(const struct html_node *n)
{
	const struct html_node	*m;
	unsigned		 look = FELLOWS;

	if (n->cells < HTML_CELLS || n->stops < HTML_STOPS || html_is_cell(n))
		return false;
	for (m = n->prev; m != NULL && look > 0; m = m->prev, look--) {
		if (m->tag == n->tag && m->letters == n->letters &&
		    m->cells == n->cells && m->aside == NULL &&
		    same_text(m, n))
			return true;
	}
	return false;
}
