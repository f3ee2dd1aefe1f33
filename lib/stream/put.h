/* SPDX-License-Identifier: ISC */
/* Internal to libgi: writing records, field by field. */
#ifndef GI_STREAM_PUT_H
#define GI_STREAM_PUT_H

#include "base/block.h"
#include "gi.h"
#include "stream/output.h"

/*
 * A record is put by gi_put_type(), a function for each field, which puts a TAB
 * before it, and gi_put_end().
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

/* Put a whole record as it was read, and LF. */
static inline void
gi_put_raw(FILE *out, struct gi_str raw)
{
	gi_put_bytes(out, raw.s, raw.len);
	gi_put_byte(out, '\n');
}

/* Put a field of text, with escapes. */
void		 gi_put_str(FILE *, struct gi_str);
/* The same for a string that ends with a NUL; for NULL, put a null. */
void		 gi_put_text(FILE *, const char *);
/* Put a field that is a number, in decimal digits. */
void		 gi_put_size(FILE *, size_t);

/* The status of an end or done record where something is missing. */
#define GI_INCOMPLETE	"incomplete"

/* Put the last record of a stage: whether its input was whole, it says too. */
static inline void
gi_put_done(FILE *out, size_t documents, bool whole)
{
	gi_put_type(out, GI_NAME_REC_DONE);
	gi_put_size(out, documents);
	if (!whole)
		gi_put_text(out, GI_INCOMPLETE);
	gi_put_end(out);
}

/*
 * Put a line record for each of n lines.  Bytes up to the end of text may be
 * read: lines that are views into text are so escaped many bytes at once.
 */
void		 gi_put_lines(FILE *, const struct gi_line *line, size_t n,
		    struct gi_str text);

#define GI_PUT_SLACK	BLOCK	/* bytes behind its result that
				   gi_put_escaped() may write over */
#define GI_PUT_ROOM	((size_t)16 * 1024)	/* that callers of gi_put_room()
						   ask for at once */

/*
 * Copy s with escapes to p, which has room for 2 * s.len + GI_PUT_SLACK bytes.
 * From s.s on, as many bytes can be read as readable says, at least s.len.
 * Returns the end of the copy.
 */
char		*gi_put_escaped(char *p, struct gi_str s, size_t readable);

/*
 * The head of a record: a type of four letters and the number of a line, as
 * "cell TAB 87 TAB".  From one record to the next mostly only the last digit
 * changes, so the text of the head is kept.
 */
#define GI_PUT_TYPE	5	/* bytes of the type and its TAB */
#define GI_PUT_HEAD_ROOM	((size_t)2 * BLOCK)

struct gi_put_head {
	size_t	 number;	/* of the last record */
	size_t	 left;		/* how much number may grow until its last
				   digit is a nine */
	size_t	 len;		/* bytes of s */
	char	 s[GI_PUT_HEAD_ROOM];	/* the text; its last digit may be an
					   old one */
	char	 last;		/* the last digit, put over the copy of s: that
				   copy need not wait for it */
};

/* Initializer of a head with the number 0; type is a string constant. */
#define GI_PUT_HEAD(type)	{ 0, 9, sizeof(type) + 2, type "\t0\t", '0' }

/* Set a head to any number, making all of its text. */
void		 gi_put_head_set(struct gi_put_head *, size_t number);

/*
 * Write the head h with that number to p, which has room for GI_PUT_HEAD_ROOM
 * bytes: all of these may be changed.  Returns the end of the head.
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
