/* SPDX-License-Identifier: ISC */
/* Internal to gi-tables: a line of the text as slots. */
#ifndef GI_TABLES_POSITION_BAND_H
#define GI_TABLES_POSITION_BAND_H

#include "gi.h"
#include "stream/grid.h"
#include "tables/parts/reading.h"

enum tbl_slot_kind {
	TBL_SLOT_BLANK,		/* nothing, or a mark for it */
	TBL_SLOT_NUMBER,
	TBL_SLOT_UNREAD,	/* more than one number, or none that is one */
	TBL_SLOT_LABEL,
	TBL_SLOT_COVERED	/* a place that another cell covers */
};

/* A cell of a line.  It has no atoms where padding was left out. */
struct tbl_slot {
	uint32_t	 first, end;	/* its atoms, end not included */
	uint32_t	 value;		/* the atom that stands for it */
	struct tbl_span	 at;		/* the positions it takes */
	uint8_t		 kind;		/* enum tbl_slot_kind */
	bool		 above;		/* COVERED: by a cell of a line above */
	bool		 mark;		/* BLANK: a mark is printed */
};

/* A line, or the lines between two rules of a box. */
struct tbl_band {
	uint32_t		 first, end;	/* its atoms */
	size_t			 elem;		/* the row of the form whose
						   label it has; SIZE_MAX: of
						   none */
	struct tbl_slot		*slot;
	size_t			 n;
	size_t			 values;	/* the slot behind that label */
	const struct gi_grid_line *grid;	/* NULL: none */
	bool			 open;		/* the empty cell behind the
						   last bar is one of the row */
	bool			 done;		/* see tbl_block_part() */
	bool			 led, closed;	/* an empty cell before the
						   first bar, behind the last,
						   was taken for a border */
};

/* Whether a line has the values of a row of the form. */
static inline bool
tbl_band_is_row(const struct tbl_band *b)
{
	return b->elem != SIZE_MAX;
}

/* Whether a slot holds a value, or a mark in its place. */
static inline bool
tbl_slot_is_value(const struct tbl_slot *s)
{
	return s->kind == TBL_SLOT_NUMBER || s->kind == TBL_SLOT_UNREAD ||
	    (s->kind == TBL_SLOT_BLANK && s->mark);
}

/*
 * Set *b to the band that has the atom; its slots are in the arena and at the
 * positions of their cells.  False where its line is not delimited.
 */
bool	 tbl_band_read(const struct tbl_reading *, size_t atom,
	    struct tbl_band *b);
/*
 * Is a text one of figures, with marks or letters in it that leave them unread,
 * as ?8 and 4l?  No value is a bare item number, a share, or a code as A06.
 */
bool	 tbl_atom_is_figure(const struct tbl_atom *);
/*
 * Whether a number stands in the cell of a row's label, a blank behind that: what
 * parted them may be lost, and the cells behind be one too few.
 */
bool	 tbl_band_has_run_in(const struct tbl_reading *,
	    const struct tbl_band *);
/* The atom behind the band that has the atom. */
size_t	 tbl_band_end(const struct tbl_reading *, size_t atom);

#endif
