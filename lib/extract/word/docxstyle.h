/* SPDX-License-Identifier: ISC */
/* Internal to gi-extract: the styles of WordprocessingML. */
#ifndef GI_EXTRACT_WORD_DOCXSTYLE_H
#define GI_EXTRACT_WORD_DOCXSTYLE_H

#include "extract/package/xml.h"
#include "extract/word/docxlook.h"
#include "gi.h"

struct ext_docx_styles;

/* What a style says. */
struct ext_docx_style {
	long			 num;	/* the number of a list; 0 for none */
	long			 level;	/* in the list; -1 for the level that
					   names the style */
	struct ext_look		 look;	/* of its text, */
	long			 ground;	/* and of its paragraphs */
};

/*
 * The parts of a table that a style may give a ground of their own.  A part
 * that stands later hides those before it.
 */
enum ext_docx_part { EXT_PART_WHOLE, EXT_PART_BAND1, EXT_PART_BAND2,
    EXT_PART_FIRST_COLUMN, EXT_PART_FIRST_ROW, EXT_PARTS };

/* Read the styles; bytes.s may be NULL. */
struct ext_docx_styles *ext_docx_styles_new(struct ext_doc *,
		    struct gi_str bytes, const struct ext_theme *);
const struct ext_theme *ext_docx_styles_theme(const struct ext_docx_styles *);
/*
 * What a style and those that it is based on say; name may be NULL.  plain: of
 * a paragraph, for which the default style and the document's default speak
 * last.
 */
void		 ext_docx_style(const struct ext_docx_styles *,
		    const char *name, bool plain, struct ext_docx_style *);
/* The ground of each part of tables of a style. */
void		 ext_docx_table_style(const struct ext_docx_styles *,
		    const char *name, long ground[EXT_PARTS]);

#endif
