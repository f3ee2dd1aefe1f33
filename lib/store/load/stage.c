/* SPDX-License-Identifier: ISC */
/* The stage store_sql: a record stream comes in, a database is loaded. */
#include <poll.h>
#include <time.h>

#include "base/arena.h"
#include "store/load/stage.h"
#include "store/postgresql/session.h"
#include "store/sql/database.h"
#include "store/sql/load.h"
#include "store/sql/names.h"
#include "store/sql/state.h"
#include "store/sql/version.h"
#include "stream/output.h"
#include "stream/whole.h"

#define BATCH		4000	/* documents of a transaction, at most */
#define BATCH_TIME	1000	/* milliseconds that it is open, about */

struct sql_state {
	const char		*name;		/* of the file; NULL: none given */
	enum store_dialect	 dialect;
	bool			 schema;	/* print that alone */
	bool			 opened;
	struct store_database	 d;		/* of SQLite; */
	struct store_session	 session;	/* or a text for PostgreSQL, */
	struct timespec		 since;		/* when its batch began, */
	struct gi_whole		 whole;		/* and its file, if it has one */
	struct gi_arena		*arena;		/* of the run */
	struct gi_str		 rules;		/* their hash */
};

/* How many milliseconds have gone by. */
static long
age(const struct timespec *since)
{
	struct timespec	 now;

	(void)clock_gettime(CLOCK_MONOTONIC, &now);
	return (long)(now.tv_sec - since->tv_sec) * 1000 +
	    (now.tv_nsec - since->tv_nsec) / 1000000;
}

/* Whether what began then will be old before anything comes. */
static bool
is_idle(int fd, const struct timespec *since)
{
	struct pollfd	 p = { .fd = fd, .events = POLLIN };
	long		 left = BATCH_TIME - age(since);

	return left <= 0 || poll(&p, 1, (int)left) <= 0;
}

/* Commit where the transaction would be open for long while nothing comes. */
static void
commit_idle(int fd, void *ctx)
{
	struct sql_state	*s = ctx;

	if (s->d.begun && is_idle(fd, &s->d.since))
		store_settle(&s->d);
}

/* The same of a text: what there is of a batch is sent on. */
static void
put_idle(int fd, void *ctx)
{
	struct sql_state	*s = ctx;

	if (s->session.documents > 0 && is_idle(fd, &s->since)) {
		store_session_put(&s->session);
		gi_flush(s->session.out);
	}
}

/* Commit where it has many documents, or has been open for long. */
static void
put_report(const struct rep_report *r, struct gi_arena *a, void *ctx)
{
	struct sql_state	*s = ctx;

	store_load(&s->d, s->rules, r, a);
	if (s->d.begun && (s->d.documents >= BATCH ||
	    age(&s->d.since) >= BATCH_TIME))
		store_settle(&s->d);
}

static void
put_text(const struct rep_report *r, struct gi_arena *a, void *ctx)
{
	struct sql_state	*s = ctx;

	if (s->session.documents == 0)
		(void)clock_gettime(CLOCK_MONOTONIC, &s->since);
	store_session_add(&s->session, r, a);
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
		s->dialect = (enum store_dialect)gi_option_word(opt, value);
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

/* Begin the text; without a name it is our output. */
static bool
open_text(struct sql_state *s, FILE *out)
{
	if (s->opened)
		return s->session.out != NULL;
	s->opened = true;
	s->arena = gi_arena_new();
	s->session.rules = store_rules_hash(s->arena);
	s->session.out = gi_whole_output(&s->whole, s->name, out);
	if (s->session.out == NULL)
		return false;
	store_session_begin(&s->session);
	gi_before_wait(put_idle, s);
	return true;
}

static void
read_stream(struct gi_run *run, int fd, const char *name)
{
	struct sql_state	*s = run->state;

	if (s->schema)
		return;
	if (s->dialect == STORE_POSTGRESQL) {
		if (open_text(s, run->out))
			rep_filter_fd(fd, name, put_text, s);
	} else if (open_database(s)) {
		rep_filter_fd(fd, name, put_report, s);
	}
}

/* What came of an input that is cut is loaded, and psql told so. */
static void
end_text(struct sql_state *s)
{
	if (s->session.out == NULL)
		return;
	store_session_end(&s->session, gi_status_worst() != GI_STREAM);
	if (s->name != NULL)
		gi_whole_end(&s->whole, NULL, true);
}

static void
end(struct gi_run *run)
{
	struct sql_state	*s = run->state;

	if (!run->off && s->schema)
		store_schema_put(run->out, s->dialect);
	else if (!run->off && s->name == NULL &&
	    s->dialect == STORE_SQLITE)
		gi_report(GI_MSG_NO_DATABASE, NULL, 0, NULL);
	gi_before_wait(NULL, NULL);
	if (s->dialect == STORE_POSTGRESQL) {
		end_text(s);
	} else if (s->opened) {
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
