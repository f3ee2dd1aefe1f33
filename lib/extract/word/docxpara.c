/* SPDX-License-Identifier: ISC */
/*
 * Paragraphs of WordprocessingML and the runs in them.  What a run says of its
 * text goes before its style, and that before the paragraph's.
 */
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "base/text.h"
#include "extract/word/docxpara.h"
#include "gi.h"

void
ext_docx_paras_init(struct ext_docx_paras *w, const struct ext_docx *docx,
    struct ext_tables *tables, struct ext_docx_tables *rows)
{
	size_t	 i;

	w->d = docx->d;
	w->docx = docx;
	w->tables = tables;
	w->rows = rows;
	w->page = EXT_INK_PAPER;
	for (i = 0; i < EXT_SHOWNS; i++)
		w->text[i].arena = docx->d->arena;
}

struct ext_docx_para *
ext_docx_para(struct ext_docx_paras *w)
{
	return w->npara > 0 ? &w->para[w->npara - 1] : NULL;
}

/*
 * What becomes of the present run where its cell, or page, has that ground.
 */
static enum ext_shown
run_shown(const struct ext_docx_paras *w, const struct ext_docx_para *p,
    long ground, bool *raised)
{
	struct ext_look		 look = p->run;
	struct ext_docx_style	 say;

	if (p->run_style != NULL) {
		ext_docx_style(w->docx->styles, p->run_style, false, &say);
		ext_look_base(&look, &say.look);
	}
	ext_look_base(&look, &p->look);
	*raised = look.raised == 1;
	return ext_look_shown(&look, ext_ground(p->ground, ground));
}

/*
 * The text to which a run is to be added; *raised is set to whether it is
 * raised.
 */
static enum ext_shown
target(struct ext_docx_paras *w, bool *raised)
{
	struct ext_docx_para	*p = ext_docx_para(w);
	long			 page = w->boxes > 0 ? EXT_INK_ODD : w->page;

	*raised = false;
	if (w->deleted > 0 || w->in_deleted || ext_docx_cell_deleted(w->rows))
		return EXT_DELETED;
	return p == NULL ? EXT_SHOWN : run_shown(w, p,
	    ext_docx_ground(w->rows, page), raised);
}

void
ext_docx_add(struct ext_docx_paras *w, struct gi_str s)
{
	struct ext_docx_para	*p = ext_docx_para(w);
	bool			 raised;
	enum ext_shown		 to;

	to = target(w, &raised);
	if (to == EXT_SHOWN && p != NULL)
		ext_raised_add(&w->text[to], &p->raised, s, raised,
		    ext_tables_open(w->tables));
	else
		gi_text_add(&w->text[to], s);
}

void
ext_docx_para_begin(struct ext_docx_paras *w)
{
	struct ext_docx_para	*p = ext_docx_para(w);
	struct ext_docx_style	 say;
	size_t			 i;

	if (w->joined && p != NULL) {
		w->joined = false;
		p->properties = p->unmarked = false;
		ext_docx_run_begin(p);
		p->num = p->level = -1;
		p->style = NULL;
		return;
	}
	w->para = gi_grow(w->d->arena, w->para, w->npara, &w->para_room,
	    sizeof(*w->para));
	p = &w->para[w->npara++];
	memset(p, 0, sizeof(*p));
	for (i = 0; i < EXT_SHOWNS; i++)
		p->at[i] = w->text[i].len;
	p->raised.from = p->at[EXT_SHOWN];
	p->num = p->level = -1;
	ext_docx_run_begin(p);
	p->ground = EXT_INK_NONE;
	ext_docx_style(w->docx->styles, NULL, true, &say);
	p->look = say.look;
}

void
ext_docx_para_known(struct ext_docx_paras *w)
{
	struct ext_docx_para		*p = ext_docx_para(w);
	struct ext_docx_style	 say;

	if (p == NULL)
		return;
	p->properties = p->mark = false;
	ext_docx_style(w->docx->styles, p->style, true, &say);
	p->look = say.look;
	if (p->ground == EXT_INK_NONE)
		p->ground = say.ground;
	if (p->num < 0) {
		p->num = say.num;
		if (p->level < 0)
			p->level = say.level;
	} else if (p->level < 0)
		p->level = 0;
	if (p->num > 0 && !p->unmarked && w->deleted == 0)
		p->number = ext_numbering_next(w->docx->numbering, p->num,
		    p->level, p->style);
}

static void
para_put(struct ext_docx_paras *w)
{
	struct ext_docx_para	*p = ext_docx_para(w);
	struct gi_str	 text[EXT_SHOWNS];
	struct gi_text	 line = { .arena = w->d->arena };
	size_t		 i, beside = 0;

	if (p == NULL)
		return;
	ext_raised_end(&w->text[EXT_SHOWN], &p->raised,
	    ext_tables_open(w->tables));
	for (i = 0; i < EXT_SHOWNS; i++) {
		text[i] = gi_text_take(&w->text[i], p->at[i]);
		beside += i != EXT_SHOWN && text[i].len > 0;
	}
	if (p->number.len > 0 && (text[EXT_SHOWN].len > 0 || beside == 0)) {
		gi_text_add(&line, p->number);
		gi_text_add(&line, text[EXT_SHOWN]);
		text[EXT_SHOWN] = gi_text_take(&line, 0);
	}
	if (text[EXT_SHOWN].len > 0 || beside == 0)
		ext_line(w->d, text[EXT_SHOWN]);
	for (i = EXT_HIDDEN; i < EXT_SHOWNS; i++) {
		if (gi_trim(text[i]).len > 0)
			ext_aside(w->d, ext_shown_kind[i], text[i]);
	}
	w->npara--;
}

void
ext_docx_para_close(struct ext_docx_paras *w)
{
	if (w->joined)
		para_put(w);
	w->joined = false;
}

void
ext_docx_para_end(struct ext_docx_paras *w)
{
	if (w->npara == 0)
		return;
	w->joined = ext_docx_para(w)->unmarked;
	if (!w->joined)
		para_put(w);
}

void
ext_docx_para_property(struct ext_docx_paras *w, int token, const char **attr)
{
	struct ext_docx_para	*p = ext_docx_para(w);
	const char	*s;

	if (p == NULL)
		return;
	if (token == T_PSTYLE) {
		s = ext_attr_copy(w->d->arena, attr, "val");
		if (s != NULL)
			p->style = s;
	}
	if (token == T_NUM_ID)
		p->num = ext_attr_number(attr, "val", 0);
	else if (token == T_ILVL)
		p->level = ext_attr_number(attr, "val", 0);
}

void
ext_docx_run_begin(struct ext_docx_para *p)
{
	ext_look_none(&p->run);
	p->run_style = NULL;
}

void
ext_docx_para_look(struct ext_docx_paras *w, const char *name,
    const char **attr)
{
	const struct ext_theme	*theme = ext_docx_styles_theme(
	    w->docx->styles);
	struct ext_docx_para	*p = ext_docx_para(w);

	if (p == NULL || p->mark)
		return;
	if (p->properties) {
		if (strcmp(name, "shd") == 0)
			p->ground = ext_docx_shade(theme, attr);
	} else if (strcmp(name, "rStyle") == 0)
		p->run_style = ext_attr_copy(w->d->arena, attr, "val");
	else
		ext_docx_look_take(&p->run, theme, name, attr);
}
