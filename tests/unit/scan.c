/* SPDX-License-Identifier: ISC */
/*
 * scan: texts through gi_normalize_text() and gi_put_lines(), which see many bytes
 * at once, against what goes character by character.  Prints what differs,
 * and exits 1 if any did.
 */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/block.h"
#include "base/str.h"
#include "base/utf8.h"
#include "gi.h"
#include "normalize/normal.h"
#include "stream/output.h"
#include "stream/put.h"
#include "unlike.h"

#define MOST	300	/* bytes of a text */

static struct gi_arena	*arena;

/* Bytes that begin, end or cut characters of all kinds. */
static const unsigned char edges[] = {
	0x00, 0x08, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x0E, 0x0F, 0x10, 0x1B, 0x1F,
	0x20, 0x2F, 0x30, 0x39, 0x5B, 0x5C, 0x5D, 0x7E, 0x7F, 0x80, 0x81, 0x82,
	0x83, 0x84, 0x85, 0x8C, 0x8F, 0x90, 0x91, 0x94, 0x99, 0x9A, 0x9F, 0xA0,
	0xA1, 0xA7, 0xA8, 0xA9, 0xAA, 0xAB, 0xAF, 0xB0, 0xBA, 0xBB, 0xBC, 0xBD,
	0xBE, 0xBF, 0xC0, 0xC1, 0xC2, 0xCC, 0xDF, 0xE0, 0xE1, 0xE2, 0xE3, 0xE4,
	0xE9, 0xEA, 0xED, 0xEE, 0xEF, 0xF0, 0xF3, 0xF4, 0xF5, 0xFE, 0xFF
};

/* What most texts are made of, and what lies beside it. */
static const struct {
	uint32_t	 first;
	uint32_t	 last;
} common[] = {
	{ 0x20, 0x7E }, { 0x30, 0x39 }, { 0x09, 0x09 }, { 0x0A, 0x0A },
	{ 0x0D, 0x0D }, { 0x3FF0, 0x4010 }, { 0x4E00, 0x9FFF },
	{ 0x4E00, 0x9FFF }, { 0x4E00, 0x9FFF }, { 0x3000, 0x3030 },
	{ 0x3001, 0x3002 }, { 0x2500, 0x257F }, { 0x2010, 0x203F },
	{ 0x0300, 0x0330 }, { 0x302A, 0x302F },
	{ 0x23F0, 0x2410 }, { 0x2A70, 0x2A90 }, { 0xFF00, 0xFF60 },
	{ 0xFF08, 0xFF0C }, { 0x00A0, 0x0400 }, { 0x2000, 0x3400 },
	{ 0x9F00, 0xB000 }, { 0xF000, 0xFFFF }, { 0x10000, 0x10FFFF }
};

static void
check_lines(struct gi_str text, const struct gi_normal *have)
{
	struct gi_normal	 count = { 0 };
	struct gi_lines		 lines;
	struct gi_str		 line;
	size_t			 i, number;

	gi_lines_begin(&lines, text);
	for (i = 0; i < have->nline && lines.rest.len > 0; i++) {
		number = lines.number;
		line = gi_lines_next(&lines, 0);
		line = gi_normalize_line(arena, line, number, &count);
		if (number != have->line[i].number ||
		    !gi_str_eq(line, have->line[i].text))
			fail("line", text);
	}
	if (i < have->nline || lines.rest.len > 0 ||
	    count.controls != have->controls ||
	    count.control_line != have->control_line)
		fail("lines", text);
}

/* The records, written at once and field by field. */
static void
check_records(struct gi_str text, const struct gi_normal *have)
{
	char	*out[2] = { NULL, NULL };
	size_t	 len[2] = { 0, 0 }, i;
	FILE	*f = open_memstream(&out[0], &len[0]);

	gi_put_lines(f, have->line, have->nline, text);
	gi_flush(f);
	fclose(f);
	f = open_memstream(&out[1], &len[1]);
	for (i = 0; i < have->nline; i++) {
		gi_put_type(f, GI_NAME_REC_LINE);
		gi_put_size(f, have->line[i].number);
		gi_put_str(f, have->line[i].text);
		gi_put_end(f);
	}
	gi_flush(f);
	fclose(f);
	if (len[0] != len[1] || memcmp(out[0], out[1], len[0]) != 0)
		fail("records", text);
	free(out[0]);
	free(out[1]);
}

/* A copy of its own shows what reads beyond it where the sanitizers are on. */
static void
check(const char *s, size_t len, bool records)
{
	struct gi_str		 text = { NULL, len };
	struct gi_normal	 have;
	char			*copy = gi_malloc(len);
	bool			 valid;

	gi_arena_clear(arena);
	memcpy(copy, s, len);
	text.s = copy;
	valid = gi_utf8_valid(copy, len) == len;
	if (gi_normalize_text(arena, text, &have) != valid)
		fail("valid", text);
	else if (valid)
		check_lines(text, &have);
	if (valid && records)
		check_records(text, &have);
	free(copy);
}

/* A text of what is common; some get a byte that is not. */
static void
check_text(uint32_t broken)
{
	char		 buf[MOST + 4] = { 0 };
	size_t		 len = 0, most = any(MOST);
	uint32_t	 i, cp;

	while (len < most) {
		i = any(GI_LEN(common));
		cp = common[i].first +
		    any(common[i].last - common[i].first + 1);
		if (cp < 0xD800 || cp > 0xDFFF)
			len += gi_utf8_encode(cp, buf + len);
	}
	for (; broken > 0 && len > 0; broken--)
		buf[any((uint32_t)len)] = (char)edges[any(GI_LEN(edges))];
	check(buf, len, true);
}

/* Three bytes wherever they can stand. */
static void
check_three(size_t a, size_t b, size_t c)
{
	static size_t	 at;
	char		 buf[2 * 64 + 8];

	memset(buf, 'x', sizeof(buf));
	at = (at + 1) % (sizeof(buf) - 3);
	buf[at] = (char)a;
	buf[at + 1] = (char)edges[b];
	buf[at + 2] = (char)edges[c];
	check(buf, at + 3 + (a + b + c) % (sizeof(buf) - 2 - at), false);
}

static void
check_point(uint32_t cp)
{
	static size_t	 at;
	char		 buf[2 * 64 + 8];

	memset(buf, '\t', sizeof(buf));
	at = (at + 1) % (sizeof(buf) - 4);
	gi_utf8_encode(cp, buf + at);
	check(buf, sizeof(buf), false);
}

static void
check_bits(void)
{
	unsigned char	 b[BLOCK];
	unsigned	 bits, i;

	for (bits = 0; bits < 1u << BLOCK; bits++) {
		for (i = 0; i < BLOCK; i++)
			b[i] = bits >> i & 1 ? 0xFF : 0;
		if (block_bits(block_load(b)) != bits ||
		    block_bits_any(block_load(b)) != bits)
			fail("bits", (struct gi_str){ (char *)b, BLOCK });
	}
}

static void
check_find(void)
{
	char		 s[4 * BLOCK];
	uint64_t	 want = 0;
	size_t		 i;

	for (i = 0; i < sizeof(s); i++) {
		s[i] = any(8) == 0 ? '\n' : (char)any(256);
		want |= (uint64_t)(s[i] == '\n') << i;
	}
	if (block_find(s, '\n') != want)
		fail("find", (struct gi_str){ s, sizeof(s) });
}

/* What a block tells of its bytes, and one that is only begun. */
static void
check_blocks(void)
{
	unsigned char	 b[BLOCK], some[BLOCK];
	unsigned	 inner, high, sum, round, i, n;

	for (round = 0; round < 3000; round++) {
		inner = high = sum = 0;
		n = 1 + round % (BLOCK - 1);
		memset(some, 0, sizeof(some));
		for (i = 0; i < BLOCK; i++) {
			b[i] = (unsigned char)any(256);
			inner |= (unsigned)((b[i] & 0xC0) == 0x80) << i;
			high |= (unsigned)(b[i] >= 0x80) << i;
			sum += b[i] % 31;
			if (i < n)
				some[i] = b[i];
		}
		if (block_bits(block_inner(block_load(b))) != inner ||
		    block_high(block_load(b)) != high ||
		    block_sum(block_load(b) % 31) != sum ||
		    block_bits((block)(block_load_some(b, n) ==
		    block_load(some))) != (1u << BLOCK) - 1)
			fail("block", (struct gi_str){ (char *)b, BLOCK });
	}
}

int
main(void)
{
	uint32_t	 i;
	size_t		 b, c;

	arena = gi_arena_new();
	check_bits();
	for (i = 0; i < 1000; i++)
		check_find();
	check_blocks();
	for (i = 0; i < 30000; i++)
		check_text(i % 3);
	for (i = 0; i < 256; i++) {
		for (b = 0; b < GI_LEN(edges); b++) {
			for (c = 0; c < GI_LEN(edges); c++)
				check_three(i, b, c);
		}
	}
	for (i = 0; i <= 0x10FFFF; i += i < 0x30000 ? 1 : 61) {
		if (i < 0xD800 || i > 0xDFFF)
			check_point(i);
	}
	gi_arena_free(arena);
	printf("%zu unlike\n", unlike);
	return gi_finish(stdout) != 0 || unlike > 0;
}
