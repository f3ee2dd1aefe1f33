/* SPDX-License-Identifier: ISC */
/* Internal to lib/form: a place in a document in which labels are sought. */
#ifndef GI_FORM_CURSOR_H
#define GI_FORM_CURSOR_H

#include "form/label.h"
#include "form/scan.h"
#include "gi.h"

/* How far a document was read. */
struct gi_cursor {
	const struct gi_doc	*doc;
	const struct gi_scan_line *known;	/* of its lines, or NULL */
	size_t			 line;		/* index; text is its text */
	struct gi_str		 text;
	size_t			 at;		/* in text */
	size_t			 item;		/* in text: of the piece, where
						   its item number ends */
	bool			 open;		/* inside a piece */
	bool			 fresh;		/* a label may start here: */
	size_t			 start;		/* on that line it does */
};

/* Seek the labels of this index from now on. */
void		 gi_cursor_seek(const struct gi_label_index *);
/* False where that is prose, or there is no line left. */
bool		 gi_cursor_next_line(struct gi_cursor *);
/* Go over cells that are empty, a number or a rule, and nothing else. */
void		 gi_cursor_skip_numbers(struct gi_cursor *);
/*
 * The label that this piece is, with its item number or without: as nearly all
 * labels are found.  *ahead is set where the next line was looked at for it.
 */
uint16_t	 gi_cursor_whole(struct gi_cursor *, bool *ahead);
/*
 * The next code point that folding keeps, 0 where prose or the end is before
 * it.  Where a piece ended before it, and the line of *edge is SIZE_MAX, the
 * cursor there goes to *edge.
 */
uint32_t	 gi_cursor_step(struct gi_cursor *, struct gi_cursor *edge);
/* The same where gi_cursor_whole() found none; item numbers are gone over. */
uint32_t	 gi_cursor_enter(struct gi_cursor *, struct gi_cursor *edge);
/*
 * The longest label that begins with cp and goes on behind the cursor, or 0:
 * *behind is its end, *last the line of the last piece of it.  *ahead is set
 * where more is looked at for it than the line and that figures follow.
 */
uint16_t	 gi_cursor_longest(const struct gi_cursor *, uint32_t cp,
		    struct gi_cursor *behind, size_t *last, bool *ahead);
/* Go to where the next label may start, in this piece or behind it. */
void		 gi_cursor_pass(struct gi_cursor *);

#endif
