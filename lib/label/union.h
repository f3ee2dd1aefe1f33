/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: the rows of all editions as one list in the order of the
 * form.
 */
#ifndef GI_LABEL_UNION_H
#define GI_LABEL_UNION_H

#include "form/place.h"
#include "form/word.h"
#include "gi.h"

/* A label, and a bit for each of its code points: gi_label_bits(). */
struct gi_known_label {
	const struct gi_label	*label;
	uint64_t		 bits;
};

/* A set of columns that a row has in some edition. */
struct gi_col_set {
	const struct gi_col	*col[GI_COLS];
	const struct gi_word	*unit[GI_COLS];	/* of each, or NULL */
	const struct gi_place	*place[GI_COLS];
	uint64_t		 bits[GI_COLS];	/* of each label */
	size_t			 n;
	uint32_t		 editions;	/* bit e: edition e has it so */
};

/* A row or a group of a table, in all editions that have its key. */
struct gi_union_row {
	enum gi_table			 table;
	const char			*key;
	const struct gi_word		*unit;	/* NULL where columns have it */
	bool				 own_unit;	/* its form names one */
	const struct gi_label		*const *label;	/* each text once */
	size_t				 nlabel;
	const struct gi_label		*const *statutory;	/* by edition,
						   NULL: it has no such row */
	size_t				 first;	/* number of its first label */
	const struct gi_col_set		*set;	/* each once */
	size_t				 nset;	/* 0: a group everywhere */
	uint32_t			 editions;	/* where it is a row */
	uint32_t			 groups;	/* where it is a group */
};

struct gi_union {
	const struct gi_union_row	*row;
	size_t				 n;
	size_t				 first[GI_TABLES];	/* of a table */
	size_t				 end[GI_TABLES];
	bool				 row_sums[GI_TABLES];	/* last column
						   = sum of the others */
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

/* That of gi_forms_set(): made when it is first asked for. */
const struct gi_union *gi_union(void);

#endif
