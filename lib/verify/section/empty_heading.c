/* SPDX-License-Identifier: ISC */
/*
 * Headings with nothing under them, where the next of their level follows.  A
 * list whose items are short looks like headings that are all empty: one is
 * reported only where another of its level has something under it.  Headings of
 * the statutory sections, and what stands in those of tables, are
 * missing-section's and missing-table's.
 */
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "finding/find.h"
#include "finding/wording.h"
#include "form/item.h"
#include "gi.h"
#include "verify/section/checks.h"

#define LONGEST		40	/* code points of a heading */
#define SINCE		2019	/* the year since which there are sections */
#define REACH		12	/* headings that are looked at on either side */

/* Index of the next line behind i that is of the report and not blank. */
static size_t
next_line(const struct ver_report *v, size_t i)
{
	for (i++; i < v->nline; i++) {
		if (!v->line[i].blank && v->line[i].kind != VER_OUT)
			break;
	}
	return i;
}

/* Whether a line begins with the item number that follows another's. */
static bool
is_successor(const struct ver_line *l, const struct ver_line *next)
{
	unsigned	 a, b;
	char		 style, other;

	return gi_item_parse(l->text, &a, &style) > 0 &&
	    gi_item_parse(next->text, &b, &other) > 0 && b == a + 1 &&
	    other == style;
}

/* Whether a line of that index has nothing under its heading. */
static bool
is_empty(const struct ver_report *v, size_t i)
{
	const struct ver_line	*l = &v->line[i], *next;
	size_t			 n = next_line(v, i);

	if (n == v->nline)
		return false;
	next = &v->line[n];
	if (next->level > 0)
		return next->level <= l->level;
	return next->kind == VER_PROSE && is_successor(l, next);
}

/* Whether a line has its text beside its heading. */
static bool
has_text(const struct ver_line *l)
{
	return gi_cp_is_end(gi_utf8_last(l->text)) ||
	    gi_utf8_count(l->text) > LONGEST;
}

/* Whether a line is a heading and nothing else. */
static bool
is_heading(struct ver_report *v, struct ver_line *l)
{
	struct gi_str	 text;
	unsigned	 number;
	uint32_t	 cp;
	char		 style;
	size_t		 i;

	if (l->level == 0 || l->blank ||
	    (l->kind != VER_PROSE && l->kind != VER_HEADING))
		return false;
	text = ver_line_text(v, l);
	text = gi_str_from(text, gi_item_parse(text, &number, &style));
	cp = gi_utf8_last(text);
	if (has_text(l) || gi_cp_is_pause(cp))
		return false;
	/* a figure is something that is said */
	for (i = 0; i < text.len; i++) {
		if (text.s[i] >= '0' && text.s[i] <= '9')
			return false;
	}
	return text.len > 0;
}

/*
 * Whether some heading of the same level beside that of line i has something
 * under it; step is 1 or -1, the direction in which they are sought.
 */
static bool
has_full_sibling(const struct ver_report *v, size_t i, ptrdiff_t step)
{
	const struct ver_line	*l = &v->line[i], *k = l;
	size_t			 reach = REACH;

	for (;;) {
		if (step < 0 ? k == v->line : k + 1 == v->line + v->nline)
			return false;
		k += step;
		if (k->level == 0 || k->level > l->level)
			continue;
		if (k->level < l->level || reach-- == 0)
			return false;
		if (has_text(k) || (!is_empty(v, (size_t)(k - v->line)) &&
		    next_line(v, (size_t)(k - v->line)) < v->nline))
			return true;
	}
}

/* Whether what stands under a line's heading is another rule's matter. */
static bool
is_other_rules(const struct ver_report *v, const struct ver_line *l)
{
	const struct ver_heading	*h;

	if (l->head == 0)
		return true;
	h = &v->head[l->head - 1];
	if (h->annex)
		return true;
	if (!v->sectioned)
		return v->year == 0 || v->year >= SINCE;
	return h->section > 1 && h->section < VER_SECTIONS - 1 ? true :
	    l->level == 1 && h->section != 0;
}

static void
report(struct ver_report *v, struct ver_line *l)
{
	struct gi_find	 f = { .line = ver_line_number(v, l) };
	struct gi_str	 args[2];

	f.place = ver_line_place(v, f.line);
	f.actual = ver_line_text(v, l);
	args[0] = gi_say_section(v->arena, ver_section_number(v, l));
	args[1] = f.actual;
	ver_add_finding(v, "empty-heading", f, args, GI_LEN(args));
}

void
ver_check_headings(struct ver_report *v)
{
	struct ver_line	*l;
	size_t		 i;

	if (v->partial || v->bare)
		return;
	for (i = 0; i < v->nline; i++) {
		l = &v->line[i];
		if (l->level == 0 || !is_empty(v, i) || is_other_rules(v, l) ||
		    !is_heading(v, l))
			continue;
		if (has_full_sibling(v, i, -1) || has_full_sibling(v, i, 1))
			report(v, l);
	}
}
