/* SPDX-License-Identifier: ISC */
/* What looks like the name of a public body, and how its source writes it. */
#include <string.h>

#include "base/arena.h"
#include "base/char.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "form/word.h"
#include "gi.h"
#include "sections/about/body_name.h"

#define NAME_MIN	9u	/* bytes of a name, folded */
#define NAME_MAX	90u

/*
 * Copy s to buf, which has room for all of it, without blanks and pinyin.
 * Returns the bytes copied.
 */
static size_t
copy_name(char *buf, struct gi_str s)
{
	uint32_t	 cp, before = 0;
	size_t		 n, skip, len = 0;

	for (; s.len > 0; s = gi_str_from(s, n)) {
		n = gi_utf8_decode(s.s, s.len, &cp);
		if (gi_is_han(before) && (skip = gi_pinyin(s)) > 0) {
			n = skip;
			before = 0;
			continue;
		}
		before = cp;
		if (gi_is_space(cp))
			continue;
		memcpy(buf + len, s.s, n);
		len += n;
	}
	return len;
}

/* May cp stand in a name? */
static bool
in_name(uint32_t cp)
{
	return gi_is_han(cp) || cp == '(' || cp == ')' ||
	    cp == GI_CP_WIDE_OPEN ||
	    cp == GI_CP_WIDE_CLOSE || cp == GI_CP_MIDDLE_DOT ||
	    cp == GI_CP_BULLET ||
	    cp == GI_CP_IDEOGRAPHIC_COMMA || cp == GI_CP_LEFT_QUOTE ||
	    cp == GI_CP_RIGHT_QUOTE;
}

struct gi_str
sec_body_name(struct gi_arena *a, const struct sec_folded *f, size_t from,
    size_t to, size_t from2, size_t to2)
{
	struct gi_str	 one = sec_folded_exact(f, from, to), name;
	struct gi_str	 two = sec_folded_exact(f, from2, to2);
	uint32_t	 cp;
	size_t		 at, n, len;
	char		*buf;

	buf = gi_alloc(a, gi_size_add(gi_size_add(one.len, two.len), 1));
	len = copy_name(buf, one);
	len += copy_name(buf + len, two);
	name.s = buf;
	name.len = len;
	/* other pages end in a mark or a Latin letter before it */
	for (at = 0; at < len; at += n) {
		n = gi_utf8_decode(buf + at, len - at, &cp);
		if (!in_name(cp)) {
			name.s = buf + at + n;
			name.len = len - at - n;
		}
	}
	return gi_trim(name);
}

static bool
has_word(struct gi_str s, enum gi_word_class class)
{
	return gi_word_in(class, s, NULL) != NULL;
}

bool
sec_is_body_name(struct gi_str fold)
{
	const struct gi_word	*end = gi_word_end(GI_WORD_BODY_END, fold);
	struct gi_str		 rest = fold;

	if (end == NULL || fold.len < NAME_MIN || fold.len > NAME_MAX ||
	    gi_word_is(GI_WORD_ANY_BODY, fold) != NULL ||
	    gi_word_start(GI_WORD_NO_BODY_START, fold) != NULL)
		return false;
	rest.len -= end->text.len;
	if (rest.len == 0 || (gi_word_end(GI_WORD_PART_END, fold) != NULL &&
	    !has_word(rest, GI_WORD_PLACE)))
		return false;
	return !has_word(fold, GI_WORD_NO_BODY) &&
	    !has_word(fold, GI_WORD_NO_AGENCY) &&
	    !has_word(fold, GI_WORD_TOPIC);
}
