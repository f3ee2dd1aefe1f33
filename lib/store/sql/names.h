/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-tosql: what a database has of the forms and the rules: the
 * dictionary, the places, the rules.
 */
#ifndef STORE_SQL_NAMES_H
#define STORE_SQL_NAMES_H

#include "store/sql/database.h"

/*
 * Add what the database lacks, in a transaction, and set d->place.  What another
 * set of forms called otherwise is called as now.
 */
bool		 store_names_add(struct store_database *d);
/* What a place's values are in parts of, by its unit; leaves its id. */
void		 store_place_set(struct store_place *, const char *unit);
/* A hash of the rules of this version, in the arena. */
struct gi_str	 store_rules_hash(struct gi_arena *);

#endif
