/* SPDX-License-Identifier: ISC */
/* Internal to gi-sections: signatures, of a date, or a name and a date. */
#ifndef GI_SECTIONS_ABOUT_SIGNATURE_H
#define GI_SECTIONS_ABOUT_SIGNATURE_H

#include "sections/about/date.h"
#include "sections/report/line.h"

#define SEC_SIGNATURE	40u	/* code points of a signature with its date */

/* As sec_is_signature(), of a line that may be one. */
bool		 sec_ends_with_date(const struct sec_line *,
		    char iso[SEC_DATE_BYTES], size_t *name);

/*
 * Whether the line is a signature: a date alone, or ideographs and a date
 * behind them.  Then iso is set to the date and *name to how many bytes of the
 * line's text stand before it.
 */
static inline bool
sec_is_signature(const struct sec_line *l, char iso[SEC_DATE_BYTES],
    size_t *name)
{
	return l->len > 0 && l->len <= SEC_SIGNATURE && !l->bars && !l->stop &&
	    !l->has_label && l->skip == GI_NOT_SKIPPED &&
	    sec_ends_with_date(l, iso, name);
}

#endif
