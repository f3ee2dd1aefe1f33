/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: what may stand behind the one number of a cell. */
#ifndef GI_TABLES_TEXT_TAIL_H
#define GI_TABLES_TEXT_TAIL_H

#include "gi.h"

/*
 * What a text is that stands behind a number: marks of notes (①, *, [1], （注1）)
 * are GI_REASON_NOTE, a share of another number in brackets is GI_REASON_SHARE.
 * Where remark is set, any text in brackets is a note.  GI_NO_REASON for all
 * other text.
 */
enum gi_reason	 tbl_tail_read(struct gi_str, bool remark);

#endif
