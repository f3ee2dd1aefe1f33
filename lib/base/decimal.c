/* SPDX-License-Identifier: ISC */
/* Decimal numbers without rounding: what does not fit is refused. */
#include <string.h>

#include "base/decimal.h"
#include "gi.h"

/* How many digits stand at p. */
static size_t
digits_at(const char *p, const char *end)
{
	const char	*s = p;

	while (p < end && *p >= '0' && *p <= '9')
		p++;
	return (size_t)(p - s);
}

bool
gi_is_decimal(struct gi_str s)
{
	const char	*p = s.s, *end = s.s + s.len, *point;

	if (p < end && (*p == '-' || *p == '+'))
		p++;
	point = p + digits_at(p, end);
	if (point == p)
		return false;
	if (point == end)
		return true;
	return *point == '.' && point + 1 < end &&
	    point + 1 + digits_at(point + 1, end) == end;
}

const char *
gi_decimal_plain(struct gi_str s, struct gi_str *digits)
{
	const char	*p = s.s, *end = s.s + s.len;

	if (*p == '-' || *p == '+')
		p++;
	while (*p == '0' && digits_at(p, end) > 1)
		p++;
	digits->s = p;
	digits->len = (size_t)(end - p);
	return s.s[0] == '-' ? "-" : "";
}

static bool
digit_append(int64_t *units, int digit)
{
	return !__builtin_mul_overflow(*units, (int64_t)10, units) &&
	    !__builtin_add_overflow(*units, (int64_t)digit, units);
}

bool
gi_dec_parse(struct gi_str str, struct gi_dec *d)
{
	int64_t	 units = 0;
	size_t	 i = 0, digits = 0;
	int	 scale = -1;		/* no point seen */

	if (gi_dec_plain(str, d))
		return true;
	if (str.len > 0 && (str.s[0] == '+' || str.s[0] == '-'))
		i++;
	for (; i < str.len; i++) {
		if (str.s[i] == '.' && scale < 0 && digits > 0) {
			scale = 0;
			continue;
		}
		if (str.s[i] < '0' || str.s[i] > '9' ||
		    scale == GI_DEC_SCALE ||
		    !digit_append(&units, str.s[i] - '0'))
			return false;
		digits++;
		if (scale >= 0)
			scale++;
	}
	if (digits == 0 || scale == 0)
		return false;
	d->units = str.s[0] == '-' ? -units : units;
	d->scale = scale < 0 ? 0 : scale;
	return true;
}

bool
gi_dec_shift(struct gi_dec *d, int shift)
{
	int64_t	 units = d->units;
	int	 scale = d->scale - shift;

	for (; scale < 0; scale++) {
		if (__builtin_mul_overflow(units, (int64_t)10, &units))
			return false;
	}
	while (scale > GI_DEC_SCALE && units % 10 == 0) {
		units /= 10;
		scale--;
	}
	/* 1.5 shifted by 1 is 15, not 15.0; 15 shifted by -1 is 1.5 */
	while (shift != 0 && scale > (shift > 0 ? 0 : d->scale) &&
	    units % 10 == 0) {
		units /= 10;
		scale--;
	}
	if (scale > GI_DEC_SCALE)
		return false;
	d->units = units;
	d->scale = scale;
	return true;
}

/*
 * Give both the same scale.  False if the units of one do not fit then: it is
 * the larger of the two, apart from signs, and both keep theirs.
 */
static bool
align(struct gi_dec *a, struct gi_dec *b)
{
	struct gi_dec	*less = a->scale < b->scale ? a : b;
	int		 scale = a->scale < b->scale ? b->scale : a->scale;
	int64_t		 units;

	for (; less->scale < scale; less->scale++) {
		if (__builtin_mul_overflow(less->units, (int64_t)10, &units))
			return false;
		less->units = units;
	}
	return true;
}

bool
gi_dec_add_unlike(struct gi_dec *sum, struct gi_dec d)
{
	struct gi_dec	 s = *sum;

	if (!align(&s, &d) ||
	    __builtin_add_overflow(s.units, d.units, &s.units))
		return false;
	*sum = s;
	return true;
}

bool
gi_dec_sub(struct gi_dec *sum, struct gi_dec d)
{
	if (d.units == INT64_MIN)
		return false;
	d.units = -d.units;
	return gi_dec_add(sum, d);
}

int
gi_dec_cmp(struct gi_dec a, struct gi_dec b)
{
	bool	 fewer = a.scale < b.scale;	/* a is the one to be scaled */

	if (a.scale == b.scale)
		return (a.units > b.units) - (a.units < b.units);
	if (align(&a, &b))
		return (a.units > b.units) - (a.units < b.units);
	/* what does not fit when scaled is the larger, apart from its sign */
	return fewer ? gi_dec_sign(a) : -gi_dec_sign(b);
}

int
gi_dec_sign(struct gi_dec d)
{
	return (d.units > 0) - (d.units < 0);
}

bool
gi_dec_whole(struct gi_dec d)
{
	for (; d.scale > 0; d.scale--) {
		if (d.units % 10 != 0)
			return false;
		d.units /= 10;
	}
	return true;
}

size_t
gi_dec_format(struct gi_dec d, char buf[GI_DEC_TEXT])
{
	char		 digits[24];
	uint64_t	 u = d.units < 0 ? -(uint64_t)d.units :
			    (uint64_t)d.units;
	size_t		 n = 0, len = 0;

	do {
		digits[n++] = (char)('0' + u % 10);
		u /= 10;
	} while (u > 0 || n <= (size_t)d.scale);
	if (d.units < 0)
		buf[len++] = '-';
	while (n > 0) {
		if (n == (size_t)d.scale)
			buf[len++] = '.';
		buf[len++] = digits[--n];
	}
	buf[len] = '\0';
	return len;
}
