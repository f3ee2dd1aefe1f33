/* SPDX-License-Identifier: ISC */
/* Internal to gi-sections: signatures, of a date, or a name and a date. */
#ifndef GI_SECTIONS_ABOUT_SIGNATURE_H
#define GI_SECTIONS_ABOUT_SIGNATURE_H

#include "sections/about/date.h"
#include "sections/report/line.h"

/*
 * Whether the line is a signature: a date alone, or ideographs and a date
 * behind them.  Then iso is set to the date and *name to how many bytes of the
 * line's text stand before it.
 */
bool		 sec_is_signature(const struct sec_line *,
		    char iso[SEC_DATE_BYTES], size_t *name);

#endif
