/* SPDX-License-Identifier: ISC */
/* Internal to libgi: a place in a document in which labels are sought. */
#ifndef GI_SECTIONS_CURSOR_H
#define GI_SECTIONS_CURSOR_H

#include "gi.h"
#include "sections/label.h"
#include "sections/section.h"

/* How far a document was read. */
struct cursor {
	const struct gi_doc	*doc;
	const struct sec_line	*known;		/* of its lines, or NULL */
	size_t			 line;		/* index; text is its text */
	struct gi_str		 text;
	size_t			 at;		/* in text */
	size_t			 item;		/* in text: of the piece, where
						   its item number ends */
	bool			 open;		/* inside a piece */
	bool			 fresh;		/* a label may start here: */
	size_t			 start;		/* on that line it does */
};

/* The labels that are sought, from label_all(); to be called first. */
const struct label *cursor_labels(bool *as_items);
/* False where that is prose, or there is no line left. */
bool		 cursor_next_line(struct cursor *);
/* Go over cells that are empty, a number or a rule, and nothing else. */
void		 cursor_skip_numbers(struct cursor *);
/*
 * The label that this piece is, with its item number or without: as nearly all
 * labels are found.  *ahead is set where the next line was looked at for it.
 */
uint16_t	 cursor_whole(struct cursor *, bool *ahead);
/*
 * The next code point that folding keeps, 0 where prose or the end is before
 * it.  Where a piece ended before it, and the line of *edge is SIZE_MAX, the
 * cursor there goes to *edge.
 */
uint32_t	 cursor_step(struct cursor *, struct cursor *edge);
/* The same where cursor_whole() found none; item numbers are gone over. */
uint32_t	 cursor_enter(struct cursor *, struct cursor *edge);
/*
 * The longest label that begins with cp and goes on behind the cursor, or 0:
 * *behind is its end, *last the line of the last piece of it.  *ahead is set
 * where more is looked at for it than the line and that figures follow.
 */
uint16_t	 cursor_longest(const struct cursor *, uint32_t cp,
		    struct cursor *behind, size_t *last, bool *ahead);
/* Go to where the next label may start, in this piece or behind it. */
void		 cursor_pass(struct cursor *);

#endif
