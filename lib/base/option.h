/* SPDX-License-Identifier: ISC */
/* Internal to libgi: the options of the tools. */
#ifndef GI_BASE_OPTION_H
#define GI_BASE_OPTION_H

/*
 * Options: option.c, from data/options.tsv, which also makes --help and the
 * completions.
 */
enum gi_opt {
#define GI_OPTION(id, tool, shortopt, longopt, arg, help) id,
#include "options.inc"
	GI_OPT_COUNT,
	GI_OPT_END = -1,	/* only operands are left */
	GI_OPT_STOP = -2	/* --help or --version was answered, or a
				   mistake reported: main() goes to its end */
};

struct gi_args {
	int		 argc;
	char		**argv;
	int		 next;		/* after GI_OPT_END: the first operand */
	const char	*value;		/* of the option just returned, or NULL */
};

/*
 * The next option of a tool.  Sets gi_progname to tool in the first call, that
 * is where next is 0.  Options may stand behind operands, which are moved to
 * the end; -- ends them.  Long options are not abbreviated.  --help and
 * --version are answered on standard output, mistakes are reported.
 */
int		 gi_option(struct gi_args *, const char *tool);
/* What --help says of a tool. */
void		 gi_help(FILE *, const char *tool);
/* The long name of an option. */
const char	*gi_option_name(int opt);

#endif
