/* SPDX-License-Identifier: ISC */
/* Findings in the XML of Checkstyle, which many programs read. */
#include "base/cp.h"
#include "base/kind.h"
#include "base/utf8.h"
#include "finding/find.h"
#include "gi.h"
#include "show/show.h"

/* Text in an attribute.  XML has no control characters and no U+FFFE. */
static void
put_text(FILE *out, struct gi_str s)
{
	char		 buf[4] = { 0 };
	uint32_t	 cp;
	size_t		 at, n;

	for (at = 0; at < s.len; at += n) {
		n = gi_utf8_decode(s.s + at, s.len - at, &cp);
		if (cp == '&' || cp == '<' || cp == '>' || cp == '"') {
			fprintf(out, "&#%u;", (unsigned)cp);
			continue;
		}
		if (gi_is_control(cp) || (cp & 0xFFFE) == 0xFFFE)
			cp = GI_CP_REPLACEMENT;
		fwrite(buf, 1, gi_utf8_encode(cp, buf), out);
	}
}

static void
put_attribute(FILE *out, const char *name, struct gi_str value)
{
	fprintf(out, " %s=\"", name);
	put_text(out, value);
	putc('"', out);
}

void
show_checkstyle_begin(struct show_style *s)
{
	fputs("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
	    "<checkstyle version=\"4.3\">\n", s->out);
}

void
show_checkstyle_end(struct show_style *s)
{
	fputs("</checkstyle>\n", s->out);
}

static void
put_find(FILE *out, const struct gi_find *f)
{
	fputs("<error", out);
	if (f->line > 0)
		fprintf(out, " line=\"%zu\"", f->line);
	put_attribute(out, "severity", gi_str(f->severity == GI_NOTE ? "info" :
	    gi_severity_name(f->severity)));
	put_attribute(out, "message", f->message);
	put_attribute(out, "source", gi_str(f->rule));
	fputs("/>\n", out);
}

void
show_checkstyle(const struct ver_shown *d, struct show_style *s)
{
	size_t	 i;

	if (d->nfind == 0)
		return;
	fputs("<file", s->out);
	put_attribute(s->out, "name", d->source);
	fputs(">\n", s->out);
	for (i = 0; i < d->nfind; i++)
		put_find(s->out, &d->find[i]);
	fputs("</file>\n", s->out);
}
