/* SPDX-License-Identifier: ISC */
/* A document as one object; see gi.schema.json. */
#include "base/arena.h"
#include "gi.h"
#include "json/json.h"
#include "json/report.h"
#include "json/table.h"
#include "report/section.h"

/* Indices of records of a document, growing in its arena. */
struct json_indices {
	size_t	*at;
	size_t	 n, room;
};

/* Which records a document has of those that are written. */
struct json_contents {
	struct json_indices	 heading;
	struct json_indices	 find;
	const struct gi_record	*fail;		/* the first, or NULL */
};

static void
add(struct gi_arena *a, struct json_indices *list, size_t i)
{
	list->at = gi_grow_raw(a, list->at, list->n, &list->room,
	    sizeof(*list->at));
	list->at[list->n++] = i;
}

static void
read_contents(struct json_contents *c, const struct gi_doc *doc)
{
	const unsigned		 wanted = 1u << GI_REC_SECT |
				    1u << GI_REC_FIND | 1u << GI_REC_FAIL;
	struct json_contents	 empty = { .fail = NULL };
	size_t			 i;

	*c = empty;
	for (i = 0; i < doc->nrec; i++) {
		if ((1u << doc->rec[i].type & wanted) == 0)
			continue;
		if (rep_is_heading(&doc->rec[i]))
			add(doc->arena, &c->heading, i);
		else if (doc->rec[i].type == GI_REC_FIND)
			add(doc->arena, &c->find, i);
		else if (doc->rec[i].type == GI_REC_FAIL && c->fail == NULL)
			c->fail = &doc->rec[i];
	}
}

static void
put_tables(struct json_out *j, const struct gi_doc *doc)
{
	json_name(j, "tables");
	if (!json_places_write(doc, j, NULL))
		json_tables_write(doc, j, false);
}

static void
put_findings(struct json_out *j, const struct gi_doc *doc,
    const struct json_indices *find)
{
	struct gi_arena	*a = doc->arena;
	struct gi_str	 f[GI_FIND_FIELDS];
	size_t		 i;

	json_name(j, "findings");
	json_open(j, '[');
	for (i = 0; i < find->n; i++) {
		gi_fields(&doc->rec[find->at[i]], f, GI_LEN(f));
		json_open(j, '{');
		json_field(j, a, "rule", f[GI_FIND_RULE]);
		json_field(j, a, "severity", f[GI_FIND_SEVERITY]);
		json_field(j, a, "place", f[GI_FIND_PLACE]);
		(void)json_number_field(j, "line", f[GI_FIND_LINE]);
		json_field(j, a, "expected", f[GI_FIND_EXPECTED]);
		json_field(j, a, "actual", f[GI_FIND_ACTUAL]);
		json_field(j, a, "message", f[GI_FIND_MESSAGE]);
		json_list_field(j, a, "args", f[GI_FIND_ARGS]);
		json_close(j, '}');
	}
	json_close(j, ']');
}

void
json_document(struct json_out *j, const struct gi_doc *doc, bool text)
{
	struct json_about	 about;
	struct json_contents	 c;

	json_about_read(&about, doc);
	read_contents(&c, doc);
	json_begin(j, doc->source);
	json_fact(j, &about, JSON_TITLE);
	json_fact(j, &about, JSON_AGENCY);
	json_fact_known(j, &about, JSON_BODY);
	json_fact_known(j, &about, JSON_CODE);
	json_fact_known(j, &about, JSON_LEVEL);
	json_fact_known(j, &about, JSON_KIND);
	json_fact(j, &about, JSON_YEAR);
	json_fact(j, &about, JSON_EDITION);
	json_fact(j, &about, JSON_PUBLISHED);
	json_fact(j, &about, JSON_VERDICT);
	json_complete(j, doc->complete && c.fail == NULL);
	if (c.fail != NULL)
		json_fail(j, doc->arena, gi_field(c.fail, GI_FAIL_STAGE),
		    gi_field(c.fail, GI_FAIL_MESSAGE));
	json_sections(j, doc, c.heading.at, c.heading.n, text);
	put_tables(j, doc);
	put_findings(j, doc, &c.find);
	json_finish(j);
}
