/* SPDX-License-Identifier: ISC */
/* Internal to libgi: how records are read one after the other, inline. */
#ifndef GI_STREAM_READER_H
#define GI_STREAM_READER_H

#include "base/block.h"
#include "gi.h"

#define GI_READER_MANY	(4 * BLOCK)	/* bytes at a time: as ends has bits */

struct gi_reader_block {
	struct gi_reader_block	*next;
	size_t			 room;
	size_t			 end;	/* of what was read */
	char			 s[];	/* GI_READER_MANY more than room */
};

/*
 * Records are views into the block that was read.  While the reader holds
 * what it gave, a block that is full stays, and the record that it cuts is
 * moved to the next one.
 */
struct gi_reader {
	int			 fd;
	bool			 waits;		/* reading may wait for a
						   writer */
	bool			 hold;
	char			*name;
	struct gi_reader_block	*now;
	struct gi_reader_block	*held;
	struct gi_reader_block	*spare;
	size_t			 at;		/* in now: the record that is
						   next */
	size_t			 last;		/* and the one before it */
	size_t			 seen;		/* up to here ends were sought;
						   those that are ahead yet, */
	uint64_t		 ends;		/* a bit for each byte */
	size_t			 ends_at;	/* from here on */
	size_t			 number;
	size_t			 offset;	/* of now in the stream */
};

/* Read on.  Returns 1, 0 at the end of the input, -1 where that failed. */
int		 gi_reader_fill(struct gi_reader *);
/* gi_unescape() of a field whose byte at is its first backslash, in a record. */
struct gi_str	 gi_reader_unescape(struct gi_arena *, struct gi_str field,
		    size_t at);
/* The type of a record, of any length. */
enum gi_type	 gi_reader_type(struct gi_str raw);

/* Seek ends in the bytes that come, of which there are some. */
static inline void
gi_reader_see(struct gi_reader *r)
{
	size_t		 left = r->now->end - r->seen;
	uint64_t	 ends = block_find(r->now->s + r->seen, '\n');

	r->ends_at = r->seen;
	if (left < GI_READER_MANY) {
		ends &= ((uint64_t)1 << left) - 1;
		r->seen += left;
	} else {
		r->seen += GI_READER_MANY;
	}
	r->ends = ends;
}

/* Whether a record begins with text, a constant. */
static inline bool
gi_reader_begins(struct gi_str raw, const char *text)
{
	return raw.len >= strlen(text) &&
	    memcmp(raw.s, text, strlen(text)) == 0;
}

/* Whether a skip record is of that kind, given by its name, a constant. */
static inline bool
gi_skip_is(const struct gi_record *skip, const char *kind)
{
	const char	*p = skip->raw.s + strlen(GI_NAME_REC_SKIP);
	const char	*end = skip->raw.s + skip->raw.len;
	size_t		 len = strlen(kind);

	/* behind the type, and behind the number of the line */
	for (p += p < end; p < end && *p != '\t'; p++)
		;
	p += p < end;
	return (size_t)(end - p) >= len && memcmp(p, kind, len) == 0 &&
	    (p + len == end || p[len] == '\t');
}

/* gi_read(): what it gives can be read up to GI_READER_MANY bytes behind it. */
static inline int
gi_reader_next(struct gi_reader *r, struct gi_record *rec)
{
	int	 rc;
	size_t	 end;

	while (r->ends == 0) {
		if (r->seen == r->now->end && (rc = gi_reader_fill(r)) <= 0)
			return rc;	/* half a number is another number */
		gi_reader_see(r);
	}
	end = r->ends_at + (size_t)__builtin_ctzll(r->ends);
	r->ends &= r->ends - 1;
	rec->raw.s = r->now->s + r->at;
	rec->raw.len = end - r->at;
	rec->type = gi_reader_begins(rec->raw, GI_NAME_REC_CELL "\t") ?
	    GI_REC_CELL :
	    gi_reader_begins(rec->raw, GI_NAME_REC_LINE "\t") ? GI_REC_LINE :
	    gi_reader_begins(rec->raw, GI_NAME_REC_SKIP "\t") ? GI_REC_SKIP :
	    gi_reader_type(rec->raw);
	rec->number = ++r->number;
	r->last = r->at;
	r->at = end + 1;
	return 1;
}

#endif
