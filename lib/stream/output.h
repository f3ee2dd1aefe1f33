/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: the buffer of output.  Bytes for a FILE are gathered in it
 * and written in large pieces, straight to the descriptor of the FILE.
 */
#ifndef GI_STREAM_OUTPUT_H
#define GI_STREAM_OUTPUT_H

#include "gi.h"

/*
 * There is one buffer, for one FILE at a time.  It is written by gi_flush() and
 * gi_finish(), when it is full, and when bytes are put to another FILE.  Call
 * gi_flush() before you write to a FILE by other means, close it, or fork.  A
 * write that fails is remembered, and reported by gi_finish().
 */
#define GI_GATHER	((size_t)128 * 1024)	/* bytes of the buffer */

/* The buffer; only functions of this header and of put.h may use it. */
struct gi_gathered {
	FILE	*to;		/* the FILE that the bytes are for; NULL: the
				   buffer is empty */
	char	*at;		/* the first free byte of the buffer */
	char	*end;		/* the end of the buffer */
};

extern struct gi_gathered gi_gathered;

/* Write what is gathered for out. */
void		 gi_flush(FILE *out);
/*
 * Flush out before the next read(2) that may wait, so that the reader of our
 * output has all of it while we wait for input: gi_flush_later() notes that,
 * gi_flush_due() does it, and stands before each such read(2).
 */
void		 gi_flush_later(FILE *out);
void		 gi_flush_due(void);
/*
 * Have wait(fd, ctx) called before each read(2) of fd that may wait, for whoever
 * holds something that others want; NULL: nothing is called any more.
 */
void		 gi_before_wait(void (*wait)(int fd, void *ctx), void *ctx);
/* Do that. */
void		 gi_wait_due(int fd);
/*
 * Whether a write to out failed so far; bytes that are gathered may yet fail.
 */
bool		 gi_write_failed(const FILE *out);

/*
 * Write what is gathered, and make the empty buffer that of out.  Returns where
 * its first byte goes.
 */
char		*gi_put_anew(FILE *out);
/* As gi_put_bytes(), where the buffer is another FILE's or lacks room. */
void		 gi_put_far(FILE *out, const char *s, size_t len);
/*
 * Return where n bytes for out, at most GI_GATHER, can be written in place.
 * The caller then says by gi_put_used() where they end, before it puts any
 * others.
 */
static inline char *
gi_put_room(FILE *out, size_t n)
{
	struct gi_gathered	*g = &gi_gathered;

	return g->to == out && (size_t)(g->end - g->at) >= n ? g->at :
	    gi_put_anew(out);
}

/* Say that what was written into gi_put_room() ends before end. */
static inline void
gi_put_used(char *end)
{
	gi_gathered.at = end;
}

/* Put len bytes of s to out, as they are. */
static inline void
gi_put_bytes(FILE *out, const char *s, size_t len)
{
	struct gi_gathered	*g = &gi_gathered;

	if (g->to != out || (size_t)(g->end - g->at) < len) {
		gi_put_far(out, s, len);
		return;
	}
	memcpy(g->at, s, len);
	g->at += len;
}

static inline void
gi_put_byte(FILE *out, char c)
{
	struct gi_gathered	*g = &gi_gathered;

	if (g->to != out || g->at == g->end)
		gi_put_far(out, &c, 1);
	else
		*g->at++ = c;
}

#endif
