/* SPDX-License-Identifier: ISC */
/* Internal to gi-tosql: whose database a file is, and by which schema. */
#ifndef STORE_SQL_VERSION_H
#define STORE_SQL_VERSION_H

#include "store/sql/database.h"

/*
 * Open the database in a file.  Its tables are made where it is empty or not
 * there, and changed where they are of an older schema.  False, and reported,
 * where it cannot be written, or is of another program or of a newer schema.
 */
bool		 store_open(struct store_database *, const char *name);

#endif
