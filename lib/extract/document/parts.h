/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-extract: a file that holds several documents and is no
 * archive: a mail with attachments, a list of records in JSON.
 */
#ifndef GI_EXTRACT_DOCUMENT_PARTS_H
#define GI_EXTRACT_DOCUMENT_PARTS_H

#include "extract/document/mail.h"
#include "extract/piece/kind.h"
#include "gi.h"
#include "tool/msg.h"

struct ext_parts;

/* Whether the file of that kind and these bytes is such a one. */
bool		 ext_has_parts(enum ext_kind, struct gi_str bytes);
/* Read it; the bytes are borrowed. */
struct ext_parts *ext_parts_new(enum ext_kind, struct gi_str bytes);
void		 ext_parts_free(struct ext_parts *);
/* Go to the next part, which is valid until the next call. */
bool		 ext_parts_next(struct ext_parts *, struct ext_mail_part *);
/*
 * What is wrong with it, once all parts were given; GI_MSG_COUNT for nothing.
 */
enum gi_msg	 ext_parts_fault(const struct ext_parts *);

#endif
