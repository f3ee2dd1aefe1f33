/* SPDX-License-Identifier: ISC */
/* Internal to gi-tosql: which of the reports of one body and year counts. */
#ifndef STORE_SQL_STATE_H
#define STORE_SQL_STATE_H

#include "store/sql/database.h"

/* Note that the reports of a key are to be settled; the key is copied. */
void		 store_unsettle(struct store_database *, struct gi_str key);
/*
 * Say of the reports of each key that was noted what their state is, and which
 * of them counts; then commit.
 */
void		 store_settle(struct store_database *);

#endif
