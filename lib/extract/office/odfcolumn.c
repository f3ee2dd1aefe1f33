/* SPDX-License-Identifier: ISC */
/* Columns of tables of OpenDocument. */
#include <string.h>

#include "base/arena.h"
#include "extract/office/odfcolumn.h"
#include "extract/package/xml.h"

#define MOST	(1L << 20)	/* columns that are read of a number of them */

bool
ext_odf_visible(const char **attr)
{
	const char	*s = ext_attr(attr, "visibility");

	return s == NULL || strcmp(s, "visible") == 0;
}

/* An attribute that is a number of columns or rows. */
static long
number(const char **attr, const char *name)
{
	long	 n = ext_attr_number(attr, name, 1);

	return n < 1 ? 1 : n < MOST ? n : MOST;
}

void
ext_odf_column_add(struct gi_arena *a, struct ext_odf_columns *all,
    const char **attr)
{
	struct ext_odf_column	*c;
	long			 n = number(attr, "number-columns-repeated");

	all->column = gi_grow(a, all->column, all->n, &all->room,
	    sizeof(*all->column));
	c = &all->column[all->n];
	c->until = (all->n > 0 ? c[-1].until : 0) + n;
	c->style = ext_attr_copy(a, attr, "default-cell-style-name");
	c->hidden = !ext_odf_visible(attr);
	c->shown = (all->n > 0 ? c[-1].shown : 0) + (c->hidden ? 0 : n);
	all->n++;
}

const struct ext_odf_column *
ext_odf_column(const struct ext_odf_columns *all, long at)
{
	size_t	 low = 0, high = all->n, middle;

	while (low < high) {
		middle = low + (high - low) / 2;
		if (all->column[middle].until <= at)
			low = middle + 1;
		else
			high = middle;
	}
	return low < all->n ? &all->column[low] : NULL;
}

/* How many columns before one are shown; those that nothing is said of are. */
static long
shown_before(const struct ext_odf_columns *all, long at)
{
	const struct ext_odf_column	*c = ext_odf_column(all, at);

	if (c != NULL)
		return c->shown - (c->hidden ? 0 : c->until - at);
	if (all->n == 0)
		return at;
	c = &all->column[all->n - 1];
	return c->shown + (at - c->until);
}

static size_t
count_shown(const struct ext_odf_columns *all, long at, long n)
{
	return (size_t)(shown_before(all, at + n) - shown_before(all, at));
}

void
ext_odf_row(struct ext_odf_columns *all)
{
	all->head_columns = all->head_rows = 0;
}

struct ext_odf_cell
ext_odf_cell(struct ext_odf_columns *all, long at, long n, const char **attr,
    bool covered)
{
	struct ext_odf_cell	 c = { count_shown(all, at, n),
				    all->head_columns, all->head_rows };

	if (!covered) {
		c.columns = count_shown(all, at,
		    number(attr, "number-columns-spanned"));
		c.rows = (size_t)number(attr, "number-rows-spanned");
	}
	all->head_columns = c.times > 0 ? 0 : c.columns;
	all->head_rows = c.times > 0 ? 0 : c.rows;
	return c;
}
