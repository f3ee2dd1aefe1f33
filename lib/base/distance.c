/* SPDX-License-Identifier: ISC */
/* How unlike two words are, to name the one that was meant. */
#include <string.h>

#include "base/distance.h"

#define WORD		96	/* bytes of the longest name that is compared */

size_t
gi_distance(const char *a, size_t n, const char *b)
{
	size_t	 row[WORD + 1];
	size_t	 i, j, corner, up, len = strlen(b);

	if (len > WORD)
		return n > len ? n : len;
	for (j = 0; j <= len; j++)
		row[j] = j;
	for (i = 1; i <= n; i++) {
		corner = row[0];
		row[0] = i;
		for (j = 1; j <= len; j++) {
			up = row[j];
			corner += a[i - 1] != b[j - 1];
			row[j] = up < row[j - 1] ? up + 1 : row[j - 1] + 1;
			if (corner < row[j])
				row[j] = corner;
			corner = up;
		}
	}
	return row[len];
}
