/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: the labels of all editions, each text once.  One number
 * stands for a label wherever it is sought: in running text (scan.h) and at
 * the start of a table's text (match.h).
 */
#ifndef GI_LABEL_LABEL_H
#define GI_LABEL_LABEL_H

#include "gi.h"

#define GI_LABEL_CPS	64	/* code points of a label that are compared */
#define GI_EDIT_SHARE	10	/* one edit in ten of them */

/* A label's text, merged over all editions and tables that have it. */
struct gi_index_label {
	const uint32_t	*fold;		/* its code points, folded */
	uint64_t	 lead;		/* gi_label_bits() of the first
					   GI_EDIT_SHARE; 0: it has fewer */
	uint32_t	 len;		/* of fold, at least 1 */
	uint16_t	 next;		/* in its chain, 0 ends it */
	uint16_t	 end;		/* the number behind the last label that
					   begins with the same code point */
	uint8_t		 editions;	/* bit e: edition e has it, */
	uint8_t		 values;	/* and not as a group's name */
	uint8_t		 edits;		/* that a text may have where it begins
					   so */
	bool		 ends;		/* no other label goes on from it, */
	bool		 ends_number;	/* or none with a digit or a letter */
};

#define GI_LABEL_BUCKETS	256u

/* Labels as they are written. */
struct gi_spelling {
	uint32_t	 at;		/* of its text, in that of all */
	uint32_t	 len;		/* bytes */
	uint16_t	 label;		/* its number */
	uint16_t	 next;		/* in its chain, 0 ends it */
	bool		 numbered;	/* with an item number before it */
};

#define GI_SPELLING_MIN		4u	/* bytes; shorter ones are not known */
#define GI_SPELLING_BITS	10	/* of the number of their chains */

struct gi_spellings {
	const struct gi_spelling *spelling;	/* [0] is not used */
	const char		*text;		/* of all, one behind the
						   other */
	size_t			 n;		/* the last one's index */
	uint16_t		 chain[1u << GI_SPELLING_BITS];
};

struct gi_label_index {
	const struct gi_index_label	*label;	/* in the order of their code
						   points; [0] is none */
	size_t			 n;		/* the last one's number */
	bool			 items;		/* some label begins as an
						   item number does */
	uint16_t		 chain[GI_LABEL_BUCKETS];
						/* the first label that begins
						   with each code point, by its
						   lowest bits */
	struct gi_spellings	 written;
};

/*
 * index.c: the labels of gi_forms_set(): constant for the forms that are built
 * in, else made when they are first asked for.
 */
const struct gi_label_index *gi_label_index(void);
/* Make them, in the arena. */
const struct gi_label_index *gi_label_index_make(struct gi_arena *);
/* The number of the first label that begins with a code point, 0: none. */
uint16_t	 gi_label_first(const struct gi_label_index *, uint32_t);
/* The number of the label with these folded code points, 0: none. */
uint16_t	 gi_label_number(const struct gi_label_index *,
		    const uint32_t *fold, size_t len);

/* A bit for each code point: a text has all the bits of its parts. */
uint64_t	 gi_label_bits(const uint32_t *cp, size_t n);

/* The spelling that is these bytes, or NULL. */
const struct gi_spelling *gi_spelling_find(const struct gi_spellings *,
		    struct gi_str);

/* The edits that a text may have of a label where it begins as that does. */
static inline size_t
gi_label_edits(size_t len)
{
	return (len < GI_LABEL_CPS ? len : GI_LABEL_CPS) / GI_EDIT_SHARE;
}

#endif
