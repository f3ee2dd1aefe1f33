/* SPDX-License-Identifier: ISC */
/*
 * option TOOL [ARGUMENT...]: print what gi_option() makes of the arguments,
 * an option a line with its name and value, then the operands.
 */
#include "gi.h"
#include "tool/option.h"

static const char *const name[] = {
#define GI_OPTION(id, tool, shortopt, longopt, arg, help, limit) #id,
#include "options.inc"
};

int
main(int argc, char *argv[])
{
	struct gi_args	 args = { argc - 1, argv + 1, 0, NULL };
	int		 opt;

	if (argc < 2)
		return GI_USAGE;
	while ((opt = gi_option(&args, argv[1])) >= 0) {
		printf("%s", name[opt]);
		if (args.value != NULL)
			printf(" [%s]", args.value);
		putchar('\n');
	}
	if (opt == GI_OPT_STOP)
		return gi_finish(stdout);
	for (; args.next < args.argc; args.next++)
		printf("operand [%s]\n", args.argv[args.next]);
	return gi_finish(stdout);
}
