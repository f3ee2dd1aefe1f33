/* SPDX-License-Identifier: ISC */
/* What a document says of itself, and how its object begins and ends. */
#include "base/decimal.h"
#include "gi.h"
#include "json/json.h"
#include "json/report.h"
#include "tool/msg.h"

#define SCHEMA		1	/* the version of gi.schema.json */

static const char *const key[JSON_FACTS] = {
	[JSON_TITLE] = "title", [JSON_AGENCY] = "agency",
	[JSON_BODY] = "body", [JSON_CODE] = "code",
	[JSON_LEVEL] = "level", [JSON_KIND] = "kind",
	[JSON_YEAR] = "year", [JSON_EDITION] = "edition",
	[JSON_PUBLISHED] = "published", [JSON_VERDICT] = "verdict"
};

/* As gi_doc_meta() does for one key: the last value that is not null. */
void
json_about_read(struct json_about *about, const struct gi_doc *doc)
{
	struct gi_str	*year = &about->fact[JSON_YEAR], field[GI_META_FIELDS];
	size_t		 i;
	int		 f;

	for (f = 0; f < JSON_FACTS; f++)
		about->fact[f] = gi_str("");
	for (i = 0; i < doc->meta_end; i++) {
		if (doc->rec[i].type != GI_REC_META)
			continue;
		gi_fields(&doc->rec[i], field, GI_LEN(field));
		for (f = 0; f < JSON_FACTS; f++) {
			if (gi_str_is(field[GI_META_KEY], key[f]) &&
			    !gi_is_null(field[GI_META_VALUE]))
				about->fact[f] = gi_unescape(doc->arena,
				    field[GI_META_VALUE]);
		}
	}
	if (year->len > 0 && !gi_is_decimal(*year))
		gi_report(GI_MSG_YEAR, doc->name, doc->number, NULL);
}

void
json_fact(struct json_out *j, const struct json_about *about,
    enum json_fact f)
{
	json_name(j, key[f]);
	if (f == JSON_YEAR)
		(void)json_number(j, about->fact[f]);
	else if (about->fact[f].len == 0)
		json_null(j);
	else
		json_str(j, about->fact[f]);
}

void
json_fact_known(struct json_out *j, const struct json_about *about,
    enum json_fact f)
{
	if (about->fact[f].len > 0)
		json_fact(j, about, f);
}

void
json_begin(struct json_out *j, struct gi_str source)
{
	json_open(j, '{');
	json_name(j, "schema");
	json_size(j, SCHEMA);
	json_name(j, "source");
	json_str(j, source);
}

void
json_complete(struct json_out *j, bool complete)
{
	json_name(j, "complete");
	json_bool(j, complete);
}

void
json_fail(struct json_out *j, struct gi_arena *a, struct gi_str stage,
    struct gi_str message)
{
	json_name(j, "fail");
	json_open(j, '{');
	json_field(j, a, "stage", stage);
	json_field(j, a, "message", message);
	json_close(j, '}');
}

void
json_finish(struct json_out *j)
{
	json_close(j, '}');
	json_end(j);
}
