/* SPDX-License-Identifier: ISC */
/*
 * Whether the text begins inside a table, as a page copied by halves does, or
 * breaks off in the middle of something.
 */
#include <string.h>

#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "finding/find.h"
#include "gi.h"
#include "verify/whole/whole.h"

#define SIGNATURE	20	/* code points: a shorter line may be a
				   signature or a caption, with no full stop */
#define OPENING		30	/* code points of a line of prose: with less, a
				   text has not begun */

/* Whether a table comes before any title, heading or line of prose. */
static bool
begins_in_table(const struct ver_report *v)
{
	const struct ver_line	*l;
	size_t			 i;

	if (gi_doc_meta(v->doc, "title").len > 0)
		return false;
	for (i = 0; i < v->nline; i++) {
		l = &v->line[i];
		if (l->kind == VER_TABLE)
			return true;
		if (l->kind == VER_HEADING || (l->kind == VER_PROSE &&
		    gi_utf8_count(l->text) >= OPENING))
			return false;
	}
	return false;
}

/* Whether cp opens brackets, quotes or title marks. */
static bool
is_open(uint32_t cp)
{
	return cp == '(' || cp == GI_CP_WIDE_OPEN || cp == GI_CP_LEFT_QUOTE ||
	    cp == GI_CP_LEFT_TITLE;
}

/* Whether a sentence may end with cp, or a bracket or quote that it is in. */
static bool
is_stop(uint32_t cp)
{
	return cp != 0 && cp < 0x80 ? strchr(".!?;)\"]", (int)cp) != NULL :
	    cp == GI_CP_IDEOGRAPHIC_STOP || cp == GI_CP_WIDE_EXCLAMATION ||
	    cp == GI_CP_WIDE_QUESTION || cp == GI_CP_WIDE_SEMICOLON ||
	    cp == GI_CP_WIDE_CLOSE || cp == GI_CP_RIGHT_QUOTE ||
	    cp == GI_CP_RIGHT_SINGLE_QUOTE || cp == GI_CP_RIGHT_TITLE ||
	    cp == GI_CP_ELLIPSIS || cp == GI_CP_RIGHT_LENTICULAR;
}

/*
 * Whether prose breaks off at the end of a line: behind a comma or an opening
 * bracket, or with no stop in a long line that has clauses.
 */
static bool
breaks_off(struct gi_str text)
{
	uint32_t	 cp = 0;
	size_t		 at, n;
	bool		 clause = false;

	for (at = 0; at < text.len; at += n) {
		n = gi_utf8_decode(text.s + at, text.len - at, &cp);
		clause |= gi_cp_is_comma(cp) || cp == GI_CP_IDEOGRAPHIC_STOP;
	}
	if (gi_cp_is_comma(cp) || is_open(cp))
		return true;
	return !is_stop(cp) && clause && gi_utf8_count(text) >= SIGNATURE;
}

/*
 * Whether a text that ends in a table may be whole: the sections behind the
 * tables have begun (in a form that has sections), or the statistics, which are
 * the last table of the others, have their last row or are not there at all.
 */
static bool
ends_with_table(const struct ver_report *v)
{
	const struct ver_grid	*g = &v->grid[GI_STATISTICS];

	if (v->sectioned)
		return ver_section_heading(v, VER_SECTIONS - 1) < v->nhead ||
		    ver_section_heading(v, VER_SECTIONS) < v->nhead;
	return g->cell == NULL ||
	    ver_cell_at(g, g->form->nrow - 1, 0)->state != VER_ABSENT;
}

/* The number of the line where the text breaks off, 0: nowhere. */
static size_t
line_cut_off(const struct ver_report *v)
{
	const struct ver_line	*l;
	size_t			 i = v->nline;
	bool			 cut;

	while (i > 0 && (v->line[i - 1].blank ||
	    v->line[i - 1].kind == VER_OUT))
		i--;
	if (i == 0)
		return 0;
	l = &v->line[i - 1];
	switch (l->kind) {
	case VER_HEADING:
		cut = v->head[l->head - 1].section < VER_SECTIONS;
		break;
	case VER_TABLE:
		cut = !ends_with_table(v);
		break;
	default:
		cut = breaks_off(l->text);
		break;
	}
	return cut ? l->line->number : 0;
}

void
ver_read_ends(struct ver_report *v)
{
	v->headless = begins_in_table(v);
	v->cut = line_cut_off(v);
}

void
ver_check_cut_off(struct ver_report *v)
{
	struct gi_find	 f = { .line = v->cut };
	struct gi_str	 args[1];

	if (v->cut == 0)
		return;
	f.place = ver_line_place(v, v->cut);
	args[0] = gi_size_text(v->arena, v->cut);
	ver_add_finding(v, "cut-off", f, args, GI_LEN(args));
}
