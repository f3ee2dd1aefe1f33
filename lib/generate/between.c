/* SPDX-License-Identifier: ISC */
/* What stands between the numbers of a table in JSON. */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "generate/between.h"
#include "gi.h"

struct between {
	size_t		 n;		/* bytes that were printed */
	const char	*row;		/* the key of the row before, or NULL */
};

/* Print bytes of JSON, as they stand in a string of C. */
static void
put(struct between *b, const char *s, size_t len)
{
	for (b->n += len; len > 0; len--, s++)
		printf("%s%c", *s == '"' ? "\\" : "", *s);
}

static void
put_name(struct between *b, const char *name, size_t len)
{
	put(b, "\"", 1);
	put(b, name, len);
	put(b, "\":", 2);
}

/* Bytes at the start of two dotted keys that are the same names. */
static size_t
common(const char *a, const char *b)
{
	size_t	 i, n = 0;

	for (i = 0;; i++) {
		if ((a[i] == '.' || a[i] == '\0') &&
		    (b[i] == '.' || b[i] == '\0'))
			n = i + (a[i] == '.' && b[i] == '.');
		if (a[i] != b[i] || a[i] == '\0')
			return n;
	}
}

/* Leave the objects of the row before, and enter those of this one. */
static void
put_row(struct between *b, const char *key)
{
	size_t	 same = common(b->row, key), n;

	for (n = same; b->row[n] != '\0'; n++) {
		if (n == same || b->row[n] == '.')
			put(b, "}", 1);
	}
	put(b, ",", 1);
	for (key += same + (key[same] == '.'); *key != '\0'; key += n) {
		n = strcspn(key, ".");
		put_name(b, key, n);
		put(b, "{", 1);
		n += key[n] == '.';
	}
}

static void
put_cell(struct between *b, const char *row, const char *col)
{
	if (b->row != NULL && strcmp(b->row, row) == 0)
		put(b, ",", 1);
	else if (b->row != NULL)
		put_row(b, row);
	if (b->row != NULL)
		put_name(b, col, strlen(col));
	b->row = row;
}

void
put_between(const struct gi_tableform *t, unsigned serial)
{
	struct between	 b = { .row = NULL };
	size_t		*at = gi_malloc((t->nrow * t->ncol + 1) * sizeof(*at));
	size_t		 row, col, i = 0;

	printf("static const char j%u[] = ", serial);
	for (row = 0; row < t->nrow; row++) {
		printf("\n\t\"");
		for (col = 0; col < t->ncol; col++) {
			at[i++] = b.n;
			if ((t->row[row].cols >> col & 1) != 0)
				put_cell(&b, t->row[row].key, t->col[col].key);
		}
		printf("\"");
	}
	/* it is read by blocks */
	printf("\n\t\"                \";\nstatic const uint16_t k%u[] = {",
	    serial);
	at[i] = b.n;
	for (col = 0; col <= i; col++)
		printf("%s%zu,", col % 10 == 0 ? "\n\t" : " ", at[col]);
	puts("\n};");
	free(at);
}
