/* SPDX-License-Identifier: ISC */
/* Internal to gi-extract: numbers of lists as offices write them. */
#ifndef GI_EXTRACT_PACKAGE_NUMERAL_H
#define GI_EXTRACT_PACKAGE_NUMERAL_H

#include "base/text.h"

/*
 * Add n to a text in a format of OOXML (ST_NumberFormat), such as lowerRoman
 * or chineseCounting; in decimal digits where the format is not known.
 */
void		 ext_numeral(struct gi_text *, const char *format, long n);

#endif
