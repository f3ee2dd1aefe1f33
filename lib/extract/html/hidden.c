/* SPDX-License-Identifier: ISC */
/*
 * Hidden nodes that belong to the article all the same, such as a panel that
 * opens by a click.  But what a page hides may also be a copy of what it shows,
 * for telephones, or the report of last year: that repeats the words of what is
 * shown, and a panel does not.
 */
#include <string.h>

#include "base/arena.h"
#include "extract/html/html.h"
#include "gi.h"

#define LABEL	4u		/* characters of a text that can be known
				   again */
#define PANEL	20u		/* characters of a panel among others */
#define TRIES	64u		/* hidden nodes that are looked at */
#define SLOTS	((size_t)1 << 14)	/* of the hash of labels: at most, */
#define FEW	((size_t)64)		/* and at least */

struct seen_labels {
	uint64_t	*slot;
	size_t		 size, n;
};

/*
 * A hash of a text without its digits and punctuation, which is never 0; 0 for
 * a text that is too short to be known again.
 */
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

/*
 * Whether a label has been seen before.  With keep, it has been from now on.
 */
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

/*
 * Whether more than half of the labels below root have not been seen before.
 */
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

/* Whether n has a sibling of its kind that is shown and holds something. */
static bool
has_fellow(const struct html_node *n)
{
	const struct html_node	*m;
	struct gi_str		 class = html_attr(n, HTML_AT_CLASS), c;

	if (class.len == 0 || n->parent == NULL)
		return false;
	for (m = n->parent->first; m != NULL; m = m->next) {
		if (m == n || m->tag != n->tag || m->aside != NULL ||
		    (m->stops < HTML_STOPS && m->cells < HTML_CELLS &&
		    m->letters < PANEL))
			continue;
		/* "tab-pane active" is one for "tab-pane" */
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

/*
 * Whether a hidden node is a part of the article.  poor: the page shows hardly
 * any text.
 */
static bool
is_article(struct seen_labels *seen, struct html_node *n, bool poor)
{
	if (n->linked * 2 > n->letters ||
	    (n->cells < HTML_CELLS && !(poor && n->stops >= HTML_STOPS) &&
	    !has_fellow(n)))
		return false;
	return is_new(seen, n);
}

/* The next hidden node behind n that holds some text, or NULL. */
static struct html_node *
next_hidden(struct html_node *n, struct html_node *root)
{
	do
		n = html_next(n, root, n->aside != NULL);
	while (n != NULL && (n->aside == NULL || n->letters < PANEL ||
	    n->tag == HTML_TEXT || strcmp(n->aside, "hidden") != 0));
	return n;
}

/* Whether the page shows hardly any prose. */
static bool
is_poor(struct html_node *root)
{
	struct html_node	*n;
	unsigned		 stops = 0;

	for (n = root; n != NULL; n = html_next(n, root, n->aside != NULL)) {
		if (n->tag == HTML_TEXT)
			stops += n->stops;
	}
	return stops < HTML_STOPS;
}

void
html_show_hidden(struct gi_arena *a, struct html_css *css,
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
