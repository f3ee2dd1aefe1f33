/* SPDX-License-Identifier: ISC */
/* Cell records, and the edition by which a document has its cells. */
#include "form/place.h"
#include "gi.h"
#include "json/cell.h"

/*
 * Whether s is a key: names of small letters, digits and _, with dots between
 * them, and no more names than forms may have.
 */
static bool
is_key(struct gi_str s)
{
	size_t	 i, name = 0, parts = 1;

	for (i = 0; i < s.len; i++) {
		if (s.s[i] == '.' && name > 0) {
			name = 0;
			parts++;
		} else if ((s.s[i] >= 'a' && s.s[i] <= 'z') ||
		    (s.s[i] >= '0' && s.s[i] <= '9') || s.s[i] == '_')
			name++;
		else
			return false;
	}
	return name > 0 && parts <= GI_KEY_NAMES;
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
