/* SPDX-License-Identifier: ISC */
/*
 * All editions as one list of rows in the form's order.  Reports mix the
 * editions; with one list the text decides for each row which it follows.
 */
#include <string.h>

#include "base/arena.h"
#include "form/form.h"
#include "form/word.h"
#include "gi.h"
#include "label/label.h"
#include "label/union.h"

/* A row while it is gathered, with room for what all editions may add. */
struct gather_row {
	struct gi_union_row	 row;
	const struct gi_label	**label;
	size_t			 label_room;
	const struct gi_label	**statutory;
	struct gi_col_set	*set;
};

/* The union while it is made; it lasts as long as the process. */
struct union_make {
	struct gi_arena		*arena;
	const struct gi_forms	*forms;
	struct gi_union		*un;
	struct gather_row	*row;		/* un->n of them */
	size_t			 room;
	struct gi_known_label	*about;		/* of the table at hand */
	size_t			 nabout, about_room;
};

static void
label_add(struct union_make *m, struct gather_row *r, const struct gi_label *l)
{
	size_t	 i;

	for (i = 0; i < r->row.nlabel; i++) {
		if (strcmp(r->label[i]->text, l->text) == 0)
			return;
	}
	r->label = gi_grow(m->arena, r->label, r->row.nlabel, &r->label_room,
	    sizeof(struct gi_label *));
	r->label[r->row.nlabel++] = l;
}

static bool
set_same(const struct gi_col_set *set, const struct gi_tableform *t,
    uint32_t cols)
{
	size_t	 i, n = 0;

	for (i = 0; i < t->ncol; i++) {
		if ((cols >> i & 1) == 0)
			continue;
		if (n >= set->n || strcmp(set->col[n]->key, t->col[i].key) != 0)
			return false;
		n++;
	}
	return n == set->n;
}

/* The columns that a row has in an edition. */
static void
set_fill(const struct union_make *m, struct gi_col_set *set,
    const struct gi_tableform *t, size_t row)
{
	size_t	 i;

	for (i = 0; i < t->ncol; i++) {
		if ((t->row[row].cols >> i & 1) == 0)
			continue;
		set->unit[set->n] = gi_word_is(GI_WORD_UNIT,
		    gi_str(t->col[i].unit));
		set->bits[set->n] = gi_label_bits(t->col[i].label.fold,
		    t->col[i].label.len);
		set->place[set->n] =
		    &m->forms->place[t->place[row * t->ncol + i]];
		set->col[set->n++] = &t->col[i];
	}
}

static void
set_add(struct union_make *m, struct gather_row *r, const struct gi_tableform *t,
    size_t row, size_t edition)
{
	size_t	 i;

	for (i = 0; i < r->row.nset; i++) {
		if (set_same(&r->set[i], t, t->row[row].cols)) {
			r->set[i].editions |= 1u << edition;
			return;
		}
	}
	if (r->set == NULL)
		r->set = gi_alloc_array(m->arena, m->forms->nform,
		    sizeof(*r->set));
	r->set[i].editions = 1u << edition;
	set_fill(m, &r->set[i], t, row);
	r->row.nset++;
}

/*
 * The row of the union that has the key of row.  If there is none, it is made
 * at index *at.  *at moves behind it in either case.
 */
static struct gather_row *
row_get(struct union_make *m, enum gi_table table, const struct gi_row *row,
    size_t *at)
{
	struct gather_row	 new = { .row = { .table = table,
				    .key = row->key } };
	struct gi_union		*un = m->un;
	size_t			 i;

	for (i = un->first[table]; m->row != NULL && i < un->n; i++) {
		if (strcmp(m->row[i].row.key, row->key) == 0) {
			*at = i + 1;
			return &m->row[i];
		}
	}
	new.row.unit = gi_word_is(GI_WORD_UNIT, gi_str(row->unit));
	new.row.own_unit = row->unit[0] != '\0';
	new.statutory = gi_alloc_array(m->arena, m->forms->nform,
	    sizeof(struct gi_label *));
	m->row = gi_grow(m->arena, m->row, un->n, &m->room, sizeof(new));
	memmove(&m->row[*at + 1], &m->row[*at],
	    (un->n++ - *at) * sizeof(new));
	m->row[*at] = new;
	return &m->row[(*at)++];
}

static void
about_add(struct union_make *m, const struct gi_label *l)
{
	struct gi_known_label	 new = { .label = l };
	size_t			 i, n = m->nabout;

	for (i = 0; i < n; i++) {
		if (m->about[i].label->len == l->len &&
		    memcmp(m->about[i].label->fold, l->fold,
		    l->len * sizeof(*l->fold)) == 0)
			return;
	}
	new.bits = gi_label_bits(l->fold, l->len);
	m->about = gi_grow(m->arena, m->about, n, &m->about_room, sizeof(new));
	m->about[n] = new;
	m->nabout++;
}

static void
rows_merge(struct union_make *m, const struct gi_tableform *t, size_t edition)
{
	const struct gi_row	*r;
	struct gather_row	*to;
	size_t			 i, k, at = m->un->first[t->table];

	for (i = 0; i < t->nrow; i++) {
		r = &t->row[i];
		to = row_get(m, t->table, r, &at);
		label_add(m, to, &r->label);
		to->statutory[edition] = &r->label;
		for (k = 0; k < r->nvariants; k++)
			label_add(m, to, &r->variants[k]);
		if (r->group) {
			to->row.groups |= 1u << edition;
		} else {
			to->row.editions |= 1u << edition;
			set_add(m, to, t, i, edition);
		}
	}
	for (i = 0; i < t->nidentity; i++)
		m->un->row_sums[t->table] |= t->identity[i].kind == GI_ROWSUM;
}

/* Add the heads and the columns of a table to the texts about it. */
static void
heads_add(struct union_make *m, const struct gi_tableform *t)
{
	size_t	 i, k;

	for (i = 0; i < t->nhead; i++)
		about_add(m, &t->head[i]);
	for (i = 0; i < t->ncol; i++) {
		about_add(m, &t->col[i].label);
		for (k = 0; k < t->col[i].nvariants; k++)
			about_add(m, &t->col[i].variants[k]);
	}
}

/* Add the titles of the section of a table to the texts about it. */
static void
titles_add(struct union_make *m, const struct gi_form *f,
    const struct gi_tableform *t)
{
	size_t	 k, n;

	for (k = 0; k < f->nsection; k++) {
		if (f->section[k].number != t->section)
			continue;
		about_add(m, &f->section[k].title);
		for (n = 0; n < f->section[k].nvariants; n++)
			about_add(m, &f->section[k].variants[n]);
	}
}

/* Add the labels of rows that are a group in some edition to these texts. */
static void
groups_add(struct union_make *m, enum gi_table t)
{
	const struct gather_row	*r = m->row + m->un->first[t];
	size_t			 i;

	for (; r < m->row + m->un->end[t]; r++) {
		for (i = 0; i < r->row.nlabel && r->row.groups != 0; i++)
			about_add(m, r->label[i]);
	}
}

static void
table_merge(struct union_make *m, enum gi_table table)
{
	const struct gi_tableform	*t;
	size_t				 e, n = m->forms->nform;
	const struct gi_form		*form = m->forms->form;

	m->un->first[table] = m->un->n;
	m->about = NULL;
	m->nabout = m->about_room = 0;
	for (e = 0; e < n; e++) {
		if ((t = gi_form_table(&form[e], table)) == NULL)
			continue;
		rows_merge(m, t, e);
		heads_add(m, t);
	}
	m->un->end[table] = m->un->n;
	for (e = 0; e < n; e++) {
		if ((t = gi_form_table(&form[e], table)) != NULL)
			titles_add(m, &form[e], t);
	}
	groups_add(m, table);
	m->un->about[table] = m->about;
	m->un->nabout[table] = m->nabout;
}

/* Number the labels of all rows that are more than groups. */
static void
labels_number(struct union_make *m)
{
	struct gi_known_label	*known = NULL;
	uint16_t		*label_row = NULL;
	size_t			 e, i, n = 0, known_room = 0, row_room = 0;
	struct gi_union_row	*r;

	for (e = 0; e < m->un->n; e++) {
		r = &m->row[e].row;
		r->first = n;
		for (i = 0; i < r->nlabel && r->nset > 0; i++, n++) {
			known = gi_grow(m->arena, known, n, &known_room,
			    sizeof(*known));
			label_row = gi_grow(m->arena, label_row, n, &row_room,
			    sizeof(*label_row));
			label_row[n] = (uint16_t)e;
			known[n].label = m->row[e].label[i];
			known[n].bits = gi_label_bits(known[n].label->fold,
			    known[n].label->len);
		}
	}
	m->un->label = known;
	m->un->label_row = label_row;
	m->un->nlabel = n;
}

/* Sort the labels of rows by their text, as gi_label_index() numbers it. */
static void
texts_number(struct union_make *m)
{
	const struct gi_label_index	*index = gi_label_index();
	uint16_t			*number, *at, *list;
	size_t				 i, n = m->un->nlabel;

	number = gi_alloc_array(m->arena, n + 1, sizeof(*number));
	at = gi_alloc_array(m->arena, index->n + 3, sizeof(*at));
	list = gi_alloc_array(m->arena, n + 1, sizeof(*list));
	/* count them one place further on, so that at ends where it begins */
	for (i = 0; i < n; i++) {
		number[i] = gi_label_number(index, m->un->label[i].label->fold,
		    m->un->label[i].label->len);
		at[number[i] + 2]++;
	}
	for (i = 2; i <= index->n + 2; i++)
		at[i] = (uint16_t)(at[i] + at[i - 1]);
	for (i = 0; i < n; i++)
		list[at[number[i] + 1]++] = (uint16_t)i;
	m->un->row_label = list;
	m->un->row_label_at = at;
}

static void
rows_finish(struct union_make *m)
{
	struct gi_union_row	*row;
	size_t			 e;

	row = gi_alloc_array(m->arena, m->un->n + 1, sizeof(*row));
	for (e = 0; e < m->un->n; e++) {
		row[e] = m->row[e].row;
		row[e].label = m->row[e].label;
		row[e].statutory = m->row[e].statutory;
		row[e].set = m->row[e].set;
	}
	m->un->row = row;
}

static const struct gi_union *
build(struct gi_arena *arena, const struct gi_forms *forms)
{
	struct union_make	 m = { .arena = arena, .forms = forms };
	int		 t;

	m.un = gi_alloc(m.arena, sizeof(*m.un));
	m.un->forms = forms->form;
	m.un->nforms = forms->nform;
	for (t = 0; t < GI_TABLES; t++)
		table_merge(&m, (enum gi_table)t);
	labels_number(&m);
	texts_number(&m);
	rows_finish(&m);
	return m.un;
}

const struct gi_union *
gi_union(void)
{
	static const struct gi_union	*un;
	static const struct gi_forms	*of;
	static struct gi_arena		*arena;

	if (un == NULL || of != gi_forms_set()) {
		of = gi_forms_set();
		gi_arena_free(arena);
		arena = gi_arena_new();
		un = build(arena, of);
	}
	return un;
}
