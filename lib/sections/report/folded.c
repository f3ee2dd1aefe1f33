/* SPDX-License-Identifier: ISC */
/* Folded text, and the part of its source that a part of it came from. */
#include <string.h>

#include "base/char.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "form/word.h"
#include "gi.h"
#include "sections/report/folded.h"

struct sec_folded
sec_fold(struct gi_arena *a, struct gi_str source)
{
	struct sec_folded	 f = { gi_fold_text(a, source), source };

	return f;
}

struct gi_str
sec_folded_rest(const struct sec_folded *f, size_t at)
{
	return gi_str_from(f->source, gi_fold_from(f->source, at));
}

struct gi_str
sec_folded_source(const struct sec_folded *f, size_t from, size_t to)
{
	struct gi_str	 s = sec_folded_rest(f, from);

	s.len -= sec_folded_rest(f, to).len;
	return s;
}

/* The round brackets that s opens, less those that it closes. */
static int
open_brackets(struct gi_str s)
{
	uint32_t	 cp;
	int		 open = 0;

	while (s.len > 0) {
		s = gi_str_from(s, gi_utf8_decode(s.s, s.len, &cp));
		if (cp == '(' || cp == GI_CP_WIDE_OPEN)
			open++;
		else if (cp == ')' || cp == GI_CP_WIDE_CLOSE)
			open--;
	}
	return open;
}

struct gi_str
sec_folded_exact(const struct sec_folded *f, size_t from, size_t to)
{
	struct gi_str	 s = { "", 0 }, rest;
	uint32_t	 cp;
	size_t		 n;

	if (to <= from)
		return s;
	/* most text folds to itself, so its bytes are the same */
	if (from == 0 && f->source.len >= to &&
	    memcmp(f->source.s, f->text.s, to) == 0) {
		s.s = f->source.s;
		s.len = to;
		return s;
	}
	s = sec_folded_rest(f, from);
	rest = sec_folded_rest(f, to - 1);
	rest = gi_str_from(rest, gi_utf8_decode(rest.s, rest.len, &cp));
	s.len -= rest.len;
	/* with "B (C", the bracket behind C is meant too */
	if (rest.len > 0 && open_brackets(s) > 0) {
		n = gi_utf8_decode(rest.s, rest.len, &cp);
		if (cp == ')' || cp == GI_CP_WIDE_CLOSE)
			s.len += n;
	}
	return s;
}

size_t
sec_folded_end(const struct sec_folded *f, struct gi_str longer, size_t n)
{
	struct gi_str	 rest, part = sec_folded_exact(f, 0, n);
	uint32_t	 cp = 0;
	size_t		 end = (size_t)(part.s - longer.s) + part.len;

	rest = gi_str_from(longer, end);
	if (rest.len > 0)
		gi_utf8_decode(rest.s, rest.len, &cp);
	return gi_is_han(cp) && (n >= f->text.len || gi_word_start(
	    GI_WORD_TEXT_START, gi_str_from(f->text, n)) == NULL) ? 0 : end;
}
