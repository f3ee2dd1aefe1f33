/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: the pieces of a cell's text. */
#ifndef GI_TABLES_CUT_PIECE_H
#define GI_TABLES_CUT_PIECE_H

#include "gi.h"

/*
 * Bytes of the first piece of a text that is not empty and does not begin with
 * a blank: up to a blank or to the next item number.
 */
size_t	 tbl_piece_len(struct gi_str text);

#endif
