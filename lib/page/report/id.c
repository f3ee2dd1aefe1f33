/* SPDX-License-Identifier: ISC */
/*
 * Ids of a page: c a cell, f a finding, l a line, s a section, t a table, and
 * behind it a number.
 */
#include "gi.h"
#include "page/markup/write.h"
#include "page/report/page.h"
#include "stream/output.h"

static void
put(const struct page *p, const char *attribute, char kind, size_t number)
{
	page_put(p->out, attribute);
	page_put(p->out, p->id);
	gi_put_byte(p->out, kind);
	page_size(p->out, number);
	gi_put_byte(p->out, '"');
}

void
page_id(const struct page *p, char kind, size_t number)
{
	put(p, " id=\"", kind, number);
}

void
page_link(const struct page *p, char kind, size_t number)
{
	put(p, " href=\"#", kind, number);
}
