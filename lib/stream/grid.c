/* SPDX-License-Identifier: ISC */
/* Grid records: where the cells of a line stand. */
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "gi.h"
#include "stream/grid.h"

#define NUMBER_MAX	((size_t)1000000000)	/* a column, a tenth of a
						   point */

/* Take digits from the text's start; false where there are none. */
static bool
number_take(struct gi_str *s, uint32_t *number)
{
	size_t	 n = 0, i;

	for (i = 0; i < s->len && s->s[i] >= '0' && s->s[i] <= '9'; i++) {
		n = n * 10 + (size_t)(s->s[i] - '0');
		if (n > NUMBER_MAX)
			return false;
	}
	*number = (uint32_t)n;
	*s = gi_str_from(*s, i);
	return i > 0;
}

static bool
char_take(struct gi_str *s, char c)
{
	if (s->len == 0 || s->s[0] != c)
		return false;
	*s = gi_str_from(*s, 1);
	return true;
}

/* Take 3 or 3-5 from the text's start. */
static bool
range_take(struct gi_str *s, uint32_t *from, uint32_t *to)
{
	if (!number_take(s, from))
		return false;
	*to = *from;
	return !char_take(s, '-') || (number_take(s, to) && *to >= *from);
}

/* How many ranges a list has. */
static size_t
ranges_count(struct gi_str list)
{
	size_t	 i, n = 1;

	for (i = 0; i < list.len; i++)
		n += list.s[i] == ',';
	return n;
}

/* Set the columns of g's places from 1-3,4^,5. */
static bool
columns_read(struct gi_str s, struct gi_grid_line *g)
{
	struct gi_grid_place	*p;
	size_t			 i;

	for (i = 0; i < g->n; i++) {
		p = &g->place[i];
		if (!range_take(&s, &p->from, &p->to) || p->from == 0)
			return false;
		p->from--;
		p->above = char_take(&s, '^');
		if (p->to > g->width || (i + 1 < g->n && !char_take(&s, ',')))
			return false;
	}
	return s.len == 0;
}

/* Set the intervals of g's places from 720-984,1020-1064. */
static bool
intervals_read(struct gi_str s, struct gi_grid_line *g)
{
	struct gi_grid_place	*p;
	size_t			 i;

	for (i = 0; i < g->n; i++) {
		p = &g->place[i];
		if (!range_take(&s, &p->x0, &p->x1) ||
		    (i + 1 < g->n && !char_take(&s, ',')))
			return false;
	}
	return s.len == 0;
}

bool
gi_grid_read(struct gi_arena *a, const struct gi_record *rec,
    struct gi_grid_line *g)
{
	struct gi_str	 field[GI_GRID_FIELDS];

	gi_fields(rec, field, GI_LEN(field));
	*g = (struct gi_grid_line){ 0 };
	if (!gi_str_size(field[GI_GRID_TABLE], &g->table))
		g->table = 0;
	if (!gi_str_size(field[GI_GRID_PAGE], &g->page))
		g->page = 0;
	g->columns = gi_str_size(field[GI_GRID_WIDTH], &g->width) &&
	    !gi_is_null(field[GI_GRID_COLUMNS]);
	g->x = field[GI_GRID_X].len > 0 && !gi_is_null(field[GI_GRID_X]);
	if (!g->columns && !g->x)
		return false;
	g->n = ranges_count(field[g->columns ? GI_GRID_COLUMNS : GI_GRID_X]);
	g->place = gi_alloc_array(a, g->n, sizeof(*g->place));
	return (!g->columns || columns_read(field[GI_GRID_COLUMNS], g)) &&
	    (!g->x || intervals_read(field[GI_GRID_X], g));
}
