/* SPDX-License-Identifier: ISC */
/* A year at the start of a text. */
#include "base/ascii.h"
#include "base/str.h"
#include "form/word.h"
#include "gi.h"
#include "verify/report/year.h"

#define DIGITS	4u

int
ver_year_start(struct gi_str s, size_t *len)
{
	const struct gi_word	*w;
	size_t			 i;
	int			 year = 0;

	*len = 0;
	for (i = 0; i <= DIGITS && gi_ascii_digit_at(s, i); i++)
		year = year * 10 + (s.s[i] - '0');
	if (i != DIGITS)
		return 0;
	i = gi_str_spaces(s, i);
	w = gi_word_start(GI_WORD_YEAR, gi_str_from(s, i));
	if (w == NULL)
		return 0;
	*len = i + w->text.len;
	return year;
}
