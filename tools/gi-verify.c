/* SPDX-License-Identifier: ISC */
/*
 * gi-verify: check the reports of a record stream by the rules, and write
 * the stream on with what was found, or the findings alone; see gi-verify(1).
 */
#include "finding/choice.h"
#include "gi.h"
#include "show/show.h"
#include "tool/msg.h"
#include "tool/option.h"
#include "verify/verify.h"

enum format { TSV, HUMAN, GCC };

struct verifier {
	enum format		 format;
	bool			 quiet;
	struct show_style	 style;
	struct ver_stage	 stage;
};

/* Which of the n words value is, or n: reported. */
static size_t
pick(const char *value, const char *const *word, size_t n)
{
	size_t	 i;

	for (i = 0; i < n && strcmp(value, word[i]) != 0; i++)
		;
	if (i == n)
		gi_report(GI_MSG_OPTION_VALUE, NULL, 0, value);
	return i;
}

static bool
set_format(struct verifier *r, const char *value)
{
	static const char *const word[] = { "tsv", "human", "gcc" };
	size_t	 i = pick(value, word, GI_LEN(word));

	r->format = (enum format)i;
	r->style.format = r->format == GCC ? SHOW_GCC : SHOW_HUMAN;
	return i < GI_LEN(word);
}

static bool
set_fail_on(struct verifier *r, const char *value)
{
	static const char *const word[] = {
		[GI_NOTE] = "note", [GI_WARNING] = "warning",
		[GI_ERROR] = "error", [VER_FAIL_NEVER] = "never"
	};
	size_t	 i = pick(value, word, GI_LEN(word));

	r->stage.fail_on = (int)i;
	return i < GI_LEN(word);
}

static bool
set_colour(struct verifier *r, const char *value)
{
	static const char *const word[] = { "auto", "always", "never" };
	size_t	 i = pick(value, word, GI_LEN(word));

	r->style.colour = i == 0 ? show_wants_colour(stdout) : i == 1;
	return i < GI_LEN(word);
}

/* Act on an option; false where there is nothing left to do. */
static bool
option(struct verifier *r, int opt, const char *value)
{
	switch (opt) {
	case GI_OPT_VERIFY_FORMAT:
		return set_format(r, value);
	case GI_OPT_VERIFY_QUIET:
		r->quiet = true;
		return true;
	case GI_OPT_VERIFY_FAIL_ON:
		return set_fail_on(r, value);
	case GI_OPT_VERIFY_ENABLE:
	case GI_OPT_VERIFY_DISABLE:
		return gi_choice_off(r->stage.choice, value,
		    opt == GI_OPT_VERIFY_DISABLE);
	case GI_OPT_VERIFY_SEVERITY:
		return gi_choice_severity(r->stage.choice, value);
	case GI_OPT_VERIFY_COLOR:
		return set_colour(r, value);
	case GI_OPT_VERIFY_LIST_RULES:
		gi_rules_list(stdout);
		return false;
	case GI_OPT_VERIFY_EXPLAIN:
		gi_rule_explain(stdout, value);
		return false;
	case GI_OPT_VERIFY_FORM:
		return gi_form_add(value);
	default:
		return false;
	}
}

/* Verify what the operands name, and show it or write it on. */
static void
verify(struct verifier *r, const struct gi_args *args)
{
	if (!r->quiet && r->format == TSV) {
		r->stage.out = stdout;
	} else if (!r->quiet) {
		r->stage.document = show_document;
		r->stage.unread = show_unread;
		r->stage.ctx = &r->style;
	}
	ver_stage_run(&r->stage, args);
	if (!r->quiet && r->format == HUMAN)
		show_summary(stdout, &r->stage.tally);
}

int
main(int argc, char *argv[])
{
	struct gi_args	 args = { argc, argv, 0, NULL };
	struct verifier	 r = { .style = { .out = stdout } };
	struct gi_arena	*arena = gi_arena_new();
	int		 opt;

	ver_stage_init(&r.stage, arena);
	r.style.colour = show_wants_colour(stdout);
	while ((opt = gi_option(&args, "gi-verify")) >= 0) {
		if (!option(&r, opt, args.value))
			break;
	}
	if (opt == GI_OPT_END)
		verify(&r, &args);
	gi_arena_free(arena);
	return gi_finish(stdout);
}
