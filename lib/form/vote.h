/* SPDX-License-Identifier: ISC */
/* Internal to libgi: the edition that a text is of. */
#ifndef GI_FORM_VOTE_H
#define GI_FORM_VOTE_H

#include "gi.h"

/*
 * Which edition a text is of, judged by labels that one edition alone has:
 * NULL if it has none of them, or as many of two editions.
 */
const struct gi_form *gi_form_vote(const struct gi_doc *);

#endif
