/* SPDX-License-Identifier: ISC */
/* Internal to libgi: the cells of a report, and its tables of cells. */
#ifndef GI_VERIFY_REPORT_GRID_H
#define GI_VERIFY_REPORT_GRID_H

#include "base/decimal.h"
#include "form/place.h"
#include "gi.h"

struct ver_report;

enum ver_state {
	VER_ABSENT,		/* the report has no record of the cell */
	VER_BLANK,		/* nothing is printed in it: counts as zero */
	VER_NUMBER,
	VER_UNREAD		/* something else is printed, perhaps a number
				   that could not be read */
};

/* A cell record whose keys are those of a cell in some edition. */
struct ver_cell {
	struct gi_dec		 value;		/* 0 unless VER_NUMBER */
	enum ver_state		 printed;	/* by its record alone */
	enum ver_state		 state;		/* as printed, or VER_UNREAD
						   where another record makes
						   it doubtful */
	bool			 unread;	/* its record says so */
	bool			 total;		/* of filled parts, and blank:
						   ver_check_blanks() */
	const struct gi_place	*place;
	const struct gi_record	*rec;
};

/* An unplaced number: the stages before could not tell which cell it is of. */
struct ver_stray {
	enum gi_table		 table;
	const struct gi_place	*place;		/* of its row, NULL: no form
						   has these keys */
	struct gi_str		 row;		/* the row's key, may be null */
};

/* A table of the report, in the edition that has most of its cells. */
struct ver_grid {
	const struct gi_tableform	*form;
	struct ver_cell			**cell;	/* row by row; NULL: the report
						   has no cell of the table */
};

/*
 * Read the document's cell records into the report's cells and grids, and what
 * its other records say of them.
 */
void	 ver_read_cells(struct ver_report *);
struct ver_cell *ver_cell_at(const struct ver_grid *, size_t row, size_t col);
/* The number of the line that the cell's record names; 0: it names none. */
size_t	 ver_cell_line(const struct ver_cell *);
/* Whether this edition has the cell. */
bool	 ver_cell_has(const struct ver_cell *, const struct gi_form *);
/* The cell's row and column in an edition that has it. */
const struct gi_row *ver_cell_row(const struct ver_cell *,
	    const struct gi_form *);
const struct gi_col *ver_cell_col(const struct ver_cell *,
	    const struct gi_form *);
/* The report's own edition if that has the cell, or the newest that does. */
const struct gi_form *ver_cell_form(const struct ver_report *,
	    const struct ver_cell *);

/* Whether the numbers of a column, in that row, are amounts of money. */
bool	 ver_is_amount(const struct gi_row *, const struct gi_col *);

#endif
