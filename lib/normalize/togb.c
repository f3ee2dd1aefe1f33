/* SPDX-License-Identifier: ISC */
/*
 * UTF-8 to GB 18030.  The table is made by reading all codes, which takes a
 * millisecond: so there is no second table that could differ.
 */
#include <stdlib.h>

#include "base/arena.h"
#include "base/str.h"
#include "base/utf8.h"
#include "normalize/charset.h"
#include "normalize/togb.h"

#define BMP		0x10000u	/* characters of the table */
#define BMP_FOUR	39420u		/* codes of four bytes for them */
#define ASTRAL		189000u		/* where those for others begin */
#define LONGEST		4		/* bytes of a code */

/*
 * Runs of characters of private use, by which codes were read before Unicode had
 * what they are: code and character of the first, and how many.  Most of them
 * still are; the others are written by the codes that they had.
 */
static const struct {
	uint16_t	 code, cp, n;
} private_use[] = {
	{ 0xA3A0, 0xE5E5, 1 }, { 0xA6D9, 0xE78D, 7 }, { 0xA6EC, 0xE794, 2 },
	{ 0xA6F3, 0xE796, 1 }, { 0xFE51, 0xE816, 0x7F - 0x51 },
	{ 0xFE80, 0xE844, 0xA1 - 0x80 }
};

struct nrm_togb {
	uint32_t	 code[BMP];	/* its bytes, the first one highest;
					   0: there is none yet */
};

/* The code of four bytes with that number, from 0. */
static uint32_t
four_bytes(uint32_t linear)
{
	return (0x81 + linear / 12600) << 24 |
	    (0x30 + linear / 1260 % 10) << 16 |
	    (0x81 + linear / 10 % 126) << 8 | (0x30 + linear % 10);
}

/* Put the bytes of a code to s; returns how many. */
static size_t
put_code(uint32_t code, char s[LONGEST])
{
	size_t	 i, n = code > 0xFFFF ? 4 : code > 0xFF ? 2 : 1;

	for (i = 0; i < n; i++)
		s[i] = (char)(code >> 8 * (n - 1 - i));
	return n;
}

/* Of codes of one character the first counts. */
static void
take(struct nrm_togb *t, uint32_t code)
{
	char		 s[LONGEST];
	size_t		 n = put_code(code, s);
	uint32_t	 cp;

	if (gi_gb18030_decode(s, n, &cp) == n && cp < BMP && t->code[cp] == 0)
		t->code[cp] = code;
}

static void
take_private(struct nrm_togb *t)
{
	uint32_t	*code, k;
	size_t		 i;

	for (i = 0; i < GI_LEN(private_use); i++) {
		for (k = 0; k < private_use[i].n; k++) {
			code = &t->code[private_use[i].cp + k];
			if (*code == 0)
				*code = private_use[i].code + k;
		}
	}
}

struct nrm_togb *
nrm_togb_new(void)
{
	struct nrm_togb	*t = gi_malloc(sizeof(*t));
	uint32_t	 i;

	*t = (struct nrm_togb){ .code = { 0 } };
	for (i = 0; i < 0x80; i++)
		t->code[i] = i;
	for (i = 0x8140; i <= 0xFEFE; i++)
		take(t, i);
	for (i = 0; i < BMP_FOUR; i++)
		take(t, four_bytes(i));
	take_private(t);
	return t;
}

void
nrm_togb_free(struct nrm_togb *t)
{
	free(t);
}

void
nrm_togb_add(const struct nrm_togb *t, struct gi_text *to, struct gi_str s)
{
	char		 code[LONGEST] = { 0 };
	uint32_t	 cp;
	size_t		 n, len;

	for (; s.len > 0; s = gi_str_from(s, n)) {
		n = gi_utf8_decode(s.s, s.len, &cp);
		len = put_code(cp < BMP ? t->code[cp] :
		    four_bytes(cp - BMP + ASTRAL), code);
		gi_text_add(to, (struct gi_str){ code, len });
	}
}
