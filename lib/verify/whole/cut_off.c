/* SPDX-License-Identifier: ISC */
/*
 * Whether the text begins inside a table, as a page copied by halves does, or
 * breaks off in the middle of something.
 */
#include <string.h>

#include "base/char.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "finding/find.h"
#include "form/item.h"
#include "form/word.h"
#include "gi.h"
#include "verify/whole/trace.h"
#include "verify/whole/whole.h"

#define SIGNATURE	20	/* code points: a longer line that has clauses
				   is neither signature nor caption */
#define WORD		3	/* code points of a line that is more than one
				   word */
#define FIELD		8	/* and of one that is no name of a field */
#define HEAD		3	/* lines at the end that are looked at for the
				   head of a table */
#define TITLE		40	/* code points of a heading */
#define BEHIND		5	/* lines in which the end of a report shows:
				   its signature, its date, what a page has
				   below */
#define OPENING		30	/* code points of a line of prose: with less, a
				   text has not begun */

/* Whether a table comes before any heading or line of prose, but a title. */
static bool
begins_in_table(struct ver_report *v)
{
	struct ver_line	*l;
	size_t		 i;

	for (i = 0; i < v->nline; i++) {
		l = &v->line[i];
		if (l->kind == VER_TABLE)
			return true;
		if (ver_is_title(v, l))
			continue;
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

/* The text without the commas of empty cells at its end, in a line of CSV. */
static struct gi_str
without_cells(struct gi_str text)
{
	struct gi_str	 t = text;

	while (t.len > 0 && t.s[t.len - 1] == ',')
		t.len--;
	return text.len - t.len > 1 || is_stop(gi_utf8_last(t)) ? gi_trim(t) : text;
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
	bool		 clause = false, field = false;

	for (at = 0; at < text.len; at += n) {
		n = gi_utf8_decode(text.s + at, text.len - at, &cp);
		clause |= gi_cp_is_comma(cp) || cp == GI_CP_IDEOGRAPHIC_STOP;
		field |= cp == ':' || cp == GI_CP_WIDE_COLON;
	}
	if (gi_cp_is_comma(cp) || is_open(cp))
		return true;
	/* a number ends: of a telephone, where fields stand */
	if (field && cp >= '0' && cp <= '9')
		return false;
	return !is_stop(cp) && clause && gi_utf8_count(text) >= SIGNATURE &&
	    gi_word_end(GI_WORD_CLOSING, text) == NULL;
}

/* Whether a text ends in a colon and is more than the name of a field. */
static bool
announces(struct gi_str text)
{
	uint32_t	 cp = gi_utf8_last(text);

	return (cp == ':' || cp == GI_CP_WIDE_COLON) &&
	    gi_utf8_count(text) >= FIELD;
}

/*
 * Whether a line may end a report, or stand behind its end, with no stop: a
 * date, a name, a field and its value, a file, a link.
 */
static bool
is_signature(struct gi_str text)
{
	uint32_t	 cp = gi_utf8_last(text);

	if (cp == GI_CP_IDEOGRAPHIC_STOP || announces(text))
		return false;
	return (cp < 0x80 && !is_open(cp)) ||
	    gi_word_end(GI_WORD_DATE_MARK, text) != NULL ||
	    gi_word_end(GI_WORD_AGENCY_END, text) != NULL ||
	    gi_word_start(GI_WORD_FOOTER, text) != NULL ||
	    gi_word_is(GI_WORD_END, text) != NULL ||
	    gi_word_in(GI_WORD_LINK, text, NULL) != NULL ||
	    gi_str_has(text, gi_str(":")) ||
	    gi_str_has(text, gi_str(GI_TEXT_WIDE_COLON));
}

/* Whether the end of a report shows in the lines before line i (an index). */
static bool
is_behind_end(struct ver_report *v, size_t i)
{
	size_t	 looked = 0;

	while (i-- > 0 && looked < BEHIND) {
		if (v->line[i].kind == VER_OUT)
			return true;
		if (v->line[i].kind != VER_PROSE)
			return false;
		if (v->line[i].blank)
			continue;
		if (is_signature(v->line[i].text))
			return true;
		looked++;
	}
	return false;
}

/* Whether a text has white space in its midst, as what a page has below. */
static bool
has_blank(struct gi_str text)
{
	uint32_t	 cp;
	size_t		 at, n;

	for (at = 0; at < text.len; at += n) {
		n = gi_utf8_decode(text.s + at, text.len - at, &cp);
		if (gi_is_space(cp))
			return true;
	}
	return false;
}

/*
 * Whether a text that ends on line i has begun a table there: under the heading
 * of one, or where there is no heading, labels of it are in the last lines.
 */
static bool
is_head(struct ver_report *v, size_t i)
{
	const struct gi_tableform	*own = ver_table_under(v,
					    v->line[i].head);
	size_t				 k, looked;
	int				 t;

	for (t = 0; t < GI_TABLES; t++) {
		if (v->nhead > 0 && (own == NULL || (int)own->table != t))
			continue;
		for (k = i + 1, looked = 0; k-- > 0 && looked < HEAD;) {
			if (v->line[k].kind != VER_PROSE)
				break;
			looked += !v->line[k].blank;
			if (ver_labels_in(v, ver_labels((enum gi_table)t),
			    &v->line[k], NULL) > 0)
				return true;
		}
	}
	return false;
}

/* Whether line i, an index, of prose is the last of a text that was cut. */
static bool
prose_is_cut(struct ver_report *v, size_t i)
{
	struct ver_line	*l = &v->line[i];
	struct gi_str	 text = without_cells(l->text);
	size_t		 n, item;
	unsigned	 number;
	char		 style;

	if (text.len < l->text.len)
		return false;
	if (breaks_off(text))
		return true;
	n = gi_utf8_count(text);
	if (is_head(v, i))
		return true;
	if (is_stop(gi_utf8_last(text)) || n < WORD ||
	    gi_word_end(GI_WORD_CLOSING, text) != NULL)
		return false;
	item = gi_item_parse(text, &number, &style);
	return !is_signature(gi_str_from(text, item)) && !has_blank(text) &&
	    (l->head > 0 || v->nhead == 0) && !is_behind_end(v, i);
}

/* Whether a table has all its rows, up to the last cell. */
static bool
is_whole(const struct ver_grid *g)
{
	size_t	 c = g->form->ncol, last = g->form->nrow - 1;

	while (c > 0 && (g->form->row[last].cols >> (c - 1) & 1) == 0)
		c--;
	return c > 0 && ver_cell_at(g, last, c - 1)->state != VER_ABSENT;
}

/*
 * Whether a text that ends in a table may be whole: the sections behind the
 * tables have begun (in a form that has sections), or the last table has its
 * last row, or (of a form without) is not there at all.
 */
static bool
ends_with_table(const struct ver_report *v)
{
	const struct ver_grid	*g = &v->grid[v->sectioned ? GI_PROCEEDINGS :
				    GI_STATISTICS];

	if (v->sectioned && (ver_section_heading(v, VER_SECTIONS - 1) <
	    v->nhead || ver_section_heading(v, VER_SECTIONS) < v->nhead))
		return true;
	return g->cell == NULL ? !v->sectioned : is_whole(g);
}

/* Whether a heading is the start of its section's title in the form. */
static bool
is_part_of_title(const struct ver_report *v, const struct ver_heading *h)
{
	const struct gi_section	*s;
	struct gi_str		 text;
	uint32_t		 cp[TITLE];
	unsigned		 number;
	char			 style;
	size_t			 i, n;

	text = gi_str_from(h->title, gi_item_parse(h->title, &number, &style));
	n = gi_fold_str(text, cp, TITLE);
	for (i = 0; v->form != NULL && i < v->form->nsection; i++) {
		s = &v->form->section[i];
		if (s->number == h->section)
			return n < s->title.len && memcmp(cp, s->title.fold,
			    n * sizeof(*cp)) == 0;
	}
	return false;
}

/*
 * Whether a heading that ends the text is cut, or has lost what stood under it:
 * under the last, nothing need stand.
 */
static bool
heading_is_cut(const struct ver_report *v, const struct ver_heading *h)
{
	if (v->bare || is_part_of_title(v, h))
		return true;
	return !h->annex && h->section < VER_SECTIONS &&
	    gi_word_start(GI_WORD_ANNEX, h->title) == NULL;
}

/* The number of the line where the text breaks off, 0: nowhere. */
static size_t
line_cut_off(struct ver_report *v)
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
		cut = heading_is_cut(v, &v->head[l->head - 1]);
		break;
	case VER_TABLE:
		cut = !ends_with_table(v);
		break;
	default:
		cut = prose_is_cut(v, i - 1);
		break;
	}
	return cut ? ver_line_number(v, l) : 0;
}

void
ver_read_ends(struct ver_report *v)
{
	size_t	 i;

	v->bare = v->nhead > 1;
	for (i = 0; i < v->nhead; i++)
		v->bare &= !v->head[i].content;
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
