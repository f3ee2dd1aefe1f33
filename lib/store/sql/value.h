/* SPDX-License-Identifier: ISC */
/* Internal to gi-tosql: the number of a cell as SQLite holds it, exactly. */
#ifndef STORE_SQL_VALUE_H
#define STORE_SQL_VALUE_H

#include "gi.h"

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
