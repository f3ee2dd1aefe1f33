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
string(struct json_out *j)
{
	static char	 buf[65536];
	struct gi_str	 s = { buf, 0 };

	s.len = fread(buf, 1, sizeof(buf), stdin);
	json_str(j, s);
	json_end(j);
}

static void
numbers(struct json_out *j)
{
	char		 line[256];
	struct gi_str	 s = { line, 0 };

	while (fgets(line, sizeof(line), stdin) != NULL) {
		s.len = strcspn(line, "\n");
		if (!json_number(j, s)) {
			json_flush(j);
			gi_put_bytes(stdout, " none", 5);
		}
		json_end(j);
	}
}

static void
pretty(struct json_out *j)
{
	j->pretty = true;
	json_open(j, '[');
	json_open(j, '{');
	json_close(j, '}');
	json_open(j, '[');
	json_close(j, ']');
	json_open(j, '{');
	json_key(j, gi_str("a"));
	json_size(j, 1);
	json_key(j, gi_str("b"));
	json_open(j, '[');
	json_bool(j, true);
	json_bool(j, false);
	json_null(j);
	json_close(j, ']');
	json_close(j, '}');
	json_quote(j);
	json_text(j, gi_str("x"));
	json_text(j, gi_str("\ty"));
	json_quote(j);
	json_close(j, ']');
	json_end(j);
}

int
main(int argc, char *argv[])
{
	struct json_out	 j = { .out = stdout };

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
