/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: output that is gathered, and goes out in large pieces
 * past the buffer of the FILE that it is for.
 */
#ifndef GI_STREAM_OUTPUT_H
#define GI_STREAM_OUTPUT_H

#include "gi.h"

/*
 * What is put goes out with gi_flush() or gi_finish(), when the buffer is
 * full, or when something is put to another FILE.  Who writes to a FILE by
 * other means, forks or closes it calls gi_flush() before.  That a write
 * failed is kept, and reported by gi_finish().
 */
#define GI_GATHER	((size_t)128 * 1024)	/* bytes of the buffer */

/* Where the next byte goes.  For the functions here and in put.h alone. */
struct gi_gathered {
	FILE	*to;		/* what was gathered goes there; NULL: nothing
				   was */
	char	*at;		/* the first byte of the buffer that is free */
	char	*end;		/* behind its last byte */
};

extern struct gi_gathered gi_gathered;

/* Flush out. */
void		 gi_flush(FILE *out);
/*
 * Flush out, but no sooner than the next read(2) that may block.  Before each
 * of these stands gi_flush_due(), so that whoever reads our output has all of
 * it before we wait for input.
 */
void		 gi_flush_later(FILE *out);
void		 gi_flush_due(void);
/*
 * Whether a write to out is known to have failed.  What is still gathered may
 * fail later.
 */
bool		 gi_write_failed(const FILE *out);

/* Write what was gathered, and begin to gather for out in the empty buffer. */
char		*gi_put_anew(FILE *out);
/* gi_put_bytes() where the buffer is another FILE's, or has no room left. */
void		 gi_put_far(FILE *out, const char *s, size_t len);
/*
 * Room for n bytes to out, at most GI_GATHER, for a caller that writes them
 * in place.  Nothing else may be put before gi_put_used() says where they end.
 */
static inline char *
gi_put_room(FILE *out, size_t n)
{
	struct gi_gathered	*g = &gi_gathered;

	return g->to == out && (size_t)(g->end - g->at) >= n ? g->at :
	    gi_put_anew(out);
}

/* What was written into gi_put_room() ends before end. */
static inline void
gi_put_used(char *end)
{
	gi_gathered.at = end;
}

/* Put len bytes as they are. */
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
