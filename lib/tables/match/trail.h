/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-tables: label text that goes on over several atoms.
 */
#ifndef GI_TABLES_MATCH_TRAIL_H
#define GI_TABLES_MATCH_TRAIL_H

#include "gi.h"
#include "label/label.h"
#include "label/match.h"
#include "tables/parts/reading.h"

/* A trail: the atoms that a label text goes over, one after the other. */
struct tbl_trail {
	uint32_t	 atom[GI_LABEL_CPS];
	size_t		 n;
	size_t		 nglyph;	/* code points of all, at most
					   GI_LABEL_CPS */
	bool		 brief;		/* the first atom has fewer than
					   GI_PART_MIN code points */
};

/* Set stop of the reading; call this before the functions below. */
void	 tbl_stops_set(struct tbl_reading *);
/* Set the trail from an atom on, in reading order. */
void	 tbl_trail_along(const struct tbl_reading *, struct tbl_trail *,
	    size_t atom);
/* Set the trail from an atom on, straight down the column of that atom. */
void	 tbl_trail_down(const struct tbl_reading *, struct tbl_trail *,
	    size_t atom);
/*
 * Set the text of a trail, and for each code point the atom it is from, unless
 * atom is NULL.
 */
void	 tbl_trail_text(const struct tbl_reading *, const struct tbl_trail *,
	    struct gi_label_text *, uint32_t atom[GI_LABEL_CPS]);
/*
 * The atom that has code point number used, from 1, of a trail's text; within is
 * set to its number in the atom.
 */
size_t	 tbl_trail_atom(const struct tbl_reading *, const struct tbl_trail *,
	    size_t used, size_t *within);
/* The labels of the forms that a trail begins with. */
const struct gi_candidates *tbl_phrase_get(const struct tbl_reading *,
	    const struct tbl_trail *);
/* Whether b, which is on a later line, stands in the column of a. */
bool	 tbl_atoms_share_column(const struct tbl_atom *a,
	    const struct tbl_atom *b);

#endif
