/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: sentences that name the parts of the report: "this report
 * has six parts: overview, ...".
 */
#ifndef GI_VERIFY_SECTION_ANNOUNCE_H
#define GI_VERIFY_SECTION_ANNOUNCE_H

#include "gi.h"
#include "verify/prose/prose.h"
#include "verify/report/report.h"

/*
 * A paragraph's text, folded, with a comma for what parts words and clauses and
 * a full stop for what ends sentences, and without what stands in brackets.
 */
struct ver_marked {
	struct gi_str	 text;
	const uint32_t	*from;		/* of each byte of it, and of its end:
					   the byte of the paragraph */
};

/* In the arena. */
struct ver_marked ver_mark_text(struct gi_arena *, struct gi_str);
/*
 * The piece of marked text that begins at byte *at and ends before c, a full
 * stop or a comma; *at moves behind it.  False at the end.
 */
bool	 ver_piece_next(struct gi_str marked, char c, size_t *at,
	    struct gi_str *piece);

/* What a sentence names and says of the parts of its report. */
struct ver_announced {
	unsigned	 named;		/* bit n: the statutory section n */
	size_t		 least, most;	/* how many parts it names: one part may
					   be called by two names, or two by one */
	size_t		 number;	/* how many it says there are; 0: it
					   does not say */
	struct gi_str	 said;		/* the words that say so */
	struct gi_str	 foreign;	/* the name of a part that the form does
					   not have; empty: there is none */
	bool		 etc;		/* says that it names some of them */
	bool		 unsure;	/* says several numbers */
	bool		 bare;		/* says how many, and names none */
	bool		 annex;		/* names an annex too, which is one of
					   most */
};

/* How many bits of a set are set. */
static inline size_t
ver_bits(unsigned set)
{
	size_t	 n = 0;

	for (; set != 0; set &= set - 1)
		n++;
	return n;
}

/*
 * Read a sentence of marked text; false where it neither names the parts of the
 * report nor says how many it has.
 */
bool	 ver_announced_read(struct gi_str sentence, struct ver_announced *);

#endif
