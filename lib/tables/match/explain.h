/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: whether the form explains a label text. */
#ifndef GI_TABLES_MATCH_EXPLAIN_H
#define GI_TABLES_MATCH_EXPLAIN_H

#include "gi.h"
#include "tables/parts/reading.h"

/*
 * Whether a label text belongs in the gap of row e: it is a part of the row's
 * own labels, or a text that the form has in the table beside its rows.
 */
bool	 tbl_atom_explained(const struct tbl_reading *, const struct tbl_atom *,
	    size_t e);
/* Whether it is a text that the form has in a table beside its rows. */
bool	 tbl_atom_is_about(const struct tbl_reading *, const struct tbl_atom *,
	    enum gi_table);
/* Whether the text of atom i is just that label. */
bool	 tbl_atom_is_label(const struct tbl_reading *, size_t i,
	    const struct gi_label *);
/* Whether an atom may be a page number: it has few digits, and is not 0. */
bool	 tbl_atom_is_pagelike(const struct tbl_atom *);

#endif
