/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: parts of records, for who has room for them; and records
 * made where they go out from, for who writes many short ones.
 */
#ifndef PUT_H
#define PUT_H

#include "base/block.h"
#include "gi.h"

#define PUT_SLACK	BLOCK	/* bytes that put_escaped() may touch behind
				   what it writes */

#define PUT_ROOM	((size_t)16 * 1024)	/* the most that may be asked */

/* Where the next n bytes to out are to be written; nothing else is put until */
char		*gi_put_room(FILE *out, size_t n);
/* they were, up to end. */
void		 gi_put_used(const char *end);

/*
 * Copy s with its escapes to where there is room for twice its length and
 * PUT_SLACK; returns the end.  Of s as many bytes can be read as readable
 * says.
 */
char		*put_escaped(char *, struct gi_str s, size_t readable);

/*
 * How a record of a line begins: a type of four letters, and the line's number
 * in decimal.
 */
#define PUT_TYPE	5
#define PUT_HEAD_ROOM	((size_t)2 * BLOCK)

struct put_head {
	size_t	 number;
	size_t	 left;		/* until its last digit is a nine */
	size_t	 len;
	char	 s[PUT_HEAD_ROOM];	/* as it was when the other digits were
					   set: */
	char	 last;		/* the last digit is set behind the copy, which
				   must not wait for it */
};

/* Of number 0. */
#define PUT_HEAD(type)	{ 0, 9, sizeof(type) + 2, type "\t0\t", '0' }

/* put_head() for a number that is not a little more than the last. */
void		 put_head_set(struct put_head *, size_t number);

/*
 * Begin a record of a line at p, where there is PUT_HEAD_ROOM; returns the end.
 * Most often the number is a little more than it was: so is its last digit.
 */
static inline char *
put_head(char *p, struct put_head *h, size_t number)
{
	size_t	 more = number - h->number;

	if (more <= h->left) {
		h->number = number;
		h->left -= more;
		h->last = (char)(h->last + (int)more);
	} else {
		put_head_set(h, number);
	}
	memcpy(p, h->s, PUT_HEAD_ROOM);
	p[h->len - 2] = h->last;
	return p + h->len;
}

#endif
