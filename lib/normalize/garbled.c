/* SPDX-License-Identifier: ISC */
/*
 * Text that was decoded by the wrong encoding.  UTF-8 that was read as GBK is
 * Han characters, of which one in three has the codes that begin a character of
 * UTF-8: hardly any does in other texts.  What was read as Latin-1, or the
 * encoding of Windows, is letters with accents, side by side.  What looks so is
 * coded again, and is garbled if that gives Chinese.
 */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/block.h"
#include "base/char.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "finding/find.h"
#include "gi.h"
#include "normalize/charset.h"
#include "normalize/garbled.h"

#define ENOUGH	20u		/* characters that are judged, at least */
#define FEW	24u		/* that show whether any may be garbled */
#define BYTES	(NRM_GARBLED_SAMPLE * 4)

/* What Windows-1252 has from 0x80 to 0x9F; 0 for nothing. */
static const uint16_t windows[32] = {
	0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6,
	0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019,
	0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161,
	0x203A, 0x0153, 0, 0x017E, 0x0178
};

/* The byte that Latin-1 or Windows-1252 has for a character; -1 for none. */
static int
narrow(uint32_t cp)
{
	int	 i;

	if (cp >= 0x80 && cp <= 0xFF)
		return (int)cp;
	for (i = 0; cp > 0xFF && cp < 0x2200 && i < 32; i++) {
		if (windows[i] == cp)
			return 0x80 + i;
	}
	return -1;
}

/* The codes of GBK by character, made when they are first asked for. */
static const uint16_t *
gbk_codes(void)
{
	static uint16_t	*code;
	unsigned	 lead, trail;
	uint32_t	 cp;
	char		 two[2];

	if (code != NULL)
		return code;
	code = gi_malloc(0x10000 * sizeof(*code));
	memset(code, 0, 0x10000 * sizeof(*code));
	for (lead = 0x81; lead < 0xFF; lead++) {
		for (trail = 0x40; trail < 0xFF; trail++) {
			two[0] = (char)lead;
			two[1] = (char)trail;
			if (gi_gb18030_decode(two, 2, &cp) == 2 && cp < 0x10000)
				code[cp] = (uint16_t)(lead << 8 | trail);
		}
	}
	return code;
}

/*
 * Whether any character of a sample is one that garbled texts have: as Latin-1,
 * the first byte of a Chinese character is a letter of it.
 */
static bool
is_suspect(const struct nrm_garbled *g)
{
	size_t	 i;

	for (i = 0; i < g->n; i++) {
		if (gi_gb18030_begins_utf8(g->cp[i]) || (g->cp[i] <= 0xFF &&
		    g->cp[i] > GI_CP_NO_BREAK_SPACE))
			return true;
	}
	return false;
}

bool
nrm_garbled_add(struct nrm_garbled *g, struct gi_str s)
{
	uint32_t	 cp;
	size_t		 i = 0;

	while (i < s.len && g->n < NRM_GARBLED_SAMPLE && !g->clear) {
		if ((unsigned char)s.s[i] < 0x80) {
			if (g->n > 0 && g->cp[g->n - 1] != 0 &&
			    s.s[i] > ' ')
				g->cp[g->n++] = 0;
			i++;
			continue;
		}
		i += gi_utf8_decode(s.s + i, s.len - i, &cp);
		g->cp[g->n++] = cp;
		/* of a garbled text some of these are */
		if (g->n >= FEW && !g->looked) {
			g->looked = true;
			g->clear = !is_suspect(g);
		}
	}
	if (g->n > 0 && g->n < NRM_GARBLED_SAMPLE && g->cp[g->n - 1] != 0)
		g->cp[g->n++] = 0;
	return g->n < NRM_GARBLED_SAMPLE && !g->clear;
}

/* What a sample coded again is, byte by byte. */
struct again {
	char	 s[BYTES];
	size_t	 len;
};

static void
code_gbk(const struct nrm_garbled *g, struct again *to)
{
	const uint16_t	*code = gbk_codes();
	size_t		 i;
	unsigned	 c;

	to->len = 0;
	for (i = 0; i < g->n; i++) {
		c = g->cp[i] < 0x10000 ? code[g->cp[i]] : 0;
		if (c >> 8 != 0)
			to->s[to->len++] = (char)(c >> 8);
		to->s[to->len++] = c == 0 ? ' ' : (char)c;
	}
}

static void
code_narrow(const struct nrm_garbled *g, struct again *to)
{
	size_t	 i;
	int	 c;

	to->len = 0;
	for (i = 0; i < g->n; i++) {
		c = narrow(g->cp[i]);
		to->s[to->len++] = c < 0 ? ' ' : (char)c;
	}
}

/* How many of the bytes, of a hundred, are Chinese in UTF-8. */
static size_t
chinese_utf8(const struct again *a)
{
	size_t		 i, n, good = 0, high = 0;
	uint32_t	 cp;

	for (i = 0; i < a->len; i += n) {
		n = gi_utf8_decode(a->s + i, a->len - i, &cp);
		if ((a->s[i] & 0x80) == 0)
			continue;
		high += n;
		if (n == 3 && cp != GI_CP_REPLACEMENT && (gi_is_han(cp) ||
		    (cp >= 0x2000 && cp < 0x3100) || cp >= 0xFF00))
			good += n;
	}
	return high == 0 ? 0 : good * 100 / high;
}

/* The same in GBK; of its characters those count that GB 2312 has. */
static size_t
chinese_gbk(const struct again *a)
{
	size_t		 i, n, good = 0, high = 0;
	uint32_t	 cp;

	for (i = 0; i < a->len; i += n) {
		n = gi_gb18030_decode(a->s + i, a->len - i, &cp);
		if ((a->s[i] & 0x80) == 0)
			continue;
		high += n;
		if (n == 2 && cp != NRM_CHARSET_BROKEN &&
		    (unsigned char)a->s[i] <= 0xF7 &&
		    (unsigned char)a->s[i + 1] >= 0xA1 && (gi_is_han(cp) ||
		    cp >= 0x2000))
			good += n;
	}
	return high == 0 ? 0 : good * 100 / high;
}

/* Whether text that was UTF-8 is coded as Latin-1 and read once more. */
static bool
is_twice(const struct again *a)
{
	struct nrm_garbled	 g = { .n = 0 };
	struct again		 inner;
	struct gi_str		 s = { a->s, a->len };

	if (gi_utf8_valid(s.s, s.len) + 4 < s.len)
		return false;
	nrm_garbled_add(&g, s);
	code_narrow(&g, &inner);
	return g.n >= ENOUGH && chinese_utf8(&inner) >= 70;
}

/*
 * How many characters of a sample are those that GBK has for U+FFFD, twice, in
 * UTF-8: nothing is left of such a text.
 */
static size_t
count_lost(const struct nrm_garbled *g)
{
	static const char	 twice[] = GI_TEXT_REPLACEMENT
				    GI_TEXT_REPLACEMENT;
	uint32_t		 lost[3];
	size_t			 i, n = 0;

	for (i = 0; i < 3; i++)
		gi_gb18030_decode(twice + 2 * i, 2, &lost[i]);
	for (i = 0; i < g->n; i++)
		n += g->cp[i] == lost[0] || g->cp[i] == lost[1] ||
		    g->cp[i] == lost[2];
	return n;
}

bool
nrm_garbled_is(const struct nrm_garbled *g, const char **was, const char **as)
{
	struct again	 a;
	size_t		 i, han = 0, begins = 0, letters = 0;

	if (g->clear)
		return false;
	for (i = 0; i < g->n; i++) {
		han += g->cp[i] >= 0x3400 && g->cp[i] < 0xA000;
		begins += gi_gb18030_begins_utf8(g->cp[i]);
		letters += g->cp[i] < 0x2200 && narrow(g->cp[i]) >= 0;
	}
	*was = "UTF-8";
	*as = "GBK";
	if (han >= ENOUGH && count_lost(g) * 2 >= han)
		return true;
	if (han >= ENOUGH && begins * 6 >= han) {
		code_gbk(g, &a);
		return chinese_utf8(&a) >= 60;
	}
	if (letters < ENOUGH || letters < han * 4)
		return false;
	*as = "Windows-1252";
	code_narrow(g, &a);
	if (chinese_utf8(&a) >= 60 || is_twice(&a))
		return true;
	*was = "GBK";
	return chinese_gbk(&a) >= 80;
}

void
nrm_garbled_put(FILE *out, struct gi_arena *a, const struct nrm_garbled *g)
{
	const char	*was, *as;
	struct gi_str	 args[2];

	if (!nrm_garbled_is(g, &was, &as))
		return;
	args[0] = gi_str(was);
	args[1] = gi_str(as);
	gi_put_document_find(out, a, "garbled", 0, args, GI_LEN(args));
}
