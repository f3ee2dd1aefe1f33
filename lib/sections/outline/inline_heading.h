/* SPDX-License-Identifier: ISC */
/* Internal to gi-sections: headings inside of lines. */
#ifndef GI_SECTIONS_OUTLINE_INLINE_HEADING_H
#define GI_SECTIONS_OUTLINE_INLINE_HEADING_H

#include "sections/report/report.h"

/*
 * Add the headings that stand in line i, at its start or further on.  Only
 * titles that a form words, behind item numbers of sections, count; and none
 * does where one follows another closely, for that is a list of the sections.
 * Returns whether any was added.
 */
bool		 sec_find_inline_headings(struct sec_report *, size_t i);

#endif
