/* SPDX-License-Identifier: ISC */
/* Internal to gi-extract: a document, read and written. */
#ifndef GI_EXTRACT_DOCUMENT_DOCUMENT_H
#define GI_EXTRACT_DOCUMENT_DOCUMENT_H

#include "extract/piece/piece.h"

/*
 * Read d->bytes by the reader of d->kind and write d as records, or as plain
 * text where d->plain is set; the caller has set the members from arena to
 * plain and zeroed the rest.  A document that cannot be read, or had failed
 * before, becomes a fail record and a message.  Returns false for those.
 */
bool		 ext_document_read(struct ext_doc *d, FILE *out);

#endif
