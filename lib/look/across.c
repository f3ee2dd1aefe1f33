/* SPDX-License-Identifier: ISC */
/* Parts of a table in one line: values beside each other, heads above them. */
#include "base/arena.h"
#include "gi.h"
#include "look/draw.h"
#include "look/part.h"

/* All cells of a part in one line, from column at on up to end. */
struct across {
	struct look_chains		 s;
	uint8_t			*of;		/* of each its row and column */
	const struct look_part	*part;
};

static void
across_set(const struct look_draw *d, struct across *x,
    const struct look_part *p, size_t at, size_t end)
{
	size_t			 row, col, n = look_part_values(d->parts, p);
	struct look_chain	*c;

	*x = (struct across){ .s = look_chains_new(d->arena, n, false), .part = p };
	x->of = gi_alloc_array(d->arena, n + 1, 2);
	for (row = 0; row < p->form->nrow; row++) {
		for (col = 0; col < p->form->ncol; col++) {
			if ((p->cols[row] >> col & 1) == 0)
				continue;
			c = &x->s.chain[x->s.n];
			look_chain_row(c, p, d->parts, (int)row);
			if (!d->parts->across || p->form->ncol > 1)
				look_chain_col(c, p->form, col);
			x->of[2 * x->s.n] = (uint8_t)row;
			x->of[2 * x->s.n + 1] = (uint8_t)col;
			x->s.at[x->s.n] = at + x->s.n;
			x->s.n++;
		}
	}
	x->s.at[x->s.n] = end;
}

/* Draw the heads of such a line above it, and its values. */
static void
across_put(struct look_draw *d, const struct across *x, size_t first,
    size_t depth)
{
	const struct look_chains	*s = &x->s;
	size_t			 i;

	look_chains_draw(d, x->part, s, first, depth);
	for (i = 0; i < s->n; i++)
		look_value_add(d, x->part, x->of[2 * i], x->of[2 * i + 1],
		    first + depth, s->at[i], s->at[i + 1] - s->at[i]);
}

void
look_part_across(struct look_draw *d, const struct look_part *p)
{
	struct across	 x;
	size_t		 block = look_block_next(d), depth;

	across_set(d, &x, p, 0, d->width);
	across_put(d, &x, d->nline, depth = look_chains_depth(&x.s));
	look_lines_add(d, depth, true, block);
	look_lines_add(d, x.s.n > 0, false, block);
}

/* Room for the most labels of rows, and of heads. */
static void
across_depth(const struct look_chains *s, size_t *rows, size_t *heads)
{
	const struct look_chain	*c;

	for (c = s->chain; c < s->chain + s->n; c++) {
		*rows = c->nrow > *rows ? c->nrow : *rows;
		*heads = c->n - c->nrow > *heads ? c->n - c->nrow : *heads;
	}
}

void
look_parts_across(struct look_draw *d)
{
	const struct look_part	*p = d->parts->part;
	size_t			 i, n = d->parts->n, at = 0, next, rows = 0,
				 heads = 0;
	struct across		*x = gi_alloc_array(d->arena, n + 1, sizeof(*x));

	for (i = 0; i < n; i++, at = next) {
		next = at + look_part_values(d->parts, &p[i]);
		across_set(d, &x[i], &p[i], at, next);
		across_depth(&x[i].s, &rows, &heads);
	}
	for (i = 0; i < n; i++) {
		x[i].s.top = rows;
		across_put(d, &x[i], 0, rows + heads);
	}
	look_lines_add(d, rows + heads, true, 0);
	look_lines_add(d, at > 0, false, 0);
}
