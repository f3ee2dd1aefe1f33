/* SPDX-License-Identifier: ISC */
/* Internal to libgi: classes of characters, and text folded for comparison. */
#ifndef GI_BASE_CHAR_H
#define GI_BASE_CHAR_H

#include "gi.h"

/*
 * The table of characters, made by mkchars.c.  Its entry for a code point is a
 * word: classes, the value of a numeral, and in GI_CHAR_FOLD the code point
 * XOR that which it folds to.
 */
#define GI_CHARS	0x40000u	/* code points of the table; the others
					   are in no class, and not kept */
#define GI_CHAR_BLOCK	64u		/* code points of a block, of which
					   those that are equal stand once */
#define GI_CHAR_FOLD	0x3FFFFu
#define GI_CHAR_KEPT	0x40000u	/* folding keeps it */
#define GI_CHAR_HAN	0x80000u	/* an ideograph */
#define GI_CHAR_SPACE	0x100000u	/* white space of any kind */
#define GI_CHAR_BAR	0x200000u	/* parts cells: TAB, and what draws lines */
#define GI_CHAR_STOP	0x400000u	/* ends a sentence of prose */
#define GI_CHAR_OPEN	0x800000u	/* opens a bracket, of pinyin perhaps */
#define GI_CHAR_NUMERAL	0x1000000u	/* a word of GI_WORD_NUMERAL */
#define GI_CHAR_EDGE	0x2000000u	/* sets pieces of a line apart */
#define GI_CHAR_ITEM	0x4000000u	/* may begin an item number */
#define GI_CHAR_VALUE(is)	((is) >> 27)	/* what a numeral stands for,
						   from 1 to 10 */

extern const uint16_t	 gi_char_blocks[GI_CHARS / GI_CHAR_BLOCK];
extern const uint32_t	 gi_char_table[][GI_CHAR_BLOCK];

/* The entry of a code point. */
static inline uint32_t
gi_char(uint32_t cp)
{
	return cp < GI_CHARS ? gi_char_table[gi_char_blocks[cp /
	    GI_CHAR_BLOCK]][cp % GI_CHAR_BLOCK] : 0;
}

static inline bool
gi_is_han(uint32_t cp)
{
	return (gi_char(cp) & GI_CHAR_HAN) != 0;
}

/* Whether a text has ideographs alone; an empty one has. */
bool		 gi_is_han_text(struct gi_str);

/* White space of any kind, the no-break space too. */
static inline bool
gi_is_space(uint32_t cp)
{
	return (gi_char(cp) & GI_CHAR_SPACE) != 0;
}

/*
 * Fold a code point for comparison: Traditional characters that occur in forms
 * to Simplified, full width to half width, letters to lower case.  What folding
 * drops, as white space and punctuation, gives 0.
 */
static inline uint32_t
gi_fold(uint32_t cp)
{
	uint32_t	 is = gi_char(cp);

	return (is & GI_CHAR_KEPT) != 0 ? cp ^ (is & GI_CHAR_FOLD) : 0;
}

/* Fold text into out, at most max code points; returns how many. */
size_t		 gi_fold_str(struct gi_str, uint32_t *out, size_t max);
/* Text folded, in UTF-8, in the arena. */
struct gi_str	 gi_fold_text(struct gi_arena *, struct gi_str);

/* The characters of a text, before folding. */
struct gi_seen {
	size_t		 n;		/* how many there are */
	uint32_t	 is;		/* all of their classes */
};

/*
 * Fold text into out, in UTF-8, which has room for as many bytes as text.
 * Adds the characters of text to seen; returns the bytes of out.
 */
size_t		 gi_fold_utf8(struct gi_str text, char *out,
		    struct gi_seen *seen);
/*
 * Byte of text at which the character begins that byte i of the folded text
 * came from; for the end of the folded text, the end of text.
 */
size_t		 gi_fold_from(struct gi_str text, size_t i);
/*
 * Bytes of the pinyin in brackets that text begins with, as "(shù)"; 0 if it
 * begins with none.
 */
size_t		 gi_pinyin(struct gi_str text);

#endif
