/* SPDX-License-Identifier: ISC */
/* The one buffer of output, and what became of writing it. */
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "gi.h"
#include "stream/output.h"
#include "tool/msg.h"

static char	 buffer[GI_GATHER];

struct gi_gathered	 gi_gathered = {
	NULL, buffer, buffer + sizeof(buffer)
};

static FILE	*due;		/* see gi_flush_later(); NULL: none is */
static void	 (*before_wait)(int, void *);	/* see gi_before_wait() */
static void	*wait_ctx;
static int	 write_errno;	/* of the first write that failed, or 0 */

static void
failed(void)
{
	if (write_errno == 0)
		write_errno = errno;
}

static void
write_all(int fd, const char *s, size_t n)
{
	ssize_t	 did;

	for (; n > 0 && write_errno == 0; s += did, n -= (size_t)did) {
		did = write(fd, s, n);
		if (did < 0) {
			if (errno != EINTR)
				failed();
			did = 0;
		}
	}
}

/* Write the buffer.  A FILE that writes to memory has no descriptor. */
static void
pass_on(void)
{
	struct gi_gathered	*g = &gi_gathered;
	size_t			 n = (size_t)(g->at - buffer);
	int			 fd;

	if (n > 0 && write_errno == 0) {
		if (fflush(g->to) == EOF)
			failed();
		else if ((fd = fileno(g->to)) >= 0)
			write_all(fd, buffer, n);
		else if (fwrite(buffer, 1, n, g->to) < n)
			failed();
	}
	g->at = buffer;
	g->to = NULL;
}

void
gi_flush(FILE *out)
{
	if (gi_gathered.to == out)
		pass_on();
	if (fflush(out) == EOF)
		failed();
	if (due == out)
		due = NULL;
}

void
gi_flush_later(FILE *out)
{
	if (due != NULL && due != out)
		gi_flush(due);
	due = out;
}

void
gi_flush_due(void)
{
	if (due != NULL)
		gi_flush(due);
}

void
gi_before_wait(void (*wait)(int, void *), void *ctx)
{
	before_wait = wait;
	wait_ctx = ctx;
}

void
gi_wait_due(int fd)
{
	if (before_wait != NULL)
		before_wait(fd, wait_ctx);
}

bool
gi_write_failed(const FILE *out)
{
	return write_errno != 0 || ferror((FILE *)out);
}

int
gi_finish(FILE *out)
{
	int	 bad;

	gi_flush(out);
	bad = ferror(out);
	if (fclose(out) == EOF)
		failed();
	if (write_errno == EPIPE)
		/* a reader that went away needs no word */
		gi_status_raise(GI_OUTPUT);
	else if (write_errno != 0 || bad)
		gi_report(GI_MSG_WRITE, NULL, 0,
		    write_errno != 0 ? strerror(write_errno) : NULL);
	return (int)gi_status_worst();
}

static void
flush_stdout(void)
{
	gi_flush(stdout);
}

char *
gi_put_anew(FILE *out)
{
	if (gi_gathered.to != NULL)
		pass_on();
	gi_gathered.to = out;
	gi_before_exit = flush_stdout;
	gi_on_no_memory = gi_report_no_memory;
	return gi_gathered.at;
}

void
gi_put_far(FILE *out, const char *s, size_t len)
{
	size_t	 n;

	for (; len > 0; s += n, len -= n) {
		n = len < GI_GATHER ? len : GI_GATHER;
		memcpy(gi_put_room(out, n), s, n);
		gi_gathered.at += n;
	}
}
