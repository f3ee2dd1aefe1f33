/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: digits that an item number left before a label. */
#ifndef GI_TABLES_MATCH_DIGIT_H
#define GI_TABLES_MATCH_DIGIT_H

#include "gi.h"
#include "tables/parts/reading.h"

/*
 * Whether a digit before the text of an atom, which is a label or an item number
 * alone, stands where the label has its first character: the one is no misreading
 * of the other.
 */
bool	 tbl_digit_replaces(const struct tbl_atom *, const struct gi_label *);

#endif
