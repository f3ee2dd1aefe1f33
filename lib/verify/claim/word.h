/* SPDX-License-Identifier: ISC */
/* Internal to libgi: the words of data/claims.tsv, which says what they mean. */
#ifndef GI_VERIFY_CLAIM_WORD_H
#define GI_VERIFY_CLAIM_WORD_H

#include "gi.h"

/* The kinds of words, and what else a clause is made of. */
enum ver_claimkind {
#define VER_CLAIM_KIND(id) VER_CLAIM_##id,
#define VER_CLAIM_WORD(kind, flag, value, text)
#define VER_CLAIM_COUNTER(text, what)
#include "claims.inc"
#undef VER_CLAIM_KIND
#undef VER_CLAIM_WORD
#undef VER_CLAIM_COUNTER
	VER_CLAIM_FIGURE,
	VER_CLAIM_YEAR,			/* in digits */
	VER_CLAIM_UNKNOWN,		/* no word of the table */
	VER_CLAIM_KINDS
};

/* How sure it is that a word means its cell; the lower, the surer. */
enum ver_claimflag {
	VER_CLAIM_NOFLAG,
	VER_CLAIM_FORM,			/* the form's own words */
	VER_CLAIM_SAID,
	VER_CLAIM_BARE,
	VER_CLAIM_LOOSE			/* nothing is found wrong by it */
};

struct ver_claimword {
	struct gi_str		 text;
	const char		*value;		/* "" if it has none */
	uint8_t			 kind, flag;
};

/* The longest word that text begins with, or NULL. */
const struct ver_claimword *ver_claim_word(struct gi_str text);
/* Bytes of the ideographs at the start of text with which no word begins. */
size_t		 ver_claim_pass(struct gi_str text);
/*
 * Whether what that counter counts may be of a kind of cells: r, d, p or b, as
 * the table says.
 */
bool	 ver_claim_counts(struct gi_str counter, char what);

#endif
