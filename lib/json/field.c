/* SPDX-License-Identifier: ISC */
/* Fields of records as members of an object. */
#include "base/str.h"
#include "gi.h"
#include "json/json.h"
#include "json/report.h"

void
json_field(struct json_out *j, struct gi_arena *a, const char *key,
    struct gi_str field)
{
	json_name(j, key);
	if (gi_is_null(field))
		json_null(j);
	else
		json_str(j, gi_unescape(a, field));
}

void
json_list_field(struct json_out *j, struct gi_arena *a, const char *key,
    struct gi_str field)
{
	struct gi_str	 rest = { NULL, 0 }, part;

	if (!gi_is_null(field) && field.len > 0)
		rest = gi_unescape(a, field);
	json_name(j, key);
	json_open(j, '[');
	while (gi_str_part(&rest, '\t', &part))
		json_str(j, part);
	json_close(j, ']');
}

bool
json_number_field(struct json_out *j, const char *key, struct gi_str field)
{
	json_name(j, key);
	return json_number(j, field) || gi_is_null(field);
}
