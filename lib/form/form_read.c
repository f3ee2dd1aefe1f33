/* SPDX-License-Identifier: ISC */
/*
 * A form read from its file, TSV: by the generator, or for --form.  Each
 * mistake has a message of its own; reading ends at the first wrong line.
 */
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "form/form.h"
#include "form/item.h"
#include "form/parse.h"
#include "form/place.h"
#include "stream/reader.h"
#include "tool/msg.h"

#define NO_FORM	"free"		/* in a stream, a report that follows none */

/*
 * Reads the fields of one kind of line, which belongs to a table or to none
 * (NULL).  False, and wrong is set, if they are no such line.
 */
typedef bool line_fn(struct gi_parse *, struct gi_build *, struct gi_str *);

/*
 * Whether the keys of a table, a row and a column take no more than
 * GI_PLACE_KEYS bytes.  An unplaced number has null for its column.
 */
static bool
is_short(const struct gi_build *t, size_t row, size_t col)
{
	if (col < strlen("\\N"))
		col = strlen("\\N");
	return strlen(t->form.key) + row + col + sizeof("\t\t") <=
	    GI_PLACE_KEYS;
}

/* The table of that key, whose own line was read; or NULL. */
static struct gi_build *
table_of(struct gi_parse *p, struct gi_str key)
{
	enum gi_table	 t = gi_table_find(key);

	return t == GI_TABLES || p->table[t].form.title == NULL ? NULL :
	    &p->table[t];
}

/* The label that a line gives. */
static struct gi_label
label_of(struct gi_parse *p, const struct gi_str *f)
{
	return gi_label_make(p->arena, f[GI_PARSE_LABEL], f[GI_PARSE_ENGLISH], false);
}

/* Set *year to a field; an empty one is the year 0, for none. */
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
read_edition(struct gi_parse *p, struct gi_build *t, struct gi_str *f)
{
	p->form->edition = gi_parse_dup(p, f[GI_PARSE_KEY]);
	p->form->source = gi_parse_dup(p, f[GI_PARSE_LABEL]);
	(void)t;
	if (p->edition)
		return gi_parse_fail(p, GI_MSG_FORM_TWICE);
	p->edition = true;
	return f[GI_PARSE_KEY].len > 0 && !gi_str_is(f[GI_PARSE_KEY], NO_FORM) &&
	    read_year(f[GI_PARSE_UNIT], &p->form->from) &&
	    read_year(f[GI_PARSE_PARENT], &p->form->to) &&
	    (p->form->to == 0 || p->form->from <= p->form->to);
}

static bool
read_section(struct gi_parse *p, struct gi_build *t, struct gi_str *f)
{
	struct gi_section	*s;
	size_t			 i, n;

	(void)t;
	if (!gi_str_size(f[GI_PARSE_KEY], &n) || n > INT_MAX)
		return false;
	for (i = 0; i < p->form->nsection; i++) {
		if (p->section[i].number == (int)n)
			return gi_parse_fail(p, GI_MSG_FORM_TWICE);
	}
	p->section = gi_grow(p->arena, p->section, p->form->nsection,
	    &p->section_room, sizeof(*s));
	s = &p->section[p->form->nsection++];
	p->form->section = p->section;
	s->number = (int)n;
	s->title = label_of(p, f);
	return true;
}

static bool
read_table(struct gi_parse *p, struct gi_build *t, struct gi_str *f)
{
	enum gi_table	 key = gi_table_find(f[GI_PARSE_TABLE]);
	size_t		 n = 0;

	if (key == GI_TABLES)
		return gi_parse_fail(p, GI_MSG_FORM_NONE);
	t = &p->table[key];
	if (t->form.title != NULL)
		return gi_parse_fail(p, GI_MSG_FORM_TWICE);
	if ((!gi_str_size(f[GI_PARSE_KEY], &n) || n > INT_MAX) &&
	    !gi_str_is(f[GI_PARSE_KEY], "annex"))
		return false;
	t->form.table = key;
	t->form.key = gi_table_key(t->form.table);
	t->form.section = (int)n;
	t->form.title = gi_parse_dup(p, f[GI_PARSE_LABEL]);
	if (f[GI_PARSE_ENGLISH].len > 0)
		t->form.english = gi_parse_dup(p, f[GI_PARSE_ENGLISH]);
	gi_heads_begin(p->arena, &t->heads);
	return true;
}

static bool
read_row(struct gi_parse *p, struct gi_build *t, struct gi_str *f)
{
	struct gi_row	*r;

	if (f[GI_PARSE_LABEL].len == 0)
		return false;
	if (!gi_key_is(f[GI_PARSE_KEY], true))
		return gi_parse_fail(p, GI_MSG_FORM_KEY);
	if (gi_row_find(&t->form, f[GI_PARSE_KEY]) >= 0)
		return gi_parse_fail(p, GI_MSG_FORM_TWICE);
	if (t->form.nrow == GI_ROWS)
		return gi_parse_fail(p, GI_MSG_FORM_ROWS);
	if (f[GI_PARSE_KEY].len > t->row_key)
		t->row_key = f[GI_PARSE_KEY].len;
	if (!is_short(t, f[GI_PARSE_KEY].len, t->col_key))
		return gi_parse_fail(p, GI_MSG_FORM_LONG);
	t->row = gi_grow(p->arena, t->row, t->form.nrow, &t->row_room,
	    sizeof(*r));
	t->form.row = t->row;
	r = &t->row[t->form.nrow];
	r->key = gi_parse_dup(p, f[GI_PARSE_KEY]);
	r->unit = gi_parse_dup(p, f[GI_PARSE_UNIT]);
	r->label = label_of(p, f);
	r->group = gi_str_is(f[GI_PARSE_KIND], "group");
	r->parent = gi_row_parent(&t->form, r->key);
	t->form.nrow++;
	return true;
}

static bool
read_col(struct gi_parse *p, struct gi_build *t, struct gi_str *f)
{
	struct gi_col	*c;

	if (f[GI_PARSE_LABEL].len == 0)
		return false;
	if (!gi_key_is(f[GI_PARSE_KEY], false))
		return gi_parse_fail(p, GI_MSG_FORM_KEY);
	if (gi_col_find(&t->form, f[GI_PARSE_KEY]) >= 0)
		return gi_parse_fail(p, GI_MSG_FORM_TWICE);
	if (t->form.ncol == GI_COLS)
		return gi_parse_fail(p, GI_MSG_FORM_COLS);
	if (f[GI_PARSE_KEY].len > t->col_key)
		t->col_key = f[GI_PARSE_KEY].len;
	if (!is_short(t, t->row_key, f[GI_PARSE_KEY].len))
		return gi_parse_fail(p, GI_MSG_FORM_LONG);
	t->col = gi_grow(p->arena, t->col, t->form.ncol, &t->col_room,
	    sizeof(*c));
	t->form.col = t->col;
	c = &t->col[t->form.ncol];
	c->key = gi_parse_dup(p, f[GI_PARSE_KEY]);
	c->unit = gi_parse_dup(p, f[GI_PARSE_UNIT]);
	c->label = label_of(p, f);
	return gi_parse_over(p, t, f[GI_PARSE_PARENT],
	    &t->heads.print->over[t->form.ncol++]);
}

/* Return the next word of s, up to a blank, and move s behind it. */
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
read_cell(struct gi_parse *p, struct gi_build *t, struct gi_str *f)
{
	struct gi_str	 rest = f[GI_PARSE_KEY], word;
	int		 row, col;

	if ((row = gi_row_find(&t->form, word_next(&rest))) < 0)
		return gi_parse_fail(p, GI_MSG_FORM_NONE);
	while ((word = word_next(&rest)).len > 0) {
		if ((col = gi_col_find(&t->form, word)) < 0)
			return gi_parse_fail(p, GI_MSG_FORM_NONE);
		t->row[row].cols |= 1u << col;
	}
	return t->row[row].cols != 0;
}

/* Read keys with + between them, up to stop or to the end, as indices. */
static bool
read_terms(struct gi_parse *p, struct gi_build *t, bool rows,
    struct gi_str *rest, const uint8_t **out, size_t *n)
{
	uint8_t		*index = NULL;
	size_t		 room = 0;
	struct gi_str	 word;
	int		 i;

	while ((word = word_next(rest)).len > 0 && !gi_str_is(word, "=")) {
		if (gi_str_is(word, "+"))
			continue;
		i = rows ? gi_row_find(&t->form, word) : gi_col_find(&t->form, word);
		if (i < 0)
			return gi_parse_fail(p, GI_MSG_FORM_NONE);
		index = gi_grow(p->arena, index, *n, &room, sizeof(*index));
		index[(*n)++] = (uint8_t)i;
	}
	*out = index;
	return *n > 0;
}

static bool
read_identity(struct gi_parse *p, struct gi_build *t, struct gi_str *f)
{
	struct gi_identity	*id;
	struct gi_str		 rest = f[GI_PARSE_KEY];
	bool			 rows = !gi_str_is(f[GI_PARSE_KIND], "rowsum");

	t->identity = gi_grow(p->arena, t->identity, t->form.nidentity,
	    &t->identity_room, sizeof(*id));
	id = &t->identity[t->form.nidentity++];
	id->kind = !rows ? GI_ROWSUM :
	    gi_str_is(f[GI_PARSE_KIND], "balance") ? GI_BALANCE : GI_COLSUM;
	return read_terms(p, t, rows, &rest, &id->left, &id->nleft) &&
	    read_terms(p, t, rows, &rest, &id->right, &id->nright);
}

/* Add a label to a list, which has room for a power of two of them. */
static void
variant_add(struct gi_parse *p, const struct gi_label **list, size_t *n,
    struct gi_str text)
{
	struct gi_label	*more = (struct gi_label *)*list;

	if ((*n & (*n - 1)) == 0)
		more = gi_alloc_array(p->arena, 2 * *n + 1, sizeof(*more));
	if (more != *list && *n > 0)
		memcpy(more, *list, *n * sizeof(*more));
	more[(*n)++] = gi_label_make(p->arena, text, gi_str(""), true);
	*list = more;
}

static bool
section_variant(struct gi_parse *p, struct gi_str *f)
{
	size_t	 i, number;

	if (!gi_str_size(f[GI_PARSE_KEY], &number))
		return false;
	for (i = 0; i < p->form->nsection; i++) {
		if ((size_t)p->section[i].number == number) {
			variant_add(p, &p->section[i].variants,
			    &p->section[i].nvariants, f[GI_PARSE_LABEL]);
			return true;
		}
	}
	return gi_parse_fail(p, GI_MSG_FORM_NONE);
}

static bool
read_variant(struct gi_parse *p, struct gi_build *t, struct gi_str *f)
{
	int		 i;

	if (f[GI_PARSE_LABEL].len == 0)
		return false;
	if (gi_str_is(f[GI_PARSE_PARENT], "section"))
		return section_variant(p, f);
	if (t == NULL)
		return gi_parse_fail(p, GI_MSG_FORM_NONE);
	if (gi_str_is(f[GI_PARSE_PARENT], "col")) {
		if ((i = gi_col_find(&t->form, f[GI_PARSE_KEY])) < 0)
			return gi_parse_fail(p, GI_MSG_FORM_NONE);
		variant_add(p, &t->col[i].variants, &t->col[i].nvariants,
		    f[GI_PARSE_LABEL]);
		return true;
	}
	if ((i = gi_row_find(&t->form, f[GI_PARSE_KEY])) < 0)
		return gi_parse_fail(p, GI_MSG_FORM_NONE);
	variant_add(p, &t->row[i].variants, &t->row[i].nvariants, f[GI_PARSE_LABEL]);
	return true;
}

static const struct {
	const char	*kind;
	bool		 in_table;	/* it stands behind a table's line */
	line_fn		*read;
} kinds[] = {
	{ "edition",	false,	read_edition },
	{ "section",	false,	read_section },
	{ "table",	false,	read_table },
	{ "group",	true,	read_row },
	{ "row",	true,	read_row },
	{ "head",	true,	gi_parse_head },
	{ "look",	true,	gi_parse_look },
	{ "col",	true,	read_col },
	{ "cell",	true,	read_cell },
	{ "rowsum",	true,	read_identity },
	{ "colsum",	true,	read_identity },
	{ "balance",	true,	read_identity },
	{ "variant",	false,	read_variant },
};

/* Split a line into fields and read them; false if it is no form line. */
static bool
read_line(struct gi_parse *p, struct gi_str raw,
    struct gi_str f[GI_PARSE_FIELDS + 1])
{
	struct gi_record	 rec;
	struct gi_build		*t;
	size_t			 i;

	p->wrong = GI_MSG_FORM;
	gi_record_split(raw, &rec);
	if (gi_fields(&rec, f, GI_PARSE_FIELDS + 1) > GI_PARSE_FIELDS)
		return false;
	for (i = 0; i < GI_LEN(kinds); i++) {
		if (gi_str_is(f[GI_PARSE_KIND], kinds[i].kind))
			break;
	}
	if (i == GI_LEN(kinds))
		return false;
	t = table_of(p, f[GI_PARSE_TABLE]);
	if (t == NULL && kinds[i].in_table)
		return gi_parse_fail(p, GI_MSG_FORM_NONE);
	return kinds[i].read(p, t, f);
}

/* Report a wrong line, with key if the message speaks of a key. */
static void
report(struct gi_parse *p, const char *name, size_t line, struct gi_str key)
{
	gi_report(p->wrong, name, line, p->wrong == GI_MSG_FORM ? NULL :
	    gi_parse_dup(p, key));
}

/* Give rows that no cell line names all columns. */
static void
cells_default(struct gi_build *t)
{
	size_t	 i;

	for (i = 0; i < t->form.nrow; i++) {
		if (!t->row[i].group && t->row[i].cols == 0)
			t->row[i].cols = (1u << t->form.ncol) - 1;
	}
}

/* End all tables that were read.  False, and reported, if one is not whole. */
static bool
tables_finish(struct gi_parse *p, const char *name)
{
	struct gi_tableform	*list;
	struct gi_build		*t;
	const char		*key;
	size_t			 i;

	list = gi_alloc_array(p->arena, GI_TABLES, sizeof(*list));
	for (i = 0; i < GI_TABLES; i++) {
		t = &p->table[i];
		if (t->form.title == NULL)
			continue;
		cells_default(t);
		t->form.identity = t->identity;
		t->form.head = t->heads.label;
		t->form.nhead = t->heads.n;
		t->form.print = t->heads.print;
		list[p->form->ntable++] = t->form;
		if (t->form.nrow == 0 || t->form.ncol == 0) {
			gi_report(GI_MSG_FORM_EMPTY, name, 0, t->form.key);
			return false;
		}
		if ((key = gi_key_met(&t->form)) != NULL) {
			gi_report(GI_MSG_FORM_TWICE, name, 0, key);
			return false;
		}
	}
	p->form->table = list;
	if (!p->edition || p->form->ntable == 0) {
		gi_report(p->edition ? GI_MSG_FORM_EMPTY : GI_MSG_FORM_EDITION,
		    name, 0, NULL);
		return false;
	}
	return true;
}

static struct gi_form *
read_all(struct gi_arena *a, FILE *in, const char *name)
{
	struct gi_parse	 p = { .arena = a };
	struct gi_str	 raw, f[GI_PARSE_FIELDS + 1];
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
		ok = raw.len == 0 || raw.s[0] == '#' || read_line(&p, raw, f);
	}
	if (!ok)
		report(&p, name, number, f[GI_PARSE_KEY]);
	if (ferror(in)) {
		gi_report(GI_MSG_READ, name, 0, strerror(errno));
		ok = false;
	}
	free(buf);
	return ok && tables_finish(&p, name) ? p.form : NULL;
}

struct gi_form *
gi_form_open(struct gi_arena *a, const char *name)
{
	struct gi_form	*form;
	FILE		*in = fopen(name, "r");

	if (in == NULL) {
		gi_report(GI_MSG_OPEN, name, 0, strerror(errno));
		return NULL;
	}
	form = read_all(a, in, name);
	fclose(in);
	return form;
}
