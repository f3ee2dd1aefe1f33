/* SPDX-License-Identifier: ISC */
/* The normal form: customary names whole, short forms written out. */
#include <string.h>

#include "base/str.h"
#include "body/reading.h"
#include "gi.h"

static void
put(struct body *b, struct gi_str s)
{
	size_t	 room = sizeof(b->normal_buf) - b->normal.len;

	if (s.len > room)
		s.len = room;
	if (s.len > 0)
		memcpy(b->normal_buf + b->normal.len, s.s, s.len);
	b->normal.len += s.len;
}

static void
put_places(const struct body_reading *r, struct body *b)
{
	const struct body_link	*l;
	size_t			 i;

	put(b, r->lead);
	for (i = 0; i < r->nlink; i++) {
		l = &r->link[i];
		/* what own has already, the ground of a branch, stands there */
		if (r->own.len > 0 && l->text.s >= r->own.s)
			continue;
		put(b, l->how == BODY_ALIAS && l->named.n == 1 ?
		    body_place_name(l->named.place[0]) : l->text);
	}
	put(b, r->unknown);
	put(b, r->level_text);
}

/* What is added to a bare name of the kind. */
static struct gi_str
added(enum body_kind kind)
{
	struct gi_str	 s;
	size_t		 i;

	for (i = 0;; i++) {
		s = body_word_nth(BODY_WORD_ADDED, i);
		if (s.len == 0 || body_word_start(BODY_WORD_ADDED, s).value ==
		    (unsigned)kind)
			return s;
	}
}

/* The bare name of a place stands for its government. */
static void
put_government(const struct body_reading *r, struct body *b)
{
	struct body_word	 w = body_word_end(BODY_WORD_AGENCY, b->normal);

	if (!r->corps)
		put(b, w.len > 0 ? body_word_text(w) : added(BODY_GOV));
}

/* The words for what a body does, written out. */
static void
put_part(const struct body_reading *r, struct gi_str s, struct body *b)
{
	struct body_word	 w = { 0, 0 };
	struct gi_str		 out, behind;

	if (r->kind == BODY_STATE)
		w = body_word_start(BODY_WORD_STATE_START, s);
	put(b, (struct gi_str){ s.s, w.len });
	s = gi_str_from(s, w.len);
	w = body_word_start(BODY_WORD_WRITTEN, s);
	out = body_word_text(w);
	behind = gi_str_from(s, w.len);
	/* 发展改革委 of 发展改革委员会 is not short */
	if (w.len > 0 && (behind.len == 0 || body_word_start(
	    BODY_WORD_COMMITTEE_END, behind).len == 0)) {
		put(b, out);
		s = behind;
	}
	w = body_word_start(BODY_WORD_FUNCTION, s);
	/* 公安贵池分局 */
	if (r->kind == BODY_BRANCH && w.len > 0 && r->nlink > 0 &&
	    r->link[r->nlink - 1].text.s == s.s + w.len && body_word_end(
	    BODY_WORD_BUREAU, (struct gi_str){ s.s, w.len }).len == 0) {
		put(b, (struct gi_str){ s.s, w.len });
		put(b, added(BODY_BRANCH));
		s = gi_str_from(s, w.len);
	}
	put(b, s);
}

/* Write out the end of what is written. */
static void
complete(struct body *b)
{
	struct body_word	 w = body_word_end(BODY_WORD_COMPLETE,
				    b->normal);

	if (w.len > 0) {
		b->normal.len -= w.len;
		put(b, body_word_text(w));
	}
}

static void
put_zone(const struct body_reading *r, struct body *b)
{
	struct gi_str		 s = gi_str_from(r->own, r->zone);
	struct body_word	 w = body_word_start(BODY_WORD_COMMITTEE, s);

	put(b, (struct gi_str){ r->own.s, r->zone });
	put(b, w.len > 0 ? body_word_text(w) : s.len == 0 ?
	    added(BODY_ZONE) : gi_str(""));
	put_part(r, gi_str_from(s, w.len), b);
}

void
body_normal_write(const struct body_reading *r, struct body *b)
{
	b->normal.s = b->normal_buf;
	b->normal.len = 0;
	put_places(r, b);
	if (r->kind == BODY_GOV && r->own.len == 0)
		put_government(r, b);
	else if (r->zone > 0)
		put_zone(r, b);
	else {
		put(b, (struct gi_str){ r->own.s, r->gov });
		put_part(r, gi_str_from(r->own, r->gov), b);
	}
	if (r->kind == BODY_STREET || r->kind == BODY_TOWNSHIP ||
	    r->kind == BODY_GOV || r->kind == BODY_GOV_OFFICE ||
	    r->kind == BODY_VERTICAL)
		complete(b);
}
