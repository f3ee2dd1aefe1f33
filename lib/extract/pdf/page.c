/* SPDX-License-Identifier: ISC */
/* Pages of words, as the source has them. */
#include <string.h>

#include "base/arena.h"
#include "base/ascii.h"
#include "base/kind.h"
#include "base/str.h"
#include "base/utf8.h"
#include "extract/pdf/layout.h"
#include "gi.h"

#define ESC	'\033'

struct ext_layout *
ext_layout_new(struct gi_arena *a)
{
	struct ext_layout	*l = gi_alloc(a, sizeof(*l));

	l->arena = a;
	return l;
}

void
ext_layout_page(struct ext_layout *l, int64_t width, int64_t height)
{
	struct pdf_page	*p;

	l->page = gi_grow(l->arena, l->page, l->npage, &l->page_room,
	    sizeof(*l->page));
	p = &l->page[l->npage++];
	memset(p, 0, sizeof(*p));
	p->word = l->nword;
	p->width = width;
	p->height = height;
	p->begins = p->first = true;
}

void
ext_word_look(struct pdf_word *w)
{
	struct gi_str	 text = w->text;
	uint32_t	 cp = 0;
	size_t		 at, n;

	w->columns = 0;
	n = gi_utf8_decode(text.s, text.len, &cp);
	w->wide = gi_width(cp) == 2;
	w->single = n == text.len;
	w->digit = gi_ascii_digit(text.s[0]);
	w->digits = gi_ascii_digit(text.s[text.len - 1]);
	w->number = true;
	for (at = 0; at < text.len;) {
		w->number &= gi_ascii_digit(text.s[at]) || text.s[at] == '.' ||
		    text.s[at] == '-';
		at += gi_utf8_decode(text.s + at, text.len - at, &cp);
		w->columns += (size_t)gi_width(cp);
	}
	w->columns += w->columns == 0;
}

static void
word_add(struct ext_layout *l, const struct ext_word_box *box,
    struct gi_str text)
{
	struct pdf_word	*w;

	if (gi_is_blank(text))
		return;
	if (l->npage == 0)
		ext_layout_page(l, 0, 0);
	l->word = gi_grow(l->arena, l->word, l->nword, &l->word_room,
	    sizeof(*w));
	w = &l->word[l->nword++];
	l->page[l->npage - 1].nword++;
	memset(w, 0, sizeof(*w));
	w->text = text;
	w->x0 = box->x0;
	w->y0 = box->y0;
	w->x1 = box->x1;
	w->y1 = box->y1;
	ext_word_look(w);
}

static bool
is_space(uint32_t cp)
{
	return cp == ' ' || cp == '\t' || gi_kind(cp) == GI_KIND_BLANK;
}

/*
 * A copy of a text without what begins a command to a terminal: gi-normalize
 * takes such commands away, and with them blanks that part words.
 */
static struct gi_str
harmless(struct gi_arena *a, struct gi_str s)
{
	char	*to;
	size_t	 i, n = 0;

	if (memchr(s.s, ESC, s.len) == NULL)
		return s;
	to = gi_alloc(a, s.len);
	for (i = 0; i < s.len; i++) {
		if (s.s[i] != ESC)
			to[n++] = s.s[i];
	}
	return (struct gi_str){ to, n };
}

/*
 * Take the text up to the next blank from *s, and blanks behind it; *columns is
 * how wide it is, and *all how wide with them.
 */
static struct gi_str
part_take(struct gi_str *s, size_t *columns, size_t *all)
{
	struct gi_str	 part = { s->s, 0 };
	uint32_t	 cp;
	size_t		 n;
	bool		 space = false;

	*columns = *all = 0;
	for (; s->len > 0; *s = gi_str_from(*s, n)) {
		n = gi_utf8_decode(s->s, s->len, &cp);
		if (space && !is_space(cp))
			break;
		space = is_space(cp);
		*all += (size_t)gi_width(cp);
		if (space)
			continue;
		part.len += n;
		*columns = *all;
	}
	return part;
}

/*
 * What blanks part is words: a line has a blank between two words alone, before
 * gi-normalize and behind it.
 */
void
ext_layout_word(struct ext_layout *l, const struct ext_word_box *box,
    struct gi_str text)
{
	struct ext_word_box	 b = *box;
	struct gi_str		 s, part;
	size_t			 columns, all, at = 0;
	int64_t			 width = box->x1 - box->x0, total = 0;

	text = harmless(l->arena, text);
	for (s = text; s.len > 0; total += (int64_t)all)
		part_take(&s, &columns, &all);
	for (s = text; s.len > 0; at += all) {
		part = part_take(&s, &columns, &all);
		if (total > 0 && part.len < text.len) {
			b.x0 = box->x0 + width * (int64_t)at / total;
			b.x1 = box->x0 + width * (int64_t)(at + columns) /
			    total;
		}
		word_add(l, &b, part);
	}
}

void
ext_layout_aside(struct ext_layout *l, size_t p, const char *kind,
    struct pdf_word *const *word, size_t n)
{
	struct pdf_aside	*aside;
	size_t			 i, len = 0;
	char			*to;

	for (i = 0; i < n; i++)
		len = gi_size_add(len, word[i]->text.len);
	to = gi_alloc(l->arena, len);
	l->aside = gi_grow(l->arena, l->aside, l->naside, &l->aside_room,
	    sizeof(*l->aside));
	aside = &l->aside[l->naside++];
	*aside = (struct pdf_aside){ p, kind, { to, len } };
	for (i = 0; i < n; i++) {
		memcpy(to, word[i]->text.s, word[i]->text.len);
		to += word[i]->text.len;
		word[i]->gone = true;
	}
}
