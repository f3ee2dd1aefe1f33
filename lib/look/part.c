/* SPDX-License-Identifier: ISC */
/* Which parts a table is printed in: of its own form, or of another edition. */
#include <string.h>

#include "base/arena.h"
#include "form/place.h"
#include "gi.h"
#include "look/part.h"

struct choice {
	struct gi_arena			*arena;
	struct look_parts		*parts;
	const struct gi_tableform	*own;
	const struct gi_place *const	*present;	/* of any table */
	size_t				 n;
	const struct gi_place		*place;		/* all there are */
	bool				*shown;		/* by index of a place */
};

/* The group whose block a row is in, or -1. */
static int
root_of(enum gi_arrangement a, const struct gi_tableform *t, int row)
{
	if (a != GI_PRINT_BLOCKS)
		return -1;
	while (t->row[row].parent >= 0)
		row = t->row[row].parent;
	return look_is_group(&t->row[row]) ? row : -1;
}

/* The edition of a table of a form. */
static size_t
edition_of(const struct gi_tableform *t)
{
	const struct gi_form	*form;
	size_t			 e, n;

	form = gi_forms(&n);
	for (e = 0; e < n; e++) {
		if (gi_form_table(&form[e], t->table) == t)
			break;
	}
	return e;
}

/* The key of a place's row. */
static struct gi_str
row_key(const struct gi_place *p)
{
	struct gi_str	 key;

	key.s = strchr(p->keys, '\t') + 1;
	key.len = (size_t)(strchr(key.s, '\t') - key.s);
	return key;
}

/* Whether a place, of whatever edition, is one of the block of this group. */
static bool
is_below(const struct gi_place *p, const struct gi_tableform *t, int root)
{
	struct gi_str	 key = row_key(p);
	size_t		 len;

	if (root < 0)
		return true;
	len = strlen(t->row[root].key);
	return key.len > len && memcmp(key.s, t->row[root].key, len) == 0 &&
	    key.s[len] == '.';
}

/*
 * Whether a table of edition e has all places present that belong to the block
 * of the group root of the form's own, in its block of the group at.
 */
static bool
has_all(const struct choice *c, int root, const struct gi_tableform *t,
    size_t e, int at)
{
	const struct gi_place	*p;
	size_t			 i;

	for (i = 0; i < c->n; i++) {
		p = c->present[i];
		if (p == NULL || p->table != c->own->table ||
		    !is_below(p, c->own, root))
			continue;
		if ((p->editions >> e & 1) == 0 ||
		    root_of(c->parts->arrangement, t, p->row[e]) != at)
			return false;
	}
	return true;
}

/*
 * The table that a block is printed from, *at its group there: of the form
 * itself, where it has all that is present or no other edition has it.
 */
static const struct gi_tableform *
table_for(const struct choice *c, int root, int *at)
{
	const struct gi_tableform	*t;
	const struct gi_form		*form;
	size_t				 e;

	*at = root;
	if (has_all(c, root, c->own, edition_of(c->own), root) ||
	    (root < 0 && c->parts->arrangement == GI_PRINT_BLOCKS))
		return c->own;
	form = gi_forms(&e);
	while (e-- > 0) {
		t = gi_form_table(&form[e], c->own->table);
		if (t == NULL)
			continue;
		if (root >= 0)
			*at = gi_row_find(t, gi_str(c->own->row[root].key));
		if ((root < 0 || *at >= 0) && has_all(c, root, t, e, *at))
			return t;
	}
	*at = root;
	return c->own;
}

static struct look_part *
part_add(const struct choice *c, const struct gi_tableform *t, int root)
{
	struct look_parts	*ps = c->parts;

	ps->part = gi_grow(c->arena, ps->part, ps->n, &ps->room,
	    sizeof(*ps->part));
	ps->part[ps->n].form = t;
	ps->part[ps->n].root = root;
	return &ps->part[ps->n++];
}

/* Let a part show a cell, unless another part does. */
static void
show(const struct choice *c, struct look_part *p, int row, size_t col)
{
	size_t	 place = p->form->place[(size_t)row * p->form->ncol + col];

	if (place != GI_NO_PLACE && !c->shown[place]) {
		c->shown[place] = true;
		p->cols[row] |= 1u << col;
	}
}

/* Add a part with all rows that a table has in the block of a group. */
static void
block_add(const struct choice *c, const struct gi_tableform *t, int root)
{
	struct look_part	*p = part_add(c, t, root);
	int			 i;
	size_t			 k;

	for (i = 0; i < (int)t->nrow; i++) {
		if (i == root || root_of(c->parts->arrangement, t, i) != root)
			continue;
		p->row[i] = true;
		for (k = 0; k < t->ncol; k++)
			show(c, p, i, k);
	}
}

/* The blocks of the form, in its order, each from the table that has it. */
static void
blocks_add(const struct choice *c)
{
	bool	 done[GI_ROWS + 1] = { false };
	int	 i, root, at;
	const struct gi_tableform *t;

	for (i = 0; i < (int)c->own->nrow; i++) {
		root = root_of(c->parts->arrangement, c->own, i);
		if (done[root + 1])
			continue;
		done[root + 1] = true;
		t = table_for(c, root, &at);
		block_add(c, t, at);
	}
}

/* Whether some part has a line for the row of a place without a column. */
static bool
has_row(const struct choice *c, const struct gi_place *p)
{
	const struct look_part	*part;
	size_t			 i, e;

	for (i = 0; i < c->parts->n; i++) {
		part = &c->parts->part[i];
		e = edition_of(part->form);
		if ((p->editions >> e & 1) != 0 && part->row[p->row[e]])
			return true;
	}
	return false;
}

/* The part below for a block of that table, added where it lacks. */
static struct look_part *
part_below(const struct choice *c, const struct gi_tableform *t, int root)
{
	struct look_part	*p;
	size_t			 i;

	for (i = 0; i < c->parts->n; i++) {
		p = &c->parts->part[i];
		if (p->below && p->form == t && p->root == root)
			return p;
	}
	p = part_add(c, t, root);
	p->below = true;
	return p;
}

/* Show a place below that no part shows, as the newest edition has it. */
static void
left_add(const struct choice *c, const struct gi_place *place)
{
	const struct gi_tableform	*t;
	const struct gi_form		*form;
	struct look_part		*p;
	size_t				 e, n;
	int				 row, root;

	form = gi_forms(&n);
	for (e = n - 1; (place->editions >> e & 1) == 0; e--)
		continue;
	t = gi_form_table(&form[e], c->own->table);
	row = place->row[e];
	root = root_of(c->parts->arrangement, t, row);
	p = part_below(c, t, root);
	if (!place->whole)
		show(c, p, row, (size_t)place->col[e]);
	for (; row >= 0 && row != root; row = t->row[row].parent)
		p->row[row] = true;
}

void
look_parts_make(struct gi_arena *arena, struct look_parts *parts,
    const struct gi_tableform *t, const struct gi_place *const *present,
    size_t n, bool across)
{
	struct choice	 c = { .arena = arena, .parts = parts, .own = t,
	    .present = present, .n = present != NULL ? n : 0 };
	const struct gi_place	*p;
	size_t		 i, nplace;

	*parts = (struct look_parts){ .across = across, .arrangement = across ?
	    GI_PRINT_LINE : t->print->arrangement };
	c.place = gi_places(&nplace);
	c.shown = gi_alloc_array(arena, nplace, sizeof(*c.shown));
	blocks_add(&c);
	for (i = 0; i < c.n; i++) {
		p = c.present[i];
		if (p != NULL && p->table == t->table &&
		    (p->whole ? !has_row(&c, p) : !c.shown[p - c.place]))
			left_add(&c, p);
	}
}
