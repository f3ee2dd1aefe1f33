/* SPDX-License-Identifier: ISC */
/* Internal to libgi: the stage of gi-sections, which is all that others need. */
#ifndef GI_SECTIONS_SECTIONS_H
#define GI_SECTIONS_SECTIONS_H

#include "gi.h"

/*
 * stage.c: read a document, and write it with what the report is, where its
 * sections begin and which lines are no text of them.  ctx is the FILE to
 * write to.
 */
void		 sec_stage(struct gi_doc *, void *ctx);

#endif
