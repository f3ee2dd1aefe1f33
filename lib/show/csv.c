/* SPDX-License-Identifier: ISC */
/* Findings as CSV (RFC 4180), a record each below a header. */
#include <stdlib.h>

#include "base/text.h"
#include "csv/write.h"
#include "finding/find.h"
#include "gi.h"
#include "show/fingerprint.h"
#include "show/show.h"

static const char	*const head = "source,line,severity,class,rule,place,"
    "expected,actual,message,body,year,fingerprint\r\n";

/* A field, and what stands behind it. */
static void
add_field(struct gi_text *t, struct gi_str s, const char *behind)
{
	csv_add_text(t, s, CSV_ONE_LINE | CSV_NO_FORMULA);
	gi_text_add(t, gi_str(behind));
}

void
show_csv_begin(struct show_style *s)
{
	fputs(head, s->out);
}

static void
add_find(struct gi_text *t, struct gi_str source, const struct gi_find *f,
    const struct show_marks *m, size_t i)
{
	const char	*class = show_class(f);

	add_field(t, source, ",");
	if (f->line > 0)
		gi_text_size(t, f->line);
	gi_text_byte(t, ',');
	gi_text_add(t, gi_str(gi_severity_name(f->severity)));
	gi_text_byte(t, ',');
	gi_text_add(t, gi_str(class != NULL ? class : ""));
	gi_text_byte(t, ',');
	add_field(t, gi_str(f->rule), ",");
	add_field(t, f->place, ",");
	add_field(t, f->expected, ",");
	add_field(t, f->actual, ",");
	add_field(t, f->message, ",");
	add_field(t, m->body, ",");
	add_field(t, m->year, ",");
	add_field(t, show_mark(m, i), "\r\n");
}

void
show_csv(const struct ver_shown *d, struct show_style *s)
{
	struct gi_text		 t = { .len = 0 };
	struct show_marks	 m;
	size_t			 i;

	show_marks_read(&m, d);
	for (i = 0; i < d->nfind; i++) {
		t.len = 0;
		add_find(&t, d->source, &d->find[i], &m, i);
		fwrite(t.s, 1, t.len, s->out);
	}
	free(t.s);
}
