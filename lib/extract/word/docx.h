/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-extract: WordprocessingML.
 *
 *	docx.c		the parts of a document
 *	docxtext.c	the text of a part: paragraphs, and what is not shown
 *	docxpara.c	paragraphs and runs, and how they look
 *	docxtable.c	its tables
 *	docxchunk.c	documents of other kinds within it
 *	docxstyle.c	styles
 *	docxlook.c	how text looks; themes
 *	numbering.c	the numbers that Word puts before paragraphs
 */
#ifndef GI_EXTRACT_WORD_DOCX_H
#define GI_EXTRACT_WORD_DOCX_H

#include "extract/package/package.h"
#include "extract/package/xml.h"
#include "extract/word/docxstyle.h"
#include "gi.h"

/* The reader of documents. */
ext_reader	 ext_read_docx;

/* numbering.c: bytes are those of word/numbering.xml; s may be NULL. */
struct ext_numbering;

struct ext_numbering *ext_numbering_new(struct ext_doc *,
		    struct gi_str bytes);
/*
 * The next number of the list num, such as "3.2 "; empty where it has none.
 * Where level is -1, style tells the level.
 */
struct gi_str	 ext_numbering_next(struct ext_numbering *, long num,
		    long level, const char *style);

/* docxchunk.c: the documents that a part takes in (w:altChunk). */
struct ext_docx_chunks;

struct ext_docx_chunks *ext_docx_chunks_new(struct ext_doc *,
		    const struct ext_package *, const char *part);
/* Put the document of that id. */
void		 ext_docx_chunk_put(const struct ext_docx_chunks *,
		    const char *id);

/* What all parts of a document share. */
struct ext_docx {
	struct ext_doc			*d;
	struct ext_numbering		*numbering;
	const struct ext_docx_styles	*styles;
	const struct ext_docx_chunks	*chunks;	/* of the main part */
};

/* docxtext.c: put the text of a part. */
void		 ext_docx_text(const struct ext_docx *, const char *part,
		    struct gi_str bytes);

#endif
