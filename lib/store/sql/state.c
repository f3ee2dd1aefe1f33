/* SPDX-License-Identifier: ISC */
/* Which of the reports of one body and year counts. */
#include <stdlib.h>

#include "base/arena.h"
#include "base/str.h"
#include "store/sql/state.h"
#include "stream/role.h"

enum state { CURRENT, SUPERSEDED, RIVAL, PARTIAL, STATES };

static const char *const	state_name[STATES] = {
	"current", "superseded", "rival", "partial"
};

/* A report of the key, with what its state hangs on. */
struct sibling {
	int64_t		 id;
	bool		 whole;		/* complete, and it has numbers */
	struct gi_str	 published;	/* s NULL: not known */
	enum gi_verdict	 verdict;
	int64_t		 numbers;
	struct gi_str	 cells;		/* a hash, which no other has */
	struct gi_str	 had;		/* the state that the database has */
	bool		 counted;
	enum state	 state;		/* as it is now */
};

struct siblings {
	struct sibling	*at;
	size_t		 n, room;
};

static struct gi_str
copy(struct gi_arena *a, struct gi_str s)
{
	if (s.s != NULL)
		s.s = gi_dup(a, s.s, s.len);
	return s;
}

static void
read_siblings(struct store_database *d, struct gi_arena *a, struct gi_str key,
    struct siblings *all)
{
	sqlite3_stmt	*s = store_take(d, STORE_KEY_ROWS);
	struct sibling	*r;

	store_text(s, 1, key);
	while (store_row(d, s)) {
		all->at = gi_grow(a, all->at, all->n, &all->room,
		    sizeof(*all->at));
		r = &all->at[all->n++];
		r->id = store_column_number(s, 0);
		r->numbers = store_column_number(s, 2);
		r->whole = store_column_number(s, 1) != 0 && r->numbers > 0;
		r->published = copy(a, store_column_text(s, 3));
		r->verdict = gi_verdict_find(store_column_text(s, 4));
		r->cells = copy(a, store_column_text(s, 5));
		r->had = copy(a, store_column_text(s, 6));
		r->counted = store_column_number(s, 7) != 0;
	}
	store_done(s);
}

/* Those that are not whole give way to one that is; then days decide. */
static void
set_states(struct siblings *all)
{
	struct sibling	*r, *end = all->at + all->n;
	struct gi_str	 last = { NULL, 0 };
	bool		 whole = false;
	size_t		 newest = 0;

	for (r = all->at; r < end; r++)
		whole = whole || r->whole;
	for (r = all->at; r < end; r++) {
		r->state = r->whole == whole ? CURRENT : PARTIAL;
		if (r->state == CURRENT && gi_str_order(last, r->published) < 0)
			last = r->published;
	}
	for (r = all->at; r < end; r++) {
		if (r->state == CURRENT && r->published.s != NULL &&
		    gi_str_order(r->published, last) < 0)
			r->state = SUPERSEDED;
		newest += r->state == CURRENT;
	}
	for (r = all->at; r < end && newest > 1; r++) {
		if (r->state == CURRENT)
			r->state = RIVAL;
	}
}

/*
 * Whether of two that may count the first does: that which holds best, then
 * that with most numbers, then whichever.
 */
static bool
is_before(const struct sibling *a, const struct sibling *b)
{
	static const uint8_t	 badness[GI_VERDICTS] = {
		[GI_VERDICT_OK] = 0, [GI_VERDICT_DOUBTS] = 1,
		[GI_VERDICT_ERRORS] = 2, [GI_VERDICT_UNREAD] = 3
	};

	if (badness[a->verdict] != badness[b->verdict])
		return badness[a->verdict] < badness[b->verdict];
	if (a->numbers != b->numbers)
		return a->numbers > b->numbers;
	return gi_str_order(a->cells, b->cells) < 0;
}

static const struct sibling *
find_counted(const struct siblings *all)
{
	const struct sibling	*r, *best = NULL;

	for (r = all->at; r < all->at + all->n; r++) {
		if (r->state != CURRENT && r->state != RIVAL)
			continue;
		if (best == NULL || is_before(r, best))
			best = r;
	}
	return best;
}

static void
settle(struct store_database *d, struct gi_arena *a, struct gi_str key)
{
	struct siblings		 all = { .n = 0 };
	const struct sibling	*r, *best;
	sqlite3_stmt		*s;

	read_siblings(d, a, key, &all);
	set_states(&all);
	best = find_counted(&all);
	for (r = all.at; r < all.at + all.n; r++) {
		if (gi_str_is(r->had, state_name[r->state]) &&
		    r->counted == (r == best))
			continue;
		s = store_take(d, STORE_REPORT_STATE);
		(void)sqlite3_bind_int64(s, 1, r->id);
		store_text(s, 2, gi_str(state_name[r->state]));
		store_size(s, 3, r == best, true);
		(void)store_do(d, s);
	}
}

void
store_unsettle(struct store_database *d, struct gi_str key)
{
	struct store_keys	*k = &d->unsettled;

	if (k->arena == NULL)
		k->arena = gi_arena_new();
	k->key = gi_grow(k->arena, k->key, k->n, &k->room, sizeof(*k->key));
	k->key[k->n++] = copy(k->arena, key);
}

/* For qsort(). */
static int
by_key(const void *a, const void *b)
{
	return gi_str_order(*(const struct gi_str *)a, *(const struct gi_str *)b);
}

void
store_settle(struct store_database *d)
{
	struct store_keys	*k = &d->unsettled;
	struct gi_arena		*a;
	size_t			 i;

	if (k->n > 0) {
		a = gi_arena_new();
		qsort(k->key, k->n, sizeof(*k->key), by_key);
		for (i = 0; i < k->n && !d->failed; i++) {
			if (i > 0 && gi_str_eq(k->key[i], k->key[i - 1]))
				continue;
			settle(d, a, k->key[i]);
			gi_arena_clear(a);
		}
		gi_arena_free(a);
	}
	if (k->arena != NULL)
		gi_arena_free(k->arena);
	*k = (struct store_keys){ .arena = NULL };
	store_commit(d);
}
