/* SPDX-License-Identifier: ISC */
/*
 * What the headings of a document are together: which style of numbers is
 * the top one, which of them are only a table of contents.
 */
#include <string.h>

#include "base/word.h"
#include "sections/section.h"

#define CONTENTS	3u	/* headings in a row that make one */

/* Styles of numbers from the top down. */
static const char	 order[] = "scp1(";

static int
rank(char style)
{
	const char	*p = style != 0 ? strchr(order, style) : NULL;

	return p != NULL ? (int)(p - order) : 0;
}

static bool
counts(const struct sec_heading *h, char style)
{
	if (h->style != style)
		return false;
	return style == 's' || (style == 'c' ? h->role != SEC_NO_ROLE :
	    h->exact);
}

/* The style of the sections themselves. */
static char
top_style(const struct sec_doc *d)
{
	size_t	 i, s, n;

	for (s = 0; order[s] != '\0'; s++) {
		for (n = i = 0; i < d->nhead; i++)
			n += counts(&d->head[i], order[s]);
		if (n > (order[s] != 'c'))
			return order[s];
	}
	return 'c';
}

/* Different headings from i on that stand without text between them. */
static size_t
run(const struct sec_doc *d, size_t i)
{
	const struct sec_heading	*h = &d->head[i];
	bool				 seen[SEC_ROLES] = { false };
	size_t				 n = 1;

	seen[SEC_NO_ROLE] = seen[h->role] = true;
	for (; i + n < d->nhead; n++, h++) {
		if (seen[h[1].role] ||
		    h[1].line != sec_next(d, h->line + h->lines - 1))
			break;
		seen[h[1].role] = true;
	}
	return n;
}

/* The word that stands above a table of contents is of the same kind. */
static void
skip_contents(struct sec_doc *d, size_t i, size_t n)
{
	size_t	 j, above = d->head[i].line;

	for (j = i; j < i + n; j++)
		d->line[d->head[j].line].skip = SEC_NAVIGATION;
	while (above > 0 && d->line[--above].len == 0)
		;
	if (gi_word_is(GI_WORD_CONTENTS,
	    sec_line_fold(d, &d->line[above]).text) != NULL)
		d->line[above].skip = SEC_NAVIGATION;
}

/* A table of contents: bare headings, each of which comes again. */
static void
drop_contents(struct sec_doc *d)
{
	size_t	 i, j, n, last[SEC_ROLES] = { 0 };

	for (i = 0; i < d->nhead; i++)
		last[d->head[i].role] = i;
	for (i = 0; i < d->nhead; i += n) {
		n = 1;
		if (d->head[i].role == SEC_NO_ROLE ||
		    (n = run(d, i)) < CONTENTS)
			continue;
		for (j = i; j < i + n; j++) {
			if (last[d->head[j].role] < i + n)
				break;
		}
		if (j < i + n)
			continue;
		skip_contents(d, i, n);
		memmove(&d->head[i], &d->head[i + n],
		    (d->nhead - i - n) * sizeof(*d->head));
		d->nhead -= n;
		return;
	}
}

/* Headings without a number, of sections that have one with a number. */
static void
drop_doubles(struct sec_doc *d)
{
	bool	 has[SEC_ROLES] = { false };
	size_t	 i, n = 0;

	for (i = 0; i < d->nhead; i++) {
		if (d->head[i].level == 1 && d->head[i].style != 0)
			has[d->head[i].role] = true;
	}
	for (i = 0; i < d->nhead; i++) {
		if (d->head[i].style != 0 || d->head[i].role == SEC_ANNEX ||
		    !has[d->head[i].role])
			d->head[n++] = d->head[i];
	}
	d->nhead = n;
}

/* A heading's further lines are in its title. */
static void
skip_further(struct sec_doc *d, const struct sec_heading *h)
{
	size_t	 i;

	for (i = h->line + 1; i < h->line + h->lines; i++) {
		if (d->line[i].len > 0 && d->line[i].skip == SEC_TEXT)
			d->line[i].skip = SEC_HEADING;
	}
}

void
sec_find_levels(struct sec_doc *d)
{
	struct sec_heading	*h;
	size_t			 i;
	int			 top;

	drop_contents(d);
	top = rank(top_style(d));
	for (i = 0; i < d->nhead; i++) {
		h = &d->head[i];
		h->level = h->style == 0 ? 1 : rank(h->style) - top + 1;
		if (h->level < 1)
			h->level = 1;
		if (h->level > 3)
			h->level = 3;
		if (h->level > 1)
			h->role = SEC_NO_ROLE;
	}
	drop_doubles(d);
	for (i = 0; i < d->nhead; i++)
		skip_further(d, &d->head[i]);
}
