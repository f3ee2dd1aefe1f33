/* SPDX-License-Identifier: ISC */
/* Internal to libgi: by which a finding is known again in a later run. */
#ifndef GI_SHOW_FINGERPRINT_H
#define GI_SHOW_FINGERPRINT_H

#include "finding/find.h"
#include "gi.h"

/* Whose report, on which year: what a document's findings are marked with. */
struct show_origin {
	struct gi_str	 body;		/* empty: not known */
	struct gi_str	 year;		/* likewise */
};

void		 show_origin_read(struct show_origin *, const struct gi_doc *);
/*
 * The fingerprints of n findings of a document, in its arena: rule, body (or,
 * where that is not known, the hash of the document), year, place and what is
 * printed there, and which it is of several that have all these in common.  The
 * numbers of lines have no part in it.
 */
const struct gi_str *show_marks(const struct gi_doc *,
		    const struct gi_find *, size_t n);

#endif
