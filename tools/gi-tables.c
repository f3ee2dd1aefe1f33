/* SPDX-License-Identifier: ISC */
/* gi-tables: the cells of the statutory tables; see gi-tables(1). */
#include "gi.h"

static void
read_stream(FILE *in, const char *name)
{
	const struct gi_stage	 stage = {
		.document = gi_tables_stage, .out = stdout
	};
	struct gi_reader	*reader = gi_reader_new(in, name);

	gi_stage_run(reader, &stage, stdout);
	gi_reader_free(reader);
}

int
main(int argc, char *argv[])
{
	(void)argc;
	(void)argv;
	gi_progname = "gi-tables";
	read_stream(stdin, "stdin");
	return gi_finish(stdout);
}
