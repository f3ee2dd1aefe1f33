/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: values that may be the digits of one number. */
#ifndef GI_TABLES_DOUBT_PIECES_H
#define GI_TABLES_DOUBT_PIECES_H

#include "tables/parts/reading.h"

/*
 * Take out of their cells the values of each row of which some may be the digits
 * of one number: 1 05.  A sum that holds says that they are not; one that fails
 * must not hold where values that stand close are joined.
 */
void	 tbl_pieces_doubt(struct tbl_reading *);

#endif
