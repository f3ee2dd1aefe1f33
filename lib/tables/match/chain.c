/* SPDX-License-Identifier: ISC */
/*
 * Of all anchors the chain that increases both in the text and in the form
 * and weighs most.
 */
#include <limits.h>
#include <string.h>

#include "base/arena.h"
#include "gi.h"
#include "tables/match/anchor.h"
#include "tables/match/match.h"
#include "tables/parts/reading.h"
#include "tables/text/text.h"

#define BONUS_NEXT	1	/* for the row that the form has next */
#define SHORT_LABEL	2	/* code points that stand in heads too */
#define ROWS_MIN	3	/* of a table that is taken by itself */

struct chain_link {
	int		 score;
	uint32_t	 before;	/* index + 1 of the anchor before, or
					   0: none */
};

/* The chains of the elements from first up to end, while they grow. */
struct chain_search {
	size_t			 first, end;
	struct chain_link	*link;	/* one an anchor */
	uint32_t		*best;	/* of each element, the anchor + 1 that
					   ends the best chain of those that
					   end in the element */
	uint32_t		 top;	/* the best of these, of equal ones
					   that of the last element; 0: none */
	size_t			 top_elem;
	uint32_t		*which;	/* of each element, the anchor + 1 that
					   the best chain has, 0 for none */
};

static bool
is_one_of(const struct chain_search *ch, const struct tbl_anchor *n)
{
	return n->elem >= ch->first && n->elem < ch->end;
}

/* The best chain so far that ends before an element, as best[] has it. */
static uint32_t
best_before(const struct chain_search *ch, size_t elem)
{
	size_t		 e;
	uint32_t	 k = 0;

	if (ch->top == 0 || ch->top_elem < elem)
		return ch->top;
	for (e = ch->first; e < elem; e++) {
		if (ch->best[e] != 0 && (k == 0 ||
		    ch->link[ch->best[e] - 1].score >= ch->link[k - 1].score))
			k = ch->best[e];
	}
	return k;
}

/* Put an anchor behind chain k - 1, if that is no worse. */
static void
link_try(const struct chain_search *ch, struct chain_link *l, uint32_t k,
    int weight)
{
	int	 score;

	if (k == 0)
		return;
	score = ch->link[k - 1].score + weight;
	if (score >= l->score)
		*l = (struct chain_link){ score, k };
}

static void
link_choose(const struct chain_search *ch, const struct tbl_anchor *n,
    struct chain_link *l)
{
	*l = (struct chain_link){ n->weight, 0 };
	link_try(ch, l, best_before(ch, n->elem), n->weight);
	if (n->elem > ch->first)
		link_try(ch, l, ch->best[n->elem - 1], n->weight + BONUS_NEXT);
}

static void
link_enter(struct chain_search *ch, size_t e, size_t i)
{
	int	 top, score = ch->link[i].score;

	if (ch->best[e] != 0 && score <= ch->link[ch->best[e] - 1].score)
		return;
	ch->best[e] = (uint32_t)i + 1;
	top = ch->top != 0 ? ch->link[ch->top - 1].score : INT_MIN;
	if (score > top || (score == top && e > ch->top_elem)) {
		ch->top = (uint32_t)i + 1;
		ch->top_elem = e;
	}
}

/* Of equal chains, the one whose last element comes first. */
static uint32_t
chain_top(const struct chain_search *ch)
{
	size_t		 e;
	uint32_t	 top = 0;

	for (e = ch->first; e < ch->end; e++) {
		if (ch->best[e] != 0 && (top == 0 ||
		    ch->link[ch->best[e] - 1].score > ch->link[top - 1].score))
			top = ch->best[e];
	}
	return top;
}

/* Set which. */
static void
chain_best(const struct tbl_reading *r, struct chain_search *ch)
{
	const struct tbl_anchor	*anchor = r->anchor;
	size_t			 i, j, k, n = ch->end - ch->first;
	uint32_t		 top;

	memset(ch->best + ch->first, 0, n * sizeof(*ch->best));
	memset(ch->which + ch->first, 0, n * sizeof(*ch->which));
	ch->top = 0;
	/* anchors of one atom cannot follow each other: enter them together */
	for (i = 0; i < r->nanchor; i = k) {
		for (k = i; k < r->nanchor &&
		    anchor[k].atom == anchor[i].atom; k++) {
			if (is_one_of(ch, &anchor[k]))
				link_choose(ch, &anchor[k], &ch->link[k]);
		}
		for (j = i; j < k; j++) {
			if (is_one_of(ch, &anchor[j]))
				link_enter(ch, anchor[j].elem, j);
		}
	}
	for (top = chain_top(ch); top != 0; top = ch->link[top - 1].before)
		ch->which[anchor[top - 1].elem] = top;
}

/* Does any other table's row stand among the atoms a..b? */
static bool
is_amid_others(const struct tbl_reading *r, size_t first, size_t end, size_t a,
    size_t b)
{
	size_t	 e;

	for (e = 0; e < r->forms->n; e++) {
		if ((e < first || e >= end) && r->row[e].anchor != NULL &&
		    r->row[e].anchor->last >= a && r->row[e].anchor->atom <= b)
			return true;
	}
	return false;
}

/*
 * Sections may stand in another order than the form's.  A table that the
 * chain has less of than the text is taken by itself, if it stands apart.  Of
 * had rows that the chain has, returns how many there are then.
 */
static size_t
table_choose(struct tbl_reading *r, struct chain_search *ch, size_t had)
{
	const struct tbl_anchor	*n;
	size_t			 e, rows = 0, a = SIZE_MAX, b = 0;

	chain_best(r, ch);
	for (e = ch->first; e < ch->end; e++) {
		if (ch->which[e] == 0)
			continue;
		n = &r->anchor[ch->which[e] - 1];
		rows++;
		a = n->atom < a ? n->atom : a;
		b = n->atom > b ? n->atom : b;
	}
	if (rows <= had || rows < ROWS_MIN ||
	    is_amid_others(r, ch->first, ch->end, a, b))
		return had;
	for (e = ch->first; e < ch->end; e++)
		r->row[e].anchor = ch->which[e] != 0 ?
		    &r->anchor[ch->which[e] - 1] : NULL;
	return rows;
}

/* Does a row of the table stand near, with nothing that ends a table between? */
static bool
is_near(const struct tbl_reading *r, enum gi_table t,
    const struct tbl_anchor *n)
{
	size_t	 e, i, a, b;

	for (e = r->forms->first[t]; e < r->forms->end[t]; e++) {
		if (r->row[e].anchor == NULL)
			continue;
		a = r->row[e].anchor->atom < n->atom ?
		    r->row[e].anchor->atom : n->atom;
		b = r->row[e].anchor->atom > n->atom ?
		    r->row[e].anchor->atom : n->atom;
		for (i = a; i < b && r->atom[i].kind != TBL_BREAK; i++)
			;
		if (i == b)
			return true;
	}
	return false;
}

/*
 * Blocks of table 2 may stand in another order than the form's: one that the
 * chain has nothing of is taken by itself, where its rows have their values
 * beside them and stand among those of the table.
 */
static void
block_choose(struct tbl_reading *r, struct chain_search *ch)
{
	enum gi_table		 t = r->forms->row[ch->first].table;
	const struct tbl_anchor	*n;
	size_t			 e;

	for (e = ch->first; e < ch->end; e++) {
		if (r->row[e].anchor != NULL)
			return;
	}
	chain_best(r, ch);
	for (e = ch->first; e < ch->end; e++) {
		if (ch->which[e] == 0)
			continue;
		n = &r->anchor[ch->which[e] - 1];
		if (n->whole && tbl_anchor_has_values(r, n) && is_near(r, t, n))
			r->row[e].anchor = n;
	}
}

/* Are two elements in one block of their table? */
static bool
same_block(const struct tbl_reading *r, size_t a, size_t b)
{
	const char	*x = r->forms->row[a].key, *y = r->forms->row[b].key;

	for (; *x == *y && *x != '.' && *x != '\0'; x++, y++)
		;
	return *x == *y || (*x == '\0' && *y == '.');
}

static void
blocks_choose(struct tbl_reading *r, struct chain_search *ch)
{
	size_t	 end = r->forms->end[GI_DISCLOSURE];

	for (ch->first = r->forms->first[GI_DISCLOSURE]; ch->first < end;
	    ch->first = ch->end) {
		for (ch->end = ch->first + 1; ch->end < end &&
		    same_block(r, ch->first, ch->end); ch->end++)
			;
		block_choose(r, ch);
	}
}

/* Does a row of another table stand among the atoms a..b? */
static bool
is_divided(const struct tbl_reading *r, enum gi_table t, size_t a, size_t b)
{
	return is_amid_others(r, r->forms->first[t], r->forms->end[t], a, b);
}

/*
 * A short label without its item number, such as a total's, is a head's word
 * too: it counts only behind the row of its own table that stands before it.
 */
static void
short_labels_check(struct tbl_reading *r)
{
	size_t	 e, k;

	for (e = r->first; e < r->end; e++) {
		const struct tbl_anchor *n = r->row[e].anchor, *above = NULL;
		enum gi_table t = r->forms->row[e].table;

		if (n == NULL || n->label->len > SHORT_LABEL ||
		    n->label->item == 0 ||
		    tbl_item_agrees(r, n->atom, n->label) == 1)
			continue;
		for (k = e; k > r->forms->first[t] &&
		    (above = r->row[k - 1].anchor) == NULL; k--)
			;
		if (above == NULL || is_divided(r, t, above->last + 1,
		    n->atom))
			r->row[e].anchor = NULL;
	}
}

/*
 * The tables that the chain has rows of.  Table 4 may have no labels but its
 * heads: where its section stands its rows are among those that are read.
 */
static void
tables_find(struct tbl_reading *r, const size_t rows[GI_TABLES])
{
	int	 t;

	for (t = 0; t < GI_TABLES; t++) {
		r->found[t] = rows[t] > 0;
		if (!r->found[t] && (t != GI_PROCEEDINGS ||
		    r->section[t].to <= r->section[t].from))
			continue;
		if (r->end == 0)
			r->first = r->forms->first[t];
		r->end = r->forms->end[t];
	}
}

/*
 * Only the rows of tables found are cleared: of others nobody asks more than
 * that they have no anchor.
 */
static void
rows_begin_anew(struct tbl_reading *r)
{
	size_t	 e;

	for (e = r->first; e < r->end; e++) {
		r->row[e] = (struct tbl_row){ .anchor = r->row[e].anchor };
		if (r->row[e].anchor != NULL)
			r->atom[r->row[e].anchor->atom].anchored = true;
	}
}

/* Mark where anchors begin; how many rows of each table have any. */
static void
anchors_mark(struct tbl_reading *r, size_t rows[GI_TABLES])
{
	bool	*met;
	size_t	 i, e;

	met = gi_alloc_array(r->arena, r->forms->n, sizeof(*met));
	for (i = 0; i < r->nanchor; i++) {
		e = r->anchor[i].elem;
		rows[r->forms->row[e].table] += !met[e];
		met[e] = true;
		r->atom[r->anchor[i].atom].begins = true;
	}
}

/* The rows of the best chain; how many of each table it has. */
static void
rows_set(struct tbl_reading *r, const struct chain_search *ch,
    size_t rows[GI_TABLES])
{
	size_t	 e;
	int	 t;

	r->row = gi_alloc_raw(r->arena, r->forms->n * sizeof(*r->row));
	for (t = 0; t < GI_TABLES; t++) {
		for (e = r->forms->first[t]; e < r->forms->end[t]; e++) {
			r->row[e].anchor = NULL;
			if (ch->which[e] == 0)
				continue;
			r->row[e].anchor = &r->anchor[ch->which[e] - 1];
			rows[t]++;
		}
	}
}

/* Does a label of a row below group e begin anywhere? */
static bool
has_members(const struct tbl_reading *r, size_t e)
{
	const char	*key = r->forms->row[e].key;
	size_t		 i, len = strlen(key);

	for (i = 0; i < r->nanchor; i++) {
		const char *k = r->forms->row[r->anchor[i].elem].key;

		if (r->forms->row[r->anchor[i].elem].table ==
		    r->forms->row[e].table && strncmp(k, key, len) == 0 &&
		    k[len] == '.' && r->anchor[i].whole)
			return true;
	}
	return false;
}

/*
 * What is a group in the report's edition may stand with values of its own, as
 * another edition has it: where none of its rows is in the text.
 */
static void
groups_weigh(struct tbl_reading *r)
{
	struct tbl_anchor	*n;
	size_t			 i;

	for (i = 0; i < r->nanchor; i++) {
		n = &r->anchor[i];
		if (!tbl_elem_due(r, n->elem) && tbl_elem_is_group(r, n->elem) &&
		    n->whole && tbl_values_follow(r, n->atom, n->last) &&
		    !has_members(r, n->elem))
			n->weight += TBL_MALUS_GROUP;
	}
}

void
tbl_chain_choose(struct tbl_reading *r)
{
	struct chain_search	 ch = { .first = 0, .end = r->forms->n };
	size_t			 there[GI_TABLES] = { 0 };
	size_t			 had[GI_TABLES] = { 0 };
	int			 t;

	if (r->nanchor >= TBL_SMALL_MAX)
		gi_out_of_memory();
	ch.link = gi_alloc_raw(r->arena, gi_size_mul(r->nanchor + 1,
	    sizeof(*ch.link)));
	ch.best = gi_alloc_raw(r->arena, r->forms->n * sizeof(*ch.best));
	ch.which = gi_alloc_raw(r->arena, r->forms->n * sizeof(*ch.which));
	groups_weigh(r);
	anchors_mark(r, there);
	chain_best(r, &ch);
	rows_set(r, &ch, had);
	for (t = 0; t < GI_TABLES; t++) {
		if (there[t] <= had[t] || there[t] < ROWS_MIN)
			continue;
		ch.first = r->forms->first[t];
		ch.end = r->forms->end[t];
		had[t] = table_choose(r, &ch, had[t]);
	}
	if (had[GI_DISCLOSURE] > 0)
		blocks_choose(r, &ch);
	tables_find(r, had);
	short_labels_check(r);
	rows_begin_anew(r);
}
