/* SPDX-License-Identifier: ISC */
/* Lines cut into cells, and cells into atoms. */
#include <string.h>

#include "base/arena.h"
#include "base/char.h"
#include "base/cp.h"
#include "base/decimal.h"
#include "base/str.h"
#include "base/utf8.h"
#include "form/word.h"
#include "gi.h"
#include "tables/tables.h"
#include "tool/msg.h"

#define ATOMS	256		/* more than lines, in most reports */

/* A line on its way: its cells in order. */
struct cell {
	struct gi_str	 text;
	size_t		 x0;		/* code points before it */
	bool		 stroke;	/* part of a drawn rule */
};

struct split {
	struct reading	*r;
	struct bars	 bars;
	size_t		 line;
	char		 delim;
	bool		 digits;	/* it has any */
	struct cell	*cell;
	size_t		 ncell, room;
};

static void
atoms_grow(struct reading *r)
{
	if (r->natom >= SMALL_MAX)
		gi_out_of_memory();
	r->atom = gi_grow_raw(r->arena, r->atom, r->natom, &r->atom_room,
	    sizeof(*r->atom));
}

/*
 * An atom of a line, from code point x0 up to, not with, x1.  No line has more
 * of them than SMALL_MAX.
 */
static inline struct atom *
atom_add(struct split *sp, enum atom_kind kind, struct gi_str raw, size_t x0,
    size_t x1)
{
	struct reading	*r = sp->r;
	struct atom	*a;

	if (r->natom == r->atom_room)
		atoms_grow(r);
	a = &r->atom[r->natom++];
	*a = (struct atom){ .raw = raw, .kind = (uint8_t)kind,
	    .delim = sp->delim, .line = (uint32_t)sp->line,
	    .row = (uint32_t)sp->line,
	    .x = { (uint32_t)x0, (uint32_t)x1 } };
	return a;
}

static void
cell_add(struct split *sp, const char *s, size_t len, size_t x0, bool stroke)
{
	struct cell	*c;

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
cells_between_bars(struct split *sp, struct gi_str text)
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

/* Cells between tabs or bars; a drawn stroke is a cell of its own kind. */
static void
cells_delimited(struct split *sp, struct gi_str text)
{
	uint32_t	 cp;
	size_t		 at, n, x, from = 0, from_x = 0;
	bool		 stroke = false, quoted = false;

	sp->ncell = 0;
	for (at = 0, x = 0; at < text.len; at += n, x++) {
		n = gi_utf8_decode(text.s + at, text.len - at, &cp);
		if (cp_is_box(cp))
			stroke = true;
		quoted ^= cp == '"' && sp->delim == ',';
		if (quoted || (at > 0 && text.s[at - 1] == '\\'))
			continue;
		if (sp->delim == '\t' ? cp != '\t' :
		    sp->delim == ',' ? cp != ',' :
		    !cp_is_bar(cp) && !(cp_is_box(cp) &&
		    cp != GI_CP_BOX_LIGHT_ACROSS &&
		    cp != GI_CP_BOX_HEAVY_ACROSS &&
		    cp != GI_CP_BOX_DOUBLE_ACROSS))
			continue;
		cell_add(sp, text.s + from, at - from, from_x, stroke);
		from = at + n;
		from_x = x + 1;
		stroke = false;
	}
	cell_add(sp, text.s + from, text.len - from, from_x, stroke);
}

/* With bars, what is before the first and behind the last is no cell. */
static void
cells_trim(struct split *sp)
{
	if (sp->delim != '|' || sp->ncell == 0)
		return;
	if (gi_trim(sp->cell[sp->ncell - 1].text).len == 0)
		sp->ncell--;
	if (sp->ncell > 0 && gi_trim(sp->cell[0].text).len == 0) {
		sp->ncell--;
		memmove(sp->cell, sp->cell + 1, sp->ncell * sizeof(*sp->cell));
	}
}

static inline struct atom *
cell_atom(struct split *sp, enum atom_kind kind, struct gi_str raw, size_t i,
    size_t x0, size_t x1)
{
	struct atom	*a = atom_add(sp, kind, raw, x0, x1);

	a->cell = (uint32_t)i;
	a->ncell = (uint32_t)sp->ncell;
	return a;
}

/*
 * All pieces of the text of cell i, x code points from the line's start; but
 * for blanks around it has len bytes.
 */
static void
pieces_add(struct split *sp, struct gi_str rest, size_t len, size_t x,
    size_t i)
{
	struct gi_str	 piece;
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
		piece.len = piece_len(rest);
		x += gi_utf8_count(piece);
		alone = alone && piece.len == len;
		rest = gi_str_from(rest, piece.len);
		atom_classify(sp->r, cell_atom(sp, ATOM_LABEL, piece, i, x0,
		    x), alone);
		alone = false;
	}
}

/* Cell i, of which most are counts, x code points from the line's start. */
static void
cell_cut(struct split *sp, struct gi_str text, size_t x, size_t i)
{
	struct gi_str		 s;
	struct gi_dec		 d;
	const struct gi_word	*unit;
	size_t			 x0;

	if (number_plain(text, &d)) {
		atom_number(cell_atom(sp, ATOM_NUMBER, text, i, x,
		    x + text.len), text, d, NULL);
		return;
	}
	s = gi_trim(text);
	x0 = x + (size_t)(s.s - text.s);
	if (s.len == 0)
		cell_atom(sp, ATOM_BLANK, s, i, x0, x0);
	else if (sp->digits && number_parse(s, &d, &unit))
		/* what may be markup for others is none here */
		atom_number(cell_atom(sp, ATOM_NUMBER, s, i, x0,
		    x0 + gi_utf8_count(s)),
		    gi_str_from(s, s.s[0] == '\\'), d, unit);
	else
		pieces_add(sp, text, s.len, x, i);
}

/* Cells between tabs, or all of the line, where there is nothing to see. */
static void
row_plain(struct split *sp, struct gi_str text, size_t tabs)
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
row_add(struct split *sp)
{
	const struct cell	*c;
	size_t			 i;
	bool			 padded = sp->delim == '|' &&
				    sp->bars.cell_a_line && sp->ncell > 1;

	for (i = 0; i < sp->ncell; i++) {
		if (sp->cell[i].stroke) {
			atom_add(sp, ATOM_RULE, sp->cell[i].text, 0, 0)->boxed =
			    true;
			break;
		}
	}
	for (i = 0; i < sp->ncell; i++) {
		c = &sp->cell[i];
		if (!c->stroke && !(padded && gi_trim(c->text).len == 0))
			cell_cut(sp, c->text, c->x0, i);
	}
}

static void
cells_add(struct split *sp, struct gi_str text, const struct glance *g)
{
	bool	 plain = !g->boxed && !g->slashed;

	if (plain && (sp->delim == ' ' || sp->delim == '\t')) {
		row_plain(sp, text, sp->delim == ' ' ? 0 : g->tabs);
		return;
	}
	if (plain && sp->delim == '|')
		cells_between_bars(sp, text);
	else
		cells_delimited(sp, text);
	cells_trim(sp);
	row_add(sp);
}

static enum weak_kind
weak_of(struct gi_str text)
{
	size_t	 i;

	for (i = 0; i < text.len; i++) {
		if (text.s[i] == '\t')
			return WEAK_TAB;
	}
	return text.len > 0 ? WEAK_BLANK : WEAK_EMPTY;
}

/* How a line is cut. */
static char
delim_of(const struct split *sp, const struct glance *g)
{
	if (g->bars > 0)
		return '|';
	if (g->commas > 0 && sp->bars.commas)
		return g->tab_first ? '\t' : ',';
	return g->tabs > 0 ? '\t' : ' ';
}

/* A line of bars alone: true if that is all there is to it. */
static bool
bars_alone(struct split *sp, struct gi_str text, const struct glance *g)
{
	if (g->bars == 0 || g->texts > 0)
		return false;
	if (g->bars == 1 && sp->bars.lone == LONE_IS_CELL)
		atom_add(sp, ATOM_BLANK, (struct gi_str){ text.s, 0 }, 0, 0)
		    ->ncell = 1;
	return g->bars == 1 || sp->bars.cell_a_line;
}

/* No table goes across one break or many: the last of a row of them will do. */
static void
break_add(struct split *sp, struct gi_str text)
{
	struct reading	*r = sp->r;
	size_t		 n = r->natom;

	while (n > 0 && r->atom[n - 1].kind == ATOM_WEAK)
		n--;
	if (n > 0 && r->atom[n - 1].kind == ATOM_BREAK)
		r->natom = n - 1;
	atom_add(sp, ATOM_BREAK, text, 0, 0);
}

static void
rule_add(struct split *sp, struct gi_str trimmed)
{
	atom_add(sp, ATOM_RULE, trimmed, 0, 0)->boxed =
	    trimmed.s[0] == '+' || (unsigned char)trimmed.s[0] >= 0x80;
}

/* A line that is no heading, no prose and no page by what was said of it. */
static void
row_cut(struct split *sp, struct gi_str text, const struct glance *g)
{
	if (g->texts + g->bars == 0)
		atom_add(sp, ATOM_WEAK, text, 0, 0)->weak =
		    (uint8_t)weak_of(text);
	else if (g->digits && line_is_page(gi_trim(text), g))
		atom_add(sp, ATOM_NOISE, gi_trim(text), 0, 0);
	else if ((g->drawn || g->bars > 0) && line_is_rule(gi_trim(text), g))
		rule_add(sp, gi_trim(text));
	else if (!bars_alone(sp, text, g))
		cells_add(sp, text, g);
}

static void
line_cut(struct split *sp, struct gi_str text)
{
	struct reading		*r = sp->r;
	const struct glance	*g = &r->glance[sp->line];

	if (text.len > SMALL_MAX || sp->line > SMALL_MAX)
		gi_out_of_memory();
	sp->delim = delim_of(sp, g);
	sp->digits = g->digits;
	if (r->breaks[sp->line] || g->prose) {
		break_add(sp, gi_trim(text));
	} else if (r->pages[sp->line] && gi_trim(text).len > 0) {
		atom_add(sp, ATOM_NOISE, gi_trim(text), 0, 0);
	} else if (g->count) {
		row_plain(sp, text, 0);
	} else {
		row_cut(sp, text, g);
	}
}

/*
 * The last text of the document, where it is a number that nothing closes: a
 * cut may have shortened it.
 */
static void
mark_end(struct reading *r)
{
	struct gi_str	 text;
	struct atom	*a;
	size_t		 i;

	for (i = r->natom; i > 0; i--) {
		a = &r->atom[i - 1];
		if (a->kind == ATOM_WEAK)
			continue;
		text = gi_trim(r->doc->line[a->line].text);
		a->at_end = text.s + text.len == a->raw.s + a->raw.len;
		return;
	}
}

/* Most lines that are not prose have an atom for each of their cells. */
static void
atoms_reserve(struct reading *r)
{
	const struct glance	*g;
	size_t			 i;

	r->atom_room = ATOMS;
	for (i = 0; i < r->doc->nline; i++) {
		g = &r->glance[i];
		r->atom_room += g->prose ? 0 : 1 + g->tabs + g->bars;
	}
	r->atom = gi_alloc_raw(r->arena, gi_size_mul(r->atom_room,
	    sizeof(*r->atom)));
}

void
atoms_cut(struct reading *r)
{
	struct split	 sp = { .r = r };

	terms_begin();
	sp.bars = bars_judge(r);
	atoms_reserve(r);
	for (sp.line = 0; sp.line < r->doc->nline; sp.line++)
		line_cut(&sp, r->doc->line[sp.line].text);
	widths_judge(r);
	mark_end(r);
	r->deduped = text_is_deduped(r);
}
