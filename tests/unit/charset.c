/* SPDX-License-Identifier: ISC */
/*
 * charset: every code of GB 18030, Big5 and UTF-16 against the C library's
 * iconv, and every character in GB 18030 and back.  Prints what differs, how many
 * codes were compared, and exits 1 if any did.
 */
#include <iconv.h>
#include <string.h>

#include "gi.h"
#include "base/text.h"
#include "base/utf8.h"
#include "normalize/encoding.h"
#include "normalize/togb.h"

struct set {
	const char		*name;		/* as iconv calls it */
	enum gi_encoding	 encoding;
	iconv_t			 cd;
	size_t			 seen;		/* codes that iconv knows */
	size_t			 alone;		/* ours knows more */
	size_t			 unlike;
};

#define ALONE_MAX	32	/* what revisions of the standard moved */

static struct gi_arena	*arena;

/* What iconv makes of one code, in UTF-8; the length, 0 if it is none. */
static size_t
theirs(struct set *set, struct gi_str code, char *out)
{
	char	*ip = (char *)code.s, *op = out;
	size_t	 left = code.len, room = 8;

	iconv(set->cd, NULL, NULL, NULL, NULL);
	if (iconv(set->cd, &ip, &left, &op, &room) == (size_t)-1 || left > 0)
		return 0;
	return 8 - room;
}

/*
 * The blank of old editors, and the codes that the standard moved: ours read
 * them, see gb18030.c and mkcharset.c.
 */
static bool
ours_alone(const struct set *set, struct gi_str code, const char *out,
    size_t len)
{
	if (set->encoding != GI_ENC_GB18030)
		return false;
	if (code.len == 2)
		return memcmp(code.s, "\xA3\xA0", 2) == 0;
	return code.len == 4 && len == 0 && memcmp(out, "\xEF\xBF\xBD", 3) != 0;
}

static void
compare(struct set *set, const unsigned char *bytes, size_t n)
{
	struct gi_str		 code = { (const char *)bytes, n };
	struct gi_decoded	 d;
	char			 want[8];
	size_t			 len = theirs(set, code, want), i;

	gi_arena_clear(arena);
	gi_decode(arena, code, set->encoding, &d);
	set->seen += len > 0;
	if ((len == 0 && d.bad > 0) ||
	    (len == d.text.len && memcmp(want, d.text.s, len) == 0))
		return;
	if (ours_alone(set, code, d.text.s, len)) {
		set->alone++;
		return;
	}
	set->unlike++;
	printf("%s:", set->name);
	for (i = 0; i < n; i++)
		printf(" %02X", bytes[i]);
	printf(" is %.*s, not %.*s\n", (int)d.text.len, d.text.s, (int)len,
	    want);
}

static void
two_bytes(struct set *set)
{
	unsigned char	 b[2];
	unsigned	 i;

	for (i = 0; i < 0x10000; i++) {
		b[0] = (unsigned char)(i >> 8);
		b[1] = (unsigned char)i;
		if (b[0] > 0x80 || set->encoding == GI_ENC_UTF16LE)
			compare(set, b, 2);
	}
}

static void
four_bytes(struct set *set)
{
	unsigned char	 b[4];
	unsigned	 i;

	for (i = 0; i < 126 * 12600; i++) {
		b[0] = (unsigned char)(0x81 + i / 12600);
		b[1] = (unsigned char)(0x30 + i / 1260 % 10);
		b[2] = (unsigned char)(0x81 + i / 10 % 126);
		b[3] = (unsigned char)(0x30 + i % 10);
		compare(set, b, 4);
	}
}

static void
pairs(struct set *set)
{
	unsigned char	 b[4];
	uint32_t	 cp;

	for (cp = 0; cp < 0x100000; cp++) {
		b[0] = (unsigned char)(cp >> 10);
		b[1] = (unsigned char)(0xD8 | cp >> 18);
		b[2] = (unsigned char)cp;
		b[3] = (unsigned char)(0xDC | (cp >> 8 & 3));
		compare(set, b, 4);
	}
}

/*
 * Write each character in GB 18030, and read it.  Counts those that are another
 * then, of private use and not.
 */
static void
to_gb(size_t *moved, size_t *lost)
{
	struct nrm_togb		*t = nrm_togb_new();
	struct gi_text		 code;
	struct gi_decoded	 d;
	char			 s[4];
	uint32_t		 cp;
	size_t			 n;

	for (cp = 1; cp < 0x110000; cp++) {
		if (gi_is_surrogate(cp))
			continue;
		n = gi_utf8_encode(cp, s);
		gi_arena_clear(arena);
		code = (struct gi_text){ .arena = arena };
		nrm_togb_add(t, &code, (struct gi_str){ s, n });
		gi_decode(arena, (struct gi_str){ code.s, code.len },
		    GI_ENC_GB18030, &d);
		if (d.bad == 0 && gi_str_eq(d.text, (struct gi_str){ s, n }))
			continue;
		if (d.bad == 0 && cp >= 0xE000 && cp < 0xF900 &&
		    d.text.len > 1) {
			++*moved;
			continue;
		}
		++*lost;
		printf("U+%04X is lost\n", (unsigned)cp);
	}
	nrm_togb_free(t);
}

int
main(void)
{
	struct set	 sets[] = {
		{ "GB18030", GI_ENC_GB18030, NULL, 0, 0, 0 },
		{ "BIG5", GI_ENC_BIG5, NULL, 0, 0, 0 },
		{ "UTF-16LE", GI_ENC_UTF16LE, NULL, 0, 0, 0 }
	};
	size_t		 i, moved = 0, lost = 0, unlike = 0;

	arena = gi_arena_new();
	for (i = 0; i < GI_LEN(sets); i++) {
		sets[i].cd = iconv_open("UTF-8", sets[i].name);
		two_bytes(&sets[i]);
		if (sets[i].encoding == GI_ENC_GB18030)
			four_bytes(&sets[i]);
		if (sets[i].encoding == GI_ENC_UTF16LE)
			pairs(&sets[i]);
		printf("%s: %zu codes, %zu unlike\n", sets[i].name,
		    sets[i].seen, sets[i].unlike);
		unlike += sets[i].unlike + (sets[i].alone > ALONE_MAX);
		iconv_close(sets[i].cd);
	}
	to_gb(&moved, &lost);
	printf("GB18030 and back: %zu moved, %zu lost\n", moved, lost);
	gi_arena_free(arena);
	return gi_finish(stdout) != 0 || unlike + lost > 0;
}
