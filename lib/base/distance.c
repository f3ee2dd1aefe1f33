/* SPDX-License-Identifier: ISC */
/* How unlike two texts are. */
#include "base/distance.h"
#include "gi.h"

/* Fill the last row of the table of distances; returns how much of b counts. */
static size_t
rows(unsigned row[GI_DISTANCE_MAX + 1], const uint32_t *a, size_t na,
    const uint32_t *b, size_t nb)
{
	size_t	 i, j;

	nb = nb < GI_DISTANCE_MAX ? nb : GI_DISTANCE_MAX;
	for (j = 0; j <= nb; j++)
		row[j] = (unsigned)j;
	for (i = 0; i < na; i++)
		gi_distance_row(row, (unsigned)i + 1, a[i], b, nb);
	return nb;
}

size_t
gi_distance(const uint32_t *a, size_t na, const uint32_t *b, size_t nb)
{
	unsigned	 row[GI_DISTANCE_MAX + 1];

	nb = rows(row, a, na, b, nb);
	return row[nb];
}

size_t
gi_distance_start(const uint32_t *a, size_t na, const uint32_t *b, size_t nb)
{
	unsigned	 row[GI_DISTANCE_MAX + 1], least;
	size_t		 j;

	nb = rows(row, a, na, b, nb);
	for (least = row[nb], j = 0; j < nb; j++) {
		if (row[j] < least)
			least = row[j];
	}
	return least;
}

static void
widen(struct gi_str s, uint32_t out[GI_DISTANCE_MAX])
{
	size_t	 i;

	for (i = 0; i < s.len; i++)
		out[i] = (unsigned char)s.s[i];
}

size_t
gi_distance_name(struct gi_str a, struct gi_str b)
{
	uint32_t	 x[GI_DISTANCE_MAX], y[GI_DISTANCE_MAX];

	if (a.len > GI_DISTANCE_MAX || b.len > GI_DISTANCE_MAX)
		return a.len > b.len ? a.len : b.len;
	widen(a, x);
	widen(b, y);
	return gi_distance(x, a.len, y, b.len);
}
