/* SPDX-License-Identifier: ISC */
/*
 * look [form FILE] check: that the look of each table of each edition, alone and with the
 * places of others, is a rectangle in which each place stands once.
 * look [form FILE] print EDITION TABLE [en] [PLACE ...]: the look, a line each, for places
 * given as "row column", of whatever edition.
 */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "form/place.h"
#include "gi.h"
#include "look/look.h"

#define MANY	4096
#define ROOM	256

static int	 bad;

static void
no(const struct look_table *t, const char *what, size_t i)
{
	printf("%s: %s: cell %zu\n", t->form->key, what, i);
	bad = 1;
}

/* Cells are in order and cover each square once, and all squares. */
static void
check_tiles(const struct look_table *t, unsigned char *seen)
{
	const struct look_cell	*c;
	size_t			 i, l, k;

	memset(seen, 0, t->nline * t->ncol);
	for (i = 0; i < t->ncell; i++) {
		c = &t->cell[i];
		if (c->nline == 0 || c->ncol == 0 ||
		    c->line + (size_t)c->nline > t->nline ||
		    c->col + (size_t)c->ncol > t->ncol) {
			no(t, "out of the table", i);
			continue;
		}
		if (i > 0 && (c->line < c[-1].line ||
		    (c->line == c[-1].line && c->col <= c[-1].col)))
			no(t, "out of order", i);
		if (i < t->line[c->line].first ||
		    i >= t->line[c->line + 1].first)
			no(t, "of another line", i);
		for (l = c->line; l < c->line + (size_t)c->nline; l++) {
			for (k = c->col; k < c->col + (size_t)c->ncol; k++) {
				if (seen[l * t->ncol + k]++ > 0 ||
				    t->at[l * t->ncol + k] != i)
					no(t, "on another", i);
			}
		}
	}
	for (i = 0; i < t->nline * t->ncol; i++) {
		if (seen[i] != 1)
			no(t, "a hole", i);
	}
}

/* What a cell has, by its kind. */
static void
check_cell(const struct look_table *t, size_t i)
{
	const struct look_cell	*c = &t->cell[i];
	bool			 head = c->kind == LOOK_TITLE ||
				    c->kind == LOOK_CORNER ||
				    c->kind == LOOK_HEAD;

	if (head != t->line[c->line].head)
		no(t, "in a line of another kind", i);
	if ((c->kind == LOOK_TITLE || c->kind == LOOK_HEAD ||
	    c->kind == LOOK_LABEL) != (c->label != NULL) &&
	    c->kind != LOOK_CORNER)
		no(t, "label", i);
	if ((c->kind == LOOK_VALUE) != (c->place != NULL) ||
	    (c->kind == LOOK_VALUE) != (c->column >= 0) ||
	    (c->kind == LOOK_VALUE || c->kind == LOOK_UNIT) !=
	    (c->unit != NULL))
		no(t, "place", i);
	if ((c->kind == LOOK_VALUE || c->kind == LOOK_BLANK) !=
	    (c->col >= t->nlabel && !head) && c->kind != LOOK_BLANK)
		no(t, "among the labels", i);
}

/* A value's scope says its row and its column, by their labels. */
static void
check_scope(const struct look_table *t, size_t i)
{
	const struct look_cell	*c = &t->cell[i];
	bool			 row = false, col;
	size_t			 k;

	/* across, a table of one column has no head of that */
	col = t->nlabel == 0 && c->form->ncol == 1;

	for (k = 0; k < c->nscope; k++) {
		row |= t->cell[c->scope[k]].label ==
		    &c->form->row[c->row].label;
		col |= strcmp(t->cell[c->scope[k]].label->text,
		    c->form->col[c->column].label.text) == 0;
	}
	if (!row || !col)
		no(t, "without its labels", i);
}

/* A value's place has its keys. */
static void
check_keys(const struct look_table *t, size_t i)
{
	const struct look_cell	*c = &t->cell[i];
	char			 keys[ROOM];

	snprintf(keys, sizeof(keys), "%s\t%s\t%s", t->form->key,
	    c->form->row[c->row].key, c->form->col[c->column].key);
	if (c->place == NULL || strcmp(keys, c->place->keys) != 0)
		no(t, "of another place", i);
}

/* The English of a label has its item number, in the style of the Chinese. */
static void
check_english(const struct look_table *t, size_t i)
{
	static const char *const	 roman[] = { "", "I", "II", "III", "IV",
	    "V", "VI", "VII", "VIII", "IX" };
	const struct gi_label		*l = t->cell[i].label;
	char				 number[ROOM];

	if (l == NULL || l->english == 0 || l->item == 0)
		return;
	if (l->style == 'c')
		snprintf(number, sizeof(number), "%s. ",
		    l->item < GI_LEN(roman) ? roman[l->item] : "?");
	else
		snprintf(number, sizeof(number), l->style == '1' ? "%u. " :
		    "(%u) ", (unsigned)l->item);
	if (strncmp(look_text(l, true), number, strlen(number)) != 0)
		no(t, "of another number in English", i);
}

/* All that holds of a look; each place of want[] is there once. */
static void
check_table(const struct look_table *t, const struct gi_place *const *want,
    size_t n)
{
	static unsigned char	 seen[MANY];
	size_t			 i, k, times;

	if (t->nline * t->ncol > sizeof(seen)) {
		no(t, "too large", 0);
		return;
	}
	check_tiles(t, seen);
	memset(seen, 0, sizeof(seen));
	for (i = 0; i < t->ncell; i++) {
		check_cell(t, i);
		check_english(t, i);
		if (t->cell[i].kind != LOOK_VALUE)
			continue;
		check_keys(t, i);
		check_scope(t, i);
		for (k = 0; k < i; k++) {
			if (t->cell[k].place == t->cell[i].place)
				no(t, "twice", i);
		}
	}
	for (i = 0; i < n; i++) {
		for (k = times = 0; k < t->ncell; k++)
			times += t->cell[k].place == want[i];
		if (!want[i]->whole && times != 1)
			no(t, "missing", i);
	}
	for (i = 0; i < t->nhead; i++) {
		if (!t->line[i].head)
			no(t, "no head", i);
	}
}

/* The places of a table in the editions that have a bit set; NULL: how many. */
static size_t
places_of(enum gi_table table, unsigned editions, unsigned *seed,
    const struct gi_place **out)
{
	const struct gi_place	*p;
	size_t			 n, i, k = 0;

	for (p = gi_places(&n), i = 0; i < n; i++, p++) {
		if (p->table != table || (p->editions & editions) == 0)
			continue;
		*seed = *seed * 1103515245u + 12345u;
		if (*seed >> 16 & 1)
			out[k++] = p;
	}
	return k;
}

static void
check(void)
{
	static const struct gi_place	*want[MANY];
	struct gi_arena			*arena = gi_arena_new();
	const struct gi_form		*form;
	const struct gi_tableform	*t;
	const struct gi_place		*p;
	unsigned			 seed = 1, mix;
	size_t				 e, i, k, n, nplace, own;

	form = gi_forms(&n);
	p = gi_places(&nplace);
	for (e = 0; e < n; e++) {
		for (i = 0; i < form[e].ntable; i++) {
			t = &form[e].table[i];
			own = 0;
			for (k = 0; k < nplace; k++) {
				if (p[k].table == t->table && !p[k].whole &&
				    (p[k].editions >> e & 1) != 0)
					want[own++] = &p[k];
			}
			check_table(look_make(arena, t, NULL, 0), want, own);
			check_table(look_make(arena, t, want, own), want, own);
			check_table(look_across(arena, t, NULL, 0), want, own);
			for (mix = 1; mix < 1u << n; mix++) {
				for (k = 0; k < 20; k++) {
					own = places_of(t->table, mix, &seed,
					    want);
					check_table(look_make(arena, t, want,
					    own), want, own);
					check_table(look_across(arena, t, want,
					    own), want, own);
				}
			}
			gi_arena_clear(arena);
		}
	}
	gi_arena_free(arena);
}

/* A cell: its span where it has one, and its text. */
static void
print_cell(const struct look_cell *c, bool english)
{
	if (c->nline > 1 || c->ncol > 1)
		printf("%ux%u ", (unsigned)c->nline, (unsigned)c->ncol);
	if (c->label != NULL)
		printf("%*s%s", 2 * c->level, "",
		    look_text(c->label, english));
	else if (c->kind == LOOK_UNIT)
		printf("%s", look_unit(c->unit, english));
	else if (c->kind == LOOK_VALUE)
		printf("%s.%s", c->form->row[c->row].key,
		    c->form->col[c->column].key);
}

static void
print(const struct look_table *t, bool english)
{
	size_t	 l, i;

	printf("%s: %zu x %zu, %zu heads, %zu labels\n",
	    look_title(t->form, english), t->nline, t->ncol, t->nhead,
	    t->nlabel);
	for (l = 0; l < t->nline; l++) {
		printf("%c", t->line[l].head ? '=' : '-');
		for (i = t->line[l].first; i < t->line[l + 1].first; i++) {
			printf(" | ");
			print_cell(&t->cell[i], english);
		}
		putchar('\n');
	}
}

/* The place that "row column" names in a table; NULL and reported: none. */
static const struct gi_place *
place_named(const struct gi_tableform *t, const char *name)
{
	const struct gi_place	*p;
	char			 keys[ROOM], *blank;

	snprintf(keys, sizeof(keys), "%s\t%s", t->key, name);
	if ((blank = strchr(keys, ' ')) != NULL)
		*blank = '\t';
	if ((p = gi_place_find(gi_str(keys))) == NULL) {
		printf("no place: %s\n", name);
		bad = 1;
	}
	return p;
}

int
main(int argc, char *argv[])
{
	static const struct gi_place	*want[MANY];
	struct gi_arena			*arena;
	const struct gi_form		*form;
	const struct gi_tableform	*t;
	bool				 english, across;
	size_t				 n = 0;
	int				 i = 1;

	if (argc > 2 && strcmp(argv[1], "form") == 0) {
		if (!gi_form_add(argv[2]))
			return gi_finish(stdout);
		i = 3;
	}
	if (argc > i && strcmp(argv[i], "check") == 0) {
		check();
		return bad;
	}
	if (argc < i + 3)
		return 2;
	across = strcmp(argv[i], "across") == 0;
	form = gi_form_find(gi_str(argv[i + 1]));
	t = form == NULL ? NULL :
	    gi_form_table(form, gi_table_find(gi_str(argv[i + 2])));
	if (t == NULL)
		return 2;
	english = argc > i + 3 && strcmp(argv[i + 3], "en") == 0;
	for (i += english ? 4 : 3; i < argc; i++)
		want[n++] = place_named(t, argv[i]);
	arena = gi_arena_new();
	print((across ? look_across : look_make)(arena, t, n > 0 ? want : NULL,
	    n), english);
	gi_arena_free(arena);
	return bad;
}
