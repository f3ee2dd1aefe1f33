/* SPDX-License-Identifier: ISC */
/*
 * Page numbers: those that say what they are, and where the source tells its
 * pages those that count them.
 */
#include "base/arena.h"
#include "base/char.h"
#include "base/str.h"
#include "base/utf8.h"
#include "base/word.h"
#include "gi.h"
#include "sections/section.h"

#define PAGE_MIN 3u		/* code points of one that says what it is */
#define PAGE_MAX 20u
#define DIGITS	3u		/* of a number that says nothing of itself */

/* A page of the source: its first line, and which it is. */
struct page {
	size_t	 line;
	size_t	 number;
};

struct pages {
	struct page	*page;		/* one more, behind the last */
	size_t		 n, room;
};

static bool
is_dash(uint32_t cp)
{
	return cp == '-' || cp == GI_CP_WIDE_HYPHEN || cp == GI_CP_MINUS ||
	    (cp >= GI_CP_HYPHEN && cp <= GI_CP_HORIZONTAL_BAR) ||
	    cp == GI_CP_BOX_LIGHT_ACROSS;
}

bool
sec_is_page(const struct sec_line *l)
{
	const struct gi_word	*w;
	struct gi_str		 s = l->text;
	uint32_t		 cp, first = 0, last = 0;
	size_t			 n, numbers = 0;
	bool			 digit = false, word = false;

	if (!l->page || l->len < PAGE_MIN || l->len > PAGE_MAX)
		return false;
	/* a bar is none of it, and parts most of the numbers */
	if (s.s[s.len - 1] == '|')
		return false;
	for (; s.len > 0; s = gi_str_from(s, n)) {
		n = gi_utf8_decode(s.s, s.len, &cp);
		if (gi_is_space(cp))
			continue;
		if (first == 0)
			first = cp;
		last = cp;
		if (cp >= '0' && cp <= '9') {
			numbers += !digit;
			digit = true;
			continue;
		}
		digit = false;
		if (is_dash(cp) || cp == '/')
			continue;
		if ((w = gi_word_start(GI_WORD_PAGE, s)) != NULL)
			word = true;
		else if ((w = gi_word_start(GI_WORD_ORDINAL, s)) == NULL &&
		    (w = gi_word_start(GI_WORD_PAGES, s)) == NULL)
			return false;
		n = w->text.len;
	}
	if (numbers == 0 || numbers > 2)
		return false;
	return word || (is_dash(first) && is_dash(last));
}

static void
page_add(struct sec_doc *d, struct pages *p, size_t line, size_t number)
{
	p->page = gi_grow(d->doc->arena, p->page, p->n, &p->room,
	    sizeof(*p->page));
	p->page[p->n].line = line;
	p->page[p->n++].number = number;
}

/* The first page may have no record. */
static void
divide(struct sec_doc *d, struct pages *p)
{
	const struct gi_record	*rec;
	size_t			 i, number, line = 0;

	for (i = 0; i < d->doc->nrec; i++) {
		rec = &d->doc->rec[i];
		if (rec->type == GI_REC_LINE)
			line++;
		if (rec->type != GI_REC_PAGE ||
		    !gi_str_size(gi_field(rec, GI_PAGE_NUMBER), &number))
			continue;
		if (p->n == 0 && line > 0)
			page_add(d, p, 0, number - 1);
		page_add(d, p, line, number);
	}
	page_add(d, p, d->nline, 0);
}

/* A line that is a number and nothing else, from 1; or 0. */
static size_t
bare(const struct sec_line *l)
{
	size_t	 n;

	return l->len <= DIGITS && gi_str_size(l->text, &n) ? n : 0;
}

/*
 * Index of the nth line with text of lines from a to b, from 0, counted from
 * either end; b if there are fewer.
 */
static size_t
edge(const struct sec_doc *d, size_t a, size_t b, bool last, size_t nth)
{
	size_t	 k, i;

	for (k = 0; k < b - a; k++) {
		i = last ? b - 1 - k : a + k;
		if (d->line[i].len > 0 && nth-- == 0)
			return i;
	}
	return b;
}

/*
 * Numbers at one edge of the pages are page numbers where there are two of
 * them, each counts its page, and hardly a page but a cover goes without.
 * Where another number stands beside one it may be a cell of a table: then
 * none of them is.
 */
static bool
counts(const struct sec_doc *d, const struct pages *p, bool last)
{
	const struct page	*page;
	size_t			 at, next, end, number, shift = 0;
	size_t			 found = 0, without = 0;

	for (page = p->page; page < p->page + p->n - 1; page++) {
		end = page[1].line;
		at = edge(d, page->line, end, last, 0);
		if (at == end)
			continue;
		if ((number = bare(&d->line[at])) == 0) {
			without += page > p->page;
			continue;
		}
		next = edge(d, page->line, end, last, 1);
		if (next < end && bare(&d->line[next]) > 0)
			return false;
		if (found++ == 0)
			shift = number - page->number;
		if (number - page->number != shift)
			return false;
	}
	return found > 1 && 2 * without < found;
}

static void
mark_edge(struct sec_doc *d, const struct pages *p, bool last)
{
	size_t	 i, at;

	if (!counts(d, p, last))
		return;
	for (i = 0; i + 1 < p->n; i++) {
		at = edge(d, p->page[i].line, p->page[i + 1].line, last, 0);
		if (at < p->page[i + 1].line && bare(&d->line[at]) > 0)
			d->line[at].skip = SEC_PAGE;
	}
}

void
sec_find_pages(struct sec_doc *d)
{
	struct pages	 p = { NULL, 0, 0 };
	size_t		 i;

	for (i = 0; i < d->nline; i++) {
		if (d->line[i].page && sec_is_page(&d->line[i]))
			d->line[i].skip = SEC_PAGE;
	}
	divide(d, &p);
	mark_edge(d, &p, false);
	mark_edge(d, &p, true);
}
