/* SPDX-License-Identifier: ISC */
/* Bytes as they come: of a file, or of a member of an archive. */
#include <sys/stat.h>

#include <archive.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "extract/container/input.h"
#include "stream/output.h"
#include "stream/source.h"
#include "tool/msg.h"

#define CHUNK	((size_t)64 * 1024)
#define SPARE	((size_t)1 << 20)	/* bytes of room that are kept for the
					   next input */

/* The room of an input that ended, for the next one; s is NULL without any. */
static struct gi_buf	 spare;

static void
swap_spare(struct gi_buf *buf)
{
	struct gi_buf	 was = spare;

	spare = *buf;
	*buf = was;
}

void
ext_buf_reserve(struct gi_buf *buf, size_t room)
{
	if (buf->room >= room)
		return;
	if (room < gi_size_mul(buf->room, 2))
		room = buf->room * 2;
	buf->s = gi_realloc(buf->s, room, 1);
	buf->room = room;
}

/*
 * Read the next bytes that were not looked at.  Returns how many, 0 at the end.
 */
static size_t
more(struct ext_input *in, char *to, size_t n)
{
	ssize_t	 got = 0;

	if (in->end)
		return 0;
	if (in->archive != NULL) {
		got = archive_read_data(in->archive, to, n);
		if (got < 0)
			in->error = archive_error_string(in->archive);
		else if (!ext_budget_out(in->budget, (size_t)got))
			in->error = gi_message(in->budget->why);
	} else if (in->fd != -1) {
		if (in->waits)
			gi_flush_due();
		do
			got = read(in->fd, to, n);
		while (got < 0 && errno == EINTR);
		if (got < 0)
			in->error = strerror(errno);
		else
			in->budget->in += (size_t)got;
	}
	if (got < 0 && in->error == NULL)
		in->error = "";
	if (got <= 0 || in->error != NULL)
		in->end = true;
	return in->error != NULL ? 0 : (size_t)got;
}

size_t
ext_input_look(struct ext_input *in, size_t n)
{
	size_t	 want;

	if (in->ahead.s == NULL)
		swap_spare(&in->ahead);
	while (in->len <= n && !in->end) {
		ext_buf_reserve(&in->ahead, gi_size_add(in->len, CHUNK));
		want = in->ahead.room - in->len;
		if (want > n + 1 - in->len)
			want = n + 1 - in->len;
		in->len += more(in, in->ahead.s + in->len, want);
	}
	return in->len <= n ? in->len : n + 1;
}

size_t
ext_input_read(struct ext_input *in, char *to, size_t n)
{
	size_t	 have = in->len - in->at;

	if (have == 0)
		return more(in, to, n);
	if (n > have)
		n = have;
	memcpy(to, in->ahead.s + in->at, n);
	in->at += n;
	return n;
}

/* Whether all of the source is in ahead. */
static bool
is_whole(const struct ext_input *in)
{
	return in->end && in->error == NULL;
}

bool
ext_input_seekable(const struct ext_input *in)
{
	struct stat	 st;

	return is_whole(in) || (in->fd != -1 &&
	    fstat(in->fd, &st) == 0 && S_ISREG(st.st_mode));
}

int64_t
ext_input_seek(struct ext_input *in, int64_t offset, int whence)
{
	off_t	 to;

	if (is_whole(in) && in->len > 0) {
		if (whence == SEEK_CUR)
			offset += (int64_t)in->at;
		else if (whence == SEEK_END)
			offset += (int64_t)in->len;
		if (offset < 0 || (uint64_t)offset > in->len)
			return -1;
		in->at = (size_t)offset;
		return offset;
	}
	if (in->fd == -1)
		return -1;
	if (whence == SEEK_CUR)
		offset -= (int64_t)(in->len - in->at);
	if ((to = lseek(in->fd, (off_t)offset, whence)) == -1)
		return -1;
	in->len = in->at = 0;
	in->end = false;
	return to;
}

void
ext_input_drain(struct ext_input *in)
{
	char	 buf[4096];
	char	*to = in->borrowed || in->ahead.room < sizeof(buf) ? buf :
	    in->ahead.s;
	size_t	 room = to == buf ? sizeof(buf) : in->ahead.room;

	in->at = in->len;
	while (more(in, to, room) > 0)
		;
}

void
ext_input_free(struct ext_input *in)
{
	if (!in->borrowed) {
		if (spare.s == NULL && in->ahead.room <= SPARE)
			swap_spare(&in->ahead);
		gi_buf_free(&in->ahead);
	}
	in->len = in->at = 0;
	in->end = true;
}
