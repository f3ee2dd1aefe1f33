/* SPDX-License-Identifier: ISC */
/* Internal to gi-extract: the colours of a theme of Office. */
#ifndef GI_EXTRACT_PACKAGE_THEME_H
#define GI_EXTRACT_PACKAGE_THEME_H

#include "extract/piece/ink.h"
#include "extract/piece/piece.h"

#define EXT_THEME_INKS	12		/* of a theme */

/* The colours of a theme: dk1, lt1, dk2, lt2, accent1 ... */
struct ext_theme {
	long	 ink[EXT_THEME_INKS];
};

/* Read a theme; bytes.s may be NULL. */
void		 ext_theme_read(struct ext_doc *, struct gi_str bytes,
		    struct ext_theme *);
/*
 * A colour with so many of 255 parts of white or black mixed in, as a theme's
 * are.
 */
long		 ext_theme_mix(long ink, long with, long parts);

#endif
