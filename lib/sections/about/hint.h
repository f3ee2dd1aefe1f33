/* SPDX-License-Identifier: ISC */
/* Internal to gi-sections: hint records. */
#ifndef GI_SECTIONS_ABOUT_HINT_H
#define GI_SECTIONS_ABOUT_HINT_H

#include "sections/about/date.h"
#include "sections/report/report.h"

/*
 * The first day of publication that the hints name and that is no earlier than
 * the year reported on.  False if there is none.
 */
bool		 sec_hint_published(const struct sec_report *,
		    char iso[SEC_DATE_BYTES]);

#endif
