/* SPDX-License-Identifier: ISC */
/* Internal to libgi: decimal numbers without rounding. */
#ifndef GI_BASE_DECIMAL_H
#define GI_BASE_DECIMAL_H

#include "gi.h"

/*
 * Whether s is a decimal number of any length: a sign or none, digits, and
 * perhaps a point and more digits.
 */
bool		 gi_is_decimal(struct gi_str s);
/*
 * Such a number with all its digits but without what other programs do not
 * read, or read otherwise: a plus, and zeros before others.  What it begins
 * with, "-" or "", comes back; *digits is set to the rest.
 */
const char	*gi_decimal_plain(struct gi_str s, struct gi_str *digits);

/* Decimal numbers, exact: the value is units / 10^scale. */
#define GI_DEC_SCALE	9		/* largest scale */
#define GI_DEC_TEXT	32		/* bytes that gi_dec_format() needs */

struct gi_dec {
	int64_t	 units;
	int	 scale;			/* digits behind the point, 0 to
					   GI_DEC_SCALE */
};

/* Read a number of at most 18 digits, and nothing else; false if it is none. */
static inline bool
gi_dec_plain(struct gi_str s, struct gi_dec *d)
{
	int64_t	 units = 0;
	size_t	 i;

	if (s.len == 0 || s.len > 18)
		return false;
	for (i = 0; i < s.len; i++) {
		if (s.s[i] < '0' || s.s[i] > '9')
			return false;
		units = units * 10 + (s.s[i] - '0');
	}
	d->units = units;
	d->scale = 0;
	return true;
}

/* Read [+-]digits[.digits]; false if it is none or does not fit. */
bool		 gi_dec_parse(struct gi_str, struct gi_dec *);
/* Multiply by 10^shift, shift from -9 to 9; false if that does not fit. */
bool		 gi_dec_shift(struct gi_dec *, int shift);
/* gi_dec_add() of two scales. */
bool		 gi_dec_add_unlike(struct gi_dec *sum, struct gi_dec d);
/* Add d to *sum; false, and *sum as it was, if that does not fit. */
static inline bool
gi_dec_add(struct gi_dec *sum, struct gi_dec d)
{
	int64_t	 n;

	if (sum->scale != d.scale)
		return gi_dec_add_unlike(sum, d);
	if (__builtin_add_overflow(sum->units, d.units, &n))
		return false;
	sum->units = n;
	return true;
}

/* Subtract d likewise. */
bool		 gi_dec_sub(struct gi_dec *sum, struct gi_dec d);
/* Below 0, 0 or above 0, as a is below, equal to or above b. */
int		 gi_dec_cmp(struct gi_dec a, struct gi_dec b);
/* -1, 0 or 1. */
int		 gi_dec_sign(struct gi_dec);
bool		 gi_dec_whole(struct gi_dec);
/* Write a number with as many digits as its scale; returns the length. */
size_t		 gi_dec_format(struct gi_dec, char buf[GI_DEC_TEXT]);

#endif
