/* SPDX-License-Identifier: ISC */
/* Internal to gi-extract: numbers of lists as offices write them. */
#ifndef GI_EXTRACT_OFFICE_NUMERAL_H
#define GI_EXTRACT_OFFICE_NUMERAL_H

#include "extract/piece/text.h"

/*
 * Add n to a text in a format of OOXML (ST_NumberFormat), such as lowerRoman
 * or chineseCounting; in decimal digits where the format is not known.
 */
void		 ext_numeral(struct ext_text *, const char *format, long n);

#endif
