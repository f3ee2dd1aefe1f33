/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-tables: label text that goes on over several atoms.
 */
#ifndef GI_TABLES_MATCH_TRAIL_H
#define GI_TABLES_MATCH_TRAIL_H

#include "form/match.h"
#include "gi.h"
#include "tables/parts/reading.h"

/* The atoms that a text is in, one after the other. */
struct trail {
	uint32_t	 atom[GI_LABEL_CPS];
	size_t		 n;
	size_t		 nglyph;	/* of all, GI_LABEL_CPS at most */
	bool		 brief;		/* its first has less than GI_PART_MIN */
};

/* To be called before any trail is read: sets stop. */
void	 stops_set(struct reading *);
/* The label text from an atom on, in reading order. */
void	 trail_along(const struct reading *, struct trail *, size_t atom);
/* The same, straight down the column of its first atom. */
void	 trail_down(const struct reading *, struct trail *, size_t atom);
/* Its text, and the atom that each code point of that is from. */
void	 trail_text(const struct reading *, const struct trail *,
	    struct gi_label_text *, uint32_t atom[GI_LABEL_CPS]);
/* The atom that a trail's code point number used, from 1, is in. */
size_t	 trail_atom(const struct reading *, const struct trail *, size_t used);
/* The labels of the forms that a trail begins with. */
const struct gi_candidates *phrase_get(const struct reading *,
	    const struct trail *);
/* Does b, on a later line, stand in the column of a? */
bool	 atoms_share_column(const struct atom *a, const struct atom *b);

#endif
