/* SPDX-License-Identifier: ISC */
/* Internal to gi-extract: PDF. */
#ifndef GI_EXTRACT_PDF_PDF_H
#define GI_EXTRACT_PDF_PDF_H

#include "extract/child/child.h"
#include "extract/piece/piece.h"

ext_reader	 ext_read_pdf;
/* What pdftotext -bbox wrote of a PDF: the lines that it draws are unknown. */
ext_reader	 ext_read_words;

/*
 * whole.c: whether pdftotext read all of the PDF; else the document fails.  gaps
 * says that a page has no words.
 */
bool		 ext_pdf_is_whole(struct ext_doc *, const struct ext_child *,
		    bool gaps);
/* whole.c: whether what pdftotext wrote comes to its end. */
bool		 ext_words_end(struct gi_str);
/*
 * whole.c: make a PDF of npage pages fail that has no words, and say what it
 * has.
 */
void		 ext_pdf_fail_blank(struct ext_doc *, size_t npage);

#endif
