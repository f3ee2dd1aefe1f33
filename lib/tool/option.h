/* SPDX-License-Identifier: ISC */
/* Internal to libgi: the options of the tools. */
#ifndef GI_TOOL_OPTION_H
#define GI_TOOL_OPTION_H

#include "gi.h"

/* The options, from data/options.tsv, as are --help and the completions. */
enum gi_opt {
#define GI_OPTION(id, tool, shortopt, longopt, arg, help, limit) id,
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
 * The value is one that the option takes, as far as its words, or its kind N
 * or SIZE, tell: a tool can rely on gi_option_word(), _number() and _size().
 */
int		 gi_option(struct gi_args *, const char *tool);
/* What --help says of a tool. */
void		 gi_help(FILE *, const char *tool);
/* The long name of an option. */
const char	*gi_option_name(int opt);
/* The tool's option of that long name; GI_OPT_STOP if it has none. */
int		 gi_option_find(const char *tool, const char *name);
/* Whether the option takes that value (NULL: none); if not, it is reported. */
bool		 gi_option_check(int opt, const char *value);
/* Report that the option is none that can be given here; returns false. */
bool		 gi_option_refuse(int opt);

/*
 * The value of an option that takes one of several words: its place among
 * them, from 0 on, or -1 if it is none of them.
 */
int		 gi_option_word(int opt, const char *value);
/* The value of an option that takes a number; 0 if it is none it takes. */
size_t		 gi_option_number(int opt, const char *value);
/* The value of an option that takes a size, in bytes; 0 if it is none. */
size_t		 gi_option_size(const char *value);

#endif
