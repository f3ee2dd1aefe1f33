/* SPDX-License-Identifier: ISC */
/* Internal to libgi: the options of the tools. */
#ifndef GI_TOOL_OPTION_H
#define GI_TOOL_OPTION_H

#include "gi.h"

/*
 * The options, from data/options.tsv, of which --help and completions are made.
 */
enum gi_opt {
#define GI_OPTION(id, tool, shortopt, longopt, arg, help, limit) id,
#include "options.inc"
	GI_OPT_COUNT,
	GI_OPT_END = -1,	/* there is no more option: operands follow */
	GI_OPT_STOP = -2	/* the tool has nothing to do: --help or
				   --version was answered, or a mistake
				   reported */
};

/*
 * The arguments of a tool; the caller sets argc and argv, and zeroes the rest.
 */
struct gi_args {
	int		 argc;
	char		**argv;
	int		 next;		/* index in argv; after GI_OPT_END of
					   the first operand */
	const char	*value;		/* of the option returned last, or
					   NULL */
};

/*
 * Return the next option in the arguments of a tool, an enum gi_opt.  The first
 * call, in which next is 0, sets gi_progname to tool.  Options may stand behind
 * operands, which are moved to the end; "--" ends them.  A long option must not
 * be abbreviated.  The value has passed gi_option_check(): gi_option_word(),
 * gi_option_number() and gi_option_size() do not fail for it.
 */
int		 gi_option(struct gi_args *, const char *tool);
/* Write what --help says of a tool. */
void		 gi_help(FILE *, const char *tool);
/* The long name of an option. */
const char	*gi_option_name(int opt);
/* The option of a tool by its long name; GI_OPT_STOP if it has none such. */
int		 gi_option_find(const char *tool, const char *name);
/*
 * Whether the option takes that value, NULL for none: one of its words, or a
 * number or size where it asks for one.  If not, that is reported.
 */
bool		 gi_option_check(int opt, const char *value);
/* Report that the option cannot be given here.  Returns false. */
bool		 gi_option_refuse(int opt);

/*
 * For an option that takes one of several words: the index of value among them,
 * from 0, or -1 if it is none of them.
 */
int		 gi_option_word(int opt, const char *value);
/* For an option that takes a number: the number, 0 if value is none. */
size_t		 gi_option_number(int opt, const char *value);
/* For an option that takes a size: its bytes, 0 if value is no size. */
size_t		 gi_option_size(const char *value);

#endif
