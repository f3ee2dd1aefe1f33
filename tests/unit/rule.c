/* SPDX-License-Identifier: ISC */
/*
 * rule: print the identifiers of all rules, in order.
 * rule ID: print what the table says of a rule, field by field.
 * rule -m MESSAGE [ARGUMENT...]: print the message with its arguments.
 */
#include <string.h>

#include "base/arena.h"
#include "finding/find.h"
#include "gi.h"

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
	out = gi_rule_message(a, &rule, args, nargs);
	printf("%.*s\n", (int)out.len, out.s);
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
	else if (argc == 2)
		one(argv[1]);
	else
		all();
	return gi_finish(stdout);
}
