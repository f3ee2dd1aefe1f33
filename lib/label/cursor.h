/* SPDX-License-Identifier: ISC */
/* Internal to lib/form: a place in a document in which labels are sought. */
#ifndef GI_LABEL_CURSOR_H
#define GI_LABEL_CURSOR_H

#include "gi.h"
#include "label/label.h"
#include "label/scan.h"

/*
 * How far a document was read.  A piece is what stands between two edges, as
 * tabs, bars and commas are: "1. 属于国家秘密" in "1. 属于国家秘密 | 0 | 0".
 */
struct gi_cursor {
	const struct gi_doc	*doc;
	const struct gi_scan_line *known;	/* one a line, or NULL */
	size_t			 line;		/* index of the line */
	struct gi_str		 text;		/* that line's */
	size_t			 at;		/* the next byte of text */
	size_t			 item;		/* byte of text where the
						   piece's item number ends */
	bool			 open;		/* at is inside a piece */
	bool			 fresh;		/* a label may start at the
						   next code point, and if so, */
	size_t			 start;		/* on this line, an index */
};

/* Seek the labels of this index from now on. */
void		 gi_cursor_seek(const struct gi_label_index *);
/*
 * Go to the start of the next line.  False where the line is prose, which is
 * gone over, or there is none left.
 */
bool		 gi_cursor_next_line(struct gi_cursor *);
/* Go over cells that are empty, a number or a rule, and nothing else. */
void		 gi_cursor_skip_numbers(struct gi_cursor *);
/*
 * The number of the label that the piece at the cursor is, with an item number
 * or without, and go behind it; 0 where it is none as it stands.  Nearly all
 * labels are found so.  *ahead is set where the answer hung on the next line.
 */
uint16_t	 gi_cursor_whole(struct gi_cursor *, bool *ahead);
/*
 * The next code point that folding keeps, and go behind it; 0 where prose or
 * the end of the document comes first.  Where a piece ended on the way, *edge
 * becomes the cursor at that end, if edge->line was SIZE_MAX.
 */
uint32_t	 gi_cursor_step(struct gi_cursor *, struct gi_cursor *edge);
/*
 * The same at the start of a piece that gi_cursor_whole() knew nothing of; the
 * item number is gone over.
 */
uint32_t	 gi_cursor_enter(struct gi_cursor *, struct gi_cursor *edge);
/*
 * The number of the longest label that begins with cp and goes on behind the
 * cursor, which stays; 0: none.  *behind becomes the cursor at the label's
 * end, *last the index of the line where its last piece starts.  *ahead is set
 * where the answer hung on more than this line, and that figures follow.
 */
uint16_t	 gi_cursor_longest(const struct gi_cursor *, uint32_t cp,
		    struct gi_cursor *behind, size_t *last, bool *ahead);
/* Go to where the next label may start, in this piece or behind it. */
void		 gi_cursor_pass(struct gi_cursor *);

#endif
