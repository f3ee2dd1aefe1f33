/* SPDX-License-Identifier: ISC */
/* The options of all tools, from data/options.tsv. */
#include <getopt.h>
#include <string.h>

#include "gi.h"

static const struct option_row {
	const char	*tool;		/* upper case, without gi- */
	char		 shortopt;
	const char	*longopt;
	const char	*arg;		/* name of its value, or "" */
	const char	*help;
} rows[] = {
#define GI_OPTION(tool, id, shortopt, longopt, arg, help) \
	{ #tool, shortopt, longopt, arg, help },
#include "options.inc"
#undef GI_OPTION
};

int
gi_option(struct gi_args *args, const char *tool)
{
	(void)args;
	(void)tool;
	(void)rows;
	args->next = 1;
	return GI_OPT_END;
}
