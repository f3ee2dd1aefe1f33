/* SPDX-License-Identifier: ISC */
/*
 * Internal to lib/normalize: the lines of a text, and for each whether it may
 * need to be folded, or have markup in it.
 */
#ifndef GI_NORMALIZE_SCAN_H
#define GI_NORMALIZE_SCAN_H

#include "base/str.h"
#include "gi.h"

/* A walk over the lines of a text, which sees many bytes at once. */
struct nrm_scan {
	struct gi_str	 text;
	struct gi_lines	 lines;		/* how lines are numbered */
	size_t		 start;		/* byte where the next line begins */
	/* the bytes that were seen last, from at up to before next: */
	size_t		 at;
	size_t		 next;
	uint64_t	 ends;		/* bit i: byte at + i is LF or CR, */
	uint64_t	 look;		/* or is not plain; see scan.c */
	uint64_t	 open;		/* bits of the bytes from next on that
					   must follow in a character that next
					   cuts */
	bool		 began;		/* a byte of the line before at is not
					   plain */
};

/* A line that the walk gives, a view into the text. */
struct nrm_line {
	struct gi_str	 text;
	size_t		 number;
	bool		 look;		/* it may need to be folded, or have
					   markup left in it; else it is UTF-8
					   and normal */
};

/* Begin a walk at the first line of text. */
void		 nrm_scan_begin(struct nrm_scan *, struct gi_str text);
/* For nrm_scan_next(): see the next bytes of the text. */
void		 nrm_scan_more(struct nrm_scan *);
/* Likewise: go behind the line end at byte end, if one is there. */
void		 nrm_scan_step(struct nrm_scan *, size_t end);

/* Set the line to the next one; false if there is none. */
static inline bool
nrm_scan_next(struct nrm_scan *l, struct nrm_line *line)
{
	size_t		 end;
	uint64_t	 upto;

	if (l->start >= l->text.len)
		return false;
	do {
		while (l->ends == 0)
			nrm_scan_more(l);
		end = l->at + (size_t)__builtin_ctzll(l->ends);
		upto = l->ends ^ (l->ends - 1);
		l->ends &= ~upto;
	} while (end < l->start);	/* the LF of a CRLF, of the line before */
	line->text.s = l->text.s + l->start;
	line->text.len = end - l->start;
	line->number = l->lines.number;
	line->look = l->began || (l->look & upto) != 0;
	l->began = false;
	l->look &= ~upto;
	if (end < l->text.len && l->text.s[end] == '\n') {
		l->lines.number++;
		l->start = end + 1;
	} else {
		nrm_scan_step(l, end);
	}
	return true;
}

#endif
