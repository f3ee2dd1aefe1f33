/* SPDX-License-Identifier: ISC */
/* How a signal ends this process and its children; see stop.h. */
#include <sys/wait.h>

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "gi.h"
#include "tool/stop.h"

#define MANY	((size_t)300)	/* children at a time */

static const int	 signals[] = { SIGTERM, SIGINT, SIGHUP };

/* The children that run, the oldest first; the handler reads them, so that they
   are changed only while the signals are blocked. */
static struct {
	pid_t			 pid;
	enum gi_stop_kind	 kind;
} child[MANY];
static size_t		 nchild;

static sigset_t		 caught;	/* the signals that were not ignored */
static volatile sig_atomic_t	 came;		/* the first that came, or 0 */
static struct {
	void	(*clean)(void *);
	void	*ctx;
} files;					/* see gi_stop_clean() */
static volatile sig_atomic_t	 held;		/* calls of gi_stop_hold() whose
						   gi_stop_let() is to come */

/* Wait for all children, and die of the signal; the signals are blocked. */
static void
die(int sig)
{
	size_t	 i;

	for (i = 0; i < nchild; i++) {
		while (waitpid(child[i].pid, NULL, 0) == -1 && errno == EINTR)
			;
	}
	signal(sig, SIG_DFL);
	raise(sig);
	sigprocmask(SIG_UNBLOCK, &caught, NULL);
	_exit(128 + sig);
}

/*
 * End a child.  One that has not called setsid() yet has no children either.
 * One that is stopped gets no signal but SIGKILL before it goes on.
 */
static void
end(pid_t pid, enum gi_stop_kind kind, int sig)
{
	if (kind != GI_STOP_GROUP) {
		kill(pid, sig);
		kill(pid, SIGCONT);
	} else if (kill(-pid, SIGKILL) == -1)
		kill(pid, SIGKILL);
}

/*
 * Handle a signal; only what signal-safety(7) allows is called.  The youngest
 * child is ended first: else the reader of a pipe could report that its input
 * was cut before the signal reaches it.
 */
static void
stop(int sig)
{
	int	 was = errno;
	size_t	 i;

	if (came == 0)
		came = sig;
	for (i = nchild; i-- > 0;)
		end(child[i].pid, child[i].kind, sig);
	if (held == 0)
		die(came);
	errno = was;
}

void
gi_stop_begin(void)
{
	struct sigaction	 act = { .sa_handler = stop }, was;
	size_t			 i;

	sigemptyset(&caught);
	sigemptyset(&act.sa_mask);
	for (i = 0; i < GI_LEN(signals); i++)
		sigaddset(&act.sa_mask, signals[i]);
	for (i = 0; i < GI_LEN(signals); i++) {
		if (sigaction(signals[i], NULL, &was) == -1 ||
		    was.sa_handler == SIG_IGN)
			continue;
		sigaddset(&caught, signals[i]);
		sigaction(signals[i], &act, NULL);
	}
}

/* Make a new child ready: it has no children yet. */
static void
settle(enum gi_stop_kind kind)
{
	size_t	 i;

	nchild = 0;
	for (i = 0; i < GI_LEN(signals) && kind != GI_STOP_TWIN; i++) {
		if (sigismember(&caught, signals[i]) == 1)
			signal(signals[i], SIG_DFL);
	}
}

pid_t
gi_stop_fork(enum gi_stop_kind kind)
{
	sigset_t	 was;
	pid_t		 pid = -1;
	int		 why;

	sigprocmask(SIG_BLOCK, &caught, &was);
	errno = came != 0 ? EINTR : EAGAIN;
	if (came == 0 && nchild < MANY && (pid = fork()) > 0) {
		child[nchild].pid = pid;
		child[nchild++].kind = kind;
	}
	why = errno;
	if (pid == 0)
		settle(kind);
	sigprocmask(SIG_SETMASK, &was, NULL);
	errno = why;
	return pid;
}

/* Drop a child: once it was waited for, another process may have its pid. */
static void
forget(pid_t pid)
{
	size_t	 i;

	for (i = 0; i < nchild && child[i].pid != pid; i++)
		;
	if (i < nchild)
		memmove(&child[i], &child[i + 1],
		    (--nchild - i) * sizeof(child[0]));
}

pid_t
gi_stop_wait(pid_t pid, int *status)
{
	siginfo_t	 info;
	sigset_t	 was;
	pid_t		 got;

	while (waitid(P_PID, (id_t)pid, &info, WEXITED | WNOWAIT) == -1 &&
	    errno == EINTR)
		;
	sigprocmask(SIG_BLOCK, &caught, &was);
	got = waitpid(pid, status, 0);
	forget(pid);
	sigprocmask(SIG_SETMASK, &was, NULL);
	return got;
}

void
gi_stop_hold(void)
{
	held++;
}

void
gi_stop_let(void)
{
	if (--held == 0 && came != 0) {
		sigprocmask(SIG_BLOCK, &caught, NULL);
		die(came);
	}
}

void
gi_stop_clean(void (*clean)(void *), void *ctx)
{
	files.clean = clean;
	files.ctx = ctx;
}

void
gi_stop_due(void)
{
	if (came == 0 || files.clean == NULL)
		return;
	sigprocmask(SIG_BLOCK, &caught, NULL);
	files.clean(files.ctx);
	die(came);
}

bool
gi_stop_came(void)
{
	return came != 0;
}
