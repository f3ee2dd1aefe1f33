/* SPDX-License-Identifier: ISC */
/*
 * char: the table of characters against what it stands for, for each code
 * point there is; and the two decoders against each other.  Prints what
 * differs.
 */
#include "base/char.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "form/word.h"
#include "gi.h"
#include "simplified.inc"

static int	 wrong;

static void
expect(bool right, const char *what, uint32_t cp)
{
	if (!right && wrong++ < 20)
		printf("%s: U+%04X\n", what, (unsigned)cp);
}

static bool
is_within(uint32_t cp, const uint32_t (*range)[2], size_t n)
{
	size_t	 i;

	for (i = 0; i < n; i++) {
		if (cp >= range[i][0] && cp <= range[i][1])
			return true;
	}
	return false;
}

static bool
is_han(uint32_t cp)
{
	static const uint32_t	 range[][2] = { { 0x3007, 0x3007 },
	    { 0x3400, 0x4DBF }, { 0x4E00, 0x9FFF }, { 0xF900, 0xFAFF },
	    { 0x20000, 0x3FFFD } };

	return is_within(cp, range, GI_LEN(range));
}

static bool
is_space(uint32_t cp)
{
	static const uint32_t	 range[][2] = { { 0x09, 0x0D }, { ' ', ' ' },
	    { 0x85, 0x85 }, { 0xA0, 0xA0 }, { 0x1680, 0x1680 },
	    { 0x2000, 0x200B }, { 0x2028, 0x2029 }, { 0x202F, 0x202F },
	    { 0x205F, 0x205F }, { 0x3000, 0x3000 }, { 0xFEFF, 0xFEFF } };

	return is_within(cp, range, GI_LEN(range));
}

static bool
is_bar(uint32_t cp)
{
	static const uint32_t	 range[][2] = { { '\t', '\t' },
	    { '|', '|' }, { 0x2500, 0x257F }, { 0xFF5C, 0xFF5C } };

	return is_within(cp, range, GI_LEN(range));
}

static uint32_t
fold(uint32_t cp)
{
	static const uint32_t	 kept[][2] = { { '0', '9' }, { 'a', 'z' },
	    { 0xC0, 0xD6 }, { 0xD8, 0xF6 }, { 0xF8, 0x24F } };
	size_t			 i;

	if (cp >= 0xFF10 && cp <= 0xFF5A)
		cp -= 0xFF10 - '0';
	if (cp >= 'A' && cp <= 'Z')
		return cp - 'A' + 'a';
	for (i = 0; i < GI_LEN(simplified); i++) {
		if (simplified[i][0] == cp)
			return simplified[i][1];
	}
	return is_han(cp) || is_within(cp, kept, GI_LEN(kept)) ? cp : 0;
}

/* What may stand around the bytes of a character that is cut or broken. */
static void
decode(const char *s, size_t len)
{
	struct gi_utf8	 rare = gi_utf8_rare(s, len);
	uint32_t	 cp;
	size_t		 n = gi_utf8_decode(s, len, &cp);

	expect(rare.n == n && rare.cp == cp, "decode", cp);
}

static void
decode_all(void)
{
	unsigned	 i, k, m;
	char		 s[4];

	for (i = 0x80; i <= 0xFF; i++) {
		for (k = 0; k <= 0xFF; k++) {
			for (m = 0; m <= 0xFF; m++) {
				s[0] = (char)i;
				s[1] = (char)k;
				s[2] = (char)m;
				s[3] = (char)0x80;
				decode(s, 4);
				decode(s, 3);
				decode(s, 2);
				decode(s, 1);
			}
		}
	}
}

/* The value of the numeral that these bytes are, or 0. */
static size_t
numeral(struct gi_str s)
{
	const struct gi_word	*w = gi_word_is(GI_WORD_NUMERAL, s);
	size_t			 value = 0;

	expect(w == NULL || gi_str_size(w->value, &value), "value", 0);
	return value;
}

static void
check_item(uint32_t cp, struct gi_str s)
{
	uint32_t	 is = gi_char(cp), to = gi_fold(cp);
	size_t		 value = numeral(s);

	expect(((is & GI_CHAR_NUMERAL) != 0) == (value > 0), "numeral", cp);
	expect(GI_CHAR_VALUE(is) == value, "value", cp);
	expect(((is & GI_CHAR_ITEM) != 0) == ((is & GI_CHAR_OPEN) != 0 ||
	    value > 0 || gi_word_is(GI_WORD_ORDINAL, s) != NULL ||
	    (to >= '0' && to <= '9')), "item", cp);
}

/* What gi_utf8_valid() says, by decoding one after the other. */
static size_t
valid(const char *s, size_t len)
{
	uint32_t	 cp;
	size_t		 at, n;

	for (at = 0; at < len; at += n) {
		n = gi_utf8_decode(s + at, len - at, &cp);
		if (cp == GI_CP_REPLACEMENT && (n != 3 ||
		    memcmp(s + at, "\xEF\xBF\xBD", 3) != 0))
			break;
	}
	return at;
}

/* Texts of some blocks, of characters of all lengths, cut and broken. */
static void
check_valid(void)
{
	static const char *const	 part[] = { "a", "text 12\n", "\xC3\xA9",
	    "\xE6\x94\xBF\xE5\xBA\x9C", "\xE4\xBF\xA1\xE6\x81\xAF\xE5\x85\xAC",
	    "\xEF\xBC\x8C", "\xE0\xA4\x85", "\xED\x9F\xBF",
	    "\xF0\xA0\x80\x80", "\xED\xA0\x80", "\xE0\x80\x80", "\x80", "\xE6\x94",
	    "\xC3", "\xC0\x80", "\xF5\x80\x80\x80", "\xE6" };
	char			 s[300];
	uint32_t		 r = 1;
	size_t			 i, n, len, most;

	for (i = 0; i < 200000; i++) {
		/* most texts have nothing that is broken */
		most = i % 3 == 0 ? GI_LEN(part) : i % 3 == 1 ? 9 : 6;
		for (len = 0; len < sizeof(s) - 16; len += n) {
			r = r * 1664525 + 1013904223;
			if (r >> 24 == 0)
				break;
			n = strlen(part[(r >> 8) % most]);
			memcpy(s + len, part[(r >> 8) % most], n);
		}
		len -= len > 0 && i % 5 == 0;
		expect(gi_utf8_valid(s, len) == valid(s, len), "valid",
		    (uint32_t)i);
	}
}

int
main(void)
{
	uint32_t	 cp, back;
	size_t		 n;
	char		 s[4];

	for (cp = 0; cp <= 0x110100; cp++) {
		expect(gi_is_han(cp) == is_han(cp), "Han", cp);
		expect(gi_is_space(cp) == is_space(cp), "space", cp);
		expect(((gi_char(cp) & GI_CHAR_BAR) != 0) == is_bar(cp), "bar",
		    cp);
		expect(((gi_char(cp) & GI_CHAR_STOP) != 0) == (cp == 0x3002),
		    "stop", cp);
		expect(((gi_char(cp) & GI_CHAR_OPEN) != 0) == (cp == '(' ||
		    cp == 0xFF08), "open", cp);
		expect(((gi_char(cp) & GI_CHAR_EDGE) != 0) == (is_space(cp) ||
		    is_bar(cp) || cp == ',' || cp == '"'), "edge", cp);
		expect(gi_fold(cp) == fold(cp), "fold", cp);
		if (cp > 0x10FFFF || (cp >= 0xD800 && cp <= 0xDFFF))
			continue;
		n = gi_utf8_encode(cp, s);
		expect(gi_utf8_decode(s, n, &back) == n && back == cp,
		    "encode", cp);
		check_item(cp, (struct gi_str){ s, n });
	}
	expect(gi_fold(UINT32_MAX) == 0, "fold", UINT32_MAX);
	decode_all();
	check_valid();
	return wrong > 0;
}
