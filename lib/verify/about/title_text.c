/* SPDX-License-Identifier: ISC */
/*
 * A title read as body, year, topic and end.  Its topic is the last one behind
 * which nothing stands but words of a title's end; in one that is jumbled, what
 * has the topic's characters.
 */
#include <string.h>

#include "base/arena.h"
#include "base/ascii.h"
#include "base/str.h"
#include "form/topic.h"
#include "form/word.h"
#include "gi.h"
#include "verify/about/title_text.h"

#define YEAR	4u		/* digits of a year */
#define HAN	3u		/* bytes of a character */
#define NAME	9u		/* bytes of a name that stands twice, at least:
				   those of places may double two characters */

static struct gi_str
first(struct gi_str s, size_t n)
{
	s.len = n;
	return s;
}

/*
 * Bytes of a year and the word behind it that s begins with; 0: none.
 */
static size_t
year_at(struct gi_str s)
{
	const struct gi_word	*w;
	size_t			 n;

	for (n = 0; gi_ascii_digit_at(s, n); n++)
		;
	if (n != YEAR)
		return 0;
	w = gi_word_start(GI_WORD_YEAR, gi_str_from(s, n));
	return w != NULL ? n + w->text.len : n;
}

/* The first year in s; *at and *n are its bytes.  False: there is none. */
static bool
find_year(struct gi_str s, size_t *at, size_t *n)
{
	for (*at = 0; *at < s.len; ++*at) {
		if (*at > 0 && gi_ascii_digit_at(s, *at - 1))
			continue;
		if ((*n = year_at(gi_str_from(s, *at))) > 0)
			return true;
	}
	return false;
}

/*
 * Whether s, behind the topic, is all words of a title's end; then *disorder is
 * set if the last of them is but the second half of one.
 */
static bool
is_tail(struct gi_str s, bool *disorder)
{
	const struct gi_word	*w;
	size_t			 n;

	*disorder = false;
	for (; s.len > 0; s = gi_str_from(s, n)) {
		if ((n = year_at(s)) > 0)
			continue;
		w = gi_word_start(GI_WORD_TITLE_TAIL, s);
		if (w == NULL)
			return false;
		n = w->text.len;
		*disorder |= gi_str_is(w->value, "half");
	}
	return true;
}

/*
 * Whether s is of whole words of a title, in whatever order but those that are
 * surely a slip.
 */
static bool
is_words(struct gi_str s)
{
	const struct gi_word	*w;

	if (gi_word_in(GI_WORD_TITLE_SLIP, s, NULL) != NULL)
		return false;
	for (; s.len > 0; s = gi_str_from(s, w->text.len)) {
		w = gi_word_start(GI_WORD_TITLE_PART, s);
		if (w == NULL)
			return false;
	}
	return true;
}

/*
 * The byte at which some characters of at least least bytes stand twice, one
 * time behind the other; s.len if none do.  *n is set to their bytes.
 */
static size_t
find_double(struct gi_str s, size_t least, size_t *n)
{
	size_t	 at;

	for (at = 0; at + 2 * least <= s.len; at += HAN) {
		for (*n = least; at + 2 * *n <= s.len; *n += HAN) {
			if (memcmp(s.s + at, s.s + at + *n, *n) == 0)
				return at;
		}
	}
	return s.len;
}

/* Whether some characters stand twice, one time behind the other. */
static bool
is_doubled(struct gi_str s)
{
	size_t	 n;

	return find_double(s, HAN, &n) < s.len;
}

struct gi_str
ver_title_single(struct gi_arena *a, struct gi_str name)
{
	size_t	 at, n;
	char	*s;

	at = find_double(name, NAME, &n);
	if (at == name.len)
		return name;
	s = gi_alloc(a, name.len);
	memcpy(s, name.s, at);
	memcpy(s + at, name.s + at + n, name.len - at - n);
	return (struct gi_str){ s, name.len - n };
}

/* The byte at which the topic begins. */
static size_t
find_topic(struct gi_str s, bool *disorder)
{
	const struct gi_word	*w;
	size_t			 from, at;

	for (from = 0; (w = gi_word_in(GI_WORD_TOPIC, gi_str_from(s, from),
	    &at)) != NULL; from += w->text.len) {
		from += at;
		if (is_tail(gi_str_from(s, from + w->text.len), disorder))
			return from;
	}
	at = gi_topic_jumbled(s);
	*disorder = at < s.len && !is_words(gi_str_from(s, at));
	return at;
}

/* Words that stand around a name in a title, and are none of it. */
static struct gi_str
bare_name(struct gi_str s)
{
	const struct gi_word	*w;

	while ((w = gi_word_start(GI_WORD_NAME_DROP, s)) != NULL)
		s = gi_str_from(s, w->text.len);
	while ((w = gi_word_end(GI_WORD_NAME_DROP, s)) != NULL)
		s.len -= w->text.len;
	return s;
}

void
ver_title_read(struct gi_str fold, struct ver_title *t)
{
	struct gi_str		 head, tail;
	size_t			 topic, at, n = 0;

	memset(t, 0, sizeof(*t));
	t->fold = fold;
	topic = find_topic(fold, &t->disorder);
	head = first(fold, topic);
	tail = gi_str_from(fold, topic);
	if (find_year(head, &at, &n)) {
		t->dated = true;
		t->name = bare_name(first(head, at));
		if (t->name.len == 0)
			t->name = bare_name(gi_str_from(head, at + n));
	} else {
		t->name = bare_name(head);
	}
	if (find_year(tail, &at, &n)) {
		t->dated = true;
		t->disorder |= is_doubled(first(tail, at));
		tail = gi_str_from(tail, at + n);
	}
	t->disorder |= is_doubled(tail) ||
	    find_double(t->name, NAME, &n) < t->name.len;
	t->summary = gi_word_end(GI_WORD_SUMMARY, fold) != NULL;
	t->annual = gi_word_in(GI_WORD_ANNUAL, fold, NULL) != NULL;
	t->work_report = gi_word_end(GI_WORD_WORK_REPORT, fold) != NULL &&
	    gi_word_in(GI_WORD_ANNUAL, tail, NULL) == NULL;
}
