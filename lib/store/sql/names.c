/* SPDX-License-Identifier: ISC */
/* The dictionary, the places and the rules of a database. */
#include "base/arena.h"
#include "base/str.h"
#include "base/text.h"
#include "finding/find.h"
#include "form/form.h"
#include "form/word.h"
#include "store/sql/names.h"
#include "store/wide/column.h"
#include "store/wide/dictionary.h"
#include "stream/hash.h"

#define FEN	2	/* 0.01 yuan is a yuan to this power less */

static void
add_entry(void *ctx, const struct gi_str *field)
{
	struct store_database	*d = ctx;
	sqlite3_stmt		*s = store_take(d, STORE_DICTIONARY_ADD);
	size_t			 number = 0;
	int			 i;

	for (i = 0; i < STORE_FIELDS; i++)
		store_text(s, i + 1, gi_str_known(field[i]));
	(void)gi_str_size(field[STORE_ORDINAL], &number);
	store_size(s, STORE_ORDINAL + 1, number, true);
	(void)store_do(d, s);
}

/* The power of ten of the parts in which amounts of a unit are kept. */
static int
power(const char *unit)
{
	const struct gi_word	*w = gi_word_is(GI_WORD_UNIT, gi_str(unit));

	return w != NULL && w->value.len > 0 ? w->value.s[0] - '0' + FEN : 0;
}

static int64_t
ten_to(int n)
{
	int64_t	 p = 1;

	while (n-- > 0)
		p *= 10;
	return p;
}

void
store_place_set(struct store_place *p, const char *unit)
{
	p->power = power(unit);
	p->per_unit = ten_to(p->power);
}

static void
add_place(struct store_database *d, const struct store_column *c,
    struct gi_str chinese, struct gi_str english)
{
	sqlite3_stmt	*s = store_take(d, STORE_PLACE_ADD);
	const char	*unit = gi_cell_unit(c->row, c->col);

	store_text(s, 1, c->key);
	store_text(s, 2, gi_str(c->table->key));
	store_text(s, 3, gi_str(c->row->key));
	store_text(s, 4, gi_str(c->col->key));
	store_text(s, 5, gi_str_known(gi_str(unit)));
	(void)sqlite3_bind_int64(s, 6, ten_to(power(unit)));
	store_text(s, 7, chinese);
	store_text(s, 8, english);
	(void)store_do(d, s);
}

/* What the database calls a place. */
static void
find_place(struct store_database *d, const struct store_column *c)
{
	sqlite3_stmt		*s = store_take(d, STORE_PLACE_FIND);
	struct store_place	*p;
	size_t			 n;

	p = &d->place[c->place - gi_places(&n)];
	store_text(s, 1, c->key);
	if (store_row(d, s)) {
		p->id = store_column_number(s, 0);
		p->per_unit = store_column_number(s, 1);
		while (ten_to(p->power) < p->per_unit)
			p->power++;
	}
	store_done(s);
}

static void
add_places(struct store_database *d, struct gi_arena *a)
{
	const struct store_column	*c;
	const struct gi_str		*chinese, *english;
	size_t				 n, i;

	c = store_columns(a, &n);
	chinese = store_column_labels(a, c, n, false);
	english = store_column_labels(a, c, n, true);
	for (i = 0; i < n && !d->failed; i++)
		add_place(d, &c[i], chinese[i], english[i]);
	for (i = 0; i < n && !d->failed; i++)
		find_place(d, &c[i]);
}

static void
add_rules(struct store_database *d)
{
	const struct gi_rule	*rule;
	sqlite3_stmt		*s;
	size_t			 n, i;

	rule = gi_rules(&n);
	for (i = 0; i < n && !d->failed; i++) {
		s = store_take(d, STORE_RULE_ADD);
		store_text(s, 1, gi_str(rule[i].id));
		store_text(s, 2, gi_str(gi_severity_name(rule[i].severity)));
		store_text(s, 3, gi_str(gi_class_name(rule[i].of)));
		store_text(s, 4, gi_str(rule[i].stage));
		store_text(s, 5, gi_str(rule[i].text));
		store_text(s, 6, gi_str(rule[i].what));
		(void)store_do(d, s);
	}
}

bool
store_names_add(struct store_database *d)
{
	struct gi_arena	*a = gi_arena_new();
	size_t		 n;

	(void)gi_places(&n);
	d->place = gi_realloc(NULL, n, sizeof(*d->place));
	memset(d->place, 0, n * sizeof(*d->place));
	store_dictionary(add_entry, d);
	add_places(d, a);
	add_rules(d);
	gi_arena_free(a);
	return !d->failed;
}

struct gi_str
store_rules_hash(struct gi_arena *a)
{
	const struct gi_rule	*rule;
	struct gi_text		 t = { .arena = a };
	size_t			 n, i;

	rule = gi_rules(&n);
	for (i = 0; i < n; i++) {
		gi_text_add(&t, gi_str(rule[i].id));
		gi_text_byte(&t, '\t');
		gi_text_add(&t, gi_str(gi_severity_name(rule[i].severity)));
		gi_text_byte(&t, '\t');
		gi_text_add(&t, gi_str(rule[i].message));
		gi_text_byte(&t, '\n');
	}
	return gi_hash_text(a, gi_text_end(&t));
}
