/* SPDX-License-Identifier: ISC */
/*
 * A printed name, folded: Simplified, without pinyin, what stands in brackets,
 * quotation marks and other characters.  What may part it is kept as a mark.
 */
#include <string.h>

#include "base/char.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "body/reading.h"
#include "gi.h"

static bool
opens(uint32_t cp)
{
	return gi_cp_is_open(cp) || cp == '[' || cp == GI_CP_LEFT_TORTOISE ||
	    cp == GI_CP_LEFT_LENTICULAR || cp == GI_CP_WIDE_LEFT_SQUARE;
}

static bool
closes(uint32_t cp)
{
	return gi_cp_is_close(cp) || cp == ']' ||
	    cp == GI_CP_RIGHT_TORTOISE || cp == GI_CP_RIGHT_LENTICULAR ||
	    cp == GI_CP_WIDE_RIGHT_SQUARE;
}

/* Bytes up to the end of the bracket that s begins with; 0: it is not closed. */
static size_t
bracket(struct gi_str s)
{
	uint32_t	 cp;
	size_t		 at, n, depth = 0;

	for (at = 0; at < s.len; at += n) {
		n = gi_utf8_decode(s.s + at, s.len - at, &cp);
		if (opens(cp))
			depth++;
		else if (closes(cp) && --depth == 0)
			return at + n;
	}
	return 0;
}

/* The mark that a character becomes; 0: none. */
static char
mark_of(uint32_t cp)
{
	if (cp == '>' || cp == ':' || cp == GI_CP_WIDE_COLON ||
	    cp == GI_CP_RIGHT_GUILLEMET)
		return '>';
	if (gi_cp_is_pause(cp) || cp == GI_CP_MIDDLE_DOT ||
	    cp == GI_CP_BULLET || cp == '|' || cp == '/' ||
	    cp == '_' || cp == GI_CP_WIDE_BAR || cp == '-' ||
	    (cp >= GI_CP_HYPHEN && cp <= GI_CP_HORIZONTAL_BAR))
		return '|';
	return gi_is_space(cp) ? ' ' : '\0';
}

struct gi_str
body_clean(struct gi_str s, char *buf, size_t size)
{
	struct gi_str	 out = { buf, 0 };
	uint32_t	 cp, fold;
	size_t		 n, len;
	char		 mark;

	if (s.len >= size)
		return out;
	for (; s.len > 0; s = gi_str_from(s, n)) {
		n = gi_utf8_decode(s.s, s.len, &cp);
		if (opens(cp)) {
			/* one around all of the name is none */
			len = bracket(s);
			if (len > 0 && (out.len > 0 || len < s.len))
				n = len;
			continue;
		}
		fold = gi_fold(cp);
		mark = mark_of(cp);
		if (gi_is_han(cp) && fold != 0)
			out.len += gi_utf8_encode(fold, buf + out.len);
		else if (fold >= '0' && fold <= '9')
			buf[out.len++] = (char)fold;
		else if (mark != '\0' && out.len > 0 &&
		    (mark != ' ' || gi_utf8_follows(buf[out.len - 1])))
			buf[out.len++] = mark;
	}
	while (out.len > 0 && strchr(" |>", buf[out.len - 1]) != NULL)
		out.len--;
	return out;
}

struct gi_str
body_last_bracket(struct gi_str s)
{
	struct gi_str	 in = { s.s, 0 };
	uint32_t	 cp;
	size_t		 at, n, len;

	for (at = 0; at < s.len; at += n) {
		n = gi_utf8_decode(s.s + at, s.len - at, &cp);
		len = opens(cp) ? bracket(gi_str_from(s, at)) : 0;
		if (len > n) {
			in.s = s.s + at + n;
			in.len = len - n;
		}
	}
	return in;
}

struct gi_str
body_trim(struct gi_str s)
{
	struct body_word	 w;
	size_t			 at, cut = 0;

	/* behind the last of these that has something behind it */
	while ((w = body_word_in(BODY_WORD_LEAD, gi_str_from(s, cut),
	    &at)).len > 0 && cut + at + w.len < s.len) {
		if (body_word_text(w).len > 0 || at == 0)
			cut += at + w.len;
		else
			break;
	}
	s = gi_str_from(s, cut);
	w = body_word_in(BODY_WORD_TAIL, s, &at);
	if (w.len > 0)
		s.len = at;
	return s;
}
