/* SPDX-License-Identifier: ISC */
/* What each node of a page holds, from the leaves up. */
#include <string.h>

#include "base/cp.h"
#include "extract/html/html.h"

static void
measure_text(struct html_node *n)
{
	static const unsigned char	 stop[] = GI_TEXT_IDEOGRAPHIC_STOP;
	const unsigned char		*s = (const unsigned char *)n->text.s;
	size_t				 i;

	for (i = 0; i < n->text.len; i++) {
		n->letters += s[i] > ' ' && (s[i] & 0xC0) != 0x80;
		n->stops += s[i] == stop[0] && i + 2 < n->text.len &&
		    memcmp(s + i, stop, 3) == 0;
	}
}

/*
 * Pass the width of a table's widest row from a node n to the one above, up.
 */
static void
widen(struct html_node *up, const struct html_node *n)
{
	if (html_is_cell(n))
		up->width++;
	else if (n->tag != HTML_TABLE && n->width > up->width)
		up->width = n->width;
}

/* Move the tfoot of a table behind its body, where it is shown. */
static void
move_foot(struct html_node *table)
{
	struct html_node	*f = table->first;

	while (f != NULL && f->tag != HTML_TFOOT)
		f = f->next;
	if (f == NULL || f == table->last)
		return;
	f->next->prev = f->prev;
	if (f->prev != NULL)
		f->prev->next = f->next;
	else
		table->first = f->next;
	f->prev = table->last;
	f->next = NULL;
	table->last->next = f;
	table->last = f;
}

/* Everything below n was counted: count n, and add it to the node above. */
static void
leave(struct html_node *n)
{
	struct html_node	*up = n->parent;
	unsigned		 flags = html_tag_flags(n->tag);

	if (n->tag == HTML_TABLE)
		move_foot(n);
	if (n->tag == HTML_A)
		n->linked = n->letters;
	n->tables += n->tag == HTML_TABLE;
	n->cells += html_is_cell(n);
	n->heads += n->tag >= HTML_H1 && n->tag <= HTML_H3;
	if (up == NULL || n->tag == HTML_COMMENT || (flags & HTML_HIDE))
		return;
	widen(up, n);
	up->letters += n->letters;
	up->linked += n->linked;
	up->stops += n->stops;
	up->tables += n->tables;
	up->cells += n->cells;
	up->heads += n->heads;
	up->breaks += n->breaks > 0 ? n->breaks : n->tag == HTML_BR ||
	    ((flags & HTML_BLOCK) && n->letters > 0);
}

void
html_measure(struct html_node *root)
{
	struct html_node	*n = root;

	for (;;) {
		if (n->tag == HTML_TEXT)
			measure_text(n);
		if (n->first != NULL) {
			n = n->first;
			continue;
		}
		leave(n);
		while (n != root && n->next == NULL) {
			n = n->parent;
			leave(n);
		}
		if (n == root)
			return;
		n = n->next;
	}
}
