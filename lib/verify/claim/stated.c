/* SPDX-License-Identifier: ISC */
/* Cells by keys that may be groups and sums: whether they are, and their sum. */
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "form/word.h"
#include "gi.h"
#include "verify/claim/claim.h"

/* The five kinds of legal persons, by the name that stands for them. */
#define PERSONS		"legal persons"
#define PERSONS_ARE	"business+research+nonprofit+legal+other"

/* The cells of a sum, one after the other. */
struct ver_walk {
	const struct gi_tableform	*form;
	struct gi_str			 rows, cols;	/* keys, with + between */
	struct gi_str			 key;		/* of the row now */
	size_t				 from;		/* its children from
							   here on */
};

/* The key at the start of *s, which moves behind it. */
static struct gi_str
next_key(struct gi_str *s)
{
	const char	*plus = s->len > 0 ? memchr(s->s, '+', s->len) : NULL;
	struct gi_str	 key = *s;

	if (plus != NULL)
		key.len = (size_t)(plus - s->s);
	*s = gi_str_from(*s, key.len + (plus != NULL));
	return key;
}

/* Whether the row is of the group with that key. */
static bool
is_under(const struct gi_row *row, struct gi_str group)
{
	return !row->group && strncmp(row->key, group.s, group.len) == 0 &&
	    row->key[group.len] == '.';
}

/* Index of the next row of rows; -1: no more; -2: no such row. */
static int
next_row(struct ver_walk *w)
{
	int	 row;

	for (;;) {
		for (; w->key.len > 0 && w->from < w->form->nrow; w->from++) {
			if (is_under(&w->form->row[w->from], w->key))
				return (int)w->from++;
		}
		if (w->rows.len == 0)
			return -1;
		w->key = next_key(&w->rows);
		w->from = 0;
		row = gi_row_find(w->form, w->key);
		if (row < 0)
			return -2;
		if (!w->form->row[row].group) {
			w->key.len = 0;
			return row;
		}
	}
}

static const struct gi_tableform *
form_of(const struct ver_report *v, enum gi_table table)
{
	const struct gi_form	*form = v->form;

	if (form == NULL)
		form = gi_form_year(v->year);
	return form != NULL ? gi_form_table(form, table) : NULL;
}

bool
ver_stated_annexed(const struct ver_report *v)
{
	return form_of(v, GI_STATISTICS) != NULL;
}

/* The key of the annex's row that means the same; NULL: none does. */
static const char *
annex_key(enum gi_table table, struct gi_str row, const char *col)
{
	static const struct {
		enum gi_table	 table;
		const char	*row, *col, *key;
	} same[] = {
		{ GI_REQUESTS, "new", "total", "requests.received" },
		{ GI_REQUESTS, "results.granted", "total",
		    "requests.answered.granted" },
		{ GI_REQUESTS, "results.partial", "total",
		    "requests.answered.partial" },
		{ GI_REQUESTS, "results.refused", "total",
		    "requests.answered.refused" },
		{ GI_PROCEEDINGS, "review", "total", "review" },
		{ GI_PROCEEDINGS, "review", "upheld", "review.upheld" },
		{ GI_PROCEEDINGS, "review", "corrected", "review.corrected" },
		{ GI_PROCEEDINGS, "review", "other", "review.other" },
		{ GI_PROCEEDINGS, "litigation", "total", "litigation" },
		{ GI_PROCEEDINGS, "litigation", "upheld",
		    "litigation.upheld" },
		{ GI_PROCEEDINGS, "litigation", "corrected",
		    "litigation.corrected" },
		{ GI_PROCEEDINGS, "litigation", "other", "litigation.other" },
		{ GI_DISCLOSURE, "art20_1.normative", "made",
		    "disclosed.normative_made" },
	};
	size_t	 i;

	for (i = 0; i < GI_LEN(same); i++) {
		if (same[i].table == table && gi_str_is(row, same[i].row) &&
		    strcmp(col, same[i].col) == 0)
			return same[i].key;
	}
	return NULL;
}

struct ver_stated
ver_stated_own(const struct ver_report *v, const struct ver_stated *s)
{
	struct ver_stated	 own = { GI_STATISTICS, "", "count", s->flag };
	struct gi_str		 rows = gi_str(s->row);
	const char		*key;

	if (form_of(v, s->table) != NULL || !ver_stated_annexed(v))
		return *s;
	while (rows.len > 0) {
		key = annex_key(s->table, next_key(&rows), s->col);
		if (key == NULL)
			return *s;
		own.row = own.row[0] == '\0' ? key :
		    ver_stated_plus(v->arena, own.row, key);
	}
	return own;
}

/*
 * Walk over the cells; each(v, row, column, ctx) says whether to go on.  False
 * if it did not, or a cell is none of the form.
 */
static bool
walk(const struct ver_report *v, const struct ver_stated *s,
    const struct gi_tableform *form,
    bool (*each)(const struct ver_report *, enum gi_table, int, int, void *),
    void *ctx)
{
	struct ver_walk	 w = { .form = form, .rows = gi_str(s->row) };
	struct gi_str	 cols;
	int		 row, col;
	size_t		 n = 0;

	if (form == NULL)
		return false;
	while ((row = next_row(&w)) >= 0) {
		cols = gi_str(strcmp(s->col, PERSONS) == 0 ? PERSONS_ARE :
		    s->col);
		while (cols.len > 0) {
			col = gi_col_find(form, next_key(&cols));
			if (col < 0 ||
			    (form->row[row].cols >> col & 1) == 0 ||
			    (each != NULL && !each(v, s->table, row, col, ctx)))
				return false;
			n++;
		}
	}
	return row == -1 && n > 0;
}

bool
ver_stated_exists(const struct ver_report *v, const struct ver_stated *s)
{
	struct ver_stated	 own = ver_stated_own(v, s);

	return walk(v, &own, form_of(v, own.table), NULL, NULL);
}

/* Add a cell to the sum. */
static bool
add_cell(const struct ver_report *v, enum gi_table table, int row, int col,
    void *ctx)
{
	const struct ver_cell	*c = ver_cell_at(&v->grid[table], (size_t)row,
				    (size_t)col);
	struct gi_dec		*sum = ctx;

	return c != NULL && c->state == VER_NUMBER && gi_dec_add(sum, c->value);
}

bool
ver_stated_sum(const struct ver_report *v, const struct ver_stated *s,
    struct gi_dec *sum)
{
	struct ver_stated	 own = ver_stated_own(v, s);
	const struct ver_grid	*g = &v->grid[own.table];

	memset(sum, 0, sizeof(*sum));
	return g->cell != NULL && !v->doubt[own.table] &&
	    !v->extra[own.table] && walk(v, &own, g->form, add_cell, sum);
}

int
ver_stated_money(const struct ver_report *v, const struct ver_stated *s)
{
	const struct gi_tableform	*form = form_of(v, s->table);
	const struct gi_word		*w;
	size_t				 power;
	int				 col;

	if (form == NULL || (col = gi_col_find(form, gi_str(s->col))) < 0)
		return -1;
	w = gi_word_is(GI_WORD_UNIT, gi_str(form->col[col].unit));
	return w != NULL && gi_str_size(w->value, &power) ? (int)power : -1;
}

const char *
ver_stated_plus(struct gi_arena *arena, const char *a, const char *b)
{
	size_t	 n = strlen(a), m = strlen(b);
	char	*s = gi_alloc_raw(arena, gi_size_add(gi_size_add(n, m), 2));

	memcpy(s, a, n);
	s[n] = '+';
	memcpy(s + n + 1, b, m + 1);
	return s;
}
