/* SPDX-License-Identifier: ISC */
/*
 * gi-tosql: the documents of a record stream as a database; see gi-tosql(1).
 */
#include "gi.h"
#include "store/load/stage.h"
#include "tool/stop.h"

int
main(int argc, char *argv[])
{
	gi_stop_begin();
	return gi_tool_main(&store_sql, argc, argv);
}
