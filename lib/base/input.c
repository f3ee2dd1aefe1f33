/* SPDX-License-Identifier: ISC */
/* The operands of a stage: record streams, one after the other. */
#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include "gi.h"

static void
run(FILE *in, const char *name, const struct gi_stage *stage, void *ctx)
{
	struct gi_reader	*reader = gi_reader_new(in, name);

	gi_stage_run(reader, stage, ctx);
	gi_reader_free(reader);
}

static void
run_file(const char *name, const struct gi_stage *stage, void *ctx)
{
	struct stat	 st;
	FILE		*in = fopen(name, "r");

	if (in == NULL) {
		gi_report(GI_MSG_OPEN, name, 0, strerror(errno));
		return;
	}
	if (fstat(fileno(in), &st) == 0 && S_ISDIR(st.st_mode))
		gi_report(GI_MSG_DIRECTORY, name, 0, NULL);
	else
		run(in, name, stage, ctx);
	fclose(in);
}

void
gi_stage_operands(const struct gi_args *args, const struct gi_stage *stage,
    void *ctx)
{
	int	 i;

	if (args->next >= args->argc)
		run(stdin, "-", stage, ctx);
	for (i = args->next; i < args->argc; i++) {
		if (strcmp(args->argv[i], "-") == 0)
			run(stdin, "-", stage, ctx);
		else
			run_file(args->argv[i], stage, ctx);
	}
}
