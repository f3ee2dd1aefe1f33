/* SPDX-License-Identifier: ISC */
/* Internal to gi-tosql: the bodies of a database. */
#ifndef STORE_SQL_BODY_H
#define STORE_SQL_BODY_H

#include "store/sql/reading.h"

/* The body of a report, which is added if it is new; 0: it is not known. */
int64_t		 store_body(struct store_database *,
		    const struct store_reading *);
/*
 * The names of a division, by its code: in full, with those that it lies in, the
 * largest first, and its province alone; s NULL where they are not known.
 */
void		 store_division(struct gi_arena *, struct gi_str code,
		    struct gi_str *full, struct gi_str *province);

#endif
