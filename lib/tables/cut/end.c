/* SPDX-License-Identifier: ISC */
/* The end of a document. */
#include "base/str.h"
#include "gi.h"
#include "tables/cut/cut.h"
#include "tables/parts/reading.h"

/*
 * The last text of the document, where it is a number that nothing closes: a
 * cut may have shortened it.
 */
void
tbl_end_mark(struct tbl_reading *r)
{
	struct gi_str	 text;
	struct tbl_atom	*a;
	size_t		 i;

	for (i = r->natom; i > 0; i--) {
		a = &r->atom[i - 1];
		if (a->kind == TBL_WEAK)
			continue;
		text = gi_trim(tbl_line_text(r, a->line));
		a->at_end = text.s + text.len == a->raw.s + a->raw.len;
		return;
	}
}
