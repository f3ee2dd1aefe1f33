/* SPDX-License-Identifier: ISC */
/* Internal to gi-extract: the styles of a workbook. */
#ifndef GI_EXTRACT_SHEET_SHEETSTYLE_H
#define GI_EXTRACT_SHEET_SHEETSTYLE_H

#include "extract/package/theme.h"
#include "extract/piece/look.h"
#include "extract/piece/piece.h"
#include "gi.h"

/* What the style of a cell says. */
struct ext_sheet_style {
	const char	*format;	/* code of its numbers; NULL for
					   General */
	struct ext_look	 look;		/* of its text, and its ground */
};

struct ext_sheet_styles;

/* Read the styles; either part's s may be NULL. */
struct ext_sheet_styles *ext_sheet_styles_new(struct ext_doc *,
		    struct gi_str styles, struct gi_str theme);
/* The style of that number; the first, where there is none. */
const struct ext_sheet_style *ext_sheet_style(const struct ext_sheet_styles *,
		    long number);
/*
 * Take an element of a font, or of a run of rich text: name is that of the
 * element, without prefix.
 */
void		 ext_sheet_look_take(const struct ext_sheet_styles *,
		    struct ext_look *, const char *name, const char **attr);

#endif
