/* SPDX-License-Identifier: ISC */
/* A report put into a database. */
#include "base/arena.h"
#include "base/str.h"
#include "report/list.h"
#include "store/sql/body.h"
#include "store/sql/load.h"
#include "store/sql/parts.h"
#include "store/sql/state.h"
#include "store/wide/fact.h"
#include "stream/doc.h"
#include "stream/role.h"

/* A source that the database has of the same name and hash. */
struct known {
	int64_t		 source;	/* 0: there is none */
	int64_t		 report;
	bool		 same;		/* it was read as now */
	bool		 better;	/* it was read whole, and now is not */
};

static void
find_known(struct store_database *d, const struct store_reading *g,
    struct known *k)
{
	sqlite3_stmt	*s = store_take(d, STORE_SOURCE_FIND);

	*k = (struct known){ .source = 0 };
	store_text(s, 1, g->source);
	store_text(s, 2, g->hash);
	if (store_row(d, s)) {
		k->source = store_column_number(s, 0);
		k->report = store_column_number(s, 1);
		k->same = gi_str_eq(store_column_text(s, 2), g->reading);
		k->better = store_column_number(s, 3) != 0 && !g->r->complete;
	}
	store_done(s);
}

static bool
has_row(struct store_database *d, enum store_statement id, int64_t of)
{
	sqlite3_stmt	*s = store_take(d, id);
	bool		 has;

	(void)sqlite3_bind_int64(s, 1, of);
	has = store_row(d, s);
	store_done(s);
	return has;
}

static struct gi_str
report_key(struct store_database *d, struct gi_arena *a, int64_t report)
{
	sqlite3_stmt	*s = store_take(d, STORE_REPORT_KEY);
	struct gi_str	 key = { NULL, 0 };

	(void)sqlite3_bind_int64(s, 1, report);
	if (store_row(d, s)) {
		key = store_column_text(s, 0);
		key.s = gi_dup(a, key.s, key.len);
	}
	store_done(s);
	return key;
}

/*
 * Take away a source that is read anew.  Its report goes too if it has no
 * other; else it stays as it is until one of these is loaded again, as none of
 * them is said to be shown.  Returns the report's key.
 */
static struct gi_str
leave(struct store_database *d, struct gi_arena *a, const struct known *k)
{
	struct gi_str	 key = report_key(d, a, k->report);

	store_do_of(d, STORE_FAILURE_DROP, k->source);
	store_do_of(d, STORE_SOURCE_DROP, k->source);
	if (has_row(d, STORE_SOURCE_LEFT, k->report)) {
		store_do_of(d, STORE_REPORT_DAY, k->report);
		return key;
	}
	store_parts_drop(d, k->report);
	store_do_of(d, STORE_REPORT_DROP, k->report);
	return key;
}

/* Whether it tells more than the source that is shown, in the statement's row. */
static bool
outranks(const struct store_reading *g, sqlite3_stmt *s)
{
	const struct rep_report	*r = g->r;
	bool		 complete = store_column_number(s, 0) != 0;
	size_t		 had = rep_telling(gi_verdict_find(
			    store_column_text(s, 1)));
	size_t		 has = rep_telling(r->verdict);
	size_t		 findings = (size_t)store_column_number(s, 2);
	int		 order;

	if (complete != r->complete)
		return r->complete;
	if (had != has)
		return has > had;
	if (findings != r->nfind)
		return r->nfind > findings;
	order = gi_str_order(g->hash, store_column_text(s, 3));
	if (order == 0)
		order = gi_str_order(g->source, store_column_text(s, 4));
	return order < 0;
}

static bool
is_to_show(struct store_database *d, const struct store_reading *g,
    int64_t report)
{
	sqlite3_stmt	*s = store_take(d, STORE_SHOWN_FIND);
	bool		 show;

	(void)sqlite3_bind_int64(s, 1, report);
	show = !store_row(d, s) || outranks(g, s);
	store_done(s);
	return show;
}

/* The report with the same key and numbers; 0: there is none. */
static int64_t
find_report(struct store_database *d, const struct store_reading *g)
{
	sqlite3_stmt	*s = store_take(d, STORE_REPORT_FIND);
	int64_t		 id;

	store_text(s, 1, g->key);
	store_text(s, 2, g->cells);
	id = store_row(d, s) ? store_column_number(s, 0) : 0;
	store_done(s);
	return id;
}

/* Bind a number that is digits. */
static void
bind_fact(sqlite3_stmt *s, int at, const struct store_reading *g,
    enum store_fact f)
{
	size_t	 n = 0;
	bool	 known = gi_str_size(store_fact(g->r, g->arena, f), &n);

	store_size(s, at, n, known);
}

/* Write a row of a report: a new one, or that which is there. */
static void
put_report(struct store_database *d, enum store_statement id,
    const struct store_reading *g, int64_t body)
{
	const struct rep_report	*r = g->r;
	sqlite3_stmt		*s = store_take(d, id);

	store_text(s, 1, g->key);
	store_text(s, 2, g->cells);
	if (id == STORE_REPORT_ADD) {
		store_size(s, 3, (size_t)body, body != 0);
		store_size(s, 4, g->year, g->dated);
		store_text(s, 8, g->published);
	}
	store_text(s, 5, store_reading_fact(g, REP_EDITION));
	store_text(s, 6, store_reading_fact(g, REP_TITLE));
	store_text(s, 7, store_reading_fact(g, REP_AGENCY));
	store_text(s, 9, g->hash);
	store_text(s, 10, gi_str(gi_verdict_name(r->verdict)));
	store_size(s, 11, r->complete, true);
	store_size(s, 12, g->numbers, true);
	bind_fact(s, 13, g, STORE_FACT_UNREAD);
	bind_fact(s, 14, g, STORE_FACT_UNPLACED);
	store_size(s, 15, r->errors, true);
	store_size(s, 16, r->warnings, true);
	store_size(s, 17, r->notes, true);
	store_text(s, 18, gi_str(GI_VERSION));
	store_text(s, 19, g->rules);
	(void)store_do(d, s);
}

static int64_t
put_source(struct store_database *d, const struct store_reading *g,
    int64_t report, bool show)
{
	static const unsigned	 field[] = { GI_DOC_KIND, GI_DOC_ENCODING };
	const struct rep_report	*r = g->r;
	sqlite3_stmt		*s = store_take(d, STORE_SOURCE_ADD);
	size_t			 i, n = 0;

	(void)sqlite3_bind_int64(s, 1, report);
	store_text(s, 2, g->source);
	store_text(s, 3, g->hash);
	for (i = 0; i < GI_LEN(field); i++)
		store_text(s, 4 + (int)i, store_clean(g->arena,
		    gi_doc_field(r->doc, &r->doc->rec[0], field[i])));
	store_size(s, 6, n, gi_str_size(gi_field(&r->doc->rec[0],
	    GI_DOC_BYTES), &n));
	store_text(s, 7, g->published);
	store_text(s, 8, gi_str(gi_verdict_name(r->verdict)));
	store_size(s, 9, r->complete, true);
	store_size(s, 10, r->errors, true);
	store_size(s, 11, r->warnings, true);
	store_size(s, 12, r->notes, true);
	store_text(s, 13, g->reading);
	store_size(s, 14, show, true);
	return store_do(d, s) ? store_last(d) : 0;
}

/* Bind what a statement about a failure asks for. */
static sqlite3_stmt *
take_failure(struct store_database *d, enum store_statement id,
    const struct rep_report *r, struct gi_arena *a, int64_t source)
{
	sqlite3_stmt	*s = store_take(d, id);

	store_text(s, 1, store_clean(a, r->source));
	store_text(s, 2, store_clean(a, r->fail_stage));
	store_text(s, 3, store_clean(a, r->fail_message));
	store_size(s, 4, (size_t)source, source != 0);
	return s;
}

/* A failure, of a document whose source that is, or 0; each stands once. */
static void
put_failure(struct store_database *d, const struct rep_report *r,
    struct gi_arena *a, int64_t source)
{
	sqlite3_stmt	*s;
	bool		 has;

	if (r->fail_stage.len == 0 && r->fail_message.len == 0)
		return;
	s = take_failure(d, STORE_FAILURE_FIND, r, a, source);
	has = store_row(d, s);
	store_done(s);
	if (!has)
		(void)store_do(d, take_failure(d, STORE_FAILURE_ADD, r, a,
		    source));
}

/* Whether there are several reports of a key. */
static bool
has_others(struct store_database *d, struct gi_str key)
{
	sqlite3_stmt	*s = store_take(d, STORE_KEY_OTHERS);
	bool		 has;

	store_text(s, 1, key);
	has = store_row(d, s) && store_row(d, s);
	store_done(s);
	return has;
}

/* Add a report that the database has not; returns its row. */
static int64_t
add_report(struct store_database *d, const struct store_reading *g)
{
	int64_t	 report, body = store_body(d, g);

	put_report(d, STORE_REPORT_ADD, g, body);
	report = store_last(d);
	store_parts_add(d, g, report);
	return report;
}

/* Let a report that is there show this source. */
static void
show(struct store_database *d, const struct store_reading *g, int64_t report)
{
	store_do_of(d, STORE_SOURCE_HIDE, report);
	store_parts_drop(d, report);
	put_report(d, STORE_REPORT_SET, g, 0);
	store_parts_add(d, g, report);
}

static void
load(struct store_database *d, const struct store_reading *g)
{
	struct gi_str	 left = { NULL, 0 };
	struct known	 k;
	int64_t		 report, source;
	bool		 is_new, shown;

	find_known(d, g, &k);
	if (k.source != 0 && (k.same || k.better))
		return;
	if (k.source != 0)
		left = leave(d, g->arena, &k);
	report = find_report(d, g);
	is_new = report == 0;
	shown = is_new || is_to_show(d, g, report);
	if (is_new) {
		report = add_report(d, g);
	} else {
		/* which may say another level of its body */
		(void)store_body(d, g);
		if (shown)
			show(d, g, report);
	}
	source = put_source(d, g, report, shown);
	put_failure(d, g->r, g->arena, source);
	if (!is_new)
		store_do_of(d, STORE_REPORT_DAY, report);
	if (!is_new || has_others(d, g->key))
		store_unsettle(d, g->key);
	if (left.s != NULL && !gi_str_eq(left, g->key))
		store_unsettle(d, left);
}

void
store_load(struct store_database *d, struct gi_str rules,
    const struct rep_report *r, struct gi_arena *a)
{
	struct store_reading	 g = { .rules = rules };

	if (!store_begin(d))
		return;
	if (r->doc == NULL) {
		put_failure(d, r, a, 0);
	} else {
		store_reading_set(&g, d->place, r, a);
		load(d, &g);
	}
	d->documents++;
}
