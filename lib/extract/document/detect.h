/* SPDX-License-Identifier: ISC */
/* Internal to gi-extract: which kind of document bytes are. */
#ifndef GI_EXTRACT_DOCUMENT_DETECT_H
#define GI_EXTRACT_DOCUMENT_DETECT_H

#include "extract/piece/kind.h"
#include "gi.h"

/*
 * The kind of a document, by its bytes.  For a first look at a large file its
 * beginning is enough to tell a WARC or an archive from a document; a ZIP that
 * is a document needs all of its bytes.
 */
enum ext_kind	 ext_detect(struct gi_str bytes);

#endif
