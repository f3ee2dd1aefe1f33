/* SPDX-License-Identifier: ISC */
/* Internal to gi-extract: how a text of WordprocessingML looks. */
#ifndef GI_EXTRACT_WORD_DOCXLOOK_H
#define GI_EXTRACT_WORD_DOCXLOOK_H

#include "extract/package/theme.h"
#include "extract/package/xml.h"
#include "extract/piece/look.h"

/*
 * Take an element of w:rPr: a strike, a colour, a shading ...  name is its
 * name without prefix.
 */
void		 ext_docx_look_take(struct ext_look *,
		    const struct ext_theme *, const char *name,
		    const char **attr);
/* The colour of the ground that w:shd gives. */
long		 ext_docx_shade(const struct ext_theme *, const char **attr);

#endif
