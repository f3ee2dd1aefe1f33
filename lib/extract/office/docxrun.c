/* SPDX-License-Identifier: ISC */
/*
 * Runs of WordprocessingML: what a run says of its text goes before its style,
 * and that before the paragraph's.
 */
#include "extract/office/docxrun.h"
#include "gi.h"

void
ext_docx_run_begin(struct ext_docx_run *r)
{
	ext_look_none(&r->look);
	r->style = NULL;
}

enum ext_shown
ext_docx_run_text(const struct ext_docx_run *r,
    const struct ext_docx_styles *styles, long ground, bool *raised)
{
	struct ext_look		 look = r->look;
	struct ext_docx_style	 say;

	if (r->style != NULL) {
		ext_docx_style(styles, r->style, false, &say);
		ext_look_base(&look, &say.look);
	}
	ext_look_base(&look, &r->para);
	*raised = look.raised == 1;
	return ext_look_shown(&look, ext_ground(r->ground, ground));
}
