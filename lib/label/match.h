/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: which rows' labels a text begins with, and how alike a
 * text and a label are.
 */
#ifndef GI_LABEL_MATCH_H
#define GI_LABEL_MATCH_H

#include "gi.h"
#include "label/label.h"

#define GI_PART_MIN	5	/* code points; a shorter text is too little to
				   tell which label it begins */

/* Text that may be a label: code points, folded, without an item number. */
struct gi_label_text {
	uint32_t	 cp[GI_LABEL_CPS];
	uint64_t	 ends;		/* bit i: label may end behind cp[i] */
	size_t		 n;		/* of cp */
	bool		 brief;		/* too short for edits: it must begin
					   as the label does */
};

/* A label that a text begins with. */
struct gi_candidate {
	uint16_t	 label;		/* its number in gi_union() */
	uint8_t		 matched;	/* how many code points of the label
					   are in the text, of its first
					   GI_LABEL_CPS */
	uint8_t		 used;		/* how many of the text these are */
	uint8_t		 edits;		/* between the two */
};

/* The labels that a text begins with, in the order of their numbers. */
struct gi_candidates {
	const struct gi_candidate	*candidate;
	size_t				 n;
};

/* Set *c to the labels that the text begins with, in the arena. */
void	 gi_match(struct gi_arena *, struct gi_candidates *c,
	    const struct gi_label_text *);
/*
 * The same of a text that may go on.  Returns whether other labels, or more of
 * these, could be found if more of the text were there.
 */
bool	 gi_match_begun(struct gi_arena *, struct gi_candidates *c,
	    const struct gi_label_text *);

/*
 * How alike two texts of n and m code points are: 0 to 100 percent, where 100
 * is the same and gi_distance() lowers it.  Of each, GI_LABEL_CPS are read.
 */
int	 gi_likeness(const uint32_t *a, size_t n, const uint32_t *b, size_t m);
/* Whether a text of n code points is part of a label but for so many edits. */
bool	 gi_label_has(const struct gi_label *, const uint32_t *text, size_t n,
	    size_t edits);
/*
 * other.c: whether a text of n code points means another thing than the label
 * that it is like.  Bit i of ends says that a label may end behind code point i
 * of the text.
 */
bool	 gi_label_is_other(const struct gi_label *, const uint32_t *text,
	    size_t n, uint64_t ends);

/*
 * lead.c: which labels of rows a text may begin with, told by its first GI_LEAD
 * code points.  In a set, bit i % 64 of word i / 64 stands for the label with
 * number i in gi_label_index().
 */
#define GI_LEAD		8u
#define GI_SET_WORDS	65	/* of 64 bits; gi_form_add() sees to it that
				   there are no more labels */
/* Make the set empty.  Returns how many of its words are used. */
size_t	 gi_lead_begin(uint64_t set[GI_SET_WORDS]);
/* Add the labels that a text of n code points may begin with to the set. */
void	 gi_lead_find(const uint32_t *text, size_t n,
	    uint64_t set[GI_SET_WORDS]);
/* Add those that it may begin with if more follows its n code points. */
void	 gi_lead_beyond(size_t n, uint64_t set[GI_SET_WORDS]);

/* Whether more than n bits are set; for a small n quicker than to count. */
static inline bool
gi_more_bits(uint64_t bits, size_t n)
{
	for (; bits != 0; bits &= bits - 1) {
		if (n-- == 0)
			return true;
	}
	return false;
}

#endif
