/* SPDX-License-Identifier: ISC */
/* The labels of a line and the heads of a column, outermost first. */
#include "form/print.h"
#include "gi.h"
#include "look/draw.h"
#include "look/part.h"

static void
chain_put(struct look_chain *c, const struct gi_label *label, int row)
{
	c->label[c->n] = label;
	c->row[c->n++] = row;
}

void
look_chain_row(struct look_chain *c, const struct look_part *p,
    const struct look_parts *ps, int row)
{
	const struct gi_row	*r = p->form->row;
	int			 over[GI_KEY_NAMES], i;
	size_t			 n = 0;

	c->n = 0;
	for (i = r[row].parent; i >= 0 && i != p->root; i = r[i].parent) {
		if (ps->across || (ps->arrangement != GI_PRINT_LIST &&
		    look_is_group(&r[i])))
			over[n++] = i;
	}
	while (n-- > 0)
		chain_put(c, &r[over[n]].label, over[n]);
	chain_put(c, &r[row].label, row);
	c->nrow = c->n;
}

void
look_chain_col(struct look_chain *c, const struct gi_tableform *t, size_t col)
{
	const struct gi_print	*p = t->print;

	if (p->all >= 0)
		chain_put(c, &t->head[p->all], -1);
	if (p->over[col] >= 0 && p->over[col] != p->all)
		chain_put(c, &t->head[p->over[col]], -1);
	chain_put(c, &t->col[col].label, -1);
}
