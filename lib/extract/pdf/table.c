/* SPDX-License-Identifier: ISC */
/*
 * Tables with lines around their cells.  Lines that touch are a table; where
 * none parts two places of it, they are one cell.  A table is read by its lines
 * only if they part all of its text: where a word crosses one, or a cell holds
 * numbers that stand apart, its words are laid out as any others are.
 */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/char.h"
#include "base/cp.h"
#include "base/utf8.h"
#include "extract/pdf/layout.h"
#include "extract/piece/grid.h"
#include "gi.h"

#define TOUCH		2500	/* lines no further apart touch */
#define SAME		1500	/* and are one where they are so near */
#define RULES		((size_t)2500)	/* lines of a page that are looked at */
#define PLACES		((size_t)8000)	/* places of a table, at most */
#define PADDING		5700	/* between a cell's text and its lines, at
				   most, where text breaks for want of room */

/* Numbers that are joined into sets: the first of its set is each one's root. */
static size_t
root_of(size_t *set, size_t i)
{
	for (; set[i] != i; i = set[i])
		set[i] = set[set[i]];
	return i;
}

static void
root_join(size_t *set, size_t a, size_t b)
{
	a = root_of(set, a);
	b = root_of(set, b);
	if (a < b)
		set[b] = a;
	else
		set[a] = b;
}

static int
by_value(const void *x, const void *y)
{
	return pdf_order(*(const int64_t *)x, *(const int64_t *)y);
}

/* Make one of each run of values that are near each other; returns how many. */
static size_t
values_join(int64_t *v, size_t n)
{
	size_t	 i, to = 0;

	qsort(v, n, sizeof(*v), by_value);
	for (i = 0; i < n; i++) {
		if (to == 0 || v[i] - v[to - 1] > SAME)
			v[to++] = v[i];
	}
	return to;
}

/* Whether two lines touch. */
static bool
rules_touch(const struct pdf_rule *a, const struct pdf_rule *b)
{
	if (a->down == b->down)
		return llabs(a->at - b->at) <= TOUCH &&
		    a->from <= b->to + TOUCH && b->from <= a->to + TOUCH;
	return a->at >= b->from - TOUCH && a->at <= b->to + TOUCH &&
	    b->at >= a->from - TOUCH && b->at <= a->to + TOUCH;
}

/* The place of a value among n that grow, where it is one of them. */
static size_t
value_find(const int64_t *v, size_t n, int64_t value)
{
	size_t	 i;

	for (i = 0; i + 1 < n && v[i] + SAME < value; i++)
		;
	return i;
}

/* Between which two of n values a value is; n where it is not. */
static size_t
value_between(const int64_t *v, size_t n, int64_t value)
{
	size_t	 i;

	for (i = 0; i + 1 < n && !(value >= v[i] && value < v[i + 1]); i++)
		;
	return i + 1 < n ? i : n;
}

/* Say which places of a table have a line above them, or on their left. */
static void
lines_mark(struct pdf_table *t, const struct pdf_rule *r)
{
	size_t	 i, k, n = r->down ? t->ny : t->nx;
	int64_t	*v = r->down ? t->y : t->x, middle;

	k = value_find(r->down ? t->x : t->y, r->down ? t->nx : t->ny, r->at);
	for (i = 0; i + 1 < n; i++) {
		middle = (v[i] + v[i + 1]) / 2;
		if (middle < r->from || middle > r->to)
			continue;
		if (r->down && k + 1 < t->nx)
			t->left[i * (t->nx - 1) + k] = true;
		else if (!r->down && k + 1 < t->ny)
			t->above[k * (t->nx - 1) + i] = true;
	}
}

/* Join the places that no line parts, and see that cells are boxes. */
static bool
cells_find(struct ext_layout *l, struct pdf_table *t)
{
	size_t	 rows = t->ny - 1, columns = t->nx - 1, i, k, n;
	size_t	*count = gi_alloc_array(l->arena, rows * columns,
		    sizeof(*count));

	for (i = 0; i < rows * columns; i++) {
		t->cell[i] = i;
		count[i] = t->across[i] = t->down[i] = 0;
	}
	for (i = 0; i < rows * columns; i++) {
		if (i % columns > 0 && !t->left[i])
			root_join(t->cell, i, i - 1);
		if (i >= columns && !t->above[i])
			root_join(t->cell, i, i - columns);
	}
	for (i = 0; i < rows * columns; i++) {
		t->cell[i] = root_of(t->cell, i);
		k = t->cell[i];
		count[k]++;
		if (i % columns < k % columns)
			return false;
		n = i % columns - k % columns + 1;
		t->across[k] = n > t->across[k] ? n : t->across[k];
		t->down[k] = i / columns - k / columns + 1;
	}
	for (i = 0; i < rows * columns; i++) {
		if (count[i] != t->across[i] * t->down[i])
			return false;
	}
	return true;
}

/*
 * Take the places of a table's lines.  Lines down that reach further than all
 * lines across are of a row whose last line is not drawn, as at the end of a
 * page; and so it is with lines across.
 */
static void
sides_take(struct ext_layout *l, struct pdf_table *t,
    const struct pdf_rule *r, size_t n, size_t *set, size_t i)
{
	int64_t	 from[2] = { INT64_MAX, INT64_MAX };
	int64_t	 to[2] = { INT64_MIN, INT64_MIN };
	size_t	 k, down, count = 2;

	for (k = i; k < n; k++)
		count += root_of(set, k) == i;
	t->x = gi_alloc_array(l->arena, count, sizeof(*t->x));
	t->y = gi_alloc_array(l->arena, count, sizeof(*t->y));
	for (k = i; k < n; k++) {
		if (root_of(set, k) != i)
			continue;
		down = r[k].down;
		if (down)
			t->x[t->nx++] = r[k].at;
		else
			t->y[t->ny++] = r[k].at;
		from[down] = r[k].from < from[down] ? r[k].from : from[down];
		to[down] = r[k].to > to[down] ? r[k].to : to[down];
	}
	if (t->nx > 0 && t->ny > 0) {
		t->x[t->nx++] = from[0];
		t->x[t->nx++] = to[0];
		t->y[t->ny++] = from[1];
		t->y[t->ny++] = to[1];
	}
	t->nx = values_join(t->x, t->nx);
	t->ny = values_join(t->y, t->ny);
}

/*
 * Make a table of the lines of a set, of which the first is rule i; NULL where
 * they are none.
 */
static struct pdf_table *
table_make(struct ext_layout *l, const struct pdf_rule *r, size_t n,
    size_t *set, size_t i)
{
	struct pdf_table	*t = gi_alloc(l->arena, sizeof(*t));
	size_t			 k, places;

	sides_take(l, t, r, n, set, i);
	if (t->nx < 3 || t->ny < 2 || (t->nx - 1) * (t->ny - 1) > PLACES)
		return NULL;
	places = (t->nx - 1) * (t->ny - 1);
	t->left = gi_alloc_array(l->arena, places, sizeof(*t->left));
	t->above = gi_alloc_array(l->arena, places, sizeof(*t->above));
	t->cell = gi_alloc_array(l->arena, places, sizeof(*t->cell));
	t->across = gi_alloc_array(l->arena, places, sizeof(*t->across));
	t->down = gi_alloc_array(l->arena, places, sizeof(*t->down));
	for (k = i; k < n; k++) {
		if (root_of(set, k) == i)
			lines_mark(t, &r[k]);
	}
	return cells_find(l, t) ? t : NULL;
}

/*
 * The cell in which a word is, by its first place; SIZE_MAX where it is in none.
 * *crosses is set where it reaches over the cell's sides.
 */
static size_t
cell_of(const struct pdf_table *t, const struct pdf_word *w, bool *crosses)
{
	size_t	 column = value_between(t->x, t->nx, (w->x0 + w->x1) / 2);
	size_t	 row = value_between(t->y, t->ny, w->y), cell;

	if (column == t->nx || row == t->ny)
		return SIZE_MAX;
	cell = t->cell[row * (t->nx - 1) + column];
	column = cell % (t->nx - 1);
	*crosses |= w->x0 < t->x[column] - SAME ||
	    w->x1 > t->x[column + t->across[cell]] + SAME;
	return cell;
}

/* For qsort(): by cell, then by line, then from left to right. */
static int
by_cell(const void *x, const void *y)
{
	const struct pdf_inside	*a = x, *b = y;

	if (a->cell != b->cell)
		return a->cell < b->cell ? -1 : 1;
	if (a->line != b->line)
		return a->line < b->line ? -1 : 1;
	return pdf_order(a->word->x0, b->word->x0);
}

static int
by_middle(const void *x, const void *y)
{
	const struct pdf_inside	*a = x, *b = y;

	if (a->cell != b->cell)
		return a->cell < b->cell ? -1 : 1;
	return pdf_order(a->word->y, b->word->y);
}

/*
 * Number the lines of the words in each cell.  False where numbers stand apart
 * on one: they are cells of their own that no line parts.
 */
static bool
lines_number(struct pdf_table *t)
{
	struct pdf_inside	*a, *b;
	size_t			 i;

	qsort(t->inside, t->n, sizeof(*t->inside), by_middle);
	for (i = 1; i < t->n; i++) {
		a = &t->inside[i - 1];
		b = &t->inside[i];
		if (a->cell == b->cell)
			b->line = a->line + ((b->word->y - a->word->y) * 100 >
			    45 * a->word->em);
	}
	qsort(t->inside, t->n, sizeof(*t->inside), by_cell);
	for (i = 1; i < t->n; i++) {
		a = &t->inside[i - 1];
		b = &t->inside[i];
		if (a->cell == b->cell && a->line == b->line &&
		    a->word->number && b->word->number &&
		    (b->word->x0 - a->word->x1) * 10 > 15 * a->word->em)
			return false;
	}
	return true;
}

/* Find the words in a table; false where its lines do not part them. */
static bool
words_find(struct ext_layout *l, const struct pdf_page *p,
    struct pdf_table *t)
{
	struct pdf_word	*w, *copy;
	size_t		 cell;
	bool		 crosses = false;

	t->inside = gi_alloc_array(l->arena, p->nword, sizeof(*t->inside));
	copy = gi_alloc_array(l->arena, p->nword, sizeof(*copy));
	for (w = l->word + p->word; w < l->word + p->word + p->nword; w++) {
		if (w->gone || (cell = cell_of(t, w, &crosses)) == SIZE_MAX)
			continue;
		copy[t->n] = *w;
		t->inside[t->n] = (struct pdf_inside){ &copy[t->n], cell, 0 };
		t->n++;
	}
	if (crosses || t->n == 0 || !lines_number(t))
		return false;
	return true;
}

/* Take the words of a table away but for one, which is made to stand for it. */
static void
words_take(struct ext_layout *l, const struct pdf_page *p,
    struct pdf_table *t)
{
	struct pdf_word	*w, *first = NULL;
	bool		 crosses = false;

	for (w = l->word + p->word; w < l->word + p->word + p->nword; w++) {
		if (w->gone || cell_of(t, w, &crosses) == SIZE_MAX)
			continue;
		w->gone = first != NULL;
		if (first == NULL)
			first = w;
	}
	if (first == NULL)
		return;
	*first = (struct pdf_word){ .text = { "", 0 }, .table = t,
	    .columns = 1, .height = EXT_HEIGHTS,
	    .x0 = t->x[0], .x1 = t->x[t->nx - 1], .y0 = t->y[0],
	    .y1 = t->y[t->ny - 1], .y = t->y[0] };
}

void
ext_tables_take(struct ext_layout *l, struct pdf_page *p)
{
	const struct pdf_rule	*r = l->rule + p->rule;
	struct pdf_table	*t;
	size_t			 i, k, n = p->nrule, *set;

	if (n == 0 || n > RULES)
		return;
	set = gi_alloc_array(l->arena, n, sizeof(*set));
	for (i = 0; i < n; i++) {
		set[i] = i;
		for (k = 0; k < i; k++) {
			if (rules_touch(&r[i], &r[k]))
				root_join(set, i, k);
		}
	}
	for (i = 0; i < n; i++) {
		t = root_of(set, i) == i ? table_make(l, r, n, set, i) : NULL;
		if (t != NULL && words_find(l, p, t))
			words_take(l, p, t);
	}
	p->nrule = 0;
}

void
ext_table_sort(struct pdf_table *t)
{
	qsort(t->inside, t->n, sizeof(*t->inside), by_cell);
}

bool
ext_table_full(const struct pdf_table *t, size_t i)
{
	const struct pdf_inside	*in = t->inside;
	size_t			 column = in[i].cell % (t->nx - 1), first = i;
	int64_t			 room, more = in[i].word->em;

	for (; first > 0 && in[first - 1].line == in[i].line &&
	    in[first - 1].cell == in[i].cell; first--)
		;
	room = t->x[column + t->across[in[i].cell]] - t->x[column] -
	    (in[i].word->x1 - in[first].word->x0);
	if (in[i].word->digits)
		more /= 2;
	return room < 2 * PADDING + more;
}

/*
 * Whether a line of a cell begins with an item number, as one does that stands
 * behind what a cell above it had no room for.
 */
static bool
begins_item(const struct pdf_word *w)
{
	uint32_t	 cp = 0, next = 0;
	size_t		 n = gi_utf8_decode(w->text.s, w->text.len, &cp);

	if ((gi_char(cp) & GI_CHAR_NUMERAL) == 0 ||
	    n == w->text.len)
		return false;
	gi_utf8_decode(w->text.s + n, w->text.len - n, &next);
	return next == GI_CP_IDEOGRAPHIC_COMMA;
}

/* Whether a blank stands before word i of a table, in its cell. */
static bool
is_apart(const struct pdf_table *t, size_t i)
{
	const struct pdf_inside	*a = &t->inside[i - 1], *b = &t->inside[i];

	if (a->line == b->line)
		return !ext_word_joins(a->word, b->word);
	return begins_item(b->word) || (a->word->digits && b->word->digit &&
	    !ext_table_full(t, i - 1));
}

/* The text of the words from..to, which are those of a cell. */
static struct gi_str
cell_text(struct ext_layout *l, const struct pdf_table *t, size_t from,
    size_t to)
{
	const struct pdf_inside	*in = t->inside;
	size_t			 i, size = to - from;
	struct gi_str		 text;
	char			*s;

	for (i = from; i < to; i++)
		size = gi_size_add(size, in[i].word->text.len);
	text.s = s = gi_alloc(l->arena, size);
	for (i = from; i < to; i++) {
		if (i > from && is_apart(t, i))
			*s++ = ' ';
		memcpy(s, in[i].word->text.s, in[i].word->text.len);
		s += in[i].word->text.len;
	}
	text.len = (size_t)(s - text.s);
	return text;
}

void
ext_table_put(struct ext_layout *l, const struct pdf_table *t,
    struct ext_doc *d)
{
	struct ext_grid	*g = ext_grid_new(l->arena);
	size_t		 i, from, to, cell, columns = t->nx - 1;

	for (i = 0; columns > 0 && i < columns * (t->ny - 1); i++) {
		cell = t->cell[i];
		if (i / columns + 1 == t->cut)
			continue;
		if (i % columns == 0)
			ext_grid_row(g);
		/* a cell from the row that is cut off begins here */
		if (cell != i && !(i / columns == t->cut && i >= columns &&
		    cell + columns == i))
			continue;
		for (from = 0; from < t->n && t->inside[from].cell < cell;
		    from++)
			;
		for (to = from; to < t->n && t->inside[to].cell == cell; to++)
			;
		ext_grid_cell(g, cell_text(l, t, from, to),
		    t->down[cell] - (cell != i), t->across[cell]);
	}
	ext_grid_put(g, d, NULL);
}
