/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-tosql: a report put into a database, with what that does to
 * others of the same body and year.  What is in the database in the end does not
 * depend on the order in which documents come.
 */
#ifndef STORE_SQL_LOAD_H
#define STORE_SQL_LOAD_H

#include "store/sql/reading.h"

/*
 * Load a report; rules is the hash of those in force.  store_settle() commits
 * what was loaded.
 */
void		 store_load(struct store_database *, struct gi_str rules,
		    const struct rep_report *, struct gi_arena *);

#endif
