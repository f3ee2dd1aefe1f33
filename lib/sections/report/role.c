/* SPDX-License-Identifier: ISC */
/* Which statutory section a heading opens. */
#include <string.h>

#include "base/arena.h"
#include "base/char.h"
#include "base/distance.h"
#include "base/str.h"
#include "base/utf8.h"
#include "form/word.h"
#include "gi.h"
#include "sections/report/role.h"

#define ROW_MAX		48u	/* code points of a row's label compared */

/*
 * Where the words of a heading point to several sections, the first of these
 * is meant: requests for review of what was requested is review.
 */
static const enum gi_role rank[] = {
	GI_ROLE_ANNEX, GI_ROLE_PROCEEDINGS, GI_ROLE_OTHER, GI_ROLE_PROBLEMS, GI_ROLE_REQUESTS,
	GI_ROLE_DISCLOSURE, GI_ROLE_OVERVIEW
};

/* A title of a section in some form, folded, in UTF-8. */
struct title {
	struct gi_str	 text;
	enum gi_role	 role;
};

/* All of them, made once. */
static struct gi_arena	*arena;		/* theirs; NULL: not made yet */
static struct title	*title;
static size_t		 ntitle, title_room;
static bool		 firsts[256];	/* by the lowest bits of a first
					   character */
static bool		 seconds[256];	/* and of the next */

static void
title_add(const struct gi_label *label, int section)
{
	struct title	 new = { .role = (enum gi_role)section };
	char		*text;
	size_t		 i;

	if (section < 1 || section >= GI_ROLE_ANNEX || label->len == 0)
		return;
	/* without its item number */
	new.text.s = text = gi_alloc_raw(arena, label->len * 4);
	for (i = 0; i < label->len; i++)
		new.text.len += gi_utf8_encode(label->fold[i],
		    text + new.text.len);
	for (i = 0; i < ntitle; i++) {
		if (gi_str_eq(title[i].text, new.text))
			return;
	}
	firsts[label->fold[0] % 256] = true;
	if (label->len > 1)
		seconds[label->fold[1] % 256] = true;
	else
		memset(seconds, true, sizeof(seconds));
	title = gi_grow(arena, title, ntitle, &title_room, sizeof(new));
	title[ntitle++] = new;
}

static void
build(void)
{
	const struct gi_form	*form;
	const struct gi_section	*s;
	size_t			 i, j, k, n;

	arena = gi_arena_new();
	form = gi_forms(&n);
	for (i = 0; i < n; i++) {
		for (j = 0; j < form[i].nsection; j++) {
			s = &form[i].section[j];
			title_add(&s->title, s->number);
			for (k = 0; k < s->nvariants; k++)
				title_add(&s->variants[k], s->number);
		}
	}
}

bool
sec_role_may(uint32_t first)
{
	if (arena == NULL)
		build();
	return firsts[first % 256];
}

bool
sec_role_begins(struct gi_str text)
{
	uint32_t	 cp, is, n = 0;

	while (text.len > 0 && n < 2) {
		text = gi_str_from(text, gi_utf8_decode(text.s, text.len, &cp));
		is = gi_char(cp);
		cp ^= is & GI_CHAR_FOLD;
		if (n > 0 && (is & GI_CHAR_OPEN) != 0)
			return true;	/* pinyin, perhaps */
		if ((is & GI_CHAR_KEPT) == 0)
			continue;
		if (n++ == 0 ? !sec_role_may(cp) : !seconds[cp % 256])
			return false;
	}
	return true;
}

size_t
sec_role_start(struct gi_str fold, enum gi_role *role)
{
	size_t		 i, best = 0;
	uint32_t	 first = 0;

	*role = GI_NO_ROLE;
	if (fold.len > 0)
		gi_utf8_decode(fold.s, fold.len, &first);
	if (!sec_role_may(first))
		return 0;
	for (i = 0; i < ntitle; i++) {
		if (title[i].text.len > best &&
		    title[i].text.len <= fold.len && memcmp(title[i].text.s,
		    fold.s, title[i].text.len) == 0) {
			best = title[i].text.len;
			*role = title[i].role;
		}
	}
	return best;
}

enum gi_role
sec_role_exact(struct gi_str fold)
{
	enum gi_role	 role;

	if (fold.len > 0 && sec_role_start(fold, &role) == fold.len)
		return role;
	return GI_NO_ROLE;
}

/* Note the sections that words at the start of s point to. */
static void
note_words(struct gi_str s, bool *has)
{
	const struct gi_word	*w;
	size_t			 value;

	/* the longest, and those that it begins with */
	while ((w = gi_word_start(GI_WORD_ROLE, s)) != NULL) {
		if (gi_str_size(w->value, &value) && value < GI_ROLES)
			has[value] = true;
		s.len = w->text.len - 1;
	}
}

enum gi_role
sec_role(struct gi_str fold)
{
	uint32_t	 cp;
	size_t		 i, at, n;
	bool		 has[GI_ROLES] = { false };

	for (at = 0; at < fold.len; at += n) {
		note_words(gi_str_from(fold, at), has);
		n = gi_utf8_decode(fold.s + at, fold.len - at, &cp);
	}
	for (i = 0; i < GI_LEN(rank); i++) {
		if (has[rank[i]])
			return rank[i];
	}
	return GI_NO_ROLE;
}

static bool
like_row(const uint32_t *cp, size_t len, const struct gi_row *row)
{
	size_t	 n = row->label.len;

	if (n > ROW_MAX)
		n = ROW_MAX;
	if (len > n)	/* numbers may stand behind it */
		len = n;
	return gi_distance_start(cp, len, row->label.fold, n) <= len / 5;
}

bool
sec_is_row(struct gi_str fold, unsigned number, char style)
{
	const struct gi_form		*form;
	const struct gi_tableform	*t;
	uint32_t			 cp[ROW_MAX];
	size_t				 i, j, k, n, len;

	len = gi_fold_str(fold, cp, ROW_MAX);
	form = gi_forms(&n);
	for (i = 0; i < n; i++) {
		if (form[i].nsection == 0)
			continue;
		for (j = 0; j < form[i].ntable; j++) {
			t = &form[i].table[j];
			for (k = 0; k < t->nrow; k++) {
				if (t->row[k].label.item == number &&
				    t->row[k].label.style == style &&
				    like_row(cp, len, &t->row[k]))
					return true;
			}
		}
	}
	return false;
}

enum gi_role
sec_role_near(struct gi_str fold, unsigned number)
{
	uint32_t	 cp[ROW_MAX], other[ROW_MAX];
	size_t		 i, n, len = gi_fold_str(fold, cp, ROW_MAX);

	if (arena == NULL)
		build();
	for (i = 0; i < ntitle; i++) {
		if ((unsigned)title[i].role != number)
			continue;
		n = gi_fold_str(title[i].text, other, ROW_MAX);
		if (len + 1 >= n && len <= n + 1 &&
		    gi_distance_start(cp, len, other, n) <= n / 4)
			return title[i].role;
	}
	return GI_NO_ROLE;
}
