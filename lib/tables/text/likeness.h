/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-tables: whether a text is part of a label, but for one edit
 * in five code points.
 */
#ifndef GI_TABLES_TEXT_LIKENESS_H
#define GI_TABLES_TEXT_LIKENESS_H

#include "gi.h"
#include "label/union.h"
#include "tables/text/term.h"

/* Whether a term is part of this label. */
bool	 tbl_term_in_label(const struct tbl_term *, const struct gi_label *);
/* Whether it is part of the label of the set's column c. */
bool	 tbl_term_in_column(const struct tbl_term *, const struct gi_col_set *,
	    size_t c);
/* Whether it is part of any of n labels. */
bool	 tbl_term_in_known(const struct tbl_term *,
	    const struct gi_known_label *, size_t n);

#endif
