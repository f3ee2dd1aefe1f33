/* SPDX-License-Identifier: ISC */
/*
 * Tables that the text has more than once.  Where captions do not tell which of
 * them is meant, each is read as if it were the only one; what they agree on is
 * kept.
 */
#include <string.h>

#include "base/arena.h"
#include "gi.h"
#include "label/union.h"
#include "tables/parts/reading.h"
#include "tables/parts/row_value.h"
#include "tables/doubt/doubt.h"
#include "tables/tables.h"
#include "tables/twice/twice.h"

/* The readings of one table that are compared. */
struct repeated {
	struct tbl_taken	*take[TBL_READINGS];
	size_t			 n;	/* 0: it stands once, or too often */
	size_t			 cells;
	size_t			 best, numbers;	/* that has most numbers that
						   are in no doubt, and how
						   many */
};

/*
 * Read the document as if it had of each table only part k, or the first where
 * it has no more, and take the cells of the tables that have a part k: all, as a
 * doubt is about the one table, not about what two have in common.
 */
static void
trial_read(const struct tbl_reading *r, const struct tbl_twice *tw, size_t k,
    struct repeated rep[GI_TABLES])
{
	struct gi_mark		 mark = gi_arena_mark(r->arena);
	struct tbl_reading	 trial = *r;
	size_t			 part[GI_TABLES], n;
	int			 t;

	trial.atom = gi_alloc_raw(r->arena, gi_size_mul(r->natom + 1,
	    sizeof(*r->atom)));
	memcpy(trial.atom, r->atom, r->natom * sizeof(*r->atom));
	for (t = 0; t < GI_TABLES; t++)
		part[t] = k < rep[t].n ? k : 0;
	tbl_parts_leave(&trial, tw, part);
	tbl_rows_read(&trial);
	for (t = 0; t < GI_TABLES; t++) {
		if (k < rep[t].n)
			tbl_table_take(&trial, (enum gi_table)t,
			    rep[t].take[k]);
	}
	tbl_rows_doubt(&trial);
	for (t = 0; t < GI_TABLES; t++) {
		n = tbl_table_numbers(&trial, (enum gi_table)t);
		if (k < rep[t].n && n > rep[t].numbers) {
			rep[t].numbers = n;
			rep[t].best = k;
		}
	}
	gi_arena_release(r->arena, mark);
}

/* Make room for the readings of each table; how many there are at most. */
static size_t
repeated_begin(const struct tbl_reading *r, const struct tbl_twice *tw,
    struct repeated rep[GI_TABLES])
{
	size_t	 k, n, most = 0;
	int	 t;

	for (t = 0; t < GI_TABLES; t++) {
		n = tbl_parts_count(tw, (enum gi_table)t);
		rep[t].n = tw->doubled[t] && n <= TBL_READINGS ? n : 0;
		rep[t].cells = GI_COLS * (r->forms->end[t] -
		    r->forms->first[t]);
		for (k = 0; k < rep[t].n; k++)
			rep[t].take[k] = gi_alloc_array(r->arena,
			    rep[t].cells, sizeof(**rep[t].take));
		most = rep[t].n > most ? rep[t].n : most;
	}
	return most;
}

/* The only table there is may be that of the year before. */
static void
past_leave(struct tbl_reading *r)
{
	int	 t;

	for (t = 0; t < GI_TABLES; t++) {
		if (!r->found[t] || !tbl_table_is_past(r, (enum gi_table)t))
			continue;
		tbl_table_leave(r, (enum gi_table)t);
		r->past[t] = r->other[r->nother - 1].from + 1;
	}
}

/* The number of the line where the second part of a table begins. */
static size_t
second_line(const struct tbl_reading *r, const struct tbl_twice *tw,
    enum gi_table t)
{
	size_t	 i, n = 0;

	for (i = 0; i < tw->n; i++) {
		if (tw->part[i].table == t && tw->part[i].is_table && n++ > 0)
			return r->doc->line[r->atom[tw->part[i].from].line]
			    .number;
	}
	return 0;
}

/* Rows that stand once more by themselves, with other figures, are not told. */
static void
odds_leave(struct tbl_reading *r, const struct tbl_twice *tw)
{
	size_t	 e;
	int	 t;

	for (e = r->first; e < r->end; e++) {
		if (tw->odd[e] && r->row[e].placed)
			tbl_row_unplace(&r->row[e]);
	}
	for (t = 0; t < GI_TABLES; t++) {
		if (r->second[t] == 0)
			r->second[t] = tw->odd_line[t];
	}
}

void
tbl_repeated_read(struct tbl_reading *r)
{
	struct repeated		 rep[GI_TABLES] = { 0 };
	struct tbl_twice	 tw;
	size_t			 k, most, part[GI_TABLES] = { 0 };
	int			 t;

	if (!tbl_parts_find(r, &tw)) {
		tbl_rows_read(r);
		tbl_rows_doubt(r);
		past_leave(r);
		return;
	}
	tbl_captions_read(r, &tw);
	tbl_parts_choose(r, &tw);
	most = repeated_begin(r, &tw, rep);
	for (k = 0; k < most; k++)
		trial_read(r, &tw, k, rep);
	for (t = 0; t < GI_TABLES; t++) {
		part[t] = rep[t].best;
		if (tw.none[t] || (tw.doubled[t] && !tbl_tables_same(
		    rep[t].take, rep[t].n, rep[t].cells)))
			r->second[t] = second_line(r, &tw, (enum gi_table)t);
	}
	tbl_odds_find(r, &tw);
	tbl_parts_leave(r, &tw, part);
	tbl_rows_read(r);
	tbl_rows_doubt(r);
	for (t = 0; t < GI_TABLES; t++) {
		if (r->second[t] > 0)
			tbl_table_agree(r, (enum gi_table)t, rep[t].take,
			    rep[t].n);
	}
	odds_leave(r, &tw);
	past_leave(r);
}
