/* SPDX-License-Identifier: ISC */
/*
 * A sheet: its cells by row and column, and each block of rows as a table.
 * Blank rows, however many, end a table and are one empty line.  Hidden cells
 * are asides.  The cells below a merged one are stored empty; where one of them
 * holds text all the same, it is hidden.
 */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "base/text.h"
#include "base/utf8.h"
#include "extract/piece/grid.h"
#include "extract/sheet/sheetmerge.h"
#include "extract/sheet/xlsx.h"
#include "gi.h"

#define COLUMNS		EXT_SHEET_COLUMNS
#define FORMULA		((size_t)200)		/* bytes of one that are shown */
#define SHARED		((size_t)1024)		/* formulas that cells share */
#define COMPARED	((size_t)100000000)	/* cells times merges that are
						   compared at most */

enum {
	X_NONE, X_C, X_COL, X_COLOR, X_F, X_MERGE, X_R, X_RPH, X_RPR, X_ROW,
	X_VIEW, X_STRIKE, X_T, X_V, X_VERT_ALIGN
};

static const char *const names[] = {
	"x:c", "x:col", "x:color", "x:f", "x:mergeCell", "x:r", "x:rPh",
	"x:rPr", "x:row", "x:sheetView", "x:strike", "x:t", "x:v",
	"x:vertAlign"
};

struct sheet_cell {
	long		 row, column;
	bool		 hidden;
	struct gi_str	 text;
	struct gi_str	*beside;	/* what of it is not shown, by kind;
					   or NULL */
};

/* A formula that several cells share. */
struct sheet_formula {
	long		 id, row, column;
	struct gi_str	 text;
};

struct sheet_reader {
	struct ext_workbook	*b;
	struct ext_sheet_rich	 rich;
	struct gi_text	 formula;	/* of the cell */
	long		 shared;	/* the number of the one that it
					   shares; -1 for none */
	struct sheet_formula	*share;
	size_t		 nshare, share_room;
	struct sheet_cell	*cell;
	size_t		 ncell, cell_room;
	struct ext_sheet_merges	 merges;
	bool		*hidden;	/* for each column: it is hidden */
	uint16_t	*place;		/* and how many are shown before it */
	long		 row, column;
	long		 ranges;	/* hidden ranges of columns so far */
	long		 style;
	char		 type;		/* first letter of the cell's type: n
					   for a number, s for a shared string,
					   S for another one */
	bool		 in_text, in_formula, row_hidden;
	bool		 has_formula;
	bool		 no_zeros;	/* the view does not show them */
};

static void
begin_cell(struct sheet_reader *t, const char **attr)
{
	const char	*r = ext_attr(attr, "r"), *type = ext_attr(attr, "t");
	long		 row, column;

	t->column++;
	if (r != NULL && ext_sheet_reference(r, &row, &column)) {
		t->row = row;
		t->column = column;
	}
	t->style = ext_attr_number(attr, "s", 0);
	t->type = type == NULL ? 'n' : *type;
	if (type != NULL && strcmp(type, "str") == 0)
		t->type = 'S';
	t->formula.len = 0;
	t->has_formula = false;
	t->shared = -1;
}

/*
 * The formula of the present cell with a sign of equality before it, as a sheet
 * shows one that it has not calculated.
 */
static struct gi_str
formula(struct sheet_reader *t)
{
	struct gi_arena			*a = t->b->d->arena;
	struct gi_text			 out = { .arena = a };
	struct gi_str			 own = gi_text_take(&t->formula, 0);
	const struct sheet_formula	*f;
	size_t				 i;

	for (i = 0; own.len == 0 && i < t->nshare; i++) {
		f = &t->share[i];
		if (f->id == t->shared)
			own = ext_formula_move(a, f->text, t->row - f->row,
			    t->column - f->column);
	}
	gi_text_char(&out, '=');
	if (own.len > FORMULA)
		own.len = gi_utf8_valid(own.s, FORMULA);
	gi_text_add(&out, own);
	return gi_text_take(&out, 0);
}

/* Keep the formula of the present cell, if others share it. */
static void
keep_formula(struct sheet_reader *t)
{
	struct sheet_formula	*f;

	if (t->shared < 0 || t->formula.len == 0 || t->nshare == SHARED)
		return;
	t->share = gi_grow(t->b->d->arena, t->share, t->nshare,
	    &t->share_room, sizeof(*t->share));
	f = &t->share[t->nshare++];
	f->id = t->shared;
	f->row = t->row;
	f->column = t->column;
	f->text.len = t->formula.len;
	f->text.s = gi_dup(t->b->d->arena, t->formula.s, t->formula.len);
}

/*
 * Whether the number that is stored with a formula was not calculated: there is
 * none, or it is the zero that programs write which leave it to Excel.
 */
static bool
is_uncounted(const struct sheet_reader *t, struct gi_str raw)
{
	return t->has_formula && t->type == 'n' && (raw.len == 0 ||
	    (t->b->uncounted && gi_str_is(raw, "0")));
}

/*
 * The text of the present cell.  *shown is false where its format, or the view
 * of the sheet, shows nothing of it.
 */
static struct ext_sheet_text
value(struct sheet_reader *t, const char *format, bool *shown)
{
	struct ext_sheet_text	 out = ext_sheet_rich_end(&t->rich);
	struct gi_str		 raw = out.text;
	struct ext_workbook	*b = t->b;
	size_t			 i;

	*shown = ext_sheet_shows(format, raw, t->type != 'n') &&
	    !(t->no_zeros && t->type == 'n' && gi_str_is(raw, "0"));
	if (t->type == 's') {
		out.text = gi_str("");
		if (gi_str_size(gi_trim(raw), &i) && i < b->nstring)
			out = b->string[i];
	} else if (is_uncounted(t, raw))
		out.text = formula(t);
	else if (t->type == 'b' && raw.len > 0)
		out.text = gi_str(raw.s[0] == '1' ? "TRUE" : "FALSE");
	else if (t->type == 'n' && raw.len > 0)
		out.text = ext_sheet_number(b, raw, format);
	return out;
}

/* Divide the text of a cell into what is shown and what is not. */
static void
split(struct sheet_reader *t, struct sheet_cell *c,
    const struct ext_sheet_text *text, const struct ext_look *look,
    bool shown)
{
	struct gi_arena	*a = t->b->d->arena;
	struct gi_str	 part[EXT_SHOWNS] = { { "", 0 }, { "", 0 },
	    { "", 0 } };

	if (text->run != NULL)
		ext_sheet_text_split(a, text, look, part);
	else
		part[ext_look_shown(look, EXT_INK_PAPER)] = text->text;
	if (!shown) {
		part[EXT_HIDDEN] = text->text;
		part[EXT_SHOWN] = part[EXT_DELETED] = gi_str("");
	}
	c->text = part[EXT_SHOWN];
	c->beside = NULL;
	if (part[EXT_HIDDEN].len + part[EXT_DELETED].len > 0) {
		c->beside = gi_alloc_array(a, EXT_SHOWNS, sizeof(*c->beside));
		memcpy(c->beside, part, sizeof(part));
	}
}

static void
end_cell(struct sheet_reader *t)
{
	const struct ext_sheet_style	*s = ext_sheet_style(t->b->styles,
					    t->style);
	struct sheet_cell		*c;
	struct ext_sheet_text		 text;
	bool				 shown;

	keep_formula(t);
	text = value(t, s->format, &shown);
	if (gi_trim(text.text).len == 0 || t->column < 0 ||
	    t->column >= COLUMNS || t->row < 0)
		return;
	t->cell = gi_grow(t->b->d->arena, t->cell, t->ncell, &t->cell_room,
	    sizeof(*t->cell));
	c = &t->cell[t->ncell++];
	c->row = t->row;
	c->column = t->column;
	split(t, c, &text, &s->look, shown);
	c->hidden = t->row_hidden || t->hidden[t->column];
}

/* Whether a width or height is there and naught. */
static bool
is_nothing(const char **attr, const char *name)
{
	const char	*s = ext_attr(attr, name);

	return s != NULL && *s == '0' && strtod(s, NULL) == 0;
}

static void
hide_columns(struct sheet_reader *t, const char **attr)
{
	long	 i = ext_attr_number(attr, "min", 1);
	long	 last = ext_attr_number(attr, "max", 0);

	if ((!ext_attr_on(attr, "hidden", false) &&
	    !is_nothing(attr, "width")) || ++t->ranges > COLUMNS)
		return;
	for (; i > 0 && i <= last && i <= COLUMNS; i++)
		t->hidden[i - 1] = true;
}

/* A run of a string that stands in its cell. */
static void
rich(struct sheet_reader *t, int token, const char **attr)
{
	if (token == X_R)
		ext_sheet_rich_run(&t->rich);
	else if (token == X_RPR)
		ext_sheet_rich_font(&t->rich);
	else
		ext_sheet_rich_look(&t->rich, names[token - 1] + strlen("x:"),
		    attr);
}

static bool
start(void *ctx, int token, const char **attr)
{
	struct sheet_reader	*t = ctx;

	switch (token) {
	case X_ROW:
		t->row = ext_attr_number(attr, "r", t->row + 2) - 1;
		t->column = -1;
		t->row_hidden = ext_attr_on(attr, "hidden", false) ||
		    is_nothing(attr, "ht");
		return true;
	case X_C:
		begin_cell(t, attr);
		return true;
	case X_T:
	case X_V:
		t->in_text = true;
		return true;
	case X_COL:
		hide_columns(t, attr);
		return true;
	case X_MERGE:
		ext_sheet_merge_add(t->b->d->arena, &t->merges,
		    ext_attr(attr, "ref"));
		return true;
	case X_F:
		t->in_formula = t->has_formula = true;
		t->shared = ext_attr_number(attr, "si", -1);
		return true;
	case X_VIEW:
		t->no_zeros = !ext_attr_on(attr, "showZeros", true);
		return true;
	case X_RPH:
		return false;
	default:
		rich(t, token, attr);
		return true;
	}
}

static void
end(void *ctx, int token)
{
	struct sheet_reader	*t = ctx;

	if (token == X_C)
		end_cell(t);
	else if (token == X_T || token == X_V)
		t->in_text = false;
	else if (token == X_F)
		t->in_formula = false;
}

static void
text(void *ctx, struct gi_str s)
{
	struct sheet_reader	*t = ctx;

	if (t->in_formula)
		gi_text_add(&t->formula, s);
	else if (t->in_text)
		ext_sheet_rich_add(&t->rich, s);
}

static int
by_place(const void *a, const void *b)
{
	const struct sheet_cell	*x = a, *y = b;

	if (x->row != y->row)
		return x->row < y->row ? -1 : 1;
	return x->column < y->column ? -1 : x->column > y->column;
}

/* Whether cells may be compared with each of the merged ranges. */
static bool
may_merge(const struct sheet_reader *t)
{
	return t->merges.n == 0 || t->ncell <= COMPARED / t->merges.n;
}

/* Hide the cells below merged ones. */
static void
hide_covered(struct sheet_reader *t)
{
	struct sheet_cell	*c;

	for (c = t->cell; may_merge(t) && c < t->cell + t->ncell; c++)
		c->hidden = c->hidden || ext_sheet_merge_covers(&t->merges,
		    c->row, c->column);
}

/* Count for each column, and the end, how many before it are shown. */
static void
find_places(struct sheet_reader *t)
{
	size_t	 i;

	t->place = gi_alloc_raw(t->b->d->arena,
	    ((size_t)COLUMNS + 1) * sizeof(*t->place));
	t->place[0] = 0;
	for (i = 0; i < (size_t)COLUMNS; i++)
		t->place[i + 1] = (uint16_t)(t->place[i] + !t->hidden[i]);
}

/*
 * Add a row to the grid: the cells from c up to end.  Hidden columns have no
 * place in it.
 */
static void
put_row(struct sheet_reader *t, struct ext_grid *g, const struct sheet_cell *c,
    const struct sheet_cell *end)
{
	size_t	 at = 0;
	long	 row = c->row;

	ext_grid_row(g);
	for (; c < end; c++) {
		if (c->hidden)
			continue;
		if (t->place[c->column] > at)
			ext_grid_gap(g, t->place[c->column] - at);
		ext_grid_cell(g, c->text, 1, 1);
		at = t->place[c->column] + 1;
	}
	if (may_merge(t))
		ext_sheet_merge_join(&t->merges, g, row, t->place);
}

static struct ext_grid *
grid_new(struct ext_doc *d)
{
	struct ext_grid	*g = ext_grid_new(d->arena);

	ext_grid_fix(g);
	return g;
}

/* Put what is not shown of a cell. */
static void
put_beside(struct ext_doc *d, const struct sheet_cell *c)
{
	size_t	 i;

	if (c->hidden && gi_trim(c->text).len > 0)
		ext_aside(d, "hidden", c->text);
	for (i = EXT_HIDDEN; c->beside != NULL && i < EXT_SHOWNS; i++) {
		if (gi_trim(c->beside[i]).len > 0)
			ext_aside(d, ext_shown_kind[i], c->beside[i]);
	}
}

static void
put(struct sheet_reader *t)
{
	struct ext_doc		*d = t->b->d;
	struct ext_grid		*g = grid_new(d);
	const struct sheet_cell	*c = t->cell, *stop = c + t->ncell, *p;
	long			 before = -1;

	while (c < stop) {
		bool	 shown = false;

		for (p = c; p < stop && p->row == c->row; p++) {
			shown |= !p->hidden;
			put_beside(d, p);
		}
		if (shown && before >= 0 && c->row > before + 1) {
			ext_grid_put(g, d, NULL);
			ext_line(d, gi_str(""));
			g = grid_new(d);
		}
		if (shown)
			put_row(t, g, c, p);
		before = c->row;
		c = p;
	}
	ext_grid_put(g, d, NULL);
}

void
ext_sheet_put(struct ext_workbook *b, const char *part, struct gi_str bytes,
    const char *kind)
{
	static const struct ext_xml	 x = { names, GI_LEN(names), start,
	    end, text };
	struct sheet_reader			 t = { .b = b, .row = -1,
	    .column = -1, .shared = -1, .formula = { .arena = b->d->arena },
	    .rich = { .arena = b->d->arena, .styles = b->styles,
	    .text = { .arena = b->d->arena } } };
	size_t				 i;

	t.hidden = gi_alloc_array(b->d->arena, (size_t)COLUMNS, 1);
	if (!ext_xml_read(b->d, part, bytes, &x, &t))
		return;
	if (t.ncell > 0)
		qsort(t.cell, t.ncell, sizeof(*t.cell), by_place);
	hide_covered(&t);
	find_places(&t);
	for (i = 0; kind != NULL && i < t.ncell; i++)
		t.cell[i].hidden = true;
	put(&t);
}
