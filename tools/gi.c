/* SPDX-License-Identifier: ISC */
/*
 * gi: the stages in one command.  It starts them, joins them by pipes, hands
 * each its options, and ends with the worst status; see gi(1).
 */
#include <sys/stat.h>

#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "base/arena.h"
#include "finding/choice.h"
#include "gi.h"
#include "pipeline/pipeline.h"
#include "tool/lang.h"
#include "tool/msg.h"
#include "tool/option.h"
#include "tool/standard.h"
#include "tool/stop.h"

/* Of those from TOJSON on one runs, in its place, or none. */
enum { EXTRACT, NORMALIZE, SECTIONS, TABLES, VERIFY, TOJSON, VIEW, TOHTML,
    TOCSV, TOSQL, TOXLSX, STAGES };

struct pipeline {
	struct gi_arena		*arena;
	struct gi_program	 stage[STAGES];
	int			 last;		/* the stage that ends it */
	struct gi_choice	*choice;	/* of rules; only to see
						   mistakes */
	bool			 listed;	/* a list names what is to be
						   read */
};

/* Which stage writes a file, by the end of its name. */
static const struct {
	const char	*end;
	int		 stage;
} file_end[] = {
	{ ".html", TOHTML }, { ".htm", TOHTML }, { ".csv", TOCSV },
	{ ".db", TOSQL }, { ".sqlite", TOSQL }, { ".sqlite3", TOSQL },
	{ ".xlsx", TOXLSX }, { ".jsonl", TOJSON }, { ".ndjson", TOJSON }
};

/* Which stage an option is for; it has the same name there. */
static const struct {
	int	 opt;
	int	 stage;
} route[] = {
	{ GI_OPT_GI_ENCODING, EXTRACT },
	{ GI_OPT_GI_NULL, EXTRACT },
	{ GI_OPT_GI_FILES0_FROM, EXTRACT },
	{ GI_OPT_GI_JOBS, EXTRACT },
	{ GI_OPT_GI_INCLUDE, EXTRACT },
	{ GI_OPT_GI_EXCLUDE, EXTRACT },
	{ GI_OPT_GI_MAX_DOCUMENT, EXTRACT },
	{ GI_OPT_GI_MAX_MEMBERS, EXTRACT },
	{ GI_OPT_GI_MAX_RATIO, EXTRACT },
	{ GI_OPT_GI_MAX_TOTAL, EXTRACT },
	{ GI_OPT_GI_MAX_DEPTH, EXTRACT },
	{ GI_OPT_GI_MAX_SECONDS, EXTRACT },
	{ GI_OPT_GI_MAX_MEMORY, EXTRACT },
	{ GI_OPT_GI_PROGRESS, EXTRACT },
	{ GI_OPT_GI_FORMAT, VERIFY },
	{ GI_OPT_GI_OUTPUT, VERIFY },
	{ GI_OPT_GI_CLASS, VERIFY },
	{ GI_OPT_GI_FAIL_ON, VERIFY },
	{ GI_OPT_GI_ENABLE, VERIFY },
	{ GI_OPT_GI_DISABLE, VERIFY },
	{ GI_OPT_GI_SEVERITY, VERIFY },
	{ GI_OPT_GI_DEADLINE, VERIFY },
	{ GI_OPT_GI_QUIET, VERIFY },
	{ GI_OPT_GI_COLOR, VERIFY },
	{ GI_OPT_GI_SORT, VIEW },
	{ GI_OPT_GI_ONLY, VIEW },
	{ GI_OPT_GI_BODY, VIEW },
	{ GI_OPT_GI_YEAR, VIEW },
	{ GI_OPT_GI_REPORT, VIEW },
	{ GI_OPT_GI_NOTES, VIEW },
	{ GI_OPT_GI_WIDTH, VIEW },
	{ GI_OPT_GI_AMBIGUOUS, VIEW },
	{ GI_OPT_GI_NO_PAGER, VIEW },
	{ GI_OPT_GI_CELLS, TOJSON },
	{ GI_OPT_GI_HEADS, TOCSV },
	{ GI_OPT_GI_LONG, TOCSV },
	{ GI_OPT_GI_BOM, TOCSV },
	{ GI_OPT_GI_SAFE, TOCSV },
	{ GI_OPT_GI_TITLE, TOHTML },
	{ GI_OPT_GI_NO_CHARTS, TOHTML },
	{ GI_OPT_GI_FLAT, TOJSON },
	{ GI_OPT_GI_NO_TEXT, TOJSON },
	{ GI_OPT_GI_PRETTY, TOJSON }
};

static void
add(struct pipeline *line, int stage, char *arg)
{
	gi_program_add(line->arena, &line->stage[stage], arg);
}

static void
line_init(struct pipeline *line)
{
	static const char *const tool[STAGES] = {
		"gi-extract", "gi-normalize", "gi-sections", "gi-tables",
		"gi-verify", "gi-tojson", "gi-view", "gi-tohtml", "gi-tocsv",
		"gi-tosql", "gi-toxlsx"
	};
	int	 i;

	line->arena = gi_arena_new();
	line->choice = gi_choice_new(line->arena);
	for (i = 0; i < STAGES; i++) {
		line->stage[i].name = tool[i];
		add(line, i, gi_dup(line->arena, tool[i], strlen(tool[i])));
	}
}

/* Hand an option on, as --name or --name=value. */
static void
add_option(struct pipeline *line, int stage, int opt, const char *value)
{
	const char	*name = gi_option_name(opt);
	size_t		 len = strlen(name) + sizeof("--=");
	char		*arg;

	if (value != NULL)
		len = gi_size_add(len, strlen(value));
	arg = gi_alloc(line->arena, len);
	snprintf(arg, len, "--%s%s%s", name, value != NULL ? "=" : "",
	    value != NULL ? value : "");
	add(line, stage, arg);
}

/*
 * Whether a file can be read again and again, by each stage: no pipe can, nor
 * can standard input, which is another file there.  A file that is not there
 * is for others to report.
 */
static bool
reads_again(const char *file)
{
	struct stat	 st, in;

	if (stat(file, &st) == -1)
		return true;
	return !S_ISFIFO(st.st_mode) && (fstat(STDIN_FILENO, &in) == -1 ||
	    st.st_ino != in.st_ino || st.st_dev != in.st_dev);
}

/* Hand an option on to all stages from one on. */
static void
add_to_all(struct pipeline *line, int stage, int opt, const char *value)
{
	for (; stage < STAGES; stage++)
		add_option(line, stage, opt, value);
}

/*
 * Hand a form to all stages that read by it.  It is read here first, so that
 * what is wrong with it is said once, and before anything else is read.
 */
static void
add_form(struct pipeline *line, const char *file)
{
	if (!reads_again(file))
		gi_report(GI_MSG_FORM_ONCE, file, 0, NULL);
	else if (gi_form_add(file))
		add_to_all(line, SECTIONS, GI_OPT_GI_FORM, file);
}

/*
 * What gi-verify would say of an option is said before anything runs; false:
 * there is nothing to run.
 */
static bool
about_rules(struct pipeline *line, int opt, const char *value)
{
	switch (opt) {
	case GI_OPT_GI_ENABLE:
	case GI_OPT_GI_DISABLE:
		return gi_choice_off(line->choice, value,
		    opt == GI_OPT_GI_DISABLE);
	case GI_OPT_GI_SEVERITY:
		return gi_choice_severity(line->choice, value);
	case GI_OPT_GI_LIST_RULES:
		gi_rules_list(stdout);
		return false;
	case GI_OPT_GI_EXPLAIN:
		gi_rule_explain(stdout, value);
		return false;
	default:
		return true;
	}
}

/* What the options ask for, which together say what is written. */
struct asked {
	const char	*format;		/* of --format, or NULL */
	const char	*color;			/* of --color, or NULL */
	const char	*output;		/* of --output, or NULL */
	const char	*only[STAGES];		/* by stage: the last option that
						   is its own, or NULL */
	bool		 quiet;
};

/* Hand an option on to the stage that has it. */
static void
hand_on(struct pipeline *line, struct asked *asked, int opt, const char *value)
{
	size_t	 i;

	for (i = 0; route[i].opt != opt; i++)
		;
	asked->only[route[i].stage] = gi_option_name(opt);
	if (opt == GI_OPT_GI_FORMAT)
		asked->format = value;
	else if (opt == GI_OPT_GI_COLOR)
		asked->color = value;
	else if (opt == GI_OPT_GI_OUTPUT)
		asked->output = value;
	else
		add_option(line, route[i].stage, opt, value);
}

/*
 * What is written: as --format says, or as an option wants that goes with one
 * format alone; else what people look at, on a terminal, and JSON elsewhere.
 */
static const char *
format_of(const struct asked *asked)
{
	if (asked->format != NULL)
		return asked->format;
	if (asked->only[TOJSON] != NULL || asked->quiet)
		return "json";
	return asked->only[VIEW] != NULL || isatty(STDOUT_FILENO) ? "view" :
	    "json";
}

/*
 * An option of a stage that does not run is a mistake: what is wrong with it, by
 * the stage.  Where nothing is shown, it is none that it would be shown otherwise.
 */
static void
refuse_idle(const struct pipeline *line, const struct asked *asked)
{
	static const enum gi_msg	why[STAGES] = {
		[TOJSON] = GI_MSG_OPTION_IDLE, [VIEW] = GI_MSG_OPTION_VIEW,
		[TOHTML] = GI_MSG_OPTION_HTML, [TOCSV] = GI_MSG_OPTION_CSV
	};
	char	 option[64];
	int	 i;

	for (i = TOJSON; i < STAGES; i++) {
		if (i == line->last || asked->only[i] == NULL ||
		    (i == VIEW && asked->quiet))
			continue;
		snprintf(option, sizeof(option), "--%s", asked->only[i]);
		gi_report(why[i], NULL, 0, option);
	}
}

/*
 * The stage that writes a file of that name: by its end, any case; a folder of
 * pages where the name has none.  VERIFY, and reported: there is no such.
 */
static int
stage_for(const char *name)
{
	const char	*slash = strrchr(name, '/'), *end;
	struct stat	 st;
	size_t		 i;

	end = strrchr(slash != NULL ? slash : name, '.');
	for (i = 0; end != NULL && i < GI_LEN(file_end); i++) {
		if (strcasecmp(end, file_end[i].end) == 0)
			return file_end[i].stage;
	}
	if (end == NULL || (slash != NULL && slash[1] == '\0') ||
	    (stat(name, &st) == 0 && S_ISDIR(st.st_mode)))
		return TOHTML;
	gi_report(GI_MSG_OUTPUT_KIND, name, 0, NULL);
	return VERIFY;
}

/* What is written goes to a file: its name says what that is. */
static void
choose_file(struct pipeline *line, const struct asked *asked)
{
	if (asked->format != NULL || asked->quiet)
		gi_report(GI_MSG_OUTPUT_FORMAT, asked->output, 0, NULL);
	line->last = stage_for(asked->output);
	add_option(line, line->last, GI_OPT_GI_OUTPUT, asked->output);
}

/* Choose which stages run, once all options are known. */
static void
choose_last(struct pipeline *line, const struct asked *asked)
{
	const char	*format = format_of(asked);
	bool		 json = strcmp(format, "json") == 0;
	bool		 view = strcmp(format, "view") == 0;

	if (asked->output != NULL) {
		choose_file(line, asked);
		return;
	}
	/* gi-verify writes all other formats */
	if (!json && !view)
		add_option(line, VERIFY, GI_OPT_GI_FORMAT, format);
	if (asked->color != NULL)
		add_option(line, view ? VIEW : VERIFY, GI_OPT_GI_COLOR,
		    asked->color);
	line->last = asked->quiet || (!json && !view) ? VERIFY :
	    view ? VIEW : TOJSON;
}

/* Read the options and hand them on; false: there is nothing to run. */
static bool
read_options(struct pipeline *line, struct gi_args *args)
{
	struct asked	 asked = { 0 };
	int		 opt;

	while ((opt = gi_option(args, "gi")) >= 0) {
		if (!about_rules(line, opt, args->value))
			return false;
		if (opt == GI_OPT_LANG) {
			gi_lang_set(args->value);
			continue;
		}
		if (opt == GI_OPT_GI_FORM) {
			add_form(line, args->value);
			continue;
		}
		if (opt == GI_OPT_GI_QUIET)
			asked.quiet = true;
		if (opt == GI_OPT_GI_NULL || opt == GI_OPT_GI_FILES0_FROM)
			line->listed = true;
		hand_on(line, &asked, opt, args->value);
	}
	if (opt == GI_OPT_STOP)
		return false;
	choose_last(line, &asked);
	refuse_idle(line, &asked);
	/* all speak the language that was chosen */
	if (gi_lang_chosen() != NULL)
		add_to_all(line, EXTRACT, GI_OPT_LANG, gi_lang_chosen());
	return gi_status_worst() == GI_OK;
}

/* Names come from a list or stand behind the options, not both. */
static bool
has_one_source(const struct pipeline *line, const struct gi_args *args)
{
	if (!line->listed || args->next >= args->argc)
		return true;
	gi_report(GI_MSG_LIST_OPERANDS, args->argv[args->next], 0, NULL);
	return false;
}

/*
 * Who types the name alone would wait for a report that nobody types: they are
 * shown how it is used.
 */
static bool
has_input(const struct pipeline *line, const struct gi_args *args)
{
	if (line->listed || args->next < args->argc || !isatty(STDIN_FILENO))
		return true;
	gi_help(stderr, "gi");
	gi_status_raise(GI_USAGE);
	return false;
}

static void
add_operands(struct pipeline *line, const struct gi_args *args)
{
	static char	 end[] = "--";
	int		 i;

	/* gi-view writes when all is read; others while it goes on */
	if (isatty(STDOUT_FILENO) && (line->last == VERIFY ||
	    line->last == TOJSON))
		add_option(line, EXTRACT, GI_OPT_GI_PROGRESS, "never");
	add(line, EXTRACT, end);
	for (i = args->next; i < args->argc; i++)
		add(line, EXTRACT, args->argv[i]);
	for (i = 0; i < STAGES; i++)
		add(line, i, NULL);
	if (line->last > TOJSON)
		line->stage[TOJSON] = line->stage[line->last];
}

int
main(int argc, char *argv[])
{
	struct gi_args	 args = { argc, argv, 0, NULL };
	struct pipeline	 line = { .last = TOJSON };

	gi_open_standard();
	line_init(&line);
	if (read_options(&line, &args) && has_one_source(&line, &args) &&
	    has_input(&line, &args)) {
		add_operands(&line, &args);
		gi_stop_begin();
		gi_pipeline_run(line.arena, line.stage, line.last == VERIFY ?
		    TOJSON : TOJSON + 1, argv[0]);
	}
	gi_arena_free(line.arena);
	return gi_finish(stdout);
}
