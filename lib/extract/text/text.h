/* SPDX-License-Identifier: ISC */
/* Internal to gi-extract: plain text, and the tables that stand in it. */
#ifndef GI_EXTRACT_TEXT_TEXT_H
#define GI_EXTRACT_TEXT_TEXT_H

#include "extract/piece/piece.h"
#include "gi.h"

ext_reader	 ext_read_text;
/* Whether ext_read_text() finds lines alone in it, and no table. */
bool		 ext_text_plain(struct gi_str bytes);

#endif
