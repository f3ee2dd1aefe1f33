/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: the order of columns that only blanks part. */
#ifndef GI_TABLES_POSITION_TEXT_ORDER_H
#define GI_TABLES_POSITION_TEXT_ORDER_H

#include "gi.h"
#include "tables/position/text_columns.h"
#include "tables/position/text_heads.h"

/*
 * Set of and has of the columns, whose stretches are known: what the head over
 * each says, if that is so of each of the n of the form; else the order of the
 * heads, if these stand in one line, or that of the form, which no head may
 * contradict.
 */
bool	 tbl_text_order_find(struct tbl_text_columns *,
	    const struct tbl_text_heads *, size_t n);

#endif
