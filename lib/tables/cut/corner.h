/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: corners of boxes that are drawn with ASCII. */
#ifndef GI_TABLES_CUT_CORNER_H
#define GI_TABLES_CUT_CORNER_H

#include "gi.h"

/* Whether two strokes, -- or ==, stand at a byte of a line. */
bool	 tbl_is_stroke(struct gi_str text, size_t at);
/* Whether the byte is a + at an end of such a stroke. */
bool	 tbl_is_corner(struct gi_str text, size_t at);
/* Whether a line has such a corner. */
bool	 tbl_has_corners(struct gi_str text);

#endif
