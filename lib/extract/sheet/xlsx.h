/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-extract: SpreadsheetML.
 *
 *	xlsx.c		the workbook: its sheets, strings and formats
 *	sheet.c		the cells of a sheet, laid out
 *	sheetmerge.c	merged cells
 *	sheetnumber.c	a stored number as it is printed
 *	sheettext.c	strings, with runs that look each in its own way
 *	sheetstyle.c	formats, fonts and fills
 *	formula.c	formulas that cells share
 */
#ifndef GI_EXTRACT_SHEET_XLSX_H
#define GI_EXTRACT_SHEET_XLSX_H

#include "extract/package/package.h"
#include "extract/package/xml.h"
#include "extract/sheet/sheettext.h"
#include "gi.h"

/* The reader of workbooks. */
ext_reader	 ext_read_xlsx;

struct ext_workbook {
	struct ext_doc	*d;
	struct ext_sheet_text	*string;	/* those that sheets share */
	size_t		 nstring, string_room;
	const struct ext_sheet_styles	*styles;
	bool		 since1904;
	bool		 uncounted;	/* it asks to be calculated when it is
					   opened */
};

/*
 * A stored number as text, in the arena.  Its digits are kept; but of a number
 * with a fraction only 15, since more are the trace of a binary float, which no
 * office shows.
 *
 * By its format a number may become a date or a percentage, and the literal
 * text of the format is added.  A format that shows thousands of what is stored
 * is appended in brackets, so that nobody takes the one for the other.
 */
struct gi_str	 ext_sheet_number(struct ext_workbook *, struct gi_str stored,
		    const char *format);
/*
 * The code of a built-in format, which files do not define; NULL for General.
 */
const char	*ext_sheet_format(long id);

/*
 * Whether a format shows a number, or with text, a text: 0;-0;;@ shows no zero,
 * and ;;; nothing.
 */
bool		 ext_sheet_shows(const char *format, struct gi_str stored,
		    bool text);
/* A formula as it reads so many rows and columns away, in the arena. */
struct gi_str	 ext_formula_move(struct gi_arena *, struct gi_str formula,
		    long rows, long columns);

/* Put a sheet.  Its cells are asides of a kind where kind is not NULL. */
void		 ext_sheet_put(struct ext_workbook *, const char *part,
		    struct gi_str bytes, const char *kind);

#endif
