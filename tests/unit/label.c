/* SPDX-License-Identifier: ISC */
/*
 * label [FORM]: that the index of labels finds each label of each form, as it
 * is and with the edits that it allows, and nothing else; with a form that is
 * read at run time too.
 */
#include <string.h>

#include "base/str.h"
#include "form/item.h"
#include "gi.h"
#include "label/label.h"
#include "label/match.h"
#include "label/union.h"

#define OTHER	0x4E00u		/* a character that no label has */

static int	 bad;
static size_t	 nlabel, ntext, nmore;

static void
no(const char *what, const char *text)
{
	printf("%s: %s\n", what, text);
	bad = 1;
}

/* Does a label go on from another, with a digit or letter if that is asked? */
static bool
goes_on(const struct gi_index_label *l, const struct gi_index_label *from,
    bool ascii)
{
	return l->len > from->len && memcmp(l->fold, from->fold,
	    from->len * sizeof(*l->fold)) == 0 &&
	    (!ascii || l->fold[from->len] < 0x80);
}

/* What is said of labels that go on from this one. */
static void
check_ends(const struct gi_label_index *index, size_t number)
{
	const struct gi_index_label	*l = &index->label[number];
	size_t				 i, any = 0, ascii = 0;

	for (i = 1; i <= index->n; i++) {
		any += goes_on(&index->label[i], l, false);
		ascii += goes_on(&index->label[i], l, true);
	}
	nmore += any > 0;
	if (l->ends != (any == 0) || l->ends_number != (ascii == 0))
		no("said to end, or not to", "a number");
}

/* Each label stands behind those before it, and is found by its text. */
static void
check_order(const struct gi_label_index *index)
{
	const struct gi_index_label	*l;
	size_t				 i, k;

	for (i = 1; i <= index->n; i++) {
		l = &index->label[i];
		check_ends(index, i);
		if (gi_label_number(index, l->fold, l->len) != i)
			no("not found", "a number");
		if (l->fold[l->len - 1] != OTHER &&
		    gi_label_number(index, l->fold, l->len - 1) == i)
			no("found by less", "a number");
		k = gi_label_first(index, l->fold[0]);
		if (k > i || index->label[k].end <= i ||
		    index->label[k].fold[0] != l->fold[0])
			no("not behind its first", "a number");
		if (i > 1 && memcmp(l[-1].fold, l->fold, sizeof(*l->fold) *
		    (l->len < l[-1].len ? l->len : l[-1].len)) == 0 &&
		    l->len <= l[-1].len)
			no("not in order", "a number");
		if ((l->values & ~l->editions) != 0 || l->editions == 0)
			no("in no edition", "a number");
	}
	if (gi_label_first(index, OTHER) != 0)
		no("found", "what no label begins with");
}

/* A label of edition e is in the index, for that edition, and spelled so. */
static void
check_label(const struct gi_label_index *index, const struct gi_label *l,
    size_t e, bool value)
{
	size_t				 i;
	const struct gi_index_label	*found;
	const struct gi_spelling	*s;
	struct gi_str			 text = gi_str(l->text);
	unsigned			 number;
	char				 style;

	i = gi_label_number(index, l->fold, l->len);
	found = &index->label[i];
	nlabel++;
	if (i == 0 || (found->editions >> e & 1) == 0 ||
	    (value && (found->values >> e & 1) == 0))
		no("not of its edition", l->text);
	if (text.len < GI_SPELLING_MIN)
		return;
	s = gi_spelling_find(&index->written, text);
	if (s == NULL || s->label != i)
		no("not spelled", l->text);
	text = gi_str_from(text, gi_item_parse(text, &number, &style));
	s = gi_spelling_find(&index->written, text);
	if (text.len >= GI_SPELLING_MIN && (s == NULL || s->label != i ||
	    s->numbered))
		no("not spelled without its number", l->text);
}

static void
check_table(const struct gi_label_index *index, const struct gi_tableform *t,
    size_t e)
{
	size_t	 i, k;

	for (i = 0; i < t->nrow; i++) {
		check_label(index, &t->row[i].label, e, !t->row[i].group);
		for (k = 0; k < t->row[i].nvariants; k++)
			check_label(index, &t->row[i].variants[k], e,
			    !t->row[i].group);
	}
	for (i = 0; i < t->ncol; i++) {
		check_label(index, &t->col[i].label, e, true);
		for (k = 0; k < t->col[i].nvariants; k++)
			check_label(index, &t->col[i].variants[k], e, true);
	}
	for (i = 0; i < t->nhead; i++)
		check_label(index, &t->head[i], e, true);
}

/* The candidate that is a row's label, or NULL. */
static const struct gi_candidate *
match(struct gi_arena *arena, const struct gi_label_text *t, size_t label)
{
	struct gi_candidates	 found = { NULL, 0 };
	const struct gi_candidate *of = NULL;
	size_t			 i;

	ntext++;
	gi_match(arena, &found, t);
	for (i = 0; i < found.n; i++) {
		if (i > 0 && found.candidate[i].label <=
		    found.candidate[i - 1].label)
			no("not in order", gi_union()->label[label].label->text);
		if (found.candidate[i].label == label)
			of = &found.candidate[i];
	}
	return of;
}

static void
text_set(struct gi_label_text *t, const struct gi_label *l)
{
	t->n = l->len < GI_LABEL_CPS ? l->len : GI_LABEL_CPS;
	memcpy(t->cp, l->fold, t->n * sizeof(*t->cp));
	t->ends = (uint64_t)1 << (t->n - 1);
	t->brief = false;
}

/* One edit of kind k at place i: another character, one more, one less. */
static void
text_edit(struct gi_label_text *t, size_t i, int k)
{
	size_t	 behind = t->n - i - 1;

	if (k == 0) {
		t->cp[i] = OTHER;
	} else if (k == 1 && t->n < GI_LABEL_CPS) {
		memmove(&t->cp[i + 1], &t->cp[i], (t->n++ - i) *
		    sizeof(*t->cp));
		t->cp[i] = OTHER;
	} else {
		memmove(&t->cp[i], &t->cp[i + 1], behind * sizeof(*t->cp));
		t->n--;
	}
	t->ends = (uint64_t)1 << (t->n - 1);
}

/* A row's label is found as it is, with an edit, and by its row. */
static void
check_match(struct gi_arena *arena, size_t label)
{
	const struct gi_union		*un = gi_union();
	const struct gi_label		*l = un->label[label].label;
	const struct gi_candidate	*c;
	struct gi_label_text		 t;
	size_t				 i;
	int				 k;

	text_set(&t, l);
	c = match(arena, &t, label);
	if (c == NULL || c->edits > 0 || c->matched != t.n || c->used != t.n)
		no("not matched", l->text);
	for (i = 1; i + 1 < l->len && l->len >= GI_EDIT_SHARE &&
	    i + 1 < GI_LABEL_CPS; i++) {
		for (k = 0; k < 3; k++) {
			text_set(&t, l);
			text_edit(&t, i, k);
			c = match(arena, &t, label);
			if (c == NULL || (c->matched == l->len &&
			    c->edits > 1))
				no("not matched with an edit", l->text);
		}
	}
	i = un->label_row[label];
	if (label < un->row[i].first ||
	    label >= un->row[i].first + un->row[i].nlabel ||
	    un->row[i].label[label - un->row[i].first] != l)
		no("not of its row", l->text);
}

/* A row has in each edition the columns that its form gives it, or none. */
static void
check_sets(const struct gi_union_row *r)
{
	const struct gi_form		*form;
	const struct gi_tableform	*t;
	const struct gi_col_set		*set;
	size_t				 e, i, c, n, all, found;
	int				 row;

	form = gi_forms(&n);
	for (e = 0; e < n; e++) {
		t = gi_form_table(&form[e], r->table);
		row = t == NULL ? -1 : gi_row_find(t, gi_str(r->key));
		all = row < 0 ? 0 :
		    (size_t)__builtin_popcount(t->row[row].cols);
		for (found = 0, i = 0; i < r->nset; i++) {
			set = &r->set[i];
			if ((set->editions >> e & 1) == 0)
				continue;
			found += set->n;
			for (c = 0; c < set->n; c++) {
				if (t == NULL || set->place[c]->row[e] != row ||
				    strcmp(t->col[set->place[c]->col[e]].key,
				    set->col[c]->key) != 0)
					no("another column", r->key);
			}
		}
		if (found != all || (r->editions >> e & 1) != (all > 0) ||
		    (r->groups >> e & 1) != (row >= 0 && all == 0) ||
		    (r->statutory[e] != NULL) != (row >= 0))
			no("other columns", r->key);
	}
}

static void
check(void)
{
	const struct gi_label_index	*index = gi_label_index();
	const struct gi_form		*form;
	struct gi_arena			*arena = gi_arena_new();
	size_t				 e, i, n;

	nlabel = ntext = 0;
	check_order(index);
	form = gi_forms(&n);
	for (e = 0; e < n; e++) {
		for (i = 0; i < form[e].ntable; i++)
			check_table(index, &form[e].table[i], e);
	}
	for (i = 0; i < gi_union()->nlabel; i++)
		check_match(arena, i);
	for (i = 0; i < gi_union()->n; i++)
		check_sets(&gi_union()->row[i]);
	printf("%zu forms: %zu labels, %zu texts, %zu rows, %zu of labels\n",
	    n, nlabel, index->n, gi_union()->n, gi_union()->nlabel);
	if (ntext < 1000 || nmore < 3)
		no("too few", "texts were tried");
	gi_arena_free(arena);
}

int
main(int argc, char *argv[])
{
	check();
	if (argc > 1) {
		if (!gi_form_add(argv[1]))
			return 1;
		check();
	}
	return bad;
}
