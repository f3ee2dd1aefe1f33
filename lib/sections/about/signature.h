/* SPDX-License-Identifier: ISC */
/* Internal to gi-sections: signatures, of a date, or a name and a date. */
#ifndef GI_SECTIONS_ABOUT_SIGNATURE_H
#define GI_SECTIONS_ABOUT_SIGNATURE_H

#include "sections/about/date.h"
#include "sections/report/line.h"

/*
 * Is the line no more than a date, or Han with a date behind?  Then *name is
 * the bytes of its text before the date.
 */
bool		 sec_is_signature(const struct sec_line *,
		    char iso[SEC_DATE_BYTES], size_t *name);

#endif
