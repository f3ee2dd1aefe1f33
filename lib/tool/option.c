/* SPDX-License-Identifier: ISC */
/* The options of all tools, and their --help, from data/options.tsv. */
#include <getopt.h>
#include <string.h>
#include <strings.h>

#include "base/distance.h"
#include "base/str.h"
#include "base/utf8.h"
#include "gi.h"
#include "tool/lang.h"
#include "tool/msg.h"
#include "tool/option.h"

#define LONG		256	/* getopt_long(3) gives this and the index of a
				   long option, or the letter of a short one */
#define HELP_COLUMN	26	/* where what an option does begins in --help */
#define NAMES		128	/* bytes of both names of an option, and its
				   value's */

/* By enum gi_opt. */
static const struct tool_option {
	const char	*tool;		/* "*": all */
	char		 shortopt;	/* 0: none */
	const char	*longopt;
	const char	*arg;		/* name of its value, or "" */
	const char	*help;
	const char	*limit;		/* of its values, or "" */
} rows[] = {
#define GI_OPTION(id, tool, shortopt, longopt, arg, help, limit) \
	{ tool, shortopt, longopt, arg, help, limit },
#include "options.inc"
};

static const struct tool_about {
	const char	*tool;
	const char	*usage;
	const char	*what;
	const char	*example[3];
} abouts[] = {
#define GI_TOOL(name, usage, what, first, second, third) \
	{ name, usage, what, { first, second, third } },
#include "options.inc"
};

/* The options of the tool that runs, as getopt_long(3) wants them. */
static struct option	 longopts[GI_LEN(rows) + 1];
static char		 shortopts[2 * GI_LEN(rows) + 2];

static bool
has(const char *tool, const struct tool_option *r)
{
	return strcmp(r->tool, "*") == 0 || strcmp(r->tool, tool) == 0;
}

static void
begin(const char *tool)
{
	struct option	*o = longopts;
	char		*s = shortopts;
	size_t		 i;

	*s++ = ':';		/* tell a lacking value from no such option */
	for (i = 0; i < GI_LEN(rows); i++) {
		if (!has(tool, &rows[i]))
			continue;
		o->name = rows[i].longopt;
		o->has_arg = rows[i].arg[0] != '\0' ? required_argument :
		    no_argument;
		o->val = LONG + (int)i;
		if (rows[i].shortopt != 0) {
			*s++ = rows[i].shortopt;
			if (o->has_arg == required_argument)
				*s++ = ':';
		}
		o++;
	}
	o->name = NULL;
	*s = '\0';
	gi_progname = tool;
	opterr = 0;
	optind = 0;		/* forget what an earlier vector left */
}

/*
 * Speak the language that --lang names, wherever it stands: what is said of the
 * arguments before it is in that language too.
 */
static void
begin_lang(const struct gi_args *args)
{
	static const char	 name[] = "--lang";
	const char		*word, *value;
	int			 i;

	gi_lang_begin();
	for (i = 1; i < args->argc && strcmp(args->argv[i], "--") != 0; i++) {
		word = args->argv[i];
		if (strncmp(word, name, strlen(name)) != 0)
			continue;
		word += strlen(name);
		value = word[0] == '=' ? word + 1 :
		    word[0] == '\0' && i + 1 < args->argc ?
		    args->argv[i + 1] : "";
		if (gi_option_word(GI_OPT_LANG, value) >= 0)
			gi_lang_set(value);
	}
}

/*
 * The tool's long option whose name is nearest to the n bytes at word by
 * gi_distance_name(), where a name that begins with word is at distance 0.
 * NULL if the distance is more than half of n.
 */
static const char *
nearest(const char *word, size_t n)
{
	const struct option	*o;
	const char		*best = NULL;
	const struct gi_str	 text = { word, n };
	size_t			 d, least = n / 2 + 1;

	for (o = longopts; o->name != NULL; o++) {
		d = gi_distance_name(text, gi_str(o->name));
		if (n > 0 && strncmp(word, o->name, n) == 0)
			d = 0;
		if (d < least) {
			least = d;
			best = o->name;
		}
	}
	return best;
}

static int
unknown(const char *word)
{
	char		 detail[256];
	const char	*like = NULL;
	size_t		 n = strcspn(word, "=");

	if (strncmp(word, "--", 2) == 0)
		like = nearest(word + 2, n - 2);
	if (like != NULL)
		snprintf(detail, sizeof(detail), gi_text("%.*s, did you mean --%s?"),
		    (int)(n < 128 ? n : 128), word, like);
	else
		snprintf(detail, sizeof(detail), gi_text("%.*s, see --help"),
		    (int)(n < 128 ? n : 128), word);
	gi_report(GI_MSG_OPTION, NULL, 0, detail);
	return GI_OPT_STOP;
}

/* Whether the argument word, a long option, is not its whole name. */
static bool
abbreviated(const char *word, const struct tool_option *r)
{
	return strcspn(word + 2, "=") != strlen(r->longopt);
}

/* Report the mistake for which getopt_long(3) returned c, at that argument. */
static int
mistake(const char *word, int c)
{
	char	 letter[3] = { '-', (char)optopt, '\0' };

	if (optopt >= LONG && abbreviated(word, &rows[optopt - LONG]))
		return unknown(word);
	if (c == ':')
		gi_report(GI_MSG_OPTION_BARE, NULL, 0,
		    optopt >= LONG ? word : letter);
	else if (optopt >= LONG)
		gi_report(GI_MSG_OPTION_FULL, NULL, 0, word);
	else
		return unknown(optopt != 0 ? letter : word);
	return GI_OPT_STOP;
}

static void
put_names(char names[NAMES], const struct tool_option *r)
{
	char	 letter[] = "-x, ";

	letter[1] = r->shortopt;
	snprintf(names, NAMES, "  %s--%s%s%s",
	    r->shortopt != 0 ? letter : "    ", r->longopt,
	    r->arg[0] != '\0' ? "=" : "", gi_text(r->arg));
}

void
gi_help(FILE *out, const char *tool)
{
	const struct tool_about	*a = abouts;
	char			 names[NAMES];
	size_t			 i, width;

	while (strcmp(a->tool, tool) != 0)
		a++;
	fprintf(out, gi_text("Usage: %s %s\n"), a->tool, gi_text(a->usage));
	fprintf(out, "%s\n\n", gi_text(a->what));
	for (i = 0; i < GI_LEN(rows); i++) {
		if (!has(tool, &rows[i]))
			continue;
		put_names(names, &rows[i]);
		width = gi_columns(gi_str(names));
		fputs(names, out);
		if (width > HELP_COLUMN - 2) {
			putc('\n', out);
			width = 0;
		}
		fprintf(out, "%*s%s\n", HELP_COLUMN - (int)width, "",
		    gi_text(rows[i].help));
	}
	fprintf(out, "\n%s\n", gi_text("Examples:"));
	for (i = 0; i < GI_LEN(a->example); i++)
		fprintf(out, "  %s\n", a->example[i]);
}

static int
short_find(const char *tool, int c)
{
	size_t	 i = 0;

	while (!has(tool, &rows[i]) || rows[i].shortopt != c)
		i++;
	return (int)i;
}

/*
 * The argument with the option c that was read last: the last argument read, or
 * the one before, if the last is the value of c.
 */
static const char *
last(const struct gi_args *args, int c)
{
	int	 i = optind - 1;

	if (c >= LONG && optarg != NULL && optarg == args->argv[i])
		i--;
	return args->argv[i];
}

int
gi_option(struct gi_args *args, const char *tool)
{
	const char	*word;
	int		 c;

	if (args->next == 0) {
		begin(tool);
		begin_lang(args);
	}
	c = getopt_long(args->argc, args->argv, shortopts, longopts, NULL);
	args->next = optind;
	args->value = optarg;
	if (c == -1)
		return GI_OPT_END;
	word = last(args, c);
	if (c == '?' || c == ':')
		return mistake(word, c);
	if (c >= LONG && abbreviated(word, &rows[c - LONG]))
		return unknown(word);
	c = c >= LONG ? c - LONG : short_find(tool, c);
	if (c == GI_OPT_HELP)
		gi_help(stdout, tool);
	else if (c == GI_OPT_VERSION)
		printf("%s %s\n", tool, GI_VERSION);
	else if (gi_option_check(c, args->value))
		return c;
	return GI_OPT_STOP;
}

const char *
gi_option_name(int opt)
{
	return rows[opt].longopt;
}

int
gi_option_find(const char *tool, const char *name)
{
	size_t	 i;

	for (i = 0; i < GI_LEN(rows); i++) {
		if (has(tool, &rows[i]) && strcmp(rows[i].longopt, name) == 0)
			return (int)i;
	}
	return GI_OPT_STOP;
}

bool
gi_option_refuse(int opt)
{
	gi_report(GI_MSG_OPTION, NULL, 0, rows[opt].longopt);
	return false;
}

/*
 * Values.
 */
int
gi_option_word(int opt, const char *value)
{
	int		(*compare)(const char *, const char *, size_t) =
			    rows[opt].limit[0] != '\0' ? strncasecmp : strncmp;
	const char	*word = rows[opt].arg;
	size_t		 len = strcspn(word, "|");
	int		 i = 0;

	while (strlen(value) != len || compare(word, value, len) != 0) {
		if (word[len] == '\0')
			return -1;
		word += len + 1;
		len = strcspn(word, "|");
		i++;
	}
	return i;
}

size_t
gi_option_number(int opt, const char *value)
{
	size_t	 n, most = SIZE_MAX;

	if (rows[opt].limit[0] != '\0')
		(void)gi_str_size(gi_str(rows[opt].limit), &most);
	return gi_str_size(gi_str(value), &n) && n <= most ? n : 0;
}

size_t
gi_option_size(const char *value)
{
	static const char	 unit[] = "KMG";
	struct gi_str		 s = gi_str(value);
	const char		*u = s.len > 0 ?
				    strchr(unit, s.s[s.len - 1]) : NULL;
	unsigned		 shift = u != NULL ?
				    (unsigned)(u - unit + 1) * 10 : 0;
	size_t			 n;

	s.len -= u != NULL;
	if (!gi_str_size(s, &n) || n > SIZE_MAX >> shift)
		return 0;
	return n << shift;
}

bool
gi_option_check(int opt, const char *value)
{
	const char	*arg = rows[opt].arg;
	bool		 good = true;

	if ((value != NULL) != (arg[0] != '\0')) {
		gi_report(value != NULL ? GI_MSG_OPTION_FULL :
		    GI_MSG_OPTION_BARE, NULL, 0, rows[opt].longopt);
		return false;
	}
	if (value == NULL)
		return true;
	if (strchr(arg, '|') != NULL)
		good = gi_option_word(opt, value) >= 0;
	else if (strcmp(arg, "N") == 0)
		good = gi_option_number(opt, value) > 0;
	else if (strcmp(arg, "SIZE") == 0)
		good = gi_option_size(value) > 0;
	if (!good)
		gi_report(GI_MSG_OPTION_VALUE, NULL, 0, value);
	return good;
}
