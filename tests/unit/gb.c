/* SPDX-License-Identifier: ISC */
/*
 * gb: texts in GB 18030 through gi_normalize_bytes(), which makes records of
 * them in one pass, against gi_decode(), gi_normalize_text() and gi_put_lines().
 * Prints what differs, and exits 1 if any did.
 */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "gi.h"
#include "normalize/encoding.h"
#include "normalize/normal.h"
#include "stream/output.h"
#include "stream/put.h"
#include "unlike.h"

#define MOST	200	/* bytes of a text */
#define LONG	20000	/* of a line that is decoded in parts */

static struct gi_arena	*arena;

/* What texts are made of: bytes, of which the second comes out of a range. */
static const struct {
	unsigned char	 first[2];
	unsigned char	 second[2];	/* 0: there is none */
} common[] = {
	{ { 0xB0, 0xF7 }, { 0xA1, 0xFE } }, { { 0xB0, 0xF7 }, { 0xA1, 0xFE } },
	{ { 0xA1, 0xA1 }, { 0xA1, 0xFE } }, { { 0xA3, 0xA3 }, { 0xA0, 0xFE } },
	{ { 0x20, 0x7E }, { 0, 0 } }, { { 0x30, 0x39 }, { 0, 0 } },
	{ { 0x20, 0x20 }, { 0, 0 } }, { { 0x09, 0x0D }, { 0, 0 } },
	{ { 0x0A, 0x0A }, { 0, 0 } }, { { 0x5C, 0x5C }, { 0, 0 } },
	{ { 0x81, 0xFE }, { 0x40, 0xFE } }, { { 0x00, 0xFF }, { 0, 0 } },
	{ { 0x81, 0x84 }, { 0x30, 0x39 } }
};

static void
check(const char *s, size_t len)
{
	struct gi_str		 text = { NULL, len };
	struct gi_decoded	 have, want;
	struct gi_normal	 lines, other;
	char			*copy = gi_malloc(len), *out = NULL;
	size_t			 n = 0;
	FILE			*f = open_memstream(&out, &n);

	/* a copy of its own shows what reads beyond it under a sanitizer */
	memcpy(copy, s, len);
	text.s = copy;
	gi_arena_clear(arena);
	gi_normalize_bytes(arena, text, GI_ENC_GB18030, true, &have,
	    &lines);
	gi_decode(arena, text, GI_ENC_GB18030, &want);
	gi_normalize_text(arena, want.text, &other);
	gi_put_lines(f, other.line, other.nline, want.text);
	gi_flush(f);
	fclose(f);
	if (n != lines.records.len || memcmp(out, lines.records.s, n) != 0)
		fail("records", text);
	if (have.bad != want.bad || have.first != want.first ||
	    have.line != want.line)
		fail("broken", text);
	if (lines.nline != other.nline || lines.controls != other.controls ||
	    lines.control_line != other.control_line)
		fail("counts", text);
	free(copy);
	free(out);
}

static size_t
put(char *p)
{
	size_t			 i = any(GI_LEN(common));
	const unsigned char	*a = common[i].first, *b = common[i].second;

	p[0] = (char)(a[0] + any(a[1] - a[0] + 1u));
	p[1] = (char)(b[0] + any(b[1] - b[0] + 1u));
	return b[0] > 0 ? 2 : 1;
}

static void
check_text(size_t most, uint32_t broken)
{
	static char	 buf[LONG + 2];
	size_t		 len = 0;

	while (len < most)
		len += put(buf + len);
	for (; broken > 0 && len > 0; broken--)
		buf[any((uint32_t)len)] = (char)any(256);
	check(buf, len);
}

/* Every code of two bytes, right or not, at the start of a longer line. */
static void
check_code(unsigned code)
{
	char	 buf[64];

	memset(buf, 'x', sizeof(buf));
	buf[code % 17] = (char)(code >> 8);
	buf[code % 17 + 1] = (char)code;
	buf[40] = '\n';
	check(buf, sizeof(buf));
}

/* A line that is longer than what is decoded at once. */
static void
check_long(void)
{
	static char	 buf[LONG];
	size_t		 i;

	for (i = 0; i < sizeof(buf); i++)
		buf[i] = (char)(i % 2 == 0 ? 0xB0 : 0xA1);
	check(buf, sizeof(buf));
	memset(buf, '\\', sizeof(buf));
	check(buf, sizeof(buf));
	memset(buf, '\n', sizeof(buf));
	check(buf, sizeof(buf));
	memset(buf, '\r', sizeof(buf));
	check(buf, sizeof(buf));
}

int
main(void)
{
	uint32_t	 i;

	arena = gi_arena_new();
	for (i = 0; i < 60000; i++)
		check_text(any(MOST), i % 3);
	for (i = 0; i < 20; i++)
		check_text(LONG, 0);
	for (i = 0; i <= 0xFFFF; i++)
		check_code(i);
	check_long();
	gi_arena_free(arena);
	printf("%zu unlike\n", unlike);
	return gi_finish(stdout) != 0 || unlike > 0;
}
