/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-extract: WordprocessingML.
 *
 *	docx.c		the parts of a document
 *	docxtext.c	the text of a part: paragraphs, and what is not shown
 *	docxtable.c	its tables
 *	numbering.c	the numbers that Word puts before paragraphs
 */
#ifndef GI_EXTRACT_OFFICE_DOCX_H
#define GI_EXTRACT_OFFICE_DOCX_H

#include "extract/package/package.h"
#include "extract/package/xml.h"
#include "gi.h"

/* numbering.c */
struct ext_numbering;

struct ext_numbering *ext_numbering_new(struct ext_doc *,
		    struct gi_str numbering, struct gi_str styles);
/* What the style of a paragraph says. */
struct ext_docx_style {
	long	 num;			/* the number of a list; 0 for none */
	long	 level;			/* in the list; -1 for the level that
					   names the style */
	bool	 hidden;
};

void		 ext_docx_style(const struct ext_numbering *, const char *name,
		    struct ext_docx_style *);
/*
 * The next number of the list num, such as "3.2 "; empty where it has none.
 * Where level is -1, style tells the level.
 */
struct gi_str	 ext_numbering_next(struct ext_numbering *, long num,
		    long level, const char *style);

/* docxtext.c: put the text of a part. */
void		 ext_docx_text(struct ext_doc *, const char *part,
		    struct gi_str bytes, struct ext_numbering *);

#endif
