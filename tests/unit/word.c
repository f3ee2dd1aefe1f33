/* SPDX-License-Identifier: ISC */
/*
 * word: what is found of each class in each word, whole, cut and with others
 * around it, against a search through all words; that no word of a set's classes
 * is passed, and each has its sign.  Prints what differs.
 */
#include <string.h>

#include "base/str.h"
#include "form/word.h"
#include "gi.h"

static int	 wrong;

static bool
stands(struct gi_str text, size_t at, struct gi_str word)
{
	return at + word.len <= text.len &&
	    memcmp(text.s + at, word.s, word.len) == 0;
}

/* The longest word of the class at the start, or at the end. */
static const struct gi_word *
search(enum gi_word_class class, struct gi_str text, bool end)
{
	const struct gi_word	*w;
	size_t			 i, n;

	w = gi_words(class, &n);
	for (i = 0; i < n; i++) {
		if (w[i].text.len <= text.len && stands(text,
		    end ? text.len - w[i].text.len : 0, w[i].text))
			return &w[i];
	}
	return NULL;
}

static void
expect(bool right, const char *what, struct gi_str text)
{
	if (!right && wrong++ < 20)
		printf("%s: %.*s\n", what, (int)text.len, text.s);
}

static void
compare(struct gi_str text)
{
	const struct gi_word	*w;
	enum gi_word_class	 c;
	size_t			 at, found = 0;

	for (c = 0; c < GI_WORD_CLASS_COUNT; c++) {
		w = search(c, text, false);
		expect(gi_word_start(c, text) == w, "start", text);
		expect(gi_word_end(c, text) == search(c, text, true), "end",
		    text);
		if (w != NULL && w->text.len != text.len)
			w = NULL;
		expect(gi_word_is(c, text) == w, "is", text);
		for (w = NULL, at = 0; at < text.len && w == NULL; at++)
			w = search(c, gi_str_from(text, at), false);
		expect(gi_word_in(c, text, &found) == w && (w == NULL ||
		    found == at - 1), "in", text);
	}
}

static void
compare_around(struct gi_str word)
{
	static const char	 around[] = "\xE4\xB8\x80";
	char			 buf[256];
	struct gi_str		 s = { buf, 0 }, part = word;

	compare(word);
	for (; part.len > 0; part.len--)
		compare(part);
	s.len = (size_t)snprintf(buf, sizeof(buf), "%s%.*s%s", around,
	    (int)word.len, word.s, around);
	compare(s);
	compare(gi_str_from(s, 1));
	compare(gi_str_from(s, 3));
	s.len -= 3;
	compare(s);
	/* behind a character that breaks off, which is no part of the word */
	s.len = (size_t)snprintf(buf, sizeof(buf), "%.2s%.*s", around,
	    (int)word.len, word.s);
	compare(s);
	compare(gi_str_from(s, 1));
	buf[1] = around[0];
	compare(gi_str_from(s, 1));
}

/* Words of the class begin where a text is not passed any more. */
static void
check_member(enum gi_word_set set, enum gi_word_class class)
{
	static const char	 idle[] = "\xE9\xBE\x98"; /* of no word */
	const struct gi_word	*w;
	char			 buf[256];
	struct gi_str		 s = { buf, 0 };
	size_t			 i, n;

	w = gi_words(class, &n);
	for (i = 0; i < n; i++) {
		s.len = (size_t)snprintf(buf, sizeof(buf), "%s%s%.*s", idle,
		    idle, (int)w[i].text.len, w[i].text.s);
		expect(gi_word_pass(set, s) == 2 * strlen(idle), "pass", s);
	}
}

/* A word of the class has its sign, by itself and amid others. */
static void
check_sign(enum gi_word_sign sign, enum gi_word_class class)
{
	const struct gi_word	*w;
	char			 buf[256];
	struct gi_str		 s = { buf, 0 };
	size_t			 i, n;

	w = gi_words(class, &n);
	for (i = 0; i < n; i++) {
		s.len = (size_t)snprintf(buf, sizeof(buf), "a\xC2\xB7%.*s1",
		    (int)w[i].text.len, w[i].text.s);
		expect((gi_word_signs(s) & (unsigned)sign) != 0, "sign", s);
		expect((gi_word_signs(w[i].text) & (unsigned)sign) != 0,
		    "sign alone", w[i].text);
	}
	expect(gi_word_signs(gi_str("a")) == 0, "no sign", gi_str("a"));
}

static void
check_sets(void)
{
	check_sign(GI_WORD_SIGN_SITE, GI_WORD_SITE);
	check_sign(GI_WORD_SIGN_FORM_TEXT, GI_WORD_FORM_TEXT);
	check_sign(GI_WORD_SIGN_NOTICE_SIGN, GI_WORD_NOTICE_SIGN);
	check_sign(GI_WORD_SIGN_PART_CUE, GI_WORD_PART_CUE);
	check_sign(GI_WORD_SIGN_ELSEWHERE, GI_WORD_ELSEWHERE);
	check_sign(GI_WORD_SIGN_NOT_IN_FORCE, GI_WORD_NOT_IN_FORCE);
	check_sign(GI_WORD_SIGN_NOT_PUBLIC, GI_WORD_NOT_PUBLIC);
	check_sign(GI_WORD_SIGN_OLDER_PAPER, GI_WORD_OLDER_PAPER);
	check_member(GI_WORD_SET_PROSE, GI_WORD_ORDINAL);
	check_member(GI_WORD_SET_PROSE, GI_WORD_CUE);
	check_member(GI_WORD_SET_PROSE, GI_WORD_NUMERAL);
	check_member(GI_WORD_SET_PROSE, GI_WORD_PAIR);
	check_member(GI_WORD_SET_PROSE, GI_WORD_PLACE);
	check_member(GI_WORD_SET_UNFILLED, GI_WORD_TO_FILL);
	check_member(GI_WORD_SET_UNFILLED, GI_WORD_MONTHLY);
	check_member(GI_WORD_SET_SELF, GI_WORD_CONTACT);
	check_member(GI_WORD_SET_SELF, GI_WORD_REPORT_BY);
	check_member(GI_WORD_SET_SELF, GI_WORD_SELF_VERB);
	check_member(GI_WORD_SET_SELF, GI_WORD_ACTOR_VERB);
}

int
main(void)
{
	const struct gi_word	*w;
	enum gi_word_class	 c;
	size_t			 i, n;

	for (c = 0; c < GI_WORD_CLASS_COUNT; c++) {
		w = gi_words(c, &n);
		for (i = 0; i < n; i++)
			compare_around(w[i].text);
	}
	compare(gi_str(""));
	check_sets();
	return wrong > 0;
}
