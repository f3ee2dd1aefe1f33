/* SPDX-License-Identifier: ISC */
/*
 * Internal to lib/tables: what texts are by themselves, and what labels of the
 * forms they begin.
 */
#ifndef GI_TABLES_TERM_H
#define GI_TABLES_TERM_H

#include "base/cache.h"
#include "gi.h"

#define LABEL_MAX	64	/* code points of a label that are compared */
#define EDIT_SHARE	10	/* one edit in ten of them */

/* The edits that a label may have, where its beginning is compared. */
static inline size_t
label_edits(const struct gi_label *l)
{
	return (l->len < LABEL_MAX ? l->len : LABEL_MAX) / EDIT_SHARE;
}

#define LABEL_WORDS	4	/* of 64 bits, one for each label of the union */

/* A label that a text begins with, by its number; in code points. */
struct candidate {
	uint16_t	 label;
	uint8_t		 matched;	/* of the label, LABEL_MAX at most */
	uint8_t		 used;		/* of the text */
	uint8_t		 edits;
};

/* The labels that a text begins with, in the order of their numbers. */
struct phrase {
	const struct candidate	*candidate;
	size_t			 n;
};

/* Is it in a table what the form has there beside rows?  See gap.c. */
enum about { ABOUT_UNKNOWN, ABOUT_NO, ABOUT_YES };

/* A piece of text by itself, wherever it stands: a mark or a label. */
struct term {
	struct gi_cached		 kept;
	uint32_t		 nglyph;
	struct gi_str		 raw;
	/* a label's code points, folded, without its item number */
	const uint32_t		*cp;
	uint64_t		 ends;	/* bits of the first LABEL_MAX: those
					   that are the last, or before ( */
	uint64_t		 bits;	/* one for each of them */
	struct phrase		 phrase;
	uint8_t			 about[GI_TABLES];	/* enum about */
	uint8_t			 item;	/* its number, or 0, */
	char			 style;	/* and its style */
	bool			 label:1;
	bool			 mark:1;	/* printed for a blank, */
	bool			 han:1;	/* which is a label where it does not
					   stand alone */
	bool			 brackets:1;	/* it may have some */
	bool			 headless:1;	/* begins with the stop of an
						   item number */
	bool			 is_unit:1;	/* or half of one */
	bool			 open:1;	/* the phrase hangs on what
						   follows */
	bool			 lasts:1;	/* beyond the document */
};

/*
 * piece.c: bytes of the first piece of text, which is not empty: up to a blank
 * or the next item number.
 */
size_t	 piece_len(struct gi_str text);

/* term.c */
/* Before a document's first: forget those that are too many. */
void	 terms_begin(void);
/* That of a text if it is kept, or NULL; *hash is for term_make(). */
struct term	*term_find(struct gi_str raw, uint32_t *hash);
/*
 * Of a text that is no number and not empty; it lasts as long as the document.
 */
struct term	*term_make(struct gi_arena *, struct gi_str raw, uint32_t hash);
/* The arena of those that outlive the document. */
struct gi_arena	*terms_arena(void);

/* match.c */
#define PART_MIN	5	/* code points that tell a label */

/* Text that may be a label: code points, and the atom each is from. */
struct text {
	uint32_t	 cp[LABEL_MAX];
	uint32_t	 atom[LABEL_MAX];
	uint64_t	 ends;		/* bits of those where one may end */
	size_t		 n;
	bool		 brief;		/* must begin as the label does */
};

/* Set the labels that a text begins with. */
void	 phrase_match(struct gi_arena *, struct phrase *, const struct text *);
/*
 * The same of a text that may go on; true if the labels, or how much of them
 * it holds, hang on what follows.
 */
bool	 phrase_begins(struct gi_arena *, struct phrase *,
	    const struct text *);

/* index.c: labels by the code points that a text may begin with for them. */
#define LEAD		8u	/* code points of a text that are looked at */
void	 index_add(const struct gi_label *, size_t number);
/* Add to a set those that a text of n code points may begin with. */
void	 index_find(const uint32_t *text, size_t n, uint64_t set[LABEL_WORDS]);
/*
 * Add those that it may begin with for what follows its n code points, too.
 */
void	 index_beyond(size_t n, uint64_t set[LABEL_WORDS]);
/*
 * The first number of a set that is from or behind it; beyond all labels if
 * there is none.
 */
size_t	 index_next(const uint64_t set[LABEL_WORDS], size_t from);

/* A bit for each code point. */
uint64_t bits_of(const uint32_t *cp, size_t n);
/* Are more than n bits set?  For few of them that is quicker than to count. */
static inline bool
has_more_bits(uint64_t bits, size_t n)
{
	for (; bits != 0; bits &= bits - 1) {
		if (n-- == 0)
			return true;
	}
	return false;
}

#endif
