/* SPDX-License-Identifier: ISC */
/*
 * A text read as a title: who, which year, the topic, what kind of report; the
 * first two in any order, or missing.  What a page puts before and behind a
 * title is left out.
 */
#include "base/char.h"
#include "base/str.h"
#include "form/item.h"
#include "form/topic.h"
#include "form/word.h"
#include "gi.h"
#include "sections/about/body_name.h"
#include "sections/about/date.h"
#include "sections/about/title.h"
#include "sections/about/title_mark.h"
#include "sections/about/title_name.h"

#define TRIES		24u	/* parts of a text that are tried */
#define TITLE_BYTES	240u	/* of the folded title, at most */

/* A text, folded, that is read as a title. */
struct title_reading {
	struct gi_str		 text;
	struct sec_folded	 fold;
	size_t			 topic;		/* no topic stands in fold
						   before this byte */
	int			 year;		/* 0: none */
	struct gi_str		 name;		/* of the agency; len 0: none */
};

/* Fold t->text, if t->fold is not of it already. */
static void
fold_text(struct gi_arena *a, struct title_reading *t)
{
	if (t->fold.source.s == t->text.s && t->fold.source.len == t->text.len)
		return;
	t->fold = sec_fold(a, t->text);
	t->topic = 0;
}

/* Read all of t->text as a title.  False: it is none. */
static bool
parse_whole(struct gi_arena *a, struct title_reading *t)
{
	const struct gi_word	*w;
	struct gi_str		 s, rest;
	size_t			 from, topic, at;
	int			 behind;

	fold_text(a, t);
	s = t->fold.text;
	if (s.len > TITLE_BYTES)
		return false;
	from = topic = sec_title_lead(s);
	if (topic < t->topic)
		topic = t->topic;
	for (;; topic += w->text.len) {
		behind = 0;
		w = gi_word_in(GI_WORD_TOPIC, gi_str_from(s, topic), &at);
		if (w == NULL) {
			topic = gi_topic_jumbled(s);
			if (topic == s.len)
				return false;
			break;
		}
		topic += at;
		rest = gi_str_from(s, topic + w->text.len);
		if (rest.len > 0 && sec_title_tail(rest, &behind) == rest.len)
			break;
	}
	t->year = behind;
	t->name = sec_title_name(a, &t->fold, from, topic, &t->year);
	if (behind != 0 && t->year != behind)
		return false;
	t->text = sec_folded_exact(&t->fold, from, s.len);
	return true;
}

static int
score_of(const struct title_reading *t)
{
	return SEC_TITLE_DATED * (t->year != 0) +
	    SEC_TITLE_NAMED * (t->name.len > 0);
}

/*
 * Read text, or the last part of it that is a whole title, or the longest part
 * that is one at all.  Returns the score, or -1: none is.  *tries counts what
 * was tried.
 */
static int
parse_ends(struct gi_arena *a, struct gi_str text, struct title_reading *best,
    unsigned *tries)
{
	struct title_reading	 t = { .fold = best->fold,
				    .topic = best->topic };
	size_t			 at = text.len;
	int			 score = -1;

	do {
		at = sec_title_start(a, text, at);
		t.text = gi_trim(gi_str_from(text, at));
		if (parse_whole(a, &t) && score_of(&t) > score) {
			*best = t;
			score = score_of(&t);
		}
	} while (at > 0 && score < SEC_TITLE_FULL && ++*tries < TRIES);
	return score;
}

/* Of clean, a copy of text, part is a view: the same of text. */
static struct gi_str
same_part(struct gi_str text, struct gi_str clean, struct gi_str part)
{
	part.s = text.s + (part.s - clean.s);
	return part;
}

/*
 * Whose report it is by what stands behind the title, 2020年年报_甲县乙局: a
 * body, but no government, whose site it may be.
 */
static bool
name_behind(struct gi_arena *a, struct title_reading *t, struct gi_str s)
{
	struct sec_folded	 f = sec_fold(a, s);
	const struct gi_word	*w = gi_word_end(GI_WORD_BODY_END, f.text);

	if (w == NULL || w->value.len > 0 || !sec_is_body_name(f.text))
		return false;
	t->name = sec_body_name(a, &f, 0, f.text.len, 0, 0);
	return t->name.len > 0;
}

/*
 * Read text, or as much of it as is a title, into *t.  Returns the score, or
 * -1.
 */
static int
parse(struct gi_arena *a, struct gi_str text, struct title_reading *t)
{
	struct gi_str	 s, clean = sec_round_zeros(a, text);
	struct sec_folded whole = sec_fold(a, clean);
	unsigned	 number, tries = 0;
	char		 style;
	size_t		 end;
	int		 score;

	if (gi_word_in(GI_WORD_TOPIC, whole.text, &t->topic) == NULL &&
	    (t->topic = gi_topic_jumbled(whole.text)) == whole.text.len)
		return -1;
	t->fold = whole;
	s = sec_title_open(sec_title_unquote(clean));
	s = gi_str_from(s, gi_item_parse(s, &number, &style));
	for (end = s.len; end > 0 && tries < TRIES;
	    end = sec_title_end(s, end), tries++) {
		struct gi_str	 part = { s.s, end };

		if (end < s.len)
			part = sec_title_unquote(sec_title_open(gi_trim(part)));
		if ((score = parse_ends(a, part, t, &tries)) < 0)
			continue;
		/* of a paper about reports, or with one in its title */
		if ((t->name.len == 0 || t->text.len < clean.len) &&
		    gi_word_in(GI_WORD_NO_TITLE, whole.text, NULL) != NULL)
			return -1;
		if (score == SEC_TITLE_DATED && name_behind(a, t,
		    gi_str_from(s, end)))
			score = SEC_TITLE_FULL;
		t->text = same_part(text, clean, t->text);
		return score;
	}
	return -1;
}

bool
sec_title_read(struct gi_arena *a, struct gi_str text, struct sec_title *out)
{
	struct title_reading	 t;
	int			 score = parse(a, text, &t);

	if (score <= 0)
		return false;
	out->text = t.text;
	out->name = t.name;
	out->year = t.year;
	out->score = score;
	return true;
}

bool
sec_title_is_bare(struct gi_arena *a, struct gi_str text)
{
	struct title_reading	 t;

	return parse(a, text, &t) == 0 &&
	    gi_word_is(GI_WORD_LINK, gi_fold_text(a, t.text)) == NULL;
}

bool
sec_title_read_short(struct gi_arena *a, struct gi_str text,
    struct sec_title *out)
{
	struct sec_folded	 f;
	struct gi_str		 name;
	size_t			 from = 0, to, end, n;
	int			 year, other = 0;

	text = sec_title_unquote(text);
	f = sec_fold(a, text);
	if (f.text.len > TITLE_BYTES ||
	    !sec_year_in(f.text, &to, &end, &year) ||
	    (n = sec_title_tail(gi_str_from(f.text, end), &other)) == 0 ||
	    other != 0 || gi_word_is(GI_WORD_SHORT_TAIL, (struct gi_str){
	    f.text.s + end, n }) == NULL)
		return false;
	end += n;
	if (end < f.text.len) {
		const struct gi_word *w = gi_word_end(GI_WORD_BODY_END, f.text);

		if (to > 0 || w == NULL || w->value.len > 0)
			return false;
		from = end;
		to = f.text.len;
	}
	name.s = f.text.s + from;
	name.len = to - from;
	if (!sec_is_body_name(name))
		return false;
	out->text = text;
	out->name = sec_body_name(a, &f, from, to, 0, 0);
	out->year = year;
	out->score = SEC_TITLE_FULL;
	return out->name.len > 0;
}
