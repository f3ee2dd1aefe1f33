/* SPDX-License-Identifier: ISC */
/* Internal to lib/label: a place in a document in which labels are sought. */
#ifndef GI_LABEL_CURSOR_H
#define GI_LABEL_CURSOR_H

#include "gi.h"
#include "label/label.h"
#include "label/scan.h"

/*
 * How far a document was read.  An edge is a tab, bar, comma or blank; a piece
 * is the text between two edges: "Total" in "1. Total | 0 | 0", with its item
 * number "1. " before it.
 */
struct gi_cursor {
	const struct gi_doc	*doc;
	const struct gi_scan_line *known;	/* what the caller knows, one
						   a line, or NULL */
	size_t			 line;		/* index of the line */
	struct gi_str		 text;		/* that line's */
	size_t			 at;		/* the next byte of text */
	size_t			 item;		/* byte of text where the
						   piece's item number ends */
	bool			 open;		/* at is inside a piece */
	bool			 fresh;		/* the next code point begins a
						   piece: a label may start
						   there */
	size_t			 start;		/* index of the line where the
						   last piece starts */
};

/* Set the index whose labels the functions below seek; it is borrowed. */
void		 gi_cursor_seek(const struct gi_label_index *);
/*
 * Go to the start of the next line.  Returns false where the document has no
 * more lines, or the line is prose: then the cursor is at its end.
 */
bool		 gi_cursor_next_line(struct gi_cursor *);
/* Move over cells that are empty or hold only a number or a drawn line. */
void		 gi_cursor_skip_numbers(struct gi_cursor *);
/*
 * If the piece at the cursor is a label byte for byte, with its item number or
 * without, move behind it and return the label's number; else return 0.  Nearly
 * all labels are found so.  *ahead is set where the next line was looked at.
 */
uint16_t	 gi_cursor_whole(struct gi_cursor *, bool *ahead);
/*
 * Return the next code point that folding keeps, and move behind it, over lines
 * too; return 0 where prose or the end of the document comes first.  If a piece
 * ends on the way and edge->line is SIZE_MAX, *edge becomes the cursor there.
 */
uint32_t	 gi_cursor_step(struct gi_cursor *, struct gi_cursor *edge);
/*
 * The same at the start of a piece for which gi_cursor_whole() returned 0; the
 * piece's item number is passed over.
 */
uint32_t	 gi_cursor_enter(struct gi_cursor *, struct gi_cursor *edge);
/*
 * The number of the longest label that begins with cp and goes on at the
 * cursor, which does not move; 0: there is none.  *behind becomes the cursor at
 * the label's end, *last the index of the line where the label's last piece
 * starts.  *ahead is set where the answer depends on more than this line and
 * on whether figures follow.
 */
uint16_t	 gi_cursor_longest(const struct gi_cursor *, uint32_t cp,
		    struct gi_cursor *behind, size_t *last, bool *ahead);
/* Move to the next place where a label may start, in this piece or later. */
void		 gi_cursor_pass(struct gi_cursor *);

#endif
