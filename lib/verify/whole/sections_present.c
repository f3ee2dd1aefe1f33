/* SPDX-License-Identifier: ISC */
/* The six statutory sections: that they are there, in order, not empty. */
#include <string.h>

#include "base/arena.h"
#include "base/char.h"
#include "base/str.h"
#include "finding/find.h"
#include "finding/wording.h"
#include "gi.h"
#include "verify/whole/trace.h"
#include "verify/whole/whole.h"

#define MISREAD		8	/* one code point of a title in so many may be
				   misread */
#define TITLE		64	/* code points of a line's end that may be the
				   start of a title */

/* Folded text, to look for titles that no stage took for a heading. */
struct ver_folded {
	uint32_t	*cp;
	size_t		 n;
};

/* What stands in the text of a section, and where. */
struct ver_presence {
	size_t	 head;		/* index of its heading, or nhead */
	size_t	 line;		/* number of the line of its heading, or else
				   of its table; 0: neither stands */
	bool	 other;		/* a heading of another title has its number */
};

/* The section of that number in the report's form, or NULL. */
static const struct gi_section *
statutory(const struct ver_report *v, int section)
{
	size_t	 i;

	for (i = 0; i < v->form->nsection; i++) {
		if (v->form->section[i].number == section)
			return &v->form->section[i];
	}
	return NULL;
}

/* The number of the line where a table surely stands, 0: that is not told. */
static size_t
table_line(struct ver_report *v, enum gi_table t)
{
	return v->records[t] > 0 ? v->table_line[t] : ver_trace_of(v, t)->sign;
}

static struct ver_presence
find_section(struct ver_report *v, int section)
{
	const struct gi_form	*form = v->form;
	struct ver_presence	 s = { .head = 0 };
	size_t			 i, line;

	s.head = ver_section_heading(v, section);
	for (i = 0; i < form->ntable; i++) {
		if (form->table[i].section == section &&
		    (line = table_line(v, form->table[i].table)) > 0 &&
		    s.line == 0)
			s.line = line;
	}
	if (s.head < v->nhead)
		s.line = ver_line_number(v, &v->line[v->head[s.head].line]);
	for (i = 0; i < v->nhead; i++)
		s.other |= v->head[i].section == 0 && !v->head[i].annex &&
		    v->head[i].number == (size_t)section;
	return s;
}

/* What a section lacks: the order is that of a message's arguments. */
enum ver_lack {
	VER_LACKS_ALL = 2,
	VER_LACKS_HEADING,	/* its table stands */
	VER_LACKS_TEXT
};

static void
report_missing(struct ver_report *v, int section, size_t line,
    enum ver_lack lack)
{
	const struct gi_section	*form = statutory(v, section);
	struct gi_find		 f = { .line = line };
	struct gi_str		 args[VER_LACKS_TEXT + 1] = { { "", 0 } };

	if (form == NULL)
		return;
	f.place = gi_size_text(v->arena, (size_t)section);
	f.expected = gi_str(form->title.text);
	args[0] = gi_say_section(v->arena, (size_t)section);
	args[1] = f.expected;
	args[lack] = args[0];
	ver_add_finding(v, "missing-section", f, args, GI_LEN(args));
}

/* The number of the line where a later section first stands, 0: none does. */
static size_t
later(const struct ver_presence *s, int section)
{
	int	 i;

	for (i = section + 1; i <= VER_SECTIONS; i++) {
		if (s[i].line > 0)
			return s[i].line;
	}
	return 0;
}

/* Whether an earlier section stands. */
static bool
earlier(const struct ver_presence *s, int section)
{
	int	 i;

	for (i = 1; i < section; i++) {
		if (s[i].line > 0)
			return true;
	}
	return false;
}

/* Whether a title stands in f right behind its number, but for misread bits. */
static bool
stands_in(const struct ver_folded *f, uint32_t number,
    const struct gi_label *title)
{
	size_t	 at, i, misread;

	for (at = 0; at + title->len < f->n; at++) {
		if (f->cp[at] != number)
			continue;
		misread = 0;
		for (i = 0; i < title->len && misread <= title->len / MISREAD;
		    i++)
			misread += f->cp[at + 1 + i] != title->fold[i];
		if (misread <= title->len / MISREAD)
			return true;
	}
	return false;
}

/* Whether a section's number and title, or a variant of it, stand in f. */
static bool
title_in(const struct ver_report *v, const struct ver_folded *f, int section)
{
	const struct gi_section	*form = statutory(v, section);
	uint32_t		 number = 0;
	size_t			 i;

	if (form == NULL ||
	    gi_fold_str(gi_say_numeral((size_t)section), &number, 1) == 0)
		return false;
	if (stands_in(f, number, &form->title))
		return true;
	for (i = 0; i < form->nvariants; i++) {
		if (stands_in(f, number, &form->variants[i]))
			return true;
	}
	return false;
}

/*
 * Whether the text has the section's title after all, inside a line or broken
 * over several: each line is searched together with the end of those before it,
 * of which keep code points stand in before.
 */
static bool
is_hidden(struct ver_report *v, int section)
{
	uint32_t	 before[TITLE] = { 0 };
	struct gi_str	 text;
	struct ver_folded	 f = { NULL, 0 };
	size_t		 i, keep = 0;

	for (i = 0; i < v->nline; i++) {
		text = ver_line_text(v, &v->line[i]);
		gi_arena_clear(v->scratch);
		f.cp = gi_alloc_raw(v->scratch, gi_size_mul(
		    gi_size_add(text.len, keep), sizeof(*f.cp)));
		memcpy(f.cp, before, keep * sizeof(*f.cp));
		f.n = keep + gi_fold_str(text, f.cp + keep, text.len);
		if (title_in(v, &f, section))
			return true;
		keep = f.n < TITLE ? f.n : TITLE;
		memcpy(before, f.cp + f.n - keep, keep * sizeof(*f.cp));
	}
	return false;
}

/*
 * The number of the line to name for a section that has no heading: where its
 * table stands, or what comes after it, or the end.  0 if the section is not to
 * be reported; s has all sections by number.
 */
static size_t
missing_line(const struct ver_report *v, const struct ver_presence *s,
    int section)
{
	size_t	 line = s[section].line;

	if (s[section].head < v->nhead || s[section].other)
		return 0;
	/* what stands before a text's first table was cut off with it */
	if (v->headless && !earlier(s, section))
		return 0;
	if (line == 0)
		line = later(s, section);
	if (line == 0 && section == VER_SECTIONS && v->cut == 0 &&
	    s[section - 1].head < v->nhead)
		line = ver_line_number(v, &v->line[v->nline - 1]);
	return line;
}

/* Whether a section may have no text of its own: those of tables may. */
static bool
may_be_empty(int section)
{
	return section != 1 && section < VER_SECTIONS - 1;
}

static void
find_missing(struct ver_report *v)
{
	struct ver_presence		 s[VER_SECTIONS + 1] = { { 0 } };
	const struct ver_heading	*h;
	size_t			 line;
	int			 i;

	for (i = 1; i <= VER_SECTIONS; i++)
		s[i] = find_section(v, i);
	for (i = 1; i <= VER_SECTIONS; i++) {
		if ((line = missing_line(v, s, i)) > 0 && !is_hidden(v, i))
			report_missing(v, i, line, s[i].line > 0 ?
			    VER_LACKS_HEADING : VER_LACKS_ALL);
		if (s[i].head == v->nhead || may_be_empty(i))
			continue;
		h = &v->head[s[i].head];
		if (!h->content && s[i].line != v->cut)
			report_missing(v, i, s[i].line, VER_LACKS_TEXT);
	}
}

/* Report a heading that stands at place actual, or has that number. */
static void
report_order(struct ver_report *v, const struct ver_heading *h, size_t actual)
{
	struct gi_find	 f = { 0 };
	struct gi_str	 args[2];

	f.line = ver_line_number(v, &v->line[h->line]);
	f.place = gi_size_text(v->arena, (size_t)h->section);
	f.expected = f.place;
	f.actual = gi_size_text(v->arena, actual);
	args[0] = h->title;
	args[1] = gi_say_section(v->arena, (size_t)h->section);
	ver_add_finding(v, "section-order", f, args, GI_LEN(args));
}

/*
 * How many headings stand before a list of them at the end, which a page has to
 * lead to its parts: nothing is under any of them, and each stood before.
 */
static size_t
without_list(const struct ver_report *v)
{
	const struct ver_heading	*h;
	size_t				 n = v->nhead, i;

	for (; n > 0; n--) {
		h = &v->head[n - 1];
		for (i = 0; i + 1 < n && v->head[i].section != h->section; i++)
			;
		if (h->content || h->section == 0 || i + 1 == n)
			break;
	}
	return n + 1 < v->nhead ? n : v->nhead;
}

static void
find_order(struct ver_report *v)
{
	const struct ver_heading	*h;
	bool			 seen[VER_SECTIONS + 1] = { false };
	size_t			 i, nth = 0, n = without_list(v);
	int			 last = 0;

	for (i = 0; i < n; i++) {
		h = &v->head[i];
		/* behind the last section, what begins again is an annex */
		if (h->number == 1 && last == VER_SECTIONS)
			break;
		if (h->section == 0)
			continue;
		nth++;
		if (h->number > 0 && h->number != (size_t)h->section)
			report_order(v, h, h->number);
		else if (seen[h->section] || h->section < last)
			report_order(v, h, nth);
		seen[h->section] = true;
		if (h->section > last)
			last = h->section;
	}
}

void
ver_check_sections(struct ver_report *v)
{
	if (!v->sectioned)
		return;
	if (!v->partial && !v->bare)
		find_missing(v);
	find_order(v);
}
