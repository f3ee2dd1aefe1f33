/* SPDX-License-Identifier: ISC */
/* The reader of a record stream: blocks of bytes, and records in them. */
#include <sys/stat.h>

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "gi.h"
#include "stream/output.h"
#include "stream/reader.h"
#include "stream/source.h"
#include "tool/msg.h"
#include "tool/stop.h"

#define ROOM	((size_t)127 * 1024)	/* of a block: of 128 KiB on, malloc(3)
					   would map each */
#define LEAST	((size_t)16 * 1024)	/* bytes that are asked of read(2) */

static struct gi_reader_block *
block_new(size_t room)
{
	struct gi_reader_block	*b = gi_malloc(gi_size_add(room,
				    sizeof(*b) + GI_READER_MANY));

	b->next = NULL;
	b->room = room;
	b->end = 0;
	return b;
}

/*
 * Nothing depends on bytes behind what was read, but they are looked at; known
 * ones leave what finds unknown ones (valgrind) to faults.
 */
static void
end_block(struct gi_reader_block *b, size_t n)
{
	b->end += n;
	memset(b->s + b->end, 0, GI_READER_MANY);
}

struct gi_reader *
gi_reader_new(int fd, const char *name)
{
	struct gi_reader	*r = gi_malloc(sizeof(*r));
	struct stat		 st = { 0 };

	memset(r, 0, sizeof(*r));
	r->fd = fd;
	r->waits = fstat(fd, &st) == -1 || !S_ISREG(st.st_mode);
	if (r->waits && S_ISFIFO(st.st_mode))
		gi_pipe_widen(fd);
	r->name = gi_malloc(strlen(name) + 1);
	memcpy(r->name, name, strlen(name) + 1);
	r->now = block_new(ROOM);
	return r;
}

void
gi_reader_begin(struct gi_reader *r, struct gi_str bytes)
{
	if (bytes.len > r->now->room) {
		free(r->now);
		r->now = block_new(bytes.len);
	}
	memcpy(r->now->s, bytes.s, bytes.len);
	end_block(r->now, bytes.len);
}

static void
blocks_free(struct gi_reader_block *b)
{
	struct gi_reader_block	*next;

	for (; b != NULL; b = next) {
		next = b->next;
		free(b);
	}
}

void
gi_reader_free(struct gi_reader *r)
{
	if (r == NULL)
		return;
	blocks_free(r->now);
	blocks_free(r->held);
	blocks_free(r->spare);
	free(r->name);
	free(r);
}

bool
gi_reader_cut(const struct gi_reader *r)
{
	return r->now->end > r->at;
}

const char *
gi_reader_name(const struct gi_reader *r)
{
	return r->name;
}

size_t
gi_reader_number(const struct gi_reader *r)
{
	return r->number;
}

size_t
gi_reader_offset(const struct gi_reader *r)
{
	return r->offset + r->last;
}

void
gi_reader_hold(struct gi_reader *r, bool hold)
{
	struct gi_reader_block	*b;

	r->hold = hold;
	while (!hold && (b = r->held) != NULL) {
		r->held = b->next;
		b->next = r->spare;
		r->spare = b;
	}
}

/*
 * Make room for LEAST bytes behind the record that was read in part: move it to
 * the start of this block or of another; or where it stands there already, let
 * the block grow.
 */
static void
make_room(struct gi_reader *r)
{
	struct gi_reader_block	*was = r->now, *b = r->spare;
	size_t		 begun = was->end - r->at;
	size_t		 want = gi_size_add(gi_size_mul(begun, 2), ROOM);

	if (was->room - was->end >= LEAST)
		return;
	if (r->at == 0) {
		r->now = gi_realloc(was, 1, gi_size_add(want,
		    sizeof(*was) + GI_READER_MANY));
		r->now->room = want;
		return;
	}
	if (!r->hold && was->room - begun >= LEAST) {
		memmove(was->s, was->s + r->at, begun);
	} else {
		if (b != NULL && b->room - LEAST >= begun)
			r->spare = b->next;
		else
			b = block_new(begun > ROOM / 2 ? want : ROOM);
		memcpy(b->s, was->s + r->at, begun);
		b->next = NULL;
		was->next = r->hold ? r->held : r->spare;
		*(r->hold ? &r->held : &r->spare) = was;
		r->now = b;
	}
	r->now->end = begun;
	r->offset += r->at;
	r->at = 0;
}

int
gi_reader_fill(struct gi_reader *r)
{
	struct gi_reader_block	*b;
	ssize_t		 n;

	if (r->waits) {
		gi_flush_due();
		gi_wait_due(r->fd);
	}
	make_room(r);
	b = r->now;
	r->seen = b->end;
	do {
		gi_stop_due();
		n = read(r->fd, b->s + b->end, b->room - b->end);
	} while (n < 0 && errno == EINTR);
	if (n > 0)
		end_block(b, (size_t)n);
	else if (n < 0)
		gi_report(GI_MSG_READ, r->name, r->number, strerror(errno));
	return n > 0 ? 1 : (int)n;
}

int
gi_read(struct gi_reader *r, struct gi_record *rec)
{
	return gi_reader_next(r, rec);
}
