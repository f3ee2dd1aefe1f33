/* SPDX-License-Identifier: ISC */
/*
 * The places of a set of forms: each cell that any edition has, once, and its
 * row and column in every edition.  The newest edition comes first.
 */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "form/form.h"
#include "form/place.h"
#include "gi.h"

/* A row of a table, for all editions that have it. */
struct place_line {
	enum gi_table	 table;
	const char	*key;		/* of the row */
	uint16_t	 block;
};

/* The places while they are gathered, in arrays of the arena that grow. */
struct gather {
	struct gi_arena		*arena;
	const struct gi_form	*form;
	size_t			 nform;
	struct gi_place		*place;
	size_t			 nplace, room;
	struct place_line		*line;
	size_t			 nline, line_room;
	size_t			 nblock;
};

/* The places that by_keys() compares by their indices. */
static const struct gi_place	*sorted;

/* Whether the first names of two dotted keys are the same. */
static bool
same_first(const char *a, const char *b)
{
	size_t	 n = strcspn(a, ".");

	return n == strcspn(b, ".") && memcmp(a, b, n) == 0;
}

/* The number of the block that a row is in; a new one if it has none yet. */
static uint16_t
block_of(struct gather *g, enum gi_table table, const char *key)
{
	size_t	 i;

	for (i = 0; i < g->nline; i++) {
		if (g->line[i].table == table &&
		    same_first(g->line[i].key, key))
			return g->line[i].block;
	}
	return (uint16_t)g->nblock++;
}

/*
 * The number of a row by table and key, gi_place.line; a new one if it has
 * none.
 */
static uint16_t
line_of(struct gather *g, enum gi_table table, const char *key)
{
	struct place_line new = { .table = table, .key = key };
	size_t		 i;

	for (i = g->nline; i-- > 0;) {
		if (g->line[i].table == table &&
		    strcmp(g->line[i].key, key) == 0)
			return (uint16_t)i;
	}
	new.block = block_of(g, table, key);
	g->line = gi_grow(g->arena, g->line, g->nline, &g->line_room,
	    sizeof(new));
	g->line[g->nline] = new;
	return (uint16_t)g->nline++;
}

/*
 * Set the row and column of a place in each edition; column NULL: it has none.
 */
static void
place_fit(const struct gather *g, struct gi_place *p, const char *row,
    const char *col)
{
	const struct gi_tableform	*t;
	size_t				 e;
	int				 r, c;

	for (e = 0; e < g->nform; e++) {
		t = gi_form_table(&g->form[e], p->table);
		r = t == NULL ? -1 : gi_row_find(t, gi_str(row));
		c = t == NULL || col == NULL ? -1 :
		    gi_col_find(t, gi_str(col));
		p->row[e] = (int8_t)r;
		p->col[e] = (int8_t)c;
		if (r >= 0 && (col == NULL ||
		    (c >= 0 && (t->row[r].cols >> c & 1) != 0)))
			p->editions |= (uint8_t)(1u << e);
	}
}

/* Add the place of a row and a column of edition e, if no newer one has it. */
static void
place_add(struct gather *g, size_t e, const struct gi_tableform *t,
    size_t row, int col)
{
	struct gi_place	 p = { .table = (uint8_t)t->table, .whole = col < 0 };
	const char	*column = col < 0 ? NULL : t->col[col].key;

	place_fit(g, &p, t->row[row].key, column);
	if (p.editions >> e != 1)
		return;
	p.len = (uint8_t)snprintf(p.keys, sizeof(p.keys), "%s\t%s\t%s",
	    t->key, t->row[row].key, column == NULL ? "\\N" : column);
	p.line = line_of(g, t->table, t->row[row].key);
	p.block = g->line[p.line].block;
	g->place = gi_grow(g->arena, g->place, g->nplace, &g->room, sizeof(p));
	g->place[g->nplace++] = p;
}

/* Whether an edition has that row without cells. */
static bool
is_group(const struct gather *g, const struct gi_tableform *t, size_t row)
{
	const struct gi_tableform	*other;
	size_t				 e;
	int				 i;

	for (e = 0; e < g->nform; e++) {
		other = gi_form_table(&g->form[e], t->table);
		i = other == NULL ? -1 :
		    gi_row_find(other, gi_str(t->row[row].key));
		if (i >= 0 && other->row[i].cols == 0)
			return true;
	}
	return false;
}

/*
 * Add places of edition e: those of its cells, or those of rows and no column.
 */
static void
form_gather(struct gather *g, size_t e, bool cells)
{
	const struct gi_form		*f = &g->form[e];
	const struct gi_tableform	*t;
	size_t				 i;
	int				 c;

	for (t = f->table; t < f->table + f->ntable; t++) {
		for (i = 0; i < t->nrow; i++) {
			if (!cells && !is_group(g, t, i))
				place_add(g, e, t, i, -1);
			for (c = 0; cells && c < (int)t->ncol; c++) {
				if ((t->row[i].cols >> c & 1) != 0)
					place_add(g, e, t, i, c);
			}
		}
	}
}

/* For qsort(): by the bytes of keys.  TAB and the null sort before names. */
static int
by_keys(const void *a, const void *b)
{
	return strcmp(sorted[*(const uint16_t *)a].keys,
	    sorted[*(const uint16_t *)b].keys);
}

static const uint16_t *
keys_sort(const struct gather *g)
{
	uint16_t	*order;
	size_t		 i;

	order = gi_alloc_array(g->arena, g->nplace + 1, sizeof(*order));
	for (i = 0; i < g->nplace; i++)
		order[i] = (uint16_t)i;
	sorted = g->place;
	qsort(order, g->nplace, sizeof(*order), by_keys);
	return order;
}

/* Make tableform.place for a table, with GI_NO_PLACE for each cell. */
static uint16_t *
cells_new(struct gi_arena *a, const struct gi_tableform *t)
{
	size_t		 i, n = t->nrow * t->ncol;
	uint16_t	*cell = gi_alloc_array(a, n + 1, sizeof(*cell));

	for (i = 0; i < n; i++)
		cell[i] = GI_NO_PLACE;
	return cell;
}

/* Set place of each table of edition e, and between where it has none. */
static void
form_finish(const struct gather *g, struct gi_form *f, size_t e)
{
	struct gi_tableform	*table;
	uint16_t		*cell[GI_TABLES] = { NULL };
	size_t			 i, at;
	const struct gi_place	*p;

	table = gi_alloc_array(g->arena, f->ntable + 1, sizeof(*table));
	for (i = 0; i < f->ntable; i++) {
		table[i] = f->table[i];
		table[i].place = cell[table[i].table] =
		    cells_new(g->arena, &table[i]);
		if (table[i].between == NULL)
			gi_between_make(g->arena, &table[i]);
	}
	f->table = table;
	for (i = 0; i < g->nplace; i++) {
		p = &g->place[i];
		if (p->whole || (p->editions >> e & 1) == 0)
			continue;
		at = (size_t)p->row[e] * gi_form_table(f, p->table)->ncol;
		cell[p->table][at + (size_t)p->col[e]] = (uint16_t)i;
	}
}

void
gi_place_dotted(struct gi_text *t, const struct gi_place *place)
{
	size_t	 i;

	for (i = 0; i < place->len; i++)
		gi_text_byte(t, place->keys[i] == '\t' ? '.' : place->keys[i]);
}

const struct gi_forms *
gi_forms_make(struct gi_arena *arena, struct gi_form *form, size_t n)
{
	struct gather	 g = { .arena = arena, .form = form, .nform = n };
	struct gi_forms	*set = gi_alloc(arena, sizeof(*set));
	size_t		 e;

	for (e = n; e-- > 0;)
		form_gather(&g, e, true);
	for (e = n; e-- > 0;)
		form_gather(&g, e, false);
	for (e = 0; e < n; e++)
		form_finish(&g, &form[e], e);
	set->form = form;
	set->nform = n;
	set->place = g.place;
	set->nplace = g.nplace;
	set->by_keys = keys_sort(&g);
	set->nline = g.nline;
	set->nblock = g.nblock;
	return set;
}
