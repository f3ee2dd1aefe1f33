/* SPDX-License-Identifier: ISC */
/* Internal to libgi: UTF-8 to GB 18030, by the tables that read it. */
#ifndef GI_NORMALIZE_TOGB_H
#define GI_NORMALIZE_TOGB_H

#include "base/text.h"
#include "gi.h"

/* The code of each character up to U+FFFF; 256 KiB. */
struct nrm_togb;

struct nrm_togb	*nrm_togb_new(void);
void		 nrm_togb_free(struct nrm_togb *);
/*
 * Add a text in GB 18030.  Each character has a code there: one of two bytes is
 * that of GBK.  All are read as what they were but 25 of private use, which are
 * read as the characters they stand for.  Broken UTF-8 becomes U+FFFD.
 */
void		 nrm_togb_add(const struct nrm_togb *, struct gi_text *to,
		    struct gi_str text);

#endif
