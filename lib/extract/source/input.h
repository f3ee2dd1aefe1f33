/* SPDX-License-Identifier: ISC */
/* Internal to gi-extract: bytes as they come, and how many may come. */
#ifndef GI_EXTRACT_SOURCE_INPUT_H
#define GI_EXTRACT_SOURCE_INPUT_H

#include "base/msg.h"
#include "extract/piece/extract.h"
#include "stream/source.h"

struct archive;

/* What one operand has used of the limits on archives; input.c. */
struct ext_budget {
	const struct ext_limits	*limits;
	size_t			 in;		/* bytes read of it */
	size_t			 out;		/* bytes unpacked, at all depths */
	size_t			 members;
	bool			 spent;		/* and by which limit */
	enum gi_msg		 why;
};

/* Count them; false where that is too much, now or before. */
bool		 ext_budget_out(struct ext_budget *, size_t bytes);
bool		 ext_budget_member(struct ext_budget *);

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
	bool			 waits;		/* for who writes to fd */
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
