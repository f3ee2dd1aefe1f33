/* SPDX-License-Identifier: ISC */
/*
 * Internal to lib/tables: what texts are by themselves, and what labels of the
 * forms they begin.
 */
#ifndef GI_TABLES_TERM_H
#define GI_TABLES_TERM_H

#include "base/cache.h"
#include "gi.h"
#include "label/match.h"

/* Is it in a table what the form has there beside rows?  See gap.c. */
enum about { ABOUT_UNKNOWN, ABOUT_NO, ABOUT_YES };

/* A piece of text by itself, wherever it stands: a mark or a label. */
struct term {
	struct gi_cached		 kept;
	uint32_t		 nglyph;
	struct gi_str		 raw;
	/* a label's code points, folded, without its item number */
	const uint32_t		*cp;
	uint64_t		 ends;	/* bits of the first GI_LABEL_CPS: those
					   that are the last, or before ( */
	uint64_t		 bits;	/* one for each of them */
	struct gi_candidates		 phrase;
	uint8_t			 about[GI_TABLES];	/* enum about */
	uint8_t			 item;	/* its number, or 0, */
	char			 style;	/* and its style */
	bool			 label:1;
	bool			 mark:1;	/* printed for a blank, */
	bool			 han:1;	/* which is a label where it does not
					   stand alone */
	bool			 brackets:1;	/* it may have some */
	bool			 headless:1;	/* begins with the stop of an
						   item number */
	bool			 is_unit:1;	/* or half of one */
	bool			 open:1;	/* the phrase hangs on what
						   follows */
	bool			 lasts:1;	/* beyond the document */
};

/*
 * piece.c: bytes of the first piece of text, which is not empty: up to a blank
 * or the next item number.
 */
size_t	 piece_len(struct gi_str text);

/* term.c */
/* Before a document's first: forget those that are too many. */
void	 terms_begin(void);
/* That of a text if it is kept, or NULL; *hash is for term_make(). */
struct term	*term_find(struct gi_str raw, uint32_t *hash);
/*
 * Of a text that is no number and not empty; it lasts as long as the document.
 */
struct term	*term_make(struct gi_arena *, struct gi_str raw, uint32_t hash);
/* The arena of those that outlive the document. */
struct gi_arena	*terms_arena(void);

#endif
