/* SPDX-License-Identifier: ISC */
/* Cell records, and the edition by which a document has its cells. */
#include "form/form.h"
#include "form/place.h"
#include "gi.h"
#include "json/cell.h"

/* Whether s is a dotted key as forms have them. */
static bool
is_key(struct gi_str s)
{
	return gi_key_is(s, true);
}

static bool
is_key_or_null(struct gi_str s)
{
	return gi_is_null(s) || is_key(s);
}

bool
json_cell_valid(const struct gi_record *rec)
{
	struct gi_str	 f[GI_CELL_FIELDS];

	return gi_fields(rec, f, GI_LEN(f)) == GI_LEN(f) &&
	    is_key(f[GI_CELL_TABLE]) && is_key_or_null(f[GI_CELL_ROW]) &&
	    is_key_or_null(f[GI_CELL_COLUMN]);
}

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
