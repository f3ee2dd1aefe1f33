/* SPDX-License-Identifier: ISC */
/* Days. */
#include <stdio.h>

#include "base/arena.h"
#include "base/ascii.h"
#include "base/str.h"
#include "gi.h"
#include "verify/about/day.h"

/* The number that n digits and then a mark or the end are; 0: there are none. */
static ver_day
digits(struct gi_str *s, size_t n)
{
	ver_day	 number = 0;
	size_t	 i;

	for (i = 0; i < n; i++) {
		if (!gi_ascii_digit_at(*s, i))
			return 0;
		number = number * 10 + (ver_day)(s->s[i] - '0');
	}
	if (gi_ascii_digit_at(*s, n))
		return 0;
	if (n < s->len && s->s[n] == '-')
		n++;
	*s = gi_str_from(*s, n);
	return number;
}

ver_day
ver_day_read(struct gi_str text)
{
	static const uint8_t	 days[] = { 31, 29, 31, 30, 31, 30, 31, 31, 30,
	    31, 30, 31 };
	ver_day			 year = 0, month, day;

	if (text.len > 4 && text.s[4] == '-' && (year = digits(&text, 4)) == 0)
		return 0;
	month = digits(&text, 2);
	day = digits(&text, 2);
	if (month < 1 || month > 12 || day < 1 || day > days[month - 1])
		return 0;
	return year * 10000 + month * 100 + day;
}

struct gi_str
ver_day_text(struct gi_arena *a, ver_day day)
{
	char	 buf[32];
	int	 n;

	n = snprintf(buf, sizeof(buf), "%04u-%02u-%02u",
	    (unsigned)(day / 10000), (unsigned)(day / 100 % 100),
	    (unsigned)(day % 100));
	return (struct gi_str){ gi_dup(a, buf, (size_t)n), (size_t)n };
}
