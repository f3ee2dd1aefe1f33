/* SPDX-License-Identifier: ISC */
/* A table of a report: what is in its cells, and what is wrong with them. */
#include "base/arena.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/text.h"
#include "finding/wording.h"
#include "tool/lang.h"
#include "tool/safe.h"
#include "view/table.h"

static bool
in_english(void)
{
	return gi_lang() == GI_LANG_EN;
}

/* What was read for a value: as printed, nothing for a blank, ? for no number. */
static struct gi_str
value(struct gi_arena *a, const struct rep_report *r, const struct gi_place *p)
{
	const struct rep_cell	*cell = rep_at(r, p);
	struct gi_text		 t = { .arena = a };

	if (cell == NULL)
		return gi_str("?");
	if (cell->value.s != NULL)
		return gi_safe_text(a, cell->value);
	if (cell->how == REP_BLANK)
		return gi_str("");
	if (cell->raw.s != NULL)
		gi_text_add(&t, gi_safe_text(a, cell->raw));
	gi_text_byte(&t, '?');
	return gi_text_end(&t);
}

static struct gi_str
text_of(const struct view_detail *d, const struct look_cell *c)
{
	switch (c->kind) {
	case LOOK_VALUE:
		return value(d->arena, d->report, c->place);
	case LOOK_UNIT:
		return gi_str(look_unit(c->unit, in_english()));
	case LOOK_BLANK:
		return gi_str("");
	default:
		return c->label == NULL ? gi_str("") : gi_safe_text(d->arena,
		    gi_str(look_text(c->label, in_english())));
	}
}

/*
 * Put the sign of a finding behind the text of its cell: a value and its signs
 * stay in one line.
 */
static void
put_mark(const struct view_detail *d, struct view_box *b, bool value,
    const struct view_mark *m)
{
	struct gi_text	 t = { .arena = d->arena };

	gi_text_add(&t, b->text);
	if (b->text.len > 0)
		gi_text_add(&t, gi_str(value ? GI_TEXT_NO_BREAK_SPACE : " "));
	gi_text_add(&t, view_sign(d->screen, m->find->severity));
	gi_text_size(&t, m->number);
	b->text = gi_text_end(&t);
	if (b->ink == VIEW_PLAIN)
		b->ink = m->ink;
}

static void
fill(const struct view_detail *d, struct view_table *t)
{
	size_t	 i, at;

	t->box = gi_alloc_array(d->arena, t->look->ncell, sizeof(*t->box));
	for (i = 0; i < t->look->ncell; i++) {
		t->box[i].text = text_of(d, &t->look->cell[i]);
		t->box[i].bare = t->box[i].text;
		t->box[i].ink = VIEW_PLAIN;
	}
	for (i = 0; i < d->marks.n; i++) {
		at = view_mark_cell(&d->marks.mark[i], t->look);
		if (at < t->look->ncell)
			put_mark(d, &t->box[at],
			    t->look->cell[at].kind == LOOK_VALUE,
			    &d->marks.mark[i]);
	}
}

/* The places of the cells that there are; how many are in that table. */
static const struct gi_place *const *
places(const struct view_detail *d, enum gi_table table, size_t *in_table)
{
	const struct rep_report	*r = d->report;
	const struct gi_place	**p;
	size_t			 i;

	p = gi_alloc_array(d->arena, r->ncell + 1, sizeof(const void *));
	*in_table = 0;
	for (i = 0; i < r->ncell; i++) {
		p[i] = r->cell[i].place;
		*in_table += p[i] != NULL && p[i]->table == table;
	}
	return p;
}

/* What a table is called in messages, and by the form. */
static void
put_title(const struct view_detail *d, const struct gi_tableform *form)
{
	struct gi_text	 t = { .arena = d->arena };
	char		 number[64];

	if (form->section > 0 && in_english()) {
		snprintf(number, sizeof(number), "Table %d", form->section);
		gi_text_add(&t, gi_str(number));
	} else if (form->section > 0)
		gi_text_add(&t, gi_say_table(d->arena, form));
	if (t.len > 0)
		gi_text_add(&t, gi_str("  "));
	gi_text_add(&t, gi_safe_text(d->arena,
	    gi_str(look_title(form, in_english()))));
	view_put_folded(d->screen, d->out, d->arena, VIEW_BOLD,
	    gi_text_end(&t), 0);
}

void
view_table(const struct view_detail *d, const struct gi_tableform *form)
{
	struct view_table		 t = { .screen = d->screen,
					    .out = d->out, .arena = d->arena };
	const struct gi_place *const	*present;
	size_t				 n;

	present = places(d, form->table, &n);
	put_title(d, form);
	if (n == 0) {
		fputs(gi_text("  No cell of this table was read.\n"), d->out);
		return;
	}
	t.look = look_make(d->arena, form, present, d->report->ncell);
	fill(d, &t);
	if (!view_grid(&t))
		view_plain(&t);
}
