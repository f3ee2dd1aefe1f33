/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-sections: years and dates, in digits or Chinese numerals, with
 * blanks between their parts or without.
 */
#ifndef GI_SECTIONS_ABOUT_DATE_H
#define GI_SECTIONS_ABOUT_DATE_H

#include "base/ascii.h"
#include "form/word.h"
#include "gi.h"

#define SEC_DATE_BYTES	11u		/* YYYY-MM-DD and a NUL */

/*
 * text, with the circles that stand for a naught among numerals made naughts,
 * which folding does not drop; of the same length, in the arena if it changed.
 */
struct gi_str	 sec_round_zeros(struct gi_arena *, struct gi_str text);
/* Whether a year, or a date, may begin text; false is sure. */
static inline bool
sec_year_may(struct gi_str text)
{
	if (text.len == 0)
		return false;
	return (text.s[0] & 0x80) == 0 ? gi_ascii_digit(text.s[0]) :
	    text.len >= 3 && gi_word_set_may(GI_WORD_SET_YEAR, text.s);
}

/* Set *year to the year that text begins with.  Returns its bytes, 0: none. */
size_t		 sec_year_at(struct gi_str text, int *year);
/*
 * The first year in folded text, with the words that follow years: bytes *from
 * up to *to.  False if there is none.
 */
bool		 sec_year_in(struct gi_str fold, size_t *from, size_t *to,
		    int *year);
/*
 * Set iso to the date that text begins with, as "2021-01-31" and a NUL.
 * Returns the date's bytes in text; 0 if there is none, and iso must not be
 * used.  Dates are 2021-01-31, 2021/1/31, 2021.1.31, or have words for year,
 * month and day.
 */
size_t		 sec_date_at(struct gi_str text, char iso[SEC_DATE_BYTES]);
/*
 * The same for the first date in text that stands behind no digit; false: none.
 */
bool		 sec_date_in(struct gi_str text, char iso[SEC_DATE_BYTES]);

#endif
