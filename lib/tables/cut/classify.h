/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: the kind of an atom, by its text. */
#ifndef GI_TABLES_CUT_CLASSIFY_H
#define GI_TABLES_CUT_CLASSIFY_H

#include "base/decimal.h"
#include "gi.h"
#include "tables/parts/reading.h"
#include "tables/text/number.h"

/*
 * Set the kind of an atom by its text, and the members for that kind.  alone:
 * its cell has no other text; else it is a label rather than a mark.  Returns
 * what stands behind the number of an atom in the same text: *tail is that
 * text, which the atom leaves out; GI_NO_REASON for nothing.
 */
enum gi_reason	 tbl_atom_classify(struct tbl_reading *, struct tbl_atom *,
		    bool alone, struct gi_str *tail);
/* Make the atom, which has its text, what the term of that is. */
void		 tbl_atom_term(struct tbl_reading *, struct tbl_atom *,
		    struct tbl_term *, bool alone);
/* Make the atom a number, with that text and value, and no unit. */
void		 tbl_atom_number(struct tbl_atom *, struct gi_str raw,
		    struct gi_dec);
/*
 * The same for a number that was read, with its unit; where that is in doubt,
 * the atom is one that cannot be read.
 */
void		 tbl_atom_amount(struct tbl_atom *, struct gi_str raw,
		    const struct tbl_number *);

#endif
