/* SPDX-License-Identifier: ISC */
/*
 * Workers side by side.  Each is a process that is forked once and has two
 * items: the one that it reads, and the next.  Of small items, which are read
 * fast, it has up to sixteen, so that it need not be woken for each.  Items and
 * answers wait until all those before them are written; of both only so many
 * are held.
 */
#include <sys/socket.h>
#include <sys/wait.h>

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "extract/source/pool.h"
#include "extract/source/worker.h"
#include "gi.h"
#include "stream/output.h"
#include "tool/msg.h"
#include "tool/stop.h"

#define HELD		((size_t)256)		/* items that are held at
						   most */
#define HELD_BYTES	((size_t)64 << 20)	/* the bytes of items and
						   answers */
#define AHEAD		((size_t)16)		/* items that a worker has at
						   most, and */
#define HEAVY		((size_t)2)		/* those where one of them
						   takes long */
#define LIGHT		((size_t)32 * 1024)	/* bytes of an item that does
						   not take long */
#define TICK		250			/* milliseconds between two
						   calls of idle */
#define TRIES		3			/* attempts to hand an item
						   over */

struct pool_job {
	struct pool_job		*next;		/* in the order of the output */
	char			*name;		/* a copy, for the message of a
						   failure */
	char			*request;
	size_t			 size, sent;
	unsigned		 tries;
	bool			 light;
	struct ext_reached	 place;		/* that reading had come to
						   behind it */
	struct ext_answer	 answer;
	char			*body;		/* out and err of the answer */
	size_t			 got;		/* bytes of answer and body so
						   far */
	enum { WAITING, GIVEN, DONE } state;
	int			 signal;	/* that ended its worker, or
						   0 */
	bool			 died;		/* the worker ended without an
						   answer */
};

struct pool_worker {
	pid_t		 pid;		/* 0 where there is no process */
	int		 fd;
	FILE		*err;		/* a file that takes its messages, or
					   NULL */
	struct pool_job	*job[AHEAD];
	size_t		 njob;
};

struct ext_pool {
	const struct ext_task	*task;
	FILE			*out;
	void			(*done)(void *, bool, struct ext_reached);
	void			(*idle)(void *);
	void			*ctx;
	struct gi_arena		*arena;		/* for an item that fails */
	struct pool_worker	*worker;
	size_t			 n;
	struct pollfd		*poll;
	struct pool_job		*first, **last;
	struct pool_job		*newest;	/* the last one that is held,
						   where any is */
	struct ext_reached	 place;		/* that was marked last */
	size_t			 held, bytes;
};

/* Beginning and end of workers. */

/*
 * Be a worker; this is the child.  The descriptors of other workers are closed.
 */
static void
be_worker(struct ext_pool *p, struct pool_worker *w, int fd)
{
	size_t	 i;

	for (i = 0; i < p->n; i++) {
		if (p->worker[i].pid > 0)
			close(p->worker[i].fd);
	}
	ext_worker(p->task, fd, w->err != NULL ? fileno(w->err) : -1);
}

static bool
start(struct ext_pool *p, struct pool_worker *w)
{
	int	 fd[2];

	w->pid = 0;
	w->njob = 0;
	if (socketpair(AF_UNIX, SOCK_STREAM, 0, fd) == -1)
		return false;
	gi_flush(p->out);
	if ((w->pid = gi_stop_fork(GI_STOP_TWIN)) == -1) {
		w->pid = 0;
		close(fd[0]);
		close(fd[1]);
		return false;
	}
	if (w->pid == 0) {
		close(fd[0]);
		be_worker(p, w, fd[1]);
	}
	close(fd[1]);
	w->fd = fd[0];
	fcntl(w->fd, F_SETFD, FD_CLOEXEC);
	fcntl(w->fd, F_SETFL, O_NONBLOCK);
	return true;
}

/* Wait for the end of a worker.  Returns the signal that ended it, or 0. */
static int
end(struct pool_worker *w)
{
	int	 status = 0;

	close(w->fd);
	gi_stop_wait(w->pid, &status);
	w->pid = 0;
	return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
}

/* Take what a worker that ended had written to standard error. */
static void
last_words(struct pool_worker *w, struct pool_job *j)
{
	int	 fd = w->err != NULL ? fileno(w->err) : -1;
	off_t	 n = fd == -1 ? 0 : lseek(fd, 0, SEEK_CUR);

	free(j->body);
	j->body = NULL;
	memset(&j->answer, 0, sizeof(j->answer));
	if (n <= 0)
		return;
	j->body = gi_malloc((size_t)n);
	if (pread(fd, j->body, (size_t)n, 0) == n)
		j->answer.err = (size_t)n;
	if (ftruncate(fd, 0) == -1 || lseek(fd, 0, SEEK_SET) == -1)
		j->answer.err = 0;
}

/*
 * A worker ended: the document that it was reading fails, its other items go to
 * others, and a new worker takes its place.  A document that it had not got as
 * a whole goes to another worker too, up to TRIES times.
 */
static void
bury(struct ext_pool *p, struct pool_worker *w)
{
	struct pool_job	*j = w->job[0];
	int		 sig = end(w);
	bool		 fails;
	size_t		 i;

	fails = w->njob > 0 && (j->sent == j->size || ++j->tries == TRIES);
	for (i = fails ? 1 : 0; i < w->njob; i++) {
		w->job[i]->state = WAITING;
		w->job[i]->sent = 0;
	}
	if (fails) {
		last_words(w, j);
		j->state = DONE;
		j->died = true;
		j->signal = sig;
	}
	start(p, w);
}

/* Items to the workers. */
static struct pool_job *
next_waiting(struct ext_pool *p)
{
	struct pool_job	*j = p->first;

	while (j != NULL && j->state != WAITING)
		j = j->next;
	return j;
}

static bool
may_have(const struct pool_worker *w, const struct pool_job *j)
{
	bool	 light = j->light;
	size_t	 i;

	for (i = 0; i < w->njob; i++)
		light = light && w->job[i]->light;
	return w->pid != 0 && w->njob < (light ? AHEAD : HEAVY);
}

/* Hand out the items that wait, first to the workers that have the fewest. */
static void
hand_out(struct ext_pool *p)
{
	struct pool_job	*j = next_waiting(p);
	size_t		 i, n;

	for (n = 0; n < AHEAD; n++) {
		for (i = 0; i < p->n && j != NULL; i++) {
			struct pool_worker	*w = &p->worker[i];

			if (w->njob > n || !may_have(w, j))
				continue;
			j->state = GIVEN;
			w->job[w->njob++] = j;
			j = next_waiting(p);
		}
	}
}

/* The first item of a worker that is not sent as a whole, or NULL. */
static struct pool_job *
unsent(const struct pool_worker *w)
{
	size_t	 i;

	for (i = 0; i < w->njob; i++) {
		if (w->job[i]->sent < w->job[i]->size)
			return w->job[i];
	}
	return NULL;
}

/* Send what can be sent.  False where the worker ended. */
static bool
feed(struct pool_worker *w)
{
	struct pool_job	*j;
	ssize_t		 n;

	while ((j = unsent(w)) != NULL) {
		n = send(w->fd, j->request + j->sent, j->size - j->sent,
		    MSG_NOSIGNAL);
		if (n < 0)
			return errno == EAGAIN || errno == EINTR;
		j->sent += (size_t)n;
	}
	return true;
}

/* Answers from the workers. */

/* The answer to the first item of a worker is complete. */
static void
finish(struct ext_pool *p, struct pool_worker *w)
{
	struct pool_job	*j = w->job[0];
	size_t		 i;

	j->state = DONE;
	p->bytes += j->answer.out + j->answer.err;
	p->bytes -= j->size;
	free(j->request);
	j->request = NULL;
	j->size = j->answer.out + j->answer.err;
	for (i = 1; i < w->njob; i++)
		w->job[i - 1] = w->job[i];
	w->njob--;
}

/* Receive what can be received.  False where the worker ended. */
static bool
hear(struct ext_pool *p, struct pool_worker *w)
{
	struct pool_job	*j;
	size_t		 head = sizeof(j->answer), size;
	ssize_t		 n;

	while (w->njob > 0) {
		j = w->job[0];
		size = j->answer.out + j->answer.err;
		if (j->got < head)
			n = recv(w->fd, (char *)&j->answer + j->got,
			    head - j->got, 0);
		else
			n = recv(w->fd, j->body + (j->got - head),
			    size - (j->got - head), 0);
		if (n < 0)
			return errno == EAGAIN || errno == EINTR;
		if (n == 0)
			return false;
		j->got += (size_t)n;
		size = j->answer.out + j->answer.err;
		if (j->got == head)
			j->body = gi_malloc(size);
		if (j->got >= head && j->got - head == size)
			finish(p, w);
	}
	return true;
}

/* Answers to the output. */
static void
fail(struct ext_pool *p, const struct pool_job *j)
{
	struct ext_item	 item = { .name = j->name, .failed = true,
	    .why = GI_MSG_DIED,
	    .detail = j->signal != 0 ? strsignal(j->signal) : NULL };

	ext_task_do(p->task, p->arena, &item, p->out);
}

static void
put_first(struct ext_pool *p)
{
	struct pool_job	*j = p->first;

	if (j->answer.err > 0) {
		if (gi_before_report != NULL)
			gi_before_report();
		fwrite(j->body + j->answer.out, 1, j->answer.err, stderr);
	}
	if (j->answer.out > 0)
		gi_put_bytes(p->out, j->body, j->answer.out);
	if (j->died)
		fail(p, j);
	gi_status_raise(j->answer.status);
	gi_flush(p->out);
	p->done(p->ctx, j->answer.document, j->place);
	p->held--;
	p->bytes -= j->size;
	if ((p->first = j->next) == NULL)
		p->last = &p->first;
	free(j->request);
	free(j->body);
	free(j->name);
	free(j);
}

/* Where no worker runs and none can be started, the items that wait fail. */
static void
give_up(struct ext_pool *p)
{
	struct pool_job	*j;
	size_t		 i;

	for (i = 0; i < p->n; i++) {
		if (p->worker[i].pid != 0 || start(p, &p->worker[i]))
			return;
	}
	while ((j = next_waiting(p)) != NULL) {
		j->state = DONE;
		j->died = true;
	}
}

/* Send and receive what can be; or, with wait, wait until something can be. */
static void
turn(struct ext_pool *p, bool wait)
{
	size_t	 i;
	int	 n;

	give_up(p);
	hand_out(p);
	for (i = 0; i < p->n; i++) {
		struct pool_worker	*w = &p->worker[i];

		p->poll[i].fd = w->pid != 0 && w->njob > 0 ? w->fd : -1;
		p->poll[i].events = POLLIN;
		if (p->poll[i].fd != -1 && unsent(w) != NULL)
			p->poll[i].events |= POLLOUT;
		p->poll[i].revents = 0;
	}
	if (p->first == NULL || p->first->state == DONE)
		wait = false;
	n = poll(p->poll, (nfds_t)p->n, wait ? TICK : 0);
	for (i = 0; i < p->n && n > 0; i++) {
		struct pool_worker	*w = &p->worker[i];
		short		 what = p->poll[i].revents;

		if (what == 0)
			continue;
		if (((what & POLLOUT) != 0 && !feed(w)) || !hear(p, w))
			bury(p, w);
	}
	while (p->first != NULL && p->first->state == DONE)
		put_first(p);
	if (wait && n == 0)
		p->idle(p->ctx);
}

struct ext_pool *
ext_pool_new(const struct ext_task *task, size_t jobs, FILE *out,
    void (*done)(void *, bool, struct ext_reached), void (*idle)(void *),
    void *ctx)
{
	struct ext_pool	*p = gi_malloc(sizeof(*p));
	size_t		 i;

	*p = (struct ext_pool){ .task = task, .out = out, .done = done,
	    .idle = idle, .ctx = ctx, .arena = gi_arena_new(), .n = jobs,
	    .last = &p->first };
	p->poll = gi_realloc(NULL, jobs, sizeof(*p->poll));
	p->worker = gi_realloc(NULL, jobs, sizeof(*p->worker));
	memset(p->worker, 0, gi_size_mul(jobs, sizeof(*p->worker)));
	for (i = 0; i < jobs; i++) {
		gi_stop_hold();	/* its file has a name for a moment */
		p->worker[i].err = tmpfile();
		gi_stop_let();
		start(p, &p->worker[i]);
	}
	return p;
}

static struct pool_job *
job_new(const struct ext_item *item)
{
	struct pool_job	*j = gi_malloc(sizeof(*j));
	size_t		 len = strlen(item->name) + 1;

	memset(j, 0, sizeof(*j));
	j->request = ext_request_new(item, &j->size);
	j->light = j->size <= LIGHT && (item->kind == EXT_TEXT ||
	    item->kind == EXT_HTML || item->failed || item->note);
	j->name = gi_malloc(len);
	memcpy(j->name, item->name, len);
	return j;
}

void
ext_pool_put(struct ext_pool *p, const struct ext_item *item)
{
	struct pool_job	*j = job_new(item);

	while (p->held > 0 && (p->held >= HELD ||
	    p->bytes + j->size > HELD_BYTES))
		turn(p, true);
	*p->last = p->newest = j;
	p->last = &j->next;
	j->place = p->place;
	p->held++;
	p->bytes += j->size;
	turn(p, false);
}

bool
ext_pool_mark(struct ext_pool *p, struct ext_reached place)
{
	p->place = place;
	if (p->held > 0)
		p->newest->place = place;
	return p->held > 0;
}

bool
ext_pool_idle(struct ext_pool *p)
{
	if (p->held > 0)
		turn(p, false);
	return p->held == 0;
}

void
ext_pool_free(struct ext_pool *p)
{
	size_t	 i;

	while (p->held > 0)
		turn(p, true);
	for (i = 0; i < p->n; i++) {
		if (p->worker[i].pid != 0)
			end(&p->worker[i]);
		if (p->worker[i].err != NULL)
			fclose(p->worker[i].err);
	}
	gi_arena_free(p->arena);
	free(p->worker);
	free(p->poll);
	free(p);
}
