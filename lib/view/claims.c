/* SPDX-License-Identifier: ISC */
/* What the text says of the tables. */
#include "base/arena.h"
#include "base/str.h"
#include "base/text.h"
#include "tool/lang.h"
#include "tool/safe.h"
#include "view/table.h"

#define INDENT	2

/* The text of the line of that number; s NULL: there is none. */
static struct gi_str
line_text(const struct gi_doc *doc, size_t number)
{
	size_t	 i;

	for (i = 0; i < doc->nline; i++) {
		if (doc->line[i].number == number)
			return doc->line[i].text;
	}
	return (struct gi_str){ NULL, 0 };
}

/* Write a clause that does not hold, as it stands in the text. */
static void
put_clause(const struct view_detail *d, const struct rep_claim *c)
{
	struct gi_str	 line = line_text(d->report->doc, c->line);
	char		 buf[64];
	size_t		 w;

	if (line.s == NULL || c->start > c->end || c->end > line.len)
		return;
	snprintf(buf, sizeof(buf), gi_text("line %zu"), c->line);
	w = view_columns(d->screen, gi_str(buf));
	view_blanks(d->out, INDENT);
	view_put(d->screen, d->out, VIEW_FAINT, gi_str(buf));
	view_blanks(d->out, INDENT);
	line.s += c->start;
	line.len = c->end - c->start;
	view_put_folded(d->screen, d->out, d->arena, VIEW_PLAIN,
	    gi_safe_text(d->arena, line), 2 * INDENT + w);
}

void
view_claims(const struct view_detail *d)
{
	const struct rep_report	*r = d->report;
	size_t			 i, holds = 0, fails = 0;

	for (i = 0; i < r->nclaim; i++) {
		holds += gi_str_is(r->claim[i].verdict, "holds");
		fails += gi_str_is(r->claim[i].verdict, "fails");
	}
	if (r->nclaim == 0)
		return;
	view_put(d->screen, d->out, VIEW_BOLD,
	    gi_str(gi_text("What the text says of the tables")));
	putc('\n', d->out);
	view_blanks(d->out, INDENT);
	fprintf(d->out, gi_text("%zu clauses hold, %zu do not, of %zu it "
	    "cannot be told\n"), holds, fails, r->nclaim - holds - fails);
	for (i = 0; i < r->nclaim; i++) {
		if (gi_str_is(r->claim[i].verdict, "fails"))
			put_clause(d, &r->claim[i]);
	}
	putc('\n', d->out);
}
