/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: prose as paragraphs, these as tokens (figures and cues),
 * and the lists of parts among the tokens.
 */
#ifndef GI_VERIFY_PROSE_PROSE_H
#define GI_VERIFY_PROSE_PROSE_H

#include "base/decimal.h"
#include "form/word.h"
#include "gi.h"

struct ver_report;

struct ver_parapart {
	size_t	 at;		/* byte of the paragraph */
	size_t	 line;		/* index of the line that begins there */
};

struct ver_para {
	struct gi_str			 text;
	struct gi_str			 plain;		/* its Traditional
							   characters replaced
							   by Simplified ones;
							   else the same bytes */
	const struct ver_parapart	*part;
	size_t				 npart;
};

/*
 * The paragraph that begins on line *i or behind it, its lines joined; *i (an
 * index) moves behind it.  False where there is no more.  The report's scratch
 * arena is cleared and then has it.
 */
bool	 ver_para_next(struct ver_report *, size_t *i, struct ver_para *);
/* Whether a word of the class of the sign may stand in it; false is sure. */
bool	 ver_para_has(const struct ver_report *, const struct ver_para *,
	    enum gi_word_sign);
/* Set plain. */
void	 ver_para_simplify(struct ver_report *, struct ver_para *);
/* Index of the line that byte at of the paragraph comes from. */
size_t	 ver_para_line(const struct ver_para *, size_t at);

enum ver_mark {
	VER_TEXT,		/* nothing of interest */
	VER_QUANTITY,		/* a number and what it counts */
	VER_BARE,		/* a number with no counter behind it */
	VER_WORDED,		/* a quantity in words: value and counter are
				   set, as of a VER_QUANTITY */
	VER_SHARE,		/* a number of per cent */
	VER_COMMA,		/* of the token's level */
	VER_COLON,
	VER_STOP,		/* the end of a sentence */
	VER_OPEN, VER_CLOSE,	/* brackets; match is the other one's index */
	/* the cues of data/words.tsv, one for each of their values */
	VER_PART,
	VER_SOME, VER_APART, VER_COMPARE, VER_REST, VER_ETC, VER_WAY
};

/* What a comma divides: the higher, the more. */
enum ver_level { VER_WORDS = 1, VER_CLAUSES, VER_SEMICOLON };

struct ver_token {
	enum ver_mark		 mark;
	enum ver_level		 level;
	size_t			 at, len;	/* bytes of the paragraph */
	struct gi_dec		 value;		/* of a number; money in yuan */
	const struct gi_word	*counter;	/* of a quantity */
	bool			 rounded;	/* said to be about so many */
	size_t			 match;
};

/* The tokens of a paragraph's text, *n of them, in the arena. */
struct ver_token *ver_prose_tokens(struct gi_arena *, struct gi_str,
	    size_t *n);

struct ver_prose {
	const struct ver_para	*para;
	const struct ver_token	*token;
	size_t			 n;
	bool			 cut;		/* the text breaks off in it */
};

#define VER_PARTS	64	/* of one list, at most */

/* The parts that a sentence gives of a total. */
struct ver_partlist {
	const struct ver_token	*total;
	struct gi_dec		 part[VER_PARTS];
	size_t			 n;
	struct gi_dec		 sum;		/* of the parts */
	struct gi_dec		 full;		/* of these and of all figures
						   with the total's counter that
						   follow in the sentence */
	struct gi_dec		 first;		/* where mixed: of the parts
						   before the higher comma */
	enum ver_level		 level;		/* of the comma that divides
						   the first two parts */
	bool			 mixed;		/* a higher comma divides later
						   parts, if they are parts */
	bool			 ended;		/* what follows is no part */
	bool			 foreign;	/* since a figure had another
						   counter */
	bool			 rest;		/* the last part is called the
						   rest of the total */
	bool			 etc;		/* the sentence says that there
						   are more parts */
	size_t			 ways;		/* parts that tell where they
						   were published, or by whom:
						   one thing may be several */
	bool			 unsure;	/* it cannot be told which
						   figures are parts */
	bool			 exact;		/* some of the first parts add
						   up to the total */
};

/* Whether two quantities count the same; all sums of money do. */
bool	 ver_same_counter(const struct ver_token *, const struct ver_token *);
/* Whether the quantity at token i is the total of those before it: "15 in all". */
bool	 ver_sums_up(const struct ver_prose *, size_t i);
/*
 * Read the parts of list->total from token i on, to the end of the sentence or
 * of the bracket that they stand in.  All else of list is zero before.
 */
void	 ver_read_parts(const struct ver_prose *, size_t i,
	    struct ver_partlist *list);
/*
 * Whether the parts contradict their total: it is plain which they are, and
 * they exceed it, or three or more of them miss it by little.
 */
bool	 ver_parts_contradict(const struct ver_partlist *);
/* The same of parts that stand before their total: they miss it by little. */
bool	 ver_summed_contradict(const struct ver_partlist *);

#endif
