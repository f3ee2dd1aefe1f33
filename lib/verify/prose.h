/* SPDX-License-Identifier: ISC */
/* Internal to libgi: prose as paragraphs, and these as figures and cues. */
#ifndef GI_VERIFY_PROSE_H
#define GI_VERIFY_PROSE_H

#include "base/decimal.h"
#include "base/word.h"
#include "gi.h"
#include "verify/verify.h"

struct ver_piece {
	size_t	 at;		/* byte of the paragraph */
	size_t	 line;		/* index of the line that begins there */
};

struct ver_para {
	struct gi_str		 text;
	const struct ver_piece	*piece;
	size_t			 npiece;
};

enum ver_mark {
	VER_TEXT,		/* nothing of interest */
	VER_QUANTITY,		/* a number and what it counts */
	VER_BARE,		/* a number that names no counter */
	VER_VAGUE,		/* a quantity in words */
	VER_COMMA,		/* level says which */
	VER_COLON,
	VER_STOP,		/* the end of a sentence */
	VER_OPEN, VER_CLOSE,	/* brackets; match is the other one */
	VER_PART,		/* the cues of data/words.tsv */
	VER_SOME, VER_APART, VER_COMPARE, VER_REST, VER_ETC
};

struct ver_token {
	enum ver_mark		 mark;
	int			 level;		/* of a comma: 1 to 3 */
	size_t			 at, len;	/* bytes of the paragraph */
	struct gi_dec		 value;
	const struct gi_word	*counter;
	bool			 rounded;	/* 20余, 约 20 */
	size_t			 match;
};

/*
 * prose.c: the paragraph that begins at line *i or after it, whose lines are
 * joined; *i moves behind it.  False where there is no more.  It is in the
 * scratch arena, which is cleared before.
 */
bool	 ver_para_next(struct verify *, size_t *i, struct ver_para *);
/* The line (an index) that byte at of the paragraph is from. */
size_t	 ver_para_line(const struct ver_para *, size_t at);

/* token.c: into the arena */
struct ver_token *ver_tokens(struct gi_arena *, struct gi_str, size_t *n);

#endif
