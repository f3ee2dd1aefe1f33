/* SPDX-License-Identifier: ISC */
/*
 * A line of prose in which the clauses that were held against the tables are
 * links to their cells.  Claims may overlap: the line is put piece by piece,
 * and of the claims on a piece the worst counts.
 */
#include "base/str.h"
#include "form/place.h"
#include "gi.h"
#include "page/markup/write.h"
#include "page/report/page.h"
#include "stream/output.h"
#include "tool/lang.h"

/* From good to bad. */
enum { UNKNOWN, HOLDS, FAILS };

static int
verdict_of(const struct rep_claim *c)
{
	return gi_str_is(c->verdict, "fails") ? FAILS :
	    gi_str_is(c->verdict, "holds") ? HOLDS : UNKNOWN;
}

/* Where the piece that begins at a byte ends: where a claim begins or ends. */
static size_t
piece_end(const struct page *p, const struct gi_line *line, size_t at)
{
	const struct rep_claim	*c = p->r->claim;
	size_t			 end = line->text.len;

	for (; c < p->r->claim + p->r->nclaim; c++) {
		if (c->line != line->number)
			continue;
		if (c->start > at && c->start < end)
			end = c->start;
		if (c->end > at && c->end < end)
			end = c->end;
	}
	return end;
}

/* The worst claim on a byte of the line; NULL: there is none. */
static const struct rep_claim *
claim_at(const struct page *p, const struct gi_line *line, size_t at)
{
	const struct rep_claim	*c = p->r->claim, *worst = NULL;

	for (; c < p->r->claim + p->r->nclaim; c++) {
		if (c->line == line->number && c->start <= at && at < c->end &&
		    (worst == NULL || verdict_of(c) > verdict_of(worst)))
			worst = c;
	}
	return worst;
}

/* Put a piece that a claim is on. */
static void
put_claim(struct page *p, const struct rep_claim *c, struct gi_str text)
{
	static const char *const	 class[] = {
		[UNKNOWN] = "cu", [HOLDS] = "ch", [FAILS] = "cf"
	};
	const struct gi_place		*place = rep_claim_place(p->r, c);
	int				 verdict = verdict_of(c);
	size_t				 n, at;

	at = place != NULL ? (size_t)(place - gi_places(&n)) : 0;
	if (place == NULL || !p->placed[at]) {
		page_put(p->out, "<span class=\"");
		page_put(p->out, class[verdict]);
		page_put(p->out, "\">");
		page_text(p->out, text);
		page_put(p->out, "</span>");
		return;
	}
	page_put(p->out, "<a class=\"");
	page_put(p->out, class[verdict]);
	gi_put_byte(p->out, '"');
	page_link(p, 'c', at);
	page_put(p->out, ">");
	page_text(p->out, text);
	if (verdict == FAILS) {
		page_put(p->out, "<span class=\"hide\"> (");
		page_string(p->out, gi_text("the table says otherwise"));
		page_put(p->out, ")</span>");
	}
	page_put(p->out, "</a>");
}

void
page_clauses(struct page *p, const struct gi_line *line, size_t from)
{
	const struct rep_claim	*c;
	struct gi_str		 text;
	size_t			 at = from, end;

	for (; at < line->text.len; at = end) {
		end = piece_end(p, line, at);
		text = (struct gi_str){ line->text.s + at, end - at };
		c = claim_at(p, line, at);
		if (c != NULL)
			put_claim(p, c, text);
		else
			page_text(p->out, text);
	}
}
