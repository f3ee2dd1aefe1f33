/* SPDX-License-Identifier: ISC */
/*
 * normal: every code point, alone and where it may combine, through
 * gi_normalize_text().  Its text must be NFC, hold nothing that a terminal obeys,
 * and stay as it is when normalized again.  Prints what fails, exits 1 then.
 */
#include <string.h>
#include <unictype.h>
#include <uninorm.h>

#include "base/utf8.h"
#include "gi.h"
#include "normalize/normal.h"

static struct gi_arena	*arena;
static size_t		 failures;

static void
fail(const char *what, const uint32_t *cp, size_t n)
{
	size_t	 i;

	failures++;
	printf("%s:", what);
	for (i = 0; i < n; i++)
		printf(" U+%04X", (unsigned)cp[i]);
	putchar('\n');
}

/* The one line that text is, normalized. */
static struct gi_str
normal(struct gi_str text)
{
	struct gi_normal	 out;
	struct gi_str		 none = { "", 0 };

	gi_normalize_text(arena, text, &out);
	if (out.nline == 1)
		return out.line[0].text;
	failures++;
	printf("%zu lines of %.*s\n", out.nline, (int)text.len, text.s);
	return none;
}

static bool
is_nfc(struct gi_str s)
{
	uint8_t	 buf[64];
	size_t	 len = sizeof(buf);
	uint8_t	*p;

	p = u8_normalize(UNINORM_NFC, (const uint8_t *)s.s, s.len, buf, &len);
	return p == buf && len == s.len && memcmp(s.s, buf, len) == 0;
}

static bool
is_clean(struct gi_str s)
{
	size_t		 at;
	uint32_t	 cp;

	for (at = 0; at < s.len;) {
		at += gi_utf8_decode(s.s + at, s.len - at, &cp);
		if ((cp != '\t' && uc_is_general_category(cp, UC_CONTROL)) ||
		    cp == 0x200E || cp == 0x200F || cp == 0x061C ||
		    (cp >= 0x202A && cp <= 0x202E) ||
		    (cp >= 0x2066 && cp <= 0x2069) || cp == 0xFEFF)
			return false;
	}
	return true;
}

static void
check(const uint32_t *cp, size_t n)
{
	char		 buf[64];
	struct gi_str	 text = { buf, 0 }, once;
	size_t		 i;

	gi_arena_clear(arena);
	for (i = 0; i < n; i++)
		text.len += gi_utf8_encode(cp[i], buf + text.len);
	once = normal(text);
	if (!is_nfc(once))
		fail("not NFC", cp, n);
	if (!is_clean(once))
		fail("not clean", cp, n);
	if (!gi_str_eq(once, normal(once)))
		fail("changes twice", cp, n);
}

/* cp behind a letter, behind a mark, behind what it composes with. */
static void
check_all(uint32_t cp)
{
	uint32_t	 marked[] = { 'a', 0x0301, cp, 0x0316, 0x4E00 };
	uint32_t	 plain[] = { 0x4E00, cp, 0x4E00 };
	ucs4_t		 parts[UC_DECOMPOSITION_MAX_LENGTH];
	uint32_t	 pair[2];

	check(marked, GI_LEN(marked));
	check(plain, GI_LEN(plain));
	if (uc_canonical_decomposition(cp, parts) == 2) {
		pair[0] = parts[0];
		pair[1] = parts[1];
		check(pair, 2);
	}
}

int
main(void)
{
	uint32_t	 cp;

	arena = gi_arena_new();
	for (cp = 0; cp <= 0x10FFFF; cp++) {
		if ((cp < 0xD800 || cp > 0xDFFF) && cp != '\n' && cp != '\r')
			check_all(cp);
	}
	gi_arena_free(arena);
	printf("%zu failures\n", failures);
	return gi_finish(stdout) != 0 || failures > 0;
}
