/* SPDX-License-Identifier: ISC */
/* Internal to gi-extract: the encoding that a document says it is in. */
#ifndef GI_EXTRACT_PIECE_CHARSET_H
#define GI_EXTRACT_PIECE_CHARSET_H

#include "gi.h"
#include "normalize/encoding.h"

/*
 * The encoding that the first charset= in s names: s is the value of a
 * Content-Type, or the beginning of a page.  GI_ENC_NONE where there is none,
 * or its name is not known.
 */
enum gi_encoding ext_charset(struct gi_str s);

#endif
