/* SPDX-License-Identifier: ISC */
/* What the workbook has of a report. */
#include <stdint.h>

#include "base/arena.h"
#include "base/text.h"
#include "finding/find.h"
#include "finding/said.h"
#include "form/form.h"
#include "form/place.h"
#include "report/target.h"
#include "store/book/note.h"
#include "store/book/text.h"
#include "store/wide/column.h"
#include "stream/role.h"
#include "tool/lang.h"

#define SAID	2000	/* units of UTF-16 that are said of a cell, at most */

/* A report while it is noted; arrays are by index in gi_places(). */
struct store_noting {
	struct store_note	*note;
	const struct rep_report	*r;
	struct gi_arena		*arena;
	bool			 english;
	struct gi_str		*said;
	uint8_t			*worst;
	bool			*whole;		/* named by itself */
	const struct gi_place	*place;
	size_t			 nplace;
	/* the finding whose cells are given */
	size_t			 of;		/* its severity, and one more */
	struct gi_str		 text;
	size_t			 first;		/* of its cells, or SIZE_MAX */
};

/* Say one more thing of something. */
static void
say(struct store_noting *g, struct gi_str *said, struct gi_str text)
{
	struct gi_text	 t = { .arena = g->arena };

	gi_text_add(&t, *said);
	if (t.len > 0)
		gi_text_byte(&t, '\n');
	if (t.len + text.len < SAID)
		gi_text_add(&t, text);
	else if (said->len == 0 || said->s[said->len - 1] != '.')
		gi_text_add(&t, gi_str("..."));
	else
		return;
	*said = gi_text_end(&t);
}

/* A text of ours with one of the report's in it. */
static struct gi_str
with(struct store_noting *g, const char *format, struct gi_str s)
{
	struct gi_text	 t = { .arena = g->arena };
	const char	*at = strstr(format, "%s");

	gi_text_add(&t, (struct gi_str){ format, (size_t)(at - format) });
	gi_text_add(&t, s);
	gi_text_add(&t, gi_str(at + 2));
	return gi_text_end(&t);
}

static void
name_cell(void *ctx, const struct gi_place *place, bool part)
{
	struct store_noting	*g = ctx;
	size_t			 p = (size_t)(place - g->place);

	if (g->first == SIZE_MAX)
		g->first = p;
	if (part && rep_adds_nothing(g->r, place))
		return;
	if (!part && !g->whole[p])
		g->worst[p] = 0;
	if (part && g->whole[p])
		return;
	if (g->worst[p] < g->of)
		g->worst[p] = (uint8_t)g->of;
	if (part)
		return;
	g->whole[p] = true;
	say(g, &g->said[p], g->text);
}

/* Where a target is, in words. */
static struct gi_str
where(struct store_noting *g, const struct rep_target *at)
{
	const struct gi_tableform	*t = at->form;

	if (t != NULL)
		return store_path(g->arena, t, at->row >= 0 ?
		    &t->row[at->row] : NULL, at->col >= 0 && (at->row < 0 ||
		    t->ncol > 1) ? &t->col[at->col] : NULL, g->english);
	if (at->section > 0)
		return store_book_format(g->arena, gi_text("section %zu"),
		    at->section);
	if (at->line > 0)
		return store_book_format(g->arena, gi_text("line %zu"), at->line);
	return gi_str(gi_text("the whole report"));
}

static void
note_find(struct store_noting *g, const struct gi_find *f,
    struct store_book_find *out)
{
	struct store_note	*n = g->note;
	struct rep_target	 at;
	struct gi_str		 text = gi_find_text(g->arena, f);
	enum gi_table		 table;

	rep_target_find(g->r, f, &at);
	g->of = (size_t)f->severity + 1;
	g->first = SIZE_MAX;
	g->text = store_book_format(g->arena, gi_text("%s: %.*s"),
	    gi_said("severity", gi_severity_name(f->severity)), (int)text.len,
	    text.s);
	rep_target_cells(&at, name_cell, g);
	table = at.form != NULL ? at.form->table : GI_TABLES;
	if (table != GI_TABLES && g->first == SIZE_MAX) {
		say(g, &n->said[table], g->text);
		if (n->said_worst[table] < g->of)
			n->said_worst[table] = g->of;
	}
	*out = (struct store_book_find){ .worst = g->of, .line = f->line,
	    .table = table, .place = g->first, .rule = gi_str(f->rule),
	    .where = where(g, &at), .said = text, .expected = f->expected,
	    .actual = f->actual };
}

/* Where a number without a cell is: its row, or what keys there are. */
static struct gi_str
where_stray(struct store_noting *g, const struct rep_cell *c)
{
	struct rep_target	 at = { .line = c->line, .row = -1, .col = -1 };
	struct gi_text		 t = { .arena = g->arena };
	const struct gi_form	*form;
	size_t			 n, i;

	form = gi_forms(&n);
	if (c->place != NULL) {
		while (n > 1 && c->place->row[n - 1] < 0)
			n--;
		at.form = gi_form_table(&form[n - 1],
		    (enum gi_table)c->place->table);
		at.row = c->place->row[n - 1];
		return where(g, &at);
	}
	for (i = 0; i < 3; i++) {
		if (c->key[i].s == NULL)
			continue;
		if (t.len > 0)
			gi_text_add(&t, gi_str(" / "));
		gi_text_add(&t, c->key[i]);
	}
	return gi_text_end(&t);
}

static void
note_stray(struct store_noting *g, const struct rep_cell *c,
    struct store_book_find *out)
{
	*out = (struct store_book_find){ .line = c->line, .place = SIZE_MAX,
	    .table = c->place != NULL ? (enum gi_table)c->place->table :
	    GI_TABLES, .where = where_stray(g, c), .rule = gi_str(""),
	    .expected = gi_str(""),
	    .actual = c->value.s != NULL ? c->value : c->raw };
	out->said = with(g, gi_text("It stands in the text, but in which cell "
	    "cannot be told: %s"), c->raw.len > 0 ? c->raw : c->value);
	if (c->place != NULL)
		g->note->table[c->place->table] = true;
}

static void
note_finds(struct store_noting *g)
{
	struct store_note	*n = g->note;
	const struct rep_report	*r = g->r;
	size_t			 i;

	n->find = gi_alloc_array(g->arena, r->nfind + r->nstray + 1,
	    sizeof(*n->find));
	for (i = 0; i < r->nfind; i++)
		note_find(g, &r->find[i], &n->find[n->nfind++]);
	for (i = 0; i < r->nstray; i++)
		note_stray(g, &r->stray[i], &n->find[n->nfind++]);
}

/* What is said of a cell for how it was read. */
static void
say_how(struct store_noting *g, const struct rep_cell *c,
    struct store_book_cell *out)
{
	double	 d;
	size_t	 scale;

	out->unread = c->how == REP_UNREAD;
	if (out->unread)
		say(g, &out->said, with(g, gi_text("It cannot be read as a "
		    "number: %s"), c->raw));
	else if (c->value.s != NULL && !store_book_number(c->value, &d, &scale))
		say(g, &out->said, gi_str(gi_text("It has more digits than a "
		    "spreadsheet keeps, so it stands as text.")));
}

static void
note_cells(struct store_noting *g)
{
	struct store_note	*n = g->note;
	const struct rep_cell	*c;
	struct store_book_cell	*out;
	size_t			 i;

	n->cell = gi_alloc_array(g->arena, g->nplace + 1, sizeof(*n->cell));
	for (i = 0; i < g->nplace; i++) {
		c = g->r->at[i];
		if (c != NULL)
			n->table[g->place[i].table] = true;
		if (c == NULL && g->worst[i] == 0)
			continue;
		out = &n->cell[n->ncell++];
		*out = (struct store_book_cell){ .place = i, .worst = g->worst[i],
		    .part = !g->whole[i], .said = g->said[i] };
		if (c == NULL)
			continue;
		out->value = c->value;
		say_how(g, c, out);
	}
}

static void
note_report(struct store_note *n, const struct rep_report *r,
    struct gi_arena *a)
{
	struct store_noting	 g = { .note = n, .r = r, .arena = a,
	    .english = gi_lang() != GI_LANG_ZH };

	g.place = gi_places(&g.nplace);
	g.said = gi_alloc_array(a, g.nplace, sizeof(*g.said));
	g.worst = gi_alloc_array(a, g.nplace, sizeof(*g.worst));
	g.whole = gi_alloc_array(a, g.nplace, sizeof(*g.whole));
	note_finds(&g);
	note_cells(&g);
}

static void
note_figures(struct store_note *n, const struct rep_report *r,
    struct gi_arena *a)
{
	char		 buf[GI_DEC_TEXT];
	struct gi_dec	 d;
	size_t		 len;
	int		 i;

	for (i = 0; i < REP_FIGURES; i++) {
		n->figure[i] = (struct gi_str){ NULL, 0 };
		if (r->doc == NULL || !rep_figure(r, (enum rep_figure)i, &d))
			continue;
		len = gi_dec_format(d, buf);
		n->figure[i] = (struct gi_str){ gi_dup(a, buf, len), len };
	}
}

void
store_note_make(struct store_note *n, const struct rep_report *r,
    struct gi_arena *a)
{
	static const size_t	 worst[GI_VERDICTS] = {
		[GI_VERDICT_ERRORS] = GI_ERROR + 1,
		[GI_VERDICT_DOUBTS] = GI_WARNING + 1
	};
	int			 f;

	*n = (struct store_note){ .ncell = 0 };
	for (f = 0; f < STORE_FACTS; f++)
		n->fact[f] = store_fact(r, a, (enum store_fact)f);
	n->who = rep_who(r->fact);
	if (n->who.len == 0)
		n->who = r->source;
	n->verdict = gi_str(r->judged ? gi_said("verdict",
	    gi_verdict_name(r->verdict)) : gi_text("not checked"));
	n->worst = worst[r->verdict];
	n->fail = gi_str("");
	if (r->fail_stage.len > 0)
		n->fail = gi_fail_text(a, r->fail_message);
	else if (!r->complete)
		n->fail = gi_str(gi_text("Only a part of it arrived."));
	note_figures(n, r, a);
	if (r->doc != NULL)
		note_report(n, r, a);
}
