/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-extract: the colour of text and of the ground it stands on.
 * Who writes a number in the colour of its ground does not show it.
 */
#ifndef GI_EXTRACT_PIECE_INK_H
#define GI_EXTRACT_PIECE_INK_H

#include "gi.h"

/* A colour is 0xRRGGBB, or one of these. */
#define EXT_INK_NONE	(-1L)	/* nothing is said of it */
#define EXT_INK_AUTO	(-2L)	/* a text's: one that is seen on its ground; a
				   ground's: what lies below it */
#define EXT_INK_ODD	(-3L)	/* one that is not known here */
#define EXT_INK_CLEAR	(-4L)	/* a text's: none, it is not seen; of a ground
				   it means EXT_INK_AUTO */
#define EXT_INK_PAPER	0xFFFFFFL

/*
 * The colour that s names, as CSS does: #RGB, #RRGGBB, rgb(), a name.
 * EXT_INK_ODD for another.
 */
long		 ext_ink(struct gi_str s);
/* The colour of six hexadecimal digits, or of eight, of which two come first. */
long		 ext_ink_hex(struct gi_str s);
/* Whether a text of that colour cannot be told from its ground. */
bool		 ext_ink_hides(long ink, long ground);

#endif
