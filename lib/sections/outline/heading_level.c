/* SPDX-License-Identifier: ISC */
/*
 * What the headings of a report are together: which style of item numbers is
 * that of the sections, and which headings are only a table of contents.
 */
#include <string.h>

#include "form/word.h"
#include "sections/outline/outline.h"

#define CONTENTS	3u	/* headings in a row that make one */

/* Styles of item numbers from the top down, as gi_item_parse() names them. */
static const char	 styles[] = "scp1(";

/* Index of a style in styles; 0 for none. */
static int
style_rank(char style)
{
	const char	*p = style != 0 ? strchr(styles, style) : NULL;

	return p != NULL ? (int)(p - styles) : 0;
}

/* Is this heading, of that style, one of a section? */
static bool
is_of_section(const struct sec_heading *h, char style)
{
	if (h->style != style)
		return false;
	return style == 's' || (style == 'c' ? h->role != GI_NO_ROLE :
	    h->exact);
}

/*
 * The style of the sections: the first that more than one heading has, or only
 * one where it is the usual style, 一、.
 */
static char
top_style(const struct sec_report *r)
{
	size_t	 i, s, n;

	for (s = 0; styles[s] != '\0'; s++) {
		for (n = i = 0; i < r->nheading; i++)
			n += is_of_section(&r->heading[i], styles[s]);
		if (n > (styles[s] != 'c'))
			return styles[s];
	}
	return 'c';
}

/*
 * How many headings from i on are of different sections and stand without text
 * between them.
 */
static size_t
bare_run(const struct sec_report *r, size_t i)
{
	const struct sec_heading	*h = &r->heading[i];
	bool				 seen[GI_ROLES] = { false };
	size_t				 n = 1;

	seen[GI_NO_ROLE] = seen[h->role] = true;
	for (; i + n < r->nheading; n++, h++) {
		if (seen[h[1].role] ||
		    h[1].line != sec_report_next(r, h->line + h->lines - 1))
			break;
		seen[h[1].role] = true;
	}
	return n;
}

/* Skip n headings from i on, and the word for contents above them. */
static void
skip_contents(struct sec_report *r, size_t i, size_t n)
{
	size_t	 j, above = r->heading[i].line;

	for (j = i; j < i + n; j++)
		r->line[r->heading[j].line].skip = GI_SKIPPED_NAVIGATION;
	while (above > 0 && r->line[--above].len == 0)
		;
	if (gi_word_is(GI_WORD_CONTENTS,
	    sec_report_fold(r, &r->line[above]).text) != NULL)
		r->line[above].skip = GI_SKIPPED_NAVIGATION;
}

/*
 * Take out the table of contents, if there is one: bare headings, each of
 * which comes again.
 */
static void
drop_contents(struct sec_report *r)
{
	size_t	 i, j, n, last[GI_ROLES] = { 0 };

	for (i = 0; i < r->nheading; i++)
		last[r->heading[i].role] = i;
	for (i = 0; i < r->nheading; i += n) {
		n = 1;
		if (r->heading[i].role == GI_NO_ROLE ||
		    (n = bare_run(r, i)) < CONTENTS)
			continue;
		for (j = i; j < i + n; j++) {
			if (last[r->heading[j].role] < i + n)
				break;
		}
		if (j < i + n)
			continue;
		skip_contents(r, i, n);
		memmove(&r->heading[i], &r->heading[i + n],
		    (r->nheading - i - n) * sizeof(*r->heading));
		r->nheading -= n;
		return;
	}
}

/*
 * Take out headings without a number of sections that have one with a number.
 */
static void
drop_doubles(struct sec_report *r)
{
	const struct sec_heading	*h;
	bool				 has[GI_ROLES] = { false };
	size_t				 i, n = 0;

	for (i = 0; i < r->nheading; i++) {
		if (r->heading[i].level == 1 && r->heading[i].style != 0)
			has[r->heading[i].role] = true;
	}
	for (i = 0; i < r->nheading; i++) {
		h = &r->heading[i];
		if (h->style != 0 || h->role == GI_ROLE_ANNEX || !has[h->role])
			r->heading[n++] = *h;
	}
	r->nheading = n;
}

/* Skip the further lines of a heading, which are in its title. */
static void
skip_further(struct sec_report *r, const struct sec_heading *h)
{
	size_t	 i;

	for (i = h->line + 1; i < h->line + h->lines; i++) {
		if (r->line[i].len > 0 && r->line[i].skip == GI_NOT_SKIPPED)
			r->line[i].skip = GI_SKIPPED_HEADING;
	}
}

void
sec_find_levels(struct sec_report *r)
{
	struct sec_heading	*h;
	size_t			 i;
	int			 top;

	drop_contents(r);
	top = style_rank(top_style(r));
	for (i = 0; i < r->nheading; i++) {
		h = &r->heading[i];
		h->level = h->style == 0 ? 1 : style_rank(h->style) - top + 1;
		if (h->level < 1)
			h->level = 1;
		if (h->level > 3)
			h->level = 3;
		if (h->level > 1)
			h->role = GI_NO_ROLE;
	}
	drop_doubles(r);
	for (i = 0; i < r->nheading; i++)
		skip_further(r, &r->heading[i]);
}
