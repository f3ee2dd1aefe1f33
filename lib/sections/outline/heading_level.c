/* SPDX-License-Identifier: ISC */
/*
 * What the headings of a report are together: which style of item numbers is
 * that of the sections, and which headings are only a table of contents.
 */
#include <string.h>

#include "form/word.h"
#include "sections/outline/outline.h"

#define CONTENTS	3u	/* headings in a row that make one */
#define SECTIONS	3u	/* different ones that make a report */

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
 * The style of the sections, of headings from up to to: the first that more
 * than one heading has, or only one where it is the usual style, 一、.
 */
static char
top_style(const struct sec_report *r, size_t from, size_t to)
{
	size_t	 i, s, n;

	for (s = 0; styles[s] != '\0'; s++) {
		for (n = 0, i = from; i < to; i++)
			n += is_of_section(&r->heading[i], styles[s]);
		if (n > (styles[s] != 'c'))
			return styles[s];
	}
	return 'c';
}

/*
 * How many headings from i on are of different sections and stand without text
 * between them, or in their lines.
 */
static size_t
bare_run(const struct sec_report *r, size_t i)
{
	const struct sec_heading	*h = &r->heading[i];
	bool				 seen[GI_ROLES] = { false };
	size_t				 n = 1;

	seen[GI_NO_ROLE] = seen[h->role] = true;
	for (; i + n < r->nheading; n++, h++) {
		if (seen[h[1].role] || r->line[h[1].line].stop ||
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
 * Are the n headings from i on a table of contents: does each come again?  They
 * begin with the first section, or nothing stands before them.
 */
static bool
is_contents(const struct sec_report *r, size_t i, size_t n)
{
	size_t	 j, k;

	if (n < CONTENTS || (i > 0 && r->heading[i].role != GI_ROLE_OVERVIEW &&
	    r->heading[i].number != 1))
		return false;
	for (j = i; j < i + n; j++) {
		for (k = i + n; k < r->nheading &&
		    r->heading[k].role != r->heading[j].role; k++)
			;
		if (k == r->nheading)
			return false;
	}
	return true;
}

/*
 * Take out the tables of contents: bare headings, each of which comes again.
 */
static void
drop_contents(struct sec_report *r)
{
	size_t	 i, n, kept = 0;

	for (i = 0; i < r->nheading; i += n) {
		if (r->heading[i].role != GI_NO_ROLE &&
		    is_contents(r, i, n = bare_run(r, i)))
			skip_contents(r, i, n);
		else {
			n = 1;
			r->heading[kept++] = r->heading[i];
		}
	}
	r->nheading = kept;
}

/* Is it like a section's, whatever the style of the sections is? */
static bool
is_like_section(const struct sec_heading *h)
{
	return h->role != GI_NO_ROLE && (h->exact || h->style == 'c' ||
	    h->style == 's');
}

/* Is there text of a report on lines from up to to, a sentence or a table? */
static bool
has_text(const struct sec_report *r, size_t from, size_t to)
{
	size_t	 i;

	for (i = from; i < to; i++) {
		if (r->line[i].has_label || r->line[i].stop)
			return true;
	}
	return false;
}

/* The sections that headings open: how many different ones, and which. */
struct opened {
	size_t	 n;
	size_t	 last[GI_ROLES];	/* index of the last heading + 1 */
};

static void
note_opened(struct opened *o, const struct sec_heading *h, size_t i)
{
	if (!is_like_section(h))
		return;
	o->n += o->last[h->role] == 0;
	o->last[h->role] = i + 1;
}

/* How many sections do headings open from i on? */
static size_t
opened_behind(const struct opened *all, size_t i)
{
	size_t	 role, n = 0;

	for (role = 0; role < GI_ROLES; role++)
		n += all->last[role] > i;
	return n;
}

/* May it be the first section of a report? */
static bool
may_be_first(const struct sec_heading *h)
{
	return is_like_section(h) && (h->role == GI_ROLE_OVERVIEW ||
	    h->number == 1);
}

/*
 * The heading that opens another report: the first section once more, behind
 * one of the last, and more of them behind it.  0: there is none.
 */
static size_t
second_report(const struct sec_report *r)
{
	const struct sec_heading	*h;
	struct opened			 all = { .n = 0 }, before = { .n = 0 };
	size_t				 i, firsts = 0;
	bool				 text = false;

	for (i = 0; i < r->nheading; i++)
		firsts += may_be_first(&r->heading[i]);
	if (firsts < 2)
		return 0;
	for (i = 0; i < r->nheading; i++)
		note_opened(&all, &r->heading[i], i);
	for (i = 0; i < r->nheading; i++) {
		h = &r->heading[i];
		text = text || (i > 0 && has_text(r, h[-1].line + 1, h->line));
		if (text && before.n >= SECTIONS && may_be_first(h) &&
		    before.last[h->role] > 0 &&
		    (before.last[GI_ROLE_PROBLEMS] > 0 ||
		    before.last[GI_ROLE_OTHER] > 0 ||
		    before.last[GI_ROLE_ANNEX] > 0) &&
		    opened_behind(&all, i) >= SECTIONS)
			return i;
		note_opened(&before, h, i);
	}
	return 0;
}

/*
 * Take out headings without a number of sections that have one with a number,
 * of those from up to to.  Returns how many were.
 */
static size_t
drop_doubles(struct sec_report *r, size_t from, size_t to)
{
	const struct sec_heading	*h;
	bool				 has[GI_ROLES] = { false };
	size_t				 i, n = from;

	for (i = from; i < to; i++) {
		if (r->heading[i].level == 1 && r->heading[i].style != 0)
			has[r->heading[i].role] = true;
	}
	for (i = from; i < to; i++) {
		h = &r->heading[i];
		if (h->style != 0 || h->role == GI_ROLE_ANNEX || !has[h->role])
			r->heading[n++] = *h;
	}
	if (n < to)
		memmove(&r->heading[n], &r->heading[to],
		    (r->nheading - to) * sizeof(*r->heading));
	r->nheading -= to - n;
	return to - n;
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

/* Where the headings of the first level stand that open each section. */
struct outline {
	size_t	 first[GI_ROLES];	/* index + 1; 0: there is none */
	size_t	 last[GI_ROLES];
};

static void
note_place(struct outline *o, const struct sec_heading *h, size_t i)
{
	if (h->level != 1)
		return;
	if (o->first[h->role] == 0 || o->first[h->role] > i + 1)
		o->first[h->role] = i + 1;
	if (o->last[h->role] < i + 1)
		o->last[h->role] = i + 1;
}

/*
 * A section whose number is of another style than the others' have, 2. or
 * （五）: its title and number are a form's, and it stands where it belongs.
 */
static void
lift(struct outline *o, struct sec_heading *h, size_t i)
{
	size_t	 role;

	if (h->level == 1 || !h->exact || h->number != (unsigned)h->role ||
	    o->first[h->role] != 0)
		return;
	for (role = GI_NO_ROLE + 1; role < h->role; role++) {
		if (o->last[role] > i)
			return;
	}
	for (role = h->role + 1; role < GI_ROLES; role++) {
		if (o->first[role] != 0 && o->first[role] <= i)
			return;
	}
	h->level = 1;
	note_place(o, h, i);
}

/* Lift all that may be, of the headings from up to to. */
static void
lift_all(struct sec_report *r, size_t from, size_t to)
{
	struct outline	 o = { { 0 }, { 0 } };
	size_t		 i;

	for (i = from; i < to; i++)
		note_place(&o, &r->heading[i], i);
	for (i = from; i < to; i++)
		lift(&o, &r->heading[i], i);
}

/* Set the levels of the headings from up to to, which are of one report. */
static void
set_levels(struct sec_report *r, size_t from, size_t to)
{
	struct sec_heading	*h;
	size_t			 i;
	bool			 deep = false;
	int			 top = style_rank(top_style(r, from, to));

	for (i = from; i < to; i++) {
		h = &r->heading[i];
		h->level = h->style == 0 ? 1 : style_rank(h->style) - top + 1;
		if (h->level < 1)
			h->level = 1;
		if (h->level > 3)
			h->level = 3;
		deep = deep || (h->level > 1 && h->exact);
	}
	if (deep)
		lift_all(r, from, to);
	for (i = from; i < to; i++) {
		if (r->heading[i].level > 1)
			r->heading[i].role = GI_NO_ROLE;
	}
}

void
sec_find_levels(struct sec_report *r)
{
	size_t	 i, second;

	drop_contents(r);
	second = second_report(r);
	if (second > 0) {
		set_levels(r, second, r->nheading);
		drop_doubles(r, second, r->nheading);
	}
	i = second > 0 ? second : r->nheading;
	set_levels(r, 0, i);
	i = drop_doubles(r, 0, i);
	r->second_heading = second > 0 ? second - i : 0;
	for (i = 0; i < r->nheading; i++)
		skip_further(r, &r->heading[i]);
}
