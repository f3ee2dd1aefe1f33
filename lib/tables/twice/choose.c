/* SPDX-License-Identifier: ISC */
/* Which of several tables is the one that is meant. */
#include "base/str.h"
#include "base/utf8.h"
#include "gi.h"
#include "tables/parts/reading.h"
#include "tables/twice/twice.h"

/* May the part be what is looked for? */
static bool
may_be(const struct tbl_part *p, enum gi_table t)
{
	return p->table == t && p->is_table && !p->dead;
}

/* How many parts of a table captions name so. */
static size_t
count(const struct tbl_twice *tw, enum gi_table t, enum tbl_told k, int told)
{
	size_t	 i, n = 0;

	for (i = 0; i < tw->n; i++)
		n += may_be(&tw->part[i], t) && tw->part[i].told[k] == told;
	return n;
}

/* Does a caption say that a part is another's? */
static bool
is_others(const struct tbl_part *p)
{
	int	 k;

	for (k = 0; k < TBL_TOLDS && p->told[k] >= 0; k++)
		;
	return k < TBL_TOLDS;
}

/* The rows of the largest table, where captions say of all that they are others'. */
static uint32_t
rows_of_others(const struct tbl_twice *tw, enum gi_table t)
{
	const struct tbl_part	*p;
	uint32_t		 rows = 0;
	size_t			 i;

	for (i = 0; i < tw->n; i++) {
		p = &tw->part[i];
		if (!may_be(p, t))
			continue;
		if (!is_others(p))
			return 0;
		rows = p->rows > rows ? p->rows : rows;
	}
	return rows;
}

/* Are two names made alike, as those of two bodies or of two drafts? */
static bool
are_alike(struct gi_str a, struct gi_str b)
{
	return a.len > 0 && b.len > 0 && !gi_str_eq(a, b) &&
	    gi_utf8_count(a) == gi_utf8_count(b);
}

/* Has a list the name of a table beside another, and enough rows? */
static bool
is_named_table(const struct tbl_twice *tw, const struct tbl_part *list)
{
	const struct tbl_part	*p;
	size_t			 i;

	for (i = 0; i < tw->n; i++) {
		p = &tw->part[i];
		if (may_be(p, list->table) && list->rows * 2 > p->rows &&
		    are_alike(list->name, p->name))
			return true;
	}
	return false;
}

/*
 * A list of labels is a table where a caption says so: one that was not filled
 * in, or that lost its figures.  So is one beside tables that are all others'.
 */
static void
lists_take(struct tbl_twice *tw, enum gi_table t)
{
	struct tbl_part	*p;
	uint32_t	 rows = rows_of_others(tw, t);
	size_t		 i;
	int		 k;

	for (i = 0; i < tw->n; i++) {
		p = &tw->part[i];
		for (k = 0; k < TBL_TOLDS && p->table == t; k++)
			p->is_table |= p->told[k] > 0;
		if (p->table == t && !p->is_table && ((rows > 0 &&
		    !is_others(p) && p->rows * 2 > rows) ||
		    is_named_table(tw, p)))
			p->is_table = true;
	}
}

static size_t
live(const struct tbl_twice *tw, enum gi_table t)
{
	size_t	 i, n = 0;

	for (i = 0; i < tw->n; i++)
		n += may_be(&tw->part[i], t);
	return n;
}

/*
 * What a title says of a table is said of one behind it too, which has nothing
 * else to say.
 */
static void
titles_spread(struct tbl_twice *tw, enum gi_table t, enum tbl_told k)
{
	struct tbl_part	*p;
	size_t		 i;
	int8_t		 over = 0;

	for (i = 0; i < tw->n; i++) {
		p = &tw->part[i];
		if (!may_be(p, t))
			continue;
		if (p->told[k] != 0)
			over = p->over[k] && p->told[k] > 0 ? p->told[k] : 0;
		else
			p->told[k] = over;
	}
}

/*
 * Leave out the parts that are another's by a caption, and where some are the
 * report's, all others.  That a table is another body's says little where none
 * is the report's own.
 */
static void
told_apply(struct tbl_twice *tw, enum gi_table t, enum tbl_told k)
{
	size_t	 i, mine = count(tw, t, k, 1);

	if (k == TBL_TOLD_BODY && mine == 0)
		return;
	for (i = 0; i < tw->n; i++) {
		if (may_be(&tw->part[i], t))
			tw->part[i].dead = tw->part[i].told[k] < 0 ||
			    (mine > 0 && tw->part[i].told[k] == 0);
	}
}

/*
 * A blank form beside a table that is filled is not the one that is meant,
 * unless both have names.
 */
static void
blanks_drop(struct tbl_twice *tw, enum gi_table t)
{
	const struct tbl_part	*filled = NULL;
	struct tbl_part		*p;
	size_t			 i;

	for (i = 0; i < tw->n; i++) {
		if (may_be(&tw->part[i], t) && tw->part[i].values > 0)
			filled = &tw->part[i];
	}
	for (i = 0; i < tw->n && filled != NULL; i++) {
		p = &tw->part[i];
		if (may_be(p, t) && p->values == 0 &&
		    !are_alike(p->name, filled->name))
			p->is_table = false;
	}
}

/*
 * A part that has but some rows of the table is none by itself: it is another's,
 * by its caption, or repeats rows of the table.
 */
static void
some_drop(struct tbl_twice *tw, enum gi_table t)
{
	struct tbl_part	*p;
	uint32_t	 most = 0;
	size_t		 i;

	for (i = 0; i < tw->n; i++) {
		if (may_be(&tw->part[i], t) && tw->part[i].rows > most)
			most = tw->part[i].rows;
	}
	for (i = 0; i < tw->n; i++) {
		p = &tw->part[i];
		if (!may_be(p, t) || p->rows * 2 > most)
			continue;
		p->dead = p->told[TBL_TOLD_YEAR] < 0 ||
		    p->told[TBL_TOLD_BODY] < 0 ||
		    p->told[TBL_TOLD_CORRECTION] < 0;
		p->some = !p->dead;
		p->is_table = false;
	}
}

static void
table_choose(struct tbl_twice *tw, enum gi_table t)
{
	int	 k;

	lists_take(tw, t);
	some_drop(tw, t);
	if (live(tw, t) < 2)
		return;
	for (k = 0; k < TBL_TOLDS; k++)
		titles_spread(tw, t, (enum tbl_told)k);
	for (k = 0; k < TBL_TOLDS; k++)
		told_apply(tw, t, (enum tbl_told)k);
	tw->none[t] = live(tw, t) == 0;
	blanks_drop(tw, t);
	tw->doubled[t] = live(tw, t) > 1;
}

void
tbl_parts_choose(const struct tbl_reading *r, struct tbl_twice *tw)
{
	size_t	 i;
	int	 t;

	for (i = 0; i < tw->n; i++)
		tw->part[i].dead = r->atom[tw->part[i].first].line >=
		    tw->report;
	for (t = 0; t < GI_TABLES; t++)
		table_choose(tw, (enum gi_table)t);
}

size_t
tbl_parts_count(const struct tbl_twice *tw, enum gi_table t)
{
	return live(tw, t);
}

const struct tbl_part *
tbl_part_of(const struct tbl_twice *tw, enum gi_table t, size_t k)
{
	size_t	 i;

	for (i = 0; i < tw->n; i++) {
		if (may_be(&tw->part[i], t) && k-- == 0)
			return &tw->part[i];
	}
	return NULL;
}
