/* SPDX-License-Identifier: ISC */
/* Sums of the values in a run, as they stand. */
#include "base/char.h"
#include "base/decimal.h"
#include "base/utf8.h"
#include "gi.h"
#include "tables/match/run_sum.h"
#include "tables/parts/reading.h"

enum tbl_run_sum
tbl_run_sum(const struct tbl_reading *r, size_t a, size_t b, size_t skip,
    size_t *parts)
{
	struct gi_dec	 sum = { 0 }, last = { 0 };
	size_t		 k = 0, n = 0;

	for (; a < b; a++) {
		if (!tbl_atom_is_value(&r->atom[a]) || k++ == skip)
			continue;
		n += last.units != 0;
		if (!gi_dec_add(&sum, last))
			return TBL_RUN_FAILS;
		last = r->atom[a].kind == TBL_NUMBER ?
		    tbl_atom_value(&r->atom[a]) : (struct gi_dec){ 0 };
	}
	if (parts != NULL)
		*parts = n;
	if (gi_dec_cmp(sum, last) != 0)
		return TBL_RUN_FAILS;
	return last.units != 0 ? TBL_RUN_HOLDS : TBL_RUN_NOUGHT;
}

bool
tbl_run_has_alien(const struct tbl_reading *r, size_t a, size_t b, size_t n)
{
	size_t	 k, parts;

	if (tbl_run_sum(r, a, b, SIZE_MAX, NULL) != TBL_RUN_FAILS)
		return false;
	for (k = 0; k < n; k++) {
		/* a sum of one part is no proof, but at the ends of a run */
		if (tbl_run_sum(r, a, b, k, &parts) == TBL_RUN_HOLDS &&
		    (parts > 1 || k == 0 || k + 1 == n))
			return true;
	}
	return false;
}

bool
tbl_run_is_in_pieces(const struct tbl_reading *r, size_t a, size_t b)
{
	const struct tbl_atom	*was, *now;

	for (a++; a < b; a++) {
		was = &r->atom[a - 1];
		now = &r->atom[a];
		if (tbl_atom_has_nought(now) && was->kind == TBL_NUMBER &&
		    was->delim == ' ' && was->line == now->line &&
		    now->x.from == was->x.to + 1 && !tbl_atom_has_nought(was))
			return true;
	}
	return false;
}

bool
tbl_anchor_is_spaced(const struct tbl_reading *r, const struct tbl_anchor *n)
{
	const struct tbl_atom	*a = &r->atom[n->atom], *b = &r->atom[n->last];
	struct gi_str		 text = a->raw;
	uint32_t		 cp;
	size_t			 at, len, blanks = 0, others = 0;

	if (a->line == b->line && b >= a)
		text.len = (size_t)(b->raw.s + b->raw.len - a->raw.s);
	for (at = 0; at < text.len; at += len) {
		len = gi_utf8_decode(text.s + at, text.len - at, &cp);
		if (gi_is_space(cp))
			blanks++;
		else
			others++;
	}
	return others > 1 && blanks + 1 >= others;
}
