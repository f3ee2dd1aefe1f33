/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: numbers, as reports write them. */
#ifndef GI_TABLES_TEXT_NUMBER_H
#define GI_TABLES_TEXT_NUMBER_H

#include "base/decimal.h"
#include "base/utf8.h"
#include "form/word.h"
#include "gi.h"

/* A number, and what stands behind it in the same text. */
struct tbl_number {
	struct gi_dec		 value;
	const struct gi_word	*unit;	/* NULL: it has none */
	size_t			 len;	/* bytes that the number and its unit
					   take */
	bool			 yuan;	/* a sign or a word before it says that
					   it is of yuan */
	bool			 doubt;	/* its units contradict each other */
	enum gi_reason		 tail;	/* what the rest is, GI_REASON_NOTE or
					   GI_REASON_SHARE; GI_NO_REASON: there
					   is none */
};

/*
 * Read a text that is a number, perhaps with a sign, separators of thousands,
 * units, and what says before it that it is of yuan, or a word for nought.
 * Behind a number may stand marks of notes, as 12①, and anything in brackets, as
 * 12（3.4%）.  False for any other text.
 */
bool	 tbl_number_read(struct gi_str, struct tbl_number *);

/*
 * Whether a text begins with an ideograph with which no number begins and no
 * word for nought, as nearly all labels do: it is no number then.
 */
static inline bool
tbl_text_is_wordy(struct gi_str s)
{
	size_t	 key;

	if (s.len < 3 || !gi_utf8_plain_lead(s.s[0]))
		return false;
	key = gi_word_key((const unsigned char *)s.s);
	return (gi_word_starts[GI_WORD_SIGN][key] |
	    gi_word_starts[GI_WORD_CURRENCY][key] |
	    gi_word_starts[GI_WORD_NIL][key]) == 0;
}

#define TBL_PLAIN_BYTES	15	/* of a number that cannot overflow */

/* The same for a text of a few digits and nothing else, as most numbers are. */
static inline bool
tbl_number_plain(struct gi_str s, struct gi_dec *d)
{
	int64_t	 n = 0;
	size_t	 i;

	if (s.len == 0 || s.len > TBL_PLAIN_BYTES)
		return false;
	for (i = 0; i < s.len; i++) {
		if (s.s[i] < '0' || s.s[i] > '9')
			return false;
		n = n * 10 + (s.s[i] - '0');
	}
	d->units = n;
	d->scale = 0;
	return true;
}

#endif
