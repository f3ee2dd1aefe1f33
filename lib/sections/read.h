/* SPDX-License-Identifier: ISC */
/* Internal to gi-sections: all of the reading. */
#ifndef GI_SECTIONS_READ_H
#define GI_SECTIONS_READ_H

#include "gi.h"
#include "sections/report/report.h"

/* Read a document; the report is in its arena. */
struct sec_report *sec_read(struct gi_doc *);

#endif
