/* SPDX-License-Identifier: ISC */
/* What findings point at: places of rules, see gi-rules(7), in a form. */
#include "base/arena.h"
#include "base/decimal.h"
#include "base/str.h"
#include "form/form.h"
#include "form/place.h"
#include "report/target.h"

static const struct gi_place *
place_of(const struct gi_tableform *t, int row, int col)
{
	uint16_t	 p = t->place[(size_t)row * t->ncol + (size_t)col];
	size_t		 n;

	return p == GI_NO_PLACE ? NULL : &gi_places(&n)[p];
}

const struct gi_place *
rep_term(const struct rep_target *g, uint8_t i)
{
	return g->identity->kind == GI_ROWSUM ? place_of(g->form, g->row, i) :
	    place_of(g->form, i, g->col);
}

/* Whether the report has a cell of the row, or of the column where row is -1. */
static bool
has_cells(const struct rep_report *r, const struct gi_tableform *t, int row,
    int col)
{
	const struct gi_place	*place;
	size_t			 i, n = row >= 0 ? t->ncol : t->nrow;

	for (i = 0; i < n; i++) {
		place = row >= 0 ? place_of(t, row, (int)i) :
		    place_of(t, (int)i, col);
		if (place != NULL && rep_at(r, place) != NULL)
			return true;
	}
	return false;
}

/* The sum of n terms, where a blank is zero; false: one is not known. */
static bool
add(const struct rep_report *r, const struct rep_target *g,
    const uint8_t *term, size_t n, struct gi_dec *sum)
{
	const struct gi_place	*place;
	const struct rep_cell	*cell;
	struct gi_dec		 d;
	size_t			 i;

	sum->units = 0;
	sum->scale = 0;
	for (i = 0; i < n; i++) {
		place = rep_term(g, term[i]);
		cell = place != NULL ? rep_at(r, place) : NULL;
		if (cell == NULL || (cell->how != REP_BLANK &&
		    !gi_dec_parse(cell->value, &d)))
			return false;
		if (cell->how != REP_BLANK && !gi_dec_add(sum, d))
			return false;
	}
	return true;
}

/* Whether an identity at the target's place gives what the finding has. */
static bool
gives(const struct rep_report *r, const struct gi_find *f,
    struct rep_target *g)
{
	const struct gi_identity	*id = g->identity;
	struct gi_dec			 expected, actual;
	bool				 forward = id->kind == GI_BALANCE;

	return gi_dec_parse(f->expected, &expected) &&
	    gi_dec_parse(f->actual, &actual) &&
	    add(r, g, id->left, id->nleft, &g->left) &&
	    add(r, g, id->right, id->nright, &g->right) &&
	    gi_dec_cmp(forward ? g->left : g->right, expected) == 0 &&
	    gi_dec_cmp(forward ? g->right : g->left, actual) == 0;
}

/*
 * Find the identity that a finding is about: of the row, of the column, or of
 * what makes the row in the first column.
 */
static void
find_identity(const struct rep_report *r, const struct gi_find *f,
    struct rep_target *g)
{
	const struct gi_tableform	*t = g->form;
	const struct gi_identity	*id;
	struct rep_target		 try;

	for (id = t->identity; id < t->identity + t->nidentity; id++) {
		try = *g;
		try.identity = id;
		if (g->row >= 0 && id->kind != GI_ROWSUM) {
			if (id->left[0] != g->row)
				continue;
			try.col = 0;
		} else if ((id->kind == GI_ROWSUM) != (g->row >= 0)) {
			continue;
		}
		if (gives(r, f, &try)) {
			*g = try;
			return;
		}
	}
}

/* Set row or column of a table by its key; false if it has none of that. */
static bool
set_key(struct rep_target *g, const struct gi_tableform *t, struct gi_str key,
    bool column)
{
	int	 at = column ? gi_col_find(t, key) : gi_row_find(t, key);

	if (at < 0)
		return false;
	g->form = t;
	*(column ? &g->col : &g->row) = at;
	return true;
}

/* The forms, that of the report before the others. */
static const struct gi_form *
form_at(const struct rep_report *r, size_t i)
{
	const struct gi_form	*all;
	size_t			 n, own;

	all = gi_forms(&n);
	own = r->form != NULL ? (size_t)(r->form - all) : n;
	if (own == n)
		return &all[n - 1 - i];
	return i == 0 ? r->form : &all[i <= own ? i - 1 : i];
}

/* A key of a row or a column, of whichever table the report has it in. */
static void
find_alone(const struct rep_report *r, const struct gi_find *f,
    struct gi_str key, struct rep_target *g)
{
	const struct gi_form	*form;
	struct rep_target	 try, first = *g;
	size_t			 i, n, t, column;

	gi_forms(&n);
	for (i = 0; i < n; i++) {
		form = form_at(r, i);
		for (t = 0; t < form->ntable * 2; t++) {
			try = *g;
			column = t % 2;
			if (!set_key(&try, &form->table[t / 2], key, column) ||
			    !has_cells(r, try.form, try.row, try.col))
				continue;
			find_identity(r, f, &try);
			if (first.form == NULL || try.identity != NULL)
				first = try;
			if (try.identity != NULL) {
				*g = first;
				return;
			}
		}
	}
	*g = first;
}

/* A table, and perhaps keys of its row and column behind it. */
static void
find_in_table(const struct rep_report *r, enum gi_table table,
    struct gi_str keys, struct rep_target *g)
{
	const struct gi_tableform	*t;
	struct gi_str			 key;
	size_t				 i, n;

	gi_forms(&n);
	for (i = 0; i < n; i++) {
		t = gi_form_table(form_at(r, i), table);
		if (t == NULL)
			continue;
		if (g->form == NULL)
			g->form = t;
		if (keys.len == 0)
			return;
		key = keys;
		key.len = gi_str_find(keys, gi_str(" "));
		if (!set_key(g, t, key, false)) {
			if (set_key(g, t, key, true))
				return;
			continue;
		}
		if (key.len < keys.len)
			(void)set_key(g, t, gi_str_from(keys, key.len + 1),
			    true);
		return;
	}
}

/* The number behind a word, or all of it; 0 if it is none. */
static size_t
number_behind(struct gi_str s, const char *word)
{
	size_t	 n = strlen(word), number;

	if (s.len <= n || memcmp(s.s, word, n) != 0)
		return 0;
	return gi_str_size(gi_str_from(s, n), &number) ? number : 0;
}

bool
rep_is_of_text(const struct gi_find *f)
{
	const struct gi_rule	*rule = gi_rule_find(gi_str(f->rule));

	return rule != NULL && rule->of == GI_CLASS_TEXT;
}

void
rep_target_find(const struct rep_report *r, const struct gi_find *f,
    struct rep_target *g)
{
	struct gi_str	 first = f->place;
	enum gi_table	 table;

	*g = (struct rep_target){ .line = f->line, .row = -1, .col = -1 };
	if (f->place.s == NULL)
		return;
	if ((g->section = number_behind(f->place, "section ")) > 0 ||
	    (g->section = number_behind(f->place, "")) > 0 ||
	    number_behind(f->place, "line ") > 0)
		return;
	first.len = gi_str_find(f->place, gi_str(" "));
	table = gi_table_find(first);
	if (table == GI_TABLES)
		find_alone(r, f, f->place, g);
	else
		find_in_table(r, table, first.len < f->place.len ?
		    gi_str_from(f->place, first.len + 1) : gi_str(""), g);
}

void
rep_target_cells(const struct rep_target *g,
    void (*each)(void *ctx, const struct gi_place *, bool part), void *ctx)
{
	const struct gi_identity	*id = g->identity;
	const struct gi_place		*place;
	size_t				 k, n;

	if (g->form == NULL || (id == NULL && g->row < 0))
		return;
	n = id != NULL ? (size_t)id->nleft + id->nright :
	    g->col >= 0 ? 1 : g->form->ncol;
	for (k = 0; k < n; k++) {
		if (id == NULL)
			place = place_of(g->form, g->row,
			    g->col >= 0 ? g->col : (int)k);
		else
			place = rep_term(g, k < id->nleft ? id->left[k] :
			    id->right[k - id->nleft]);
		if (place != NULL)
			each(ctx, place, id != NULL && k >= id->nleft &&
			    id->kind != GI_BALANCE);
	}
}

bool
rep_adds_nothing(const struct rep_report *r, const struct gi_place *place)
{
	const struct rep_cell	*c = rep_at(r, place);
	struct gi_dec		 d;

	return c == NULL || !gi_dec_parse(c->value, &d) || gi_dec_sign(d) == 0;
}

/* A finding while its cells are marked. */
struct rep_marking {
	struct rep_marks	*m;
	const struct rep_report	*r;
	size_t			 find;		/* its index */
};

/* Note that the finding names a place, perhaps as a part of a sum. */
static void
mark(void *ctx, const struct gi_place *place, bool part)
{
	struct rep_marking		*g = ctx;
	struct rep_marks	*m = g->m;
	size_t			 n, p = (size_t)(place - gi_places(&n)), was;

	m->linked[p] = true;
	if (part && rep_adds_nothing(g->r, place))
		return;
	was = m->find[p];
	if (was == 0 || (m->part[p] && !part) || (m->part[p] == part &&
	    g->r->find[was - 1].severity < g->r->find[g->find].severity)) {
		m->find[p] = g->find + 1;
		m->part[p] = part;
	}
}

void
rep_marks_make(struct rep_marks *m, const struct rep_report *r)
{
	struct gi_arena		*a = r->doc->arena;
	struct rep_marking		 g = { .m = m, .r = r };
	const struct gi_place	*place;
	size_t			 i, n, lines = 0;

	memset(m->torn, 0, sizeof(m->torn));
	place = gi_places(&n);
	for (i = 0; i < n; i++) {
		if (place[i].line >= lines)
			lines = place[i].line + 1u;
	}
	m->target = gi_alloc_array(a, r->nfind, sizeof(*m->target));
	m->find = gi_alloc_array(a, n, sizeof(*m->find));
	m->part = gi_alloc_array(a, n, sizeof(*m->part));
	m->linked = gi_alloc_array(a, n, sizeof(*m->linked));
	m->lost = gi_alloc_array(a, lines, sizeof(*m->lost));
	for (i = 0; i < r->nstray; i++) {
		if (r->stray[i].place != NULL)
			m->lost[r->stray[i].place->line] = true;
	}
	for (i = 0; i < r->nfind; i++) {
		rep_target_find(r, &r->find[i], &m->target[i]);
		g.find = i;
		rep_target_cells(&m->target[i], mark, &g);
		if (m->target[i].form != NULL && rep_is_of_text(&r->find[i]))
			m->torn[m->target[i].form->table] = i + 1;
	}
	for (i = 0; i < r->nclaim; i++) {
		place = rep_claim_place(r, &r->claim[i]);
		if (place != NULL)
			m->linked[place - gi_places(&n)] = true;
	}
}

/* The first of keys that are a sum. */
static struct gi_str
first_key(struct gi_str keys)
{
	keys.len = gi_str_find(keys, gi_str("+"));
	return keys;
}

/* Whether a row's key is that one, or of a row in that group. */
static bool
is_in(const char *row, struct gi_str key)
{
	return strncmp(row, key.s, key.len) == 0 &&
	    (row[key.len] == '\0' || row[key.len] == '.');
}

const struct gi_place *
rep_claim_place(const struct rep_report *r, const struct rep_claim *c)
{
	struct gi_str			 row, col;
	const struct gi_tableform	*t;
	const struct gi_place		*place;
	enum gi_table			 table = gi_table_find(c->table);
	size_t				 i, n, k;
	int				 at;

	if (table == GI_TABLES || c->row.len == 0 || c->col.len == 0)
		return NULL;
	row = first_key(c->row);
	col = first_key(c->col);
	gi_forms(&n);
	for (i = 0; i < n; i++) {
		t = gi_form_table(form_at(r, i), table);
		at = t != NULL ? gi_col_find(t, col) : -1;
		for (k = 0; t != NULL && k < t->nrow; k++) {
			place = is_in(t->row[k].key, row) ? place_of(t,
			    (int)k, at >= 0 ? at : 0) : NULL;
			if (place != NULL && rep_at(r, place) != NULL)
				return place;
		}
	}
	return NULL;
}
