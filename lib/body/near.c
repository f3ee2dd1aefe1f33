/* SPDX-License-Identifier: ISC */
/* The place that a name with one wrong character is meant for. */
#include <string.h>

#include "body/place.h"
#include "gi.h"

/* Whether two texts of the same length differ in one character of three bytes. */
static bool
differ_by_one(const char *a, const char *b, size_t len)
{
	size_t	 i, n = 0;

	for (i = 0; i + 3 <= len; i += 3)
		n += memcmp(a + i, b + i, 3) != 0;
	return n == 1;
}

const struct body_place *
body_place_near(struct gi_str text, int year)
{
	const struct body_place	*p, *found = NULL;
	size_t			 i, n = 0;

	for (i = 0; (p = body_place_number(i)) != NULL; i++) {
		if (p->name_len == text.len && body_place_in_year(p, year) &&
		    differ_by_one(body_place_name(p).s, text.s, text.len)) {
			found = p;
			n++;
		}
	}
	return n == 1 ? found : NULL;
}
