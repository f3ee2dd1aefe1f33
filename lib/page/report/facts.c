/* SPDX-License-Identifier: ISC */
/* What a report is: who, when, where it came from, and its verdict. */
#include "finding/find.h"
#include "finding/said.h"
#include "form/form.h"
#include "gi.h"
#include "page/markup/write.h"
#include "page/report/page.h"
#include "stream/output.h"
#include "stream/role.h"
#include "tool/lang.h"

void
page_verdict_put(FILE *out, enum gi_verdict v, bool judged)
{
	page_put(out, "<b class=\"verdict ");
	page_put(out, gi_verdict_name(v));
	page_put(out, "\">");
	page_string(out, judged ? gi_said("verdict", gi_verdict_name(v)) :
	    gi_text("not checked"));
	page_put(out, "</b>");
}

static void
put_fact(struct page *p, const char *name, struct gi_str value, bool chinese)
{
	if (value.len == 0)
		return;
	page_put(p->out, "<div><dt>");
	page_string(p->out, name);
	page_put(p->out, chinese && p->english ?
	    "</dt><dd lang=\"zh-CN\">" : "</dt><dd>");
	page_text(p->out, value);
	page_put(p->out, "</dd></div>\n");
}

/* How many findings of a severity there are, as a link to the first. */
static void
put_count(struct page *p, enum gi_severity severity, size_t n)
{
	const char	*name = gi_severity_name(severity);
	size_t		 i = 0;

	if (n == 0)
		return;
	while (p->r->find[i].severity != severity)
		i++;
	page_put(p->out, " <a class=\"count ");
	page_put(p->out, name);
	page_put(p->out, "\"");
	page_link(p, 'f', i + 1);
	page_put(p->out, ">");
	page_string(p->out, gi_said("severity", name));
	page_put(p->out, " <b>");
	page_size(p->out, n);
	page_put(p->out, "</b></a>");
}

static void
put_verdict(struct page *p)
{
	size_t	 count[GI_ERROR + 1] = { 0 }, i;

	for (i = 0; i < p->r->nfind; i++)
		count[p->r->find[i].severity]++;
	page_put(p->out, "<p class=\"sums\">");
	page_verdict_put(p->out, p->r->verdict, p->r->judged);
	put_count(p, GI_ERROR, count[GI_ERROR]);
	put_count(p, GI_WARNING, count[GI_WARNING]);
	put_count(p, GI_NOTE, count[GI_NOTE]);
	page_put(p->out, "</p>\n");
	if (p->r->fail_stage.len > 0) {
		page_put(p->out, "<p class=\"failed\" role=\"note\">");
		page_string(p->out, gi_text("It could not be read:"));
		page_put(p->out, " ");
		page_text(p->out, gi_fail_text(p->r->doc->arena,
		    p->r->fail_message));
		page_put(p->out, "</p>\n");
	} else if (!p->r->complete) {
		page_put(p->out, "<p class=\"failed\" role=\"note\">");
		page_string(p->out, gi_text("Only a part of it arrived."));
		page_put(p->out, "</p>\n");
	}
}

void
page_facts(struct page *p)
{
	const struct rep_report	*r = p->r;

	put_verdict(p);
	page_put(p->out, "<dl class=\"facts\">\n");
	put_fact(p, gi_text("Title"), r->fact[REP_TITLE], true);
	put_fact(p, gi_text("Published"), r->fact[REP_PUBLISHED], false);
	if (r->form != NULL)
		put_fact(p, gi_text("Form"), gi_str(r->form->source), true);
	else
		put_fact(p, gi_text("Form"), r->fact[REP_EDITION], false);
	put_fact(p, gi_text("Source"), r->source, false);
	page_put(p->out, "</dl>\n");
}
