/* SPDX-License-Identifier: ISC */
/* Internal to libgi: reading records one after the other. */
#ifndef GI_STREAM_READER_H
#define GI_STREAM_READER_H

#include "base/block.h"
#include "gi.h"

/* Bytes in which line feeds are sought at once; and that can be read behind any
   record. */
#define GI_READER_MANY	(4 * BLOCK)

/* Bytes of the stream. */
struct gi_reader_block {
	struct gi_reader_block	*next;
	size_t			 room;	/* bytes of s, but for GI_READER_MANY
					   more behind them */
	size_t			 end;	/* bytes of s that were read */
	char			 s[];
};

/*
 * A record is a view into a block.  When a block is full, the record that it
 * cuts is copied to the next block.  While the reader holds what it gave, see
 * gi_reader_hold(), the full block is kept; else it is filled anew.
 */
struct gi_reader {
	int			 fd;
	bool			 waits;		/* read(2) may wait for whoever
						   writes */
	bool			 hold;
	char			*name;		/* for messages */
	struct gi_reader_block	*now;		/* that is being filled */
	struct gi_reader_block	*held;		/* full ones, the last first */
	struct gi_reader_block	*spare;		/* to be filled again */
	size_t			 at;		/* in now: the next record */
	size_t			 last;		/* and the one before it */
	size_t			 seen;		/* up to there line feeds were
						   sought in now */
	uint64_t		 ends;		/* bit i: an LF at byte */
	size_t			 ends_at;	/* ends_at + i, of a record
						   that was not given yet */
	size_t			 number;	/* of the last record, from 1 */
	size_t			 offset;	/* bytes of the stream before
						   now */
};

/* Before the first gi_read(): give it bytes read from fd already; copied. */
void		 gi_reader_begin(struct gi_reader *, struct gi_str bytes);
/* What its input is called in messages. */
const char	*gi_reader_name(const struct gi_reader *);
/*
 * With true, the record last given and all that follow stay valid; with false,
 * all but the last one may go.
 */
void		 gi_reader_hold(struct gi_reader *, bool);
/* Bytes of the stream before the record last given. */
size_t		 gi_reader_offset(const struct gi_reader *);
/* Make a record of its text, without LF, which it is a view into. */
void		 gi_record_split(struct gi_str raw, struct gi_record *);
/* Read more.  Returns 1, 0 at the end of the input, -1 if reading failed. */
int		 gi_reader_fill(struct gi_reader *);
/* gi_unescape() of a reader's field, whose first backslash is its byte at. */
struct gi_str	 gi_reader_unescape(struct gi_arena *, struct gi_str field,
		    size_t at);
/* The type of any record. */
enum gi_type	 gi_reader_type(struct gi_str raw);

/* Seek line feeds in the next bytes of now, of which there is one at least. */
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

/* gi_read(), inline.  GI_READER_MANY bytes can be read behind the record. */
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
	rec->number = ++r->number;
	r->last = r->at;
	r->at = end + 1;
	return 1;
}

#endif
