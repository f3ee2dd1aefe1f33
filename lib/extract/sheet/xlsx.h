/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-extract: SpreadsheetML.
 *
 *	xlsx.c		the workbook: its sheets, strings and formats
 *	sheet.c		the cells of a sheet, laid out
 *	sheetnumber.c	a stored number as it is printed
 */
#ifndef GI_EXTRACT_SHEET_XLSX_H
#define GI_EXTRACT_SHEET_XLSX_H

#include "extract/package/package.h"
#include "extract/package/xml.h"
#include "gi.h"

/* The reader of workbooks. */
ext_reader	 ext_read_xlsx;

struct ext_workbook {
	struct ext_doc	*d;
	struct gi_str	*string;	/* the strings that sheets share */
	size_t		 nstring, string_room;
	const char	**format;	/* codes by the number of a cell's
					   style; NULL for General */
	size_t		 nformat, format_room;
	bool		 since1904;
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

/* Put a sheet.  Its cells are asides of a kind where kind is not NULL. */
void		 ext_sheet_put(struct ext_workbook *, const char *part,
		    struct gi_str bytes, const char *kind);

#endif
