/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: what may stand behind the one number of a cell. */
#ifndef GI_TABLES_TEXT_TAIL_H
#define GI_TABLES_TEXT_TAIL_H

#include "gi.h"

/*
 * What a text is that stands behind a number: a share of another number in
 * brackets is GI_REASON_SHARE; marks of notes (①, *) and any other text in
 * brackets are GI_REASON_NOTE.  GI_NO_REASON for all other text.
 */
enum gi_reason	 tbl_tail_read(struct gi_str);

#endif
