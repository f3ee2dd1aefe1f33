/* SPDX-License-Identifier: ISC */
/* Rows as COPY of PostgreSQL reads them. */
#include <stdlib.h>

#include "base/arena.h"
#include "base/str.h"
#include "store/postgresql/rows.h"
#include "store/sql/value.h"
#include "stream/output.h"
#include "stream/put.h"

#define KEEP	((size_t)1 << 20)	/* bytes of room that stay for the next rows */

static const char	null_mark[] = "\\N";

void
store_rows_plain(struct store_rows *rows, struct gi_str s)
{
	gi_text_add(&rows->t, s.s != NULL ? s : gi_str(null_mark));
	gi_text_byte(&rows->t, '\t');
}

/* COPY has the escapes of the record stream. */
void
store_rows_text(struct store_rows *rows, struct gi_arena *a, struct gi_str s)
{
	struct gi_text	*t = &rows->t;
	size_t		 room;
	char		*end;

	if (s.s == NULL) {
		store_rows_plain(rows, s);
		return;
	}
	s = store_clean(a, s);
	room = gi_size_add(gi_size_mul(s.len, 2), GI_PUT_SLACK);
	if (t->room - t->len < room)
		gi_text_grow(t, room);
	end = gi_put_escaped(t->s + t->len, s, s.len);
	t->len = (size_t)(end - t->s);
	gi_text_byte(t, '\t');
}

void
store_rows_size(struct store_rows *rows, size_t n, bool known)
{
	if (!known || n > INT64_MAX) {
		store_rows_plain(rows, (struct gi_str){ NULL, 0 });
		return;
	}
	gi_text_size(&rows->t, n);
	gi_text_byte(&rows->t, '\t');
}

void
store_rows_bool(struct store_rows *rows, bool b)
{
	store_rows_plain(rows, gi_str(b ? "t" : "f"));
}

void
store_row_end(struct store_rows *rows)
{
	rows->t.s[rows->t.len - 1] = '\n';
}

void
store_rows_put(FILE *out, enum store_part_id id, struct store_rows *rows)
{
	if (rows->t.len == 0)
		return;
	store_part_put(out, id);
	gi_put_bytes(out, rows->t.s, rows->t.len);
	gi_put_bytes(out, "\\.\n", 3);
	rows->t.len = 0;
	if (rows->t.room > KEEP)
		store_rows_free(rows);
}

void
store_rows_free(struct store_rows *rows)
{
	free(rows->t.s);
	*rows = (struct store_rows){ .t = { .arena = NULL } };
}
