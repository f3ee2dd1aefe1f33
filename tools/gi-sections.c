/* SPDX-License-Identifier: ISC */
/*
 * gi-sections: what a report is, by its title and first sentences, where its
 * sections begin, and which lines are no text of them; see gi-sections(1).
 */
#include "gi.h"
#include "sections/sections.h"
#include "stream/doc.h"
#include "tool/option.h"

int
main(int argc, char *argv[])
{
	const struct gi_stage	 stage = {
		.document = sec_stage, .out = stdout
	};
	struct gi_args		 args = { argc, argv, 0, NULL };
	int			 opt;

	while ((opt = gi_option(&args, "gi-sections")) >= 0) {
		if (!gi_form_add(args.value))
			return gi_finish(stdout);
	}
	if (opt == GI_OPT_STOP)
		return gi_finish(stdout);
	gi_stage_operands(&args, &stage, stdout);
	return gi_finish(stdout);
}
