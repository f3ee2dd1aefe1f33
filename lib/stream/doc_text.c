/* SPDX-License-Identifier: ISC */
/* What a document says: of itself, in a line, and in a field. */
#include <string.h>

#include "base/str.h"
#include "gi.h"
#include "stream/doc.h"
#include "stream/reader.h"

struct gi_str
gi_doc_meta(const struct gi_doc *doc, const char *key)
{
	struct gi_str	 none = { "", 0 }, value;
	size_t		 i;

	for (i = doc->meta_end; i-- > 0;) {
		if (!gi_meta_is(&doc->rec[i], key))
			continue;
		value = gi_field(&doc->rec[i], GI_META_VALUE);
		if (!gi_is_null(value))
			return gi_unescape(doc->arena, value);
	}
	return none;
}

struct gi_str
gi_doc_text(const struct gi_doc *doc, const struct gi_line *line)
{
	struct gi_str	 text = line->text;
	const char	*tab;

	if (!doc->escaped)
		return text;
	tab = memchr(text.s, '\t', text.len);
	if (tab != NULL)
		text.len = (size_t)(tab - text.s);
	return gi_unescape(doc->arena, text);
}

struct gi_str
gi_doc_field(const struct gi_doc *doc, const struct gi_record *rec, size_t i)
{
	struct gi_str	 f = gi_field(rec, i);

	return f.len == 0 || gi_is_null(f) ? (struct gi_str){ NULL, 0 } :
	    gi_unescape(doc->arena, f);
}
