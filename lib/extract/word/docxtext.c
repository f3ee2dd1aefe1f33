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
#include "extract/word/docxpara.h"
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

struct docx_reader {
	struct ext_doc		*d;
	const struct ext_docx	*docx;
	struct ext_tables	*tables;
	struct ext_docx_tables	*rows;
	struct ext_docx_paras	 paras;
	bool			*chosen;	/* by AlternateContent: one
						   was */
	size_t			 nchosen, chosen_room;
	uint64_t		 code;		/* a bit for each open field,
						   the innermost lowest: its
						   code is being read, not its
						   result */
	bool			 in_text;
};

/* The paragraph that is open, or NULL. */
static struct ext_docx_para *
para(struct docx_reader *w)
{
	return ext_docx_para(&w->paras);
}

static void
add_char(struct docx_reader *w, uint32_t cp)
{
	char		 buf[4];
	struct gi_str	 s = { buf, gi_utf8_encode(cp, buf) };

	if (w->code == 0)
		ext_docx_add(&w->paras, s);
}

static void
para_end(struct docx_reader *w)
{
	if (para(w) != NULL)
		w->code = 0;
	ext_docx_para_end(&w->paras);
}

/* Take what a run, or a paragraph, says of how it looks. */
static void
look(struct docx_reader *w, int token, const char **attr)
{
	if (token != T_SHD || !ext_docx_table_shade(w->rows, attr))
		ext_docx_para_look(&w->paras, names[token - 1] + strlen("w:"),
		    attr);
}

/* A deletion begins: of text, of a paragraph's end, or of a row. */
static void
deletion(struct docx_reader *w)
{
	struct ext_docx_para	*p = para(w);

	if (!ext_docx_row_deleted(w->rows) && p != NULL && p->properties)
		p->unmarked = true;
	w->paras.deleted++;
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
	struct ext_docx_para	*p = para(w);

	switch (token) {
	case T_R:
		if (p != NULL)
			ext_docx_run_begin(p);
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
		w->paras.in_deleted = token == T_DEL_TEXT;
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

	ext_docx_para_close(&w->paras);
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
		ext_docx_para_begin(&w->paras);
		return true;
	case T_PPR:
		if (para(w) != NULL)
			para(w)->properties = true;
		return true;
	case T_PSTYLE:
	case T_NUM_ID:
	case T_ILVL:
		ext_docx_para_property(&w->paras, token, attr);
		return true;
	case T_RPR:
		if (para(w) != NULL)
			para(w)->mark = para(w)->properties;
		return true;
	case T_ALT_CHUNK:
		chunk(w, attr);
		return true;
	case T_BACKGROUND:
		w->paras.page = EXT_INK_ODD;
		return true;
	case T_TXBX:
		w->paras.boxes++;
		return true;
	case T_DEL:
	case T_MOVE_FROM:
		deletion(w);
		return true;
	default:
		if (token == T_TBL)
			ext_docx_para_close(&w->paras);
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
		w->in_text = w->paras.in_deleted = false;
	else if (token == T_P)
		para_end(w);
	else if (token == T_PPR && para(w) != NULL)
		ext_docx_para_known(&w->paras);
	else if (token == T_RPR && para(w) != NULL)
		para(w)->mark = false;
	else if (token == T_DEL || token == T_MOVE_FROM)
		w->paras.deleted--;
	else if (token == T_ALTERNATE)
		w->nchosen--;
	else if (token == T_TXBX || token == T_COMMENT ||
	    token == T_FOOTNOTE || token == T_ENDNOTE) {
		ext_docx_para_close(&w->paras);
		w->paras.boxes -= token == T_TXBX;
	} else {
		if (token == T_TBL || token == T_TC)
			ext_docx_para_close(&w->paras);
		ext_docx_table_end(w->rows, token);
	}
}

static void
text(void *ctx, struct gi_str s)
{
	struct docx_reader	*w = ctx;

	if (w->in_text && w->code == 0)
		ext_docx_add(&w->paras, s);
}

void
ext_docx_text(const struct ext_docx *docx, const char *part,
    struct gi_str bytes)
{
	static const struct ext_xml	 read_word = { names, GI_LEN(names),
	    start, end, text };
	struct docx_reader			 w = { .d = docx->d,
	    .docx = docx };

	w.tables = ext_tables_new(w.d);
	w.rows = ext_docx_tables_new(w.d->arena, w.tables, docx->styles);
	ext_docx_paras_init(&w.paras, docx, w.tables, w.rows);
	if (ext_xml_read(w.d, part, bytes, &read_word, &w))
		ext_docx_para_close(&w.paras);
}
