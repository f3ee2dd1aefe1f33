/* SPDX-License-Identifier: ISC */
/*
 * gi-sections: what a report is, by its title and first sentences, where its
 * sections begin, and which lines are no text of them; see gi-sections(1).
 */
#include "gi.h"
#include "stream/stage.h"

int
main(int argc, char *argv[])
{
	return gi_tool_main(&gi_sections, argc, argv);
}
