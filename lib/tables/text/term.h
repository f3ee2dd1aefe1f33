/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-tables: what a piece of text is by itself, and what labels of
 * the forms it begins.
 */
#ifndef GI_TABLES_TEXT_TERM_H
#define GI_TABLES_TEXT_TERM_H

#include "base/cache.h"
#include "form/word.h"
#include "gi.h"
#include "label/match.h"

/*
 * Whether a text is one that the form has in a table beside the labels of its
 * rows, such as the head of a column; see match/explain.c.
 */
enum tbl_about { TBL_ABOUT_UNKNOWN, TBL_ABOUT_NO, TBL_ABOUT_YES };

/*
 * What few labels have, a bit each: where none of a document has it, the step
 * that is about it has nothing to do.
 */
enum tbl_trait {
	TBL_TRAIT_BRACKETS = 1,
	TBL_TRAIT_DIGIT = 2,		/* it ends with one of ASCII */
	TBL_TRAIT_HEADLESS = 4,		/* its item number is elsewhere */
	TBL_TRAIT_UNIT = 8,		/* it is one, or says what one is of */
	TBL_TRAIT_MONEY = 16,		/* it speaks of a unit of money */
	TBL_TRAIT_SHARE = 32,		/* it ends with the sign of a share */
	TBL_TRAIT_BOX = 64,		/* no label: a rule that is drawn */
	TBL_TRAIT_BARS = 128		/* no label: a line that bars cut */
};

struct gi_col_set;			/* label/union.h */

/* Percent of the head of each column of a set that a text shows. */
struct tbl_credits {
	const struct gi_col_set	*set;	/* NULL: none is kept here */
	uint8_t			 of[GI_COLS];
};

/* A piece of text by itself, wherever it stands: a mark or a label. */
struct tbl_term {
	struct gi_cached	 kept;
	uint32_t		 nglyph;
	uint32_t		 width;	/* code points of raw */
	struct gi_str		 raw;
	/* a label's code points, folded, without its item number */
	const uint32_t		*cp;
	uint64_t		 ends;	/* bits of the first GI_LABEL_CPS: those
					   that are the last, or before ( */
	const struct gi_word	*unit;	/* the one that it names, and nothing
					   else; or NULL */
	uint64_t		 bits;	/* one for each of them */
	const struct gi_col_set	*heads;	/* the columns that head is one of; */
	int8_t			 head;	/* it is just the head of that one,
					   -1: of none */
	struct tbl_credits	 credits[2];	/* see place/column_set.c */
	struct gi_candidates	 phrase;
	uint8_t			 about[GI_TABLES];	/* enum tbl_about */
	uint8_t			 group;	/* the same: is it the name of a group
					   of table 2; see match/gap.c */
	int			 depth;	/* brackets that it leaves open, by
					   itself */
	uint8_t			 traits;	/* set of enum tbl_trait */
	uint8_t			 unit_tail;	/* code points at its end that
						   name a unit of money */
	uint8_t			 item;	/* its number, or 0, */
	char			 style;	/* and its style */
	bool			 label:1;
	bool			 mark:1;	/* printed for a blank, */
	bool			 han:1;	/* which is a label where it does not
					   stand alone */
	bool			 brackets:1;	/* it has some */
	bool			 headless:1;	/* begins with the stop of an
						   item number */
	bool			 is_unit:1;	/* or half of one */
	bool			 announced:1;	/* that unit, as the one of a
						   column or a table */
	bool			 currency:1;	/* says that a number is of
						   yuan, and nothing else */
	bool			 amount:1;	/* one with more than its unit,
						   as 12万元/年; no label begins
						   so behind other text */
	bool			 open:1;	/* the phrase hangs on what
						   follows */
	bool			 lasts:1;	/* beyond the document */
	bool			 whole:1;	/* a cell with this text has nothing
						   else, and is no number; see
						   cut/split.c */
};

/*
 * The term of a text if it is kept, or NULL.  *hash is set for a call of
 * tbl_term_make().
 */
struct tbl_term	*tbl_term_find(struct gi_str raw, uint32_t *hash);
/*
 * Make the term of a text that is neither empty nor a number.  It is kept for
 * the documents that follow, or else is in the arena.
 */
struct tbl_term	*tbl_term_make(struct gi_arena *, struct gi_str raw,
	    uint32_t hash);
/* The arena of the terms and phrases that outlive the document. */
struct gi_arena	*tbl_terms_arena(void);
/* Whether no more terms can be kept. */
bool		 tbl_terms_full(void);
/* Forget the terms that are kept; the arena is the caller's to clear. */
void		 tbl_terms_forget(void);

#endif
