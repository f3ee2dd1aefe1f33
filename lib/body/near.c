/* SPDX-License-Identifier: ISC */
/* The place that a name with one wrong character is meant for. */
#include "body/place.h"
#include "gi.h"

/* Whether two texts of the same length differ in one character of three bytes. */
static inline bool
differ_by_one(const char *a, const char *b, size_t len)
{
	size_t	 i, n = 0;

	for (i = 0; i + 3 <= len && n < 2; i += 3)
		n += a[i] != b[i] || a[i + 1] != b[i + 1] ||
		    a[i + 2] != b[i + 2];
	return n == 1;
}

const struct body_place *
body_place_near(struct gi_str text, int year)
{
	const struct body_place	*p, *end, *found = NULL;
	size_t			 all, n = 0;

	p = body_places(&all);
	/* most names differ in their first two characters, which is soon seen */
	for (end = p + all; p < end; p++) {
		if (p->name_len == text.len &&
		    differ_by_one(body_place_name(p).s, text.s, text.len) &&
		    body_place_in_year(p, year)) {
			found = p;
			n++;
		}
	}
	return n == 1 ? found : NULL;
}
