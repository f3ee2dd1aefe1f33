/* SPDX-License-Identifier: ISC */
/* Lines cut into cells, and cells into atoms. */
#include <string.h>

#include "base/arena.h"
#include "base/char.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "form/word.h"
#include "gi.h"
#include "stream/grid.h"
#include "tables/line/bars.h"
#include "tables/cut/classify.h"
#include "tables/cut/corner.h"
#include "tables/cut/cut.h"
#include "tables/cut/deduped.h"
#include "tables/line/line_features.h"
#include "tables/line/line_grid.h"
#include "tables/line/line_kind.h"
#include "tables/cut/piece.h"
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
	struct tbl_reading	*r;
	struct tbl_bars		 bars;
	size_t			 line;
	char			 delim;
	bool			 digits;	/* it has any */
	struct line_cell	*cell;
	size_t			 ncell, room;
};

static void
atoms_grow(struct tbl_reading *r)
{
	if (r->natom >= TBL_SMALL_MAX)
		gi_out_of_memory();
	r->atom = gi_grow_raw(r->arena, r->atom, r->natom, &r->atom_room,
	    sizeof(*r->atom));
}

/*
 * An atom of a line, from code point x0 up to, not with, x1.  No line has more
 * of them than TBL_SMALL_MAX.
 */
static inline struct tbl_atom *
atom_add(struct line_split *sp, enum tbl_atom_kind kind, struct gi_str raw,
    size_t x0, size_t x1)
{
	struct tbl_reading	*r = sp->r;
	struct tbl_atom		*a;

	if (r->natom == r->atom_room)
		atoms_grow(r);
	a = &r->atom[r->natom++];
	*a = (struct tbl_atom){ .raw = raw, .kind = (uint8_t)kind,
	    .delim = sp->delim, .line = (uint32_t)sp->line,
	    .row = (uint32_t)sp->line,
	    .x = { (uint32_t)x0, (uint32_t)x1 } };
	return a;
}

static void
cell_add(struct line_split *sp, const char *s, size_t len, size_t x0,
    bool stroke)
{
	struct line_cell	*c;

	if (sp->ncell == sp->room)
		sp->cell = gi_grow(sp->r->arena, sp->cell, sp->ncell,
		    &sp->room, sizeof(*c));
	c = &sp->cell[sp->ncell++];
	c->text.s = s;
	c->text.len = len;
	c->x0 = x0;
	c->stroke = stroke;
}

/* Cells between bars of ASCII, where there is nothing else to see. */
static void
cells_between_bars(struct line_split *sp, struct gi_str text)
{
	struct gi_str	 cell;
	const char	*bar;
	size_t		 x = 0;

	sp->ncell = 0;
	while ((bar = memchr(text.s, '|', text.len)) != NULL) {
		cell.s = text.s;
		cell.len = (size_t)(bar - text.s);
		cell_add(sp, cell.s, cell.len, x, false);
		x += gi_utf8_count(cell) + 1;
		text = gi_str_from(text, cell.len + 1);
	}
	cell_add(sp, text.s, text.len, x, false);
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
	bool		 corners = sp->delim == '|' && tbl_has_corners(text);

	sp->ncell = 0;
	for (at = 0, x = 0; at < text.len; at += n, x++) {
		n = gi_utf8_decode(text.s + at, text.len - at, &cp);
		quoted ^= cp == '"' && sp->delim == ',';
		/* a bar may be of a cell's text; a tab is none, nor a comma */
		if (quoted || (sp->delim == '|' && at > 0 &&
		    text.s[at - 1] == '\\'))
			continue;
		if (sp->delim == '\t' ? cp != '\t' :
		    sp->delim == ',' ? cp != ',' :
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
	if (sp->delim != '|' || sp->ncell == 0)
		return;
	if (is_blank(sp->cell[sp->ncell - 1].text)) {
		sp->ncell--;
		sp->r->features[sp->line].closed = true;
	}
	if (sp->ncell > 0 && is_blank(sp->cell[0].text)) {
		sp->ncell--;
		sp->r->features[sp->line].led = true;
		memmove(sp->cell, sp->cell + 1, sp->ncell * sizeof(*sp->cell));
	}
}

static inline struct tbl_atom *
cell_atom(struct line_split *sp, enum tbl_atom_kind kind, struct gi_str raw,
    size_t i, size_t x0, size_t x1)
{
	struct tbl_atom	*a = atom_add(sp, kind, raw, x0, x1);

	a->cell = (uint32_t)i;
	a->ncell = (uint32_t)sp->ncell;
	return a;
}

/* What stands behind the number of the last atom in its cell. */
static void
tail_add(struct line_split *sp, enum gi_reason reason, struct gi_str tail,
    size_t i, size_t x)
{
	if (reason == GI_NO_REASON)
		return;
	tail = gi_trim(tail);
	cell_atom(sp, TBL_NOISE, tail, i, x - gi_utf8_count(tail), x)->reason =
	    (uint8_t)reason;
}

/*
 * All pieces of the text of cell i, x code points from the line's start; but
 * for blanks around it has len bytes.
 */
static void
pieces_add(struct line_split *sp, struct gi_str rest, size_t len, size_t x,
    size_t i)
{
	struct gi_str	 piece, tail;
	enum gi_reason	 reason;
	uint32_t	 cp;
	size_t		 n, x0;
	bool		 alone = true;

	for (;;) {
		for (n = 0; n < rest.len && rest.s[n] == ' '; n++)
			;
		rest = gi_str_from(rest, n);
		x += n;
		if (rest.len == 0)
			return;
		n = gi_utf8_decode(rest.s, rest.len, &cp);
		if (gi_is_space(cp)) {
			rest = gi_str_from(rest, n);
			x++;
			continue;
		}
		x0 = x;
		piece.s = rest.s;
		piece.len = tbl_piece_len(rest);
		x += gi_utf8_count(piece);
		alone = alone && piece.len == len;
		rest = gi_str_from(rest, piece.len);
		reason = tbl_atom_classify(sp->r, cell_atom(sp, TBL_LABEL,
		    piece, i, x0, x), alone, &tail);
		tail_add(sp, reason, tail, i, x);
		alone = false;
	}
}

/*
 * A delimited cell is one value, and not two: where it holds numbers, and
 * nothing that is text, but more than one of them, it cannot be read.  Its
 * atoms are those from first on.
 */
static void
cell_close(struct line_split *sp, size_t first, struct gi_str text)
{
	struct tbl_reading	*r = sp->r;
	struct tbl_atom		*a = &r->atom[first];
	size_t			 i, numbers = 0;

	if (sp->delim == ' ' || sp->ncell == 1)
		return;
	for (i = first; i < r->natom; i++) {
		if (r->atom[i].kind == TBL_LABEL)
			return;
		numbers += r->atom[i].kind == TBL_NUMBER;
	}
	if (numbers < 2)
		return;
	a->kind = TBL_UNREAD;
	a->raw = text;
	a->x.to = r->atom[r->natom - 1].x.to;
	r->natom = first + 1;
}

/* Cell i, of which most are counts, x code points from the line's start. */
static void
cell_cut(struct line_split *sp, struct gi_str text, size_t x, size_t i)
{
	struct gi_str		 s;
	struct tbl_number	 n;
	size_t			 x0, first = sp->r->natom;

	s = gi_trim(text);
	x0 = x + (size_t)(s.s - text.s);
	if (tbl_number_plain(s, &n.value)) {
		tbl_atom_number(cell_atom(sp, TBL_NUMBER, s, i, x0,
		    x0 + s.len), s, n.value);
	} else if (s.len == 0) {
		cell_atom(sp, TBL_BLANK, s, i, x0, x0);
	} else if (sp->digits && !tbl_text_is_wordy(s) &&
	    tbl_number_read(s, &n)) {
		/* what may be markup for others is none here */
		tbl_atom_amount(cell_atom(sp, TBL_NUMBER, s, i, x0,
		    x0 + gi_utf8_count(s)), gi_str_from((struct gi_str){ s.s,
		    n.doubt ? s.len : n.len }, s.s[0] == '\\'), &n);
		if (n.tail != GI_NO_REASON && !n.doubt)
			tail_add(sp, n.tail, gi_str_from(s, n.len), i,
			    x0 + gi_utf8_count(s));
	} else {
		pieces_add(sp, text, s.len, x, i);
		cell_close(sp, first, s);
	}
}

/* Cells between tabs, or all of the line, where there is nothing to see. */
static void
row_plain(struct line_split *sp, struct gi_str text, size_t tabs)
{
	struct gi_str	 cell;
	const char	*tab;
	size_t		 i, x = 0;

	sp->ncell = tabs + 1;
	for (i = 0; i < tabs; i++, x++) {
		tab = memchr(text.s, '\t', text.len);
		cell.s = text.s;
		cell.len = (size_t)(tab - text.s);
		cell_cut(sp, cell, x, i);
		x += gi_utf8_count(cell);
		text = gi_str_from(text, cell.len + 1);
	}
	cell_cut(sp, text, x, i);
}

static void
row_add(struct line_split *sp)
{
	const struct line_cell	*c;
	size_t			 i;
	bool			 padded = sp->delim == '|' &&
				    sp->bars.cell_a_line && sp->ncell > 1;

	for (i = 0; i < sp->ncell; i++) {
		if (sp->cell[i].stroke) {
			atom_add(sp, TBL_RULE, sp->cell[i].text, 0, 0)->boxed =
			    true;
			break;
		}
	}
	for (i = 0; i < sp->ncell; i++) {
		c = &sp->cell[i];
		if (!c->stroke && !(padded && is_blank(c->text)))
			cell_cut(sp, c->text, c->x0, i);
	}
}

static void
cells_add(struct line_split *sp, struct gi_str text,
    const struct tbl_features *g)
{
	bool	 plain = !g->boxed && !g->slashed;

	if (plain && (sp->delim == ' ' || sp->delim == '\t')) {
		row_plain(sp, text, sp->delim == ' ' ? 0 : g->tabs);
		return;
	}
	if (plain && sp->delim == '|' && !tbl_has_corners(text))
		cells_between_bars(sp, text);
	else
		cells_delimited(sp, text);
	cells_trim(sp);
	row_add(sp);
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
	if (sp->r->grid != NULL && sp->r->grid[sp->line] != NULL)
		return sp->r->grid[sp->line]->columns ? '\t' : ' ';
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
		atom_add(sp, TBL_BLANK, (struct gi_str){ text.s, 0 }, 0, 0)
		    ->ncell = 1;
	return g->bars == 1 || sp->bars.cell_a_line;
}

/* No table goes across one break or many: the last of a row of them will do. */
static void
break_add(struct line_split *sp, struct gi_str text)
{
	struct tbl_reading	*r = sp->r;
	size_t			 n = r->natom;

	while (n > 0 && r->atom[n - 1].kind == TBL_WEAK)
		n--;
	if (n > 0 && r->atom[n - 1].kind == TBL_BREAK)
		r->natom = n - 1;
	atom_add(sp, TBL_BREAK, text, 0, 0);
}

static void
rule_add(struct line_split *sp, struct gi_str trimmed)
{
	/* |---+---| stands under heads alone */
	bool	 parts = trimmed.s[0] == '|' && trimmed.len > 1 &&
		    trimmed.s[1] != '-' && tbl_has_corners(trimmed);

	atom_add(sp, TBL_RULE, trimmed, 0, 0)->boxed = parts ||
	    trimmed.s[0] == '+' || (unsigned char)trimmed.s[0] >= 0x80;
}

/* The number of a page. */
static void
page_add(struct line_split *sp, struct gi_str trimmed)
{
	atom_add(sp, TBL_NOISE, trimmed, 0, 0)->reason = GI_REASON_PAGE;
}

/* A line that is no heading, no prose and no page by what was said of it. */
static void
row_cut(struct line_split *sp, struct gi_str text, const struct tbl_features *g)
{
	if (g->texts + g->bars == 0)
		atom_add(sp, TBL_WEAK, text, 0, 0)->weak =
		    (uint8_t)weak_of(text);
	else if (g->digits && g->bars == 0 &&
	    tbl_line_is_page(gi_trim(text), g))
		page_add(sp, gi_trim(text));
	else if ((g->drawn || g->bars > 0) &&
	    tbl_line_is_rule(gi_trim(text), g) &&
	    (!g->drawn || !tbl_line_is_dashes(sp->r, sp->line)))
		rule_add(sp, gi_trim(text));
	else if (!bars_alone(sp, text, g))
		cells_add(sp, text, g);
}

static void
line_cut(struct line_split *sp, struct gi_str text)
{
	struct tbl_reading		*r = sp->r;
	const struct tbl_features	*g = &r->features[sp->line];

	if (text.len > TBL_SMALL_MAX || sp->line > TBL_SMALL_MAX)
		gi_out_of_memory();
	tbl_line_grid_read(r, sp->line, text);
	sp->delim = delim_of(sp, g);
	sp->digits = g->digits;
	if (r->breaks[sp->line] || (g->prose &&
	    !tbl_line_is_row(r, sp->line, text))) {
		break_add(sp, gi_trim(text));
	} else if (r->pages[sp->line] && gi_trim(text).len > 0) {
		page_add(sp, gi_trim(text));
	} else if (g->count) {
		row_plain(sp, text, 0);
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

void
tbl_atoms_cut(struct tbl_reading *r)
{
	struct line_split	 sp = { .r = r };

	tbl_memo_begin();
	sp.bars = tbl_bars_judge(r);
	r->open_rows = sp.bars.open;
	atoms_reserve(r);
	for (sp.line = 0; sp.line < r->doc->nline; sp.line++)
		line_cut(&sp, tbl_line_text(r, sp.line));
	tbl_widths_judge(r);
	tbl_end_mark(r);
	r->deduped = tbl_text_is_deduped(r);
}
