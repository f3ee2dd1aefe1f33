/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: the index of labels.  It has each text that any edition
 * has as a label, once.  A label's number in the index stands for it wherever
 * labels are sought: in running text (scan.h) and at the start of the text of a
 * table (match.h).
 */
#ifndef GI_LABEL_LABEL_H
#define GI_LABEL_LABEL_H

#include "gi.h"

#define GI_LABEL_CPS	64	/* code points of a label that are compared */
#define GI_EDIT_SHARE	10	/* a text may differ from a label by one edit
				   for so many code points of the label */

/* A label, with what all editions and tables that have its text say of it. */
struct gi_index_label {
	const uint32_t	*fold;		/* its code points, folded */
	uint64_t	 lead;		/* gi_label_bits() of its first
					   GI_EDIT_SHARE code points; 0: it has
					   fewer */
	uint32_t	 len;		/* code points in fold, at least 1 */
	uint16_t	 next;		/* number of the next label in its
					   chain; 0: it is the last */
	uint16_t	 end;		/* the number behind the last label that
					   begins with the same code point */
	uint8_t		 editions;	/* bit e: edition e has it */
	uint8_t		 values;	/* bit e: edition e has it for a row or
					   column of values, not for a group */
	uint8_t		 edits;		/* gi_label_edits(len) */
	bool		 ends;		/* no longer label begins with it */
	bool		 ends_number;	/* none does and goes on with a digit or
					   a letter */
};

#define GI_LABEL_BUCKETS	256u	/* chains of labels, by the last eight
					   bits of the first code point */

/* A spelling: bytes that reports write for a label. */
struct gi_spelling {
	uint32_t	 at;		/* byte of gi_spellings.text where it
					   begins */
	uint32_t	 len;		/* in bytes */
	uint16_t	 label;		/* number of its label */
	uint16_t	 next;		/* index of the next spelling in its
					   chain; 0: it is the last */
	bool		 numbered;	/* begins with the row's item number */
};

#define GI_SPELLING_MIN		4u	/* bytes; shorter ones are not kept */
#define GI_SPELLING_BITS	10	/* there are 2^10 chains of them */

/* All spellings; see gi_spelling_find(). */

struct gi_spellings {
	const struct gi_spelling *spelling;	/* [0] is not used */
	const char		*text;		/* the texts of all, one behind
						   the other */
	size_t			 n;		/* index of the last one */
	size_t			 longest;	/* bytes of one, at most */
	uint16_t		 chain[1u << GI_SPELLING_BITS];
};

struct gi_label_index {
	const struct gi_index_label	*label;	/* by number, in the order of
						   their code points; [0] is
						   not used */
	size_t			 n;		/* number of the last label */
	bool			 items;		/* some label begins as an
						   item number does */
	uint16_t		 chain[GI_LABEL_BUCKETS];
						/* number of the first label of
						   each chain; a chain has the
						   first label for each code
						   point with these bits */
	struct gi_spellings	 written;
};

/*
 * index.c: the index of the labels of gi_forms_set().  For the forms that are
 * built in it is constant; for others the first call makes it, and it lasts as
 * long as the process.
 */
const struct gi_label_index *gi_label_index(void);
/* Make the index of the labels of gi_forms_set(), in the arena. */
const struct gi_label_index *gi_label_index_make(struct gi_arena *);
/* The number of the first label that begins with cp, 0: none. */
uint16_t	 gi_label_first(const struct gi_label_index *, uint32_t cp);
/* The number of the label with these folded code points, 0: none. */
uint16_t	 gi_label_number(const struct gi_label_index *,
		    const uint32_t *fold, size_t len);

/*
 * A set of bits in which each of n code points sets one, so that a text has all
 * bits of its parts.  For each bit that a text has and a label lacks, at least
 * one edit is needed to make the text a part of the label.
 */
uint64_t	 gi_label_bits(const uint32_t *cp, size_t n);

/* The spelling that is these bytes exactly, or NULL. */
const struct gi_spelling *gi_spelling_find(const struct gi_spellings *,
		    struct gi_str);

/*
 * How many edits a text may differ by from len code points of a label and still
 * be taken for that label.
 */
static inline size_t
gi_label_edits(size_t len)
{
	return (len < GI_LABEL_CPS ? len : GI_LABEL_CPS) / GI_EDIT_SHARE;
}

#endif
