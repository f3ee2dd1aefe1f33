/* SPDX-License-Identifier: ISC */
/*
 * Generator: forms/FILE.tsv ... -> forms.inc, the editions as constants.
 * Run at build time; a bad line ends it with its file and number.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "gi.h"

static unsigned	 serial;		/* names the arrays that are printed */

static void
put_string(const char *s)
{
	putchar('"');
	for (; *s != '\0'; s++) {
		if (*s == '"' || *s == '\\')
			putchar('\\');
		putchar(*s);
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

static unsigned
put_tables(const struct gi_form *f)
{
	static const char *const name[] = {
		[GI_DISCLOSURE] = "GI_DISCLOSURE",
		[GI_REQUESTS] = "GI_REQUESTS",
		[GI_PROCEEDINGS] = "GI_PROCEEDINGS",
		[GI_STATISTICS] = "GI_STATISTICS"
	};
	const struct gi_tableform *t;
	unsigned	 row[GI_TABLES], col[GI_TABLES], id[GI_TABLES],
			 head[GI_TABLES];
	size_t		 i;

	for (i = 0; i < f->ntable; i++) {
		row[i] = put_rows(&f->table[i]);
		col[i] = put_cols(&f->table[i]);
		id[i] = put_identities(&f->table[i]);
		head[i] = put_labels(f->table[i].head, f->table[i].nhead);
	}
	printf("static const struct gi_tableform t%u[] = {\n", ++serial);
	for (i = 0; i < f->ntable; i++) {
		t = &f->table[i];
		printf("\t{ \"%s\", %s, %d, ", t->key, name[t->table],
		    t->section);
		put_string(t->title);
		printf(", r%u, %zu, c%u, %zu, i%u, %zu, l%u, %zu },\n",
		    row[i], t->nrow, col[i], t->ncol, id[i], t->nidentity,
		    head[i], t->nhead);
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

int
main(int argc, char *argv[])
{
	struct gi_arena	*a = gi_arena_new();
	struct gi_form	*form[8];
	unsigned	 table[8], section[8];
	int		 i;

	gi_progname = "mkforms";
	if (argc < 2 || argc > 9)
		gi_report(GI_MSG_USAGE, NULL, 0, NULL);
	for (i = 0; i + 1 < argc && i < 8; i++) {
		if ((form[i] = form_open(a, argv[i + 1])) == NULL)
			break;
		table[i] = put_tables(form[i]);
		section[i] = put_sections(form[i]);
	}
	if (gi_status_worst() == GI_OK) {
		puts("static const struct gi_form forms[] = {");
		for (i = 0; i + 1 < argc; i++) {
			printf("\t{ \"%s\", \"%s\", %d, %d, "
			    "t%u, %zu, s%u, %zu },\n",
			    form[i]->edition, form[i]->source, form[i]->from,
			    form[i]->to, table[i], form[i]->ntable,
			    section[i], form[i]->nsection);
		}
		puts("};");
	}
	gi_arena_free(a);
	return gi_finish(stdout);
}
