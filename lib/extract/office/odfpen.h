/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-extract: the text of OpenDocument, paragraph by paragraph,
 * and what of it is shown.
 */
#ifndef GI_EXTRACT_OFFICE_ODFPEN_H
#define GI_EXTRACT_OFFICE_ODFPEN_H

#include "base/text.h"
#include "extract/office/odflook.h"
#include "extract/piece/piece.h"
#include "gi.h"

struct ext_odf_pen;

struct ext_odf_pen *ext_odf_pen_new(struct ext_doc *, struct ext_odf_looks *);
/*
 * A cell, row or table begins, whose ground and text look as the style of that
 * name says; or it ends.
 */
void		 ext_odf_pen_place(struct ext_odf_pen *, const char *family,
		    const char *name);
void		 ext_odf_pen_leave(struct ext_odf_pen *);
/* A box begins or ends, on a ground that is not known. */
void		 ext_odf_pen_box(struct ext_odf_pen *, bool begins);
/*
 * A paragraph begins, or ends and is put.  number stands before its text;
 * cell: it is in a table.
 */
void		 ext_odf_para_begin(struct ext_odf_pen *, const char **attr,
		    struct gi_str number, bool cell);
void		 ext_odf_para_end(struct ext_odf_pen *);
/* All of the paragraph that is open is hidden. */
void		 ext_odf_para_hide(struct ext_odf_pen *);
void		 ext_odf_span_begin(struct ext_odf_pen *, const char **attr);
void		 ext_odf_span_end(struct ext_odf_pen *);
/* Add a character, or text in which a run of white space is one blank. */
void		 ext_odf_char(struct ext_odf_pen *, char c);
void		 ext_odf_text(struct ext_odf_pen *, struct gi_str);

#endif
