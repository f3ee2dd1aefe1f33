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

void
ext_html(struct ext_doc *d)
{
	struct html_node	*root = html_parse(d, html_decode(d));

	if (root == NULL)
		return;
	html_measure(root);
	html_find_asides(d, root);
	html_write(d, root);
	if (!has_lines(d))
		ext_fail(d, GI_MSG_HTML_EMPTY, NULL);
}
