/* SPDX-License-Identifier: ISC */
/* Internal to gi-extract: documents of offices that are no package. */
#ifndef GI_EXTRACT_DOCUMENT_FLAT_H
#define GI_EXTRACT_DOCUMENT_FLAT_H

#include "extract/piece/kind.h"
#include "gi.h"

/*
 * The kind of a document of an office that is one file of XML or of lines, or
 * of a page whose tags have a prefix, by its beginning s; EXT_UNKNOWN where it
 * is none of these.
 */
enum ext_kind	 ext_flat_kind(struct gi_str s);

#endif
