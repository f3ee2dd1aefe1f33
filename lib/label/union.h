/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: the union of the editions, one list of the rows that any
 * edition has, table by table in the order of the forms.
 */
#ifndef GI_LABEL_UNION_H
#define GI_LABEL_UNION_H

#include "form/place.h"
#include "form/word.h"
#include "gi.h"

/* A label, and gi_label_bits() of its folded text. */
struct gi_known_label {
	const struct gi_label	*label;
	uint64_t		 bits;
};

/* A set of columns that a row has in some edition. */
struct gi_col_set {
	const struct gi_col	*col[GI_COLS];
	const struct gi_word	*unit[GI_COLS];	/* of each column, or NULL */
	const struct gi_place	*place[GI_COLS];
	uint64_t		 bits[GI_COLS];	/* gi_label_bits() of each
						   column's label */
	size_t			 n;		/* columns */
	uint32_t		 editions;	/* bit e: the row has this set
						   in edition e */
};

/* A row or a group of a table, in all editions that have its key. */
struct gi_union_row {
	enum gi_table			 table;
	const char			*key;
	const struct gi_word		*unit;	/* NULL where columns have it */
	bool				 own_unit;	/* its form names one
							   for the row */
	const struct gi_label		*const *label;	/* of all editions, each
							   text once */
	size_t				 nlabel;
	const struct gi_label		*const *statutory;	/* by edition,
						   NULL: it has no such row */
	size_t				 first;	/* number of its first label;
						   the others follow */
	const struct gi_col_set		*set;	/* each set of columns once */
	size_t				 nset;	/* 0: it is only a group */
	uint32_t			 editions;	/* bit e: it is a row in
							   edition e, */
	uint32_t			 groups;	/* or a group there */
};

struct gi_union {
	const struct gi_union_row	*row;
	size_t				 n;
	/* a table's rows are those from first up to before end */
	size_t				 first[GI_TABLES];
	size_t				 end[GI_TABLES];
	bool				 row_sums[GI_TABLES];	/* the last
						   column is the sum of the
						   others */
	const struct gi_form		*forms;
	size_t				 nforms;
	/* labels of rows by number: those of one row follow each other */
	const struct gi_known_label	*label;
	const uint16_t			*label_row;
	size_t				 nlabel;
	/* of each label of gi_label_index(), by its number: the rows that have
	   it, as numbers of their labels, from row_label[at[number]] up to
	   before row_label[at[number + 1]] */
	const uint16_t			*row_label;
	const uint16_t			*row_label_at;
	/* texts of a table that are no row's alone: groups, heads, columns,
	   titles; each once */
	const struct gi_known_label	*about[GI_TABLES];
	size_t				 nabout[GI_TABLES];
};

/*
 * The union of gi_forms_set().  The first call makes it; it lasts as long as
 * the process.
 */
const struct gi_union *gi_union(void);

#endif
