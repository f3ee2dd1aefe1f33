/* SPDX-License-Identifier: ISC */
/*
 * Generator: the index of the labels of the forms that are built in, as
 * constants, on standard output.
 */
#include "gi.h"
#include "label/label.h"

/* A text as numbers: it is longer than a string of C may be. */
static void
put_text(const char *s, size_t len)
{
	size_t	 i;

	for (i = 0; i < len; i++)
		printf("%s%d,", i % 16 == 0 ? "\n\t" : " ", s[i]);
}

/* The code points of all labels, one behind the other. */
static void
put_folds(const struct gi_label_index *index)
{
	size_t	 i, k;

	puts("static const uint32_t folds[] = {");
	for (i = 1; i <= index->n; i++) {
		for (k = 0; k < index->label[i].len; k++)
			printf("%s%u,", k % 10 == 0 ? "\n\t" : " ",
			    index->label[i].fold[k]);
	}
	puts("\n};");
}

static void
put_labels(const struct gi_label_index *index)
{
	const struct gi_index_label	*l;
	size_t				 i, at = 0;

	puts("static const struct gi_index_label labels[] = {\n\t{ 0 },");
	for (i = 1; i <= index->n; i++) {
		l = &index->label[i];
		printf("\t{ folds + %zu, 0x%llxu, %u, %u, %u, 0x%x, 0x%x, %u, "
		    "%d, %d },\n", at, (unsigned long long)l->lead, l->len,
		    (unsigned)l->next, (unsigned)l->end, (unsigned)l->editions,
		    (unsigned)l->values, (unsigned)l->edits, l->ends,
		    l->ends_number);
		at += l->len;
	}
	puts("};");
}

static void
put_spellings(const struct gi_spellings *all)
{
	const struct gi_spelling	*s;
	size_t				 i;

	printf("static const char spelled[] = {");
	for (i = 1; i <= all->n; i++)
		put_text(all->text + all->spelling[i].at,
		    all->spelling[i].len);
	puts("\n};\nstatic const struct gi_spelling spellings[] = {\n\t{ 0 },");
	for (i = 1; i <= all->n; i++) {
		s = &all->spelling[i];
		printf("\t{ %u, %u, %u, %u, %d },\n", s->at, s->len,
		    (unsigned)s->label, (unsigned)s->next, s->numbered);
	}
	puts("};");
}

static void
put_chain(const uint16_t *chain, size_t n)
{
	size_t	 i;

	printf("{");
	for (i = 0; i < n; i++)
		printf("%s%u,", i % 10 == 0 ? "\n\t" : " ",
		    (unsigned)chain[i]);
	printf("\n}");
}

int
main(void)
{
	struct gi_arena			*arena = gi_arena_new();
	const struct gi_label_index	*index = gi_label_index_make(arena);

	gi_progname = "mklabels";
	put_folds(index);
	put_labels(index);
	put_spellings(&index->written);
	printf("static const struct gi_label_index labels_built_in = {\n"
	    "\tlabels, %zu, %d, ", index->n, index->items);
	put_chain(index->chain, GI_LEN(index->chain));
	printf(", { spellings, spelled, %zu, %zu, ", index->written.n,
	    index->written.longest);
	put_chain(index->written.chain, GI_LEN(index->written.chain));
	puts(" }\n};");
	gi_arena_free(arena);
	return gi_finish(stdout);
}
