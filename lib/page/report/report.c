/* SPDX-License-Identifier: ISC */
/* A report as an article: what it is, what is wrong with it, all of its text. */
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "finding/find.h"
#include "gi.h"
#include "page/markup/write.h"
#include "page/report/page.h"
#include "stream/output.h"
#include "tool/lang.h"

struct gi_str
page_title(const struct rep_report *r, struct gi_arena *a)
{
	struct gi_text	 t = { .arena = a };
	struct gi_str	 who = rep_who(r->fact);

	gi_text_add(&t, who.len > 0 ? who : r->source);
	if (r->fact[REP_YEAR].len > 0) {
		gi_text_byte(&t, ' ');
		gi_text_add(&t, r->fact[REP_YEAR]);
	}
	return gi_text_end(&t);
}

/* The findings as a person wants them: those of one cause as one. */
static void
group(struct rep_report *r)
{
	struct gi_find	*find;

	if (r->nfind == 0)
		return;
	find = gi_alloc_array(r->doc->arena, r->nfind, sizeof(*find));
	memcpy(find, r->find, r->nfind * sizeof(*find));
	r->nfind = gi_find_group(r->doc->arena, find, r->nfind);
	r->find = find;
}

/* What the marks mean, below the tables. */
static void
put_legend(struct page *p)
{
	static const struct {
		const char	*class, *text;
	} legend[] = {
		{ "i", GI_TEXT("its place is inferred") },
		{ "b", GI_TEXT("blank in the source") },
		{ "u", GI_TEXT("cannot be read as one number") },
		{ "l", GI_TEXT("numbers of its row are not placed") },
		{ "n", GI_TEXT("not found in the text") },
		{ "fe", GI_TEXT("an error is about it") },
		{ "fw", GI_TEXT("a warning is about it") },
		{ "fe p", GI_TEXT("a part of a sum that does not hold") }
	};
	size_t	 i;

	page_put(p->out, "<details class=\"legend\"><summary>");
	page_string(p->out, gi_text("What the marks mean"));
	page_put(p->out, "</summary><ul>\n");
	for (i = 0; i < GI_LEN(legend); i++) {
		page_put(p->out, "<li><i class=\"");
		page_put(p->out, legend[i].class);
		page_put(p->out, "\">5</i> ");
		page_string(p->out, gi_text(legend[i].text));
		page_put(p->out, "</li>\n");
	}
	page_put(p->out, "</ul></details>\n");
}

static void
put_head(struct page *p, struct gi_arena *a)
{
	FILE	*out = p->out;

	page_put(out, "<header>\n");
	if (p->up != NULL) {
		page_put(out, "<p class=\"up\"><a href=\"");
		page_put(out, p->up);
		page_put(out, "\">");
		page_string(out, gi_text("All reports"));
		page_put(out, "</a></p>\n");
	}
	page_put(out, p->english ? "<h1 lang=\"zh-CN\">" : "<h1>");
	page_text(out, page_title(p->r, a));
	page_put(out, "</h1>\n");
	page_facts(p);
	page_put(out, "</header>\n");
}

void
page_report(struct page *p, const struct rep_report *r, struct gi_arena *a)
{
	struct rep_report	 own = *r;
	FILE			*out = p->out;

	p->r = &own;
	p->english = gi_lang() != GI_LANG_ZH;
	group(&own);
	page_put(out, "<article class=\"report\"");
	page_put(out, p->id[0] != '\0' ? " id=\"" : "");
	page_put(out, p->id);
	page_put(out, p->id[0] != '\0' ? "\">\n" : ">\n");
	if (own.doc != NULL) {
		page_lines_find(p);
		page_sheets_find(p);
		rep_marks_make(&p->marks, &own);
	}
	put_head(p, a);
	if (own.doc != NULL) {
		page_findings(p, GI_TABLES);
		page_put(out, p->english ?
		    "<div class=\"text\" lang=\"zh-CN\">\n" :
		    "<div class=\"text\">\n");
		page_prose(p);
		page_put(out, "</div>\n");
		page_text_findings(p);
		put_legend(p);
	}
	page_put(out, "</article>\n");
	p->r = NULL;
}
