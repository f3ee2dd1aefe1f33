/* SPDX-License-Identifier: ISC */
/* Internal to gi-extract: what a ZIP is. */
#ifndef GI_EXTRACT_DOCUMENT_ZIP_H
#define GI_EXTRACT_DOCUMENT_ZIP_H

#include "extract/piece/kind.h"
#include "gi.h"

/* The kind of document that a ZIP is, or EXT_ARCHIVE. */
enum ext_kind	 ext_zip_kind(struct gi_str bytes);

#endif
