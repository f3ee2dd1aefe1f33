/* SPDX-License-Identifier: ISC */
/* Internal to libgi: fields of CSV, as RFC 4180 has it, that are written. */
#ifndef GI_CSV_WRITE_H
#define GI_CSV_WRITE_H

#include "base/text.h"
#include "gi.h"

/* What becomes of a text besides its quotes; several may be put together. */
enum csv_care {
	CSV_AS_IT_IS = 0,
	CSV_ONE_LINE = 1,	/* what ends a line, a TAB too, becomes U+FFFD */
	CSV_NO_FORMULA = 2	/* an apostrophe stands before what a
				   spreadsheet may take for a formula, some of
				   which run programs; a number with a sign is
				   none */
};

/*
 * Add a text in quotes, those in it doubled.  Broken UTF-8 becomes U+FFFD, and so
 * does a character that commands a terminal, a NUL among them.
 */
void		 csv_add_text(struct gi_text *, struct gi_str, unsigned care);

#endif
