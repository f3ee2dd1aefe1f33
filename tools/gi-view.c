/* SPDX-License-Identifier: ISC */
/*
 * gi-view: the reports of a record stream, as people look at them: a table of
 * all, what is wrong with each, or one with its tables; see gi-view(1).
 */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "gi.h"
#include "stream/stage.h"
#include "tool/option.h"
#include "tool/standard.h"
#include "tool/terminal.h"
#include "view/screen/pager.h"

/* Whether the pager may be used, which has to be known before all else. */
static bool
may_page(int argc, char *argv[])
{
	int	 i;

	for (i = 1; i < argc && strcmp(argv[i], "--") != 0; i++) {
		if (strcmp(argv[i], "--no-pager") == 0)
			return false;
	}
	return true;
}

/* What is written to a file at first is shown on the terminal. */
static void
set_terminal(struct gi_run *run)
{
	char	 columns[32];

	snprintf(columns, sizeof(columns), "%zu",
	    gi_terminal_columns(STDOUT_FILENO, 80));
	(void)gi_run_option(run, "width", columns);
	(void)gi_run_option(run, "color", gi_wants_colour(stdout) ? "always" :
	    "never");
}

/*
 * An operand that is no file names a report, as in "git show NAME": what is left
 * are files.
 */
static void
take_names(struct gi_run *run, struct gi_args *args)
{
	int	 i, n = args->next;

	for (i = args->next; i < args->argc; i++) {
		if (strcmp(args->argv[i], "-") == 0 ||
		    access(args->argv[i], F_OK) == 0 || errno != ENOENT)
			args->argv[n++] = args->argv[i];
		else
			(void)gi_run_option(run, "report", args->argv[i]);
	}
	args->argc = n;
}

/* Who types the name alone would wait for records that nobody types. */
static bool
has_input(const struct gi_args *args)
{
	if (args->next < args->argc || !isatty(STDIN_FILENO))
		return true;
	gi_help(stderr, "gi-view");
	gi_status_raise(GI_USAGE);
	return false;
}

int
main(int argc, char *argv[])
{
	struct gi_args	 args = { argc, argv, 0, NULL };
	struct gi_run	*run;
	FILE		*out;
	int		 opt;

	gi_open_standard();
	gi_progname = "gi-view";
	if ((out = view_pager_begin(may_page(argc, argv))) == NULL)
		return gi_finish(stdout);
	run = gi_run_new(&gi_view, out);
	if (out != stdout)
		set_terminal(run);
	while ((opt = gi_option(&args, "gi-view")) >= 0) {
		if (opt != GI_OPT_VIEW_NO_PAGER &&
		    !gi_run_set(run, opt, args.value))
			break;
	}
	if (opt == GI_OPT_END) {
		take_names(run, &args);
		if (has_input(&args))
			gi_run_operands(run, NULL, &args);
		else
			run->off = true;
	} else
		run->off = true;
	(void)gi_run_free(run);
	view_pager_end(out);
	return gi_finish(stdout);
}
