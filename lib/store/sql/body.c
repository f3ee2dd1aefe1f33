/* SPDX-License-Identifier: ISC */
/* The bodies of a database, and where they are. */
#include "base/str.h"
#include "base/text.h"
#include "body/place.h"
#include "store/sql/body.h"

#define DEPTH	4		/* divisions within each other, at most */

void
store_division(struct gi_arena *a, struct gi_str code, struct gi_str *full,
    struct gi_str *province)
{
	const struct body_place	*at[DEPTH], *p = NULL;
	struct gi_text		 t = { .arena = a };
	size_t			 n, depth = 0;

	*full = *province = (struct gi_str){ NULL, 0 };
	if (gi_str_size(code, &n) && n <= UINT32_MAX)
		p = body_place_find((uint32_t)n, 0);
	for (; p != NULL && depth < DEPTH; depth++) {
		at[depth] = p;
		p = p->parent != 0 ? body_place_find(p->parent, 0) : NULL;
	}
	if (depth == 0)
		return;
	*province = body_place_name(at[depth - 1]);
	while (depth-- > 0)
		gi_text_add(&t, body_place_name(at[depth]));
	*full = gi_text_end(&t);
}

static int64_t
add(struct store_database *d, const struct store_reading *g)
{
	sqlite3_stmt	*s = store_take(d, STORE_BODY_ADD);
	struct gi_str	 code = store_reading_fact(g, REP_CODE);
	struct gi_str	 full, province;

	store_division(g->arena, code, &full, &province);
	store_text(s, 1, g->who);
	store_text(s, 2, store_reading_fact(g, REP_BODY));
	store_text(s, 3, store_reading_fact(g, REP_KIND));
	store_text(s, 4, code);
	store_text(s, 5, store_reading_fact(g, REP_LEVEL));
	store_text(s, 6, full);
	store_text(s, 7, province);
	return store_do(d, s) ? store_last(d) : 0;
}

/* Of levels that reports of one body tell the first in the alphabet stands. */
static void
settle_level(struct store_database *d, int64_t id, struct gi_str level)
{
	sqlite3_stmt	*s = store_take(d, STORE_BODY_LEVEL);

	(void)sqlite3_bind_int64(s, 1, id);
	store_text(s, 2, level);
	(void)store_do(d, s);
}

int64_t
store_body(struct store_database *d, const struct store_reading *g)
{
	sqlite3_stmt	*s;
	struct gi_str	 level = store_reading_fact(g, REP_LEVEL), had;
	int64_t		 id = 0;
	bool		 other = false;

	if (g->who.s == NULL)
		return 0;
	s = store_take(d, STORE_BODY_FIND);
	store_text(s, 1, g->who);
	if (store_row(d, s)) {
		id = store_column_number(s, 0);
		had = store_column_text(s, 1);
		other = level.s != NULL && (had.s == NULL ||
		    strcmp(had.s, level.s) > 0);
	}
	store_done(s);
	if (id == 0)
		return add(d, g);
	if (other)
		settle_level(d, id, level);
	return id;
}
