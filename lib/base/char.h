/* SPDX-License-Identifier: ISC */
/* Internal to libgi: classes of characters, and text folded for comparison. */
#ifndef GI_BASE_CHAR_H
#define GI_BASE_CHAR_H

#include "gi.h"

/*
 * What a character is: made by mkchars.c.  A word has the classes, and the
 * bits in which the character and what it folds to differ.
 */
#define GI_CHARS	0x40000u	/* beyond there is none of interest */
#define GI_CHAR_BLOCK	64u
#define GI_CHAR_FOLD	0x3FFFFu
#define GI_CHAR_KEPT	0x40000u	/* folding keeps it */
#define GI_CHAR_HAN	0x80000u
#define GI_CHAR_SPACE	0x100000u
#define GI_CHAR_BAR	0x200000u	/* parts cells: TAB, and what draws lines */
#define GI_CHAR_STOP	0x400000u	/* U+3002, which is in prose alone */
#define GI_CHAR_OPEN	0x800000u	/* opens what may be pinyin */
#define GI_CHAR_NUMERAL	0x1000000u	/* a word of GI_WORD_NUMERAL */
#define GI_CHAR_EDGE	0x2000000u	/* sets pieces of a line apart */
#define GI_CHAR_ITEM	0x4000000u	/* may begin an item number */
#define GI_CHAR_VALUE(is)	((is) >> 27)	/* what a numeral stands for */

#define GI_FULL_STOP	"\xE3\x80\x82"	/* U+3002 in UTF-8 */

extern const uint8_t	 gi_char_blocks[GI_CHARS / GI_CHAR_BLOCK];
extern const uint32_t	 gi_char_table[][GI_CHAR_BLOCK];

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

/* Any white space, NBSP too. */
static inline bool
gi_is_space(uint32_t cp)
{
	return (gi_char(cp) & GI_CHAR_SPACE) != 0;
}

/*
 * Fold one code point for comparison: Traditional characters of the forms to
 * Simplified, full width to half width, letters to lower case; white space,
 * punctuation and marks give 0, which stands for nothing.
 */
static inline uint32_t
gi_fold(uint32_t cp)
{
	uint32_t	 is = gi_char(cp);

	return (is & GI_CHAR_KEPT) != 0 ? cp ^ (is & GI_CHAR_FOLD) : 0;
}

/* Fold text into at most max code points; returns how many. */
size_t		 gi_fold_str(struct gi_str, uint32_t *out, size_t max);
/* Same, in UTF-8 in the arena. */
struct gi_str	 gi_fold_text(struct gi_arena *, struct gi_str);

/* What characters a text has: how many, and their classes together. */
struct gi_seen {
	size_t		 n;
	uint32_t	 is;
};

/*
 * Fold text into out, in UTF-8, which takes no more bytes than text; returns
 * how many.  What was seen of text is added to seen.
 */
size_t		 gi_fold_utf8(struct gi_str, char *out, struct gi_seen *seen);
/* The byte of text that byte i of the same came from; its end from its end. */
size_t		 gi_fold_from(struct gi_str text, size_t i);
/* Bytes of "(shù)", which mirrors put behind a character; 0 if none is there. */
size_t		 gi_pinyin(struct gi_str);

#endif
