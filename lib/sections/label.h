/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: where in a document labels of the forms stand.
 */
#ifndef GI_SECTIONS_LABEL_H
#define GI_SECTIONS_LABEL_H

#include "gi.h"

/* A label, merged over all editions and tables that have it. */
struct label {
	const uint32_t	*fold;
	size_t		 len;
	unsigned	 editions;	/* bit i: gi_forms()[i] has it */
	unsigned	 values;	/* and not as a group's name */
	unsigned	 only;		/* i + 1: that edition alone has it, and
					   never as a group's name; or 0 */
	uint16_t	 next;		/* in its chain, 0 ends it */
	uint16_t	 end;		/* behind the last that begins so */
	bool		 ends;		/* no other goes on from it, */
	bool		 ends_number;	/* or none with a digit or letter */
};

#define LABEL_MAX	512		/* distinct labels of all editions */

/*
 * label.c: all of them, in the order of their code points, [0] being none;
 * and whether any begins as item numbers do.
 */
const struct label *label_all(bool *as_items);
/* The first that begins with a code point; 0 if none does. */
uint16_t	 label_first(uint32_t);
/* spelling.c: labels as they are written. */
#define SPELLING_MIN	4u		/* bytes; shorter ones are not known */
struct spelling {
	struct gi_str	 text;
	uint16_t	 label;
	uint16_t	 next;		/* in its chain, 0 ends it */
	bool		 numbered;	/* with an item number before it */
};

/* The text lasts as long as the process. */
void		 spelling_add(struct gi_str, uint16_t label, bool numbered);
/* The one that is these bytes, or NULL. */
const struct spelling *spelling_find(struct gi_str);

/*
 * scan.c: call hit for each label that stands in doc as a whole piece of text, or as
 * a row of whole pieces: a and b are the indices of the first and the last
 * line that it touches, i its index, below LABEL_MAX.  Pieces are what tabs,
 * bars, commas and blanks set apart; item numbers before them do not count;
 * labels may go on over lines, but not in sentences.
 */
typedef void	 (*label_hit)(void *ctx, const struct label *, size_t i,
		    size_t a, size_t b);
struct sec_line;			/* known: what is known of the lines, */
void		 label_scan(const struct gi_doc *,	/* or NULL */
		    const struct sec_line *known, label_hit hit, void *ctx);

/* The votes for each edition, label by label; all zero to begin with. */
#define LABEL_EDITIONS	16u
struct label_votes {
	bool	 seen[LABEL_MAX];
	size_t	 count[LABEL_EDITIONS];
};

void		 label_vote(struct label_votes *, const struct label *,
		    size_t i);
/* What gi_form_vote() returns, from the votes of a scan. */
const struct gi_form *label_winner(struct label_votes *);

#endif
