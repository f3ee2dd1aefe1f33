/* SPDX-License-Identifier: ISC */
/* The stage gi_tables. */
#include "gi.h"
#include "stream/doc.h"
#include "stream/stage.h"
#include "tables/tables.h"
#include "tool/option.h"

static bool
set_option(struct gi_run *run, int opt, const char *value)
{
	(void)run;
	return opt == GI_OPT_TABLES_FORM ? gi_form_add(value) :
	    gi_option_refuse(opt);
}

static void
read_stream(struct gi_run *run, int fd, const char *name)
{
	const struct gi_filter	 filter = {
		.document = tbl_stage, .out = run->out, .bounded = true
	};

	gi_filter_fd(fd, name, &filter, run->out);
}

const struct gi_stage	 gi_tables = {
	.tool = "gi-tables", .option = set_option, .read = read_stream
};
