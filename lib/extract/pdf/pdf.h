/* SPDX-License-Identifier: ISC */
/* Internal to gi-extract: PDF. */
#ifndef GI_EXTRACT_PDF_PDF_H
#define GI_EXTRACT_PDF_PDF_H

#include "extract/piece/piece.h"

ext_reader	 ext_read_pdf;

#endif
