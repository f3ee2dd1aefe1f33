/* SPDX-License-Identifier: ISC */
/*
 * The words of data/claims.tsv, in chains from long to short by the last twelve
 * bits of their first character.
 */
#include <string.h>

#include "base/str.h"
#include "base/utf8.h"
#include "gi.h"
#include "verify/claim/word.h"

/*
 * A word in a chain, with what tells nearly all from a text: mostly that is the
 * last byte of the second character.
 */
struct claim_link {
	uint16_t	 next;		/* number of the next; 0: it is the
					   last */
	uint8_t		 len;		/* bytes; three at least */
	uint8_t		 tells;		/* byte TELLS of it, byte 2 if it has
					   less */
	uint8_t		 last;		/* its last byte */
};

#define TELLS	5

#include "claims.chain.inc"	/* starts[]: number of the first word of a
				   chain; link[]: the words by number */

#define VER_CLAIM_KIND(id)
#define VER_CLAIM_COUNTER(text, what)
#define VER_CLAIM_WORD(kind, flag, value, text) \
	{ { text, sizeof(text) - 1 }, value, VER_CLAIM_##kind, \
	    VER_CLAIM_##flag },
static const struct ver_claimword word[] = {
#include "claims.inc"
};
#undef VER_CLAIM_COUNTER
#undef VER_CLAIM_WORD

#define VER_CLAIM_WORD(kind, flag, value, text)
#define VER_CLAIM_COUNTER(text, what) { { text, sizeof(text) - 1 }, what },
static const struct {
	struct gi_str	 text;
	const char	*what;
} counter[] = {
#include "claims.inc"
};
#undef VER_CLAIM_COUNTER
#undef VER_CLAIM_WORD
#undef VER_CLAIM_KIND

/* What a word is found by, of the three bytes at u or of ASCII. */
static inline size_t
key(const unsigned char *u)
{
	return u[0] < 0x80 ? u[0] : u[1] % 64u * 64 + u[2] % 64u;
}

const struct ver_claimword *
ver_claim_word(struct gi_str text)
{
	const struct claim_link	*l;
	size_t			 i;

	if (text.len < 3)
		return NULL;
	i = starts[key((const unsigned char *)text.s)];
	for (; i != 0; i = l->next) {
		l = &link[i];
		if (l->len <= text.len && l->tells ==
		    (unsigned char)text.s[l->len > TELLS ? TELLS : 2] &&
		    l->last == (unsigned char)text.s[l->len - 1] &&
		    memcmp(text.s, word[i - 1].text.s, l->len) == 0)
			return &word[i - 1];
	}
	return NULL;
}

size_t
ver_claim_pass(struct gi_str text)
{
	const unsigned char	*u = (const unsigned char *)text.s;
	size_t			 at;

	/* surely leads of Han */
	for (at = 0; text.len - at >= 3 && u[at] >= 0xE5 && u[at] <= 0xE9 &&
	    gi_utf8_plain(text.s + at) && starts[key(u + at)] == 0; at += 3)
		;
	return at;
}

bool
ver_claim_counts(struct gi_str text, char what)
{
	size_t	 i;

	for (i = 0; i < GI_LEN(counter); i++) {
		if (gi_str_eq(text, counter[i].text))
			return strchr(counter[i].what, what) != NULL;
	}
	return false;
}
