/* SPDX-License-Identifier: ISC */
/* Plain text: it passes through. */
#include "extract.h"

void
ext_text(struct ext_doc *d)
{
	ext_line(d, ext_decode(d, d->bytes));
}
