/* SPDX-License-Identifier: ISC */
/* Findings as lines of text: for people, or as compilers write them. */
#include "base/utf8.h"
#include "finding/find.h"
#include "finding/said.h"
#include "gi.h"
#include "show/show.h"
#include "stream/role.h"
#include "tool/safe.h"

/* Select Graphic Rendition: what a terminal takes for a change of colour. */
#define SGR(code)	"\033[" code "m"
#define BOLD		SGR("1")
#define PLAIN		SGR("0")

#define SEVERITY	8		/* columns */

static void
put_severity(const struct show_style *s, enum gi_severity severity)
{
	static const char *const sgr[] = {
		[GI_NOTE] = SGR("36"), [GI_WARNING] = SGR("33"),
		[GI_ERROR] = SGR("1;31")
	};

	const char	*name = gi_said("severity", gi_severity_name(severity));
	size_t		 width = gi_columns(gi_str(name));

	fprintf(s->out, "%s%s%*s%s", s->colour ? sgr[severity] : "", name,
	    width < SEVERITY ? SEVERITY - (int)width : 0, "",
	    s->colour ? PLAIN : "");
}

static void
put_human(const struct show_style *s, struct gi_arena *a,
    const struct gi_find *f)
{
	if (f->line > 0)
		fprintf(s->out, "%6zu  ", f->line);
	else
		fprintf(s->out, "%6s  ", "-");
	put_severity(s, f->severity);
	fprintf(s->out, " %-16s ", f->rule);
	gi_put_safe(s->out, gi_find_text(a, f));
	putc('\n', s->out);
}

static void
put_gcc(FILE *out, const struct ver_shown *d, const struct gi_find *f)
{
	gi_put_safe(out, d->source);
	if (f->line > 0)
		fprintf(out, ":%zu", f->line);
	fprintf(out, ": %s: ", gi_severity_name(f->severity));
	gi_put_safe(out, gi_find_text(d->arena, f));
	fprintf(out, " [%s]\n", f->rule);
}

/* The source, and what is to be said of all of it. */
static void
put_head(const struct show_style *s, const struct ver_shown *d)
{
	fputs(s->colour ? BOLD : "", s->out);
	gi_put_safe(s->out, d->source);
	fprintf(s->out, "%s: ", s->colour ? PLAIN : "");
	fputs(gi_said("verdict", gi_verdict_name(d->verdict)), s->out);
	if (d->count > 0)
		fprintf(s->out, " %zu", d->count);
	if (d->why[0] != '\0')
		fprintf(s->out, " (%s)", gi_said("why", d->why));
	putc('\n', s->out);
}

void
show_human(const struct ver_shown *d, struct show_style *s)
{
	size_t	 i, n;

	put_head(s, d);
	n = gi_find_group(d->arena, d->find, d->nfind);
	for (i = 0; i < n; i++)
		put_human(s, d->arena, &d->find[i]);
}

void
show_gcc(const struct ver_shown *d, struct show_style *s)
{
	size_t	 i;

	for (i = 0; i < d->nfind; i++)
		put_gcc(s->out, d, &d->find[i]);
}

const char *
show_class(const struct gi_find *f)
{
	const struct gi_rule	*rule = gi_rule_find(gi_str(f->rule));

	return rule != NULL ? gi_class_name(rule->of) : NULL;
}

bool
show_has_lines(const struct gi_doc *doc)
{
	struct gi_str	 kind;

	if (doc == NULL || doc->nrec == 0)
		return false;
	kind = gi_field(&doc->rec[0], GI_DOC_KIND);
	return kind.len == 0 || gi_is_null(kind) || gi_str_is(kind, "text");
}
