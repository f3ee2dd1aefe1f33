/* SPDX-License-Identifier: ISC */
/* Whose database a file is, and by which schema. */
#include <stdio.h>
#include <string.h>

#include "base/str.h"
#include "store/sql/names.h"
#include "store/sql/version.h"
#include "tool/msg.h"

#define CACHE		"8000"	/* KiB of pages that are kept, at most */
#define PAGE		"16384"	/* bytes; reports are written in order */
#define APPLICATION	0x67692d31	/* "gi-1", in the head of the file */

#define VIEW		"CREATE VIEW "

enum whose { NOBODYS, OURS, FOREIGN, NONE };

static bool
refuse(struct store_database *d, enum gi_msg why)
{
	gi_report(why, d->name, 0, NULL);
	d->failed = true;
	return false;
}

/* Whose the file is, without a word. */
static enum whose
whose(struct store_database *d)
{
	int	 rc = sqlite3_exec(d->db, "SELECT 1 FROM sqlite_schema", NULL,
		    NULL, NULL);

	if (rc == SQLITE_NOTADB || rc == SQLITE_CORRUPT)
		return NONE;
	if (store_number(d, "PRAGMA application_id") == APPLICATION)
		return OURS;
	return store_number(d, "SELECT count(*) FROM sqlite_schema") == 0 &&
	    store_number(d, "PRAGMA user_version") == 0 ? NOBODYS : FOREIGN;
}

static bool
make_tables(struct store_database *d)
{
	const struct store_part	*part;
	size_t			 n, i;

	part = store_schema(&n);
	for (i = 0; i < n; i++) {
		if (part[i].dialect == STORE_SQLITE &&
		    part[i].made == STORE_MADE_TABLE &&
		    !store_run(d, part[i].sql))
			return false;
	}
	return true;
}

static bool
has_view(struct store_database *d, const char *sql)
{
	sqlite3_stmt	*s = store_take(d, STORE_VIEW_FIND);
	bool		 found;

	store_text(s, 1, gi_str(sql));
	found = store_row(d, s);
	store_done(s);
	return found;
}

static bool
drop_view(struct store_database *d, const char *sql)
{
	char	 drop[128];

	sql += strlen(VIEW);
	snprintf(drop, sizeof(drop), "DROP VIEW IF EXISTS %.*s",
	    (int)strcspn(sql, " "), sql);
	return store_run(d, drop);
}

/* Make the views that are not there, or are otherwise. */
static bool
make_views(struct store_database *d)
{
	const struct store_part	*part;
	size_t			 n, i;

	part = store_schema(&n);
	for (i = 0; i < n; i++) {
		if (part[i].dialect != STORE_SQLITE ||
		    part[i].made != STORE_MADE_VIEW ||
		    has_view(d, part[i].sql))
			continue;
		if (!drop_view(d, part[i].sql) || !store_run(d, part[i].sql))
			return false;
	}
	return !d->failed;
}

/* In the head of the file, and where a query finds it. */
static bool
set_number(struct store_database *d)
{
	char		 sql[64], number[16];
	sqlite3_stmt	*s = store_take(d, STORE_VERSION_SET);

	snprintf(sql, sizeof(sql), "PRAGMA user_version = %d",
	    store_schema_number());
	snprintf(number, sizeof(number), "%d", store_schema_number());
	store_text(s, 1, gi_str(number));
	return store_do(d, s) && store_run(d, sql);
}

static bool
make_all(struct store_database *d)
{
	char	 sql[64];

	snprintf(sql, sizeof(sql), "PRAGMA application_id = %d", APPLICATION);
	return store_run(d, sql) && make_tables(d) && set_number(d);
}

/* Bring the tables of an older schema to those of today. */
static bool
migrate(struct store_database *d, int number)
{
	gi_report(GI_MSG_DATABASE_OLDER, d->name, 0, NULL);
	(void)store_run(d, "PRAGMA legacy_alter_table = ON");
	while (number < store_schema_number()) {
		if (!store_run(d, store_step_sql(number++)))
			return false;
	}
	return store_run(d, "PRAGMA legacy_alter_table = OFF") &&
	    set_number(d);
}

/* In a transaction, as another program may make or change the same file. */
static bool
check(struct store_database *d)
{
	int64_t	 number;

	switch (whose(d)) {
	case NOBODYS:
		return make_all(d);
	case OURS:
		break;
	default:
		return refuse(d, GI_MSG_DATABASE_OTHER);
	}
	number = store_number(d, "PRAGMA user_version");
	if (number > store_schema_number())
		return refuse(d, GI_MSG_DATABASE_NEWER);
	if (number < 1)
		return refuse(d, GI_MSG_DATABASE_OTHER);
	return number == store_schema_number() || migrate(d, (int)number);
}

static bool
check_file(struct store_database *d)
{
	switch (whose(d)) {
	case NONE:
		return refuse(d, GI_MSG_DATABASE_NONE);
	case FOREIGN:
		return refuse(d, GI_MSG_DATABASE_OTHER);
	case NOBODYS:
		(void)store_run(d, "PRAGMA page_size = " PAGE);
		break;
	default:
		break;
	}
	if (!store_begin(d) || !check(d) || !make_views(d) ||
	    !store_names_add(d))
		return false;
	store_commit(d);
	return !d->failed;
}

bool
store_open(struct store_database *d, const char *name)
{
	return store_file_open(d, name) && store_cells_module(d->db,
	    &d->cells) && check_file(d) &&
	    store_run(d, "PRAGMA cache_size = -" CACHE);
}
