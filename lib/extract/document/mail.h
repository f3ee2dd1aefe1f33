/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-extract: a mail, whose text and attachments are documents of
 * their own.
 */
#ifndef GI_EXTRACT_DOCUMENT_MAIL_H
#define GI_EXTRACT_DOCUMENT_MAIL_H

#include "gi.h"
#include "normalize/encoding.h"

struct ext_mail;

struct ext_mail_part {
	const char		*name;		/* NULL for the text of the
						   mail */
	struct gi_str		 type;		/* its Content-Type */
	struct gi_str		 bytes;		/* with its coding undone */
	enum gi_encoding	 charset;	/* that it says, or NONE */
};

/*
 * Whether s begins with the head of a mail that may hold several documents.  A
 * page that was saved as a mail (MHTML) is none.
 */
bool		 ext_is_mail(struct gi_str s);
/* Read a mail, whose bytes are borrowed. */
struct ext_mail	*ext_mail_new(struct gi_str bytes);
void		 ext_mail_free(struct ext_mail *);
/* Whether it ends before its last part does. */
bool		 ext_mail_cut(const struct ext_mail *);
/*
 * Go to the next part, which is valid until the next call.  Of the text in
 * several forms one is given, and first: HTML, if it is there.  False at the
 * end.
 */
bool		 ext_mail_next(struct ext_mail *, struct ext_mail_part *);

#endif
