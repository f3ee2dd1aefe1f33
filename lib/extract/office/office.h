/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-extract: documents of office programs, but for those of
 * word/ and sheet/.
 *
 *	odf.c		OpenDocument; odfpen.c its paragraphs, odflook.c and
 *			odfstyle.c its styles
 *	epub.c		e-books
 *	convert.c	what only LibreOffice reads
 */
#ifndef GI_EXTRACT_OFFICE_OFFICE_H
#define GI_EXTRACT_OFFICE_OFFICE_H

#include "extract/piece/piece.h"

ext_reader	 ext_read_odf;		/* texts and sheets */
ext_reader	 ext_read_epub;
ext_reader	 ext_read_office;	/* what LibreOffice converts */

#endif
