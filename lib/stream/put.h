/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: parts of records, for who has room for them; and records
 * made where they go out from, for who writes many short ones.
 */
#ifndef GI_STREAM_PUT_H
#define GI_STREAM_PUT_H

#include "base/block.h"
#include "gi.h"

/*
 * Writing records: put.c.  Field by field, or a whole one as it was read.
 * They are gathered, and go out with gi_flush(), gi_finish(), or when records
 * are put to another FILE: who writes to out by other means, forks or closes
 * it calls gi_flush() before.  Errors are found by gi_finish().
 */
#define GI_GATHER	((size_t)128 * 1024)

/* What is gathered; for the functions here alone. */
struct gi_gathered {
	FILE	*to;		/* whose records these are; NULL: of none */
	size_t	 n;
	char	 s[GI_GATHER];
};

extern struct gi_gathered gi_gathered;

/* gi_put_bytes() where there is no room. */
void		 gi_put_far(FILE *, const char *, size_t);

/* Part of a record, or several; nothing is escaped. */
static inline void
gi_put_bytes(FILE *out, const char *s, size_t len)
{
	struct gi_gathered	*g = &gi_gathered;

	if (g->to != out || GI_GATHER - g->n < len) {
		gi_put_far(out, s, len);
		return;
	}
	memcpy(g->s + g->n, s, len);
	g->n += len;
}

static inline void
gi_put_byte(FILE *out, char c)
{
	struct gi_gathered	*g = &gi_gathered;

	if (g->to != out || g->n == GI_GATHER)
		gi_put_far(out, &c, 1);
	else
		g->s[g->n++] = c;
}

static inline void
gi_put_type(FILE *out, const char *type)
{
	gi_put_bytes(out, type, strlen(type));
}

static inline void
gi_put_null(FILE *out)
{
	gi_put_bytes(out, "\t\\N", 3);
}

static inline void
gi_put_end(FILE *out)
{
	gi_put_byte(out, '\n');
}

/* A record as it is, and LF. */
static inline void
gi_put_raw(FILE *out, struct gi_str raw)
{
	gi_put_bytes(out, raw.s, raw.len);
	gi_put_byte(out, '\n');
}

void		 gi_put_str(FILE *, struct gi_str);	/* escapes */
void		 gi_put_text(FILE *, const char *);	/* escapes; NULL is null */
void		 gi_put_size(FILE *, size_t);
/*
 * A line record for each of these; most of them are views into text, around
 * which they can be read.
 */
struct gi_line;
void		 gi_put_lines(FILE *, const struct gi_line *, size_t n,
		    struct gi_str text);

#define GI_PUT_SLACK	BLOCK	/* bytes that gi_put_escaped() may touch behind
				   what it writes */

#define GI_PUT_ROOM	((size_t)16 * 1024)	/* the most that may be asked */

/* Where the next n bytes to out are to be written; nothing else is put until */
char		*gi_put_room(FILE *out, size_t n);
/* they were, up to end. */
void		 gi_put_used(const char *end);

/*
 * Copy s with its escapes to where there is room for twice its length and
 * GI_PUT_SLACK; returns the end.  Of s as many bytes can be read as readable
 * says.
 */
char		*gi_put_escaped(char *, struct gi_str s, size_t readable);

/*
 * How a record of a line begins: a type of four letters, and the line's number
 * in decimal.
 */
#define GI_PUT_TYPE	5
#define GI_PUT_HEAD_ROOM	((size_t)2 * BLOCK)

struct gi_put_head {
	size_t	 number;
	size_t	 left;		/* until its last digit is a nine */
	size_t	 len;
	char	 s[GI_PUT_HEAD_ROOM];	/* as it was when the other digits were
					   set: */
	char	 last;		/* the last digit is set behind the copy, which
				   must not wait for it */
};

/* Of number 0. */
#define GI_PUT_HEAD(type)	{ 0, 9, sizeof(type) + 2, type "\t0\t", '0' }

/* gi_put_head() for a number that is not a little more than the last. */
void		 gi_put_head_set(struct gi_put_head *, size_t number);

/*
 * Begin a record of a line at p, where there is GI_PUT_HEAD_ROOM; returns the end.
 * Most often the number is a little more than it was: so is its last digit.
 */
static inline char *
gi_put_head(char *p, struct gi_put_head *h, size_t number)
{
	size_t	 more = number - h->number;

	if (more <= h->left) {
		h->number = number;
		h->left -= more;
		h->last = (char)(h->last + (int)more);
	} else {
		gi_put_head_set(h, number);
	}
	memcpy(p, h->s, GI_PUT_HEAD_ROOM);
	p[h->len - 2] = h->last;
	return p + h->len;
}

#endif
