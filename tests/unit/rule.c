/* SPDX-License-Identifier: ISC */
/*
 * rule: print the identifiers of all rules, in order.
 * rule ID: print what the table says of a rule, field by field.
 * rule -m MESSAGE [ARGUMENT...]: print the message with its arguments.
 * rule -s: for each line of input, a rule and args as a find record has them,
 * print a tab and the message that they make.
 */
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "finding/find.h"
#include "gi.h"
#include "stream/put.h"

static void
message(char *argv[], size_t nargs)
{
	struct gi_arena	*a = gi_arena_new();
	struct gi_rule	 rule = { .message = argv[2] };
	struct gi_str	*args = gi_alloc_array(a, nargs, sizeof(*args));
	struct gi_str	 out;
	size_t		 i;

	for (i = 0; i < nargs; i++)
		args[i] = gi_str(argv[3 + i]);
	out = gi_rule_fill(a, rule.message, args, nargs);
	printf("%.*s\n", (int)out.len, out.s);
	gi_arena_free(a);
}

/* The message of a rule with the arguments that tabs part in args. */
static void
say(struct gi_arena *a, const struct gi_rule *rule, struct gi_str args)
{
	struct gi_str	 arg[GI_RULE_ARGS], out;
	size_t		 n = 0;

	args = gi_unescape(a, args);
	while (n < GI_LEN(arg) && gi_str_part(&args, '\t', &arg[n]))
		n++;
	out = gi_rule_fill(a, rule->message, arg, n);
	gi_put_str(stdout, out);
	gi_put_end(stdout);
}

static void
say_lines(void)
{
	struct gi_arena	*a = gi_arena_new();
	struct gi_str	 line, id;
	char		 buf[65536];

	while (fgets(buf, sizeof(buf), stdin) != NULL) {
		line.s = buf;
		line.len = strcspn(buf, "\n");
		gi_str_part(&line, '\t', &id);
		say(a, gi_rule_find(id), line);
	}
	gi_arena_free(a);
}

static void
all(void)
{
	const struct gi_rule	*r;
	size_t			 i, n;

	r = gi_rules(&n);
	for (i = 0; i < n; i++)
		puts(r[i].id);
}

static void
one(const char *id)
{
	const struct gi_rule	*r = gi_rule_find(gi_str(id));

	if (r == NULL)
		puts("none");
	else
		printf("%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n",
		    r->id, gi_severity_name(r->severity), gi_class_name(r->of),
		    r->place, r->stage, r->what, r->text, r->law, r->example,
		    r->cure, r->message, r->message_en);
}

int
main(int argc, char *argv[])
{
	if (argc >= 3 && strcmp(argv[1], "-m") == 0)
		message(argv, (size_t)argc - 3);
	else if (argc == 2 && strcmp(argv[1], "-s") == 0)
		say_lines();
	else if (argc == 2)
		one(argv[1]);
	else
		all();
	return gi_finish(stdout);
}
