/* SPDX-License-Identifier: ISC */
/* A tool: the options of its stage, and then its operands. */
#include "gi.h"
#include "stream/stage.h"
#include "tool/option.h"

int
gi_tool_end(struct gi_run *run, int opt, const char *list,
    const struct gi_args *args)
{
	if (opt == GI_OPT_END)
		gi_run_operands(run, list, args);
	else
		run->off = true;
	(void)gi_run_free(run);
	return gi_finish(stdout);
}

int
gi_tool_main(const struct gi_stage *stage, int argc, char *argv[])
{
	struct gi_args	 args = { argc, argv, 0, NULL };
	struct gi_run	*run = gi_run_new(stage, stdout);
	int		 opt;

	while ((opt = gi_option(&args, stage->tool)) >= 0) {
		if (!gi_run_set(run, opt, args.value))
			break;
	}
	return gi_tool_end(run, opt, NULL, &args);
}
