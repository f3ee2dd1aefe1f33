/* SPDX-License-Identifier: ISC */
/*
 * gi-tojson: the documents of a record stream as JSON, one a line; see
 * gi-tojson(1) and gi.schema.json.
 */
#include "gi.h"
#include "stream/stage.h"
#include "tool/stop.h"

int
main(int argc, char *argv[])
{
	gi_stop_begin();
	return gi_tool_main(&gi_json, argc, argv);
}
