/* SPDX-License-Identifier: ISC */
/* Internal to libgi: a form from its file, and several forms as one set. */
#ifndef GI_FORM_FORM_H
#define GI_FORM_FORM_H

#include "form/place.h"
#include "gi.h"

#define GI_FORM_LABELS	4096		/* of all tables of a set */

/*
 * What struct gi_tableform has for the library alone.  place[row * ncol + col]
 * is an index of gi_places(), or GI_NO_PLACE where the row has no such column.
 * between holds what stands in JSON between the cells, one after the other in
 * the same order: what comes before cell i goes from between_at[i] up to
 * between_at[i + 1].  Behind its end a block can be read.
 */

/*
 * A set of editions, and what they have between them.  The built-in set is
 * constant; one with forms of the user's is made before the first document is
 * read, and lasts as long as the process.
 */
struct gi_forms {
	const struct gi_form	*form;		/* oldest first */
	size_t			 nform;		/* GI_EDITIONS at most */
	const struct gi_place	*place;		/* gi_places() */
	size_t			 nplace;
	const uint16_t		*by_keys;	/* their indices, in the order
						   of their keys */
	size_t			 nline;		/* numbers that places have as */
	size_t			 nblock;	/* their line and their block */
};

extern const struct gi_forms	 gi_forms_built_in;

/* The set that this process reads by. */
const struct gi_forms *gi_forms_set(void);
/*
 * form_read.c: read a form as TSV into the arena, as gi-forms(5) describes it.
 * NULL where a line is no form line: reported with name and line.
 */
struct gi_form	*gi_form_read(struct gi_arena *, FILE *, const char *name);
/* The same from the file of that name. */
struct gi_form	*gi_form_open(struct gi_arena *, const char *name);
/*
 * places.c: make a set of n forms, oldest first, in the arena.  Each table is
 * given its places, and what stands between its cells in JSON where it lacks
 * that: the forms are changed, and belong to the set.
 */
const struct gi_forms *gi_forms_make(struct gi_arena *, struct gi_form *,
		    size_t n);

/*
 * table.c: whether these are names of small letters, digits and _, with points
 * between them; a word alone has no point.
 */
bool		 gi_key_is(struct gi_str, bool points);
/*
 * The key of a row that is also the name of a cell: row "a.b" where row "a"
 * has a column "b".  In JSON one place would have two values.  NULL: none.
 */
const char	*gi_key_met(const struct gi_tableform *);
/* The group that a key stands in: the row with its longest prefix, or -1. */
int		 gi_row_parent(const struct gi_tableform *, const char *key);
/*
 * between.c: set between and between_at of a table, in the arena.
 */
void		 gi_between_make(struct gi_arena *, struct gi_tableform *);

#endif
