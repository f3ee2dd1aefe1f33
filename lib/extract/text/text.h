/* SPDX-License-Identifier: ISC */
/* Internal to gi-extract: plain text, and the tables that stand in it. */
#ifndef GI_EXTRACT_TEXT_TEXT_H
#define GI_EXTRACT_TEXT_TEXT_H

#include "extract/piece/piece.h"

ext_reader	 ext_read_text;

#endif
