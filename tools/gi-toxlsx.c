/* SPDX-License-Identifier: ISC */
/*
 * gi-toxlsx: the documents of a record stream as a workbook; see gi-toxlsx(1).
 */
#include "gi.h"
#include "store/book/book.h"
#include "stream/stage.h"
#include "tool/stop.h"

int
main(int argc, char *argv[])
{
	gi_stop_begin();
	return gi_tool_main(&store_xlsx, argc, argv);
}
