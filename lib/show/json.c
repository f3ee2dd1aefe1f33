/* SPDX-License-Identifier: ISC */
/* Findings as JSON, one a line. */
#include "base/str.h"
#include "finding/find.h"
#include "gi.h"
#include "json/json.h"
#include "show/fingerprint.h"
#include "show/show.h"
#include "stream/output.h"

void
show_json_text(struct json_out *j, const char *key, struct gi_str s)
{
	json_name(j, key);
	if (s.s == NULL)
		json_null(j);
	else
		json_str(j, s);
}

static void
put_size(struct json_out *j, const char *key, size_t n)
{
	json_name(j, key);
	if (n == 0)
		json_null(j);
	else
		json_size(j, n);
}

static void
put_args(struct json_out *j, struct gi_str args)
{
	struct gi_str	 one;

	json_name(j, "args");
	json_open(j, '[');
	while (gi_str_part(&args, '\t', &one))
		json_str(j, one);
	json_close(j, ']');
}

/* Of whose report it is, and by what it is known again. */
static void
put_marks(struct json_out *j, const struct show_marks *m, size_t i)
{
	const struct gi_str	 none = { NULL, 0 };

	show_json_text(j, "body", m->body.len > 0 ? m->body : none);
	json_name(j, "year");
	(void)json_number(j, m->year);
	show_json_text(j, "fingerprint", show_mark(m, i));
}

static void
put_find(struct json_out *j, struct gi_str source, const struct gi_find *f,
    const struct show_marks *m, size_t i)
{
	const char	*class = show_class(f);

	json_open(j, '{');
	show_json_text(j, "source", source);
	put_size(j, "line", f->line);
	show_json_text(j, "severity", gi_str(gi_severity_name(f->severity)));
	show_json_text(j, "class", class != NULL ? gi_str(class) :
	    (struct gi_str){ NULL, 0 });
	show_json_text(j, "rule", gi_str(f->rule));
	show_json_text(j, "place", f->place);
	show_json_text(j, "expected", f->expected);
	show_json_text(j, "actual", f->actual);
	show_json_text(j, "message", f->message);
	put_args(j, f->args);
	put_marks(j, m, i);
	json_close(j, '}');
	json_end(j);
}

void
show_json(const struct ver_shown *d, struct show_style *s)
{
	struct show_marks	 m;
	size_t			 i;

	show_marks_read(&m, d);
	for (i = 0; i < d->nfind; i++)
		put_find(s->json, d->source, &d->find[i], &m, i);
}
