/* SPDX-License-Identifier: ISC */
/* The cells of a document as a list of objects, one a line. */
#include "form/form.h"
#include "gi.h"
#include "json/cell.h"
#include "json/json.h"
#include "json/report.h"
#include "stream/doc.h"
#include "tool/msg.h"

static void
put_cell(struct json_out *j, const struct gi_doc *doc,
    const struct json_about *about, const struct gi_record *rec)
{
	struct gi_arena	*a = doc->arena;

	if (!gi_cell_valid(rec)) {
		gi_report(GI_MSG_CELL_KEY, doc->name, gi_doc_number(doc, rec),
		    NULL);
		return;
	}
	json_open(j, '{');
	json_name(j, "source");
	json_str(j, doc->source);
	json_fact(j, about, JSON_AGENCY);
	json_fact(j, about, JSON_YEAR);
	json_fact(j, about, JSON_EDITION);
	json_field(j, a, "table", gi_field(rec, GI_CELL_TABLE));
	json_field(j, a, "row", gi_field(rec, GI_CELL_ROW));
	json_field(j, a, "column", gi_field(rec, GI_CELL_COLUMN));
	if (gi_str_is(gi_field(rec, GI_CELL_HOW), "unread")) {
		json_name(j, "value");
		json_null(j);
	} else if (!json_number_field(j, "value",
	    gi_field(rec, GI_CELL_VALUE)))
		gi_report(GI_MSG_CELL_VALUE, doc->name, gi_doc_number(doc, rec),
		    NULL);
	json_field(j, a, "raw", gi_field(rec, GI_CELL_RAW));
	json_field(j, a, "how", gi_field(rec, GI_CELL_HOW));
	(void)json_number_field(j, "line", gi_field(rec, GI_CELL_LINE));
	json_finish(j);
}

/* Put that a document is not complete, by its fail record or NULL. */
static void
put_incomplete(struct json_out *j, const struct gi_doc *doc,
    const struct gi_record *fail)
{
	json_begin(j, doc->source);
	json_complete(j, false);
	if (fail != NULL)
		json_fail(j, doc->arena, gi_field(fail, GI_FAIL_STAGE),
		    gi_field(fail, GI_FAIL_MESSAGE));
	else
		json_fail(j, doc->arena, gi_str("gi-tojson"),
		    gi_str("incomplete"));
	json_finish(j);
}

void
json_cells(struct json_out *j, const struct gi_doc *doc)
{
	const struct gi_record	*rec, *fail = NULL;
	struct json_about	 about;

	json_about_read(&about, doc);
	for (rec = doc->rec; rec < doc->rec + doc->nrec; rec++) {
		if (rec->type == GI_REC_CELL)
			put_cell(j, doc, &about, rec);
		else if (rec->type == GI_REC_FAIL && fail == NULL)
			fail = rec;
	}
	if (!doc->complete || fail != NULL)
		put_incomplete(j, doc, fail);
}
