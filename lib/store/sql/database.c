/* SPDX-License-Identifier: ISC */
/* A file of SQLite: opened, its transactions, its statements. */
#include <stdlib.h>
#include <time.h>

#include "store/sql/database.h"
#include "tool/msg.h"
#include "tool/stop.h"

#define NAP	2000000L	/* nanoseconds between looks at a lock, at first, */
#define LONG_NAP 20000000L	/* and after SOON of them */
#define SOON	100
#define TELL	250		/* looks after which it is told: some 3 seconds */

void
store_fail(struct store_database *d)
{
	if (!d->failed)
		gi_report(GI_MSG_CREATE, d->name, 0, sqlite3_errmsg(d->db));
	d->failed = true;
	if (d->begun)
		(void)sqlite3_exec(d->db, "ROLLBACK", NULL, NULL, NULL);
	d->begun = false;
}

bool
store_run(struct store_database *d, const char *sql)
{
	if (!d->failed && sqlite3_exec(d->db, sql, NULL, NULL, NULL) !=
	    SQLITE_OK)
		store_fail(d);
	return !d->failed;
}

/*
 * For sqlite3_busy_handler(): another program has the lock.  It is waited for
 * without end, since who waits can be ended by a signal; only a load that dies
 * would lose documents.
 */
static int
wait_for_lock(void *ctx, int looks)
{
	struct store_database	*d = ctx;
	struct timespec		 nap = { .tv_nsec = looks < SOON ? NAP : LONG_NAP };

	if (gi_stop_came())
		return 0;
	if (looks >= TELL && !d->told) {
		gi_report(GI_MSG_WAIT, d->name, 0, NULL);
		d->told = true;
	}
	(void)nanosleep(&nap, NULL);
	return 1;
}

/* A signal came: what is begun is undone. */
static void
stopped(void *ctx)
{
	store_abandon(ctx);
}

bool
store_file_open(struct store_database *d, const char *name)
{
	*d = (struct store_database){ .name = name };
	gi_stop_hold();
	gi_stop_clean(stopped, d);
	(void)sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
	(void)sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
	if (sqlite3_open_v2(name, &d->db, SQLITE_OPEN_READWRITE |
	    SQLITE_OPEN_CREATE, NULL) != SQLITE_OK) {
		store_fail(d);
		return false;
	}
	(void)sqlite3_busy_handler(d->db, wait_for_lock, d);
	return true;
}

static void
end(struct store_database *d)
{
	int	 i;

	for (i = 0; i < STORE_STATEMENTS; i++) {
		(void)sqlite3_finalize(d->made[i]);
		d->made[i] = NULL;
	}
	(void)sqlite3_close(d->db);
	d->db = NULL;
	free(d->place);
	d->place = NULL;
}

void
store_close(struct store_database *d)
{
	store_commit(d);
	end(d);
	gi_stop_clean(NULL, NULL);
	gi_stop_let();
}

void
store_abandon(struct store_database *d)
{
	int	 i;

	for (i = 0; i < STORE_STATEMENTS; i++)
		(void)sqlite3_reset(d->made[i]);
	if (d->begun)
		(void)sqlite3_exec(d->db, "ROLLBACK", NULL, NULL, NULL);
	d->begun = false;
	end(d);
}

bool
store_begin(struct store_database *d)
{
	if (d->begun || d->failed)
		return !d->failed;
	d->told = false;
	d->documents = 0;
	if (!store_run(d, "BEGIN IMMEDIATE"))
		return false;
	(void)clock_gettime(CLOCK_MONOTONIC, &d->since);
	d->begun = true;
	return true;
}

void
store_commit(struct store_database *d)
{
	if (d->begun && store_run(d, "COMMIT"))
		d->begun = false;
}

int64_t
store_number(struct store_database *d, const char *sql)
{
	sqlite3_stmt	*s = NULL;
	int64_t		 n = -1;

	if (d->failed)
		return n;
	if (sqlite3_prepare_v2(d->db, sql, -1, &s, NULL) != SQLITE_OK ||
	    sqlite3_step(s) != SQLITE_ROW)
		store_fail(d);
	else
		n = sqlite3_column_int64(s, 0);
	(void)sqlite3_finalize(s);
	return n;
}

sqlite3_stmt *
store_take(struct store_database *d, enum store_statement id)
{
	if (!d->failed && d->made[id] == NULL && sqlite3_prepare_v3(d->db,
	    store_statement_sql(id), -1, SQLITE_PREPARE_PERSISTENT,
	    &d->made[id], NULL) != SQLITE_OK)
		store_fail(d);
	return d->made[id];
}

void
store_text(sqlite3_stmt *s, int at, struct gi_str text)
{
	(void)sqlite3_bind_text64(s, at, text.s, text.len, SQLITE_STATIC,
	    SQLITE_UTF8);
}

void
store_size(sqlite3_stmt *s, int at, size_t n, bool known)
{
	if (known && n <= INT64_MAX)
		(void)sqlite3_bind_int64(s, at, (sqlite3_int64)n);
	else
		(void)sqlite3_bind_null(s, at);
}

bool
store_row(struct store_database *d, sqlite3_stmt *s)
{
	int	 rc;

	if (d->failed)
		return false;
	rc = sqlite3_step(s);
	if (rc != SQLITE_ROW && rc != SQLITE_DONE)
		store_fail(d);
	return rc == SQLITE_ROW;
}

void
store_done(sqlite3_stmt *s)
{
	(void)sqlite3_reset(s);
}

bool
store_do(struct store_database *d, sqlite3_stmt *s)
{
	(void)store_row(d, s);
	store_done(s);
	return !d->failed;
}

int64_t
store_last(const struct store_database *d)
{
	return sqlite3_last_insert_rowid(d->db);
}

struct gi_str
store_column_text(sqlite3_stmt *s, int at)
{
	struct gi_str	 text;

	text.s = (const char *)sqlite3_column_text(s, at);
	text.len = (size_t)sqlite3_column_bytes(s, at);
	return text;
}

int64_t
store_column_number(sqlite3_stmt *s, int at)
{
	return sqlite3_column_int64(s, at);
}
