/* SPDX-License-Identifier: ISC */
/*
 * Rows as a page's textContent has them: the label and the figures of its cells
 * with nothing between.  Where there are as many digits as columns, and the
 * last is the sum of the others, each is a number.  Else nobody can tell where
 * one ends, and the digits are one text that cannot be read.
 */
#include <string.h>

#include "base/arena.h"
#include "base/ascii.h"
#include "base/char.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "form/word.h"
#include "gi.h"
#include "label/union.h"
#include "tables/cut/classify.h"
#include "tables/cut/cut.h"
#include "tables/parts/reading.h"
#include "tables/text/term.h"

#define ROWS_MIN	2	/* one may have a note's mark behind its label */
#define LABEL_MIN	4	/* code points of a label behind other text */
#define TEXT_MAX	128	/* code points; longer texts are no rows */

/* Are the first n code points of a term a label of the row, and all of it? */
static bool
is_label_of(const struct tbl_term *t, size_t n, const struct gi_union_row *row)
{
	const struct gi_label	*l;
	size_t			 i;

	for (i = 0; i < row->nlabel; i++) {
		l = row->label[i];
		if (l->len == n && memcmp(t->cp, l->fold,
		    n * sizeof(*t->cp)) == 0)
			return true;
	}
	return false;
}

/* The row whose label those n code points are, with sums of rows if may be. */
static const struct gi_union_row *
row_find(const struct gi_union *un, const struct tbl_term *t, size_t n)
{
	const struct gi_union_row	*row = NULL;
	size_t				 e;

	for (e = 0; e < un->n; e++) {
		if (un->row[e].nset == 0 || !is_label_of(t, n, &un->row[e]))
			continue;
		if (row == NULL || un->row_sums[un->row[e].table])
			row = &un->row[e];
	}
	return row;
}

/* May a label end with that, and a figure begin behind it? */
static bool
is_glue(uint32_t cp)
{
	return gi_is_han(cp) || gi_cp_is_close(cp) || gi_cp_is_wrap(cp);
}

/* The row whose label stands before the digits of an atom, or NULL. */
static const struct gi_union_row *
row_before(const struct tbl_reading *r, const struct tbl_atom *a,
    size_t digits)
{
	struct gi_str			 head = { a->raw.s,
					    a->raw.len - digits };
	const struct gi_word		*unit = gi_word_end(GI_WORD_UNIT, head);
	const struct gi_union_row	*row;
	size_t				 n;

	if (digits == 0 || digits >= a->nglyph ||
	    !is_glue(gi_utf8_last(head)))
		return NULL;
	n = a->nglyph - digits;
	if ((row = row_find(r->forms, a->term, n)) != NULL || unit == NULL)
		return row;
	n -= gi_utf8_count(unit->text);
	return n > 0 && n < a->nglyph ? row_find(r->forms, a->term, n) : NULL;
}

/* Is the atom the last of its line, and no value stands below it? */
static bool
is_all_there_is(const struct tbl_reading *r, size_t i)
{
	const struct tbl_atom	*a = &r->atom[i];
	size_t			 k = i + 1;

	if (a->ncell > 1 || (k < r->natom && r->atom[k].row == a->row))
		return false;
	while (k < r->natom && r->atom[k].kind == TBL_WEAK)
		k++;
	return k == r->natom || !tbl_atom_is_value(&r->atom[k]);
}

/* Does folded text end with a label of the row, of LABEL_MIN or more? */
static bool
ends_with_label(const uint32_t *cp, size_t n, const struct gi_union_row *row)
{
	const struct gi_label	*l;
	size_t			 i;

	for (i = 0; i < row->nlabel && row->nset > 0; i++) {
		l = row->label[i];
		if (l->len >= LABEL_MIN && l->len <= n && memcmp(cp + n -
		    l->len, l->fold, l->len * sizeof(*cp)) == 0)
			return true;
	}
	return false;
}

bool
tbl_text_is_glued(const struct gi_union *un, struct gi_str text)
{
	uint32_t	 cp[TEXT_MAX];
	size_t		 e, n = gi_ascii_digits_end(text);

	if (n == 0)
		return false;
	text.len -= n;
	n = gi_fold_str(text, cp, TEXT_MAX);
	for (e = 0; e < un->n; e++) {
		if (ends_with_label(cp, n, &un->row[e]))
			return true;
	}
	return false;
}

/* How many digits the label of a row has glued to it, 0: none. */
static size_t
glued_digits(const struct tbl_reading *r, size_t i)
{
	const struct tbl_atom	*a = &r->atom[i];
	size_t			 n;

	if (a->kind != TBL_LABEL || (n = gi_ascii_digits_end(a->raw)) == 0 ||
	    !is_all_there_is(r, i) || row_before(r, a, n) == NULL)
		return 0;
	return n;
}

/* Is the last digit the sum of the others, one for each column of the row? */
static bool
is_proved(const struct tbl_reading *r, const struct tbl_atom *a, size_t n)
{
	const struct gi_union_row	*row = row_before(r, a, n);
	const char			*d = a->raw.s + a->raw.len - n;
	size_t				 i;
	int				 sum = 0;

	if (row->nset != 1 || row->set[0].n != n ||
	    !r->forms->row_sums[row->table])
		return false;
	for (i = 0; i + 1 < n; i++)
		sum += d[i] - '0';
	return sum == d[n - 1] - '0';
}

/* Put a copy of an atom with that text, from code point x on. */
static struct tbl_atom *
part_add(struct tbl_reading *r, const struct tbl_atom *a, struct gi_str raw,
    size_t x)
{
	struct tbl_atom	*b = &r->atom[r->natom++];

	*b = *a;
	b->raw = raw;
	b->x.from = (uint32_t)x;
	b->x.to = (uint32_t)(x + gi_utf8_count(raw));
	return b;
}

/* Put atom a, whose last n bytes are digits, as its label and these. */
static void
parts_add(struct tbl_reading *r, const struct tbl_atom *a, size_t n)
{
	struct gi_str		 head = { a->raw.s, a->raw.len - n };
	struct gi_str		 tail = gi_str_from(a->raw, head.len);
	struct gi_dec		 d = { 0 };
	struct tbl_atom		*b;
	size_t			 i, x = a->x.to - n;
	bool			 proved = is_proved(r, a, n);

	b = part_add(r, a, head, a->x.from);
	b->at_end = false;
	tbl_atom_classify(r, b, false, &head);
	if (!proved) {
		part_add(r, a, tail, x)->kind = TBL_UNREAD;
		return;
	}
	for (i = 0; i < n; i++) {
		b = part_add(r, a, (struct gi_str){ tail.s + i, 1 }, x + i);
		d.units = tail.s[i] - '0';
		tbl_atom_number(b, b->raw, d);
		b->unit = NULL;
		b->glued = true;
		b->at_end = false;	/* the sum shows that none is cut */
	}
}

/* Set digits of each atom; returns how many atoms the rows need besides. */
static size_t
digits_set(const struct tbl_reading *r, uint32_t *digits)
{
	size_t	 i, rows = 0, more = 0;

	for (i = 0; i < r->natom; i++) {
		digits[i] = (uint32_t)glued_digits(r, i);
		rows += digits[i] > 0;
		more += digits[i];
	}
	return rows < ROWS_MIN ? 0 : more;
}

void
tbl_glued_split(struct tbl_reading *r)
{
	const struct tbl_atom	*old = r->atom;
	uint32_t		*digits;
	size_t			 i, more, all = r->natom;

	if (!(r->traits & TBL_TRAIT_DIGIT))
		return;
	digits = gi_alloc_array(r->arena, all, sizeof(*digits));
	if ((more = digits_set(r, digits)) == 0)
		return;
	r->atom_room = gi_size_add(all, more);
	r->atom = gi_alloc_raw(r->arena, gi_size_mul(r->atom_room,
	    sizeof(*r->atom)));
	for (r->natom = 0, i = 0; i < all; i++) {
		if (digits[i] > 0)
			parts_add(r, &old[i], digits[i]);
		else
			r->atom[r->natom++] = old[i];
	}
	r->wide = NULL;
}
