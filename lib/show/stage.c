/* SPDX-License-Identifier: ISC */
/*
 * The stage gi_verify: a record stream is checked, and goes on with what was
 * found, or what was found is shown.
 */
#include "base/arena.h"
#include "finding/choice.h"
#include "gi.h"
#include "json/json.h"
#include "show/show.h"
#include "stream/output.h"
#include "stream/stage.h"
#include "tool/option.h"
#include "tool/terminal.h"
#include "verify/verify.h"

/* As in data/options.tsv. */
enum show_how { TSV, HUMAN, GCC, JSON, CSV, SARIF, CHECKSTYLE };

static const struct show_format	 formats[] = {
	[HUMAN] = { .document = show_human },
	[GCC] = { .document = show_gcc },
	[JSON] = { .document = show_json },
	[CSV] = { .begin = show_csv_begin, .document = show_csv },
	[SARIF] = { .begin = show_sarif_begin, .document = show_sarif,
		    .end = show_sarif_end },
	[CHECKSTYLE] = { .begin = show_checkstyle_begin,
			 .document = show_checkstyle,
			 .end = show_checkstyle_end }
};

enum show_colour { AUTO, ALWAYS, NEVER };

struct show_state {
	enum show_how		 how;
	bool			 quiet;		/* nothing is written */
	bool			 begun;		/* the format is */
	struct show_style	 style;
	struct ver_stage	 verify;
	struct gi_arena		*arena;		/* of verify */
};

static void
begin(struct gi_run *run)
{
	struct show_state	*s = run->state;

	s->style.out = run->out;
	s->style.colour = gi_wants_colour(run->out);
	s->arena = gi_arena_new();
	s->style.json = gi_alloc(s->arena, sizeof(*s->style.json));
	ver_stage_init(&s->verify, s->arena);
}

/* fail_on of a value of --fail-on, by its place among the words. */
static int
fail_on(int word)
{
	static const int	 severity[] = {
		GI_ERROR, GI_WARNING, GI_NOTE, VER_FAIL_NEVER
	};

	return severity[word];
}

static bool
set_colour(struct gi_run *run, int word)
{
	struct show_state	*s = run->state;

	s->style.colour = word == AUTO ? gi_wants_colour(run->out) :
	    word == ALWAYS;
	return true;
}

static bool
set_option(struct gi_run *run, int opt, const char *value)
{
	struct show_state	*s = run->state;

	switch (opt) {
	case GI_OPT_VERIFY_FORM:
		return gi_form_add(value);
	case GI_OPT_VERIFY_FORMAT:
		s->how = (enum show_how)gi_option_word(opt, value);
		return true;
	case GI_OPT_VERIFY_QUIET:
		s->quiet = true;
		return true;
	case GI_OPT_VERIFY_CLASS:
		gi_choice_class(s->verify.choice,
		    (enum gi_class)gi_option_word(opt, value));
		return true;
	case GI_OPT_VERIFY_FAIL_ON:
		s->verify.fail_on = fail_on(gi_option_word(opt, value));
		return true;
	case GI_OPT_VERIFY_ENABLE:
	case GI_OPT_VERIFY_DISABLE:
		return gi_choice_off(s->verify.choice, value,
		    opt == GI_OPT_VERIFY_DISABLE);
	case GI_OPT_VERIFY_SEVERITY:
		return gi_choice_severity(s->verify.choice, value);
	case GI_OPT_VERIFY_DEADLINE:
		return ver_stage_deadline(&s->verify, value);
	case GI_OPT_VERIFY_COLOR:
		return set_colour(run, gi_option_word(opt, value));
	default:
		return gi_option_refuse(opt);
	}
}

/* What stands before all findings, once; all options are known. */
static void
begin_format(struct show_state *s)
{
	if (s->begun)
		return;
	s->begun = true;
	s->style.json->out = s->style.out;
	if (formats[s->how].begin != NULL)
		formats[s->how].begin(&s->style);
}

static void
show_document(const struct ver_shown *d, void *state)
{
	struct show_state	*s = state;

	formats[s->how].document(d, &s->style);
	if (s->how == JSON || s->how == SARIF)
		json_flush(s->style.json);
	gi_flush_later(s->style.out);
}

static void
read_stream(struct gi_run *run, int fd, const char *name)
{
	struct show_state	*s = run->state;

	if (!s->quiet && s->how == TSV) {
		s->verify.out = run->out;
	} else if (!s->quiet) {
		begin_format(s);
		s->verify.show = show_document;
		s->verify.ctx = s;
	}
	ver_stage_read(&s->verify, fd, name);
}

static void
end(struct gi_run *run)
{
	struct show_state	*s = run->state;

	if (!run->off && !s->quiet && s->how != TSV) {
		begin_format(s);	/* where no input could be read */
		if (s->how == HUMAN)
			show_summary(run->out, &s->verify.tally);
		else if (formats[s->how].end != NULL)
			formats[s->how].end(&s->style);
	}
	gi_arena_free(s->arena);
}

const struct gi_stage	 gi_verify = {
	.tool = "gi-verify", .size = sizeof(struct show_state),
	.begin = begin, .option = set_option, .read = read_stream, .end = end
};
