/* SPDX-License-Identifier: ISC */
/*
 * The editions of the form that this process knows: those built in, and those
 * of the user's.
 */
#include <string.h>

#include "base/arena.h"
#include "form/form.h"
#include "form/place.h"
#include "gi.h"
#include "tool/msg.h"
#include "forms.inc"	/* gi_forms_built_in */

static const struct gi_forms	*set = &gi_forms_built_in;

const struct gi_forms *
gi_forms_set(void)
{
	return set;
}

const struct gi_form *
gi_forms(size_t *n)
{
	*n = set->nform;
	return set->form;
}

const struct gi_form *
gi_form_find(struct gi_str edition)
{
	size_t	 i;

	for (i = 0; i < set->nform; i++) {
		if (gi_str_is(edition, set->form[i].edition))
			return &set->form[i];
	}
	return NULL;
}

const struct gi_form *
gi_form_year(int year)
{
	size_t	 i;

	for (i = set->nform; i-- > 0;) {
		if (set->form[i].from <= year &&
		    (set->form[i].to == 0 || year <= set->form[i].to))
			return &set->form[i];
	}
	return NULL;
}

const struct gi_place *
gi_places(size_t *n)
{
	*n = set->nplace;
	return set->place;
}

const struct gi_place *
gi_place_find(struct gi_str keys)
{
	const struct gi_place	*p;
	size_t			 low = 0, high = set->nplace, mid;
	int			 order;

	while (low < high) {
		mid = (low + high) / 2;
		p = &set->place[set->by_keys[mid]];
		order = memcmp(keys.s, p->keys,
		    keys.len < p->len ? keys.len : p->len);
		if (order == 0 && keys.len == p->len)
			return p;
		if (order > 0 || (order == 0 && keys.len > p->len))
			low = mid + 1;
		else
			high = mid;
	}
	return NULL;
}

/* Labels of a table: of rows, columns and heads, with their variants. */
static size_t
labels_in(const struct gi_tableform *t)
{
	size_t	 i, n = t->nrow + t->ncol + t->nhead;

	for (i = 0; i < t->nrow; i++)
		n += t->row[i].nvariants;
	for (i = 0; i < t->ncol; i++)
		n += t->col[i].nvariants;
	return n;
}

/* The same of all tables of n forms. */
static size_t
labels_of(const struct gi_form *f, size_t n)
{
	size_t	 i, labels = 0;

	for (; n > 0; n--, f++) {
		for (i = 0; i < f->ntable; i++)
			labels += labels_in(&f->table[i]);
	}
	return labels;
}

/*
 * Put a form among n others, in which it takes the place of one of its name,
 * behind those that came into force no later.  Returns how many there are.
 */
static size_t
form_insert(struct gi_form *all, size_t n, const struct gi_form *new)
{
	size_t	 i, kept = 0;

	for (i = 0; i < n; i++) {
		if (strcmp(all[i].edition, new->edition) != 0)
			all[kept++] = all[i];
	}
	for (i = kept; i > 0 && all[i - 1].from > new->from; i--)
		all[i] = all[i - 1];
	all[i] = *new;
	return kept + 1;
}

bool
gi_form_add(const char *name)
{
	static struct gi_arena	*arena;
	struct gi_form		*new, *all;
	size_t			 n = set->nform;

	if (arena == NULL)
		arena = gi_arena_new();
	if ((new = gi_form_open(arena, name)) == NULL)
		return false;
	all = gi_alloc_array(arena, n + 1, sizeof(*all));
	memcpy(all, set->form, n * sizeof(*all));
	n = form_insert(all, n, new);
	if (n > GI_EDITIONS) {
		gi_report(GI_MSG_FORM_EDITIONS, name, 0, NULL);
		return false;
	}
	if (labels_of(all, n) > GI_FORM_LABELS) {
		gi_report(GI_MSG_FORM_LABELS, name, 0, NULL);
		return false;
	}
	set = gi_forms_make(arena, all, n);
	return true;
}
