/* SPDX-License-Identifier: ISC */
/*
 * The text of a part of WordprocessingML (ECMA-376 part 1, 17) as Word shows it
 * with all changes accepted.  What was deleted, or is hidden, is put as
 * asides.  Elements that are not named here (content controls, links, smart
 * tags, insertions) are passed through.  A text box comes out before its
 * paragraph.
 */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/text.h"
#include "base/utf8.h"
#include "extract/office/docxrun.h"
#include "gi.h"

#define LAST_CHARACTER	0x10FFFFu	/* of Unicode */

static const char *const names[] = {
	"m:t", "mc:AlternateContent", "mc:Choice", "mc:Fallback",
	"v:textpath", "w:altChunk", "w:background", "w:br", "w:cellDel",
	"w:color", "w:comment", "w:cr", "w:del", "w:delText", "w:dstrike",
	"w:endnote", "w:fldChar", "w:footnote", "w:gridAfter", "w:gridBefore",
	"w:gridCol", "w:gridSpan", "w:hMerge", "w:hidden", "w:highlight",
	"w:ilvl", "w:instrText", "w:moveFrom", "w:noBreakHyphen", "w:numId",
	"w:p", "w:pPr", "w:pPrChange", "w:pStyle", "w:position", "w:ptab",
	"w:r", "w:rPr", "w:rPrChange", "w:rStyle", "w:rt", "w:shd",
	"w:strike", "w:sym", "w:t", "w:tab", "w:tbl", "w:tblGridChange",
	"w:tblLook", "w:tblPr", "w:tblPrEx", "w:tblStyle", "w:tc", "w:tcPr",
	"w:tcPrChange", "w:tr", "w:trPr", "w:trPrChange", "w:txbxContent",
	"w:vMerge", "w:vanish", "w:vertAlign"
};

/*
 * A paragraph being read.  Below it on the stack is the one whose text box it
 * is in.
 */
struct docx_para {
	size_t		 at[EXT_SHOWNS];	/* the byte at which each text of it
					   begins */
	struct gi_str	 number;	/* the number that Word puts before
					   it */
	const char	*style;
	long		 num, level;	/* its list and level; -1 where not
					   given */
	bool		 properties;	/* its properties are being read */
	bool		 mark;		/* and those of its end */
	bool		 unmarked;	/* its end is deleted, so the next one
					   goes on with it */
	struct ext_docx_run	 run;
	struct ext_raised	 raised;	/* in its text */
};

struct docx_reader {
	struct ext_doc		*d;
	const struct ext_docx	*docx;
	struct ext_tables		*tables;
	struct ext_docx_tables	*rows;
	struct gi_text		 text[EXT_SHOWNS];
	struct docx_para		*para;
	size_t			 npara, para_room;
	bool			*chosen;	/* by AlternateContent: one
						   was */
	size_t			 nchosen, chosen_room;
	unsigned		 deleted;	/* deletions that are open */
	uint64_t		 code;		/* a bit for each open field,
						   the innermost lowest: its
						   code is being read, not its
						   result */
	bool			 in_text, in_deleted;
	unsigned		 boxes;		/* that are open; what fills
						   them is not known */
	long			 page;		/* its colour */
	bool			 joined;	/* the last paragraph was
						   unmarked, and goes on */
};

static struct docx_para *
para(struct docx_reader *w)
{
	return w->npara > 0 ? &w->para[w->npara - 1] : NULL;
}

/*
 * The text to which a run is to be added; *raised is set to whether it is
 * raised.
 */
static enum ext_shown
target(struct docx_reader *w, bool *raised)
{
	struct docx_para	*p = para(w);
	long			 page = w->boxes > 0 ? EXT_INK_ODD : w->page;

	*raised = false;
	if (w->deleted > 0 || w->in_deleted || ext_docx_cell_deleted(w->rows))
		return EXT_DELETED;
	return p == NULL ? EXT_SHOWN : ext_docx_run_text(&p->run,
	    w->docx->styles, ext_docx_ground(w->rows, page), raised);
}

static void
add(struct docx_reader *w, struct gi_str s)
{
	struct docx_para	*p = para(w);
	bool			 raised;
	enum ext_shown		 to;

	if (w->code != 0)
		return;
	to = target(w, &raised);
	if (to == EXT_SHOWN && p != NULL)
		ext_raised_add(&w->text[to], &p->raised, s, raised,
		    ext_tables_open(w->tables));
	else
		gi_text_add(&w->text[to], s);
}

static void
add_char(struct docx_reader *w, uint32_t cp)
{
	char		 buf[4];
	struct gi_str	 s = { buf, gi_utf8_encode(cp, buf) };

	add(w, s);
}

static void
para_begin(struct docx_reader *w)
{
	struct docx_para	*p = para(w);
	size_t		 i;

	if (w->joined && p != NULL) {
		w->joined = false;
		p->properties = p->unmarked = false;
		ext_docx_run_begin(&p->run);
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
	ext_docx_run_begin(&p->run);
	ext_look_none(&p->run.para);
	p->run.ground = EXT_INK_NONE;
}

/* The properties of a paragraph are read: find its style and its number. */
static void
para_known(struct docx_reader *w)
{
	struct docx_para		*p = para(w);
	struct ext_docx_style	 say;

	if (p == NULL)
		return;
	p->properties = p->mark = false;
	ext_docx_style(w->docx->styles, p->style, true, &say);
	p->run.para = say.look;
	if (p->run.ground == EXT_INK_NONE)
		p->run.ground = say.ground;
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
para_put(struct docx_reader *w)
{
	struct docx_para	*p = para(w);
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

/*
 * End a paragraph that goes on with the next one, where there is no next one.
 */
static void
para_close(struct docx_reader *w)
{
	if (w->joined)
		para_put(w);
	w->joined = false;
}

static void
para_end(struct docx_reader *w)
{
	if (w->npara == 0)
		return;
	w->code = 0;
	w->joined = para(w)->unmarked;
	if (!w->joined)
		para_put(w);
}

static void
para_property(struct docx_reader *w, int token, const char **attr)
{
	struct docx_para	*p = para(w);
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

/* Take what a run, or a paragraph, says of how it looks. */
static void
look(struct docx_reader *w, int token, const char **attr)
{
	const struct ext_theme	*theme = ext_docx_styles_theme(
	    w->docx->styles);
	struct docx_para	*p = para(w);

	if (token == T_SHD && ext_docx_table_shade(w->rows, attr))
		return;
	if (p == NULL || p->mark)
		return;
	if (p->properties) {
		if (token == T_SHD)
			p->run.ground = ext_docx_shade(theme, attr);
	} else if (token == T_RSTYLE)
		p->run.style = ext_attr_copy(w->d->arena, attr, "val");
	else
		ext_docx_look_take(&p->run.look, theme,
		    names[token - 1] + strlen("w:"), attr);
}

/* A deletion begins: of text, of a paragraph's end, or of a row. */
static void
deletion(struct docx_reader *w)
{
	struct docx_para	*p = para(w);

	if (!ext_docx_row_deleted(w->rows) && p != NULL && p->properties)
		p->unmarked = true;
	w->deleted++;
}

static void
field(struct docx_reader *w, const char **attr)
{
	const char	*s = ext_attr(attr, "fldCharType");

	if (s == NULL)
		return;
	if (strcmp(s, "begin") == 0)
		w->code = w->code << 1 | 1;
	else if (strcmp(s, "separate") == 0)
		w->code &= ~(uint64_t)1;
	else
		w->code >>= 1;
}

/* Add a character of the font Wingdings, by which reports tick something. */
static void
symbol(struct docx_reader *w, const char **attr)
{
	static const struct {
		unsigned long	 code;		/* in Wingdings */
		uint32_t	 cp;
	} marks[] = {
		{ 0xF0FC, GI_CP_TICK }, { 0xF0FB, GI_CP_CROSS },
		{ 0xF0FE, GI_CP_TICKED_BOX }, { 0xF0FD, GI_CP_CROSSED_BOX },
		{ 0xF052, GI_CP_TICKED_BOX }, { 0xF051, GI_CP_CROSSED_BOX },
		{ 0xF0A8, GI_CP_WHITE_SQUARE }, { 0xF06F, GI_CP_WHITE_SQUARE },
		{ 0xF06C, GI_CP_BLACK_CIRCLE }
	};
	const char	*s = ext_attr(attr, "char");
	unsigned long	 cp = s == NULL ? 0 : strtoul(s, NULL, 16);
	size_t		 i;

	for (i = 0; i < GI_LEN(marks); i++) {
		if (marks[i].code == cp)
			cp = marks[i].cp;
	}
	if (cp < GI_SURROGATES_END && gi_is_surrogate((uint32_t)cp))
		cp = GI_CP_REPLACEMENT;
	if (cp >= ' ' && cp <= LAST_CHARACTER)
		add_char(w, (uint32_t)cp);
}

static void
run_start(struct docx_reader *w, int token, const char **attr)
{
	struct docx_para	*p = para(w);

	switch (token) {
	case T_R:
		if (p != NULL)
			ext_docx_run_begin(&p->run);
		break;
	case T_TAB:
	case T_PTAB:
		if (p != NULL && !p->properties)
			add_char(w, ext_tables_open(w->tables) ? ' ' : '\t');
		break;
	case T_BR:
	case T_CR:
		add_char(w, '\n');
		break;
	case T_NO_BREAK:
		add_char(w, '-');
		break;
	case T_SYM:
		symbol(w, attr);
		break;
	case T_FLDCHAR:
		field(w, attr);
		break;
	default:
		w->in_text = true;
		w->in_deleted = token == T_DEL_TEXT;
		break;
	}
}

/* Whether this alternative is the first that is offered, which is taken. */
static bool
choose(struct docx_reader *w)
{
	bool	 first;

	if (w->nchosen == 0)
		return true;
	first = !w->chosen[w->nchosen - 1];
	w->chosen[w->nchosen - 1] = true;
	return first;
}

static void
alternate(struct docx_reader *w)
{
	w->chosen = gi_grow(w->d->arena, w->chosen, w->nchosen,
	    &w->chosen_room, sizeof(*w->chosen));
	w->chosen[w->nchosen++] = false;
}

/* Put letters that are drawn along a path. */
static void
textpath(struct docx_reader *w, const char **attr)
{
	const char	*s = ext_attr_copy(w->d->arena, attr, "string");

	if (s != NULL && *s != '\0')
		ext_aside(w->d, "shape", gi_str(s));
}

/* Put a document of another kind that stands here. */
static void
chunk(struct docx_reader *w, const char **attr)
{
	const char	*id = ext_attr(attr, "id");

	para_close(w);
	if (w->docx->chunks != NULL && id != NULL)
		ext_docx_chunk_put(w->docx->chunks, id);
}

static bool
word_start(void *ctx, int token, const char **attr)
{
	struct docx_reader	*w = ctx;

	switch (token) {
	case T_PPR_CHANGE:
	case T_RPR_CHANGE:
	case T_TBL_CHANGE:
	case T_TC_CHANGE:
	case T_TR_CHANGE:
	case T_INSTR:
	case T_RT:
		return false;
	case T_ALTERNATE:
		alternate(w);
		return true;
	case T_CHOICE:
	case T_FALLBACK:
		return choose(w);
	case T_TEXTPATH:
		textpath(w, attr);
		return true;
	case T_P:
		para_begin(w);
		return true;
	case T_PPR:
		if (para(w) != NULL)
			para(w)->properties = true;
		return true;
	case T_PSTYLE:
	case T_NUM_ID:
	case T_ILVL:
		para_property(w, token, attr);
		return true;
	case T_RPR:
		if (para(w) != NULL)
			para(w)->mark = para(w)->properties;
		return true;
	case T_ALT_CHUNK:
		chunk(w, attr);
		return true;
	case T_BACKGROUND:
		w->page = EXT_INK_ODD;
		return true;
	case T_TXBX:
		w->boxes++;
		return true;
	case T_DEL:
	case T_MOVE_FROM:
		deletion(w);
		return true;
	default:
		if (token == T_TBL)
			para_close(w);
		ext_docx_table_start(w->rows, token, attr);
		return true;
	}
}

static bool
start(void *ctx, int token, const char **attr)
{
	switch (token) {
	case T_COLOR:
	case T_DSTRIKE:
	case T_HIGHLIGHT:
	case T_POSITION:
	case T_RSTYLE:
	case T_SHD:
	case T_STRIKE:
	case T_VANISH:
	case T_VERT_ALIGN:
		look(ctx, token, attr);
		return true;
	case T_R:
	case T_T:
	case T_DEL_TEXT:
	case T_MATH_TEXT:
	case T_TAB:
	case T_PTAB:
	case T_BR:
	case T_CR:
	case T_NO_BREAK:
	case T_SYM:
	case T_FLDCHAR:
		run_start(ctx, token, attr);
		return true;
	default:
		return word_start(ctx, token, attr);
	}
}

static void
end(void *ctx, int token)
{
	struct docx_reader	*w = ctx;

	if (token == T_T || token == T_MATH_TEXT || token == T_DEL_TEXT)
		w->in_text = w->in_deleted = false;
	else if (token == T_P)
		para_end(w);
	else if (token == T_PPR && para(w) != NULL)
		para_known(w);
	else if (token == T_RPR && para(w) != NULL)
		para(w)->mark = false;
	else if (token == T_DEL || token == T_MOVE_FROM)
		w->deleted--;
	else if (token == T_ALTERNATE)
		w->nchosen--;
	else if (token == T_TXBX || token == T_COMMENT ||
	    token == T_FOOTNOTE || token == T_ENDNOTE) {
		para_close(w);
		w->boxes -= token == T_TXBX;
	} else {
		if (token == T_TBL || token == T_TC)
			para_close(w);
		ext_docx_table_end(w->rows, token);
	}
}

static void
text(void *ctx, struct gi_str s)
{
	struct docx_reader	*w = ctx;

	if (w->in_text)
		add(w, s);
}

void
ext_docx_text(const struct ext_docx *docx, const char *part,
    struct gi_str bytes)
{
	static const struct ext_xml	 read_word = { names, GI_LEN(names),
	    start, end, text };
	struct docx_reader			 w = { .d = docx->d,
	    .docx = docx, .page = EXT_INK_PAPER };
	size_t					 i;

	w.tables = ext_tables_new(w.d);
	w.rows = ext_docx_tables_new(w.d->arena, w.tables, docx->styles);
	for (i = 0; i < EXT_SHOWNS; i++)
		w.text[i].arena = w.d->arena;
	if (ext_xml_read(w.d, part, bytes, &read_word, &w))
		para_close(&w);
}
