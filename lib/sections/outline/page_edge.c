/* SPDX-License-Identifier: ISC */
/*
 * Page numbers: those that say what they are, and, where the source tells its
 * pages, the bare numbers at the top or bottom of the pages that count them.
 */
#include "base/arena.h"
#include "base/str.h"
#include "gi.h"
#include "sections/outline/outline.h"

#define DIGITS	3u		/* of a bare page number, at most */

struct source_page {
	size_t	 line;			/* index of its first */
	size_t	 number;		/* which page it is */
};

struct source_pages {
	struct source_page	*page;		/* n of them, the last of
						   which only ends the one
						   before */
	size_t			 n, room;
};

static void
add_page(struct sec_report *r, struct source_pages *p, size_t line,
    size_t number)
{
	p->page = gi_grow(r->doc->arena, p->page, p->n, &p->room,
	    sizeof(*p->page));
	p->page[p->n].line = line;
	p->page[p->n++].number = number;
}

/*
 * The pages that page records tell.  Lines before the first of these are of a
 * page of their own, the one before it.
 */
static void
find_pages(struct sec_report *r, struct source_pages *p)
{
	const struct gi_record	*rec;
	size_t			 i, number, line = 0;

	for (i = 0; i < r->doc->nrec; i++) {
		rec = &r->doc->rec[i];
		if (rec->type == GI_REC_LINE)
			line++;
		if (rec->type != GI_REC_PAGE ||
		    !gi_str_size(gi_field(rec, 2), &number))
			continue;
		if (p->n == 0 && line > 0)
			add_page(r, p, 0, number - 1);
		add_page(r, p, line, number);
	}
	add_page(r, p, r->nline, 0);
}

/* The number that is all of a line, from 1; or 0. */
static size_t
bare_number(const struct sec_line *l)
{
	size_t	 n;

	return l->len <= DIGITS && gi_str_size(l->text, &n) ? n : 0;
}

/*
 * The nth line with text of lines first up to end, n from 0, counted from the
 * start or, with last, from the end; end if there are fewer.
 */
static size_t
edge_line(const struct sec_report *r, size_t first, size_t end, bool last,
    size_t n)
{
	size_t	 k, i;

	for (k = 0; k < end - first; k++) {
		i = last ? end - 1 - k : first + k;
		if (r->line[i].len > 0 && n-- == 0)
			return i;
	}
	return end;
}

/*
 * Are the bare numbers at the top of the pages, or with last at their bottom,
 * page numbers?  There are two of them at least, all count the pages from the
 * same start, and of the pages behind the first less than half as many have
 * none.  One with another bare number beside it may be a cell of a table: then
 * none is a page number.
 */
static bool
are_page_numbers(const struct sec_report *r, const struct source_pages *p,
    bool last)
{
	const struct source_page	*page;
	size_t				 at, next, end, number, shift = 0;
	size_t				 found = 0, without = 0;

	for (page = p->page; page < p->page + p->n - 1; page++) {
		end = page[1].line;
		at = edge_line(r, page->line, end, last, 0);
		if (at == end)
			continue;
		if ((number = bare_number(&r->line[at])) == 0) {
			without += page > p->page;
			continue;
		}
		next = edge_line(r, page->line, end, last, 1);
		if (next < end && bare_number(&r->line[next]) > 0)
			return false;
		if (found++ == 0)
			shift = number - page->number;
		if (number - page->number != shift)
			return false;
	}
	return found > 1 && 2 * without < found;
}

static void
mark_page_numbers(struct sec_report *r, const struct source_pages *p, bool last)
{
	size_t	 i, at, end;

	if (!are_page_numbers(r, p, last))
		return;
	for (i = 0; i + 1 < p->n; i++) {
		end = p->page[i + 1].line;
		at = edge_line(r, p->page[i].line, end, last, 0);
		if (at < end && bare_number(&r->line[at]) > 0)
			r->line[at].skip = GI_SKIPPED_PAGE;
	}
}

void
sec_find_page_numbers(struct sec_report *r)
{
	struct source_pages	 p = { NULL, 0, 0 };
	size_t			 i;

	for (i = 0; i < r->nline; i++) {
		if (r->line[i].maybe_number && sec_is_page_number(&r->line[i]))
			r->line[i].skip = GI_SKIPPED_PAGE;
	}
	find_pages(r, &p);
	mark_page_numbers(r, &p, false);
	mark_page_numbers(r, &p, true);
}
