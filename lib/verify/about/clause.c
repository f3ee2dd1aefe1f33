/* SPDX-License-Identifier: ISC */
/* The clauses of a line. */
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "gi.h"
#include "verify/about/clause.h"

#define SHORT	18u	/* bytes of a clause that only says when */

static bool
ends_sentence(uint32_t cp)
{
	return cp == GI_CP_IDEOGRAPHIC_STOP || cp == GI_CP_WIDE_SEMICOLON ||
	    cp == ';' || cp == GI_CP_WIDE_EXCLAMATION || cp == '!' ||
	    cp == GI_CP_WIDE_QUESTION || cp == '?';
}

static bool
ends_clause(uint32_t cp)
{
	return ends_sentence(cp) || cp == ',' || cp == GI_CP_WIDE_COMMA ||
	    cp == ':' || cp == GI_CP_WIDE_COLON || cp == '(' || cp == ')' ||
	    cp == GI_CP_WIDE_OPEN || cp == GI_CP_WIDE_CLOSE;
}

bool
ver_clause_next(struct ver_clauses *w, struct ver_clause *c)
{
	uint32_t	 cp = 0;
	size_t		 i, n = 0;

	if (w->going && w->at >= w->text.len)
		return false;
	for (i = w->at; i < w->text.len; i += n) {
		n = gi_utf8_decode(w->text.s + i, w->text.len - i, &cp);
		if (ends_clause(cp))
			break;
	}
	c->at = w->at;
	c->end = i;
	c->text.s = w->text.s + c->at;
	c->text.len = c->end - c->at;
	c->text = gi_trim(c->text);
	c->opens = !w->going || w->stopped;
	w->stopped = i < w->text.len && (ends_sentence(cp) ||
	    cp == GI_CP_WIDE_CLOSE || cp == ')' ||
	    (c->opens && c->text.len <= SHORT));
	w->at = i < w->text.len ? i + n : i;
	w->going = true;
	return true;
}

struct gi_str
ver_sentence_at(struct gi_str text, size_t at)
{
	uint32_t	 cp;
	size_t		 i, n, from = 0;

	for (i = 0; i < text.len; i += n) {
		n = gi_utf8_decode(text.s + i, text.len - i, &cp);
		if (!ends_sentence(cp))
			continue;
		if (i >= at)
			break;
		from = i + n;
	}
	text.len = i < text.len ? i : text.len;
	return gi_str_from(text, from);
}
