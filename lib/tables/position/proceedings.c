/* SPDX-License-Identifier: ISC */
/*
 * Table 4 in delimited lines.  Its fifteen values stand in one line, in three,
 * or in three tables; a line of values takes its columns from the heads over
 * it, group by group, and the rows of the form from their labels or, where a
 * line has all three groups, from their order.
 */
#include <string.h>

#include "base/arena.h"
#include "gi.h"
#include "label/union.h"
#include "tables/parts/reading.h"
#include "tables/parts/row_value.h"
#include "tables/position/band.h"
#include "tables/position/court.h"
#include "tables/position/fill.h"
#include "tables/position/head.h"
#include "tables/position/position.h"

#define GROUPS	TBL_COURT_ROWS
#define BANDS	64	/* lines of the table that are looked at */
#define HEAD_ATOMS	100	/* before the first label, in which heads may
				   stand */

/* Its delimited lines. */
struct court {
	struct tbl_court	*c;
	struct tbl_reading	*r;
	const struct gi_col_set	*set;
	struct tbl_band		*band;
	size_t			 n;
};

/* The rows of table 4, which must have the same number of columns. */
static bool
court_rows(struct tbl_reading *r, struct tbl_court *c)
{
	const struct gi_union	*un = r->forms;
	size_t			 e;

	for (e = un->first[GI_PROCEEDINGS]; e < un->end[GI_PROCEEDINGS]; e++) {
		if (r->row[e].set == NULL)
			continue;
		if (c->rows == GROUPS || (c->rows > 0 &&
		    r->row[e].set->n != c->set->n))
			return false;
		c->set = r->row[e].set;
		c->elem[c->rows++] = e;
	}
	return c->rows == GROUPS;
}

/* The first atom of a line that is at least the line, natom: none. */
static size_t
atom_of_line(const struct tbl_reading *r, size_t line)
{
	size_t	 low = 0, high = r->natom, mid;

	while (low < high) {
		mid = (low + high) / 2;
		if (r->atom[mid].line < line)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

/* The atoms among which the table stands. */
static void
court_range(const struct tbl_reading *r, size_t *from, size_t *to)
{
	const struct tbl_span	*s = &r->section[GI_PROCEEDINGS];
	const struct tbl_anchor	*n;
	size_t			 e, first;

	*from = *to = r->natom;
	for (e = r->forms->first[GI_PROCEEDINGS];
	    e < r->forms->end[GI_PROCEEDINGS]; e++) {
		n = r->found[GI_PROCEEDINGS] ? r->row[e].anchor : NULL;
		if (n != NULL && n->atom < *from)
			*from = n->atom;
	}
	if (*from == r->natom && s->to > s->from)
		*from = atom_of_line(r, s->from);
	first = *from;
	while (*from > 0 && *from < r->natom && (*from + HEAD_ATOMS > first ||
	    r->atom[*from - 1].row == r->atom[*from].row) &&
	    r->atom[*from - 1].kind != TBL_BREAK)
		--*from;
	for (*to = first; *to < r->natom && r->atom[*to].kind != TBL_BREAK;
	    ++*to)
		;
}

static void
court_bands(struct court *c, size_t from, size_t to)
{
	c->band = gi_alloc_array(c->r->arena, BANDS, sizeof(*c->band));
	for (; from < to && c->n < BANDS; from = tbl_band_end(c->r, from)) {
		if (tbl_band_read(c->r, from, &c->band[c->n]))
			c->n++;
	}
}

static bool
holds(const struct tbl_slot *s)
{
	return s->kind == TBL_SLOT_NUMBER || s->kind == TBL_SLOT_UNREAD ||
	    (s->kind == TBL_SLOT_BLANK && s->mark);
}

/* Does a line have values, and no text but before them? */
static bool
is_values(const struct tbl_band *b)
{
	size_t	 i, values = 0;

	for (i = 0; i < b->n; i++) {
		if (b->slot[i].kind == TBL_SLOT_LABEL && values > 0)
			return false;
		values += holds(&b->slot[i]);
	}
	return values > 0;
}

/* The columns that a line of values has, group by group. */
struct court_columns {
	struct {
		int	 group, column;
	}	*of;			/* by slot; group -1: none */
	size_t	 groups;
	bool	 seen[GROUPS][GI_COLS];
	bool	 headed;
};

/* Put slot i into a column: of the group before, or of the next one. */
static bool
columns_add(struct court_columns *cc, size_t i, int column)
{
	if (cc->groups == 0 || cc->seen[cc->groups - 1][column]) {
		if (cc->groups == GROUPS)
			return false;
		cc->groups++;
	}
	cc->seen[cc->groups - 1][column] = true;
	cc->of[i].group = (int)cc->groups - 1;
	cc->of[i].column = column;
	return true;
}

/* Has each group each column? */
static bool
columns_whole(const struct court *c, const struct court_columns *cc)
{
	size_t	 g, k;

	for (g = 0; g < cc->groups; g++) {
		for (k = 0; k < c->set->n; k++) {
			if (!cc->seen[g][k])
				return false;
		}
	}
	return cc->groups > 0;
}

static void
columns_clear(const struct tbl_band *b, struct court_columns *cc)
{
	size_t	 i;

	cc->groups = 0;
	memset(cc->seen, 0, sizeof(cc->seen));
	for (i = 0; i < b->n; i++)
		cc->of[i].group = -1;
}

/* Does a line name a column? */
static bool
names_column(const struct court *c, const struct tbl_band *b)
{
	size_t	 i;

	for (i = 0; i < b->n; i++) {
		if (b->slot[i].kind == TBL_SLOT_LABEL && tbl_head_over(c->r,
		    GI_PROCEEDINGS, c->set, &b, 1, b->slot[i].at.from) >= 0)
			return true;
	}
	return false;
}

/* The lines of heads over line v, which are behind the values before them. */
static size_t
heads_over(const struct court *c, size_t v, const struct tbl_band *head[BANDS])
{
	const struct tbl_band	*b = &c->band[v];
	size_t			 i, n = 0;
	bool			 old = false;

	for (i = 0; i < v; i++) {
		if (is_values(&c->band[i])) {
			old = true;
			continue;
		}
		if ((b->grid != NULL ? c->band[i].grid == NULL ||
		    c->band[i].grid->table != b->grid->table :
		    c->band[i].n != b->n) || !tbl_band_is_heads(c->r,
		    GI_PROCEEDINGS, c->set, &c->band[i]))
			continue;
		if (old && names_column(c, &c->band[i])) {
			n = 0;
			old = false;
		}
		head[n++] = &c->band[i];
	}
	return n;
}

/* By the heads over the slots of line v. */
static bool
columns_by_heads(const struct court *c, size_t v, struct court_columns *cc)
{
	const struct tbl_band	*b = &c->band[v], *head[BANDS];
	size_t			 i, n = heads_over(c, v, head);
	int			 column;

	columns_clear(b, cc);
	for (i = 0; i < b->n; i++) {
		if (b->slot[i].kind == TBL_SLOT_COVERED)
			continue;
		column = tbl_head_over(c->r, GI_PROCEEDINGS, c->set, head, n,
		    b->slot[i].at.from);
		if (column >= 0 && !columns_add(cc, i, column))
			return false;
	}
	cc->headed = true;
	return columns_whole(c, cc);
}

/* By their order, where the line has as many cells as the table values. */
static bool
columns_by_order(const struct court *c, size_t v, struct court_columns *cc)
{
	const struct tbl_band	*b = &c->band[v];
	size_t			 i, first;

	columns_clear(b, cc);
	for (first = 0; first < b->n &&
	    b->slot[first].kind == TBL_SLOT_LABEL; first++)
		;
	if (b->n - first != c->set->n * GROUPS)
		return false;
	for (i = first; i < b->n; i++) {
		if (!columns_add(cc, i, (int)((i - first) % c->set->n)))
			return false;
	}
	cc->headed = false;
	return columns_whole(c, cc);
}

/* Set the row of group g from line b. */
static bool
group_fill(struct court *c, const struct tbl_band *b,
    const struct court_columns *cc, size_t g, struct tbl_filling *t)
{
	size_t	 i, k;

	*t = (struct tbl_filling){ .numbers = 0 };
	for (i = 0; i < b->n; i++) {
		if (cc->of[i].group == (int)g && !tbl_slot_put(c->r, t,
		    &b->slot[i], (size_t)cc->of[i].column))
			return false;
	}
	for (k = 0; k < c->set->n; k++) {
		if (t->how[k] == TBL_HOW_NONE)
			t->how[k] = TBL_HOW_BLANK;
	}
	return true;
}

/* A number of the line that has no column is a sign that it was misread. */
static bool
has_stray(const struct tbl_band *b, const struct court_columns *cc)
{
	size_t	 i;

	for (i = 0; i < b->n; i++) {
		if (cc->of[i].group < 0 && holds(&b->slot[i]))
			return true;
	}
	return false;
}

/* Line v, which has the values of one group: whose? */
static size_t
line_group(const struct court *c, size_t v, size_t lines, size_t nth)
{
	size_t	 i, from = 0;

	for (i = 0; i < v; i++) {
		if (is_values(&c->band[i]))
			from = c->band[i].end;
	}
	return tbl_court_row(c->c, from, c->band[v].end, lines, nth);
}

/* How many lines of values there are. */
static size_t
lines_count(const struct court *c)
{
	size_t	 i, n = 0;

	for (i = 0; i < c->n; i++)
		n += is_values(&c->band[i]);
	return n;
}

/* Place line v, the nth line of values.  False where its columns are unknown. */
static bool
line_place(struct court *c, size_t v, size_t nth)
{
	struct tbl_band		*b = &c->band[v];
	struct court_columns	 cc = { .groups = 0 };
	struct tbl_filling	 t[GROUPS];
	size_t			 g, first = 0, lines = lines_count(c);

	cc.of = gi_alloc_array(c->r->arena, b->n, sizeof(*cc.of));
	if (!columns_by_heads(c, v, &cc) &&
	    (lines != 1 || !columns_by_order(c, v, &cc)))
		return false;
	if (has_stray(b, &cc) || (cc.groups != 1 && cc.groups != GROUPS))
		return false;
	if (cc.groups == 1 &&
	    (first = line_group(c, v, lines, nth)) == SIZE_MAX)
		return false;
	for (g = 0; g < cc.groups; g++) {
		if (!group_fill(c, b, &cc, g, &t[g]))
			return false;
	}
	for (g = 0; g < cc.groups; g++)
		tbl_court_take(c->c, b->first, b->end, first + g, &t[g],
		    cc.headed);
	return true;
}

/* Rows whose sums fail were perhaps not in their order. */
static void
order_check(struct tbl_court *c)
{
	const struct tbl_row	*row;
	size_t			 g, k;
	bool			 bad = false;

	for (g = 0; g < c->rows; g++) {
		row = &c->r->row[c->elem[g]];
		for (k = 0; row->placed && k < c->set->n; k++)
			bad |= row->how[k] == TBL_HOW_INFERRED &&
			    tbl_row_identity(c->r, row) == 0 &&
			    /* the text's last number may be half of one */
			    !c->r->atom[row->value[c->set->n - 1] - 1].at_end;
	}
	for (g = 0; bad && g < c->rows; g++)
		tbl_row_unplace(&c->r->row[c->elem[g]]);
}

/* Do the numbers of a line count up by one, each of its values? */
static bool
counts_up(const struct court *c, const struct tbl_band *b)
{
	const struct tbl_atom	*a, *last = NULL;
	size_t			 i, n = 0;

	for (i = 0; i < b->n; i++) {
		if (!holds(&b->slot[i]))
			continue;
		n++;
		a = &c->r->atom[b->slot[i].value];
		if (b->slot[i].kind != TBL_SLOT_NUMBER || a->scale != 0 ||
		    (last != NULL && a->units != last->units + 1))
			return false;
		last = a;
	}
	return n > c->set->n;
}

/*
 * Are two lines of values, which have as many cells, pieces of one?  They follow
 * each other, each as wide as the table, and no heads stand between them.
 */
static bool
is_broken(const struct court *c)
{
	const struct tbl_band	*last = NULL, *b;
	size_t			 i;

	for (i = 0; i < c->n; i++) {
		b = &c->band[i];
		if (!is_values(b)) {
			if (names_column(c, b))
				last = NULL;
			continue;
		}
		if (counts_up(c, b))
			continue;
		if (last != NULL && last->n == b->n &&
		    b->n >= c->set->n * GROUPS && b->grid == NULL)
			return true;
		last = b;
	}
	return false;
}

void
tbl_proceedings_place(struct tbl_reading *r)
{
	struct tbl_court	 c = { .r = r };
	struct court		 d = { .c = &c, .r = r };
	size_t			 i, from, to, nth = 0;

	if (r->first > r->forms->first[GI_PROCEEDINGS] ||
	    r->end < r->forms->end[GI_PROCEEDINGS] || !court_rows(r, &c))
		return;
	d.set = c.set;
	court_range(r, &from, &to);
	court_bands(&d, from, to);
	if (is_broken(&d))
		return;
	for (i = 0; i < d.n; i++) {
		if (is_values(&d.band[i]))
			c.placed |= line_place(&d, i, nth++);
	}
	if (!c.placed)
		tbl_court_read_text(&c, from, to);
	order_check(&c);
	r->found[GI_PROCEEDINGS] |= c.placed;
}
