/* SPDX-License-Identifier: ISC */
/*
 * Numbers of a sheet, from decimal text to decimal text: no float would keep
 * their digits.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "base/text.h"
#include "base/utf8.h"
#include "extract/sheet/xlsx.h"
#include "gi.h"

#define DIGITS		40		/* digits of a number that are kept */
#define PRECISION	15		/* digits that Excel shows */
#define EXPONENT	60
#define LITERAL		64		/* bytes of literal text in a format */

struct sheet_decimal {
	bool	 negative;
	char	 digit[DIGITS + 1];
	int	 n;
	int	 point;			/* the decimal point stands behind so
					   many digits */
};

struct number_format {
	bool	 date, percent, scaled;
	char	 before[LITERAL], after[LITERAL];
};

/*
 * Add a digit.  Zeros before all others only move the point.  False where there
 * are too many.
 */
static bool
add_digit(struct sheet_decimal *x, char c, bool dot)
{
	if (c == '0' && x->n == 0) {
		x->point -= dot;
		return true;
	}
	if (x->n == DIGITS)
		return false;
	x->digit[x->n++] = c;
	x->point += !dot;
	return true;
}

/*
 * Parse [-]digits[.digits][E[+-]digits].  False where s is no such number, or
 * is too long.
 */
static bool
parse(struct gi_str s, struct sheet_decimal *x)
{
	const char	*p = s.s, *end = p + s.len;
	char		*after;
	bool		 dot = false, any = false;
	long		 e = 0;

	memset(x, 0, sizeof(*x));
	if (p < end && (*p == '-' || *p == '+'))
		x->negative = *p++ == '-';
	for (; p < end && strchr(".0123456789", *p) != NULL; p++) {
		if (*p == '.' && dot)
			return false;
		if (*p == '.')
			dot = true;
		else if (!add_digit(x, *p, dot))
			return false;
		else
			any = true;
	}
	if (any && end - p > 1 && (*p == 'E' || *p == 'e')) {
		e = strtol(p + 1, &after, 10);
		p = after;
	}
	if (!any || p != end || e < -EXPONENT || e > EXPONENT)
		return false;
	x->point = x->n == 0 ? 0 : x->point + (int)e;
	return true;
}

static void
drop_zeros(struct sheet_decimal *x)
{
	while (x->n > 0 && x->n > x->point && x->digit[x->n - 1] == '0')
		x->n--;
}

/* Round a number with a fraction to 15 digits, half away from zero. */
static void
shorten(struct sheet_decimal *x)
{
	int	 i = PRECISION;
	bool	 up;

	if (x->n > PRECISION && x->n > x->point && x->point <= PRECISION) {
		up = x->digit[i] >= '5';
		x->n = PRECISION;
		while (up && --i >= 0) {
			up = x->digit[i] == '9';
			x->digit[i] = up ? '0' : (char)(x->digit[i] + 1);
		}
		if (up) {
			memmove(x->digit + 1, x->digit, PRECISION);
			x->digit[0] = '1';
			x->point++;
			x->n = PRECISION + 1;
		}
	}
	drop_zeros(x);
}

static void
write_decimal(struct gi_text *t, const struct sheet_decimal *x)
{
	int	 i;

	if (x->negative && x->n > 0)
		gi_text_char(t, '-');
	if (x->point <= 0)
		gi_text_char(t, '0');
	for (i = 0; i < x->n || i < x->point; i++) {
		if (i == (x->point > 0 ? x->point : 0)) {
			int	 zeros = x->point;

			gi_text_char(t, '.');
			for (; zeros < 0; zeros++)
				gi_text_char(t, '0');
		}
		gi_text_char(t, (uint32_t)(i < x->n ? x->digit[i] : '0'));
	}
}

/* Take the character s of a format, which is no literal text. */
static void
format_char(struct number_format *f, const char *s, bool *digits)
{
	if (strchr("0#?", *s) != NULL) {
		*digits = true;
		f->scaled = false;
	} else if (*s == ',' && *digits)
		f->scaled = s[1] == '\0' || strchr("0#?.", s[1]) == NULL;
	else if (*s == '%')
		f->percent = true;
	else if (strchr("ymdhsYMDHS", *s) != NULL)
		f->date = true;
}

static void
add_literal(char text[LITERAL], char c)
{
	size_t	 n = strlen(text);

	if (n + 1 < LITERAL)
		text[n] = c;
}

/* Parse the first section of a format code. */
static void
parse_format(const char *s, struct number_format *f)
{
	bool	 quoted = false, digits = false;
	size_t	 n;

	memset(f, 0, sizeof(*f));
	for (; s != NULL && *s != '\0' && (quoted || *s != ';'); s++) {
		if (*s == '"')
			quoted = !quoted;
		else if (quoted)
			add_literal(digits ? f->after : f->before, *s);
		else if (*s == '[') {
			f->date |= s[1] != '\0' && strchr("hms", s[1]) != NULL;
			n = strcspn(s, "]");
			s += s[n] == '\0' ? n - 1 : n;
		} else if (strchr("\\!_*", *s) != NULL && s[1] != '\0')
			s++;
		else
			format_char(f, s, &digits);
	}
}

/*
 * Add the date of a serial number, by the Gregorian calendar counted from 1
 * March of the year 0.
 */
static void
write_day(struct gi_text *t, long serial, bool since1904)
{
	long	 days = serial + (since1904 ? 1462 : serial < 60), era, doe,
		 yoe, doy, month;
	char	 s[64];

	days += 719468 - 25569;
	era = days / 146097;
	doe = days % 146097;
	yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
	doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
	month = (5 * doy + 2) / 153;
	snprintf(s, sizeof(s), "%04ld-%02ld-%02ld",
	    yoe + era * 400 + (month >= 10), month < 10 ? month + 3 :
	    month - 9, doy - (153 * month + 2) / 5 + 1);
	gi_text_add(t, gi_str(s));
}

/*
 * Add the time of day that the first nine digits of the fraction are, to the
 * minute.
 */
static void
write_time(struct gi_text *t, const struct sheet_decimal *x)
{
	long	 nano = 0, minute;
	int	 i;
	char	 s[32];

	for (i = x->point; i < x->point + 9; i++)
		nano = nano * 10 + (i >= 0 && i < x->n ? x->digit[i] - '0' :
		    0);
	minute = (nano * 1440 + 500000000) / 1000000000 % 1440;
	snprintf(s, sizeof(s), "%02ld:%02ld", minute / 60, minute % 60);
	gi_text_add(t, gi_str(s));
}

/* Add the date and time that x is.  False for a day that no sheet can show. */
static bool
write_date(struct gi_text *t, const struct sheet_decimal *x, bool since1904)
{
	long	 day = 0;
	int	 i;

	if (x->negative || x->point > 7)
		return false;
	for (i = 0; i < x->point; i++)
		day = day * 10 + (i < x->n ? x->digit[i] - '0' : 0);
	if (day > 0)
		write_day(t, day, since1904);
	if (day > 0 && x->n > x->point)
		gi_text_char(t, ' ');
	if (day == 0 || x->n > x->point)
		write_time(t, x);
	return true;
}

/* Add a literal text, without the rest of a character that was cut. */
static void
add_text(struct gi_text *t, const char *s)
{
	struct gi_str	 text = { s, gi_utf8_valid(s, strlen(s)) };

	gi_text_add(t, text);
}

struct gi_str
ext_sheet_number(struct ext_workbook *b, struct gi_str stored,
    const char *format)
{
	struct gi_text	 t = { .arena = b->d->arena };
	struct sheet_decimal	 x;
	struct number_format	 f;

	stored = gi_trim(stored);
	stored.s = gi_dup(b->d->arena, stored.s, stored.len);
	if (!parse(stored, &x))
		return stored;
	parse_format(format, &f);
	shorten(&x);
	if (f.date && write_date(&t, &x, b->since1904))
		return gi_text_take(&t, 0);
	if (f.percent && x.n > 0) {
		x.point += 2;
		drop_zeros(&x);
	}
	if (!f.scaled)
		add_text(&t, f.before);
	write_decimal(&t, &x);
	if (f.percent)
		gi_text_char(&t, '%');
	if (!f.scaled)
		add_text(&t, f.after);
	else {
		gi_text_add(&t, gi_str(" ["));
		gi_text_add(&t, gi_str(format));
		gi_text_char(&t, ']');
	}
	return gi_text_take(&t, 0);
}

/* The section of that number of a format, from 0; s is NULL if there is none. */
static struct gi_str
section(const char *format, size_t number, size_t *count)
{
	struct gi_str	 out = { NULL, 0 };
	const char	*from = format, *s;
	bool		 quoted = false;

	*count = 0;
	for (s = format;; s++) {
		if (*s == '\0' || (*s == ';' && !quoted)) {
			if ((*count)++ == number)
				out = (struct gi_str){ from, (size_t)(s -
				    from) };
			from = s + 1;
		}
		if (*s == '\0')
			return out;
		quoted ^= *s == '"';
		s += *s == '\\' && s[1] != '\0';
	}
}

bool
ext_sheet_shows(const char *format, struct gi_str stored, bool text)
{
	struct sheet_decimal	 x;
	struct gi_str		 s;
	size_t			 n, want;

	if (format == NULL || strpbrk(format, "<>=") != NULL)
		return true;
	section(format, 0, &n);
	if (text)
		want = 3;
	else if (!parse(gi_trim(stored), &x))
		return true;
	else if (x.n == 0)
		want = n > 2 ? 2 : 0;
	else
		want = x.negative && n > 1;
	s = section(format, want, &n);
	return s.s == NULL || n == 1 ||
	    gi_trim(s).len > strspn(gi_trim(s).s, "\"");
}

const char *
ext_sheet_format(long id)
{
	if (id == 9 || id == 10)
		return "0%";
	if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) ||
	    (id >= 45 && id <= 47) || (id >= 50 && id <= 58))
		return "d";
	return NULL;
}
