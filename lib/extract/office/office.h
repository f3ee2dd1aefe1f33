/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-extract: documents of office programs.
 *
 *	tables.c	tables, and tables within tables
 *	numeral.c	numbers of lists
 *	docx*.c, numbering.c	WordprocessingML; see docx.h
 *	odf*.c		OpenDocument
 *	convert.c	what only LibreOffice reads
 */
#ifndef GI_EXTRACT_OFFICE_OFFICE_H
#define GI_EXTRACT_OFFICE_OFFICE_H

#include "extract/piece/piece.h"

ext_reader	 ext_read_docx;
ext_reader	 ext_read_odf;		/* texts and sheets */
ext_reader	 ext_read_office;	/* what LibreOffice converts */

#endif
