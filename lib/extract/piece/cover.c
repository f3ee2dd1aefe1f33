/* SPDX-License-Identifier: ISC */
/* Which cell has which columns of a row. */
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "base/text.h"
#include "extract/piece/cover.h"
#include "gi.h"

/* A column, and the columns of the cell that has it: from up to to. */
struct cover_column {
	uint32_t	 from, to;		/* in this row */
	uint32_t	 below_from, below_to;	/* in the rows that it reaches
						   down into */
	size_t		 until;			/* the first row below that it
						   does not reach */
	bool		 above;			/* it is of a row above */
};

struct ext_cover {
	struct cover_column	*column;
	size_t			 width, room;
	size_t			 row;		/* how many have begun */
	bool			 odd;		/* cells of the row lie one over
						   the other */
	struct gi_text		 text;
};

struct ext_cover *
ext_cover_begin(struct gi_arena *a, struct ext_cover **kept, size_t width)
{
	struct ext_cover	*c = *kept;

	if (c == NULL)
		*kept = c = gi_alloc(a, sizeof(*c));
	c->text.arena = a;
	if (c->room < width) {
		c->room = width;
		c->column = gi_alloc_array(a, width, sizeof(*c->column));
	} else if (width > 0)
		memset(c->column, 0, width * sizeof(*c->column));
	c->width = width;
	c->row = 0;
	return c;
}

void
ext_cover_row(struct ext_cover *c, bool group)
{
	struct cover_column	*p;
	size_t			 i;

	for (i = 0; i < c->width; i++) {
		p = &c->column[i];
		if (group)
			p->until = 0;
		p->above = p->until > c->row;
		p->from = p->above ? p->below_from : (uint32_t)i;
		p->to = p->above ? p->below_to : (uint32_t)i + 1;
	}
	c->row++;
	c->odd = false;
}

void
ext_cover_join(struct ext_cover *c, size_t at, size_t end, bool above)
{
	size_t	 i;

	if (end > c->width)
		end = c->width;
	for (i = at; i < end; i++) {
		c->column[i].from = (uint32_t)at;
		c->column[i].to = (uint32_t)end;
		c->column[i].above = above;
	}
}

void
ext_cover_cell(struct ext_cover *c, size_t at, size_t columns, size_t rows)
{
	struct cover_column	*p;
	size_t			 i, until = c->row - 1 + rows;

	for (i = at; i < at + columns && i < c->width; i++)
		c->odd = c->odd || c->column[i].above;
	ext_cover_join(c, at, at + columns, false);
	for (i = at; rows > 1 && i < at + columns && i < c->width; i++) {
		p = &c->column[i];
		if (p->until >= until)
			continue;
		p->until = until;
		p->below_from = p->from;
		p->below_to = p->to;
	}
}

static void
put_entry(struct gi_text *text, const struct cover_column *p)
{
	if (text->len > 0)
		gi_text_byte(text, ',');
	gi_text_size(text, p->from + 1);
	if (p->to > p->from + 1) {
		gi_text_byte(text, '-');
		gi_text_size(text, p->to);
	}
	if (p->above)
		gi_text_byte(text, '^');
}

struct gi_str
ext_cover_entries(struct ext_cover *c, const bool *used, size_t end)
{
	const struct cover_column	*p, *before = NULL;
	size_t				 i;

	c->text.len = 0;
	for (i = 0; i < end && i < c->width; i++) {
		if (!used[i])
			continue;
		p = &c->column[i];
		if (before != NULL && p->from < before->to &&
		    (p->from != before->from || p->to != before->to))
			c->odd = true;
		put_entry(&c->text, p);
		before = p;
	}
	return c->odd ? (struct gi_str){ "", 0 } : gi_text_take(&c->text, 0);
}

struct gi_str
ext_cover_simple(struct gi_arena *a, size_t cells)
{
	struct gi_text	 text = { .arena = a };
	size_t		 i;

	for (i = 1; i <= cells; i++) {
		if (i > 1)
			gi_text_byte(&text, ',');
		gi_text_size(&text, i);
	}
	return gi_text_end(&text);
}
