/* SPDX-License-Identifier: ISC */
/*
 * Findings: beside the table that they are about, or apart; each with the sum
 * opened up, and the law and the cure folded under it.
 */
#include "base/str.h"
#include "finding/find.h"
#include "finding/said.h"
#include "form/place.h"
#include "gi.h"
#include "look/look.h"
#include "page/markup/write.h"
#include "page/report/page.h"
#include "stream/output.h"
#include "tool/lang.h"

static const char *const class[] = {
	[GI_NOTE] = "fo", [GI_WARNING] = "fw", [GI_ERROR] = "fe"
};

/* A place of the target's row and column, or of the first that it has there. */
static const struct gi_place *
first_place(const struct rep_target *g)
{
	const struct gi_tableform	*t = g->form;
	size_t				 row, col, n;
	uint16_t			 at;

	if (t == NULL || (g->row < 0 && g->col < 0))
		return NULL;
	for (row = 0; row < t->nrow; row++) {
		for (col = 0; col < t->ncol; col++) {
			at = t->place[row * t->ncol + col];
			if (at != GI_NO_PLACE &&
			    (g->row < 0 || row == (size_t)g->row) &&
			    (g->col < 0 || col == (size_t)g->col))
				return &gi_places(&n)[at];
		}
	}
	return NULL;
}

/* Begin a link to where the target is; false if that is nowhere. */
static bool
open_link(struct page *p, const struct rep_target *g)
{
	const struct gi_place	*place = g->identity != NULL ?
				    rep_term(g, g->identity->left[0]) :
				    first_place(g);
	bool			 table = g->form != NULL &&
				    p->look[g->form->table] != NULL;
	size_t			 n, c = 0;

	if (place != NULL)
		c = (size_t)(place - gi_places(&n));
	if (!table && !page_has_line(p, g->line))
		return false;
	page_put(p->out, "<a");
	if (!table)
		page_link(p, 'l', g->line);
	else if (place != NULL && p->marks.linked[c] && p->placed[c])
		page_link(p, 'c', c);
	else
		page_link(p, 't', g->form->table);
	page_put(p->out, ">");
	return true;
}

static void
put_label(struct page *p, const struct gi_label *label)
{
	page_string(p->out, look_text(label, p->english));
}

/* Where it is: labels of row and column, the table, or the line. */
static void
put_where(struct page *p, const struct rep_target *g)
{
	FILE	*out = p->out;
	bool	 link = open_link(p, g);

	if (g->form != NULL) {
		if (g->row < 0 && g->col < 0)
			page_string(out, look_title(g->form, p->english));
		if (g->row >= 0)
			put_label(p, &g->form->row[g->row].label);
		if (g->row >= 0 && g->col >= 0 && g->form->ncol > 1)
			page_put(out, " &#183; ");
		if (g->col >= 0 && (g->row < 0 || g->form->ncol > 1))
			put_label(p, &g->form->col[g->col].label);
	} else if (g->line > 0) {
		page_say(out, gi_text("line %zu"), g->line);
	} else if (g->section > 0) {
		page_say(out, gi_text("section %zu"), g->section);
	} else {
		page_string(out, gi_text("the whole report"));
	}
	if (link)
		page_put(out, "</a>");
}

static void
put_pair(FILE *out, const char *name, const char *text)
{
	if (text[0] == '\0')
		return;
	page_put(out, "<dt>");
	page_string(out, name);
	page_put(out, "</dt><dd>");
	page_string(out, text);
	page_put(out, "</dd>");
}

/* What is folded: the sentence, if it does not stand there, law and cure. */
static void
put_details(struct page *p, const struct gi_rule *rule, struct gi_str message)
{
	FILE	*out = p->out;

	page_put(out, "<details><summary>");
	page_string(out, gi_text("Law and cure"));
	page_put(out, "</summary><dl>");
	if (message.len > 0) {
		page_put(out, "<dt>");
		page_string(out, gi_text("In one sentence"));
		page_put(out, "</dt><dd>");
		page_text(out, message);
		page_put(out, "</dd>");
	}
	put_pair(out, gi_text("Rule"), p->english ? rule->what : rule->text);
	put_pair(out, gi_text("Law"), p->english ? rule->law_en : rule->law);
	put_pair(out, gi_text("Cure"), p->english ? rule->cure_en : rule->cure);
	page_put(out, "</dl></details>\n");
}

static void
put_finding(struct page *p, size_t i)
{
	const struct gi_find		*f = &p->r->find[i];
	const struct rep_target	*g = &p->marks.target[i];
	const struct gi_rule		*rule = gi_rule_find(gi_str(f->rule));
	struct gi_str			 text, none = { "", 0 };
	FILE				*out = p->out;

	text = gi_find_text(p->r->doc->arena, f);
	page_put(out, "<article class=\"f ");
	page_put(out, class[f->severity]);
	page_put(out, "\"");
	page_id(p, 'f', i + 1);
	page_put(out, ">\n<p class=\"k\"><b>");
	page_string(out, gi_said("severity", gi_severity_name(f->severity)));
	page_put(out, "</b> ");
	put_where(p, g);
	page_put(out, " <code>");
	page_string(out, f->rule);
	page_put(out, "</code></p>\n");
	if (g->identity != NULL) {
		page_sum(p, g);
	} else {
		page_put(out, "<p>");
		page_text(out, text);
		page_put(out, "</p>\n");
	}
	if (rule != NULL)
		put_details(p, rule, g->identity != NULL ? text : none);
	page_put(out, "</article>\n");
}

/* Put those that belong there, under a title. */
static void
put_all(struct page *p, enum gi_table table, bool text, const char *title)
{
	const struct rep_target	*g;
	bool				 any = false;
	size_t				 i;

	for (i = 0; i < p->r->nfind; i++) {
		g = &p->marks.target[i];
		if (rep_is_of_text(&p->r->find[i]) != text || (!text &&
		    table != (g->form != NULL && p->look[g->form->table] != NULL ?
		    g->form->table : GI_TABLES)))
			continue;
		if (!any) {
			page_put(p->out, "<section class=\"finds\">\n<h3>");
			page_string(p->out, title);
			page_put(p->out, "</h3>\n");
		}
		any = true;
		put_finding(p, i);
	}
	if (any)
		page_put(p->out, "</section>\n");
}

void
page_findings(struct page *p, enum gi_table table)
{
	put_all(p, table, false, table == GI_TABLES ?
	    gi_text("Findings outside of the tables") :
	    gi_text("Findings in this table"));
}

void
page_text_findings(struct page *p)
{
	put_all(p, GI_TABLES, true,
	    gi_text("On the text as it came here, not on the report"));
}
