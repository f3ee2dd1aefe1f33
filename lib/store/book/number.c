/* SPDX-License-Identifier: ISC */
/* Numbers as a spreadsheet holds them. */
#include <float.h>
#include <stdlib.h>

#include "gi.h"
#include "store/book/text.h"

#define DIGITS	64	/* bytes of a number that is looked at */

/* Whether it is [+-]digits[.digits] of as many digits as a double keeps. */
static bool
is_exact(struct gi_str s, size_t *scale)
{
	size_t	 i = s.len > 0 && (s.s[0] == '-' || s.s[0] == '+'), digits = 0,
		 all = 0;
	bool	 point = false;

	*scale = 0;
	for (; i < s.len; i++) {
		if (s.s[i] == '.' && !point && all > 0) {
			point = true;
			continue;
		}
		if (s.s[i] < '0' || s.s[i] > '9')
			return false;
		all++;
		digits += digits > 0 || s.s[i] != '0';
		*scale += point;
	}
	return all > 0 && digits <= DBL_DIG && (!point || *scale > 0);
}

bool
store_book_number(struct gi_str s, double *d, size_t *scale)
{
	char	 buf[DIGITS];

	if (s.s == NULL || s.len >= sizeof(buf) || !is_exact(s, scale))
		return false;
	memcpy(buf, s.s, s.len);
	buf[s.len] = '\0';
	*d = strtod(buf, NULL);
	return true;
}
