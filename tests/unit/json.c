/* SPDX-License-Identifier: ISC */
/*
 * json string|number|pretty: standard input as a JSON string; each of its
 * lines as a JSON number; or a small value over several lines.
 */
#include <string.h>

#include "gi.h"
#include "json/json.h"
#include "stream/output.h"

static void
string(struct gi_json *j)
{
	static char	 buf[65536];
	struct gi_str	 s = { buf, 0 };

	s.len = fread(buf, 1, sizeof(buf), stdin);
	gi_json_str(j, s);
	gi_json_end(j);
}

static void
numbers(struct gi_json *j)
{
	char		 line[256];
	struct gi_str	 s = { line, 0 };

	while (fgets(line, sizeof(line), stdin) != NULL) {
		s.len = strcspn(line, "\n");
		if (!gi_json_number(j, s)) {
			gi_json_flush(j);
			gi_put_bytes(stdout, " none", 5);
		}
		gi_json_end(j);
	}
}

static void
pretty(struct gi_json *j)
{
	j->pretty = true;
	gi_json_open(j, '[');
	gi_json_open(j, '{');
	gi_json_close(j, '}');
	gi_json_open(j, '[');
	gi_json_close(j, ']');
	gi_json_open(j, '{');
	gi_json_key(j, gi_str("a"));
	gi_json_size(j, 1);
	gi_json_key(j, gi_str("b"));
	gi_json_open(j, '[');
	gi_json_bool(j, true);
	gi_json_bool(j, false);
	gi_json_null(j);
	gi_json_close(j, ']');
	gi_json_close(j, '}');
	gi_json_quote(j);
	gi_json_text(j, gi_str("x"));
	gi_json_text(j, gi_str("\ty"));
	gi_json_quote(j);
	gi_json_close(j, ']');
	gi_json_end(j);
}

int
main(int argc, char *argv[])
{
	struct gi_json	 j = { .out = stdout };

	if (argc != 2)
		return GI_USAGE;
	if (strcmp(argv[1], "string") == 0)
		string(&j);
	else if (strcmp(argv[1], "number") == 0)
		numbers(&j);
	else
		pretty(&j);
	return gi_finish(stdout);
}
