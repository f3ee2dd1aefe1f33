/* SPDX-License-Identifier: ISC */
/*
 * What a page hides may be a copy of what it shows, for telephones, or last
 * year's; or a panel that a click opens, and then it is part of the report.
 * The one repeats the words of what is shown, the other does not.
 */
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "extract/html/html.h"
#include "gi.h"

#define LABEL	4u		/* letters of a text that is known again */
#define CELLS	8u
#define PROSE	2u		/* full stops that make it running text */
#define PANEL	20u		/* letters of a panel among others */
#define TRIES	64u		/* hidden parts that are looked at */
#define SLOTS	((size_t)1 << 14)	/* at most, */
#define FEW	((size_t)64)		/* and at least */

struct seen_labels {
	uint64_t	*slot;
	size_t		 size, n;
};

/* A number for the letters of a text without its digits, 0 for a short one. */
static uint64_t
label(struct gi_str s)
{
	uint64_t	 h = 14695981039346656037u;
	size_t		 i, letters = 0;

	for (i = 0; i < s.len; i++) {
		unsigned char	 c = (unsigned char)s.s[i];

		if (c <= '@')
			continue;
		letters += (c & 0xC0) != 0x80;
		h = (h ^ c) * 1099511628211u;
	}
	return letters < LABEL ? 0 : h | 1;
}

/* Has it been seen?  It is then. */
static bool
see(struct seen_labels *seen, uint64_t h, bool keep)
{
	size_t	 at = (size_t)(h >> 20) % seen->size;

	while (seen->slot[at] != 0) {
		if (seen->slot[at] == h)
			return true;
		at = (at + 1) % seen->size;
	}
	if (keep && seen->n < seen->size / 2) {
		seen->slot[at] = h;
		seen->n++;
	}
	return false;
}

/* Are more than half of the labels below n new? */
static bool
is_new(struct seen_labels *seen, struct html_node *root)
{
	struct html_node	*n;
	size_t			 labels = 0, new = 0;
	uint64_t		 h;

	for (n = root; n != NULL; n = html_next(n, root, false)) {
		if (n->tag != HTML_TEXT || (h = label(n->text)) == 0)
			continue;
		labels++;
		new += !see(seen, h, false);
	}
	return new * 2 > labels;
}

/* An element beside n of the same kind that is shown and holds something. */
static bool
has_fellow(const struct html_node *n)
{
	const struct html_node	*m;
	struct gi_str		 class = html_attr(n, HTML_AT_CLASS), c;

	if (class.len == 0 || n->parent == NULL)
		return false;
	for (m = n->parent->first; m != NULL; m = m->next) {
		if (m == n || m->tag != n->tag || m->aside != NULL ||
		    (m->stops < PROSE && m->cells < CELLS &&
		    m->letters < PANEL))
			continue;
		/* "tab-pane active" is a fellow of "tab-pane" */
		c = html_attr(m, HTML_AT_CLASS);
		if (c.len > 0 && memcmp(c.s, class.s,
		    c.len < class.len ? c.len : class.len) == 0)
			return true;
	}
	return false;
}

static void
see_shown(struct seen_labels *seen, struct html_node *root)
{
	struct html_node	*n;
	uint64_t		 h;

	for (n = root; n != NULL;
	    n = html_next(n, root, n->aside != NULL && n != root)) {
		if (n->tag == HTML_TEXT && (h = label(n->text)) != 0)
			see(seen, h, true);
	}
}

/* poor: the page shows hardly any text. */
static bool
is_article(struct seen_labels *seen, struct html_node *n, bool poor)
{
	if (n->linked * 2 > n->letters ||
	    (n->cells < CELLS && !(poor && n->stops >= PROSE) &&
	    !has_fellow(n)))
		return false;
	return is_new(seen, n);
}

/* The next part below root behind n that is hidden and holds some text. */
static struct html_node *
next_hidden(struct html_node *n, struct html_node *root)
{
	do
		n = html_next(n, root, n->aside != NULL);
	while (n != NULL && (n->aside == NULL || n->letters < PANEL ||
	    strcmp(n->aside, "hidden") != 0));
	return n;
}

/* Does the page show hardly any prose? */
static bool
is_poor(struct html_node *root)
{
	struct html_node	*n;
	unsigned		 stops = 0;

	for (n = root; n != NULL; n = html_next(n, root, n->aside != NULL)) {
		if (n->tag == HTML_TEXT)
			stops += n->stops;
	}
	return stops < PROSE;
}

void
html_show_hidden(struct gi_arena *a, const struct html_css *css,
    struct html_node *root)
{
	struct seen_labels		 seen = { NULL, FEW, 0 };
	struct html_node	*n = next_hidden(root, root);
	unsigned		 tries = TRIES;
	bool			 poor;

	if (n == NULL)
		return;
	poor = is_poor(root);
	while (seen.size < SLOTS && seen.size < root->letters)
		seen.size *= 2;
	seen.slot = gi_alloc(a, seen.size * sizeof(*seen.slot));
	see_shown(&seen, root);
	for (; n != NULL && tries > 0; n = next_hidden(n, root), tries--) {
		if (!is_article(&seen, n, poor))
			continue;
		n->aside = NULL;
		html_mark_asides(css, n);
		see_shown(&seen, n);
	}
}
