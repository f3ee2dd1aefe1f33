/* SPDX-License-Identifier: ISC */
/* Heads: the texts above the columns of a table. */
#include <string.h>

#include "base/str.h"
#include "base/utf8.h"
#include "form/word.h"
#include "gi.h"
#include "label/label.h"
#include "label/union.h"
#include "tables/match/explain.h"
#include "tables/parts/reading.h"
#include "tables/position/head.h"
#include "tables/text/term.h"

#define PART_MIN	2	/* code points of a head that lost its end */
#define YEAR_DIGITS	4

/* Code points at the start of a text that name the year of the report. */
static size_t
year_len(const struct tbl_reading *r, struct gi_str text)
{
	const struct gi_word	*w = gi_word_start(GI_WORD_THIS_YEAR, text);
	size_t			 i, year = 0;

	if (w != NULL)
		return gi_utf8_count(w->text);
	for (i = 0; i < text.len && text.s[i] >= '0' && text.s[i] <= '9'; i++)
		year = year * 10 + (size_t)(text.s[i] - '0');
	if (i != YEAR_DIGITS || year != r->year || r->year == 0)
		return 0;
	w = gi_word_start(GI_WORD_YEAR, gi_str_from(text, i));
	return i + (w != NULL ? gi_utf8_count(w->text) : 0);
}

/* Put k code points behind those of a head, at least one, which has room. */
static void
text_add(struct tbl_head *h, const uint32_t *cp, size_t k, uint64_t ends)
{
	const uint64_t	 all = UINT64_MAX >> (64 - k);

	memcpy(h->cp + h->n, cp, k * sizeof(*cp));
	h->ends |= (ends & all) << h->n;
	h->n += k;
}

void
tbl_head_prepend(const struct tbl_reading *r, struct tbl_head *h,
    enum gi_table t, size_t first, size_t end)
{
	struct tbl_head		 old;
	const struct tbl_atom	*a;
	size_t			 i, k, behind = h->n;
	bool			 about = behind == 0 || h->about;

	if (behind > 0)
		old = *h;
	tbl_head_begin(h);
	h->about = about;
	for (i = first; i < end; i++) {
		a = &r->atom[i];
		if (a->kind != TBL_LABEL || a->nglyph == 0)
			continue;
		h->about = h->about && tbl_atom_is_about(r, a, t);
		if (h->n == 0) {
			h->year = year_len(r, a->raw);
			h->past = gi_word_start(GI_WORD_PAST_YEAR,
			    a->raw) != NULL;
		}
		k = GI_LABEL_CPS - h->n;
		if (a->nglyph < k)
			k = a->nglyph;
		if (k > 0)
			text_add(h, a->term->cp, k, a->term->ends);
		h->unit = k == a->nglyph ? a->term->unit_tail : 0;
	}
	if (behind > 0)
		tbl_head_append(h, &old);
}

void
tbl_head_append(struct tbl_head *h, const struct tbl_head *more)
{
	size_t	 k;

	h->about = h->about && (more->n == 0 || more->about);
	k = GI_LABEL_CPS - h->n;
	if (more->n < k)
		k = more->n;
	if (k > 0)
		text_add(h, more->cp, k, more->ends);
	if (more->n > 0)
		h->unit = k == more->n ? more->unit : 0;
}

/* Does the head begin with the label, and go on with a bracket at most? */
static bool
is_whole(const struct tbl_head *h, const struct gi_label *l)
{
	return l->len > 0 && h->n >= l->len && h->cp[0] == l->fold[0] &&
	    l->len <= GI_LABEL_CPS &&
	    memcmp(h->cp, l->fold, l->len * sizeof(*h->cp)) == 0 &&
	    (h->n == l->len || (h->ends >> (l->len - 1) & 1));
}

/* Is it, but for a unit at its end, the label's beginning? */
static bool
is_part(const struct tbl_head *h, const struct gi_label *l)
{
	size_t	 n = h->n - h->unit;

	return n >= PART_MIN && n < l->len && h->cp[0] == l->fold[0] &&
	    memcmp(h->cp, l->fold, n * sizeof(*h->cp)) == 0;
}

static bool
names(const struct tbl_head *h, const struct gi_col *col,
    bool (*like)(const struct tbl_head *, const struct gi_label *))
{
	size_t	 k;

	if (like(h, &col->label))
		return true;
	for (k = 0; k < col->nvariants; k++) {
		if (like(h, &col->variants[k]))
			return true;
	}
	return false;
}

/* The column whose label is the whole head, TBL_COLUMN_UNKNOWN: none. */
static int
column_whole(const struct tbl_head *h, const struct gi_col_set *set)
{
	size_t	 c;

	for (c = 0; c < set->n; c++) {
		if (names(h, set->col[c], is_whole))
			return (int)c;
	}
	return TBL_COLUMN_UNKNOWN;
}

/* The one column whose label the head begins, or none. */
static int
column_part(const struct tbl_head *h, const struct gi_col_set *set)
{
	int	 found = TBL_COLUMN_UNKNOWN;
	size_t	 c;

	for (c = 0; c < set->n; c++) {
		if (!names(h, set->col[c], is_part))
			continue;
		if (found >= 0)
			return TBL_COLUMN_UNKNOWN;
		found = (int)c;
	}
	return found;
}

/* The head without the year that it begins with. */
static void
year_drop(const struct tbl_head *h, struct tbl_head *rest)
{
	tbl_head_begin(rest);
	rest->n = h->n - h->year;
	memcpy(rest->cp, h->cp + h->year, rest->n * sizeof(*rest->cp));
	rest->ends = h->ends >> h->year;
	rest->unit = h->unit < rest->n ? h->unit : 0;
}

int
tbl_head_column(const struct tbl_head *h, const struct gi_col_set *set)
{
	struct tbl_head	 rest;
	int		 c = column_whole(h, set);

	if (c >= 0)
		return c;
	if (h->year == 0 || h->year >= h->n)
		return column_part(h, set);
	year_drop(h, &rest);
	c = column_whole(&rest, set);
	return c >= 0 ? c : column_part(&rest, set);
}

static const struct tbl_slot *
slot_at(const struct tbl_band *b, size_t position)
{
	size_t	 i;

	for (i = 0; i < b->n; i++) {
		if (b->slot[i].at.from <= position &&
		    position < b->slot[i].at.to &&
		    b->slot[i].kind != TBL_SLOT_COVERED)
			return &b->slot[i];
	}
	return NULL;
}

/* The column whose label is all that an atom holds, as column_whole(). */
static int
atom_column(const struct tbl_atom *a, const struct gi_col_set *set)
{
	struct tbl_term	*t = a->term;
	struct tbl_head	 h;

	if (t->heads == set)
		return t->head;
	tbl_head_begin(&h);
	text_add(&h, t->cp, a->nglyph < GI_LABEL_CPS ? a->nglyph :
	    GI_LABEL_CPS, t->ends);
	t->heads = set;
	return t->head = (int8_t)column_whole(&h, set);
}

int
tbl_head_slot(const struct tbl_reading *r, struct tbl_head *h, enum gi_table t,
    const struct gi_col_set *set, const struct tbl_slot *slot)
{
	const struct tbl_atom	*a = &r->atom[slot->first];
	size_t			 end, first = slot->end;
	int			 c;

	/* most are one text, and as it is printed */
	if (h->n == 0 && slot->end == slot->first + 1 &&
	    a->kind == TBL_LABEL && a->nglyph > 0 &&
	    (c = atom_column(a, set)) >= 0)
		return c;
	for (end = first; first > slot->first; end = first) {
		while (first > slot->first &&
		    r->atom[first - 1].line == r->atom[end - 1].line)
			first--;
		tbl_head_prepend(r, h, t, first, end);
		c = first > slot->first ? column_whole(h, set) : h->n == 0 ?
		    TBL_COLUMN_UNKNOWN : tbl_head_column(h, set);
		if (c >= 0)
			return c;
	}
	return TBL_COLUMN_UNKNOWN;
}

int
tbl_head_over(const struct tbl_reading *r, enum gi_table t,
    const struct gi_col_set *set, const struct tbl_band *const *head, size_t n,
    size_t position)
{
	const struct tbl_slot	*slot;
	struct tbl_head		 h;
	int			 c;

	tbl_head_begin(&h);
	for (; n > 0; n--) {
		slot = slot_at(head[n - 1], position);
		if (slot == NULL || slot->kind != TBL_SLOT_LABEL)
			continue;
		if ((c = tbl_head_slot(r, &h, t, set, slot)) >= 0)
			return c;
	}
	return h.n == 0 || h.about ? TBL_COLUMN_UNKNOWN : TBL_COLUMN_NOBODY;
}

bool
tbl_band_is_heads(const struct tbl_reading *r, enum gi_table t,
    const struct gi_col_set *set, const struct tbl_band *b)
{
	struct tbl_head	 h;
	size_t		 i;

	for (i = 0; i < b->n; i++) {
		if (b->slot[i].kind != TBL_SLOT_LABEL)
			continue;
		tbl_head_begin(&h);
		if (tbl_head_slot(r, &h, t, set, &b->slot[i]) >= 0 ||
		    (h.n > 0 && h.about))
			return true;
	}
	return false;
}
