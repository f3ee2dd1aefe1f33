/* SPDX-License-Identifier: ISC */
/* gi-normalize: documents in, as records of clean UTF-8; see its page. */
#include "gi.h"
#include "stream/stage.h"
#include "tool/option.h"

int
main(int argc, char *argv[])
{
	struct gi_args	 args = { argc, argv, 0, NULL };
	struct gi_run	*run = gi_run_new(&gi_normalize, stdout);
	const char	*list = NULL;
	int		 opt;

	while ((opt = gi_option(&args, "gi-normalize")) >= 0) {
		if (opt == GI_OPT_NORMALIZE_NULL)
			list = "-";
		else if (opt == GI_OPT_NORMALIZE_FILES0_FROM)
			list = args.value;
		else if (!gi_run_set(run, opt, args.value))
			break;
	}
	return gi_tool_end(run, opt, list, &args);
}
