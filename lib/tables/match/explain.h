/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: what the form has to say of an atom. */
#ifndef GI_TABLES_MATCH_EXPLAIN_H
#define GI_TABLES_MATCH_EXPLAIN_H

#include "gi.h"
#include "tables/parts/reading.h"

/*
 * Does the label text belong in the gap of row e: is it of the row's own
 * labels, or what the form has in its table beside rows?
 */
bool	 tbl_atom_explained(const struct tbl_reading *, const struct tbl_atom *,
	    size_t e);
/* Is atom i the label, no more and no less? */
bool	 tbl_atom_is_label(const struct tbl_reading *, size_t i,
	    const struct gi_label *);
/* May it be the number of a page: of few digits, and not nought? */
bool	 tbl_atom_is_pagelike(const struct tbl_atom *);

#endif
