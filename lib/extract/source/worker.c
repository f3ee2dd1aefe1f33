/* SPDX-License-Identifier: ISC */
/* A worker is a process that reads documents one after the other. */
#include <sys/socket.h>

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "extract/source/worker.h"
#include "gi.h"
#include "normalize/encoding.h"
#include "stream/output.h"
#include "tool/msg.h"

/* The beginning of a request. */
struct request {
	size_t			 name, detail, bytes;	/* lengths of what
							   follows, in order */
	enum ext_kind		 kind;
	enum gi_encoding	 charset;
	enum gi_msg		 why;
	bool			 failed, note, detailed;
};

char *
ext_request_new(const struct ext_item *item, size_t *size)
{
	struct request	 q = { .name = strlen(item->name) + 1,
	    .detail = item->detail != NULL ? strlen(item->detail) + 1 : 0,
	    .bytes = item->bytes.len, .kind = item->kind,
	    .charset = item->charset, .why = item->why,
	    .failed = item->failed, .note = item->note,
	    .detailed = item->detail != NULL };
	char		*request, *to;

	*size = gi_size_add(sizeof(q), gi_size_add(q.name,
	    gi_size_add(q.detail, q.bytes)));
	request = to = gi_malloc(*size);
	memcpy(to, &q, sizeof(q));
	memcpy(to += sizeof(q), item->name, q.name);
	to += q.name;
	if (q.detailed)
		memcpy(to, item->detail, q.detail);
	if (q.bytes > 0)
		memcpy(to + q.detail, item->bytes.s, q.bytes);
	return request;
}

/* Receive n bytes.  False where the pool ended. */
static bool
get(int fd, void *to, size_t n)
{
	char	*p = to;
	ssize_t	 got;

	while (n > 0) {
		got = read(fd, p, n);
		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			return false;
		p += got;
		n -= (size_t)got;
	}
	return true;
}

static bool
give(int fd, const void *from, size_t n)
{
	const char	*p = from;
	ssize_t		 sent;

	while (n > 0) {
		sent = send(fd, p, n, MSG_NOSIGNAL);
		if (sent < 0 && errno == EINTR)
			continue;
		if (sent < 0)
			return false;
		p += sent;
		n -= (size_t)sent;
	}
	return true;
}

/*
 * Set *text to what was written to err since the last time; the caller frees
 * it.  Returns its length.
 */
static size_t
messages(int err, char **text)
{
	off_t	 size = err == -1 ? 0 : lseek(err, 0, SEEK_CUR);
	ssize_t	 n;

	*text = NULL;
	if (size <= 0)
		return 0;
	*text = gi_malloc((size_t)size);
	n = pread(err, *text, (size_t)size, 0);
	if (ftruncate(err, 0) == -1 || lseek(err, 0, SEEK_SET) == -1)
		return 0;
	return n > 0 ? (size_t)n : 0;
}

/*
 * Give standard input and output to no one, as the pool owns the latter, and
 * standard error to err.
 */
static void
settle(int err)
{
	int	 null = open("/dev/null", O_RDWR);

	if (null != -1) {
		dup2(null, STDIN_FILENO);
		dup2(null, STDOUT_FILENO);
		if (null > STDERR_FILENO)
			close(null);
	}
	if (err != -1)
		dup2(err, STDERR_FILENO);
}

static bool
answer(const struct ext_task *task, struct gi_arena *arena,
    const struct ext_item *item, int fd, int err)
{
	struct ext_answer	 a = { .out = 0 };
	char			*out = NULL, *text;
	size_t			 size = 0;
	FILE			*f = open_memstream(&out, &size);
	bool			 ok;

	if (f == NULL)
		gi_out_of_memory();
	a.document = ext_task_do(task, arena, item, f);
	gi_flush(f);
	if (gi_write_failed(f) || fclose(f) == EOF)
		gi_out_of_memory();
	a.out = size;
	a.err = messages(err, &text);
	a.status = gi_status_worst();
	ok = give(fd, &a, sizeof(a)) && give(fd, out, a.out) &&
	    give(fd, text, a.err);
	free(out);
	free(text);
	return ok;
}

void
ext_worker(const struct ext_task *task, int fd, int err)
{
	struct gi_arena		*arena = gi_arena_new();
	struct request		 q;
	struct ext_item		 item = { .name = NULL };
	char			*buf = NULL;
	size_t			 n, room = 0;

	settle(err);
	while (get(fd, &q, sizeof(q))) {
		n = gi_size_add(gi_size_add(q.name, q.detail), q.bytes);
		if (n > room)
			buf = gi_realloc(buf, room = n, 1);
		if (!get(fd, buf, n))
			break;
		item.name = buf;
		item.detail = q.detailed ? buf + q.name : NULL;
		item.bytes.s = buf + q.name + q.detail;
		item.bytes.len = q.bytes;
		item.kind = q.kind;
		item.charset = q.charset;
		item.failed = q.failed;
		item.note = q.note;
		item.why = q.why;
		if (!answer(task, arena, &item, fd, err))
			break;
	}
	_exit(GI_OK);
}
