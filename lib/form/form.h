/* SPDX-License-Identifier: ISC */
/* Internal to libgi: a form as it is read from its file; the set of forms. */
#ifndef GI_FORM_FORM_H
#define GI_FORM_FORM_H

#include "form/place.h"
#include "form/print.h"
#include "gi.h"

#define GI_FORM_LABELS	4096		/* labels of a set, at most */

/*
 * Four members of struct gi_tableform are for the library alone:
 *
 *	place		place[row * ncol + col] is the cell's index in
 *			gi_places(), or GI_NO_PLACE where it has no such cell
 *	between		the text that JSON has between the values of the whole
 *			table, as },"legal":{"total": is; behind its end a block
 *			can be read
 *	between_at	bytes of between: what stands before the value of cell i
 *			is from between_at[i] up to between_at[i + 1]
 *	print		how the form prints the table, see form/print.h
 */

/*
 * A set of editions, and what they have between them.  The built-in set is
 * constant; one with forms of the user's is made before the first document is
 * read, and lasts as long as the process.
 */
struct gi_forms {
	const struct gi_form	*form;		/* oldest first */
	size_t			 nform;		/* GI_EDITIONS at most */
	const struct gi_place	*place;		/* what gi_places() returns */
	size_t			 nplace;
	const uint16_t		*by_keys;	/* indices of all places, in
						   the order of their keys */
	size_t			 nline;		/* one more than the largest
						   gi_place.line, */
	size_t			 nblock;	/* and gi_place.block */
};

extern const struct gi_forms	 gi_forms_built_in;

/* The set by which this process reads reports. */
const struct gi_forms *gi_forms_set(void);
/*
 * form_read.c: read the form in the file of that name, TSV as gi-forms(5)
 * describes it, into the arena.  NULL where that cannot be, which is reported.
 */
struct gi_form	*gi_form_open(struct gi_arena *, const char *name);
/*
 * places.c: make a set of n forms, oldest first, in the arena.  The set takes
 * the forms over: it sets place in each of their tables, and between and
 * between_at where a table lacks them.
 */
const struct gi_forms *gi_forms_make(struct gi_arena *, struct gi_form *,
		    size_t n);

/*
 * table.c: whether s is a key: one name of small letters, digits and _; where
 * dots is set also up to GI_KEY_NAMES names with dots between them.
 */
bool		 gi_key_is(struct gi_str s, bool dots);
/*
 * The key of a row that is the key of another row's cell too, or NULL: a table
 * must not have a row "a.b" if its row "a" has a column "b", since in JSON the
 * two would be one member.
 */
const char	*gi_key_met(const struct gi_tableform *);
/*
 * Index of the group that the row of that key belongs to, which is the row with
 * the longest key that begins it ("a.b" for "a.b.c"); -1: it is in no group.
 */
int		 gi_row_parent(const struct gi_tableform *, const char *key);
/* The unit of a cell: its row's, where rows differ in it, or its column's. */
const char	*gi_cell_unit(const struct gi_row *, const struct gi_col *);
/* Whether the numbers of a column are changes, which may be below nought. */
bool		 gi_col_is_change(const struct gi_col *);
/*
 * cell.c: whether a cell record has all its fields, and keys where keys must be;
 * row and column may be null.
 */
bool		 gi_cell_valid(const struct gi_record *);
/* between.c: set between and between_at of a table, in the arena. */
void		 gi_between_make(struct gi_arena *, struct gi_tableform *);

#endif
