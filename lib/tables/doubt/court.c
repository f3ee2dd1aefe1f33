/* SPDX-License-Identifier: ISC */
/*
 * Heads of table 4 that mean another thing than its rows: where the label of a
 * row is not there, and a text that the form does not have stands among the
 * others, it stands in that label's place.
 */
#include <string.h>

#include "gi.h"
#include "label/match.h"
#include "label/union.h"
#include "tables/match/explain.h"
#include "tables/parts/reading.h"
#include "tables/parts/row_value.h"
#include "tables/doubt/heads.h"

#define AREA	80u	/* atoms above the values that may be heads */
#define WORD	2u	/* code points of a text that may be part of a label, */
#define LINES	2u	/* between a label and one before all of the form's */
#define STRANGE	3u	/* and of one that is a label */

struct area {
	size_t	 from, to;	/* atoms */
};

static bool
is_text(const struct tbl_atom *a, size_t least)
{
	return a->kind == TBL_LABEL && a->nglyph >= least && !a->is_unit &&
	    a->unit == NULL;
}

/* The heads above the first value of the table; false where it has none. */
static bool
area_find(const struct tbl_reading *r, struct area *x)
{
	size_t	 e, c;

	x->to = SIZE_MAX;
	for (e = r->forms->first[GI_PROCEEDINGS];
	    e < r->forms->end[GI_PROCEEDINGS]; e++) {
		const struct tbl_row *row = &r->row[e];

		for (c = 0; row->placed && c < row->set->n; c++) {
			if (row->value[c] != 0 && row->value[c] - 1 < x->to)
				x->to = row->value[c] - 1;
		}
	}
	if (x->to == SIZE_MAX)
		return false;
	for (x->from = x->to; x->from > 0 && x->to - x->from < AREA &&
	    r->atom[x->from - 1].kind != TBL_BREAK &&
	    r->atom[x->from - 1].kind != TBL_NUMBER; x->from--)
		;
	return true;
}

/*
 * Is it the label of a row or group, or a piece of that?  The label of a group
 * may begin that of a row, and is none.
 */
static bool
is_label(const struct tbl_reading *r, const struct tbl_atom *a, size_t e)
{
	const struct gi_union_row	*el = &r->forms->row[e];
	size_t				 k;

	if (gi_label_has(el->label[0], a->term->cp, a->nglyph, 0))
		return true;
	for (k = 0; k < el->nlabel; k++) {
		if (a->nglyph * 2 > el->label[k]->len && !gi_label_is_other(
		    el->label[k], a->term->cp, a->nglyph, a->term->ends))
			return true;
	}
	return false;
}

/* Does the label of a row or group stand there, be it in pieces? */
static bool
is_there(const struct tbl_reading *r, const struct area *x, size_t e)
{
	const struct tbl_atom	*a;
	size_t			 i;

	/* most are as they are printed, which is soon asked */
	for (i = x->from; i < x->to; i++) {
		a = &r->atom[i];
		if (is_text(a, WORD) && gi_label_has(r->forms->row[e].label[0],
		    a->term->cp, a->nglyph, 0))
			return true;
	}
	for (i = x->from; i < x->to; i++) {
		if (is_text(&r->atom[i], WORD) && is_label(r, &r->atom[i], e))
			return true;
	}
	return false;
}

/* Is it a text that the form has in the table? */
static bool
is_known(const struct tbl_reading *r, const struct tbl_atom *a)
{
	const struct gi_union	*un = r->forms;
	size_t			 e;

	if (tbl_atom_is_about(r, a, GI_PROCEEDINGS))
		return true;
	for (e = un->first[GI_PROCEEDINGS]; e < un->end[GI_PROCEEDINGS]; e++) {
		if (is_label(r, a, e))
			return true;
	}
	return false;
}

/* Does another text stand among those of the form, or right before them? */
static bool
has_strange(const struct tbl_reading *r, const struct area *x)
{
	size_t	 i, before = SIZE_MAX, known = 0;

	for (i = x->from; i < x->to; i++) {
		if (!is_text(&r->atom[i], WORD))
			continue;
		if (is_known(r, &r->atom[i])) {
			if (before != SIZE_MAX && (known > 0 ||
			    r->atom[before].line + LINES >= r->atom[i].line))
				return true;
			known++;
		} else if (r->atom[i].nglyph >= STRANGE) {
			before = i;
		}
	}
	return false;
}

/* Does row e stand below a group? */
static bool
is_below(const struct tbl_reading *r, size_t e, size_t group)
{
	const char	*key = r->forms->row[group].key;
	size_t		 len = strlen(key);

	return e == group || (strncmp(r->forms->row[e].key, key, len) == 0 &&
	    r->forms->row[e].key[len] == '.');
}

void
tbl_court_doubt(struct tbl_reading *r)
{
	size_t		 e, k, first = r->forms->first[GI_PROCEEDINGS];
	size_t		 end = r->forms->end[GI_PROCEEDINGS];
	struct area	 x;

	if (!r->found[GI_PROCEEDINGS] || !area_find(r, &x))
		return;
	for (e = first; e < end && is_there(r, &x, e); e++)
		;
	if (e == end || !has_strange(r, &x))
		return;
	for (; e < end; e++) {
		if (is_there(r, &x, e))
			continue;
		for (k = first; k < end; k++) {
			if (r->row[k].placed && is_below(r, k, e))
				tbl_row_unplace(&r->row[k]);
		}
	}
}
