/* SPDX-License-Identifier: ISC */
/*
 * Paragraphs and spans of OpenDocument.  Places (tables, rows, cells) and
 * paragraphs and spans stand on one stack, each with its look: its own, and
 * where it says nothing, that of the one below it.
 */
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "base/text.h"
#include "extract/office/odfpen.h"
#include "extract/piece/raised.h"
#include "gi.h"

struct pen_level {
	struct ext_look	 text;
	long		 ground;	/* below the text */
	enum ext_shown	 shown;
};

struct pen_para {
	size_t			 at[EXT_SHOWNS];	/* the bytes at which
							   its texts begin */
	struct gi_str		 number;
	struct ext_raised	 raised;
	bool			 cell;
};

struct ext_odf_pen {
	struct ext_doc		*d;
	struct ext_odf_looks	*looks;
	struct gi_text		 text[EXT_SHOWNS];
	struct pen_para		*para;
	size_t			 npara, para_room;
	struct pen_level	*level;
	size_t			 nlevel, level_room;
};

static struct pen_level *
top(struct ext_odf_pen *p)
{
	return &p->level[p->nlevel - 1];
}

/* A new level on top, which looks as the one below. */
static struct pen_level *
push(struct ext_odf_pen *p)
{
	p->level = gi_grow(p->d->arena, p->level, p->nlevel, &p->level_room,
	    sizeof(*p->level));
	p->level[p->nlevel] = p->level[p->nlevel - 1];
	p->nlevel++;
	return top(p);
}

static void
pop(struct ext_odf_pen *p)
{
	if (p->nlevel > 1)
		p->nlevel--;
}

struct ext_odf_pen *
ext_odf_pen_new(struct ext_doc *d, struct ext_odf_looks *looks)
{
	struct ext_odf_pen	*p = gi_alloc(d->arena, sizeof(*p));
	size_t			 i;

	p->d = d;
	p->looks = looks;
	for (i = 0; i < EXT_SHOWNS; i++)
		p->text[i].arena = d->arena;
	p->level = gi_grow(d->arena, NULL, 0, &p->level_room,
	    sizeof(*p->level));
	p->nlevel = 1;
	ext_look_none(&p->level[0].text);
	p->level[0].ground = EXT_INK_PAPER;
	return p;
}

/* Lay what a style says over a level. */
static void
lay(struct ext_odf_pen *p, struct pen_level *l, const char *family,
    const char *name)
{
	struct ext_odf_look	 say, first;

	ext_odf_look(p->looks, family, NULL, &first);
	if (name != NULL)
		ext_odf_look(p->looks, family, name, &say);
	else {
		ext_look_none(&say.text);
		say.ground = first.ground;
	}
	if (say.text.ground == EXT_INK_AUTO || say.text.ground == EXT_INK_CLEAR)
		say.text.ground = EXT_INK_NONE;
	ext_look_base(&say.text, &l->text);
	ext_look_base(&say.text, &first.text);
	l->text = say.text;
	l->ground = ext_ground(say.ground, l->ground);
	l->shown = ext_look_shown(&l->text, l->ground);
}

void
ext_odf_pen_place(struct ext_odf_pen *p, const char *family, const char *name)
{
	struct pen_level	*l = push(p);

	lay(p, l, family, name);
}

void
ext_odf_pen_leave(struct ext_odf_pen *p)
{
	pop(p);
}

void
ext_odf_pen_box(struct ext_odf_pen *p, bool begins)
{
	struct pen_level	*l;

	if (!begins) {
		pop(p);
		return;
	}
	l = push(p);
	ext_look_none(&l->text);
	l->ground = EXT_INK_ODD;
	l->shown = EXT_SHOWN;
}

void
ext_odf_para_begin(struct ext_odf_pen *p, const char **attr,
    struct gi_str number, bool cell)
{
	struct pen_para		*q;
	struct pen_level	*l = push(p);
	size_t			 i;

	lay(p, l, "paragraph", ext_attr(attr, "style-name"));
	p->para = gi_grow(p->d->arena, p->para, p->npara, &p->para_room,
	    sizeof(*p->para));
	q = &p->para[p->npara++];
	memset(q, 0, sizeof(*q));
	for (i = 0; i < EXT_SHOWNS; i++)
		q->at[i] = p->text[i].len;
	q->raised.from = q->at[EXT_SHOWN];
	q->number = number;
	q->cell = cell;
}

void
ext_odf_para_hide(struct ext_odf_pen *p)
{
	if (p->npara == 0)
		return;
	top(p)->text.hidden = 1;
	top(p)->shown = EXT_HIDDEN;
}

void
ext_odf_para_end(struct ext_odf_pen *p)
{
	struct pen_para	*q;
	struct gi_str	 text[EXT_SHOWNS];
	struct gi_text	 line = { .arena = p->d->arena };
	size_t		 i;

	if (p->npara == 0)
		return;
	q = &p->para[--p->npara];
	ext_raised_end(&p->text[EXT_SHOWN], &q->raised, q->cell);
	for (i = 0; i < EXT_SHOWNS; i++)
		text[i] = gi_text_take(&p->text[i], q->at[i]);
	if (q->number.len > 0) {
		gi_text_add(&line, q->number);
		gi_text_add(&line, text[EXT_SHOWN]);
		text[EXT_SHOWN] = gi_text_take(&line, 0);
	}
	if (text[EXT_SHOWN].len > 0 || text[EXT_HIDDEN].len +
	    text[EXT_DELETED].len == 0)
		ext_line(p->d, text[EXT_SHOWN]);
	for (i = EXT_HIDDEN; i < EXT_SHOWNS; i++) {
		if (gi_trim(text[i]).len > 0)
			ext_aside(p->d, ext_shown_kind[i], text[i]);
	}
	pop(p);
}

void
ext_odf_span_begin(struct ext_odf_pen *p, const char **attr)
{
	struct pen_level	*l = push(p);

	lay(p, l, "text", ext_attr(attr, "style-name"));
}

void
ext_odf_span_end(struct ext_odf_pen *p)
{
	pop(p);
}

static void
add(struct ext_odf_pen *p, struct gi_str s)
{
	struct pen_level	*l = top(p);
	struct pen_para		*q = &p->para[p->npara - 1];

	if (l->shown == EXT_SHOWN)
		ext_raised_add(&p->text[EXT_SHOWN], &q->raised, s,
		    l->text.raised == 1, q->cell);
	else
		gi_text_add(&p->text[l->shown], s);
}

void
ext_odf_char(struct ext_odf_pen *p, char c)
{
	struct gi_str	 s = { &c, 1 };

	if (p->npara > 0)
		add(p, s);
}

/* Add a blank, unless one or nothing at all stands before it. */
static void
add_blank(struct ext_odf_pen *p)
{
	const struct gi_text	*t = &p->text[top(p)->shown];
	size_t			 begin =
				    p->para[p->npara - 1].at[top(p)->shown];

	if (t->len > begin && t->s[t->len - 1] != ' ')
		add(p, gi_str(" "));
}

void
ext_odf_text(struct ext_odf_pen *p, struct gi_str s)
{
	size_t	 i, n;

	if (p->npara == 0)
		return;
	for (i = 0; i < s.len; i += n) {
		for (n = 0; i + n < s.len && strchr(" \t\r\n", s.s[i + n]) ==
		    NULL; n++)
			;
		add(p, (struct gi_str){ s.s + i, n });
		if (n == 0) {
			n = 1;
			add_blank(p);
		}
	}
}
