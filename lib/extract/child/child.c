/* SPDX-License-Identifier: ISC */
/*
 * A program that reads a document for us is run to its end, however that comes.
 */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/str.h"
#include "base/text.h"
#include "base/utf8.h"
#include "extract/child/child.h"
#include "gi.h"
#include "tool/msg.h"
#include "tool/stop.h"

#define CHUNK		((size_t)64 * 1024)
#define COMPLAINT	((size_t)160)	/* bytes of its first complaint that are
					   told, and */
#define COMPLAINTS	((size_t)4096)	/* of all that are kept */
#define NAP		((long)50 * 1000 * 1000)	/* nanoseconds, at most */

/* What comes back from the program. */
struct answer {
	int		 fd[2];		/* its standard output and error; -1
					   once closed */
	struct gi_text	 out;		/* what it wrote to the first */
	size_t		 max;		/* bytes that it may write there */
	char		 error[COMPLAINTS];
	size_t		 nerror;
	struct timespec	 until;
};

static void
shut(int *fd)
{
	if (*fd >= 0)
		close(*fd);
	*fd = -1;
}

/* Milliseconds left of its time, 0 where it is over. */
static int
left(const struct answer *w)
{
	struct timespec	 now;
	int64_t		 ms;

	clock_gettime(CLOCK_MONOTONIC, &now);
	ms = ((int64_t)w->until.tv_sec - now.tv_sec) * 1000 +
	    (w->until.tv_nsec - now.tv_nsec) / 1000000;
	return ms < 0 ? 0 : ms > 3600000 ? 3600000 : (int)ms;
}

/*
 * Open a file without a name that holds s, at its beginning.  -1 with errno
 * set.
 */
static int
input_file(struct gi_arena *a, struct gi_str s)
{
	static const char	 end[] = "/gi-XXXXXX";
	const char		*dir = getenv("TMPDIR");
	size_t			 len;
	ssize_t			 n;
	char			*name;
	int			 fd;

	if (dir == NULL || *dir != '/')
		dir = "/tmp";
	len = strlen(dir);
	name = gi_alloc(a, gi_size_add(len, sizeof(end)));
	memcpy(name, dir, len);
	memcpy(name + len, end, sizeof(end));
	if ((fd = mkstemp(name)) < 0)
		return -1;
	unlink(name);
	for (; s.len > 0; s = gi_str_from(s, (size_t)n)) {
		n = write(fd, s.s, s.len);
		if (n < 0 && errno != EINTR)
			break;
		if (n < 0)
			n = 0;
	}
	if (s.len == 0 && lseek(fd, 0, SEEK_SET) == 0)
		return fd;
	close(fd);
	return -1;
}

/* Read once from its output.  False where that makes too much of it. */
static bool
take_output(struct answer *w)
{
	struct gi_text	*t = &w->out;
	ssize_t		 n;

	if (t->room - t->len < CHUNK)
		gi_text_grow(t, CHUNK);
	n = read(w->fd[0], t->s + t->len, t->room - t->len);
	if (n == 0 || (n < 0 && errno != EINTR && errno != EAGAIN))
		shut(&w->fd[0]);
	if (n > 0)
		t->len += (size_t)n;
	return t->len <= w->max;
}

/* Read once from its standard error, of which the beginning is kept. */
static void
take_error(struct answer *w)
{
	char	 buf[512];
	ssize_t	 n = read(w->fd[1], buf, sizeof(buf));
	size_t	 room = sizeof(w->error) - w->nerror;

	if (n == 0 || (n < 0 && errno != EINTR && errno != EAGAIN))
		shut(&w->fd[1]);
	if (n > 0 && room > 0) {
		if ((size_t)n < room)
			room = (size_t)n;
		memcpy(w->error + w->nerror, buf, room);
		w->nerror += room;
	}
}

/*
 * Read until the program has closed both files.  Returns what went wrong, or
 * EXT_END_OK.
 */
static enum ext_end
listen_to(struct answer *w)
{
	struct pollfd	 p[2];
	int		 n;

	while (w->fd[0] >= 0 || w->fd[1] >= 0) {
		p[0].fd = w->fd[0];
		p[1].fd = w->fd[1];
		p[0].events = p[1].events = POLLIN;
		p[0].revents = p[1].revents = 0;
		n = poll(p, 2, left(w));
		if (n < 0 && errno != EINTR)
			return EXT_END_START;
		if (gi_stop_came())
			return EXT_END_SIGNAL;
		if (left(w) == 0)
			return EXT_END_TIME;
		if (n > 0 && p[1].revents != 0)
			take_error(w);
		if (n > 0 && p[0].revents != 0 && !take_output(w))
			return EXT_END_OUTPUT;
	}
	return EXT_END_OK;
}

/*
 * Wait until the program has ended, without reaping it, so that its process
 * group can still be killed.  False where its time is over first.
 */
static bool
is_gone(const struct answer *w, pid_t pid)
{
	struct timespec	 nap = { 0, 100000 };
	siginfo_t	 info;

	for (;;) {
		info.si_pid = 0;
		if (waitid(P_PID, (id_t)pid, &info,
		    WEXITED | WNOHANG | WNOWAIT) < 0 && errno != EINTR)
			return true;
		if (info.si_pid == pid)
			return true;
		if (left(w) == 0)
			return false;
		nanosleep(&nap, NULL);
		if (nap.tv_nsec < NAP)
			nap.tv_nsec *= 2;
	}
}

/*
 * How the program ended.  Bubblewrap reports a signal as a shell does, by a
 * status of 128 and its number.
 */
static enum ext_end
judge(struct ext_child *c, int status, bool wrapped)
{
	int	 sig = 0;

	if (WIFSIGNALED(status))
		sig = WTERMSIG(status);
	else if (wrapped && WEXITSTATUS(status) > 128)
		sig = WEXITSTATUS(status) - 128;
	c->status = sig != 0 ? sig : WEXITSTATUS(status);
	if (sig == SIGXCPU)
		return EXT_END_TIME;
	if (sig != 0)
		return EXT_END_SIGNAL;
	return c->status == 0 ? EXT_END_OK : EXT_END_STATUS;
}

/* The first line of standard error, as a message may show it, or NULL. */
static const char *
first_line(struct gi_arena *a, const struct answer *w)
{
	struct gi_str	 s = { w->error, w->nerror };
	const char	*end;

	s = gi_trim(s);
	if (s.len > COMPLAINT)
		s.len = COMPLAINT;
	end = s.len > 0 ? memchr(s.s, '\n', s.len) : NULL;
	if (end != NULL)
		s.len = (size_t)(end - s.s);
	s.len = gi_utf8_valid(s.s, s.len);
	s = gi_trim(s);
	return s.len > 0 ? gi_dup(a, s.s, s.len) : NULL;
}

/* Start the program, attend to it, and reap it. */
static enum ext_end
attend(struct ext_child *c, struct ext_spawn *s, struct answer *w)
{
	enum ext_end	 end, last;
	pid_t		 pid;
	int		 i, status = 0;

	clock_gettime(CLOCK_MONOTONIC, &w->until);
	w->until.tv_sec += (time_t)c->seconds;
	pid = ext_spawn(c, s);
	c->status = errno;
	for (i = 0; i < 3; i++)
		shut(&s->fd[i]);
	if (pid < 0)
		return EXT_END_START;
	end = listen_to(w);
	if (end == EXT_END_OK && !is_gone(w, pid))
		end = EXT_END_TIME;
	kill(-pid, SIGKILL);
	gi_stop_wait(pid, &status);
	last = judge(c, status, s->wrapped);
	return end == EXT_END_OK ? last : end;
}

/* Open a pipe that the program writes to, by *to, and we read from. */
static bool
open_pipe(int *from, int *to)
{
	int	 fd[2];

	if (pipe(fd) < 0)
		return false;
	*from = fd[0];
	*to = fd[1];
	return fcntl(fd[0], F_SETFD, FD_CLOEXEC) == 0 &&
	    fcntl(fd[0], F_SETFL, O_NONBLOCK) == 0;
}

enum ext_end
ext_child_run(struct gi_arena *a, struct ext_child *c)
{
	struct ext_spawn	 s = { .fd = { -1, -1, -1 } };
	struct answer		 w = { .out.arena = a, .fd = { -1, -1 },
	    .max = c->output };
	enum ext_end		 end = EXT_END_START;
	int			 i;

	gi_stop_hold();
	if (!ext_spawn_plan(a, c, &s)) {
		gi_stop_let();
		return EXT_END_MISSING;
	}
	if ((s.fd[0] = input_file(a, c->input)) >= 0 &&
	    open_pipe(&w.fd[0], &s.fd[1]) && open_pipe(&w.fd[1], &s.fd[2]))
		end = attend(c, &s, &w);
	else
		c->status = errno;
	for (i = 0; i < 3; i++)
		shut(&s.fd[i]);
	shut(&w.fd[0]);
	shut(&w.fd[1]);
	gi_stop_let();
	c->out = gi_text_end(&w.out);
	c->complaint = first_line(a, &w);
	c->complaints = (struct gi_str){ gi_dup(a, w.error, w.nerror),
	    w.nerror };
	if (end == EXT_END_STATUS && s.wrapped && c->complaint != NULL &&
	    strncmp(c->complaint, "bwrap: ", 7) == 0)
		end = EXT_END_START;
	return end;
}

void
ext_child_fail(struct ext_doc *d, const struct ext_child *c, enum ext_end end)
{
	static const enum gi_msg	 why[] = {
		[EXT_END_MISSING] = GI_MSG_CHILD_MISSING,
		[EXT_END_START] = GI_MSG_CHILD_START,
		[EXT_END_TIME] = GI_MSG_CHILD_TIME,
		[EXT_END_SIGNAL] = GI_MSG_CHILD_SIGNAL,
		[EXT_END_STATUS] = GI_MSG_CHILD_STATUS,
		[EXT_END_OUTPUT] = GI_MSG_CHILD_OUTPUT
	};
	const char	*what = c->complaint;
	char		 detail[512];

	if (end == EXT_END_START && what == NULL)
		what = strerror(c->status);
	if (end == EXT_END_MISSING && c->package != NULL)
		snprintf(detail, sizeof(detail), "%s (%s)", c->argv[0],
		    c->package);
	else if (what != NULL)
		snprintf(detail, sizeof(detail), "%s: %s", c->argv[0], what);
	else
		snprintf(detail, sizeof(detail), "%s", c->argv[0]);
	ext_fail(d, why[end], detail);
}
