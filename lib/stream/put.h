/* SPDX-License-Identifier: ISC */
/* Internal to libgi: writing records, field by field. */
#ifndef GI_STREAM_PUT_H
#define GI_STREAM_PUT_H

#include "base/block.h"
#include "gi.h"
#include "stream/output.h"

/*
 * A record is put as its type, its fields, and gi_put_end().  A field puts the
 * TAB before it.
 */
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

/* A whole record as it was read, and its LF. */
static inline void
gi_put_raw(FILE *out, struct gi_str raw)
{
	gi_put_bytes(out, raw.s, raw.len);
	gi_put_byte(out, '\n');
}

/* A field of text, escaped here. */
void		 gi_put_str(FILE *, struct gi_str);
/* The same of a string that ends with a NUL; NULL puts a null. */
void		 gi_put_text(FILE *, const char *);
/* A field that is a number, in decimal. */
void		 gi_put_size(FILE *, size_t);
/*
 * A line record for each of the n lines.  Texts of lines that lie within text
 * are escaped by blocks, which may read up to the end of text.
 */
void		 gi_put_lines(FILE *, const struct gi_line *line, size_t n,
		    struct gi_str text);

#define GI_PUT_SLACK	BLOCK	/* bytes behind its result that
				   gi_put_escaped() may write over */
#define GI_PUT_ROOM	((size_t)16 * 1024)	/* that callers of gi_put_room()
						   ask for at once */

/*
 * Copy s with its escapes to p, where there is room for twice the length of s
 * and GI_PUT_SLACK.  readable is how many bytes can be read from s.s on, at
 * least s.len.  Returns the end of the copy.
 */
char		*gi_put_escaped(char *p, struct gi_str s, size_t readable);

/*
 * The beginning of a record of a line, "cell TAB 87 TAB": a type of four
 * letters and a number.  Numbers of records that follow each other mostly
 * differ in the last digit alone, so that the rest is kept as text.
 */
#define GI_PUT_TYPE	5	/* bytes of the type and its TAB */
#define GI_PUT_HEAD_ROOM	((size_t)2 * BLOCK)

struct gi_put_head {
	size_t	 number;
	size_t	 left;		/* how much more number may grow before its
				   last digit is a nine */
	size_t	 len;		/* of s */
	char	 s[GI_PUT_HEAD_ROOM];	/* the text; its last digit is stale */
	char	 last;		/* the last digit.  It is written behind the
				   copy of s, which need not wait for it then */
};

/* The head of a type, a string constant, with the number 0. */
#define GI_PUT_HEAD(type)	{ 0, 9, sizeof(type) + 2, type "\t0\t", '0' }

/* Set all of a head's text anew, for any number. */
void		 gi_put_head_set(struct gi_put_head *, size_t number);

/*
 * Write the head h with that number to p, where there is room for
 * GI_PUT_HEAD_ROOM bytes.  Returns the end of what counts.
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
