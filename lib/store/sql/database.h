/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-tosql: a file of SQLite that is written to.  What goes wrong is
 * reported once; from then on nothing is done, and what was not committed is
 * undone.
 */
#ifndef STORE_SQL_DATABASE_H
#define STORE_SQL_DATABASE_H

#include <sqlite3.h>
#include <time.h>

#include "gi.h"
#include "store/sql/cells.h"
#include "store/sql/schema.h"

/* Keys of reports, in an arena of their own. */
struct store_keys {
	struct gi_arena	*arena;		/* NULL: there are none */
	struct gi_str	*key;
	size_t		 n, room;
};

struct store_database {
	const char	*name;			/* of the file */
	sqlite3		*db;			/* NULL: it is not open */
	sqlite3_stmt	*made[STORE_STATEMENTS]; /* NULL: not used yet */
	struct store_place *place;		/* by index in gi_places() */
	struct store_cells cells;		/* that are written next */
	struct store_keys unsettled;		/* see state.h */
	bool		 begun;			/* in a transaction */
	struct timespec	 since;			/* when that began, and */
	size_t		 documents;		/* how many it has */
	bool		 told;			/* that it waits for another */
	bool		 failed;
};

/* Open the file, whatever is in it; false, and reported, where it cannot be. */
bool		 store_file_open(struct store_database *, const char *name);
/* Commit what is begun, and close the file. */
void		 store_close(struct store_database *);
/* Undo what is begun, and close the file. */
void		 store_abandon(struct store_database *);

/* Begin a transaction if none is; waits for others that write. */
bool		 store_begin(struct store_database *);
/* Commit what is begun. */
void		 store_commit(struct store_database *);
/* Run statements that give no rows. */
bool		 store_run(struct store_database *, const char *sql);
/* The one number that a query gives; -1 where that fails. */
int64_t		 store_number(struct store_database *, const char *sql);

/*
 * A statement, to be bound and stepped; NULL where it cannot be made.  Whoever
 * steps it for rows resets it by store_done().
 */
sqlite3_stmt	*store_take(struct store_database *, enum store_statement);
/* Bind a text, which must last until the step; s NULL: null. */
void		 store_text(sqlite3_stmt *, int at, struct gi_str);
/* Bind a number, or null where it is not known. */
void		 store_size(sqlite3_stmt *, int at, size_t n, bool known);
/* Step to a row; false where there is none, or it failed. */
bool		 store_row(struct store_database *, sqlite3_stmt *);
/* Ready for the next use. */
void		 store_done(sqlite3_stmt *);
/* Step a statement that gives no rows, ready for the next use. */
bool		 store_do(struct store_database *, sqlite3_stmt *);
/* The row that was inserted last. */
int64_t		 store_last(const struct store_database *);
/* Text and number of a column of the row; views end with store_done(). */
struct gi_str	 store_column_text(sqlite3_stmt *, int at);
int64_t		 store_column_number(sqlite3_stmt *, int at);
/* Report what the engine says, and fail. */
void		 store_fail(struct store_database *);

#endif
