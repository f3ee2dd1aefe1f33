/* SPDX-License-Identifier: ISC */
/* Columns of tables of OpenDocument. */
#include <string.h>

#include "base/arena.h"
#include "extract/office/odfcolumn.h"
#include "extract/package/xml.h"

bool
ext_odf_visible(const char **attr)
{
	const char	*s = ext_attr(attr, "visibility");

	return s == NULL || strcmp(s, "visible") == 0;
}

void
ext_odf_column_add(struct gi_arena *a, struct ext_odf_columns *all,
    const char **attr)
{
	struct ext_odf_column	*c;
	long			 n = ext_attr_number(attr,
				    "number-columns-repeated", 1);

	all->column = gi_grow(a, all->column, all->n, &all->room,
	    sizeof(*all->column));
	c = &all->column[all->n];
	c->until = (all->n > 0 ? c[-1].until : 0) + (n < 1 ? 1 : n);
	c->style = ext_attr_copy(a, attr, "default-cell-style-name");
	c->hidden = !ext_odf_visible(attr);
	all->n++;
}

const struct ext_odf_column *
ext_odf_column(const struct ext_odf_columns *all, long number)
{
	size_t	 low = 0, high = all->n, middle;

	while (low < high) {
		middle = low + (high - low) / 2;
		if (all->column[middle].until <= number)
			low = middle + 1;
		else
			high = middle;
	}
	return low < all->n ? &all->column[low] : NULL;
}
