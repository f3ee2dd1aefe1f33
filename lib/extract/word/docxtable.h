/* SPDX-License-Identifier: ISC */
/* Internal to gi-extract: tables of WordprocessingML, element by element. */
#ifndef GI_EXTRACT_WORD_DOCXTABLE_H
#define GI_EXTRACT_WORD_DOCXTABLE_H

#include "extract/package/tables.h"
#include "extract/word/docx.h"

/* The elements that docxtext.c knows, in the order of its names. */
enum {
	T_NONE, T_MATH_TEXT, T_ALTERNATE, T_CHOICE, T_FALLBACK, T_TEXTPATH,
	T_ALT_CHUNK, T_BACKGROUND, T_BR, T_CELL_DEL, T_COLOR, T_COMMENT, T_CR,
	T_DEL, T_DEL_TEXT, T_DSTRIKE, T_ENDNOTE, T_FLDCHAR, T_FOOTNOTE,
	T_GRID_AFTER, T_GRID_BEFORE, T_GRID_COL, T_GRID_SPAN, T_HMERGE,
	T_HIDDEN, T_HIGHLIGHT, T_ILVL, T_INSTR, T_MOVE_FROM, T_NO_BREAK,
	T_NUM_ID, T_P, T_PPR, T_PPR_CHANGE, T_PSTYLE, T_POSITION, T_PTAB, T_R,
	T_RPR, T_RPR_CHANGE, T_RSTYLE, T_RT, T_SHD, T_STRIKE, T_SYM, T_T,
	T_TAB, T_TBL, T_TBL_CHANGE, T_TBL_LOOK, T_TBL_PR, T_TBL_PR_EX,
	T_TBL_STYLE, T_TC, T_TC_PR, T_TC_CHANGE, T_TR, T_TRPR, T_TR_CHANGE,
	T_TXBX, T_VMERGE, T_VANISH, T_VERT_ALIGN
};

struct ext_docx_tables;

struct ext_docx_tables *ext_docx_tables_new(struct gi_arena *,
		    struct ext_tables *, const struct ext_docx_styles *);
void		 ext_docx_table_start(struct ext_docx_tables *, int token,
		    const char **attr);
void		 ext_docx_table_end(struct ext_docx_tables *, int token);
/*
 * A deletion begins.  Returns whether it is that of a row, whose properties are
 * being read.
 */
bool		 ext_docx_row_deleted(struct ext_docx_tables *);
/*
 * Whether the cell that is being read was deleted by a change not yet accepted.
 */
bool		 ext_docx_cell_deleted(const struct ext_docx_tables *);
/*
 * Take w:shd, if it stands in the properties of a table, a row or a cell.
 * Returns whether it does.
 */
bool		 ext_docx_table_shade(struct ext_docx_tables *, const char **attr);
/* The ground of what stands in the present cell; of a page, where in none. */
long		 ext_docx_ground(const struct ext_docx_tables *, long page);

#endif
