/* SPDX-License-Identifier: ISC */
/*
 * gi-tohtml: the documents of a record stream as pages for a browser; see
 * gi-tohtml(1).
 */
#include "gi.h"
#include "stream/stage.h"
#include "tool/stop.h"

int
main(int argc, char *argv[])
{
	gi_stop_begin();
	return gi_tool_main(&gi_html, argc, argv);
}
