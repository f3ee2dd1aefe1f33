/* SPDX-License-Identifier: ISC */
/*
 * Cells that hold a number in pieces: 5 7, 57 513.  They are one number where
 * an identity of the table holds with it, and with no other reading of the
 * pieces: each of them alone, or some of them joined.
 */
#include <string.h>

#include "base/arena.h"
#include "base/decimal.h"
#include "gi.h"
#include "label/union.h"
#include "tables/parts/reading.h"
#include "tables/parts/row_value.h"
#include "tables/position/position.h"
#include "tables/text/pieces.h"

#define TERMS		40	/* cells of an identity */
#define READINGS	36	/* of TBL_PIECES pieces: each stretch of them */
#define WAYS_MAX	20000	/* to read all cells of an identity */

/* A cell in pieces, and what it may say. */
struct pieced {
	size_t		 atom;
	struct gi_dec	 value[READINGS];	/* the first is of all pieces */
	size_t		 n;
	bool		 minus;			/* it is taken off */
};

/* left - right of an identity: what is known of it, and what is in pieces. */
struct equation {
	const struct tbl_reading	*r;
	struct gi_dec			 sum;
	struct pieced			 cell[TERMS];
	size_t				 n;
	bool				 open;	/* it can be told */
};

/* All that the pieces of a cell may say.  False where it holds other text. */
static bool
readings_list(const struct tbl_reading *r, struct pieced *p)
{
	struct tbl_pieces	 all = { .n = 0 };
	size_t			 first, len;

	p->n = 0;
	if (!tbl_pieces_add(&all, r->atom[p->atom].raw) || all.n < 2)
		return false;
	for (len = all.n; len > 0; len--) {
		for (first = 0; first + len <= all.n; first++) {
			if (tbl_pieces_join(&all, first, first + len,
			    &p->value[p->n]))
				p->n++;
			else if (len == all.n)
				return false;
		}
	}
	return true;
}

/* Take a value into the sum, or off it. */
static bool
count_in(struct gi_dec *sum, struct gi_dec d, bool minus)
{
	return minus ? gi_dec_sub(sum, d) : gi_dec_add(sum, d);
}

/* Cell c of row e is a term; must: a blank there is not nought. */
static void
term_add(struct equation *q, size_t e, size_t c, bool minus, bool must)
{
	const struct tbl_row	*row = &q->r->row[e];
	struct gi_dec		 d;
	struct pieced		*p;

	if (!row->placed || row->set == NULL || c >= row->set->n ||
	    row->how[c] == TBL_HOW_NONE) {
		q->open = false;
	} else if (row->how[c] == TBL_HOW_UNREAD) {
		if (q->n == TERMS) {
			q->open = false;
			return;
		}
		p = &q->cell[q->n++];
		p->atom = row->value[c] - 1;
		p->minus = minus;
		q->open = q->open && readings_list(q->r, p);
	} else if (tbl_row_has(row, c)) {
		q->open = q->open && tbl_cell_value(q->r, row, c, &d) &&
		    count_in(&q->sum, d, minus);
	} else {
		q->open = q->open && !must;
	}
}

/* Way number way of reading the cells: does the identity hold with it? */
static bool
way_holds(const struct equation *q, size_t way)
{
	struct gi_dec	 sum = q->sum;
	size_t		 i;

	for (i = 0; i < q->n; i++) {
		if (!count_in(&sum, q->cell[i].value[way % q->cell[i].n],
		    q->cell[i].minus))
			return false;
		way /= q->cell[i].n;
	}
	return gi_dec_sign(sum) == 0;
}

/* Does the identity hold where all pieces are joined, and else never? */
static bool
is_proof(const struct equation *q)
{
	size_t	 i, ways = 1;

	if (!q->open || q->n == 0)
		return false;
	for (i = 0; i < q->n; i++) {
		ways *= q->cell[i].n;
		if (ways > WAYS_MAX)
			return false;
	}
	for (i = 1; i < ways; i++) {
		if (way_holds(q, i))
			return false;
	}
	return way_holds(q, 0);
}

/* Join the cells of an identity that proves it; how many they are. */
static size_t
equation_join(struct tbl_reading *r, const struct equation *q)
{
	struct tbl_atom	*a;
	size_t		 i;

	if (!is_proof(q))
		return 0;
	for (i = 0; i < q->n; i++) {
		a = &r->atom[q->cell[i].atom];
		a->kind = TBL_NUMBER;
		a->joined = true;
		a->units = q->cell[i].value[0].units;
		a->scale = (uint8_t)q->cell[i].value[0].scale;
	}
	return q->n;
}

/* What stands in a cell now is how it reads. */
static void
cells_settle(struct tbl_reading *r)
{
	struct tbl_row	*row;
	size_t		 e, c;

	for (e = r->first; e < r->end; e++) {
		row = &r->row[e];
		for (c = 0; row->placed && c < row->set->n; c++) {
			if (row->how[c] == TBL_HOW_UNREAD &&
			    r->atom[row->value[c] - 1].kind == TBL_NUMBER)
				row->how[c] = TBL_HOW_INFERRED;
		}
	}
}

/* By the sum of row e. */
static size_t
row_join(struct tbl_reading *r, struct equation *q, size_t e)
{
	const struct tbl_row	*row = &r->row[e];
	size_t			 c;

	if (!r->forms->row_sums[r->forms->row[e].table] || !row->placed)
		return 0;
	*q = (struct equation){ .r = r, .open = true };
	for (c = 0; c < row->set->n; c++)
		term_add(q, e, c, c + 1 < row->set->n, c + 1 == row->set->n);
	return equation_join(r, q);
}

/* The row of the text that has the key; r->end: there is none. */
static size_t
row_of_key(const struct tbl_reading *r, enum gi_table t, const char *key)
{
	size_t	 e;

	for (e = r->first; e < r->end; e++) {
		if (r->forms->row[e].table == t &&
		    strcmp(r->forms->row[e].key, key) == 0)
			return e;
	}
	return r->end;
}

static size_t
col_of_key(const struct tbl_row *row, const char *key)
{
	size_t	 c;

	for (c = 0; row->set != NULL && c < row->set->n; c++) {
		if (strcmp(row->set->col[c]->key, key) == 0)
			return c;
	}
	return GI_COLS;
}

/* One side of an identity of rows, in a column of the form. */
static void
side_add(struct equation *q, const struct gi_tableform *t, const uint8_t *row,
    size_t n, const struct gi_col *col, bool minus, bool must)
{
	size_t	 i, e;

	for (i = 0; i < n && q->open; i++) {
		e = row_of_key(q->r, t->table, t->row[row[i]].key);
		if (e == q->r->end)
			q->open = false;
		else
			term_add(q, e, col_of_key(&q->r->row[e], col->key),
			    minus, must);
	}
}

/* By the sums of the columns of a table, and by its balances. */
static size_t
columns_join(struct tbl_reading *r, struct equation *q,
    const struct gi_tableform *t)
{
	const struct gi_identity	*id;
	size_t				 i, c, n = 0;

	for (i = 0; i < t->nidentity; i++) {
		id = &t->identity[i];
		if (id->kind == GI_ROWSUM)
			continue;
		for (c = 0; c < t->ncol; c++) {
			*q = (struct equation){ .r = r, .open = true };
			side_add(q, t, id->left, id->nleft, &t->col[c], false,
			    true);
			side_add(q, t, id->right, id->nright, &t->col[c], true,
			    id->kind == GI_BALANCE);
			n += equation_join(r, q);
		}
	}
	return n;
}

static bool
has_unread(const struct tbl_reading *r)
{
	size_t	 e, c;

	for (e = r->first; e < r->end; e++) {
		for (c = 0; r->row[e].placed && c < r->row[e].set->n; c++) {
			if (r->row[e].how[c] == TBL_HOW_UNREAD)
				return true;
		}
	}
	return false;
}

void
tbl_cells_join(struct tbl_reading *r)
{
	struct equation	*q;
	size_t		 e, i, n;

	if (!has_unread(r))
		return;
	q = gi_alloc(r->arena, sizeof(*q));
	do {
		n = 0;
		for (e = r->first; e < r->end; e++)
			n += row_join(r, q, e);
		cells_settle(r);
		for (i = 0; r->edition != NULL && i < r->edition->ntable; i++)
			n += columns_join(r, q, &r->edition->table[i]);
		cells_settle(r);
	} while (n > 0);
}
