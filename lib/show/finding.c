/* SPDX-License-Identifier: ISC */
/* Findings as lines of text: for people, or as compilers write them. */
#include <stdlib.h>
#include <unistd.h>

#include "finding/find.h"
#include "gi.h"
#include "show/show.h"
#include "stream/output.h"
#include "tool/safe.h"

/* Select Graphic Rendition: what a terminal takes for a change of colour. */
#define SGR(code)	"\033[" code "m"
#define BOLD		SGR("1")
#define PLAIN		SGR("0")

bool
show_wants_colour(FILE *out)
{
	const char	*term = getenv("TERM");
	const char	*none = getenv("NO_COLOR");	/* see no-color.org */

	return isatty(fileno(out)) && (none == NULL || none[0] == '\0') &&
	    term != NULL && strcmp(term, "dumb") != 0;
}

static void
put_severity(const struct show_style *s, enum gi_severity severity)
{
	static const char *const sgr[] = {
		[GI_NOTE] = SGR("36"), [GI_WARNING] = SGR("33"),
		[GI_ERROR] = SGR("1;31")
	};

	fprintf(s->out, "%s%-8s%s", s->colour ? sgr[severity] : "",
	    gi_severity_name(severity), s->colour ? PLAIN : "");
}

static void
put_human(const struct show_style *s, const struct gi_find *f)
{
	if (f->line > 0)
		fprintf(s->out, "%6zu  ", f->line);
	else
		fprintf(s->out, "%6s  ", "-");
	put_severity(s, f->severity);
	fprintf(s->out, " %-16s ", f->rule);
	gi_put_safe(s->out, f->message);
	putc('\n', s->out);
}

static void
put_gcc(FILE *out, struct gi_str source, const struct gi_find *f)
{
	gi_put_safe(out, source);
	if (f->line > 0)
		fprintf(out, ":%zu", f->line);
	fprintf(out, ": %s: ", gi_severity_name(f->severity));
	gi_put_safe(out, f->message);
	fprintf(out, " [%s]\n", f->rule);
}

static void
put_source(const struct show_style *s, struct gi_str source)
{
	if (s->colour)
		fputs(BOLD, s->out);
	gi_put_safe(s->out, source);
	fputs(s->colour ? PLAIN "\n" : "\n", s->out);
}

void
show_document(const struct gi_doc *doc, const struct gi_find *f, size_t n,
    void *style)
{
	const struct show_style	*s = style;
	size_t			 i;

	if (n == 0)
		return;
	if (s->format == SHOW_HUMAN)
		put_source(s, doc->source);
	for (i = 0; i < n; i++) {
		if (s->format == SHOW_HUMAN)
			put_human(s, &f[i]);
		else
			put_gcc(s->out, doc->source, &f[i]);
	}
	gi_flush_later(s->out);
}

void
show_unread(struct gi_str source, const struct gi_find *f, void *style)
{
	const struct show_style	*s = style;

	if (s->format == SHOW_GCC) {
		put_gcc(s->out, source, f);
		return;
	}
	gi_put_safe(s->out, source);
	putc('\n', s->out);
	put_human(s, f);
}
