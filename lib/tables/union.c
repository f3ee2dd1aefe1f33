/* SPDX-License-Identifier: ISC */
/*
 * All editions as one list of rows in the form's order.  Reports mix the
 * editions; with one list the text decides for each row which it follows.
 */
#include <string.h>

#include "base/word.h"
#include "form/place.h"
#include "gi.h"
#include "tables/tables.h"

#define ABOUT	64

static struct elem		 elems[ELEMS];
static uint16_t			 label_elem[LABELS];
static struct known		 known[LABELS];
static struct known		 about[GI_TABLES][ABOUT];
static struct form_union	 un;

static void
label_add(struct elem *e, const struct gi_label *l)
{
	size_t	 i;

	for (i = 0; i < e->nlabel; i++) {
		if (strcmp(e->label[i]->text, l->text) == 0)
			return;
	}
	if (e->nlabel < ELEM_LABELS)
		e->label[e->nlabel++] = l;
}

static bool
set_same(const struct colset *set, const struct gi_tableform *t, uint32_t cols)
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

static void
set_add(struct elem *e, const struct gi_tableform *t, size_t row,
    size_t edition)
{
	const struct gi_place	*places;
	struct colset		*set;
	uint32_t		 cols = t->row[row].cols;
	size_t			 i, nplaces;

	for (i = 0; i < e->nset; i++) {
		if (set_same(&e->set[i], t, cols)) {
			e->set[i].editions |= 1u << edition;
			return;
		}
	}
	if (e->nset == ELEM_SETS)
		return;
	places = gi_places(&nplaces);
	set = &e->set[e->nset++];
	set->editions = 1u << edition;
	for (i = 0; i < t->ncol; i++) {
		if ((cols >> i & 1) == 0)
			continue;
		set->unit[set->n] = gi_word_is(GI_WORD_UNIT,
		    gi_str(t->col[i].unit));
		set->bits[set->n] = bits_of(t->col[i].label.fold,
		    t->col[i].label.len);
		set->place[set->n] = &places[t->place[row * t->ncol + i]];
		set->col[set->n++] = &t->col[i];
	}
}

/* The element with that key, made behind *at if it is new. */
static struct elem *
elem_get(enum gi_table table, const struct gi_row *row, size_t *at)
{
	struct elem	 new = { .table = table, .key = row->key,
			    .unit = gi_word_is(GI_WORD_UNIT, gi_str(row->unit)),
			    .own_unit = row->unit[0] != '\0' };
	const char	*key = row->key;
	size_t		 i;

	for (i = un.first[table]; i < un.n; i++) {
		if (strcmp(un.elem[i].key, key) == 0) {
			*at = i + 1;
			return &un.elem[i];
		}
	}
	if (un.n == ELEMS)
		return NULL;
	memmove(&un.elem[*at + 1], &un.elem[*at],
	    (un.n - *at) * sizeof(*un.elem));
	un.elem[*at] = new;
	un.n++;
	return &un.elem[(*at)++];
}

static void
about_add(enum gi_table t, const struct gi_label *l)
{
	struct known	*k = about[t];
	size_t		 i;

	for (i = 0; i < un.nabout[t]; i++) {
		if (k[i].label->len == l->len && memcmp(k[i].label->fold,
		    l->fold, l->len * sizeof(*l->fold)) == 0)
			return;
	}
	if (i == ABOUT)
		return;
	k[i].label = l;
	k[i].bits = bits_of(l->fold, l->len);
	un.nabout[t]++;
}

static void
table_merge(const struct gi_tableform *t, size_t edition)
{
	const struct gi_row	*r;
	struct elem		*e;
	size_t			 i, k, at = un.first[t->table];

	for (i = 0; i < t->nrow; i++) {
		r = &t->row[i];
		if ((e = elem_get(t->table, r, &at)) == NULL)
			return;
		label_add(e, &r->label);
		e->statutory[edition] = &r->label;
		for (k = 0; k < r->nvariants; k++)
			label_add(e, &r->variants[k]);
		if (r->group) {
			e->groups |= 1u << edition;
		} else {
			e->editions |= 1u << edition;
			set_add(e, t, i, edition);
		}
	}
	for (i = 0; i < t->nidentity; i++)
		un.row_sums[t->table] |= t->identity[i].kind == GI_ROWSUM;
	for (i = 0; i < t->nhead; i++)
		about_add(t->table, &t->head[i]);
	for (i = 0; i < t->ncol; i++) {
		about_add(t->table, &t->col[i].label);
		for (k = 0; k < t->col[i].nvariants; k++)
			about_add(t->table, &t->col[i].variants[k]);
	}
}

static void
titles_add(const struct gi_form *f)
{
	size_t	 i, k, n;

	for (i = 0; i < f->ntable; i++) {
		for (k = 0; k < f->nsection; k++) {
			if (f->section[k].number != f->table[i].section)
				continue;
			about_add(f->table[i].table, &f->section[k].title);
			for (n = 0; n < f->section[k].nvariants; n++)
				about_add(f->table[i].table,
				    &f->section[k].variants[n]);
		}
	}
}

static void
groups_add(void)
{
	size_t	 e, i;

	for (e = 0; e < un.n; e++) {
		for (i = 0; i < elems[e].nlabel && elems[e].groups != 0; i++)
			about_add(elems[e].table, elems[e].label[i]);
	}
}

/* Number the labels of all rows. */
static void
labels_number(void)
{
	size_t	 e, i;

	for (e = 0; e < un.n; e++) {
		elems[e].first = un.nlabels;
		for (i = 0; i < elems[e].nlabel && elems[e].nset > 0; i++) {
			label_elem[un.nlabels] = (uint16_t)e;
			known[un.nlabels].label = elems[e].label[i];
			known[un.nlabels].first = elems[e].label[i]->fold[0];
			known[un.nlabels].edits = (uint8_t)label_edits(
			    elems[e].label[i]);
			known[un.nlabels].bits = bits_of(
			    elems[e].label[i]->fold, elems[e].label[i]->len);
			if (elems[e].label[i]->len >= EDIT_SHARE)
				known[un.nlabels].lead = bits_of(
				    elems[e].label[i]->fold, EDIT_SHARE);
			index_add(elems[e].label[i], un.nlabels++);
		}
	}
	un.label_elem = label_elem;
	un.label = known;
}

const struct form_union *
form_union_get(void)
{
	const struct gi_tableform	*t;
	size_t				 i;
	int				 table;

	if (un.elem != NULL)
		return &un;
	un.elem = elems;
	un.forms = gi_forms(&un.nforms);
	if (un.nforms > EDITIONS)
		un.nforms = EDITIONS;	/* as many have a bit */
	for (table = 0; table < GI_TABLES; table++) {
		un.first[table] = un.n;
		for (i = 0; i < un.nforms; i++) {
			t = gi_form_table(&un.forms[i], (enum gi_table)table);
			if (t != NULL)
				table_merge(t, i);
		}
		un.end[table] = un.n;
		un.about[table] = about[table];
	}
	for (i = 0; i < un.nforms; i++)
		titles_add(&un.forms[i]);
	groups_add();
	labels_number();
	return &un;
}
