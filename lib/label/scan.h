/* SPDX-License-Identifier: ISC */
/* Internal to libgi: labels of the forms in running text. */
#ifndef GI_LABEL_SCAN_H
#define GI_LABEL_SCAN_H

#include "gi.h"
#include "label/label.h"

/* What a scan finds in a line by itself. */
enum gi_scan_state {
	GI_SCAN_NEW,		/* not known yet */
	GI_SCAN_AGAIN,		/* it depends on the next line */
	GI_SCAN_NOTHING,	/* nothing at all, not even the end of a label */
	GI_SCAN_FIGURES,	/* no labels; what was begun before it ends
				   there */
	GI_SCAN_KNOWN,		/* these labels, if none was begun before it */
	GI_SCAN_PART		/* the same, up to byte part */
};

/*
 * What a scan found in a line, for the next line that begins with the same
 * stem.  The caller sets stem and off; the scan sets the rest, once.
 */
struct gi_scan_kept {
	size_t			 stem;		/* bytes that are the same */
	size_t			 off;		/* of them before the text */
	const uint16_t		*label;		/* numbers of its labels */
	size_t			 nlabel;
	size_t			 part;		/* from the stem's start */
	enum gi_scan_state	 state : 8;
	bool			 begun;		/* a label may have, when it
						   ends */
};

/* What the caller knows of a line of the document. */
struct gi_scan_line {
	struct gi_str		 text;		/* trimmed */
	struct gi_scan_kept	*kept;		/* NULL: nothing is kept */
	uint32_t		 first;		/* character of its folded
						   text, 0: none */
	bool			 stop;		/* it has a full stop: prose */
};

/* A label of that number, from line a to line b of the document, indices. */
typedef void	 gi_scan_hit(void *ctx, const struct gi_index_label *,
		    size_t number, size_t a, size_t b);

/*
 * Call hit for each label that stands in the document as a whole piece of text,
 * or as a row of whole pieces.  Pieces are what tabs, bars, commas and blanks
 * set apart; item numbers before them do not count; labels may go on over
 * lines, but not in sentences.  known is of all lines, or NULL; what is kept
 * of them is in the arena.
 */
void		 gi_scan(const struct gi_doc *,
		    const struct gi_scan_line *known, struct gi_arena *kept,
		    gi_scan_hit hit, void *ctx);

/*
 * vote.c: which edition a text is of, by the labels that a scan finds.
 */
struct gi_votes;

struct gi_votes	*gi_votes_new(struct gi_arena *);
/* Count a label that stands in a line, an index. */
void		 gi_vote(struct gi_votes *, size_t number, size_t line);
/*
 * The edition that the text follows, NULL where it does not tell; *line is the
 * index of the first line that tells it.  Between editions that the text does
 * not tell apart, the year of the report decides, 0 where that is not known.
 */
const struct gi_form *gi_votes_winner(const struct gi_votes *, int year,
		    size_t *line);
/* The same of a document whose lines were not scanned. */
const struct gi_form *gi_form_vote(const struct gi_doc *, int year);

#endif
