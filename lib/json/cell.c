/* SPDX-License-Identifier: ISC */
/* The edition by which a document has its cells. */
#include "form/place.h"
#include "gi.h"
#include "json/cell.h"

size_t
json_edition(const struct gi_doc *doc)
{
	struct gi_str		 edition = gi_doc_meta(doc, "edition");
	const struct gi_form	*form;
	size_t			 i, n;

	form = gi_forms(&n);
	for (i = 0; i < n && !gi_str_is(edition, form[i].edition); i++)
		;
	return i;
}
