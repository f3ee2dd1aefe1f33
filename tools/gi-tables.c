/* SPDX-License-Identifier: ISC */
/* gi-tables: the cells of the statutory tables; see gi-tables(1). */
#include "gi.h"
#include "stream/stage.h"

int
main(int argc, char *argv[])
{
	return gi_tool_main(&gi_tables, argc, argv);
}
