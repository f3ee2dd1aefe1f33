/* SPDX-License-Identifier: ISC */
/*
 * gi-tojson: the documents of a record stream as JSON, one a line; see
 * gi-tojson(1) and gi.schema.json.
 */
#include "base/arena.h"
#include "base/msg.h"
#include "base/option.h"
#include "gi.h"
#include "json/json.h"
#include "json/report.h"
#include "stream/doc.h"
#include "stream/output.h"

struct tojson {
	struct json_out	 json;
	bool		 cells;		/* one object a cell */
	bool		 no_text;
};

static void
document(struct gi_doc *doc, void *ctx)
{
	struct tojson	*t = ctx;

	if (t->cells)
		json_cells(&t->json, doc);
	else
		json_document(&t->json, doc, !t->no_text);
	gi_flush_later(t->json.out);
}

/* Of what stands between documents, only a fail record is of use in JSON. */
static void
other(const struct gi_record *rec, void *ctx)
{
	struct tojson	*t = ctx;
	struct gi_arena	*a;

	if (rec->type != GI_REC_FAIL)
		return;
	a = gi_arena_new();
	json_begin(&t->json, gi_unescape(a, gi_field(rec, GI_FAIL_SOURCE)));
	json_complete(&t->json, false);
	json_fail(&t->json, a, gi_field(rec, GI_FAIL_STAGE),
	    gi_field(rec, GI_FAIL_MESSAGE));
	json_finish(&t->json);
	gi_flush_later(t->json.out);
	gi_arena_free(a);
}

int
main(int argc, char *argv[])
{
	static const struct gi_stage	 stage = { document, other, NULL, false };
	struct gi_args			 args = { argc, argv, 0, NULL };
	struct tojson			 t = { .json = { .out = stdout } };
	int				 opt;

	while ((opt = gi_option(&args, "gi-tojson")) >= 0) {
		if (opt == GI_OPT_TOJSON_CELLS)
			t.cells = true;
		else if (opt == GI_OPT_TOJSON_NO_TEXT)
			t.no_text = true;
		else if (opt == GI_OPT_TOJSON_PRETTY)
			t.json.pretty = true;
		else if (opt == GI_OPT_TOJSON_FORM &&
		    !gi_form_add(args.value))
			return gi_finish(stdout);
	}
	if (opt == GI_OPT_STOP)
		return gi_finish(stdout);
	gi_stage_operands(&args, &stage, &t);
	return gi_finish(stdout);
}
