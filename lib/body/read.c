/* SPDX-License-Identifier: ISC */
/* From a printed name to a body. */
#include <string.h>

#include "base/str.h"
#include "base/utf8.h"
#include "body/body.h"
#include "body/reading.h"
#include "gi.h"

#define PARTY	3u	/* bytes of the name of a committee of the party */

/* 第六师, before the city of that division of the 兵团. */
static size_t
corps(struct gi_str s)
{
	struct body_word	 w = body_word_start(BODY_WORD_CORPS_NAME, s);
	size_t			 at, name = w.len;

	w = body_word_in(BODY_WORD_CORPS, gi_str_from(s, name), &at);
	if (w.len > 0 && at <= 12 && body_word_start(BODY_WORD_ORDINAL,
	    gi_str_from(s, name)).len > 0)
		return name + at + w.len;
	return name;
}

/* What stands before the places. */
static void
read_lead(struct body_reading *r)
{
	struct gi_str		 s;
	struct body_word	 w;

	w = body_word_start(BODY_WORD_DROPPED, r->name);
	if (w.len < r->name.len)
		r->name = gi_str_from(r->name, w.len);
	s = r->name;
	r->lead.s = s.s;
	if ((w = body_word_start(BODY_WORD_MASTER, s)).len > 0) {
		r->has_master = true;
		r->master = body_function_at(w.value);
	} else if ((w = body_word_start(BODY_WORD_PARTY_START, s)).len == 0 &&
	    (w = body_word_start(BODY_WORD_OTHER_START, s)).len == 0) {
		w.len = corps(s);
		r->corps = w.len > 0;
	}
	r->lead.len = w.len;
	r->at = w.len;
}

/* 石门县县委: the level that the place before it has is said again. */
static void
skip_level(struct body_reading *r, struct gi_str s, size_t len)
{
	struct gi_str	 place = body_link_last(r)->text;
	struct gi_str	 behind = gi_str_from(s, len);

	if (len == 0 || place.len < len ||
	    memcmp(place.s + place.len - len, s.s, len) != 0)
		return;
	if (body_word_start(BODY_WORD_PARTY, behind).len > 0 ||
	    body_word_start(BODY_WORD_GOV, behind).len > 0)
		r->at += len;
}

/* 市审计局: a level and no place. */
static void
read_level(struct body_reading *r)
{
	struct gi_str		 s = gi_str_from(r->name, r->at);
	struct body_word	 w;

	if (r->unknown.len > 0 || r->has_master)
		return;
	w = body_word_start(BODY_WORD_LEVEL, s);
	if (r->nlink > 0) {
		skip_level(r, s, w.len);
		return;
	}
	if (w.len == 0 || w.len == s.len ||
	    body_word_start(BODY_WORD_NO_LEVEL, s).len > 0)
		return;
	r->level_text.s = s.s;
	r->level_text.len = w.len;
	r->level = (enum body_level)w.value;
	r->at += w.len;
}

/* 成都供电公司: a short name before the words for what a company does. */
static void
read_inner_short(struct body_reading *r)
{
	const struct body_key	*key;
	struct body_places	 set;
	struct gi_str		 s;
	size_t			 at, len;

	for (at = 0; at < r->own.len; at += 3) {
		s = gi_str_from(r->own, at);
		key = NULL;
		while ((len = body_place_at(s, &key, BODY_SHORT, &set)) > 0) {
			if (body_word_start(BODY_WORD_FUNCTION,
			    gi_str_from(s, len)).len > 0 && body_link_add(r,
			    (struct gi_str){ s.s, len }, BODY_SHORT, &set))
				return;
		}
	}
}

/* A company or a bank may name its place amid the name. */
static void
read_inner(struct body_reading *r)
{
	struct body_found	 found;

	if (r->kind != BODY_OTHER &&
	    (r->kind != BODY_VERTICAL || r->nlink > 0))
		return;
	if (body_place_next(r->own, 0, r->year, &found))
		body_link_add(r, (struct gi_str){ r->own.s + found.at,
		    found.len }, found.how, &found.set);
	else if (r->kind == BODY_OTHER && r->nlink > 0 &&
	    body_word_start(BODY_WORD_OTHER_START, r->lead).len > 0)
		read_inner_short(r);
}

/* Read a name that is one piece of folded text. */
static void
read_name(struct gi_str name, int year, struct body *b)
{
	struct body_reading	 r;

	memset(&r, 0, sizeof(r));
	r.name = name;
	r.year = year;
	read_lead(&r);
	body_chain_read(&r);
	body_unknown_read(&r);
	read_level(&r);
	body_kind_read(&r);
	read_inner(&r);
	b->name = r.name;
	body_fields_write(&r, b);
	body_normal_write(&r, b);
}

/* Copy s to b's buffer without its marks, and once if it stands there twice. */
static struct gi_str
compact(struct gi_str s, struct body *b)
{
	struct gi_str	 out = { b->buf, 0 };
	size_t		 i, half;

	for (i = 0; i < s.len; i++) {
		if (s.s[i] != ' ' && s.s[i] != '|' && s.s[i] != '>')
			b->buf[out.len++] = s.s[i];
	}
	half = out.len / 2;
	if (out.len % 2 == 0 && half > 9 &&
	    memcmp(out.s, out.s + half, half) == 0)
		out.len = half;
	return out;
}

/* Whether s is a body by itself. */
static bool
is_body(struct gi_str s, int year, struct body *b)
{
	read_name(compact(s, b), year, b);
	return b->kind != BODY_KIND_OPEN;
}

/* Whether it is one that goes on behind no blank: 某县水利局, not 某县. */
static bool
is_dept(const struct body *b)
{
	return b->kind != BODY_GOV && b->kind != BODY_ZONE &&
	    (b->where != BODY_NOWHERE || b->level != BODY_LEVEL_OPEN);
}

/*
 * A segment of the text, which may name two bodies: then it is the first.
 * Marks that part no bodies are none.
 */
static bool
read_segment(struct gi_str s, int year, struct body *b)
{
	struct gi_str	 first = s, second;
	size_t		 i;
	bool		 joint;

	s = body_trim(body_title_name(s));
	first.s = s.s;
	b->joint = false;
	for (i = 1; i < s.len; i++) {
		if (s.s[i] != ' ' && s.s[i] != '|')
			continue;
		first.len = i;
		second = gi_str_from(s, i + 1);
		/* 县委、县政府信访局 is one body of both, of which 委 is left */
		joint = is_body(second, year, b);
		if (joint && s.s[i] == ' ' && b->where == BODY_NOWHERE)
			continue;
		if (is_body(first, year, b) && (joint || is_dept(b)) &&
		    b->own.len > PARTY) {
			b->joint = joint;
			return true;
		}
	}
	return is_body(s, year, b);
}

void
body_read(struct gi_str printed, int year, struct body *b)
{
	char		 buf[BODY_TEXT];
	struct gi_str	 s = body_clean(printed, buf, sizeof(buf)), part;
	size_t		 end, at;

	/* a trail: what stands last is meant, if it is a body */
	for (end = s.len; end > 0; end = at > 0 ? at - 1 : 0) {
		for (at = end; at > 0 && s.s[at - 1] != '>'; at--)
			;
		part.s = s.s + at;
		part.len = end - at;
		if (part.len > 0 && read_segment(part, year, b))
			return;
	}
	s = body_clean(body_last_bracket(printed), buf, sizeof(buf));
	if (s.len > 0 && is_body(s, year, b))
		return;
	s = body_clean(printed, buf, sizeof(buf));
	for (at = s.len; at > 0 && s.s[at - 1] != '>'; at--)
		;
	read_segment(gi_str_from(s, at), year, b);
}
