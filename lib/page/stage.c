/* SPDX-License-Identifier: ISC */
/* The stage gi_html: a record stream comes in, pages for a browser are made. */
#include "gi.h"
#include "page/file.h"
#include "page/index.h"
#include "page/report/page.h"
#include "report/report.h"
#include "stream/stage.h"
#include "tool/msg.h"
#include "tool/option.h"

static void
put_report(const struct rep_report *r, struct gi_arena *a, void *ctx)
{
	page_file_add(ctx, r, a);
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
	struct page_file	*f = run->state;

	if (f->name != NULL)
		rep_filter_fd(fd, name, put_report, f);
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
