/* SPDX-License-Identifier: ISC */
/*
 * line_features: what lines hold, told by sixteen bytes at once, against what
 * is told character by character.  Prints what differs, and exits 1 if any did.
 */
#include <stdlib.h>

#include "base/utf8.h"
#include "gi.h"
#include "tables/line/line_features.h"
#include "unlike.h"

#define MOST	60	/* characters of a line */
#define LINES	400000

/* What tables, rules and prose are made of; twice what there is more of. */
static const struct {
	uint32_t	 first;
	uint32_t	 last;
} common[] = {
	{ 0x4E00, 0x9FFF }, { 0x4E00, 0x9FFF }, { 0x3FF0, 0x4E10 },
	{ '0', '9' }, { '0', '9' }, { ' ', ' ' }, { ' ', ' ' },
	{ ' ', '~' }, { '|', '|' }, { '\t', '\t' }, { ',', ',' },
	{ '\\', '\\' }, { '-', '-' }, { '+', '=' }, { 0x2500, 0x257F },
	{ 0x2502, 0x2502 }, { 0x2500, 0x2500 }, { 0x3000, 0x3030 },
	{ 0x3001, 0x3002 }, { 0xFF00, 0xFF60 }, { 0xFF08, 0xFF0C },
	{ 0x00A0, 0x00B7 }, { 0x2000, 0x2060 }, { 0xE000, 0xFFFD },
	{ 0x10000, 0x20010 }
};

/* A line of a few kinds of character, as lines are. */
static struct gi_str
make(char *buf)
{
	uint32_t	 kind[4], i, k, n = any(MOST);
	struct gi_str	 text = { buf, 0 };

	for (i = 0; i < GI_LEN(kind); i++)
		kind[i] = any(GI_LEN(common));
	for (i = 0; i < n; i++) {
		k = kind[any(GI_LEN(kind))];
		text.len += gi_utf8_encode(common[k].first + any(
		    common[k].last - common[k].first + 1), buf + text.len);
	}
	return text;
}

static bool
same(const struct tbl_features *a, const struct tbl_features *b)
{
	return a->bars == b->bars && a->commas == b->commas &&
	    a->tabs == b->tabs && a->texts == b->texts &&
	    a->digits == b->digits && a->prose == b->prose &&
	    a->tab_first == b->tab_first && a->drawn == b->drawn &&
	    a->boxed == b->boxed && a->slashed == b->slashed;
}

int
main(void)
{
	char			 buf[MOST * 4];
	struct tbl_features	 fast, slow;
	struct gi_str		 text;
	size_t			 i, prose = 0, drawn = 0;

	for (i = 0; i < LINES; i++) {
		text = make(buf);
		tbl_features_read(text, &fast);
		tbl_features_read_by_char(text, &slow);
		prose += slow.prose;
		drawn += slow.drawn;
		if (!same(&fast, &slow))
			fail("line", text);
	}
	printf("%zu lines, %zu unlike, prose: %s, rules: %s\n", i, unlike,
	    prose > 0 ? "yes" : "no", drawn > 0 ? "yes" : "no");
	return unlike > 0;
}
