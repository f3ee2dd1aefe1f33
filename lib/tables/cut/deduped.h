/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: whether a crawler kept each line of a text once. */
#ifndef GI_TABLES_CUT_DEDUPED_H
#define GI_TABLES_CUT_DEDUPED_H

#include "tables/parts/reading.h"

/* Whether that is so; call this once the atoms are cut. */
bool	 tbl_text_is_deduped(const struct tbl_reading *);

#endif
