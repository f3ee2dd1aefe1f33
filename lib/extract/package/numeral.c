/* SPDX-License-Identifier: ISC */
/* Numbers of lists as offices write them: 3, iii, c, 三, （三）. */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "base/cp.h"
#include "base/str.h"
#include "base/text.h"
#include "extract/package/numeral.h"
#include "form/word.h"
#include "gi.h"

#define MOST	((long)9999)		/* the last that is written in other
					   than digits */

static void
add(struct gi_text *t, const char *s)
{
	gi_text_add(t, gi_str(s));
}

static void
decimal(struct gi_text *t, long n)
{
	char	 s[32];

	snprintf(s, sizeof(s), "%ld", n);
	add(t, s);
}

/* a, b ... z, aa, bb: as Word counts, by repeating the letter. */
static void
letters(struct gi_text *t, long n, bool upper)
{
	long	 i;

	for (i = 0; i <= (n - 1) / 26 && i < 8; i++)
		gi_text_char(t, (uint32_t)((upper ? 'A' : 'a') +
		    (n - 1) % 26));
}

static void
roman(struct gi_text *t, long n, bool upper)
{
	static const struct {
		long		 value;
		const char	*digits;
	} r[] = {
		{ 1000, "m" }, { 900, "cm" }, { 500, "d" }, { 400, "cd" },
		{ 100, "c" }, { 90, "xc" }, { 50, "l" }, { 40, "xl" },
		{ 10, "x" }, { 9, "ix" }, { 5, "v" }, { 4, "iv" }, { 1, "i" }
	};
	const char	*s;
	size_t		 i;

	for (i = 0; i < GI_LEN(r); i++) {
		for (; n >= r[i].value; n -= r[i].value) {
			for (s = r[i].digits; *s != '\0'; s++)
				gi_text_char(t, (uint32_t)(upper ?
				    toupper((unsigned char)*s) : *s));
		}
	}
}

/* Add the word of a class whose value is n. */
static void
word(struct gi_text *t, enum gi_word_class class, long n)
{
	const struct gi_word	*w;
	size_t			 count, i, value;

	w = gi_words(class, &count);
	for (i = 0; i < count; i++) {
		if (gi_str_size(w[i].value, &value) && value == (size_t)n) {
			gi_text_add(t, w[i].text);
			return;
		}
	}
}

/*
 * Add n, from 1 to 9999, in Chinese.  digit and place are the classes of its
 * words; where shortened is set, ten is written without the one before it.
 */
static void
chinese(struct gi_text *t, long n, enum gi_word_class digit,
    enum gi_word_class place, bool shortened)
{
	long	 unit, d;
	bool	 begun = false, gap = false;

	for (unit = 1000; unit > 0; unit /= 10) {
		d = n / unit % 10;
		if (d == 0) {
			gap = begun;
			continue;
		}
		if (gap)
			word(t, GI_WORD_NAUGHT, 0);
		gap = false;
		if (unit != 10 || d != 1 || begun || !shortened)
			word(t, digit, d);
		if (unit > 1)
			word(t, place, unit);
		begun = true;
	}
}

/*
 * Add a circled, bracketed or stopped number as the one character that it has.
 * False where it has none.
 */
static bool
enclosed(struct gi_text *t, const char *format, long n)
{
	static const struct {
		const char	*format;
		long		 last;
		uint32_t	 first;
	} e[] = {
		{ "decimalEnclosedCircle", 20, GI_CP_CIRCLED_ONE },
		{ "decimalEnclosedCircleChinese", 10, GI_CP_CIRCLED_ONE },
		{ "decimalEnclosedParen", 20, GI_CP_BRACKETED_ONE },
		{ "decimalEnclosedFullstop", 20, GI_CP_ONE_WITH_STOP },
		{ "ideographEnclosedCircle", 10, GI_CP_CIRCLED_HAN_ONE }
	};
	size_t	 i;

	for (i = 0; i < GI_LEN(e); i++) {
		if (strcmp(format, e[i].format) == 0 && n <= e[i].last) {
			gi_text_char(t, e[i].first + (uint32_t)n - 1);
			return true;
		}
	}
	return false;
}

static bool
is_chinese(const char *format)
{
	static const char *const	 c[] = { "chineseCounting",
	    "chineseCountingThousand", "ideographDigital",
	    "japaneseCounting", "taiwaneseCounting",
	    "taiwaneseCountingThousand", "taiwaneseDigital",
	    "japaneseDigitalTenThousand", "koreanDigital2" };
	size_t				 i;

	for (i = 0; i < GI_LEN(c); i++) {
		if (strcmp(format, c[i]) == 0)
			return true;
	}
	return false;
}

void
ext_numeral(struct gi_text *t, const char *format, long n)
{
	char	 digits[32];
	size_t	 i;

	if (strcmp(format, "none") == 0)
		return;
	if (strcmp(format, "decimalFullWidth") == 0) {
		snprintf(digits, sizeof(digits), "%ld", n);
		for (i = 0; digits[i] != '\0'; i++)
			gi_text_char(t, GI_CP_WIDE_ZERO +
			    (uint32_t)(digits[i] - '0'));
	} else if (n < 1 || n > MOST)
		decimal(t, n);
	else if (strcmp(format, "lowerLetter") == 0 ||
	    strcmp(format, "upperLetter") == 0)
		letters(t, n, *format == 'u');
	else if (strcmp(format, "lowerRoman") == 0 ||
	    strcmp(format, "upperRoman") == 0)
		roman(t, n, *format == 'u');
	else if (is_chinese(format))
		chinese(t, n, GI_WORD_NUMERAL, GI_WORD_PLACE, true);
	else if (strcmp(format, "chineseLegalSimplified") == 0 ||
	    strcmp(format, "ideographLegalTraditional") == 0)
		chinese(t, n, GI_WORD_CAPITAL, GI_WORD_CAPITAL_PLACE, false);
	else if (strcmp(format, "ideographTraditional") == 0 && n <= 10)
		word(t, GI_WORD_STEM, n);
	else if (strcmp(format, "decimalZero") == 0 && n < 10) {
		add(t, "0");
		decimal(t, n);
	} else if (!enclosed(t, format, n))
		decimal(t, n);
}
