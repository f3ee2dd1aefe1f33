/* SPDX-License-Identifier: ISC */
/* gi-tables: the cells of the statutory tables; see gi-tables(1). */
#include "gi.h"
#include "stream/doc.h"
#include "tables/stage.h"
#include "tool/option.h"

int
main(int argc, char *argv[])
{
	const struct gi_stage	 stage = {
		.document = gi_tables_stage, .out = stdout
	};
	struct gi_args		 args = { argc, argv, 0, NULL };
	int			 opt;

	while ((opt = gi_option(&args, "gi-tables")) >= 0) {
		if (!gi_form_add(args.value))
			return gi_finish(stdout);
	}
	if (opt == GI_OPT_STOP)
		return gi_finish(stdout);
	gi_stage_operands(&args, &stage, stdout);
	return gi_finish(stdout);
}
