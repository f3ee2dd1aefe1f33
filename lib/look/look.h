/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: the look of a table, which is how its form prints it: a
 * rectangle of cells with heads, labels and room for values, the same for a
 * screen, a page and a sheet.  What is in the cells of a report, the caller
 * puts there.
 */
#ifndef LOOK_LOOK_H
#define LOOK_LOOK_H

#include "form/place.h"
#include "gi.h"

enum look_kind {
	LOOK_TITLE,		/* a block's title, over its whole width */
	LOOK_CORNER,		/* over the column of labels or of units */
	LOOK_HEAD,		/* over columns of values */
	LOOK_LABEL,		/* to the left of lines of values */
	LOOK_UNIT,		/* the unit of a line's values */
	LOOK_VALUE,		/* room for the value of a place */
	LOOK_BLANK		/* nothing: the form has no cell here */
};

struct look_cell {
	enum look_kind		 kind;
	uint16_t		 line, col;	/* its first of each, from 0 */
	uint16_t		 nline, ncol;	/* how many of each it spans */
	uint16_t		 level;		/* of a label: groups it is in that
						   have lines of their own above
						   it, by which it is indented */
	const struct gi_label	*label;		/* title, corner, head, label: its
						   text, see look_text(); else, and
						   in a corner without a text, NULL */
	const char		*unit;		/* unit, value: the unit of the
						   numbers, "" where the form
						   says none; else NULL */
	const struct gi_tableform *form;	/* what row and column are of:
						   another edition's where the
						   line was taken from there */
	int			 row, column;	/* value: indices in form, which say
						   key and unit; label: the row or
						   group; else -1 */
	const struct gi_place	*place;		/* value: its place; else NULL */
	const uint16_t		*scope;		/* indices of the cells that say what
						   this one is: title, labels, corner,
						   heads, each outermost first */
	size_t			 nscope;
};

struct look_line {
	bool		 head;		/* it has titles, corners and heads only */
	uint16_t	 block;		/* a number, from 0, that the lines have
					   for which the same heads stand */
	size_t		 first;		/* index of the first cell that begins in
					   this line; up to that of the next */
};

struct look_table {
	const struct gi_tableform *form;	/* that of the report's edition */
	size_t			 nline, ncol;
	const struct look_line	*line;		/* nline of them, and one more
						   whose first is ncell */
	const struct look_cell	*cell;		/* by line, and by column within */
	size_t			 ncell;
	const uint16_t		*at;		/* at[line * ncol + col]: the index
						   of the cell that covers it */
	size_t			 nhead;		/* first lines that are heads of all
						   others: what is repeated on a
						   page or stays on a screen; 0
						   where blocks have their own */
	size_t			 nlabel;	/* first columns that have labels
						   and units, no values */
};

/*
 * The look of a table of a form, in the arena.  The form is one of gi_forms().
 *
 * present are the places of a report's cells, n of them, in any order; those of
 * other tables are passed over, and so is NULL, which is no place.  Where the
 * form has all of them, the look is as it prints the table.  A block of which
 * it has not, but another edition has, is as that prints it; a table without
 * blocks is one.  What is then left stands below, with the labels of an
 * edition that has it.  So each place that is present has one value cell.
 *
 * NULL for present: as the form prints it.
 */
const struct look_table *look_make(struct gi_arena *,
		    const struct gi_tableform *,
		    const struct gi_place *const *present, size_t n);
/*
 * The same in one line: all values beside each other, in the order of rows, and
 * above them as heads the labels of rows, each over its columns, and the heads
 * of these.  A head stands over what it has below it, whatever its arrangement
 * in print; a table of one column needs no head of that.  What the form lacks
 * stands to the right of what it has.
 */
const struct look_table *look_across(struct gi_arena *,
		    const struct gi_tableform *,
		    const struct gi_place *const *present, size_t n);

/* The text of a label: in English where that is wanted and there is one. */
static inline const char *
look_text(const struct gi_label *label, bool english)
{
	return english ? label->text + label->english : label->text;
}

/* What a table is called, by the same rule. */
static inline const char *
look_title(const struct gi_tableform *form, bool english)
{
	return english && form->english != NULL ? form->english : form->title;
}

/* unit.c: what a unit is called, by the same rule: "件", "items". */
const char	*look_unit(const char *unit, bool english);

#endif
