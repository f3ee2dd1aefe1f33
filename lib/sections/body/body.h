/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-sections: who the body is that reports, from its name and,
 * where that has no place, from the text.
 */
#ifndef GI_SECTIONS_BODY_BODY_H
#define GI_SECTIONS_BODY_BODY_H

#include "body/body.h"
#include "sections/report/report.h"

/*
 * identity.c: body, code, level and kind of the report, as far as its agency
 * and its text tell them without doubt.  Called when all else is found.
 */
void		 sec_find_body(struct sec_report *);
/*
 * text_place.c: the place of body b where its name has none, 县审计局, or one
 * that is of several, 鼓楼区教育局: that county-level place which the text names
 * as b's, or alone.  NULL where it names none or several.  *line is the number
 * of the line that names it.
 */
const struct body_place *sec_text_place(const struct sec_report *,
		    const struct body *b, size_t *line);

#endif
