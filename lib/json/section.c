/* SPDX-License-Identifier: ISC */
/* The sections of a document as an array of objects. */
#include "gi.h"
#include "json/json.h"
#include "json/report.h"
#include "report/section.h"

static void
put_text(void *j, struct gi_str text)
{
	json_text(j, text);
}

static void
put_section(struct json_out *j, const struct gi_doc *doc,
    const struct rep_section *s, bool text)
{
	struct gi_str	 f[GI_SECT_FIELDS];

	gi_fields(s->rec, f, GI_LEN(f));
	json_open(j, '{');
	(void)json_number_field(j, "number", f[GI_SECT_NUMBER]);
	json_field(j, doc->arena, "role", f[GI_SECT_ROLE]);
	(void)json_number_field(j, "line", f[GI_SECT_LINE]);
	json_field(j, doc->arena, "title", f[GI_SECT_TITLE]);
	if (text) {
		json_name(j, "text");
		json_quote(j);
		rep_section_text(doc, s, put_text, j);
		json_quote(j);
	}
	json_close(j, '}');
}

void
json_sections(struct json_out *j, const struct gi_doc *doc,
    const size_t *heading, size_t nheading, bool text)
{
	const struct gi_line	*after = doc->line;
	struct rep_section	 s;
	size_t			 i;

	json_name(j, "sections");
	json_open(j, '[');
	for (i = 0; i < nheading; i++) {
		rep_section_read(&s, doc, heading[i], i + 1 < nheading ?
		    heading[i + 1] : doc->nrec, after);
		after = s.line + s.nline;
		put_section(j, doc, &s, text);
	}
	json_close(j, ']');
}
