/* SPDX-License-Identifier: ISC */
/*
 * text: distances and trimming against the plainest way to find them, for many
 * short texts; and text that grows.  Prints what differs.
 */
#include <string.h>

#include "base/char.h"
#include "base/distance.h"
#include "base/str.h"
#include "base/text.h"
#include "base/utf8.h"
#include "gi.h"

#define MOST	5	/* characters of a text */

static int	 wrong;

static void
expect(bool right, const char *what, const char *a, const char *b)
{
	if (!right && wrong++ < 20)
		printf("%s: '%s' '%s'\n", what, a, b);
}

/* The ith text of the letters a, b and c. */
static size_t
letters(unsigned i, char s[MOST + 1], uint32_t cp[MOST])
{
	size_t	 n;

	for (n = 0; i > 0; i = (i - 1) / 3) {
		s[n] = (char)('a' + (i - 1) % 3);
		cp[n] = (unsigned char)s[n];
		n++;
	}
	s[n] = '\0';
	return n;
}

/* The whole table, by its definition. */
static size_t
plainly(const char *a, const char *b, size_t *start)
{
	size_t	 t[MOST + 1][MOST + 1], na = strlen(a), nb = strlen(b), i, j;

	for (i = 0; i <= na; i++) {
		for (j = 0; j <= nb; j++) {
			t[i][j] = i == 0 ? j : j == 0 ? i : t[i - 1][j - 1] +
			    (a[i - 1] != b[j - 1]);
			if (i > 0 && t[i - 1][j] + 1 < t[i][j])
				t[i][j] = t[i - 1][j] + 1;
			if (j > 0 && t[i][j - 1] + 1 < t[i][j])
				t[i][j] = t[i][j - 1] + 1;
		}
	}
	for (*start = t[na][0], j = 1; j <= nb; j++)
		*start = t[na][j] < *start ? t[na][j] : *start;
	return t[na][nb];
}

/* The least distance between b and any part of a. */
static size_t
part(const char *a, const char *b)
{
	char	 s[MOST + 1];
	size_t	 i, n, least = strlen(b), d, unused;

	for (i = 0; i < strlen(a); i++) {
		for (n = 1; i + n <= strlen(a); n++) {
			memcpy(s, a + i, n);
			s[n] = '\0';
			d = plainly(s, b, &unused);
			least = d < least ? d : least;
		}
	}
	return least;
}

static void
distances(void)
{
	char		 a[MOST + 1], b[MOST + 1];
	uint32_t	 x[MOST], y[MOST];
	unsigned	 i, k, row[MOST + 1];
	size_t		 na, nb, j, start, all, least;

	for (i = 0; i < 364; i++) {
		na = letters(i, a, x);
		for (k = 0; k < 364; k++) {
			nb = letters(k, b, y);
			all = plainly(a, b, &start);
			expect(gi_distance(x, na, y, nb) == all,
			    "distance", a, b);
			expect(gi_distance_name(gi_str(a), gi_str(b)) == all,
			    "of names", a, b);
			expect(gi_distance_start(x, na, y, nb) == start,
			    "start", a, b);
			for (j = 0; j <= nb; j++)
				row[j] = (unsigned)j;
			for (least = nb, j = 0; j < na; j++) {
				gi_distance_row(row, 0, x[j], y, nb);
				least = row[nb] < least ? row[nb] : least;
			}
			expect(least == part(a, b), "part", a, b);
		}
	}
}

static void
long_names(void)
{
	char		 s[GI_DISTANCE_MAX + 2];
	struct gi_str	 text = { s, GI_DISTANCE_MAX };

	memset(s, 'a', sizeof(s));
	expect(gi_distance_name(text, gi_str("a")) == GI_DISTANCE_MAX - 1,
	    "long", "", "");
	text.len++;
	expect(gi_distance_name(text, gi_str("a")) == text.len,
	    "too long", "", "");
	expect(gi_distance_name(gi_str("a"), text) == text.len,
	    "too long", "", "");
}

/* Text without white space at its ends, a character at a time. */
static struct gi_str
trim_plainly(struct gi_str s)
{
	size_t		 n, at, end = 0, begin = s.len;
	uint32_t	 cp;

	for (at = 0; at < s.len; at += n) {
		n = gi_utf8_decode(s.s + at, s.len - at, &cp);
		if (gi_is_space(cp))
			continue;
		begin = at < begin ? at : begin;
		end = at + n;
	}
	s.s += begin;
	s.len = end > begin ? end - begin : 0;
	return s;
}

static void
trims(void)
{
	/* what begins or ends as white space does, and broken characters */
	static const char *const	 piece[] = {
		"", " ", "\t", "a", "\x7F", "\xC2\xA0", "\xE3\x80\x80",
		"\xE3\x80\x81", "\xE4\xB8\x80", "\xEF\xBB\xBF",
		"\xEF\xBC\x81", "\xF0\xA0\x80\x80", "\x80", "\xE4", "\xC2"
	};
	const size_t	 n = GI_LEN(piece);
	char		 text[32];
	size_t		 i;
	struct gi_str	 s, want, have;

	for (i = 0; i < n * n * n * n; i++) {
		snprintf(text, sizeof(text), "%s%s%s%s", piece[i % n],
		    piece[i / n % n], piece[i / n / n % n],
		    piece[i / n / n / n]);
		s = gi_str(text);
		want = trim_plainly(s);
		have = gi_trim(s);
		expect(gi_str_eq(want, have), "trim", text, have.s);
	}
}

/* What is put piece by piece is there, and what is taken is not. */
static void
grows(void)
{
	struct gi_text	 t = { .arena = gi_arena_new() };
	struct gi_str	 taken;
	size_t		 i;

	taken = gi_text_take(&t, 0);
	expect(taken.len == 0 && taken.s[0] == '\0', "taken of none", "", "");
	for (i = 0; i < 1000; i++) {
		gi_text_add(&t, gi_str(i % 2 == 0 ? "ab" : ""));
		gi_text_char(&t, 0x4E00);
	}
	expect(t.len == 4000 && memcmp(t.s, "ab\xE4\xB8\x80\xE4\xB8\x80"
	    "ab", 10) == 0, "text", "", "");
	taken = gi_text_take(&t, 2);
	expect(t.len == 2 && taken.len == 3998 &&
	    memcmp(taken.s, t.s + 2, 3998) == 0 && taken.s[3998] == '\0',
	    "taken", "", "");
	gi_text_add(&t, gi_str("c"));
	expect(t.len == 3 && memcmp(t.s, "abc", 3) == 0, "after", "", "");
	gi_arena_free(t.arena);
}

int
main(void)
{
	grows();
	distances();
	long_names();
	trims();
	return wrong > 0;
}
