/* SPDX-License-Identifier: ISC */
/*
 * What stands in JSON between the numbers of a table: names, and the braces of
 * the objects that a dotted key opens.  It is the same in every report, so
 * that it is made once a form.
 */
#include <string.h>

#include "base/arena.h"
#include "base/block.h"
#include "form/form.h"
#include "gi.h"

/* The text while it is made, in an array of the arena that grows. */
struct between {
	struct gi_arena	*arena;
	char		*text;
	size_t		 n, room;
	const char	*row;		/* the key of the row before, or NULL */
};

static void
put(struct between *b, const char *s, size_t len)
{
	for (; len > 0; len--) {
		b->text = gi_grow_raw(b->arena, b->text, b->n, &b->room, 1);
		b->text[b->n++] = *s++;
	}
}

static void
put_name(struct between *b, const char *name, size_t len)
{
	put(b, "\"", 1);
	put(b, name, len);
	put(b, "\":", 2);
}

/*
 * Bytes at the start of two dotted keys that are the same names: of
 * "results.granted" and "results.partial" the 8 of "results.".
 */
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
gi_between_make(struct gi_arena *arena, struct gi_tableform *t)
{
	struct between	 b = { .arena = arena };
	uint16_t	*at;
	char		 blank[BLOCK];
	size_t		 row, col, i = 0;

	at = gi_alloc_array(arena, t->nrow * t->ncol + 1, sizeof(*at));
	for (row = 0; row < t->nrow; row++) {
		for (col = 0; col < t->ncol; col++) {
			at[i++] = (uint16_t)b.n;
			if ((t->row[row].cols >> col & 1) != 0)
				put_cell(&b, t->row[row].key, t->col[col].key);
		}
	}
	at[i] = (uint16_t)b.n;
	/* it is read by blocks */
	memset(blank, ' ', sizeof(blank));
	put(&b, blank, sizeof(blank));
	put(&b, "", 1);
	t->between = b.text;
	t->between_at = at;
}
