/* SPDX-License-Identifier: ISC */
/* Figures of a report, by the cells that data/figures.tsv makes them of. */
#include <string.h>

#include "base/str.h"
#include "report/figure.h"

struct figure {
	struct rep_figure_names	 names;
	const char		*cells;
};

#define REP_FIGURE(id, cells, chinese, english) \
	{ { #id, chinese, english }, cells },
static const struct figure	figures[REP_FIGURES] = {
#include "figures.inc"
};
#undef REP_FIGURE

const struct rep_figure_names *
rep_figure_names(enum rep_figure f)
{
	return &figures[f].names;
}

/* The cell of "TABLE ROW COLUMN", or NULL. */
static const struct rep_cell *
cell_at(const struct rep_report *r, struct gi_str keys)
{
	char			 tabbed[GI_PLACE_KEYS];
	const struct gi_place	*place;
	size_t			 i;

	if (keys.len > sizeof(tabbed))
		return NULL;
	for (i = 0; i < keys.len; i++)
		tabbed[i] = keys.s[i] == ' ' ? '\t' : keys.s[i];
	place = gi_place_find((struct gi_str){ tabbed, keys.len });
	return place != NULL ? rep_at(r, place) : NULL;
}

/* The sum of the cells with " + " between; false unless all are numbers. */
static bool
sum(const struct rep_report *r, struct gi_str cells, struct gi_dec *total)
{
	struct gi_dec		 d;
	struct gi_str		 one;
	const struct rep_cell	*cell;

	total->units = 0;
	total->scale = 0;
	while (gi_str_part(&cells, '+', &one)) {
		cell = cell_at(r, gi_trim(one));
		if (cell == NULL || !gi_dec_parse(cell->value, &d) ||
		    !gi_dec_add(total, d))
			return false;
	}
	return true;
}

/*
 * Whether a way is one for the report's edition, and its cells: what stands
 * before "@EDITION" or "@!EDITION", or all of it.
 */
static bool
is_for(const struct rep_report *r, struct gi_str way, struct gi_str *cells)
{
	struct gi_str	 edition;
	size_t		 at = gi_str_find(way, gi_str("@"));
	bool		 not;

	*cells = (struct gi_str){ way.s, at };
	if (at == way.len)
		return true;
	edition = gi_trim(gi_str_from(way, at + 1));
	not = edition.len > 0 && edition.s[0] == '!';
	if (not)
		edition = gi_str_from(edition, 1);
	return r->fact[REP_EDITION].len > 0 &&
	    gi_str_eq(r->fact[REP_EDITION], edition) != not;
}

bool
rep_sum(const struct rep_report *r, const char *sums, struct gi_dec *d,
    struct gi_str *way)
{
	struct gi_str	 rest = gi_str(sums), part, cells;

	while (gi_str_part(&rest, '|', &part)) {
		if (!is_for(r, part, &cells) || !sum(r, cells, d))
			continue;
		if (way != NULL)
			*way = gi_trim(part);
		return true;
	}
	return false;
}

bool
rep_figure(const struct rep_report *r, enum rep_figure f, struct gi_dec *d)
{
	return rep_sum(r, figures[f].cells, d, NULL);
}
