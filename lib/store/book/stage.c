/* SPDX-License-Identifier: ISC */
/* The stage of gi-toxlsx: a record stream comes in, a workbook is made. */
#include "gi.h"
#include "report/report.h"
#include "store/book/book.h"
#include "stream/stage.h"
#include "tool/msg.h"
#include "tool/option.h"

static void
add_report(const struct rep_report *r, struct gi_arena *a, void *ctx)
{
	store_book_add(ctx, r, a);
}

static bool
set_option(struct gi_run *run, int opt, const char *value)
{
	struct store_book	*b = run->state;

	switch (opt) {
	case GI_OPT_TOXLSX_FORM:
		return gi_form_add(value);
	case GI_OPT_TOXLSX_OUTPUT:
		b->name = value;
		return true;
	default:
		return gi_option_refuse(opt);
	}
}

static void
read_stream(struct gi_run *run, int fd, const char *name)
{
	struct store_book	*b = run->state;

	if (b->name != NULL)
		rep_filter_fd(fd, name, add_report, b);
}

static void
end(struct gi_run *run)
{
	struct store_book	*b = run->state;

	if (!run->off && b->name == NULL)
		gi_report(GI_MSG_NO_FILE, NULL, 0, NULL);
	else if (!run->off)
		store_book_end(b);
}

const struct gi_stage	 store_xlsx = {
	.tool = "gi-toxlsx", .size = sizeof(struct store_book),
	.option = set_option, .read = read_stream, .end = end
};
