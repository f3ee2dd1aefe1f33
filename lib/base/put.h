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

/* How a line record begins: "line", and its number in decimal. */
struct put_head {
	size_t	 number;
	size_t	 len;
	char	 s[2 * BLOCK];		/* any behind len */
};

#define PUT_HEAD	{ 0, 7, "line\t0\t" }

/* Most often the number is one more than it was: so are its digits. */
static inline void
put_head_set(struct put_head *h, size_t number)
{
	size_t	 i = h->len - 2;

	if (number == h->number + 1) {
		while (h->s[i] == '9')
			h->s[i--] = '0';
	}
	if (number == h->number + 1 && h->s[i] != '\t')
		h->s[i]++;
	else if (number != h->number)
		h->len = (size_t)snprintf(h->s, sizeof(h->s), "line\t%zu\t",
		    number);
	h->number = number;
}

#endif
