/* SPDX-License-Identifier: ISC */
/* Internal to libgi: the paragraphs of a report as claims. */
#ifndef GI_VERIFY_CLAIM_TELL_H
#define GI_VERIFY_CLAIM_TELL_H

#include "verify/claim/claim.h"

/*
 * Read the claims of the paragraph that t->p holds into the report.  All of *t
 * but v and p is zero, or what the paragraph before left of it.
 */
void	 ver_tell(struct ver_telling *t);

#endif
