/* SPDX-License-Identifier: ISC */
/* Internal to libgi: what gi-verify finds. */
#ifndef GI_VERIFY_VERDICT_H
#define GI_VERIFY_VERDICT_H

#include "finding/find.h"
#include "gi.h"

/*
 * Verification: verify.c and what it calls.
 */
struct gi_verdict {
	const struct gi_find	*find;		/* in the document's arena */
	size_t			 nfind;
	size_t			 assessed;	/* identities that could be
						   computed */
};

/* Check a document by all rules that are gi-verify's. */
void		 gi_verify(struct gi_doc *, struct gi_verdict *);

#endif
