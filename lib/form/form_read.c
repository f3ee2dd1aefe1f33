/* SPDX-License-Identifier: ISC */
/* A form from its TSV: for the generator, and for who has his own. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/char.h"
#include "base/msg.h"
#include "base/str.h"
#include "form/form.h"
#include "form/item.h"
#include "gi.h"

enum { KIND, TABLE, KEY, LABEL, UNIT, PARENT, NFIELD };

/* A table while its lines are being read; arrays grow in the arena. */
struct build {
	struct gi_tableform	 form;
	struct gi_row		*row;
	struct gi_col		*col;
	struct gi_identity	*identity;
	struct gi_label		*head;
	size_t			 row_room, col_room, identity_room, head_room;
};

struct parse {
	struct gi_arena		*arena;
	struct gi_form		*form;
	struct build		 table[GI_TABLES];
	struct gi_section	*section;
	size_t			 section_room;
};

typedef bool line_fn(struct parse *, struct gi_str *);

static struct build *
table_of(struct parse *p, struct gi_str key)
{
	enum gi_table	 t = gi_table_find(key);

	return t == GI_TABLES ? NULL : &p->table[t];
}

static const char *
dup_str(struct parse *p, struct gi_str s)
{
	return gi_dup(p->arena, s.s, s.len);
}

static struct gi_label
label_make(struct parse *p, struct gi_str text, bool variant)
{
	struct gi_label	 l = { 0 };
	struct gi_str	 rest;
	unsigned	 number = 0;
	uint32_t	*fold;
	size_t		 n;

	n = gi_item_parse(text, &number, &l.style);
	rest = gi_str_from(text, n);
	l.item = (uint8_t)number;
	l.text = dup_str(p, text);
	fold = gi_alloc_array(p->arena, rest.len + 1, sizeof(*fold));
	l.len = gi_fold_str(rest, fold, rest.len);
	l.fold = fold;
	l.variant = variant;
	return l;
}

/* An empty field is the year 0, which stands for none. */
static bool
read_year(struct gi_str s, int *year)
{
	size_t	 n = 0;

	if ((s.len > 0 && !gi_str_size(s, &n)) || n > 9999)
		return false;
	*year = (int)n;
	return true;
}

static bool
read_edition(struct parse *p, struct gi_str *f)
{
	p->form->edition = dup_str(p, f[KEY]);
	p->form->source = dup_str(p, f[LABEL]);
	return f[KEY].len > 0 && read_year(f[UNIT], &p->form->from) &&
	    read_year(f[PARENT], &p->form->to);
}

static bool
read_section(struct parse *p, struct gi_str *f)
{
	struct gi_section	*s;
	size_t			 n;

	if (!gi_str_size(f[KEY], &n))
		return false;
	p->section = gi_grow(p->arena, p->section, p->form->nsection,
	    &p->section_room, sizeof(*s));
	s = &p->section[p->form->nsection++];
	p->form->section = p->section;
	s->number = (int)n;
	s->title = label_make(p, f[LABEL], false);
	return true;
}

static bool
read_table(struct parse *p, struct gi_str *f)
{
	struct build	*t = table_of(p, f[TABLE]);
	size_t		 n = 0;

	if (t == NULL || t->form.title != NULL)
		return false;
	if (!gi_str_size(f[KEY], &n) && !gi_str_is(f[KEY], "annex"))
		return false;
	t->form.table = gi_table_find(f[TABLE]);
	t->form.key = gi_table_key(t->form.table);
	t->form.section = (int)n;
	t->form.title = dup_str(p, f[LABEL]);
	return true;
}

/* The group that a row stands in: that with the longest prefix of its key. */
static int
parent_of(const struct build *t, const char *key)
{
	size_t	 i, len, longest = 0;
	int	 parent = -1;

	for (i = 0; i < t->form.nrow; i++) {
		len = strlen(t->row[i].key);
		if (len > longest && strncmp(t->row[i].key, key, len) == 0 &&
		    key[len] == '.') {
			longest = len;
			parent = (int)i;
		}
	}
	return parent;
}

static bool
read_row(struct parse *p, struct gi_str *f)
{
	struct build	*t = table_of(p, f[TABLE]);
	struct gi_row	*r;

	if (t == NULL || f[KEY].len == 0 || f[LABEL].len == 0)
		return false;
	t->row = gi_grow(p->arena, t->row, t->form.nrow, &t->row_room,
	    sizeof(*r));
	t->form.row = t->row;
	r = &t->row[t->form.nrow];
	r->key = dup_str(p, f[KEY]);
	r->unit = dup_str(p, f[UNIT]);
	r->label = label_make(p, f[LABEL], false);
	r->group = gi_str_is(f[KIND], "group");
	r->parent = parent_of(t, r->key);
	t->form.nrow++;
	return true;
}

static bool
read_head(struct parse *p, struct gi_str *f)
{
	struct build	*t = table_of(p, f[TABLE]);
	struct gi_str	 text;
	size_t		 i;

	text = gi_str_is(f[KIND], "col") ? f[PARENT] : f[LABEL];
	if (t == NULL || text.len == 0)
		return false;
	for (i = 0; i < t->form.nhead; i++) {
		if (gi_str_is(text, t->head[i].text))
			return true;
	}
	t->head = gi_grow(p->arena, t->head, t->form.nhead, &t->head_room,
	    sizeof(*t->head));
	t->head[t->form.nhead++] = label_make(p, text, false);
	return true;
}

static bool
read_col(struct parse *p, struct gi_str *f)
{
	struct build	*t = table_of(p, f[TABLE]);
	struct gi_col	*c;

	if (t == NULL || f[KEY].len == 0 || f[LABEL].len == 0 ||
	    t->form.ncol == GI_COLS)
		return false;
	t->col = gi_grow(p->arena, t->col, t->form.ncol, &t->col_room,
	    sizeof(*c));
	t->form.col = t->col;
	c = &t->col[t->form.ncol++];
	c->key = dup_str(p, f[KEY]);
	c->unit = dup_str(p, f[UNIT]);
	c->label = label_make(p, f[LABEL], false);
	return f[PARENT].len == 0 || read_head(p, f);
}

/* The next word of s up to a blank; s moves behind it. */
static struct gi_str
word_next(struct gi_str *s)
{
	struct gi_str	 word;

	while (s->len > 0 && s->s[0] == ' ')
		s->s++, s->len--;
	word = *s;
	while (s->len > 0 && s->s[0] != ' ')
		s->s++, s->len--;
	word.len -= s->len;
	return word;
}

static bool
read_cell(struct parse *p, struct gi_str *f)
{
	struct build	*t = table_of(p, f[TABLE]);
	struct gi_str	 rest = f[KEY], word;
	int		 row, col;

	if (t == NULL || (row = gi_row_find(&t->form, word_next(&rest))) < 0)
		return false;
	while ((word = word_next(&rest)).len > 0) {
		if ((col = gi_col_find(&t->form, word)) < 0)
			return false;
		t->row[row].cols |= 1u << col;
	}
	return t->row[row].cols != 0;
}

/* The keys around + signs up to stop, or to the end, as indices. */
static bool
read_terms(struct parse *p, struct build *t, bool rows, struct gi_str *rest,
    const uint8_t **out, size_t *n)
{
	uint8_t		*index = NULL;
	size_t		 room = 0;
	struct gi_str	 word;
	int		 i;

	while ((word = word_next(rest)).len > 0 && !gi_str_is(word, "=")) {
		if (gi_str_is(word, "+"))
			continue;
		i = rows ? gi_row_find(&t->form, word) : gi_col_find(&t->form, word);
		if (i < 0 || i > UINT8_MAX)
			return false;
		index = gi_grow(p->arena, index, *n, &room, sizeof(*index));
		index[(*n)++] = (uint8_t)i;
	}
	*out = index;
	return *n > 0;
}

static bool
read_identity(struct parse *p, struct gi_str *f)
{
	struct build		*t = table_of(p, f[TABLE]);
	struct gi_identity	*id;
	struct gi_str		 rest = f[KEY];
	bool			 rows = !gi_str_is(f[KIND], "rowsum");

	if (t == NULL)
		return false;
	t->identity = gi_grow(p->arena, t->identity, t->form.nidentity,
	    &t->identity_room, sizeof(*id));
	id = &t->identity[t->form.nidentity++];
	id->kind = !rows ? GI_ROWSUM :
	    gi_str_is(f[KIND], "balance") ? GI_BALANCE : GI_COLSUM;
	return read_terms(p, t, rows, &rest, &id->left, &id->nleft) &&
	    read_terms(p, t, rows, &rest, &id->right, &id->nright);
}

/* One more label in a list that is owned elsewhere. */
static void
variant_add(struct parse *p, const struct gi_label **list, size_t *n,
    struct gi_str text)
{
	struct gi_label	*more;

	more = gi_alloc_array(p->arena, *n + 1, sizeof(*more));
	if (*n > 0)
		memcpy(more, *list, *n * sizeof(*more));
	more[(*n)++] = label_make(p, text, true);
	*list = more;
}

static bool
section_variant(struct parse *p, struct gi_str *f)
{
	size_t	 i, number;

	if (!gi_str_size(f[KEY], &number))
		return false;
	for (i = 0; i < p->form->nsection; i++) {
		if (p->section[i].number == (int)number) {
			variant_add(p, &p->section[i].variants,
			    &p->section[i].nvariants, f[LABEL]);
			return true;
		}
	}
	return false;
}

static bool
read_variant(struct parse *p, struct gi_str *f)
{
	struct build	*t = table_of(p, f[TABLE]);
	int		 i;

	if (gi_str_is(f[PARENT], "section"))
		return section_variant(p, f);
	if (t == NULL)
		return false;
	if (gi_str_is(f[PARENT], "col")) {
		if ((i = gi_col_find(&t->form, f[KEY])) < 0)
			return false;
		variant_add(p, &t->col[i].variants, &t->col[i].nvariants,
		    f[LABEL]);
		return true;
	}
	if ((i = gi_row_find(&t->form, f[KEY])) < 0)
		return false;
	variant_add(p, &t->row[i].variants, &t->row[i].nvariants, f[LABEL]);
	return true;
}

static const struct {
	const char	*kind;
	line_fn		*read;
} kinds[] = {
	{ "edition",	read_edition },
	{ "section",	read_section },
	{ "table",	read_table },
	{ "group",	read_row },
	{ "row",	read_row },
	{ "head",	read_head },
	{ "col",	read_col },
	{ "cell",	read_cell },
	{ "rowsum",	read_identity },
	{ "colsum",	read_identity },
	{ "balance",	read_identity },
	{ "variant",	read_variant },
};

static bool
read_line(struct parse *p, struct gi_str raw)
{
	struct gi_record	 rec;
	struct gi_str		 f[NFIELD + 1];
	size_t			 i;

	gi_record_split(raw, &rec);
	if (gi_fields(&rec, f, GI_LEN(f)) > NFIELD)
		return false;
	for (i = 0; i < GI_LEN(kinds); i++) {
		if (gi_str_is(f[KIND], kinds[i].kind))
			return kinds[i].read(p, f);
	}
	return false;
}

/* Rows that no cell line names have all columns. */
static void
cells_default(struct build *t)
{
	size_t	 i;

	for (i = 0; i < t->form.nrow; i++) {
		if (!t->row[i].group && t->row[i].cols == 0)
			t->row[i].cols = (1u << t->form.ncol) - 1;
	}
}

static void
tables_finish(struct parse *p)
{
	struct gi_tableform	*list;
	struct build		*t;
	size_t			 i;

	list = gi_alloc_array(p->arena, GI_TABLES, sizeof(*list));
	for (i = 0; i < GI_TABLES; i++) {
		t = &p->table[i];
		if (t->form.title == NULL)
			continue;
		cells_default(t);
		t->form.identity = t->identity;
		t->form.head = t->head;
		list[p->form->ntable++] = t->form;
	}
	p->form->table = list;
}

struct gi_form *
gi_form_read(struct gi_arena *a, FILE *in, const char *name)
{
	struct parse	 p = { .arena = a };
	struct gi_str	 raw;
	char		*buf = NULL;
	size_t		 room = 0, number = 0;
	ssize_t		 n;
	bool		 ok = true;

	p.form = gi_alloc(a, sizeof(*p.form));
	p.form->edition = p.form->source = "";
	while (ok && (n = getline(&buf, &room, in)) > 0) {
		number++;
		raw.s = buf;
		raw.len = (size_t)n - (buf[n - 1] == '\n');
		ok = raw.len == 0 || raw.s[0] == '#' || read_line(&p, raw);
	}
	if (!ok)
		gi_report(GI_MSG_FORM, name, number, NULL);
	if (ferror(in)) {
		gi_report(GI_MSG_READ, name, 0, strerror(errno));
		ok = false;
	}
	free(buf);
	tables_finish(&p);
	return ok ? p.form : NULL;
}
