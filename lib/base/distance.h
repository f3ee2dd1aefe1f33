/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: how unlike two texts are.  The distance is Levenshtein's:
 * how many characters must be put in, taken out or replaced to make one text
 * of the other.
 */
#ifndef GI_BASE_DISTANCE_H
#define GI_BASE_DISTANCE_H

#include "gi.h"

/*
 * The table of distances between the beginnings of two texts, a row at a time:
 * row[j] is that between what was read of the one and the first j characters
 * of the other, b, which has nb.  Before the first row, row[j] is j.
 *
 * Read cp, the next character of the one.  first is what row[0] becomes: how
 * many characters were read, or 0 where b may begin anywhere in the one text.
 */
static inline void
gi_distance_row(unsigned *row, unsigned first, uint32_t cp, const uint32_t *b,
    size_t nb)
{
	unsigned	 corner = row[0], up, least;
	size_t		 j;

	row[0] = first;
	for (j = 1; j <= nb; j++) {
		up = row[j];
		least = corner + (cp != b[j - 1]);
		if (up + 1 < least)
			least = up + 1;
		if (row[j - 1] + 1 < least)
			least = row[j - 1] + 1;
		row[j] = least;
		corner = up;
	}
}

#define GI_DISTANCE_MAX	96u	/* code points of b; more are not looked at */

/* The distance between two texts. */
size_t		 gi_distance(const uint32_t *a, size_t na, const uint32_t *b,
		    size_t nb);
/* The least distance between a and any beginning of b. */
size_t		 gi_distance_start(const uint32_t *a, size_t na,
		    const uint32_t *b, size_t nb);
/*
 * The distance between two names, counted in bytes, to tell which name was
 * meant; where one is longer than GI_DISTANCE_MAX, the length of the longer.
 */
size_t		 gi_distance_name(struct gi_str a, struct gi_str b);

#endif
