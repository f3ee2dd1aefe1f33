/* SPDX-License-Identifier: ISC */
/* The lines of a report: which of them are prose, and what is said of them. */
#include "base/arena.h"
#include "base/str.h"
#include "gi.h"
#include "page/report/page.h"

/* The records before a line, from the line before it on. */
static size_t
first_record(const struct gi_doc *doc, size_t i)
{
	return i > 0 ? doc->line[i - 1].rec + 1 : 0;
}

const struct gi_record *
page_skip(const struct gi_doc *doc, size_t i)
{
	size_t	 k, n;

	for (k = first_record(doc, i); k < doc->line[i].rec; k++) {
		if (doc->rec[k].type == GI_REC_SKIP &&
		    gi_str_size(gi_field(&doc->rec[k], GI_SKIP_LINE), &n) &&
		    n == doc->line[i].number)
			return &doc->rec[k];
	}
	return NULL;
}

const struct gi_record *
page_sect(const struct gi_doc *doc, size_t i)
{
	size_t	 k;

	for (k = first_record(doc, i); k < doc->line[i].rec; k++) {
		if (doc->rec[k].type == GI_REC_SECT)
			return &doc->rec[k];
	}
	return NULL;
}

void
page_lines_find(struct page *p)
{
	const struct gi_doc	*doc = p->r->doc;
	size_t			 i;

	p->shown = gi_alloc_array(doc->arena, doc->nline, sizeof(*p->shown));
	for (i = 0; i < doc->nline; i++)
		p->shown[i] = page_skip(doc, i) == NULL &&
		    gi_trim(doc->line[i].text).len > 0;
}

bool
page_has_line(const struct page *p, size_t number)
{
	const struct gi_line	*line = p->r->doc->line;
	size_t			 a = 0, b = p->r->doc->nline, m;

	while (a < b) {
		m = a + (b - a) / 2;
		if (line[m].number < number)
			a = m + 1;
		else
			b = m;
	}
	return number > 0 && a < p->r->doc->nline &&
	    line[a].number == number && p->shown[a];
}
