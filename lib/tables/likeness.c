/* SPDX-License-Identifier: ISC */
/* How alike a text and a label are. */
#include <string.h>

#include "gi.h"
#include "tables/tables.h"

int
label_likeness(const uint32_t *a, size_t n, const uint32_t *b, size_t m)
{
	unsigned	 row[LABEL_MAX + 1], up, left, cost;
	size_t		 i, j;

	n = n < LABEL_MAX ? n : LABEL_MAX;
	m = m < LABEL_MAX ? m : LABEL_MAX;
	if (n == 0 || m == 0)
		return 0;
	for (j = 0; j <= m; j++)
		row[j] = (unsigned)j;
	for (i = 1; i <= n; i++) {
		left = (unsigned)i;
		for (j = 1, up = row[0]; j <= m; j++) {
			cost = up + (a[i - 1] != b[j - 1]);
			up = row[j];
			if (up + 1 < cost)
				cost = up + 1;
			if (left + 1 < cost)
				cost = left + 1;
			row[j - 1] = left;
			left = cost;
		}
		row[m] = left;
	}
	j = n > m ? n : m;
	return (int)(100 - 100 * row[m] / j);
}

uint64_t
bits_of(const uint32_t *cp, size_t n)
{
	uint64_t	 bits = 0;
	size_t		 i;

	for (i = 0; i < n; i++)
		bits |= (uint64_t)1 << (cp[i] * 2654435769u >> 26);
	return bits;
}

/* Is s somewhere in label, as it is? */
static bool
is_part(const struct gi_label *l, const uint32_t *s, size_t n)
{
	size_t	 i, k;

	if (n == 0)
		return true;
	for (i = 0; i + n <= l->len; i++) {
		if (l->fold[i] != s[0])
			continue;
		for (k = 1; k < n && s[k] == l->fold[i + k]; k++)
			;
		if (k == n)
			return true;
	}
	return false;
}

/* Is s somewhere in label, with at most the given edits? */
static bool
is_within(const struct gi_label *l, const uint32_t *s, size_t n, size_t edits)
{
	unsigned	 row[LABEL_MAX + 1], up, left, cost;
	uint64_t	 lacks;
	size_t		 i, j;

	if (is_part(l, s, n))
		return true;
	if (edits == 0 || n > l->len + edits)
		return false;
	lacks = bits_of(s, n) & ~bits_of(l->fold, l->len);
	if (has_more_bits(lacks, edits))
		return false;
	/* row[i]: edits to match s[0..i) ending at this place of the label */
	for (i = 0; i <= n; i++)
		row[i] = (unsigned)i;
	for (j = 0; j < l->len; j++) {
		for (i = 1, up = row[0], left = 0; i <= n; i++) {
			cost = up + (s[i - 1] != l->fold[j]);
			up = row[i];
			if (up + 1 < cost)
				cost = up + 1;
			if (left + 1 < cost)
				cost = left + 1;
			row[i] = left = cost;
		}
		if (row[n] <= edits)
			return true;
	}
	return false;
}

bool
term_in_label(const struct term *t, const struct gi_label *l)
{
	return t->nglyph <= LABEL_MAX &&
	    is_within(l, t->cp, t->nglyph, t->nglyph / 5);
}

bool
term_in_column(const struct term *t, const struct colset *set, size_t c)
{
	return !has_more_bits(t->bits & ~set->bits[c], t->nglyph / 5) &&
	    term_in_label(t, &set->col[c]->label);
}

bool
term_in_known(const struct term *t, const struct known *k, size_t n)
{
	size_t	 edits = t->nglyph / 5;

	for (; n > 0; n--, k++) {
		/* each that the label lacks takes an edit */
		if (!has_more_bits(t->bits & ~k->bits, edits) &&
		    term_in_label(t, k->label))
			return true;
	}
	return false;
}

bool
atom_is_label(const struct reading *r, size_t i, const struct gi_label *l)
{
	const struct atom	*a = &r->atom[i];

	return a->kind == ATOM_LABEL && a->nglyph == l->len && l->len > 0 &&
	    memcmp(a->term->cp, l->fold, l->len * sizeof(*l->fold)) == 0;
}
