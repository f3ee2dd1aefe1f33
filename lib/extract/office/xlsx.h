/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: SpreadsheetML.
 *
 *	xlsx	the workbook: its sheets, strings and formats
 *	sheet	cells of a sheet, laid out
 *	xlnumber	a stored number as it is printed
 */
#ifndef GI_EXTRACT_OFFICE_XLSX_H
#define GI_EXTRACT_OFFICE_XLSX_H

#include "extract/office/package.h"
#include "extract/office/xml.h"
#include "gi.h"

struct ext_workbook {
	struct ext_doc	*d;
	struct gi_str	*string;	/* shared */
	size_t		 nstring, string_room;
	const char	**format;	/* of a cell's style; NULL: General */
	size_t		 nformat, format_room;
	bool		 since1904;
};

/*
 * The number with the digits that are stored, at most 15 of them where it has
 * a fraction: more than those are the trace of a binary float, which no office
 * shows.  A date format makes it a date, a % format a share; the literal text
 * of a format is kept; one that shows thousands of what is stored is appended
 * in brackets, so that nobody takes the one for the other.
 */
struct gi_str	 ext_sheet_number(struct ext_workbook *, struct gi_str stored,
		    const char *format);
/* The code of a format that has no code of its own in the file, or NULL. */
const char	*ext_sheet_format(long id);

/* Put a sheet; kind is that of asides, or NULL. */
void		 ext_sheet_put(struct ext_workbook *, const char *part,
		    struct gi_str bytes, const char *kind);

#endif
