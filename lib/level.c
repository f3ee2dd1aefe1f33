/* SPDX-License-Identifier: ISC */
/*
 * What the headings of a document are together: which style of numbers is
 * the top one, which of them are only a table of contents.
 */
#include <string.h>

#include "section.h"

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

static bool
has_later(const struct sec_doc *d, size_t from, enum sec_role role)
{
	for (; from < d->nhead; from++) {
		if (d->head[from].role == role)
			return true;
	}
	return false;
}

/* Headings from i on that stand without text between them. */
static size_t
run(const struct sec_doc *d, size_t i)
{
	size_t	 n = 1;

	while (i + n < d->nhead && d->head[i + n].role != SEC_NO_ROLE &&
	    d->head[i + n].line == sec_next(d, d->head[i + n - 1].line +
	    d->head[i + n - 1].lines - 1))
		n++;
	return n;
}

/* A table of contents: bare headings, each of which comes again. */
static void
drop_contents(struct sec_doc *d)
{
	size_t	 i, j, n;

	for (i = 0; i < d->nhead; i += n) {
		if (d->head[i].role == SEC_NO_ROLE) {
			n = 1;
			continue;
		}
		if ((n = run(d, i)) < CONTENTS)
			continue;
		for (j = i; j < i + n; j++) {
			if (!has_later(d, i + n, d->head[j].role))
				break;
		}
		if (j < i + n)
			continue;
		for (j = i; j < i + n; j++)
			d->line[d->head[j].line].skip = SEC_NAVIGATION;
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
}
