/* SPDX-License-Identifier: ISC */
/* Web pages. */
#include "html.h"

static bool
has_lines(const struct ext_doc *d)
{
	size_t	 i;

	for (i = 0; i < d->npiece; i++) {
		if (d->piece[i].type == EXT_LINE)
			return true;
	}
	return false;
}

struct html_node *
html_parse(struct ext_doc *d, struct gi_str page)
{
	struct html_node	*root = html_plain(d->arena, page);

	return root != NULL ? root : html_gumbo(d, page);
}

static bool
put_tree(struct ext_doc *d, struct html_node *root)
{
	if (root == NULL)
		return false;
	html_measure(root);
	html_find_islands(d, root);
	html_find_asides(d, root);
	html_write(d, root);
	return true;
}

void
html_put_fragment(struct ext_doc *d, struct gi_str markup)
{
	put_tree(d, html_parse(d, markup));
}

void
ext_html(struct ext_doc *d)
{
	if (put_tree(d, html_parse(d, html_decode(d))) && !has_lines(d))
		ext_fail(d, GI_MSG_HTML_EMPTY, NULL);
}
