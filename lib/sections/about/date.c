/* SPDX-License-Identifier: ISC */
/* Years and dates, in digits and in Chinese numerals. */
#include <string.h>

#include "base/arena.h"
#include "base/ascii.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "form/word.h"
#include "gi.h"
#include "sections/about/date.h"

#define YEAR_FIRST	1990	/* none of these reports is older */
#define YEAR_LAST	2099

/*
 * Read up to max decimal digits from byte at on.  Returns the byte behind them,
 * or at if there are none.
 */
static size_t
digits(struct gi_str s, size_t at, unsigned max, int *value)
{
	*value = 0;
	for (; max > 0 && at < s.len && s.s[at] >= '0' && s.s[at] <= '9'; max--)
		*value = *value * 10 + (s.s[at++] - '0');
	return at;
}

/*
 * Read the numeral at byte at, 0 to 10.  Returns its bytes, 0 if there is none.
 */
static size_t
numeral(struct gi_str s, size_t at, int *value)
{
	const struct gi_word	*w;
	size_t			 v;

	if ((w = gi_word_start(GI_WORD_ZERO, gi_str_from(s, at))) != NULL) {
		*value = 0;
		return w->text.len;
	}
	w = gi_word_start(GI_WORD_NUMERAL, gi_str_from(s, at));
	if (w == NULL || !gi_str_size(w->value, &v))
		return 0;
	*value = (int)v;
	return w->text.len;
}

/* Does a numeral stand at byte at of s? */
static bool
is_numeral(struct gi_str s, size_t at)
{
	int	 v;

	return at < s.len && numeral(s, at, &v) > 0;
}

struct gi_str
sec_round_zeros(struct gi_arena *a, struct gi_str s)
{
	static const char	 circle[] = GI_TEXT_WHITE_CIRCLE;
	struct gi_str		 mark = { circle, sizeof(circle) - 1 }, out = s;
	char			*buf = NULL;
	size_t			 at;

	for (at = gi_str_find(s, mark); at < s.len;
	    at += mark.len + gi_str_find(gi_str_from(s, at + mark.len), mark)) {
		if (at < mark.len || !is_numeral(s, at - mark.len))
			continue;
		if (buf == NULL) {
			out.s = buf = gi_alloc_raw(a, s.len);
			memcpy(buf, s.s, s.len);
		}
		memcpy(buf + at, GI_TEXT_HAN_ZERO, mark.len);
	}
	return out;
}

size_t
sec_year_at(struct gi_str s, int *year)
{
	size_t	 at, n, i;
	int	 v;

	at = digits(s, 0, 4, year);
	if (at == 0) {
		*year = 0;
		for (i = 0; i < 4; i++, at += n) {
			if ((n = numeral(s, at, &v)) == 0 || v > 9)
				return 0;
			*year = *year * 10 + v;
		}
	}
	return *year >= YEAR_FIRST && *year <= YEAR_LAST ? at : 0;
}

bool
sec_year_in(struct gi_str s, size_t *a, size_t *b, int *year)
{
	const struct gi_word	*w;
	size_t			 at, n;
	uint32_t		 cp;

	for (at = 0; at < s.len; at += gi_utf8_decode(s.s + at, s.len - at,
	    &cp)) {
		if (!sec_year_may(gi_str_from(s, at)) ||
		    (at > 0 && gi_ascii_digit_at(s, at - 1)) ||
		    (n = sec_year_at(gi_str_from(s, at), year)) == 0 ||
		    (gi_ascii_digit_at(s, at) && gi_ascii_digit_at(s, at + n)))
			continue;
		*a = at;
		*b = at + n;
		while ((w = gi_word_start(GI_WORD_YEAR, gi_str_from(s, *b))) !=
		    NULL)
			*b += w->text.len;
		return true;
	}
	return false;
}

/*
 * Read a month or day in digits, or as 十, 十一, 二十, 二十一.  Returns the
 * byte behind it, or at if there is none.
 */
static size_t
month_or_day(struct gi_str s, size_t at, int *value)
{
	size_t	 end = digits(s, at, 2, value), n, i;
	int	 v;

	if (end > at)
		return end;
	for (i = 0; i < 3 && (n = numeral(s, at, &v)) > 0; i++, at += n) {
		if (v < 10)
			*value += v;
		else
			*value = *value == 0 ? 10 : *value * 10;
	}
	return at;
}

/*
 * Read the mark at byte at, behind the year, month or day of a date, which
 * value names y, m or d: - / . or a word of the class date_mark with this
 * value.  *style is that of the marks before, 0 if there were none, or 'c' for
 * words; it must not change.  Returns the byte behind the mark, or at if there
 * is none.  A day needs no mark.
 */
static size_t
date_mark(struct gi_str s, size_t at, const char *value, char *style)
{
	const struct gi_word	*w;

	if (at >= s.len)
		return at;
	if (s.s[at] == '-' || s.s[at] == '/' || s.s[at] == '.') {
		if (*style != 0 && *style != s.s[at])
			return at;
		*style = s.s[at];
		return *value == 'd' ? at : at + 1;
	}
	w = gi_word_start(GI_WORD_DATE_MARK, gi_str_from(s, at));
	if (w == NULL || !gi_str_is(w->value, value) ||
	    (*style != 0 && *style != 'c'))
		return at;
	*style = 'c';
	return at + w->text.len;
}

/* Write the last two digits of v. */
static void
put_two(char *p, int v)
{
	p[0] = (char)('0' + v / 10 % 10);
	p[1] = (char)('0' + v % 10);
}

/* Is there such a day? */
static bool
is_date(int y, int m, int d)
{
	static const int	days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30,
	    31, 30, 31 };
	bool	leap = y % 4 == 0 && (y % 100 != 0 || y % 400 == 0);

	return m >= 1 && m <= 12 && d >= 1 &&
	    d <= days[m - 1] + (leap && m == 2);
}

size_t
sec_date_at(struct gi_str s, char iso[SEC_DATE_BYTES])
{
	size_t	 at, next;
	int	 v[3];
	char	 style = 0;

	if ((at = sec_year_at(s, &v[0])) == 0)
		return 0;
	at = gi_str_spaces(s, at);
	if ((next = date_mark(s, at, "y", &style)) == at)
		return 0;
	at = gi_str_spaces(s, next);
	if ((next = month_or_day(s, at, &v[1])) == at)
		return 0;
	at = gi_str_spaces(s, next);
	if ((next = date_mark(s, at, "m", &style)) == at)
		return 0;
	at = gi_str_spaces(s, next);
	if ((next = month_or_day(s, at, &v[2])) == at)
		return 0;
	at = next;
	if (style == 'c') {
		next = gi_str_spaces(s, at);
		if ((at = date_mark(s, next, "d", &style)) == next)
			return 0;
	}
	if (!is_date(v[0], v[1], v[2]))
		return 0;
	put_two(iso, v[0] / 100);
	put_two(iso + 2, v[0] % 100);
	iso[4] = iso[7] = '-';
	put_two(iso + 5, v[1]);
	put_two(iso + 8, v[2]);
	iso[10] = '\0';
	return at;
}

bool
sec_date_in(struct gi_str s, char iso[SEC_DATE_BYTES])
{
	uint32_t	 cp, before = ' ';
	size_t		 n;

	for (; s.len > 0; s = gi_str_from(s, n), before = cp) {
		if ((before < '0' || before > '9') && sec_year_may(s) &&
		    sec_date_at(s, iso) > 0)
			return true;
		n = gi_utf8_decode(s.s, s.len, &cp);
	}
	return false;
}
