/* SPDX-License-Identifier: ISC */
/*
 * gi-verify: check the reports of a record stream by the rules, and write
 * the stream on with what was found, or the findings alone; see gi-verify(1).
 */
#include "finding/choice.h"
#include "gi.h"
#include "stream/stage.h"
#include "tool/option.h"

/* Act on an option; false where there is nothing left to do. */
static bool
option(struct gi_run *run, int opt, const char *value)
{
	switch (opt) {
	case GI_OPT_VERIFY_LIST_RULES:
		gi_rules_list(stdout);
		return false;
	case GI_OPT_VERIFY_EXPLAIN:
		gi_rule_explain(stdout, value);
		return false;
	default:
		return gi_run_set(run, opt, value);
	}
}

int
main(int argc, char *argv[])
{
	struct gi_args	 args = { argc, argv, 0, NULL };
	struct gi_run	*run = gi_run_new(&gi_verify, stdout);
	int		 opt;

	while ((opt = gi_option(&args, "gi-verify")) >= 0) {
		if (!option(run, opt, args.value))
			break;
	}
	return gi_tool_end(run, opt, NULL, &args);
}
