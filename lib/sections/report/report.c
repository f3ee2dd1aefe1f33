/* SPDX-License-Identifier: ISC */
/*
 * The report that is being read: its lines, their folded text, its headings.
 * Few lines are asked for their folded text, so each is folded when it is.
 */
#include <string.h>

#include "base/arena.h"
#include "base/char.h"
#include "form/word.h"
#include "gi.h"
#include "sections/report/line_memo.h"
#include "sections/report/report.h"

#define START		48u	/* bytes of a line that show how it begins, */
#define START_MIN	33u	/* if they fold to so many, as no word has */

struct sec_report *
sec_report_new(struct gi_doc *doc)
{
	struct sec_report	*r = gi_alloc(doc->arena, sizeof(*r));
	size_t			 i;

	r->doc = doc;
	r->nline = doc->nline;
	r->end = r->nline;
	r->line = gi_alloc_raw(doc->arena, gi_size_mul(r->nline + 1,
	    sizeof(*r->line)));
	r->folded = gi_alloc_array(doc->arena, r->nline + 1,
	    sizeof(*r->folded));
	r->folds = gi_alloc(doc->arena, sizeof(*r->folds));
	sec_memo_begin();
	for (i = 0; i < r->nline; i++)
		sec_memo_line(&r->line[i], doc->line[i].text);
	return r;
}

size_t
sec_report_number(const struct sec_report *r, size_t line)
{
	return r->doc->line[line].number;
}

/* Add a text folded; returns its number, from 1. */
static uint32_t
add_fold(struct sec_folds *all, struct gi_arena *a, struct gi_str text)
{
	size_t	 i = all->n / SEC_FOLDS;

	if (all->n % SEC_FOLDS == 0) {
		all->piece = gi_grow_raw(a, all->piece, i, &all->room,
		    sizeof(struct gi_str *));
		all->piece[i] = gi_alloc_raw(a, SEC_FOLDS *
		    sizeof(struct gi_str));
	}
	all->piece[i][all->n % SEC_FOLDS] = gi_fold_text(a, text);
	return (uint32_t)++all->n;
}

struct sec_folded
sec_report_fold(const struct sec_report *r, const struct sec_line *l)
{
	struct sec_folds	*all = r->folds;
	uint32_t		*at = &r->folded[l - r->line];
	struct sec_folded	 f = { .text = { "", 0 }, .source = l->text };

	if (l->first == 0)
		return f;
	if (*at == 0)
		*at = add_fold(all, r->doc->arena, l->text);
	f.text = all->piece[(*at - 1) / SEC_FOLDS][(*at - 1) % SEC_FOLDS];
	return f;
}

const struct gi_word *
sec_report_start_word(const struct sec_report *r, const struct sec_line *l,
    enum gi_word_class class)
{
	struct gi_seen	 seen = { 0, 0 };
	struct gi_str	 start = l->text, fold;
	char		 buf[START];

	if (!sec_line_may(l, class))
		return NULL;
	if (start.len > START && r->folded[l - r->line] == 0) {
		/* most begin with no such word: fold no more than START */
		for (start.len = START; start.len > 0 &&
		    (start.s[start.len] & 0xC0) == 0x80; start.len--)
			;
		fold.s = buf;
		fold.len = gi_fold_utf8(start, buf, &seen);
		if (fold.len >= START_MIN && gi_word_start(class, fold) == NULL)
			return NULL;
	}
	return gi_word_start(class, sec_report_fold(r, l).text);
}

size_t
sec_report_next(const struct sec_report *r, size_t i)
{
	for (i++; i < r->nline; i++) {
		if (r->line[i].len > 0 && r->line[i].skip == GI_NOT_SKIPPED)
			break;
	}
	return i;
}

struct gi_str
sec_report_join(const struct sec_report *r, size_t first, size_t last)
{
	struct gi_str	 s;
	size_t		 i, room = 1;
	char		*buf;

	if (first == last)
		return r->line[first].text;
	for (i = first; i <= last; i++)
		room = gi_size_add(room, r->line[i].text.len);
	s.s = buf = gi_alloc(r->doc->arena, room);
	s.len = 0;
	for (i = first; i <= last; i++) {
		if (r->line[i].skip != GI_NOT_SKIPPED)
			continue;
		memcpy(buf + s.len, r->line[i].text.s, r->line[i].text.len);
		s.len += r->line[i].text.len;
	}
	return s;
}

struct sec_heading *
sec_report_add_heading(struct sec_report *r, size_t line)
{
	static const struct sec_heading	 none;
	struct sec_heading		*h;

	r->heading = gi_grow(r->doc->arena, r->heading, r->nheading,
	    &r->heading_room, sizeof(*r->heading));
	h = &r->heading[r->nheading++];
	*h = none;
	h->line = line;
	h->lines = 1;
	return h;
}
