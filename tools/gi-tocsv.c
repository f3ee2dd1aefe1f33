/* SPDX-License-Identifier: ISC */
/*
 * gi-tocsv: the documents of a record stream as CSV, for spreadsheets, databases
 * and statistics; see gi-tocsv(1).
 */
#include "gi.h"
#include "stream/stage.h"
#include "tool/stop.h"

int
main(int argc, char *argv[])
{
	gi_stop_begin();
	return gi_tool_main(&gi_csv, argc, argv);
}
