/* SPDX-License-Identifier: ISC */
/* Internal to libgi: reading records one after the other. */
#ifndef GI_STREAM_READER_H
#define GI_STREAM_READER_H

#include "base/block.h"
#include "gi.h"

/* How many bytes are searched for LF at once.  As many can be read behind any
   record: of records, or zeros behind what was read. */
#define GI_READER_MANY	(4 * BLOCK)

/* A block of bytes of the stream. */
struct gi_reader_block {
	struct gi_reader_block	*next;
	size_t			 room;	/* bytes that s can take; behind them
					   are GI_READER_MANY more */
	size_t			 end;	/* bytes of s that were read */
	char			 s[];
};

/*
 * A record that the reader gives is a view into a block.  When a block is full,
 * the start of the record at its end is copied to the next block.  The full
 * block is kept while gi_reader_hold() asks for that; else it is filled again.
 */
struct gi_reader {
	int			 fd;
	bool			 waits;		/* read(2) on fd may wait */
	bool			 hold;		/* see gi_reader_hold() */
	char			*name;		/* for messages */
	struct gi_reader_block	*now;		/* the block that is filled */
	struct gi_reader_block	*held;		/* full blocks that are held,
						   the youngest first */
	struct gi_reader_block	*spare;		/* blocks to be filled again */
	/* bytes of now: */
	size_t			 at;		/* the next record */
	size_t			 last;		/* the record given last */
	size_t			 seen;		/* searched for LF up to here */
	uint64_t		 ends;		/* bit i: byte ends_at + i is
						   the LF of a record that was
						   not given yet */
	size_t			 ends_at;
	size_t			 number;	/* of the record given last */
	size_t			 offset;	/* bytes of the stream before
						   now */
};

/* Before the first gi_read(): give the reader a copy of bytes, which were read
   from fd already. */
void		 gi_reader_begin(struct gi_reader *, struct gi_str bytes);
/* What messages call the input. */
const char	*gi_reader_name(const struct gi_reader *);
/*
 * Where hold is true, the record given last and all after it stay valid until
 * hold is set to false; then only the one given last does.
 */
void		 gi_reader_hold(struct gi_reader *, bool hold);
/* The number in the stream, from 1, of the record given last; 0: none was. */
size_t		 gi_reader_number(const struct gi_reader *);
/* How many bytes of the stream stand before the record given last. */
size_t		 gi_reader_offset(const struct gi_reader *);
/* Make a record of raw, its text without LF; it is a view into raw. */
void		 gi_record_split(struct gi_str raw, struct gi_record *);
/* Read more bytes.  Returns 1, 0 at the end of the input, -1 on failure. */
int		 gi_reader_fill(struct gi_reader *);
/*
 * As gi_unescape(), for a field of a reader's record that has its first
 * backslash at byte at.
 */
struct gi_str	 gi_reader_unescape(struct gi_arena *, struct gi_str field,
		    size_t at);
/* The type of the record with that text. */
enum gi_type	 gi_reader_type(struct gi_str raw);

/* Search the next bytes of now, at least one, for LF. */
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

/* Whether a record begins with text, a string constant. */
static inline bool
gi_reader_begins(struct gi_str raw, const char *text)
{
	return raw.len >= strlen(text) &&
	    memcmp(raw.s, text, strlen(text)) == 0;
}

/*
 * Whether the field behind the number of the line is that, in a record whose type
 * has that name.
 */
static inline bool
gi_reader_key_is(const struct gi_record *rec, const char *type,
    const char *key)
{
	const char	*p = rec->raw.s + strlen(type);
	const char	*end = rec->raw.s + rec->raw.len;
	size_t		 len = strlen(key);

	/* behind the type, and behind the number */
	for (p += p < end; p < end && *p != '\t'; p++)
		;
	p += p < end;
	return (size_t)(end - p) >= len && memcmp(p, key, len) == 0 &&
	    (p + len == end || p[len] == '\t');
}

/* Whether a skip record is of the kind of that name. */
static inline bool
gi_skip_is(const struct gi_record *skip, const char *kind)
{
	return gi_reader_key_is(skip, GI_NAME_REC_SKIP, kind);
}

/* Whether a record is a meta record with that key. */
static inline bool
gi_meta_is(const struct gi_record *rec, const char *key)
{
	return rec->type == GI_REC_META &&
	    gi_reader_key_is(rec, GI_NAME_REC_META, key);
}

/* As gi_read(); GI_READER_MANY bytes can be read behind the record. */
static inline int
gi_reader_next(struct gi_reader *r, struct gi_record *rec)
{
	int	 rc;
	size_t	 end;

	while (r->ends == 0) {
		if (r->seen == r->now->end && (rc = gi_reader_fill(r)) <= 0)
			return rc;	/* what has no LF is cut off */
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
	r->number++;
	r->last = r->at;
	r->at = end + 1;
	return 1;
}

#endif
