/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: what an atom is by its text. */
#ifndef GI_TABLES_CUT_CLASSIFY_H
#define GI_TABLES_CUT_CLASSIFY_H

#include "base/decimal.h"
#include "form/word.h"
#include "gi.h"
#include "tables/parts/reading.h"

/*
 * Set the kind of an atom by its text, and what goes with the kind.  A text
 * that is not alone in its cell is a label rather than a mark.
 */
void	 tbl_atom_classify(struct tbl_reading *, struct tbl_atom *, bool alone);
/* Make the atom a number, with that text, value and unit. */
void	 tbl_atom_number(struct tbl_atom *, struct gi_str raw, struct gi_dec,
	    const struct gi_word *unit);

#endif
