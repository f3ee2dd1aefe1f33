/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: what a text above a table says of it. */
#ifndef GI_TABLES_TWICE_CAPTION_TEXT_H
#define GI_TABLES_TWICE_CAPTION_TEXT_H

#include "gi.h"
#include "tables/parts/reading.h"
#include "tables/twice/twice.h"

/* The one year that a text names; 0: none or several. */
size_t	 tbl_caption_year(struct gi_str);
/*
 * Whether a folded text names the body, which is folded too: 1 if so, below 0
 * where it names another, 0: none.
 */
int8_t	 tbl_caption_body(struct gi_str body, struct gi_str text);
/* Set of told what a text says; what it does not speak of stays. */
void	 tbl_caption_read(const struct tbl_reading *, struct gi_str body,
	    struct gi_str text, int8_t told[TBL_TOLDS]);
/* Whether an atom amid heads says by itself of what year the table is. */
bool	 tbl_caption_is_year(const struct tbl_reading *,
	    const struct tbl_atom *);

#endif
