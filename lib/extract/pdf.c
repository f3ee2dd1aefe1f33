/* SPDX-License-Identifier: ISC */
/* PDF: by pdftotext of poppler. */
#include "child.h"

void
ext_pdf(struct ext_doc *d)
{
	static const char *const	 argv[] = { "pdftotext", "-layout",
	    "-enc", "UTF-8", "-", "-", NULL };
	struct ext_child		 c = { .argv = argv,
	    .package = "poppler-utils", .input = d->bytes,
	    .seconds = d->limits->seconds, .memory = d->limits->memory,
	    .output = d->limits->document };
	enum ext_end			 end = ext_child_run(d->arena, &c);

	if (end != EXT_END_OK)
		ext_child_fail(d, &c, end);
	else
		ext_line(d, ext_decode(d, c.out));
}
