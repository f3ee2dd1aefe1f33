/* SPDX-License-Identifier: ISC */
/* Internal to libgi: labels of the forms in running text. */
#ifndef GI_LABEL_SCAN_H
#define GI_LABEL_SCAN_H

#include "gi.h"
#include "label/label.h"

/* What a scan finds in a line by itself. */
enum gi_scan_state {
	GI_SCAN_NEW,		/* the line was not scanned yet */
	GI_SCAN_AGAIN,		/* what is found depends on the next line */
	GI_SCAN_NOTHING,	/* nothing: a label that began on a line before
				   may go on behind it */
	GI_SCAN_FIGURES,	/* no label; one that began on a line before
				   ends there */
	GI_SCAN_KNOWN,		/* the labels that are kept, unless one began on
				   a line before and goes on here */
	GI_SCAN_PART		/* the same, for the line up to byte part */
};

/*
 * What a scan found in a line, kept for all lines that begin with the same
 * bytes, the stem.  The caller sets stem and off; the first scan of such a line
 * sets the rest.
 */
struct gi_scan_kept {
	size_t			 stem;		/* bytes of the stem */
	size_t			 off;		/* how many of them stand before
						   the trimmed text */
	const uint16_t		*label;		/* numbers of those found */
	size_t			 nlabel;
	size_t			 part;		/* byte of the stem, for
						   GI_SCAN_PART */
	enum gi_scan_state	 state : 8;
	bool			 begun;		/* at the line's end a label
						   may have begun */
};

/* What the caller knows of a line of the document. */
struct gi_scan_line {
	struct gi_str		 text;		/* trimmed */
	struct gi_scan_kept	*kept;		/* NULL: nothing is kept */
	uint32_t		 first;		/* first code point of its
						   folded text, 0: none */
	bool			 stop;		/* it has a full stop: prose */
};

/*
 * Called for the label of that number, which stands on the lines of the
 * document from index a to index b, both included.
 */
typedef void	 gi_scan_hit(void *ctx, const struct gi_index_label *,
		    size_t number, size_t a, size_t b);

/*
 * Call hit(ctx, ...) for each label that stands in the document as one whole
 * piece of text, or as several whole pieces in a row.  Tabs, bars, commas and
 * blanks set pieces apart; an item number before a piece is passed over; a
 * label may go on over several lines, but none is sought in sentences.  known
 * is NULL or has an element for each line; what it is to keep is put into the
 * arena kept.
 */
void		 gi_scan(const struct gi_doc *,
		    const struct gi_scan_line *known, struct gi_arena *kept,
		    gi_scan_hit hit, void *ctx);

/*
 * vote.c: which edition a text is of, by the labels that a scan finds.
 */
struct gi_votes;

struct gi_votes	*gi_votes_new(struct gi_arena *);
/* Count the label of that number, which stands in the line of that index. */
void		 gi_vote(struct gi_votes *, size_t number, size_t line);
/*
 * The edition that most of the labels counted are of, in the lines before end,
 * or NULL where no label tells; *line becomes the index of the first line that tells it.  Between
 * editions with equally many, the year reported on decides (0: not known).
 */
const struct gi_form *gi_votes_winner(const struct gi_votes *, size_t end,
		    int year, size_t *line);
/* The same for a document that was not scanned: it is scanned here. */
const struct gi_form *gi_form_vote(const struct gi_doc *, int year);

#endif
