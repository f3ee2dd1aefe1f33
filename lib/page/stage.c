/* SPDX-License-Identifier: ISC */
/* The stage gi_html: a record stream comes in, pages for a browser are made. */
#include "gi.h"
#include "page/file.h"
#include "page/index.h"
#include "page/report/page.h"
#include "report/report.h"
#include "stream/doc.h"
#include "stream/stage.h"
#include "tool/msg.h"
#include "tool/option.h"

static void
put_document(struct gi_doc *doc, void *ctx)
{
	struct rep_report	 r;

	rep_read(&r, doc);
	page_file_add(ctx, &r, doc->arena);
}

/* Of what stands between documents, only a fail record is of use. */
static void
put_other(const struct gi_record *rec, void *ctx)
{
	struct rep_report	 r;
	struct gi_arena		*a;

	if (rec->type != GI_REC_FAIL)
		return;
	a = gi_arena_new();
	rep_read_fail(&r, a, rec);
	page_file_add(ctx, &r, a);
	gi_arena_free(a);
}

static void
begin(struct gi_run *run)
{
	struct page_file	*f = run->state;

	page_index_begin(&f->index);
}

static bool
set_option(struct gi_run *run, int opt, const char *value)
{
	struct page_file	*f = run->state;

	switch (opt) {
	case GI_OPT_TOHTML_FORM:
		return gi_form_add(value);
	case GI_OPT_TOHTML_OUTPUT:
		f->name = value;
		return true;
	case GI_OPT_TOHTML_TITLE:
		f->index.title = value;
		return true;
	case GI_OPT_TOHTML_NO_CHARTS:
		f->index.charts = false;
		return true;
	default:
		return gi_option_refuse(opt);
	}
}

static void
read_stream(struct gi_run *run, int fd, const char *name)
{
	static const struct gi_filter	 filter = {
		.document = put_document, .other = put_other
	};
	struct page_file		*f = run->state;

	if (f->name != NULL)
		gi_filter_fd(fd, name, &filter, f);
}

static void
end(struct gi_run *run)
{
	struct page_file	*f = run->state;

	if (!run->off && f->name == NULL)
		gi_report(GI_MSG_NO_OUTPUT, NULL, 0, NULL);
	else if (!run->off)
		page_file_end(f, true);
	page_index_free(&f->index);
}

const struct gi_stage	 gi_html = {
	.tool = "gi-tohtml", .size = sizeof(struct page_file),
	.begin = begin, .option = set_option, .read = read_stream, .end = end
};
