/* SPDX-License-Identifier: ISC */
/* What was found in a report. */
#include "base/arena.h"
#include "base/str.h"
#include "finding/find.h"
#include "finding/wording.h"
#include "gi.h"
#include "stream/reader.h"
#include "verify/report/report.h"

void
ver_add_finding(struct ver_report *v, const char *rule, struct gi_find f,
    const struct gi_str *args, size_t nargs)
{
	const struct gi_rule	*r = gi_rule_find(gi_str(rule));

	if (r == NULL)
		return;
	gi_find_say(v->arena, &f, r, args, nargs);
	v->find = gi_grow(v->arena, v->find, v->nfind, &v->find_room,
	    sizeof(*v->find));
	v->find[v->nfind++] = f;
}

void
ver_add_finding_as(struct ver_report *v, enum gi_severity severity,
    const char *rule, struct gi_find f, const struct gi_str *args, size_t nargs)
{
	ver_add_finding(v, rule, f, args, nargs);
	v->find[v->nfind - 1].severity = severity;
}

struct gi_str
ver_line_place(struct ver_report *v, size_t line)
{
	struct gi_str	 part[2];

	part[0] = gi_str("line ");
	part[1] = gi_size_text(v->arena, line);
	return gi_say_join(v->arena, part, GI_LEN(part));
}

struct gi_str
ver_meta(const struct ver_report *v, const char *key, size_t *line)
{
	const struct gi_record	*rec;
	size_t			 i;

	for (i = v->doc->meta_end; i-- > 0;) {
		rec = &v->doc->rec[i];
		if (!gi_meta_is(rec, key))
			continue;
		if (!gi_str_size(gi_field(rec, GI_META_LINE), line))
			*line = 0;
		return gi_unescape(v->arena, gi_field(rec, GI_META_VALUE));
	}
	*line = 0;
	return gi_str("");
}
