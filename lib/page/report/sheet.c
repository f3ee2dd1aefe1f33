/* SPDX-License-Identifier: ISC */
/*
 * A table as its form prints it, with the cells of a report in it; below it the
 * numbers that have no cell, and beside it what findings say.
 */
#include "base/arena.h"
#include "base/text.h"
#include "form/place.h"
#include "gi.h"
#include "look/look.h"
#include "page/markup/write.h"
#include "page/report/page.h"
#include "stream/output.h"
#include "tool/lang.h"

/* A table while it is put. */
struct sheet {
	struct page			*p;
	const struct look_table		*t;
	enum gi_table			 table;
	struct gi_text			 headers;
};

/* The edition by which the table is printed: the report's, if it has it. */
static const struct gi_tableform *
form_of(const struct rep_report *r, enum gi_table table)
{
	const struct gi_tableform	*own;
	const struct gi_form		*form;
	size_t				 n, i;

	own = r->form != NULL ? gi_form_table(r->form, table) : NULL;
	form = gi_forms(&n);
	for (i = 0; i < r->ncell && own == NULL; i++) {
		if (r->cell[i].place->table != table)
			continue;
		while (n > 1 &&
		    (r->cell[i].place->editions >> (n - 1) & 1) == 0)
			n--;
		return gi_form_table(&form[n - 1], table);
	}
	return own;
}

/* Whether there is anything of the table to be shown. */
static bool
has_table(const struct rep_report *r, enum gi_table table)
{
	size_t	 i;

	for (i = 0; i < r->ncell; i++) {
		if (r->cell[i].place->table == table)
			return true;
	}
	for (i = 0; i < r->nstray; i++) {
		if (r->stray[i].place != NULL &&
		    r->stray[i].place->table == table)
			return true;
	}
	return false;
}

static const struct look_table *
look(const struct rep_report *r, const struct gi_tableform *form)
{
	struct gi_arena		*a = r->doc->arena;
	const struct gi_place	**present;
	size_t			 i;

	present = gi_alloc_array(a, r->ncell + 1, sizeof(*present));
	for (i = 0; i < r->ncell; i++)
		present[i] = r->cell[i].place;
	return look_make(a, form, present, r->ncell);
}

void
page_sheets_find(struct page *p)
{
	const struct gi_tableform	*form;
	const struct look_table		*t;
	size_t				 i, n;
	enum gi_table			 table;

	gi_places(&n);
	p->placed = gi_alloc_array(p->r->doc->arena, n, sizeof(*p->placed));
	for (table = 0; table < GI_TABLES; table++) {
		p->drawn[table] = false;
		form = form_of(p->r, table);
		p->look[table] = t = form != NULL && has_table(p->r, table) ?
		    look(p->r, form) : NULL;
		for (i = 0; t != NULL && i < t->ncell; i++) {
			if (t->cell[i].place != NULL)
				p->placed[t->cell[i].place - gi_places(&n)] =
				    true;
		}
	}
}

static void
put_span(FILE *out, const char *name, size_t n)
{
	if (n < 2)
		return;
	page_put(out, name);
	page_size(out, n);
	gi_put_byte(out, '"');
}

/* The id of a head: the table's number, and the cell's in its look. */
static void
put_head_id(struct sheet *s, size_t cell)
{
	FILE	*out = s->p->out;

	page_put(out, s->p->id);
	page_put(out, "h");
	page_size(out, s->table);
	page_put(out, "-");
	page_size(out, cell);
}

static void
put_label(struct page *p, const struct gi_label *label)
{
	page_string(p->out, look_text(label, p->english));
}

static void
put_head(struct sheet *s, const struct look_cell *c)
{
	FILE	*out = s->p->out;
	bool	 row = c->kind == LOOK_LABEL;

	page_put(out, "<th");
	if (s->t->nhead == 0) {
		page_put(out, " id=\"");
		put_head_id(s, (size_t)(c - s->t->cell));
		gi_put_byte(out, '"');
	}
	page_put(out, row ? c->nline > 1 ? " scope=\"rowgroup\"" :
	    " scope=\"row\"" : c->ncol > 1 ? " scope=\"colgroup\"" :
	    " scope=\"col\"");
	put_span(out, " colspan=\"", c->ncol);
	put_span(out, " rowspan=\"", c->nline);
	if (c->level > 0) {
		page_put(out, " class=\"v");
		page_size(out, c->level < 3 ? c->level : 3);
		gi_put_byte(out, '"');
	}
	if (s->p->english && c->label != NULL && c->label->english == 0)
		page_put(out, " lang=\"zh-CN\"");
	page_put(out, ">");
	if (c->label != NULL)
		put_label(s->p, c->label);
	page_put(out, "</th>");
}

/*
 * The cell of a value.  Where scopes do not tell its heads, since blocks have
 * heads of different widths, it names them.
 */
static void
put_value(struct sheet *s, const struct look_cell *c)
{
	struct gi_text	*h = &s->headers;
	size_t		 i;

	h->len = 0;
	for (i = 0; s->t->nhead == 0 && i < c->nscope; i++) {
		gi_text_add(h, i == 0 ? gi_str(" headers=\"") : gi_str(" "));
		gi_text_add(h, gi_str(s->p->id));
		gi_text_byte(h, 'h');
		gi_text_size(h, s->table);
		gi_text_byte(h, '-');
		gi_text_size(h, c->scope[i]);
	}
	if (h->len > 0)
		gi_text_byte(h, '"');
	if (c->ncol > 1 || c->nline > 1) {
		gi_text_add(h, gi_str(" colspan=\""));
		gi_text_size(h, c->ncol);
		gi_text_add(h, gi_str("\" rowspan=\""));
		gi_text_size(h, c->nline);
		gi_text_byte(h, '"');
	}
	gi_text_byte(h, '\0');
	page_cell(s->p, c, h->s);
}

static void
put_other(struct sheet *s, const struct look_cell *c)
{
	FILE	*out = s->p->out;

	page_put(out, c->kind == LOOK_UNIT ? "<td class=\"t\"" :
	    "<td class=\"z\"");
	put_span(out, " colspan=\"", c->ncol);
	put_span(out, " rowspan=\"", c->nline);
	page_put(out, ">");
	if (c->kind == LOOK_UNIT)
		page_string(out, look_unit(c->unit, s->p->english));
	page_put(out, "</td>");
}

static void
put_line(struct sheet *s, size_t line)
{
	const struct look_cell	*c = &s->t->cell[s->t->line[line].first];
	const struct look_cell	*end = &s->t->cell[s->t->line[line + 1].first];

	page_put(s->p->out, "<tr>");
	for (; c < end; c++) {
		if (c->kind == LOOK_VALUE)
			put_value(s, c);
		else if (c->kind == LOOK_UNIT || c->kind == LOOK_BLANK)
			put_other(s, c);
		else
			put_head(s, c);
	}
	page_put(s->p->out, "</tr>\n");
}

static void
put_lines(struct sheet *s)
{
	const struct look_table	*t = s->t;
	FILE			*out = s->p->out;
	size_t			 i;

	if (t->nhead > 0)
		page_put(out, "<thead>\n");
	for (i = 0; i < t->nhead; i++)
		put_line(s, i);
	if (t->nhead > 0)
		page_put(out, "</thead>\n");
	for (; i < t->nline; i++) {
		if (i == t->nhead || t->line[i].block != t->line[i - 1].block)
			page_put(out, i == t->nhead ? "<tbody>\n" :
			    "</tbody>\n<tbody>\n");
		put_line(s, i);
	}
	page_put(out, "</tbody>\n");
}

/* The label of the row of a place, in the edition of the table or a later. */
static const char *
row_label(const struct page *p, const struct gi_place *place)
{
	const struct gi_form	*form;
	size_t			 n;

	form = gi_forms(&n);
	if (p->r->form != NULL && place->row[p->r->form - form] >= 0)
		n = (size_t)(p->r->form - form) + 1;
	while (n > 1 && place->row[n - 1] < 0)
		n--;
	return look_text(&gi_form_table(&form[n - 1],
	    place->table)->row[place->row[n - 1]].label, p->english);
}

/* The numbers of a row that have no cell, from r->stray[i] on. */
static size_t
put_stray_row(struct page *p, size_t i)
{
	const struct rep_cell	*c = &p->r->stray[i];
	FILE			*out = p->out;

	page_put(out, "<li>");
	if (c->place != NULL) {
		page_string(out, row_label(p, c->place));
		page_put(out, " ");
	}
	page_put(out, "<span class=\"s\">");
	page_say(out, gi_text("line %zu"), c->line);
	page_put(out, "</span>");
	for (; i < p->r->nstray && p->r->stray[i].place == c->place &&
	    p->r->stray[i].line == c->line; i++) {
		page_put(out, " <b>");
		page_text(out, p->r->stray[i].raw);
		page_put(out, "</b>");
	}
	page_put(out, "</li>\n");
	return i;
}

/* Numbers without a cell, of rows of the table, or of none. */
static void
put_strays(struct page *p, enum gi_table table)
{
	const struct rep_cell	*c;
	bool			 any = false;
	size_t			 i = 0;

	while (i < p->r->nstray) {
		c = &p->r->stray[i];
		if (c->place == NULL || c->place->table != table) {
			i++;
			continue;
		}
		if (!any) {
			page_put(p->out, "<div class=\"lost\"><p>");
			page_string(p->out, gi_text("Numbers of which the "
			    "text does not tell the cell:"));
			page_put(p->out, "</p>\n<ul>\n");
		}
		any = true;
		i = put_stray_row(p, i);
	}
	if (any)
		page_put(p->out, "</ul></div>\n");
}

static void
put_table(struct page *p, enum gi_table table, bool said)
{
	struct sheet	 s = { .p = p, .table = table, .t = p->look[table] };
	const char	*title = look_title(s.t->form, p->english);
	FILE		*out = p->out;

	s.headers.arena = p->r->doc->arena;
	page_put(out, "<a class=\"skip\"");
	page_link(p, 'e', table);
	page_put(out, ">");
	page_string(out, gi_text("Skip this table"));
	page_put(out, "</a>\n<div class=\"scroll\" role=\"region\" tabindex=\"0\" "
	    "aria-label=\"");
	page_string(out, title);
	page_put(out, said ? "\"><table class=\"form\">\n"
	    "<caption class=\"said\">" :
	    "\"><table class=\"form\">\n<caption>");
	page_string(out, title);
	page_put(out, "</caption>\n");
	put_lines(&s);
	page_put(out, "</table></div>\n<span tabindex=\"-1\"");
	page_id(p, 'e', table);
	page_put(out, "></span>\n");
}

void
page_sheet(struct page *p, enum gi_table table, bool said)
{
	if (p->drawn[table] || p->look[table] == NULL)
		return;
	p->drawn[table] = true;
	page_put(p->out, p->english ? "<div class=\"pair\" lang=\"en\"" :
	    "<div class=\"pair\"");
	page_id(p, 't', table);
	page_put(p->out, ">\n<div class=\"sheet\">\n");
	put_table(p, table, said);
	put_strays(p, table);
	page_put(p->out, "</div>\n");
	page_findings(p, table);
	page_put(p->out, "</div>\n");
}
