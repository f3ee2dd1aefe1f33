/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: the column of a block of one, beside others' heads. */
#ifndef GI_TABLES_POSITION_TEXT_LONE_H
#define GI_TABLES_POSITION_TEXT_LONE_H

#include "gi.h"
#include "tables/parts/reading.h"
#include "tables/position/text_columns.h"
#include "tables/position/text_heads.h"
#include "tables/position/text_line.h"

/*
 * Do the values of a page stand where the columns say, of which the form has
 * one, and its head others beside it?  Nothing but their place tells whose they
 * are: they stand under one head each, in either measure of text, and the blanks
 * between cells are not alike, as they are where nothing is aligned.  The heads
 * are in the measure of the columns; from and holds are those of
 * tbl_text_head_lines().
 */
bool	 tbl_text_lone_stands(struct tbl_reading *,
	    const struct tbl_text_block *, size_t page, size_t from,
	    const bool *holds, const struct tbl_text_columns *,
	    const struct tbl_text_heads *);

#endif
