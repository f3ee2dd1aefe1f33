/* SPDX-License-Identifier: ISC */
/*
 * phrase: what gi-tables keeps of texts in several pieces, and the numbers that
 * pieces make.  Prints what is not as it should be, and exits 1 if anything is.
 */
#include "base/str.h"
#include "gi.h"
#include "tables/text/phrase.h"
#include "tables/text/pieces.h"
#include "tables/text/term.h"

#define HASH	77u	/* all phrases here have it */

static int	 wrong;

static void
want(bool right, const char *what)
{
	if (right)
		return;
	printf("%s\n", what);
	wrong = 1;
}

static struct tbl_phrase_key
key_of(const struct tbl_term *const *term, size_t n, bool brief)
{
	struct tbl_phrase_key	 key = { .term = term, .n = n, .hash = HASH,
				    .brief = brief };

	return key;
}

static void
check_phrases(void)
{
	static struct tbl_term		 a, b, c;
	const struct tbl_term		*ab[] = { &a, &b, &c };
	const struct tbl_term		*cb[] = { &c, &b, &a };
	struct tbl_phrase_key		 two = key_of(ab, 2, false), other;
	const struct gi_candidates	*kept = tbl_phrase_keep(&two);

	want(kept != NULL && tbl_phrase_find(&two) == kept,
	    "a phrase that is kept is not found");
	other = key_of(ab, 2, true);
	want(tbl_phrase_find(&other) == NULL, "a brief one is the same");
	other = key_of(ab, 3, false);
	want(tbl_phrase_find(&other) == NULL, "a longer one is the same");
	other = key_of(ab, 1, false);
	want(tbl_phrase_find(&other) == NULL, "a shorter one is the same");
	other = key_of(cb, 2, false);
	want(tbl_phrase_find(&other) == NULL, "one of other terms is the same");
	tbl_phrases_forget();
	want(tbl_phrase_find(&two) == NULL, "a phrase is not forgotten");
}

/* Whether the pieces from first up to end make that number; -1: none. */
static bool
makes(const char *text, size_t first, size_t end, int64_t number)
{
	struct tbl_pieces	 all = { .n = 0 };
	struct gi_dec		 d;

	if (!tbl_pieces_add(&all, gi_str(text)) ||
	    !tbl_pieces_join(&all, first, end, &d))
		return number == -1;
	return d.units == number && d.scale == 0;
}

static void
check_pieces(void)
{
	want(makes("23 1", 0, 2, 231), "23 1 is not 231");
	want(makes("23 1 5", 1, 3, 15), "1 5 is not 15");
	want(makes("0 5", 0, 2, -1), "0 5 is a number");
	want(makes("05 1", 0, 2, -1), "05 1 is a number");
	want(makes("05", 0, 1, 5), "05 by itself is not 5");
	want(makes("5 x", 0, 2, -1), "5 x is a number");
}

int
main(void)
{
	check_phrases();
	check_pieces();
	return wrong;
}
