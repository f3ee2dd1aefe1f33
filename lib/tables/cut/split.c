/* SPDX-License-Identifier: ISC */
/* Lines cut into cells. */
#include <string.h>

#include "base/arena.h"
#include "base/ascii.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "form/word.h"
#include "gi.h"
#include "stream/grid.h"
#include "tables/line/bars.h"
#include "tables/cut/cell.h"
#include "tables/cut/corner.h"
#include "tables/cut/cut.h"
#include "tables/cut/deduped.h"
#include "tables/line/line_features.h"
#include "tables/line/line_grid.h"
#include "tables/line/line_kind.h"
#include "tables/cut/terminal_width.h"
#include "tables/parts/reading.h"
#include "tables/text/memo.h"
#include "tables/text/number.h"
#include "tables/text/text.h"

#define ATOMS	256		/* more than lines, in most reports */
#define ATOMS_MOST	8192	/* that room is made for at first */

/* A line on its way: its cells in order. */
struct line_cell {
	struct gi_str	 text;
	size_t		 x0;		/* code points before it */
	bool		 stroke;	/* part of a drawn rule */
};

struct line_split {
	struct tbl_line_cut	 cut;
	struct tbl_bars		 bars;
	struct line_cell	*cell;
	size_t			 room;
};

static void
cell_add(struct line_split *sp, const char *s, size_t len, size_t x0,
    bool stroke)
{
	struct line_cell	*c;

	if (sp->cut.ncell == sp->room)
		sp->cell = gi_grow(sp->cut.r->arena, sp->cell, sp->cut.ncell,
		    &sp->room, sizeof(*c));
	c = &sp->cell[sp->cut.ncell++];
	c->text.s = s;
	c->text.len = len;
	c->x0 = x0;
	c->stroke = stroke;
}

/* Does a character of a drawn box end a cell? */
static bool
is_crossing(uint32_t cp)
{
	return tbl_is_box(cp) && cp != GI_CP_BOX_LIGHT_ACROSS &&
	    cp != GI_CP_BOX_HEAVY_ACROSS && cp != GI_CP_BOX_DOUBLE_ACROSS;
}

/* Cells between tabs or bars; a drawn stroke is a cell of its own kind. */
static void
cells_delimited(struct line_split *sp, struct gi_str text)
{
	uint32_t	 cp;
	size_t		 at, n, x, from = 0, from_x = 0;
	bool		 stroke = false, quoted = false;
	bool		 corners = sp->cut.delim == '|' && tbl_has_corners(text);

	sp->cut.ncell = 0;
	for (at = 0, x = 0; at < text.len; at += n, x++) {
		n = gi_utf8_decode(text.s + at, text.len - at, &cp);
		quoted ^= cp == '"' && sp->cut.delim == ',';
		/* a bar may be of a cell's text; a tab is none, nor a comma */
		if (quoted || (sp->cut.delim == '|' && at > 0 &&
		    text.s[at - 1] == '\\'))
			continue;
		if (sp->cut.delim == '\t' ? cp != '\t' :
		    sp->cut.delim == ',' ? cp != ',' :
		    !tbl_is_bar(cp) && !is_crossing(cp) &&
		    !(corners && tbl_is_corner(text, at))) {
			/* a cell that a stroke is drawn through */
			stroke |= tbl_is_box(cp) ||
			    (corners && tbl_is_stroke(text, at));
			continue;
		}
		cell_add(sp, text.s + from, at - from, from_x, stroke);
		from = at + n;
		from_x = x + 1;
		stroke = false;
	}
	cell_add(sp, text.s + from, text.len - from, from_x, stroke);
}

static bool
is_blank(struct gi_str text)
{
	return text.len == 0 || gi_trim(text).len == 0;
}

/* With bars, what is before the first and behind the last is no cell. */
static void
cells_trim(struct line_split *sp)
{
	if (sp->cut.delim != '|' || sp->cut.ncell == 0)
		return;
	if (is_blank(sp->cell[sp->cut.ncell - 1].text)) {
		sp->cut.ncell--;
		sp->cut.r->features[sp->cut.line].closed = true;
	}
	if (sp->cut.ncell > 0 && is_blank(sp->cell[0].text)) {
		sp->cut.ncell--;
		sp->cut.r->features[sp->cut.line].led = true;
		memmove(sp->cell, sp->cell + 1, sp->cut.ncell * sizeof(*sp->cell));
	}
}

/* Are empty cells of a line of that many cells mere padding? */
static bool
is_padded(const struct line_split *sp, size_t cells)
{
	return sp->cut.delim == '|' && sp->bars.cell_a_line && cells > 1;
}

/*
 * The cell at the start of text, if it is a few digits or empty, with blanks
 * around it, as most are: its bytes, which are ASCII.  SIZE_MAX: it is another.
 */
static inline size_t
plain_add(struct tbl_line_cut *lc, struct gi_str text, size_t x, size_t i)
{
	struct tbl_atom	*a;
	struct gi_str	 raw;
	int64_t		 n = 0;
	size_t		 from, to, end;

	for (from = 0; from < text.len && text.s[from] == ' '; from++)
		;
	for (to = from; to < text.len && gi_ascii_digit(text.s[to]) &&
	    to - from < TBL_PLAIN_BYTES; to++)
		n = n * 10 + (text.s[to] - '0');
	for (end = to; end < text.len && text.s[end] == ' '; end++)
		;
	if (end < text.len && text.s[end] != lc->delim)
		return SIZE_MAX;
	/* what is empty stands behind its blanks */
	raw.s = text.s + (to > from ? from : end);
	raw.len = to - from;
	from = (size_t)(raw.s - text.s);
	a = tbl_cell_atom(lc, raw.len > 0 ? TBL_NUMBER : TBL_BLANK, raw, i,
	    x + from, x + from + raw.len);
	a->units = n;
	return end;
}

/* The cells of a line, in which one byte parts them and nothing else. */
static void
row_plain(struct line_split *sp, struct gi_str text, size_t x, size_t cells)
{
	struct gi_str	 cell;
	const char	*end;
	size_t		 i, len;
	bool		 padded = is_padded(sp, cells);

	sp->cut.ncell = cells;
	for (i = 0; i < cells; i++, x++) {
		if ((len = plain_add(&sp->cut, text, x, i)) != SIZE_MAX) {
			sp->cut.r->natom -= padded &&
			    sp->cut.r->atom[sp->cut.r->natom - 1].kind == TBL_BLANK;
			x += len;
		} else {
			end = i + 1 < cells ? memchr(text.s, sp->cut.delim,
			    text.len) : NULL;
			len = end != NULL ? (size_t)(end - text.s) : text.len;
			cell = (struct gi_str){ text.s, len };
			x += padded && is_blank(cell) ? gi_utf8_count(cell) :
			    tbl_cell_cut(&sp->cut, cell, x, i);
		}
		if (i + 1 < cells)
			text = gi_str_from(text, len + 1);
	}
}

/* The same between bars; see cells_trim(). */
static void
row_plain_bars(struct line_split *sp, struct gi_str text, size_t bars)
{
	struct tbl_features	*g = &sp->cut.r->features[sp->cut.line];
	struct gi_str		 part;
	size_t			 cells = bars + 1, x = 0, n;

	for (n = text.len; text.s[n - 1] != '|'; n--)
		;
	if (is_blank(gi_str_from(text, n))) {
		g->closed = true;
		text.len = n - 1;
		cells--;
	}
	part = text;
	if (cells > 1)
		part.len = (size_t)((const char *)memchr(text.s, '|',
		    text.len) - text.s);
	if (is_blank(part)) {
		g->led = true;
		if (--cells == 0)
			return;
		text = gi_str_from(text, part.len + 1);
		x = gi_utf8_count(part) + 1;
	}
	row_plain(sp, text, x, cells);
}

static void
row_add(struct line_split *sp)
{
	const struct line_cell	*c;
	size_t			 i;
	bool			 padded = is_padded(sp, sp->cut.ncell);

	for (i = 0; i < sp->cut.ncell; i++) {
		if (sp->cell[i].stroke) {
			tbl_line_atom(&sp->cut, TBL_RULE, sp->cell[i].text, 0, 0)->boxed =
			    true;
			sp->cut.r->traits |= TBL_TRAIT_BOX;
			break;
		}
	}
	for (i = 0; i < sp->cut.ncell; i++) {
		c = &sp->cell[i];
		if (!c->stroke && !(padded && is_blank(c->text)))
			tbl_cell_cut(&sp->cut, c->text, c->x0, i);
	}
}

static void
cells_add(struct line_split *sp, struct gi_str text,
    const struct tbl_features *g)
{
	bool	 plain = !g->boxed && !g->slashed;

	if (plain && sp->cut.delim == '\t') {
		row_plain(sp, text, 0, g->tabs + 1);
	} else if (plain && sp->cut.delim == ' ') {
		sp->cut.ncell = 1;
		tbl_cell_cut(&sp->cut, text, 0, 0);
	} else if (plain && sp->cut.delim == '|' && !tbl_has_corners(text)) {
		row_plain_bars(sp, text, g->bars);
	} else {
		cells_delimited(sp, text);
		cells_trim(sp);
		row_add(sp);
	}
}

static enum tbl_weak
weak_of(struct gi_str text)
{
	size_t	 i;

	for (i = 0; i < text.len; i++) {
		if (text.s[i] == '\t')
			return TBL_WEAK_TAB;
	}
	return text.len > 0 ? TBL_WEAK_BLANK : TBL_WEAK_EMPTY;
}

/* How a line is cut. */
static char
delim_of(const struct line_split *sp, const struct tbl_features *g)
{
	if (sp->cut.r->grid != NULL && sp->cut.r->grid[sp->cut.line] != NULL)
		return sp->cut.r->grid[sp->cut.line]->columns ? '\t' : ' ';
	if (g->bars > 0)
		return '|';
	if (g->commas > 0 && sp->bars.commas)
		return g->tab_first ? '\t' : ',';
	return g->tabs > 0 ? '\t' : ' ';
}

/* A line of bars alone: true if that is all there is to it. */
static bool
bars_alone(struct line_split *sp, struct gi_str text,
    const struct tbl_features *g)
{
	if (g->bars == 0 || g->texts > 0)
		return false;
	if (g->bars == 1 && sp->bars.lone == TBL_LONE_IS_CELL)
		tbl_line_atom(&sp->cut, TBL_BLANK, (struct gi_str){ text.s, 0 }, 0, 0)
		    ->ncell = 1;
	return g->bars == 1 || sp->bars.cell_a_line;
}

/* No table goes across one break or many: the last of a row of them will do. */
static void
break_add(struct line_split *sp, struct gi_str text)
{
	struct tbl_reading	*r = sp->cut.r;
	size_t			 n = r->natom;

	while (n > 0 && r->atom[n - 1].kind == TBL_WEAK)
		n--;
	if (n > 0 && r->atom[n - 1].kind == TBL_BREAK)
		r->natom = n - 1;
	tbl_line_atom(&sp->cut, TBL_BREAK, text, 0, 0);
}

static void
rule_add(struct line_split *sp, struct gi_str trimmed)
{
	/* |---+---| stands under heads alone */
	bool	 parts = trimmed.s[0] == '|' && trimmed.len > 1 &&
		    trimmed.s[1] != '-' && tbl_has_corners(trimmed);
	bool	 boxed = parts || trimmed.s[0] == '+' ||
		    (unsigned char)trimmed.s[0] >= 0x80;

	tbl_line_atom(&sp->cut, TBL_RULE, trimmed, 0, 0)->boxed = boxed;
	if (boxed)
		sp->cut.r->traits |= TBL_TRAIT_BOX;
}

/* The number of a page. */
static void
page_add(struct line_split *sp, struct gi_str trimmed)
{
	tbl_line_atom(&sp->cut, TBL_NOISE, trimmed, 0, 0)->reason = GI_REASON_PAGE;
}

/* A line that is no heading, no prose and no page by what was said of it. */
static void
row_cut(struct line_split *sp, struct gi_str text, const struct tbl_features *g)
{
	if (g->texts + g->bars == 0)
		tbl_line_atom(&sp->cut, TBL_WEAK, text, 0, 0)->weak =
		    (uint8_t)weak_of(text);
	else if (g->digits && g->bars == 0 &&
	    tbl_line_is_page(gi_trim(text), g))
		page_add(sp, gi_trim(text));
	else if ((g->drawn || g->bars > 0) &&
	    tbl_line_is_rule(gi_trim(text), g) &&
	    (!g->drawn || !tbl_line_is_dashes(sp->cut.r, sp->cut.line)))
		rule_add(sp, gi_trim(text));
	else if (!bars_alone(sp, text, g))
		cells_add(sp, text, g);
}

static void
line_cut(struct line_split *sp, struct gi_str text)
{
	struct tbl_reading		*r = sp->cut.r;
	const struct tbl_features	*g = &r->features[sp->cut.line];

	if (text.len > TBL_SMALL_MAX || sp->cut.line > TBL_SMALL_MAX)
		gi_out_of_memory();
	if (gi_grid_of(r->doc, sp->cut.line) != NULL)
		tbl_line_grid_read(r, sp->cut.line, text);
	sp->cut.delim = delim_of(sp, g);
	if (sp->cut.delim == '|')
		r->traits |= TBL_TRAIT_BARS;
	sp->cut.digits = g->digits;
	if (r->breaks[sp->cut.line] || (g->prose &&
	    !tbl_line_is_row(r, sp->cut.line, text))) {
		break_add(sp, gi_trim(text));
	} else if (r->pages[sp->cut.line] && gi_trim(text).len > 0) {
		page_add(sp, gi_trim(text));
	} else if (g->count) {
		sp->cut.ncell = 1;
		tbl_cell_cut(&sp->cut, text, 0, 0);
	} else {
		row_cut(sp, text, g);
	}
}

/* Most lines that are not prose have an atom for each of their cells. */
static void
atoms_reserve(struct tbl_reading *r)
{
	const struct tbl_features	*g;
	size_t				 i;

	r->atom_room = ATOMS;
	for (i = 0; i < r->doc->nline && r->atom_room < ATOMS_MOST; i++) {
		g = &r->features[i];
		r->atom_room += 1 + g->tabs + g->bars;
	}
	r->atom = gi_alloc_raw(r->arena, gi_size_mul(r->atom_room,
	    sizeof(*r->atom)));
}

/* Are two of the atoms from first on numbers? */
static bool
has_numbers(const struct tbl_reading *r, size_t first)
{
	size_t	 n = 0;

	for (; first < r->natom; first++)
		n += r->atom[first].kind == TBL_NUMBER;
	return n > 1;
}

void
tbl_atoms_cut(struct tbl_reading *r)
{
	struct line_split	 sp = { .cut.r = r };
	size_t			 first;

	tbl_memo_begin();
	sp.bars = tbl_bars_judge(r);
	r->open_rows = sp.bars.open;
	atoms_reserve(r);
	for (sp.cut.line = 0; sp.cut.line < r->doc->nline; sp.cut.line++) {
		first = r->natom;
		line_cut(&sp, tbl_line_text(r, sp.cut.line));
		r->aligned |= sp.cut.delim == ' ' && has_numbers(r, first);
	}
	tbl_widths_judge(r);
	tbl_end_mark(r);
	r->deduped = tbl_text_is_deduped(r);
}
