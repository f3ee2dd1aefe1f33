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

/* The atoms that a text is in, one after the other. */
struct tbl_trail {
	uint32_t	 atom[GI_LABEL_CPS];
	size_t		 n;
	size_t		 nglyph;	/* of all, GI_LABEL_CPS at most */
	bool		 brief;		/* first is below GI_PART_MIN */
};

/* Set stop, before any trail is read. */
void	 tbl_stops_set(struct tbl_reading *);
/* The label text from an atom on, in reading order. */
void	 tbl_trail_along(const struct tbl_reading *, struct tbl_trail *,
	    size_t atom);
/* The same, straight down the column of its first atom. */
void	 tbl_trail_down(const struct tbl_reading *, struct tbl_trail *,
	    size_t atom);
/* Its text, and the atom that each code point of that is from. */
void	 tbl_trail_text(const struct tbl_reading *, const struct tbl_trail *,
	    struct gi_label_text *, uint32_t atom[GI_LABEL_CPS]);
/* The atom that a trail's code point number used, from 1, is in. */
size_t	 tbl_trail_atom(const struct tbl_reading *, const struct tbl_trail *,
	    size_t used);
/* The labels of the forms that a trail begins with. */
const struct gi_candidates *tbl_phrase_get(const struct tbl_reading *,
	    const struct tbl_trail *);
/* Does b, on a later line, stand in the column of a? */
bool	 tbl_atoms_share_column(const struct tbl_atom *a,
	    const struct tbl_atom *b);

#endif
