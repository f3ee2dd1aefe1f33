/* SPDX-License-Identifier: ISC */
/*
 * The cell of a value: what is printed there, and for who points at it or comes
 * to it by keys or touch its line, its raw text and how it was placed.  The
 * words around these are the style sheet's, so that they stand in a page once.
 */
#include "base/str.h"
#include "form/place.h"
#include "gi.h"
#include "page/markup/write.h"
#include "page/report/page.h"
#include "stream/output.h"
#include "tool/lang.h"

/* The class of a cell by how it was read: one letter of the style sheet. */
static char
class_of(const struct page *p, const struct look_cell *l,
    const struct rep_cell *c)
{
	static const char	 class[REP_HOWS] = {
		[REP_EXACT] = 0, [REP_INFERRED] = 'i', [REP_BLANK] = 'b',
		[REP_UNREAD] = 'u', [REP_UNPLACED] = 'l'
	};

	if (c != NULL)
		return c->value.s == NULL && c->how != REP_UNREAD ? 'b' :
		    class[c->how];
	return p->marks.lost[l->place->line] ? 'l' : 'n';
}

/*
 * The number of the worst finding that names the cell; of one whose row could
 * not be placed, of that which says so; or 0.
 */
static size_t
finding_of(const struct page *p, const struct gi_place *place, char how)
{
	size_t	 n, i = p->marks.find[place - gi_places(&n)];

	return i == 0 && how == 'l' ? p->marks.torn[place->table] : i;
}

static void
put_class(struct page *p, char how, const struct gi_place *place)
{
	static const char *const	 severity[] = {
		[GI_NOTE] = "fo", [GI_WARNING] = "fw", [GI_ERROR] = "fe"
	};
	size_t				 n, i = finding_of(p, place, how);

	if (how == 0 && i == 0)
		return;
	page_put(p->out, " class=\"");
	if (how != 0)
		gi_put_byte(p->out, how);
	if (i > 0) {
		page_put(p->out, how != 0 ? " " : "");
		page_put(p->out, severity[p->r->find[i - 1].severity]);
		if (p->marks.part[place - gi_places(&n)])
			page_put(p->out, " p");
	}
	gi_put_byte(p->out, '"');
}

static void
put_source(struct page *p, const struct rep_cell *c)
{
	if (c == NULL || c->line == 0)
		return;
	page_put(p->out, " data-l=\"");
	page_size(p->out, c->line);
	gi_put_byte(p->out, '"');
	if (c->raw.len == 0 || gi_str_eq(c->raw, c->value))
		return;
	page_put(p->out, " data-r=\"");
	page_text(p->out, c->raw);
	gi_put_byte(p->out, '"');
}

/* What stands in the cell; never nothing, since it may be a link. */
static void
put_content(struct page *p, char how, const struct rep_cell *c)
{
	if (c != NULL && c->value.s != NULL)
		page_text(p->out, c->value);
	else if (c != NULL && gi_trim(c->raw).len > 0)
		page_text(p->out, c->raw);
	else
		page_string(p->out, how == 'b' ? gi_text("blank") :
		    how == 'l' ? "?" : gi_text("missing"));
}

void
page_cell(struct page *p, const struct look_cell *l, const char *headers)
{
	const struct rep_cell	*c = rep_at(p->r, l->place);
	char			 how = class_of(p, l, c);
	size_t			 find = finding_of(p, l->place, how), n;

	page_put(p->out, "<td");
	if (p->marks.linked[l->place - gi_places(&n)])
		page_id(p, 'c', (size_t)(l->place - gi_places(&n)));
	put_class(p, how, l->place);
	put_source(p, c);
	page_put(p->out, headers);
	if (find > 0) {
		page_put(p->out, "><a");
		page_link(p, 'f', find);
		page_put(p->out, ">");
	} else {
		page_put(p->out, " tabindex=\"0\">");
	}
	put_content(p, how, c);
	page_put(p->out, find > 0 ? "</a></td>" : "</td>");
}
