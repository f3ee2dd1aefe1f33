/* SPDX-License-Identifier: ISC */
/* Plain text: it passes through. */
#include "extract.h"

void
ext_text(struct ext_doc *d)
{
	struct gi_str	 text = ext_decode(d, d->bytes);

	if (text.len > 0)
		ext_line(d, text);
}
