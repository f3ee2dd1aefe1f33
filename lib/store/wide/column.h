/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: the columns that a row of a report has for its numbers: one
 * for each place, in the order of gi_places(), those of rows without a column
 * left out.  They are the same for all reports.
 */
#ifndef STORE_WIDE_COLUMN_H
#define STORE_WIDE_COLUMN_H

#include "form/place.h"
#include "gi.h"

struct store_column {
	const struct gi_place		*place;
	struct gi_str			 key;	/* dotted: "requests.new.total" */
	const struct gi_form		*form;	/* the newest that has the place, */
	const struct gi_tableform	*table;	/* its table, */
	const struct gi_row		*row;	/* and its row and column there */
	const struct gi_col		*col;
};

/* All *n columns, in the arena. */
const struct store_column *store_columns(struct gi_arena *, size_t *n);
/*
 * A cell in words: table, groups, row and column with " / " between them; without
 * a row or a column where that is NULL.
 */
struct gi_str	 store_path(struct gi_arena *, const struct gi_tableform *,
		    const struct gi_row *, const struct gi_col *,
		    bool english);
/*
 * The heads of these n columns in words, each as no other: their paths, and the
 * edition behind that where another edition calls another column so.  In the
 * arena.
 */
const struct gi_str *store_column_labels(struct gi_arena *,
		    const struct store_column *, size_t n, bool english);

#endif
