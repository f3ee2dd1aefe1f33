/* SPDX-License-Identifier: ISC */
/* Strings of a workbook (ECMA-376 part 1, 18.4), run by run. */
#include "base/arena.h"
#include "extract/piece/raised.h"
#include "extract/sheet/sheettext.h"
#include "gi.h"

/* The run that was read ends with the text so far. */
static void
close_run(struct ext_sheet_rich *r)
{
	if (r->n == 0)
		return;
	r->run[r->n - 1].text.len = r->text.len - r->from;
	r->from = r->text.len;
}

void
ext_sheet_rich_run(struct ext_sheet_rich *r)
{
	close_run(r);
	r->run = gi_grow(r->arena, r->run, r->n, &r->room, sizeof(*r->run));
	ext_look_none(&r->run[r->n].look);
	r->run[r->n++].own = false;
}

void
ext_sheet_rich_font(struct ext_sheet_rich *r)
{
	if (r->n > 0)
		r->run[r->n - 1].own = true;
}

void
ext_sheet_rich_look(struct ext_sheet_rich *r, const char *name,
    const char **attr)
{
	if (r->n > 0)
		ext_sheet_look_take(r->styles, &r->run[r->n - 1].look, name,
		    attr);
}

void
ext_sheet_rich_add(struct ext_sheet_rich *r, struct gi_str s)
{
	gi_text_add(&r->text, s);
}

struct ext_sheet_text
ext_sheet_rich_end(struct ext_sheet_rich *r)
{
	struct ext_sheet_text	 t = { .n = r->n };
	const char		*at;
	size_t			 i;
	bool			 plain = true;

	close_run(r);
	t.text = gi_text_take(&r->text, 0);
	at = t.text.s;
	for (i = 0; i < r->n; i++) {
		plain = plain && !r->run[i].own;
		r->run[i].text.s = at;
		at += r->run[i].text.len;
	}
	if (!plain) {
		t.run = r->run;
		r->run = NULL;
		r->room = 0;
	}
	r->n = 0;
	r->from = 0;
	return t;
}

void
ext_sheet_text_split(struct gi_arena *a, const struct ext_sheet_text *t,
    const struct ext_look *cell, struct gi_str out[EXT_SHOWNS])
{
	struct gi_text		 to[EXT_SHOWNS] = { { .arena = a },
	    { .arena = a }, { .arena = a } };
	struct ext_raised	 raised = { 0, 0, false };
	struct ext_look		 look;
	enum ext_shown		 shown;
	long			 ground = ext_ground(cell->ground,
				    EXT_INK_PAPER);
	size_t			 i;

	for (i = 0; i < t->n; i++) {
		look = t->run[i].own ? t->run[i].look : *cell;
		shown = ext_look_shown(&look, ground);
		if (shown == EXT_SHOWN)
			ext_raised_add(&to[shown], &raised, t->run[i].text,
			    look.raised == 1, true);
		else
			gi_text_add(&to[shown], t->run[i].text);
	}
	ext_raised_end(&to[EXT_SHOWN], &raised, true);
	for (i = 0; i < EXT_SHOWNS; i++)
		out[i] = gi_text_take(&to[i], 0);
}
