/* SPDX-License-Identifier: ISC */
/* A text that is CSV: its records as lines of cells, and where these stand. */
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "base/text.h"
#include "csv/csv.h"
#include "gi.h"
#include "normalize/normal.h"
#include "stream/put.h"

/* Add a field of a record that is a number, or that text. */
static void
add_size(struct gi_text *t, size_t n)
{
	gi_text_byte(t, '\t');
	gi_text_size(t, n);
}

/* The grid record of a row. */
static void
add_grid(struct gi_text *t, const struct csv_row *row)
{
	gi_text_add(t, gi_str(GI_NAME_REC_GRID));
	add_size(t, row->number);
	add_size(t, row->table);
	gi_text_byte(t, '\t');
	gi_text_add(t, row->columns);
	add_size(t, row->width);
	gi_text_add(t, gi_str("\t\\N\t\\N\n"));
}

static void
add_line(struct gi_text *t, size_t number, struct gi_str text)
{
	size_t	 size = gi_size_add(gi_size_mul(text.len, 2), GI_PUT_SLACK);

	gi_text_add(t, gi_str(GI_NAME_REC_LINE));
	add_size(t, number);
	gi_text_byte(t, '\t');
	if (t->room - t->len < size)
		gi_text_grow(t, size);
	t->len = (size_t)(gi_put_escaped(t->s + t->len, text, text.len) - t->s);
	gi_text_byte(t, '\n');
}

void
nrm_table(struct gi_arena *a, struct gi_str text, const struct csv_verdict *v,
    struct gi_text *records, struct gi_normal *out)
{
	struct csv	*csv = csv_begin(a, text, v, false);
	struct gi_arena	*line = gi_arena_new();	/* of one */
	struct csv_row	 row;

	memset(out, 0, sizeof(*out));
	records->len = 0;
	while (csv_next(csv, &row)) {
		if (row.columns.len > 0)
			add_grid(records, &row);
		add_line(records, row.number, gi_normalize_line(line, row.text,
		    row.number, out));
		gi_arena_clear(line);
		out->nline++;
	}
	gi_arena_free(line);
	out->records = (struct gi_str){ records->s, records->len };
}
