/* SPDX-License-Identifier: ISC */
/* Findings as CSV (RFC 4180), a record each below a header. */
#include "finding/find.h"
#include "gi.h"
#include "json/json.h"
#include "show/fingerprint.h"
#include "show/show.h"
#include "tool/safe.h"

static const char	*const head = "source,line,severity,class,rule,place,"
    "expected,actual,message,body,year,fingerprint\r\n";

/*
 * A field, and what stands behind it.  A spreadsheet takes what begins like
 * these for a formula, and some run programs: an apostrophe makes it a text.  A
 * number with a sign is one.
 */
static void
put_field(FILE *out, struct gi_str s, const char *behind)
{
	size_t	 i, from = 0;

	putc('"', out);
	if (s.len > 0 && s.s[0] != '\0' && strchr("=+-@", s.s[0]) != NULL &&
	    !json_is_number(s))
		putc('\'', out);
	for (i = 0; i < s.len; i++) {
		if (s.s[i] != '"')
			continue;
		gi_put_safe(out, (struct gi_str){ s.s + from, i - from });
		fputs("\"\"", out);
		from = i + 1;
	}
	if (s.len > from)
		gi_put_safe(out, (struct gi_str){ s.s + from, s.len - from });
	putc('"', out);
	fputs(behind, out);
}

void
show_csv_begin(struct show_style *s)
{
	fputs(head, s->out);
}

static void
put_find(FILE *out, struct gi_str source, const struct gi_find *f,
    const struct show_marks *m, size_t i)
{
	const char	*class = show_class(f);

	put_field(out, source, ",");
	if (f->line > 0)
		fprintf(out, "%zu", f->line);
	fprintf(out, ",%s,%s,", gi_severity_name(f->severity),
	    class != NULL ? class : "");
	put_field(out, gi_str(f->rule), ",");
	put_field(out, f->place, ",");
	put_field(out, f->expected, ",");
	put_field(out, f->actual, ",");
	put_field(out, f->message, ",");
	put_field(out, m->body, ",");
	put_field(out, m->year, ",");
	put_field(out, show_mark(m, i), "\r\n");
}

void
show_csv(const struct ver_shown *d, struct show_style *s)
{
	struct show_marks	 m;
	size_t			 i;

	show_marks_read(&m, d);
	for (i = 0; i < d->nfind; i++)
		put_find(s->out, d->source, &d->find[i], &m, i);
}
