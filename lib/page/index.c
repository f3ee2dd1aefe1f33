/* SPDX-License-Identifier: ISC */
/*
 * The index: how many reports there are of each verdict, a row for each, and
 * room for charts.  All of it but the charts can be read without a script.
 */
#include <stdlib.h>

#include "base/arena.h"
#include "base/str.h"
#include "finding/find.h"
#include "finding/said.h"
#include "gi.h"
#include "page/file.h"
#include "page/index.h"
#include "page/markup/write.h"
#include "page/report/page.h"
#include "stream/output.h"
#include "stream/role.h"
#include "tool/lang.h"

void
page_index_begin(struct page_index *x)
{
	*x = (struct page_index){ .charts = true };
	x->list.arena = gi_arena_new();
}

void
page_index_free(struct page_index *x)
{
	free(x->list.row);
	free(x->values);
	free(x->name);
	gi_arena_free(x->list.arena);
}

struct rep_row *
page_index_add(struct page_index *x, const struct rep_report *r)
{
	struct rep_row	*row = rep_list_add(&x->list, r);

	if (x->room < x->list.n) {
		x->room = gi_size_mul(x->list.n, 2);
		x->values = gi_realloc(x->values, x->room, sizeof(*x->values));
		x->name = gi_realloc(x->name, x->room, sizeof(*x->name));
	}
	page_values_read(&x->values[row->number], r);
	x->name[row->number] = (struct gi_str){ NULL, 0 };
	return row;
}

const char *
page_index_title(const struct page_index *x)
{
	return x->title != NULL ? x->title :
	    gi_text("Annual reports on government information");
}

/* Begin a link to a report's page, or its place in this; false: it has none. */
static bool
open_link(FILE *out, const struct page_index *x, const struct rep_row *row)
{
	struct gi_str	 name = x->name[row->number];

	if (!row->read || (name.s == NULL && !x->one))
		return false;
	page_put(out, "<a href=\"");
	if (name.s != NULL) {
		page_name_link(out, name);
	} else {
		page_put(out, "#r");
		page_size(out, row->number + 1);
	}
	page_put(out, "\">");
	return true;
}

static void
put_counts(FILE *out, const struct page_index *x)
{
	size_t		 count[GI_VERDICTS] = { 0 }, i;
	enum gi_verdict	 v;

	for (i = 0; i < x->list.n; i++) {
		if (x->list.row[i].copy_of == NULL)
			count[x->list.row[i].verdict]++;
	}
	page_put(out, "<ul class=\"counts\">\n");
	for (v = GI_VERDICT_OK; v < GI_VERDICTS; v++) {
		page_put(out, "<li data-v=\"");
		page_put(out, gi_verdict_name(v));
		page_put(out, "\"><b class=\"verdict ");
		page_put(out, gi_verdict_name(v));
		page_put(out, "\">");
		page_string(out, gi_said("verdict", gi_verdict_name(v)));
		page_put(out, " ");
		page_size(out, count[v]);
		page_put(out, "</b></li>\n");
	}
	page_put(out, "</ul>\n");
}

static void
put_column(FILE *out, const char *name, bool number)
{
	page_put(out, number ? "<th scope=\"col\" class=\"r\">" :
	    "<th scope=\"col\">");
	page_string(out, name);
	page_put(out, "</th>");
}

static void
put_columns(FILE *out)
{
	const struct rep_figure_names	*f;
	int				 i;

	page_put(out, "<thead><tr>");
	put_column(out, gi_text("Body"), false);
	put_column(out, gi_text("Year"), false);
	put_column(out, gi_text("Form"), false);
	for (i = 0; i < REP_FIGURES; i++) {
		f = rep_figure_names((enum rep_figure)i);
		put_column(out, gi_lang() == GI_LANG_ZH ? f->chinese :
		    f->english, true);
	}
	put_column(out, gi_text("Errors"), true);
	put_column(out, gi_text("Warnings"), true);
	put_column(out, gi_text("Verdict"), false);
	put_column(out, gi_text("Source"), false);
	page_put(out, "</tr></thead>\n");
}

/* Whether who() is a name, which is Chinese, and no source. */
static bool
is_named(const struct rep_row *r)
{
	return rep_who(r->fact).len > 0;
}

static struct gi_str
who(const struct rep_row *r)
{
	return is_named(r) ? rep_who(r->fact) : r->source;
}

static void
put_cell(FILE *out, struct gi_str text)
{
	page_put(out, "<td>");
	page_text(out, text);
	page_put(out, "</td>");
}

static void
put_size(FILE *out, size_t n)
{
	page_put(out, "<td class=\"r\">");
	page_size(out, n);
	page_put(out, "</td>");
}

/* The source, why it was not read, and the copies that there are of it. */
static void
put_source(FILE *out, const struct page_index *x, const struct rep_row *r)
{
	const struct rep_row	*c;
	bool			 link;

	page_put(out, "<td class=\"s\">");
	page_text(out, r->source);
	if (r->fail_message.len > 0) {
		page_put(out, ": ");
		page_text(out, gi_fail_text(x->list.arena,
		    r->fail_message));
	}
	if (r->rival) {
		page_put(out, " (");
		page_string(out,
		    gi_text("another of this body and year has other figures"));
		page_put(out, ")");
	}
	for (c = x->list.row; r->copies > 0 && c < x->list.row + x->list.n;
	    c++) {
		if (c->copy_of != r)
			continue;
		page_put(out, "<br/>");
		page_string(out, gi_text("the same:"));
		page_put(out, " ");
		link = open_link(out, x, c);
		page_text(out, c->source);
		page_put(out, link ? "</a>" : "");
	}
	page_put(out, "</td>");
}

static void
put_row(FILE *out, const struct page_index *x, const struct rep_row *r)
{
	bool	 link;
	int	 i;

	page_put(out, "<tr data-v=\"");
	page_put(out, gi_verdict_name(r->verdict));
	page_put(out, gi_lang() != GI_LANG_ZH && is_named(r) ?
	    "\"><th scope=\"row\" lang=\"zh-CN\">" :
	    "\"><th scope=\"row\">");
	link = open_link(out, x, r);
	page_text(out, who(r));
	page_put(out, link ? "</a></th>" : "</th>");
	put_cell(out, r->fact[REP_YEAR]);
	put_cell(out, r->fact[REP_EDITION]);
	for (i = 0; i < REP_FIGURES; i++) {
		page_put(out, "<td class=\"r\">");
		if (r->known[i])
			page_dec(out, r->figure[i]);
		page_put(out, "</td>");
	}
	put_size(out, r->errors);
	put_size(out, r->warnings);
	page_put(out, "<td>");
	page_verdict_put(out, r->verdict, r->judged);
	page_put(out, "</td>");
	put_source(out, x, r);
	page_put(out, "</tr>\n");
}

static void
put_list(FILE *out, const struct page_index *x)
{
	const char	*title = gi_text("The reports, the worst first");
	size_t		 i;

	page_put(out, "<div class=\"scroll\" role=\"region\" tabindex=\"0\" "
	    "aria-label=\"");
	page_string(out, gi_text("The reports"));
	page_put(out, "\">\n<table class=\"list\" id=\"list\">\n<caption>");
	page_string(out, title);
	page_put(out, "</caption>\n");
	put_columns(out);
	page_put(out, "<tbody>\n");
	for (i = 0; i < x->list.n; i++) {
		if (x->list.row[i].copy_of == NULL)
			put_row(out, x, &x->list.row[i]);
	}
	page_put(out, "</tbody></table></div>\n");
}

void
page_index_put(FILE *out, struct page_index *x)
{
	rep_list_sort(&x->list, REP_BY_WORST);
	rep_list_fold(&x->list);
	page_put(out, "<div class=\"index\">\n<header><h1>");
	page_string(out, page_index_title(x));
	page_put(out, "</h1>\n");
	put_counts(out, x);
	page_put(out, "</header>\n<div id=\"tools\"></div>\n");
	put_list(out, x);
	if (x->charts) {
		page_put(out, "<section aria-labelledby=\"charts-title\">\n"
		    "<h2 id=\"charts-title\">");
		page_string(out, gi_text("What they say, year by year"));
		page_put(out, "</h2>\n<div id=\"charts\"><p class=\"hint\">");
		page_string(out, gi_text("Charts are drawn by a script, which "
		    "does not run here."));
		page_put(out, "</p></div>\n</section>\n");
	}
	page_put(out, "</div>\n");
}

/* What the script says, by the name that it has there. */
static void
put_words(FILE *out)
{
	static const struct {
		const char	*name, *text;
	} words[] = {
		{ "search", GI_TEXT("Search") },
		{ "searchHint", GI_TEXT("body, source, ...") },
		{ "year", GI_TEXT("Year") },
		{ "all", GI_TEXT("all") },
		{ "shown", GI_TEXT("{0} of {1} reports") },
		{ "reset", GI_TEXT("Show all") },
		{ "more", GI_TEXT("Show the other {0}") },
		{ "reports", GI_TEXT("reports: {0}") },
		{ "change", GI_TEXT("change") },
		{ "changeHint", GI_TEXT("from {0} to {1}, of bodies that "
		    "reported on both by one form: {2}") },
		{ "unknown", GI_TEXT("* not known of some reports") },
		{ "otherForm", GI_TEXT("+ also by a form that asks "
		    "otherwise") },
		{ "noYear", GI_TEXT("Not counted, since the year is not known: "
		    "{0}.") },
		{ "rivals", GI_TEXT("Not counted, since another of the same "
		    "body and year is: {0}.") },
		{ "body", GI_TEXT("Body") },
		{ "others", GI_TEXT("others: {0}") },
		{ "none", GI_TEXT("No report that is listed has these "
		    "figures.") }
	};
	size_t	 i;

	for (i = 0; i < GI_LEN(words); i++) {
		page_put(out, i > 0 ? ",\"" : "{\"");
		page_put(out, words[i].name);
		page_put(out, "\":");
		page_json(out, gi_str(gi_text(words[i].text)));
	}
	page_put(out, "}");
}

/* A year as JSON: its digits, or null. */
static void
put_year(FILE *out, struct gi_str year)
{
	size_t	 n;

	if (gi_str_size(year, &n))
		page_size(out, n);
	else
		page_put(out, "null");
}

void
page_index_data(FILE *out, const struct page_index *x)
{
	const struct rep_row	*r = x->list.row;
	bool			 first = true;

	page_put(out, "<script type=\"application/json\" id=\"data\">"
	    "{\"words\":");
	put_words(out);
	if (x->charts) {
		page_put(out, ",\"charts\":");
		page_charts_put(out);
		page_put(out, ",\n\"rows\":[");
	}
	for (; x->charts && r < x->list.row + x->list.n; r++) {
		if (r->copy_of != NULL)
			continue;
		page_put(out, first ? "[" : ",\n[");
		put_year(out, r->fact[REP_YEAR]);
		page_put(out, ",");
		page_size(out, r->body);
		page_put(out, r->rival ? ",1" : ",0");
		page_values_put(out, &x->values[r->number]);
		page_put(out, "]");
		first = false;
	}
	page_put(out, x->charts ? "]}</script>\n" : "}</script>\n");
}
