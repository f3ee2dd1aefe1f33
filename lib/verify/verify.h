/* SPDX-License-Identifier: ISC */
/* Internal to libgi: verification. */
#ifndef GI_VERIFY_VERIFY_H
#define GI_VERIFY_VERIFY_H

#include "finding/find.h"
#include "gi.h"

/* What was found in one document: check.c. */
struct ver_verdict {
	const struct gi_find	*find;		/* in the document's arena */
	size_t			 nfind;
	size_t			 assessed;	/* equations of the forms that
						   could be computed */
};

/* Check a document by all rules that are gi-verify's. */
void		 ver_check(struct gi_doc *, struct ver_verdict *);

#endif
