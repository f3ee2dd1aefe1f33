/* SPDX-License-Identifier: ISC */
/* Where CSV goes: a file that is whole, or what the run writes to. */
#include <stdlib.h>

#include "base/arena.h"
#include "base/cp.h"
#include "store/csv/csv.h"
#include "stream/output.h"

/* Begin, before the first report; false where that cannot be. */
static bool
begin(struct store_csv *c)
{
	if (c->arena != NULL)
		return true;
	c->out = gi_whole_output(&c->whole, c->name, c->out);
	if (c->out == NULL)
		return false;
	c->arena = gi_arena_new();
	c->column = store_columns(c->arena, &c->ncolumn);
	if (c->gb)
		c->togb = nrm_togb_new();
	if (c->mark)
		gi_put_bytes(c->out, GI_TEXT_BYTE_ORDER_MARK,
		    strlen(GI_TEXT_BYTE_ORDER_MARK));
	if (c->long_form)
		store_long_heads(c);
	else
		store_wide_heads(c);
	return true;
}

void
store_csv_add(struct store_csv *c, const struct rep_report *r,
    struct gi_arena *a)
{
	if (!begin(c))
		return;
	if (c->long_form)
		store_long_rows(c, r, a);
	else
		store_wide_row(c, r, a);
	gi_flush_later(c->out);
}

void
store_csv_end(struct store_csv *c)
{
	if (begin(c) && c->name != NULL)
		gi_whole_end(&c->whole, NULL, true);
}

void
store_csv_free(struct store_csv *c)
{
	if (c->arena != NULL)
		gi_arena_free(c->arena);
	nrm_togb_free(c->togb);
	free(c->record.text.s);
	free(c->coded.s);
	free(c->report.s);
}
