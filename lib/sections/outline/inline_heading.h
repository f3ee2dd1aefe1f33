/* SPDX-License-Identifier: ISC */
/* Internal to gi-sections: headings inside of lines. */
#ifndef GI_SECTIONS_OUTLINE_INLINE_HEADING_H
#define GI_SECTIONS_OUTLINE_INLINE_HEADING_H

#include "sections/report/report.h"

/*
 * Add the headings that stand in line i (an index), at its start or further on.
 * Only titles worded as in a form, behind item numbers of sections, count.
 * Where one follows another closely the line is a list of the sections, and
 * none counts.  Returns whether any was added.
 */
bool		 sec_find_inline_headings(struct sec_report *, size_t i);

#endif
