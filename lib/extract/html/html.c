/* SPDX-License-Identifier: ISC */
/* The reader of web pages. */
#include "extract/html/html.h"
#include "gi.h"

static void
put_tree(struct ext_doc *d, struct html_node *root)
{
	struct html_css	*css;

	if (root == NULL)
		return;
	html_measure(root);
	html_find_islands(d, root);
	css = html_css_read(d->arena, root);
	html_mark_asides(css, root);
	html_show_hidden(d->arena, css, root);
	html_write(d, root);
}

void
html_put_fragment(struct ext_doc *d, struct gi_str markup)
{
	put_tree(d, html_parse(d, markup));
}

static void
read_page(struct ext_doc *d)
{
	struct gi_str	 page = html_decode(d);

	put_tree(d, html_parse(d, html_drop_prefix(d->arena, page)));
}

void
html_read(struct ext_doc *d)
{
	html_guard(d, read_page);
}
