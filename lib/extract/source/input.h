/* SPDX-License-Identifier: ISC */
/* Internal to gi-extract: bytes as they come, and how many may come. */
#ifndef GI_EXTRACT_SOURCE_INPUT_H
#define GI_EXTRACT_SOURCE_INPUT_H

#include "extract/source/budget.h"
#include "gi.h"
#include "stream/source.h"

struct archive;

/*
 * A source of bytes: a descriptor, the member that libarchive is at, or
 * neither, where all of it is in ahead.  Zeroed, with fd -1, it is empty.
 */
struct ext_input {
	int			 fd;
	struct archive		*archive;
	struct ext_budget	*budget;
	struct gi_buf		 ahead;		/* what was looked at, */
	size_t			 len;		/* so much of it, */
	size_t			 at;		/* so much of that given */
	bool			 borrowed;	/* ahead is another's */
	bool			 end;		/* no more comes from behind */
	const char		*error;		/* why it ended too early */
};

/*
 * Have at least the first n bytes in ahead, if there are so many; nothing has
 * been given yet.  Returns how many are there, n + 1 at most.
 */
size_t		 ext_input_look(struct ext_input *, size_t n);
/* The next bytes, at most n; 0 at the end, or where error is set. */
size_t		 ext_input_read(struct ext_input *, char *, size_t n);
/* As lseek(2); -1 where it cannot. */
int64_t		 ext_input_seek(struct ext_input *, int64_t, int whence);
bool		 ext_input_seekable(const struct ext_input *);
/* Read on to the end. */
void		 ext_input_drain(struct ext_input *);
void		 ext_input_free(struct ext_input *);

#endif
