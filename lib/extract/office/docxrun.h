/* SPDX-License-Identifier: ISC */
/* Internal to gi-extract: the text of a paragraph, by how it looks. */
#ifndef GI_EXTRACT_OFFICE_DOCXRUN_H
#define GI_EXTRACT_OFFICE_DOCXRUN_H

#include "base/text.h"
#include "extract/office/docxtable.h"
#include "extract/piece/raised.h"

/* A paragraph as its runs see it. */
struct ext_docx_run {
	struct ext_look		 look;		/* what the run says itself */
	const char		*style;		/* its style, or NULL */
	struct ext_look		 para;		/* what the paragraph's style
						   says of its text */
	long			 ground;	/* of the paragraph */
};

/* A paragraph, or a run, begins. */
void		 ext_docx_run_begin(struct ext_docx_run *);
/*
 * What becomes of the run where its cell, or page, has that ground.  *raised is
 * set to whether it is raised.
 */
enum ext_shown	 ext_docx_run_text(const struct ext_docx_run *,
		    const struct ext_docx_styles *, long ground, bool *raised);

#endif
