/* SPDX-License-Identifier: ISC */
/* The stage gi_json: a record stream comes in, JSON goes out. */
#include "gi.h"
#include "json/flat.h"
#include "json/json.h"
#include "json/report.h"
#include "stream/doc.h"
#include "stream/output.h"
#include "stream/stage.h"
#include "stream/whole.h"
#include "tool/option.h"

/* What a line is. */
enum json_line { JSON_DOCUMENT, JSON_CELL, JSON_FLAT };

struct json_state {
	struct json_out	 json;
	const char	*name;		/* of -o, or NULL */
	struct gi_whole	 whole;		/* that file, once it is begun */
	enum json_line	 line;
	struct json_dotted *keys;	/* made with the first flat line */
	bool		 no_text;	/* without the text of sections */
};

static void
put_document(struct gi_doc *doc, void *ctx)
{
	struct json_state	*s = ctx;

	if (s->line == JSON_FLAT && s->keys == NULL)
		s->keys = json_dotted_new();
	if (s->line == JSON_CELL)
		json_cells(&s->json, doc);
	else if (s->line == JSON_FLAT)
		json_flat(&s->json, doc, s->keys);
	else
		json_document(&s->json, doc, !s->no_text);
	gi_flush_later(s->json.out);
}

/* Of what stands between documents, only a fail record is of use in JSON. */
static void
put_other(const struct gi_record *rec, void *ctx)
{
	struct json_state	*s = ctx;
	struct json_out		*j = &s->json;
	struct gi_arena		*a;

	if (rec->type != GI_REC_FAIL)
		return;
	a = gi_arena_new();
	json_begin(j, gi_unescape(a, gi_field(rec, GI_FAIL_SOURCE)));
	json_complete(j, false);
	if (s->line == JSON_FLAT)
		json_flat_fail(j, a, rec);
	else
		json_fail(j, a, gi_field(rec, GI_FAIL_STAGE),
		    gi_field(rec, GI_FAIL_MESSAGE));
	json_finish(j);
	gi_flush_later(j->out);
	gi_arena_free(a);
}

static bool
set_option(struct gi_run *run, int opt, const char *value)
{
	struct json_state	*s = run->state;

	switch (opt) {
	case GI_OPT_TOJSON_FORM:
		return gi_form_add(value);
	case GI_OPT_TOJSON_OUTPUT:
		s->name = value;
		return true;
	case GI_OPT_TOJSON_CELLS:
		s->line = JSON_CELL;
		return true;
	case GI_OPT_TOJSON_FLAT:
		s->line = JSON_FLAT;
		return true;
	case GI_OPT_TOJSON_NO_TEXT:
		s->no_text = true;
		return true;
	case GI_OPT_TOJSON_PRETTY:
		s->json.pretty = true;
		return true;
	default:
		return gi_option_refuse(opt);
	}
}

static void
read_stream(struct gi_run *run, int fd, const char *name)
{
	static const struct gi_filter	 filter = {
		.document = put_document, .other = put_other, .escaped = true
	};
	struct json_state		*s = run->state;

	s->json.out = gi_whole_output(&s->whole, s->name, run->out);
	if (s->json.out != NULL)
		gi_filter_fd(fd, name, &filter, s);
}

static void
end(struct gi_run *run)
{
	struct json_state	*s = run->state;

	if (s->whole.out != NULL)
		gi_whole_end(&s->whole, NULL, true);
	json_dotted_free(s->keys);
}

const struct gi_stage	 gi_json = {
	.tool = "gi-tojson", .size = sizeof(struct json_state),
	.option = set_option, .read = read_stream, .end = end
};
