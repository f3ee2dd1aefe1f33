/* SPDX-License-Identifier: ISC */
/*
 * The heads of a block of one column, as the annex of 2014 is.  There any row
 * with a number is whole, and says nothing of where the column is: another one
 * beside it, of last year or for remarks, may be the one that is filled.
 */
#include "gi.h"
#include "tables/cells/search.h"
#include "tables/parts/reading.h"
#include "tables/position/head.h"

/* What the rows show of the place that heads name. */
struct witness {
	size_t	 with;		/* rows with a value there */
	size_t	 without;	/* and with values elsewhere only */
	bool	 strange;	/* these are under heads of nobody's columns */
	bool	 drift;		/* units of rows stand there */
	bool	 units;		/* and where no column is, before it */
};

/* Is a slot the unit of its row? */
static bool
is_unit(const struct tbl_reading *r, const struct tbl_slot *s)
{
	uint32_t	 i;
	bool		 unit = false;

	for (i = s->first; i < s->end && s->kind == TBL_SLOT_LABEL; i++) {
		if (r->atom[i].kind != TBL_LABEL)
			continue;
		if (!r->atom[i].is_unit)
			return false;
		unit = true;
	}
	return unit;
}

/* Is there a head over a position that stands above no column? */
static bool
has_head(const struct tbl_search *s, size_t position)
{
	const struct tbl_slot	*slot;
	struct tbl_head		 h;
	size_t			 i, k;

	for (i = 0; i < s->b->begin; i++) {
		for (k = 0; k < s->b->band[i].n; k++) {
			slot = &s->b->band[i].slot[k];
			if (slot->kind != TBL_SLOT_LABEL ||
			    position < slot->at.from || position >= slot->at.to)
				continue;
			tbl_head_begin(&h);
			tbl_head_prepend(s->r, &h, s->b->table, slot->first,
			    slot->end);
			if (h.n > 0 && h.about)
				return true;
		}
	}
	return false;
}

static void
slot_hear(const struct tbl_search *s, const struct tbl_slot *slot,
    struct witness *w, bool *here, bool *elsewhere)
{
	int	 c = s->cols->of[slot->at.from];

	if (is_unit(s->r, slot)) {
		w->drift |= c >= 0;
		w->units |= c == TBL_COLUMN_UNKNOWN && !*here && !w->units &&
		    has_head(s, slot->at.from);
	} else if (tbl_slot_is_value(slot)) {
		*here |= c >= 0;
		*elsewhere |= c < 0;
		w->strange &= c >= 0 || c == TBL_COLUMN_NOBODY;
	}
}

static void
rows_hear(const struct tbl_search *s, struct witness *w)
{
	const struct tbl_band	*band;
	size_t			 i, k;
	bool			 here, elsewhere;

	*w = (struct witness){ .strange = true };
	for (i = s->b->begin; i < s->b->n; i++) {
		band = &s->b->band[i];
		if (!tbl_band_is_row(band))
			continue;
		here = elsewhere = false;
		for (k = band->values; k < band->n; k++) {
			if (band->slot[k].at.from < s->cols->n)
				slot_hear(s, &band->slot[k], w, &here,
				    &elsewhere);
		}
		w->with += here;
		w->without += !here && elsewhere;
	}
}

enum tbl_verdict
tbl_one_column_judge(const struct tbl_search *s)
{
	struct witness	 w;

	rows_hear(s, &w);
	if (w.drift)
		return TBL_HEADS_DRIFT;
	return w.without <= w.with || w.strange || w.units ?
	    TBL_HEADS_HOLD : TBL_HEADS_DOUBT;
}
