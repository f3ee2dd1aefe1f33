/* SPDX-License-Identifier: ISC */
/* Internal to gi-extract: bytes as they come. */
#ifndef GI_EXTRACT_CONTAINER_INPUT_H
#define GI_EXTRACT_CONTAINER_INPUT_H

#include "extract/container/budget.h"
#include "gi.h"
#include "stream/source.h"

struct archive;

/* Give a buffer room for so many bytes at least; growth is by doubling. */
void		 ext_buf_reserve(struct gi_buf *, size_t room);

/*
 * A source of bytes: of a descriptor, or of the member that libarchive is at;
 * or all of it is in ahead.  A zeroed one with fd -1 is empty.
 */
struct ext_input {
	int			 fd;
	struct archive		*archive;
	struct ext_budget	*budget;
	struct gi_buf		 ahead;		/* bytes that were looked
						   at: */
	size_t			 len;		/* how many there are, and */
	size_t			 at;		/* how many of them were
						   given */
	bool			 waits;		/* reading fd may wait for
						   who writes to it */
	bool			 borrowed;	/* ahead belongs to another */
	bool			 end;		/* no more comes behind
						   ahead */
	const char		*error;		/* why it ended too early, or
						   NULL */
};

/*
 * Look at the first n bytes, before any are given.  They are in ahead then, and
 * perhaps one more.  Returns how many are there.
 */
size_t		 ext_input_look(struct ext_input *, size_t n);
/* Read at most n bytes.  Returns 0 at the end, or where error is set. */
size_t		 ext_input_read(struct ext_input *, char *, size_t n);
/* Seek as lseek(2) does; -1 where that cannot be. */
int64_t		 ext_input_seek(struct ext_input *, int64_t, int whence);
bool		 ext_input_seekable(const struct ext_input *);
/* Read on to the end, for the budget's sake. */
void		 ext_input_drain(struct ext_input *);
void		 ext_input_free(struct ext_input *);

#endif
