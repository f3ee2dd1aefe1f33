/* SPDX-License-Identifier: ISC */
/*
 * Internal to lib/page: markup and text into a FILE.  What comes from a source
 * is put by page_text() alone, whether it stands between tags or in an
 * attribute, whose value is always in double quotes: then no byte of it can
 * end either.
 */
#ifndef PAGE_WRITE_H
#define PAGE_WRITE_H

#include "base/decimal.h"
#include "gi.h"

/* Put markup of our own as it stands. */
void		 page_put(FILE *, const char *markup);
/*
 * Put text of any origin.  What would command a browser, turn the text around
 * or is no character becomes U+FFFD.
 */
void		 page_text(FILE *, struct gi_str);
void		 page_string(FILE *, const char *);
void		 page_size(FILE *, size_t);
void		 page_dec(FILE *, struct gi_dec);
/* Put a text made as by printf(3), of at most 255 bytes. */
void		 page_say(FILE *, const char *format, ...)
		    __attribute__((__format__(__printf__, 2, 3)));
/* Put text as a string of JSON within a script element, with its quotes. */
void		 page_json(FILE *, struct gi_str);

#endif
