/* SPDX-License-Identifier: ISC */
/* Internal to libgi: years in a text. */
#ifndef GI_VERIFY_REPORT_YEAR_H
#define GI_VERIFY_REPORT_YEAR_H

#include "gi.h"

/*
 * The year of four digits that a text begins with, behind which blanks may stand
 * and a word for "year" does.  *len is set to the bytes of all that; 0 where it
 * begins with none, and then 0 is returned.
 */
int	 ver_year_start(struct gi_str, size_t *len);

#endif
