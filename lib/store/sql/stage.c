/* SPDX-License-Identifier: ISC */
/* The stage store_sql: a record stream comes in, a database is written. */
#include <poll.h>
#include <time.h>

#include "base/arena.h"
#include "store/sql/database.h"
#include "store/sql/load.h"
#include "store/sql/names.h"
#include "store/sql/stage.h"
#include "store/sql/state.h"
#include "store/sql/version.h"
#include "stream/output.h"

#define BATCH		1000	/* documents of a transaction, at most */
#define BATCH_TIME	1000	/* milliseconds that it is open, about */

struct sql_state {
	const char		*name;		/* of the file; NULL: none given */
	enum store_dialect	 dialect;
	bool			 schema;	/* print that alone */
	bool			 opened;
	struct store_database	 d;
	struct gi_arena		*arena;		/* of the run */
	struct gi_str		 rules;		/* their hash */
};

/* How many milliseconds the transaction has been open. */
static long
age(const struct store_database *d)
{
	struct timespec	 now;

	(void)clock_gettime(CLOCK_MONOTONIC, &now);
	return (long)(now.tv_sec - d->since.tv_sec) * 1000 +
	    (now.tv_nsec - d->since.tv_nsec) / 1000000;
}

/* Commit where the transaction would be open for long while nothing comes. */
static void
commit_idle(int fd, void *ctx)
{
	struct sql_state	*s = ctx;
	struct pollfd		 p = { .fd = fd, .events = POLLIN };
	long			 left;

	if (!s->d.begun)
		return;
	left = BATCH_TIME - age(&s->d);
	if (left <= 0 || poll(&p, 1, (int)left) <= 0)
		store_settle(&s->d);
}

/* Commit where it has many documents, or has been open for long. */
static void
put_report(const struct rep_report *r, struct gi_arena *a, void *ctx)
{
	struct sql_state	*s = ctx;

	store_load(&s->d, s->rules, r, a);
	if (s->d.begun && (s->d.documents >= BATCH ||
	    age(&s->d) >= BATCH_TIME))
		store_settle(&s->d);
}

static bool
set_option(struct gi_run *run, int opt, const char *value)
{
	struct sql_state	*s = run->state;

	switch (opt) {
	case GI_OPT_TOSQL_FORM:
		return gi_form_add(value);
	case GI_OPT_TOSQL_OUTPUT:
		s->name = value;
		return true;
	case GI_OPT_TOSQL_DIALECT:
		s->dialect = strcmp(value, "sqlite") == 0 ? STORE_SQLITE :
		    STORE_POSTGRESQL;
		return true;
	case GI_OPT_TOSQL_SCHEMA:
		s->schema = true;
		return true;
	default:
		return gi_option_refuse(opt);
	}
}

/* Open the database, before anything is read. */
static bool
open_database(struct sql_state *s)
{
	if (s->opened || s->name == NULL)
		return s->opened && !s->d.failed;
	s->opened = true;
	s->arena = gi_arena_new();
	s->rules = store_rules_hash(s->arena);
	gi_before_wait(commit_idle, s);
	return store_open(&s->d, s->name);
}

static void
read_stream(struct gi_run *run, int fd, const char *name)
{
	struct sql_state	*s = run->state;

	if (!s->schema && open_database(s))
		rep_filter_fd(fd, name, put_report, s);
}

static void
end(struct gi_run *run)
{
	struct sql_state	*s = run->state;

	if (!run->off && s->schema)
		store_schema_put(run->out, s->dialect);
	else if (!run->off && s->name == NULL)
		gi_report(GI_MSG_NO_DATABASE, NULL, 0, NULL);
	gi_before_wait(NULL, NULL);
	if (s->opened) {
		store_settle(&s->d);
		store_close(&s->d);
	}
	if (s->arena != NULL)
		gi_arena_free(s->arena);
}

const struct gi_stage	 store_sql = {
	.tool = "gi-tosql", .size = sizeof(struct sql_state),
	.option = set_option, .read = read_stream, .end = end
};
