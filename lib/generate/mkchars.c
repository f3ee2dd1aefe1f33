/* SPDX-License-Identifier: ISC */
/*
 * Generator: chars.inc, what each character is and folds to, in two stages:
 * blocks that are the same stand once.
 */
#include <stdlib.h>
#include <string.h>

#include "base/char.h"
#include "base/cp.h"
#include "form/word.h"
#include "gi.h"
#include "simplified.inc"	/* simplified[]: pairs, sorted by the first */

#define BLOCKS	(GI_CHARS / GI_CHAR_BLOCK)

static const struct {
	enum gi_word_class	 class;
	const char		*text;
	const char		*value;
} word[] = {
#define GI_WORD_CLASS(id)
#define GI_WORD_SET(id)
#define GI_WORD_SIGN(id, bit)
#define GI_WORD(class, text, value) { GI_WORD_##class, text, value },
#include "words.inc"
};

static uint32_t	 block[512][GI_CHAR_BLOCK];
static size_t	 nblock;

/* The value of a word of that class that begins with this Han character. */
static const char *
begins_word(uint32_t cp, enum gi_word_class class)
{
	char	 s[5] = { 0 };
	size_t	 i;

	if (!gi_cp_is_han(cp) || cp > 0xFFFF)
		return NULL;
	s[0] = (char)(0xE0 | cp >> 12);
	s[1] = (char)(0x80 | (cp >> 6 & 0x3F));
	s[2] = (char)(0x80 | (cp & 0x3F));
	for (i = 0; i < GI_LEN(word); i++) {
		if (word[i].class == class && strncmp(word[i].text, s, 3) == 0)
			return word[i].value;
	}
	return NULL;
}

static uint32_t
simplify(uint32_t cp)
{
	size_t	 i;

	for (i = 0; i < GI_LEN(simplified); i++) {
		if (simplified[i][0] == cp)
			return simplified[i][1];
	}
	return cp;
}

/* What cp folds to, 0 for nothing. */
static uint32_t
fold(uint32_t cp)
{
	if (cp >= GI_CP_WIDE_ZERO && cp <= GI_CP_WIDE_Z)
		cp -= GI_CP_TO_WIDE;
	if (cp >= 'A' && cp <= 'Z')
		return cp + ('a' - 'A');
	if ((cp >= '0' && cp <= '9') || (cp >= 'a' && cp <= 'z'))
		return cp;
	if (gi_cp_is_han(cp))
		return simplify(cp);
	if (cp >= 0xC0 && cp <= 0x24F && cp != 0xD7 && cp != 0xF7)
		return cp;
	return 0;
}

/* The table's word for cp: the classes, and what to change of cp to fold it. */
static uint32_t
entry(uint32_t cp)
{
	uint32_t	 to = fold(cp), e = 0;
	const char	*value;

	if (to != 0)
		e = GI_CHAR_KEPT | (to ^ cp);
	if (gi_cp_is_han(cp))
		e |= GI_CHAR_HAN;
	if (gi_cp_is_space(cp))
		e |= GI_CHAR_SPACE;
	if (gi_cp_is_bar(cp))
		e |= GI_CHAR_BAR;
	if (gi_cp_is_stop(cp))
		e |= GI_CHAR_STOP;
	if (gi_cp_is_open(cp))
		e |= GI_CHAR_OPEN;
	if (gi_cp_is_edge(cp))
		e |= GI_CHAR_EDGE;
	if ((value = begins_word(cp, GI_WORD_NUMERAL)) != NULL)
		e |= GI_CHAR_NUMERAL | (uint32_t)strtoul(value, NULL, 10) << 27;
	if ((e & (GI_CHAR_OPEN | GI_CHAR_NUMERAL)) != 0 ||
	    begins_word(cp, GI_WORD_ORDINAL) != NULL || (to >= '0' && to <= '9'))
		e |= GI_CHAR_ITEM;
	return e;
}

/* The number of the block from cp on; the same for blocks that are equal. */
static size_t
block_find(uint32_t cp)
{
	uint32_t	 b[GI_CHAR_BLOCK];
	size_t		 i;

	for (i = 0; i < GI_CHAR_BLOCK; i++)
		b[i] = entry(cp + (uint32_t)i);
	for (i = 0; i < nblock; i++) {
		if (memcmp(block[i], b, sizeof(b)) == 0)
			return i;
	}
	if (nblock < GI_LEN(block))
		memcpy(block[nblock], b, sizeof(b));
	return nblock++;
}

int
main(void)
{
	size_t	 i, k;

	printf("const uint16_t gi_char_blocks[%u] = {", BLOCKS);
	for (i = 0; i < BLOCKS; i++)
		printf("%s%zu,", i % 16 == 0 ? "\n\t" : " ",
		    block_find((uint32_t)i * GI_CHAR_BLOCK));
	printf("\n};\nconst uint32_t gi_char_table[][%u] = {", GI_CHAR_BLOCK);
	for (i = 0; i < nblock && nblock <= GI_LEN(block); i++) {
		printf("\n{");
		for (k = 0; k < GI_CHAR_BLOCK; k++)
			printf("%s0x%X,", k % 8 == 0 ? "\n\t" : " ",
			    (unsigned)block[i][k]);
		printf("\n},");
	}
	printf("\n};\n");
	return nblock > GI_LEN(block) || fclose(stdout) != 0;
}
