/* SPDX-License-Identifier: ISC */
/* Internal to libgi: the options of the tools. */
#ifndef GI_TOOL_OPTION_H
#define GI_TOOL_OPTION_H

#include "gi.h"

/* The options, from data/options.tsv, as are --help and the completions. */
enum gi_opt {
#define GI_OPTION(id, tool, shortopt, longopt, arg, help) id,
#include "options.inc"
	GI_OPT_COUNT,
	GI_OPT_END = -1,	/* only operands are left */
	GI_OPT_STOP = -2	/* nothing is to be done: --help or --version
				   was answered, or a mistake reported */
};

struct gi_args {
	int		 argc;
	char		**argv;
	int		 next;		/* after GI_OPT_END: the first operand */
	const char	*value;		/* of the option just returned, or NULL */
};

/*
 * The next option in the arguments of a tool.  The first call, in which next
 * is 0, sets gi_progname to tool.  Options may stand behind operands, which are
 * moved to the end; "--" ends them.  A long option must not be abbreviated.
 */
int		 gi_option(struct gi_args *, const char *tool);
/* What --help says of a tool. */
void		 gi_help(FILE *, const char *tool);
/* The long name of an option. */
const char	*gi_option_name(int opt);

#endif
