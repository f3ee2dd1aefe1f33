/* SPDX-License-Identifier: ISC */
/*
 * Rows that stand once more by themselves, as where a few are corrected: what
 * is meant by them, and what by those of the table, is not told.
 */
#include "base/arena.h"
#include "base/decimal.h"
#include "base/str.h"
#include "gi.h"
#include "label/union.h"
#include "tables/line/line_features.h"
#include "tables/match/explain.h"
#include "tables/parts/reading.h"
#include "tables/twice/caption_text.h"
#include "tables/twice/twice.h"

#define HEADS_MIN	2	/* in a line of heads */
#define NUMBERS_MIN	3	/* of a row that is surely one, in a line that
				   is not delimited */

/* The number behind atom i of a row, r->natom: none. */
static size_t
next_number(const struct tbl_reading *r, const struct tbl_solid *s, size_t i)
{
	for (i++; i < s->to; i++) {
		if (r->atom[i].kind == TBL_NUMBER)
			return i;
	}
	return r->natom;
}

/*
 * The first atom of the line of heads that stands between two rows and nearest to
 * the second; b->atom: there is none.
 */
static size_t
heads_between(const struct tbl_reading *r, const struct tbl_solid *a,
    const struct tbl_solid *b)
{
	enum gi_table	 t = r->forms->row[b->elem].table;
	size_t		 i, k, about;

	for (i = b->atom; i > a->to; i = k) {
		about = 0;
		for (k = i; k > a->to && r->atom[k - 1].row ==
		    r->atom[i - 1].row; k--) {
			if (r->atom[k - 1].kind == TBL_BREAK)
				return b->atom;
			about += r->atom[k - 1].kind == TBL_LABEL &&
			    tbl_atom_is_about(r, &r->atom[k - 1], t);
		}
		if (about >= HEADS_MIN)
			return k;
	}
	return b->atom;
}

/*
 * Whether two rows have the same numbers: 1 if so, -1 if not, 0 where one of
 * them has too few to tell.  Under heads of its own one is enough.
 */
static int
compare(const struct tbl_reading *r, const struct tbl_solid *a,
    const struct tbl_solid *b, bool headed)
{
	size_t	 i = a->last, k = b->last, n = 0;
	bool	 same = true;

	for (;; n++) {
		i = next_number(r, a, i);
		k = next_number(r, b, k);
		if (i == r->natom || k == r->natom)
			break;
		same = same && gi_dec_cmp(tbl_atom_value(&r->atom[i]),
		    tbl_atom_value(&r->atom[k])) == 0;
	}
	if (n < ((a->cells && b->cells) || headed ? 1 : NUMBERS_MIN))
		return 0;
	return same && i == k ? 1 : -1;
}

/* Does a line between two rows say that one of them is corrected? */
static bool
correction_between(const struct tbl_reading *r, const struct tbl_solid *a,
    const struct tbl_solid *b)
{
	static const struct gi_str	 nobody = { "", 0 };
	size_t				 i;
	int8_t				 told[TBL_TOLDS] = { 0 };

	for (i = r->atom[a->last].line + 1; i < r->atom[b->atom].line; i++) {
		if (!r->features[i].prose)
			tbl_caption_read(r, nobody, gi_trim(tbl_line_text(r,
			    i)), told);
	}
	return told[TBL_TOLD_CORRECTION] != 0;
}

/* By element, the first solid of it that is in a part that is read, or NULL. */
static const struct tbl_solid **
own_rows(const struct tbl_reading *r, const struct tbl_twice *tw)
{
	const struct tbl_solid	**own, *s;
	size_t			  i;

	own = gi_alloc_array(r->arena, r->forms->n, sizeof(*own));
	for (i = 0; i < tw->nsolid; i++) {
		s = &tw->solid[i];
		if (own[s->elem] == NULL && !tw->part[s->part].dead &&
		    !tw->part[s->part].some)
			own[s->elem] = s;
	}
	return own;
}

/* A solid is a row once more: its numbers are noise, and if they differ odd. */
static void
odd_set(const struct tbl_reading *r, struct tbl_twice *tw, struct tbl_solid *s,
    int same)
{
	enum gi_table	 t = tw->part[s->part].table;

	s->again = same != 0;
	if (same >= 0)
		return;
	tw->odd[s->elem] = true;
	if (tw->odd_line[t] == 0)
		tw->odd_line[t] = r->doc->line[r->atom[s->atom].line].number;
}

/*
 * Labels under the heads of a row that comes once more are of its table: what
 * stood behind them before is in doubt too.
 */
static void
neighbours_set(const struct tbl_reading *r, struct tbl_twice *tw,
    const struct tbl_solid **own, const struct tbl_solid *s, size_t heads)
{
	const struct tbl_anchor	*n;
	size_t			 i;

	for (i = s->anchor; i > 0 && r->anchor[i - 1].atom >= heads; i--) {
		n = &r->anchor[i - 1];
		if (n->whole && own[n->elem] != NULL &&
		    own[n->elem]->atom < heads)
			tw->odd[n->elem] = true;
	}
}

/*
 * A row comes once more in a part of the table, or in a part that is only of
 * some rows.
 */
void
tbl_odds_find(const struct tbl_reading *r, struct tbl_twice *tw)
{
	const struct tbl_solid	**own = own_rows(r, tw), *o;
	const struct tbl_part	*p;
	struct tbl_solid	*s;
	size_t			 i, heads;
	int			 same;

	tw->odd = gi_alloc_array(r->arena, r->forms->n, sizeof(*tw->odd));
	for (i = 0; i < tw->nsolid; i++) {
		s = &tw->solid[i];
		o = own[s->elem];
		p = &tw->part[s->part];
		if (o == NULL || o == s || p->dead ||
		    !(p->some || o->part == s->part))
			continue;
		heads = heads_between(r, o, s);
		same = compare(r, o, s, heads < s->atom);
		if (same == 0 && correction_between(r, o, s))
			same = -1;
		odd_set(r, tw, s, same);
		if (same < 0)
			neighbours_set(r, tw, own, s, heads);
	}
}
