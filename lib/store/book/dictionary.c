/* SPDX-License-Identifier: ISC */
/* The dictionary: what each key of the forms is called. */
#include "base/arena.h"
#include "finding/said.h"
#include "store/book/sheets.h"
#include "store/wide/dictionary.h"
#include "tool/lang.h"

static const size_t	 width[STORE_FIELDS] = {
	[STORE_EDITION] = 8, [STORE_PART] = 8, [STORE_KEY] = 48,
	[STORE_TABLE] = 14, [STORE_ROW] = 32, [STORE_COLUMN] = 14,
	[STORE_ORDINAL] = 8, [STORE_CHINESE] = 60, [STORE_ENGLISH] = 60,
	[STORE_UNIT] = 8, [STORE_PARENT] = 24
};

static void
put_entry(void *ctx, const struct gi_str field[STORE_FIELDS])
{
	struct store_sheet	*s = ctx;
	size_t			 f;
	struct gi_mark		 mark = gi_arena_mark(s->pen->scratch);

	if (!store_sheet_next(s))
		return;
	for (f = 0; f < STORE_FIELDS; f++) {
		if (f == STORE_ORDINAL)
			store_sheet_centre(s, f, field[f]);
		else if (f == STORE_PART)
			store_sheet_text(s, f, gi_str(gi_said("part",
			    field[f].s)), s->pen->formats.text);
		else
			store_sheet_text(s, f, field[f], f == STORE_CHINESE ||
			    f == STORE_ENGLISH ? s->pen->formats.wrapped :
			    s->pen->formats.text);
	}
	store_sheet_fit(s, field[STORE_CHINESE], width[STORE_CHINESE]);
	store_sheet_fit(s, field[STORE_ENGLISH], width[STORE_ENGLISH]);
	gi_arena_release(s->pen->scratch, mark);
}

void
store_dictionary_put(struct store_sheets *ss)
{
	struct store_plain_head	 head[STORE_FIELDS];
	int			 f;

	for (f = 0; f < STORE_FIELDS; f++)
		head[f] = (struct store_plain_head){ gi_said("field",
		    store_field_name((enum store_field)f)), width[f] };
	store_sheet_plain(&ss->dictionary, ss->pen, gi_text("Dictionary"),
	    head, STORE_FIELDS, 0);
	store_dictionary(put_entry, &ss->dictionary);
	store_sheet_end(&ss->dictionary);
}
