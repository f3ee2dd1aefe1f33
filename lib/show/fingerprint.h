/* SPDX-License-Identifier: ISC */
/* Internal to libgi: by which a finding is known again in a later run. */
#ifndef GI_SHOW_FINGERPRINT_H
#define GI_SHOW_FINGERPRINT_H

#include "finding/find.h"
#include "gi.h"
#include "verify/verify.h"

/*
 * What a document's findings are marked with: whose report, on which year, and
 * the fingerprint of each.
 */
struct show_marks {
	struct gi_str		 body;	/* empty: not known */
	struct gi_str		 year;	/* likewise */
	const struct gi_str	*mark;	/* one a finding; NULL: it has none */
};

/*
 * Read the marks of what is shown, into its document's arena; without a document
 * there are none.  A fingerprint is made of rule, body (or, where that is not
 * known, the hash of the document), year, place and what is printed there, and
 * which it is of several that have all these in common.  The numbers of lines
 * have no part in it.
 */
void		 show_marks_read(struct show_marks *, const struct ver_shown *);
/* The fingerprint of finding i; s is NULL where there is none. */
static inline struct gi_str
show_mark(const struct show_marks *m, size_t i)
{
	return m->mark != NULL ? m->mark[i] : (struct gi_str){ NULL, 0 };
}

#endif
