/* SPDX-License-Identifier: ISC */
/* Internal to gi-tosql: texts and numbers as an engine holds them. */
#ifndef STORE_SQL_VALUE_H
#define STORE_SQL_VALUE_H

#include "gi.h"

/*
 * The text with U+FFFD for each NUL, at which functions of SQL take a text for
 * ended, and for what is no UTF-8; mostly the text itself, else in the arena.
 */
struct gi_str	 store_clean(struct gi_arena *, struct gi_str);

/* The number of a cell, exactly. */
struct store_value {
	bool		 known;		/* value is the number */
	int64_t		 value;		/* in parts of the unit */
	int		 scale;		/* digits behind the point, as printed */
	struct gi_str	 text;		/* the digits, where value and scale do
					   not give these; else s NULL */
};

/*
 * Set *v from digits, of which 10 to the power parts are a unit; s NULL: null.
 * False where they are no number: then *v is null.
 */
bool		 store_value_read(struct store_value *v, struct gi_str digits,
		    int power);

/* Whether there is a number. */
static inline bool
store_value_is(const struct store_value *v)
{
	return v->known || v->text.s != NULL;
}

#endif
