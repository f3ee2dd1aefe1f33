/* SPDX-License-Identifier: ISC */
/* What casts doubt on a run of values that is as long as a row. */
#include "gi.h"
#include "tables/match/explain.h"
#include "tables/match/gap.h"
#include "tables/match/run_close.h"
#include "tables/match/run_sum.h"
#include "tables/parts/reading.h"
#include "tables/place/head_order.h"
#include "tables/place/run_doubt.h"
#include "tables/position/block.h"

bool
tbl_run_is_slipped(const struct tbl_reading *r, const struct tbl_row *row,
    const struct tbl_segment *s)
{
	return row->set->n > 3 && s->numbers > 0 &&
	    r->atom[s->end - 1].kind != TBL_NUMBER;
}

bool
tbl_run_is_torn(const struct tbl_segment *s, bool rowwise)
{
	return rowwise && s->rows > 1;
}

bool
tbl_run_is_stray(const struct tbl_reading *r, const struct tbl_row *row,
    const struct tbl_segment *s)
{
	return r->deduped && row->set->n == 1 &&
	    tbl_atom_is_pagelike(&r->atom[s->first]);
}

/* How many digits stand right behind the words of a row's label? */
static size_t
digits_at_label(const struct tbl_reading *r, const struct tbl_row *row)
{
	struct gi_str	 s = r->atom[row->anchor->last].raw;
	size_t		 n = 0;

	while (n < s.len && s.s[s.len - 1 - n] >= '0' &&
	    s.s[s.len - 1 - n] <= '9')
		n++;
	return n;
}

static size_t
all_rows(const struct tbl_row_shapes *sh)
{
	return sh->one_row + sh->many_rows;
}

bool
tbl_run_is_riddled(const struct tbl_reading *r, const struct tbl_segment *s,
    const struct tbl_row_shapes *sh)
{
	size_t	 weak[TBL_WEAK_KINDS];
	int	 k;

	if (s->end - s->first == tbl_segment_values(s))
		return false;
	tbl_weak_counts(r, s->first, s->end, weak);
	for (k = 0; k < TBL_WEAK_KINDS; k++) {
		if (weak[k] > 0 && sh->weak[k] * 2 < all_rows(sh))
			return true;
	}
	return false;
}

/*
 * Does the last value of a run stand alone, and all others in one line?  It may
 * be the number of a page.
 */
static bool
is_trailed(const struct tbl_reading *r, const struct tbl_segment *s)
{
	size_t	 i = s->end - 1;

	if (s->rows != 2 || !tbl_atom_is_pagelike(&r->atom[i]))
		return false;
	while (i > s->first && !tbl_atom_is_value(&r->atom[i - 1]))
		i--;
	return i > s->first && r->atom[i - 1].row == r->atom[s->first].row;
}

/* Does a run add up without its last value?  No misprint makes that a sum. */
static bool
has_last_alien(const struct tbl_reading *r, const struct tbl_segment *s,
    size_t n)
{
	size_t	 parts;

	return tbl_run_sum(r, s->first, s->end, n - 1, &parts) ==
	    TBL_RUN_HOLDS && parts > 1;
}

bool
tbl_run_is_chance(const struct tbl_reading *r, size_t e,
    const struct tbl_segment *s, const struct tbl_row_shapes *sh,
    const struct tbl_head_order *o)
{
	enum gi_table	 t = r->forms->row[e].table;
	size_t		 n = r->row[e].set->n;

	if (!r->forms->row_sums[t] || o->n != n || o->of[n - 1] != (int)n - 1)
		return false;
	if (sh->chance[t] > 1 && sh->chance[t] > sh->sums[t])
		return true;
	return tbl_run_sum(r, s->first, s->end, SIZE_MAX, NULL) ==
	    TBL_RUN_FAILS && (is_trailed(r, s) || has_last_alien(r, s, n) ||
	    ((sh->part[t] > 0 || sh->sums[t] == 0) &&
	    tbl_run_has_alien(r, s->first, s->end, n)));
}

bool
tbl_rows_are_lines(const struct tbl_row_shapes *sh)
{
	return sh->one_row > 4 * sh->many_rows;
}

bool
tbl_row_in_pieces(const struct tbl_reading *r, size_t e,
    const struct tbl_segment *s, const struct tbl_row_shapes *sh)
{
	const struct tbl_row	*row = &r->row[e];

	size_t			 glued = digits_at_label(r, row);

	if (tbl_run_is_in_pieces(r, s->first, s->end))
		return true;
	if (row->set->n < 2 || (glued == 0 && !tbl_run_has_close(r, s)) ||
	    (r->forms->row_sums[r->forms->row[e].table] &&
	    tbl_segment_values(s) == row->set->n &&
	    tbl_run_sum(r, s->first, s->end, SIZE_MAX, NULL) !=
	    TBL_RUN_FAILS))
		return false;
	/* one digit at one label may be a note's mark */
	if (glued > 1 || (glued == 1 && sh->glued > 1))
		return true;
	return tbl_run_has_close(r, s) &&
	    ((!tbl_rows_are_lines(sh) && s->rows > 1 && tbl_run_has_lone(r, s)) ||
	    (s->rows == 1 && sh->many_rows > sh->one_row) ||
	    tbl_anchor_is_spaced(r, row->anchor));
}

/* Is row e in the text, in a block with row b, and without any value? */
static bool
is_empty_beside(const struct tbl_reading *r, size_t e, size_t b,
    const struct tbl_gap *gap)
{
	return r->row[e].anchor != NULL && r->row[e].set != NULL &&
	    tbl_rows_share_block(r, e, b) && gap[e].n == 0;
}

bool
tbl_run_is_below_empty(const struct tbl_reading *r, size_t e,
    const struct tbl_gap *gap)
{
	return gap[e].n > 1 && r->atom[gap[e].seg[0].first].row >
	    r->atom[r->row[e].anchor->last].row &&
	    e > r->forms->first[r->forms->row[e].table] &&
	    is_empty_beside(r, e - 1, e, gap);
}

bool
tbl_run_is_torn_off(const struct tbl_reading *r, size_t e,
    const struct tbl_gap *gap)
{
	enum gi_table	 t = r->forms->row[e].table;
	size_t		 n = r->row[e].set->n;

	if (n < 2 || r->forms->row_sums[t] || gap[e].seg[0].rows < n)
		return false;
	return (e > r->forms->first[t] && is_empty_beside(r, e - 1, e, gap)) ||
	    (e + 1 < r->forms->end[t] && is_empty_beside(r, e + 1, e, gap));
}

void
tbl_shape_count(const struct tbl_reading *r, size_t e, const struct tbl_gap *g,
    struct tbl_row_shapes *sh)
{
	const struct tbl_segment	*s = &g->seg[0];
	size_t				 n = r->row[e].set->n;
	enum gi_table			 t = r->forms->row[e].table;
	size_t				 weak[TBL_WEAK_KINDS];
	enum tbl_run_sum		 sum;
	int				 k;

	sh->glued += digits_at_label(r, &r->row[e]) > 0;
	if (n < 2 || g->n == 0 || s->foreign)
		return;
	if (tbl_segment_values(s) != n) {
		sh->part[t]++;
		return;
	}
	sh->full[t]++;
	if (r->forms->row_sums[t]) {
		sum = tbl_run_sum(r, s->first, s->end, SIZE_MAX, NULL);
		sh->sums[t] += sum == TBL_RUN_HOLDS;
		sh->chance[t] += sum == TBL_RUN_FAILS && (tbl_run_sum(r,
		    s->first, s->end, 0, NULL) == TBL_RUN_HOLDS || tbl_run_sum(r,
		    s->first, s->end, n - 1, NULL) == TBL_RUN_HOLDS);
	}
	if (s->rows > 1)
		sh->many_rows++;
	else
		sh->one_row++;
	if (s->end - s->first == n)
		return;
	tbl_weak_counts(r, s->first, s->end, weak);
	for (k = 0; k < TBL_WEAK_KINDS; k++)
		sh->weak[k] += weak[k] + 1 >= n;
}
