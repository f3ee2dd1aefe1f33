/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: WordprocessingML.
 *
 *	docx	the parts of the file
 *	word	the text of a part: paragraphs, tables, what is not shown
 *	numbering	what Word puts before a paragraph of itself
 *	count	a number as its format writes it
 */
#ifndef GI_EXTRACT_OFFICE_DOCX_H
#define GI_EXTRACT_OFFICE_DOCX_H

#include "extract/office/package.h"
#include "extract/office/xml.h"
#include "gi.h"

/* numbering.c */
struct ext_numbering;

struct ext_numbering *ext_numbering_new(struct ext_doc *,
		    struct gi_str numbering, struct gi_str styles);
/* What a style says; it may be NULL. */
struct ext_docx_style {
	long	 num;			/* of a list; 0: none */
	long	 level;			/* -1: that which names the style */
	bool	 hidden;
};

void		 ext_docx_style(const struct ext_numbering *, const char *name,
		    struct ext_docx_style *);
/* The next number of a list; style finds the level where that is -1. */
struct gi_str	 ext_numbering_next(struct ext_numbering *, long num,
		    long level, const char *style);

/* word.c: put the text of a part. */
void		 ext_docx_text(struct ext_doc *, const char *part, struct gi_str,
		    struct ext_numbering *);

#endif
