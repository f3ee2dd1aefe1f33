/* SPDX-License-Identifier: ISC */
/*
 * Generator: forms/FILE.tsv ... -> forms.inc, the editions as constants, and
 * the places they have between them.  A bad line is reported, with its number.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/msg.h"
#include "form/form.h"
#include "form/place.h"
#include "generate/between.h"
#include "stream/output.h"

#define FORMS		8	/* at most */

/* A place that is being gathered; see struct gi_place. */
struct place {
	const struct gi_tableform	*form;	/* the newest that has it */
	size_t				 row;
	int				 col;	/* -1: none */
	char				 keys[GI_PLACE_KEYS];
	size_t				 line, block;
};

struct gathered {
	struct gi_arena	*arena;
	struct gi_form	*form[FORMS];	/* oldest first */
	struct place	*place;
	size_t		 nform, nplace, room;
	size_t		 nline, nblock;
};

static unsigned	 serial;		/* names the arrays that are printed */

static const char *const table_name[] = {
	[GI_DISCLOSURE] = "GI_DISCLOSURE", [GI_REQUESTS] = "GI_REQUESTS",
	[GI_PROCEEDINGS] = "GI_PROCEEDINGS", [GI_STATISTICS] = "GI_STATISTICS"
};

static void
put_string(const char *s)
{
	putchar('"');
	for (; *s != '\0'; s++) {
		if (*s == '"' || *s == '\\' || *s == '\t')
			putchar('\\');
		putchar(*s == '\t' ? 't' : *s);
	}
	putchar('"');
}

/* An array of code points; returns its serial number. */
static unsigned
put_fold(const struct gi_label *l)
{
	size_t	 i;

	printf("static const uint32_t f%u[] = {", ++serial);
	for (i = 0; i < l->len; i++)
		printf("%s%u,", i % 10 == 0 ? "\n\t" : " ", l->fold[i]);
	puts(l->len == 0 ? " 0 };" : "\n};");
	return serial;
}

static void
put_label(const struct gi_label *l, unsigned fold)
{
	printf("{ ");
	put_string(l->text);
	printf(", f%u, %zu, %u, %d, %d }", fold, l->len, (unsigned)l->item,
	    l->style, l->variant);
}

/* A list of labels as an array; returns its serial number. */
static unsigned
put_labels(const struct gi_label *l, size_t n)
{
	unsigned	 first = serial + 1, name;
	size_t		 i;

	for (i = 0; i < n; i++)
		put_fold(&l[i]);
	name = ++serial;
	printf("static const struct gi_label l%u[] = {\n", name);
	for (i = 0; i < n; i++) {
		putchar('\t');
		put_label(&l[i], first + (unsigned)i);
		puts(",");
	}
	puts(n == 0 ? "\t{ 0 }\n};" : "};");
	return name;
}

static unsigned
put_rows(const struct gi_tableform *t)
{
	unsigned	*fold = gi_malloc(t->nrow * sizeof(*fold));
	unsigned	*list = gi_malloc(t->nrow * sizeof(*list));
	const struct gi_row *r;
	size_t		 i;

	for (i = 0; i < t->nrow; i++) {
		fold[i] = put_fold(&t->row[i].label);
		list[i] = put_labels(t->row[i].variants, t->row[i].nvariants);
	}
	printf("static const struct gi_row r%u[] = {\n", ++serial);
	for (i = 0; i < t->nrow; i++) {
		r = &t->row[i];
		printf("\t{ \"%s\", \"%s\", ", r->key, r->unit);
		put_label(&r->label, fold[i]);
		printf(", l%u, %zu, %d, %d, 0x%x },\n", list[i], r->nvariants,
		    r->group, r->parent, r->cols);
	}
	puts("};");
	free(fold);
	free(list);
	return serial;
}

static unsigned
put_cols(const struct gi_tableform *t)
{
	unsigned	 fold[GI_COLS], list[GI_COLS];
	const struct gi_col *c;
	size_t		 i;

	for (i = 0; i < t->ncol; i++) {
		fold[i] = put_fold(&t->col[i].label);
		list[i] = put_labels(t->col[i].variants, t->col[i].nvariants);
	}
	printf("static const struct gi_col c%u[] = {\n", ++serial);
	for (i = 0; i < t->ncol; i++) {
		c = &t->col[i];
		printf("\t{ \"%s\", \"%s\", ", c->key, c->unit);
		put_label(&c->label, fold[i]);
		printf(", l%u, %zu },\n", list[i], c->nvariants);
	}
	puts("};");
	return serial;
}

static void
put_terms(const char *name, size_t i, const uint8_t *term, size_t n)
{
	size_t	 k;

	printf("static const uint8_t %s%u_%zu[] = {", name, serial, i);
	for (k = 0; k < n; k++)
		printf(" %u,", (unsigned)term[k]);
	puts(" };");
}

static unsigned
put_identities(const struct gi_tableform *t)
{
	static const char *const kind[] = {
		[GI_ROWSUM] = "GI_ROWSUM", [GI_COLSUM] = "GI_COLSUM",
		[GI_BALANCE] = "GI_BALANCE"
	};
	const struct gi_identity *id;
	size_t		 i;

	serial++;
	for (i = 0; i < t->nidentity; i++) {
		put_terms("a", i, t->identity[i].left, t->identity[i].nleft);
		put_terms("b", i, t->identity[i].right, t->identity[i].nright);
	}
	printf("static const struct gi_identity i%u[] = {\n", serial);
	for (i = 0; i < t->nidentity; i++) {
		id = &t->identity[i];
		printf("\t{ %s, a%u_%zu, %zu, b%u_%zu, %zu },\n",
		    kind[id->kind], serial, i, id->nleft, serial, i,
		    id->nright);
	}
	puts(t->nidentity == 0 ? "\t{ 0 }\n};" : "};");
	return serial;
}

static const struct gi_tableform *
table_of(const struct gi_form *f, enum gi_table t)
{
	size_t	 i;

	for (i = 0; i < f->ntable; i++) {
		if (f->table[i].table == t)
			return &f->table[i];
	}
	return NULL;
}

static const char *
row_key(const struct place *p)
{
	return p->form->row[p->row].key;
}

/* Whether two places are of the same row, or block of rows. */
static bool
together(const struct place *a, const struct place *b, bool block)
{
	size_t	 n = strcspn(row_key(a), ".");

	if (a->form->table != b->form->table)
		return false;
	if (!block)
		return strcmp(row_key(a), row_key(b)) == 0;
	return n == strcspn(row_key(b), ".") &&
	    memcmp(row_key(a), row_key(b), n) == 0;
}

/* Number a place by its row and its block, which others may have. */
static void
place_number(struct gathered *g, struct place *p)
{
	size_t	 i;

	for (i = 0; i < g->nplace && !together(&g->place[i], p, true); i++)
		;
	p->block = i < g->nplace ? g->place[i].block : g->nblock++;
	for (i = 0; i < g->nplace && !together(&g->place[i], p, false); i++)
		;
	p->line = i < g->nplace ? g->place[i].line : g->nline++;
}

static void
place_add(struct gathered *g, const struct gi_tableform *t, size_t row,
    int col)
{
	struct place	 p = { .form = t, .row = row, .col = col };
	size_t		 i;
	int		 n;

	n = snprintf(p.keys, sizeof(p.keys), "%s\t%s\t%s", t->key,
	    t->row[row].key, col < 0 ? "\\N" : t->col[col].key);
	if (n < 0 || (size_t)n >= sizeof(p.keys)) {
		gi_report(GI_MSG_FORM, t->row[row].key, 0, NULL);
		return;
	}
	for (i = 0; i < g->nplace; i++) {
		if (strcmp(g->place[i].keys, p.keys) == 0)
			return;
	}
	place_number(g, &p);
	g->place = gi_grow(g->arena, g->place, g->nplace, &g->room, sizeof(p));
	g->place[g->nplace++] = p;
}

/* Whether an edition has that row without cells. */
static bool
is_group(const struct gathered *g, const struct gi_tableform *t, size_t row)
{
	const struct gi_tableform	*other;
	size_t				 e;
	int				 i;

	for (e = 0; e < g->nform; e++) {
		other = table_of(g->form[e], t->table);
		i = other == NULL ? -1 :
		    gi_row_find(other, gi_str(t->row[row].key));
		if (i >= 0 && other->row[i].cols == 0)
			return true;
	}
	return false;
}

/* The places of an edition: its cells, or its rows without a column. */
static void
places_gather(struct gathered *g, const struct gi_form *f, bool cells)
{
	const struct gi_tableform	*t;
	size_t				 i;
	int				 c;

	for (t = f->table; t < f->table + f->ntable; t++) {
		for (i = 0; i < t->nrow; i++) {
			if (!cells && !is_group(g, t, i))
				place_add(g, t, i, -1);
			for (c = 0; cells && c < (int)t->ncol; c++) {
				if ((t->row[i].cols >> c & 1) != 0)
					place_add(g, t, i, c);
			}
		}
	}
}

/* Where the cells of a table are among the places; see gi_tableform. */
static unsigned
put_table_places(const struct gathered *g, const struct gi_tableform *t)
{
	size_t	 row, col, i;
	char	 keys[GI_PLACE_KEYS];

	printf("static const uint16_t p%u[] = {", ++serial);
	for (row = 0; row < t->nrow; row++) {
		for (col = 0; col < t->ncol; col++) {
			snprintf(keys, sizeof(keys), "%s\t%s\t%s", t->key,
			    t->row[row].key, t->col[col].key);
			for (i = 0; i < g->nplace &&
			    strcmp(g->place[i].keys, keys) != 0; i++)
				;
			printf("%s", col == 0 ? "\n\t" : " ");
			if ((t->row[row].cols >> col & 1) == 0)
				printf("GI_NO_PLACE,");
			else
				printf("%zu,", i);
		}
	}
	puts("\n};");
	return serial;
}

static void
put_place(const struct gathered *g, const struct place *p)
{
	const struct gi_tableform	*t;
	int				 row[FORMS], col[FORMS];
	unsigned			 fits = 0;
	size_t				 e;

	for (e = 0; e < g->nform; e++) {
		t = table_of(g->form[e], p->form->table);
		row[e] = t == NULL ? -1 : gi_row_find(t, gi_str(row_key(p)));
		col[e] = t == NULL || p->col < 0 ? -1 :
		    gi_col_find(t, gi_str(p->form->col[p->col].key));
		if (row[e] >= 0 && (p->col < 0 || (col[e] >= 0 &&
		    (t->row[row[e]].cols >> col[e] & 1) != 0)))
			fits |= 1u << e;
	}
	printf("\t{ ");
	put_string(p->keys);
	printf(", %zu, %s, %zu, %zu, 0x%x, {", strlen(p->keys),
	    table_name[p->form->table], p->line, p->block, fits);
	for (e = 0; e < g->nform; e++)
		printf(" %d,", row[e]);
	printf(" }, {");
	for (e = 0; e < g->nform; e++)
		printf(" %d,", col[e]);
	printf(" }, %d },\n", p->col < 0);
}

/* By the bytes of the keys, of which TAB and the null sort before names. */
static int
by_keys(const void *a, const void *b)
{
	return strcmp((*(struct place *const *)a)->keys,
	    (*(struct place *const *)b)->keys);
}

static void
put_places(const struct gathered *g)
{
	const struct place	**sorted;
	size_t			  i;

	sorted = gi_alloc_array(g->arena, g->nplace, sizeof(*sorted));
	puts("static const struct gi_place places[] = {");
	for (i = 0; i < g->nplace; i++) {
		put_place(g, &g->place[i]);
		sorted[i] = &g->place[i];
	}
	qsort(sorted, g->nplace, sizeof(*sorted), by_keys);
	printf("};\nstatic const uint16_t by_keys[] = {");
	for (i = 0; i < g->nplace; i++)
		printf("%s%zu,", i % 10 == 0 ? "\n\t" : " ",
		    (size_t)(sorted[i] - g->place));
	puts("\n};");
}

static unsigned
put_tables(const struct gathered *g, const struct gi_form *f)
{
	const struct gi_tableform *t;
	unsigned	 row[GI_TABLES], col[GI_TABLES], id[GI_TABLES],
			 head[GI_TABLES], place[GI_TABLES],
			 between[GI_TABLES];
	size_t		 i;

	for (i = 0; i < f->ntable; i++) {
		row[i] = put_rows(&f->table[i]);
		col[i] = put_cols(&f->table[i]);
		id[i] = put_identities(&f->table[i]);
		head[i] = put_labels(f->table[i].head, f->table[i].nhead);
		place[i] = put_table_places(g, &f->table[i]);
		between[i] = ++serial;
		put_between(&f->table[i], between[i]);
	}
	printf("static const struct gi_tableform t%u[] = {\n", ++serial);
	for (i = 0; i < f->ntable; i++) {
		t = &f->table[i];
		printf("\t{ \"%s\", %s, %d, ", t->key, table_name[t->table],
		    t->section);
		put_string(t->title);
		printf(", r%u, %zu, c%u, %zu, i%u, %zu, l%u, %zu, p%u, j%u, "
		    "k%u },\n",
		    row[i], t->nrow, col[i], t->ncol, id[i], t->nidentity,
		    head[i], t->nhead, place[i], between[i], between[i]);
	}
	puts("};");
	return serial;
}

static unsigned
put_sections(const struct gi_form *f)
{
	unsigned	*fold = gi_malloc((f->nsection + 1) * sizeof(*fold));
	unsigned	*list = gi_malloc((f->nsection + 1) * sizeof(*list));
	const struct gi_section *s;
	size_t		 i;

	for (i = 0; i < f->nsection; i++) {
		s = &f->section[i];
		fold[i] = put_fold(&s->title);
		list[i] = put_labels(s->variants, s->nvariants);
	}
	printf("static const struct gi_section s%u[] = {\n", ++serial);
	for (i = 0; i < f->nsection; i++) {
		s = &f->section[i];
		printf("\t{ %d, ", s->number);
		put_label(&s->title, fold[i]);
		printf(", l%u, %zu },\n", list[i], s->nvariants);
	}
	puts(f->nsection == 0 ? "\t{ 0 }\n};" : "};");
	free(fold);
	free(list);
	return serial;
}

static struct gi_form *
form_open(struct gi_arena *a, const char *name)
{
	struct gi_form	*form;
	FILE		*in = fopen(name, "r");

	if (in == NULL) {
		gi_report(GI_MSG_OPEN, name, 0, strerror(errno));
		return NULL;
	}
	form = gi_form_read(a, in, name);
	fclose(in);
	return form;
}

/* Read the forms; false where one could not be. */
static bool
forms_read(struct gathered *g, int argc, char *argv[])
{
	int	 i;

	for (i = 1; i < argc && g->nform < FORMS; i++) {
		if ((g->form[g->nform] = form_open(g->arena, argv[i])) == NULL)
			return false;
		g->nform++;
	}
	return true;
}

static void
put_forms(const struct gathered *g)
{
	unsigned	 table[FORMS], section[FORMS];
	const struct gi_form *f;
	size_t		 i;

	for (i = 0; i < g->nform; i++) {
		table[i] = put_tables(g, g->form[i]);
		section[i] = put_sections(g->form[i]);
	}
	puts("static const struct gi_form forms[] = {");
	for (i = 0; i < g->nform; i++) {
		f = g->form[i];
		printf("\t{ \"%s\", \"%s\", %d, %d, t%u, %zu, s%u, %zu },\n",
		    f->edition, f->source, f->from, f->to, table[i],
		    f->ntable, section[i], f->nsection);
	}
	puts("};");
}

int
main(int argc, char *argv[])
{
	struct gathered	 g = { .arena = gi_arena_new() };
	size_t		 i;

	gi_progname = "mkforms";
	if (argc < 2 || argc > FORMS + 1)
		gi_report(GI_MSG_USAGE, NULL, 0, NULL);
	else if (forms_read(&g, argc, argv)) {
		for (i = g.nform; i > 0; i--)
			places_gather(&g, g.form[i - 1], true);
		for (i = g.nform; i > 0; i--)
			places_gather(&g, g.form[i - 1], false);
		put_forms(&g);
		put_places(&g);
	}
	gi_arena_free(g.arena);
	return gi_finish(stdout);
}
