/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: units, and what says that an amount is of yuan. */
#ifndef GI_TABLES_TEXT_UNIT_H
#define GI_TABLES_TEXT_UNIT_H

#include "form/word.h"
#include "gi.h"

/* What stands behind a number: units, each in brackets or not. */
struct tbl_units {
	const struct gi_word	*unit;	/* NULL: there is none */
	size_t			 len;	/* bytes up to the end of the last */
	bool			 doubt;	/* they contradict each other */
};

/* Read the units that a text begins with; blanks may part them. */
void	 tbl_units_read(struct gi_str, struct tbl_units *);
/*
 * The unit that a text names and nothing else, be it short or in brackets; NULL
 * for all other text.  *announced is set where the text announces it as that of
 * a column or a table, and not of one number.
 */
const struct gi_word *tbl_unit_named(struct gi_str, bool *announced);
/*
 * Bytes at the end of a text that name a unit of money, with what announces it
 * and the brackets around it; 0: there are none.
 */
size_t	 tbl_unit_tail(struct gi_str);
/*
 * Bytes at the start of a text that say that an amount is of yuan, with blanks
 * behind them: ¥ or a word.
 */
size_t	 tbl_currency_len(struct gi_str);
/*
 * Whether two units that stand at one number can both be true: of money they
 * must be the same, and what counts does not go with money.
 */
bool	 tbl_units_agree(const struct gi_word *, const struct gi_word *);

/* The power of the first unit of money that stands anywhere in a text. */
int	 tbl_text_power(struct gi_str);
/* The unit that two pieces make, as 万 and 元; or NULL. */
const struct gi_word *tbl_units_join(const struct gi_word *,
	    const struct gi_word *);

#define TBL_POWER_NONE	(-1)	/* what a unit of no money has */

/* The power of ten of yuan that a unit of money is. */
static inline int
tbl_unit_power(const struct gi_word *unit)
{
	return unit != NULL && unit->value.len > 0 ? unit->value.s[0] - '0' :
	    TBL_POWER_NONE;
}

#endif
