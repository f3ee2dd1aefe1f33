/* SPDX-License-Identifier: ISC */
/*
 * Generator: forms/FILE.tsv ... -> forms.inc, the editions as constants, and
 * the places they have between them.  A bad line is reported, with its number.
 */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "form/form.h"
#include "form/place.h"
#include "gi.h"
#include "tool/msg.h"

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

static void
put_english(const char *s)
{
	if (s == NULL)
		printf("NULL");
	else
		put_string(s);
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

/* The English stands behind the NUL of the text, so that no address is its. */
static void
put_label(const struct gi_label *l, unsigned fold)
{
	printf("{ ");
	put_string(l->text);
	if (l->english != 0) {
		printf(" \"\\0\" ");
		put_string(l->text + l->english);
	}
	printf(", f%u, %zu, %u, %d, %d, %u }", fold, l->len, (unsigned)l->item,
	    l->style, l->variant, (unsigned)l->english);
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

/* An array of numbers of 16 bits; returns its serial number. */
static unsigned
put_numbers(const uint16_t *number, size_t n)
{
	size_t	 i;

	printf("static const uint16_t n%u[] = {", ++serial);
	for (i = 0; i < n; i++)
		printf("%s%u,", i % 10 == 0 ? "\n\t" : " ",
		    (unsigned)number[i]);
	puts("\n};");
	return serial;
}

/* The text between the cells of a table in JSON; returns its serial number. */
static unsigned
put_between(const struct gi_tableform *t)
{
	size_t	 cells = t->nrow * t->ncol, i, k;

	printf("static const char j%u[] =", ++serial);
	for (i = 0; i < cells; i += t->ncol) {
		printf("\n\t\"");
		for (k = t->between_at[i]; k < t->between_at[i + t->ncol]; k++)
			printf("%s%c", t->between[k] == '"' ? "\\" : "",
			    t->between[k]);
		printf("\"");
	}
	printf("\n\t\"%s\";\n", t->between + t->between_at[cells]);
	return serial;
}

/* How a table is printed; returns its serial number. */
static unsigned
put_print(const struct gi_print *p)
{
	size_t	 i;

	printf("static const struct gi_print p%u = { %d, %d, %d, %d, {", ++serial,
	    p->arrangement, p->corner, p->unit, p->all);
	for (i = 0; i < GI_LEN(p->over); i++)
		printf(" %d,", p->over[i]);
	puts(" } };");
	return serial;
}

static void
put_place(const struct gi_place *p, size_t nform)
{
	size_t	 e;

	printf("\t{ ");
	put_string(p->keys);
	printf(", %u, %s, %u, %u, 0x%x, %d, {", (unsigned)p->len,
	    table_name[p->table], (unsigned)p->line, (unsigned)p->block,
	    (unsigned)p->editions, p->whole);
	for (e = 0; e < nform; e++)
		printf(" %d,", p->row[e]);
	printf(" }, {");
	for (e = 0; e < nform; e++)
		printf(" %d,", p->col[e]);
	printf(" } },\n");
}

static void
put_set(const struct gi_forms *set)
{
	unsigned	 order;
	size_t		 i;

	puts("static const struct gi_place places[] = {");
	for (i = 0; i < set->nplace; i++)
		put_place(&set->place[i], set->nform);
	puts("};");
	order = put_numbers(set->by_keys, set->nplace);
	printf("const struct gi_forms gi_forms_built_in = {\n"
	    "\tforms, %zu, places, %zu, n%u, %zu, %zu\n};\n", set->nform,
	    set->nplace, order, set->nline, set->nblock);
}

static unsigned
put_tables(const struct gi_form *f)
{
	const struct gi_tableform *t;
	unsigned	 row[GI_TABLES], col[GI_TABLES], id[GI_TABLES],
			 head[GI_TABLES], place[GI_TABLES],
			 between[GI_TABLES], at[GI_TABLES], print[GI_TABLES];
	size_t		 i;

	for (i = 0; i < f->ntable; i++) {
		row[i] = put_rows(&f->table[i]);
		col[i] = put_cols(&f->table[i]);
		id[i] = put_identities(&f->table[i]);
		head[i] = put_labels(f->table[i].head, f->table[i].nhead);
		t = &f->table[i];
		place[i] = put_numbers(t->place, t->nrow * t->ncol);
		between[i] = put_between(t);
		at[i] = put_numbers(t->between_at, t->nrow * t->ncol + 1);
		print[i] = put_print(t->print);
	}
	printf("static const struct gi_tableform t%u[] = {\n", ++serial);
	for (i = 0; i < f->ntable; i++) {
		t = &f->table[i];
		printf("\t{ \"%s\", %s, %d, ", t->key, table_name[t->table],
		    t->section);
		put_string(t->title);
		printf(", ");
		put_english(t->english);
		printf(", r%u, %zu, c%u, %zu, i%u, %zu, l%u, %zu, n%u, j%u, "
		    "n%u, &p%u },\n",
		    row[i], t->nrow, col[i], t->ncol, id[i], t->nidentity,
		    head[i], t->nhead, place[i], between[i], at[i],
		    print[i]);
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

static void
put_forms(const struct gi_forms *set)
{
	unsigned	 table[GI_EDITIONS], section[GI_EDITIONS];
	const struct gi_form *f;
	size_t		 i;

	for (i = 0; i < set->nform; i++) {
		table[i] = put_tables(&set->form[i]);
		section[i] = put_sections(&set->form[i]);
	}
	puts("static const struct gi_form forms[] = {");
	for (i = 0; i < set->nform; i++) {
		f = &set->form[i];
		printf("\t{ ");
		put_string(f->edition);
		printf(", ");
		put_string(f->source);
		printf(", %d, %d, t%u, %zu, s%u, %zu },\n", f->from, f->to,
		    table[i], f->ntable, section[i], f->nsection);
	}
	puts("};");
}

/* Read the forms, oldest first; false where one could not be. */
static bool
forms_read(struct gi_arena *arena, struct gi_form *all, size_t n,
    char *const *name)
{
	struct gi_form	*form;
	size_t		 i;

	for (i = 0; i < n; i++) {
		if ((form = gi_form_open(arena, name[i])) == NULL)
			return false;
		all[i] = *form;
	}
	return true;
}

int
main(int argc, char *argv[])
{
	struct gi_arena		*arena = gi_arena_new();
	struct gi_form		*all;
	const struct gi_forms	*set;
	size_t			 n = (size_t)argc - 1;

	gi_progname = "mkforms";
	all = gi_alloc_array(arena, GI_EDITIONS, sizeof(*all));
	if (n < 1 || n > GI_EDITIONS)
		gi_report(GI_MSG_USAGE, NULL, 0, NULL);
	else if (forms_read(arena, all, n, argv + 1)) {
		set = gi_forms_make(arena, all, n);
		put_forms(set);
		put_set(set);
	}
	gi_arena_free(arena);
	return gi_finish(stdout);
}
