/* SPDX-License-Identifier: ISC */
/* Programs joined by pipes: started, waited for, judged. */
#include <sys/wait.h>

#include <errno.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "pipeline/pipeline.h"
#include "tool/folder.h"
#include "tool/msg.h"
#include "tool/stop.h"

/* Where programs are looked for first: a name with / at its end, or NULL. */
static const char *
find_folder(struct gi_arena *a, const char *argv0)
{
	char		 path[PATH_MAX];
	const char	*end = strrchr(argv0, '/');

	if (gi_program_folder(path, sizeof(path)))
		return gi_dup(a, path, strlen(path));
	return end != NULL ? gi_dup(a, argv0, (size_t)(end - argv0) + 1) : NULL;
}

void
gi_program_add(struct gi_arena *a, struct gi_program *p, char *arg)
{
	p->argv = gi_grow(a, p->argv, p->argc, &p->room, sizeof(*p->argv));
	p->argv[p->argc++] = arg;
}

/* The child: become the program.  In the folder first, then as a shell would. */
static void
become(struct gi_arena *a, const struct gi_program *p, const char *folder,
    int in, int out)
{
	char	*path;
	size_t	 len;

	if (dup2(in, STDIN_FILENO) == -1 || dup2(out, STDOUT_FILENO) == -1) {
		gi_report(GI_MSG_START, p->name, 0, strerror(errno));
		_exit(GI_USAGE);
	}
	if (in != STDIN_FILENO)
		close(in);
	if (out != STDOUT_FILENO)
		close(out);
	if (folder != NULL) {
		len = gi_size_add(strlen(folder), strlen(p->name) + 1);
		path = gi_alloc(a, len);
		snprintf(path, len, "%s%s", folder, p->name);
		if (access(path, X_OK) == 0)
			execv(path, p->argv);
	}
	execvp(p->name, p->argv);
	gi_report(GI_MSG_START, p->name, 0, strerror(errno));
	_exit(GI_USAGE);
}

/* Start a program with in as its input; returns the input of the next, or -1. */
static int
start(struct gi_arena *a, struct gi_program *p, const char *folder, int in,
    bool last)
{
	int	 fd[2] = { -1, STDOUT_FILENO };

	if (!last && pipe(fd) == -1) {
		gi_report(GI_MSG_START, p->name, 0, strerror(errno));
		fd[0] = fd[1] = -1;
	} else if ((p->pid = gi_stop_fork(GI_STOP_TOOL)) == -1) {
		gi_report(GI_MSG_START, p->name, 0, strerror(errno));
	} else if (p->pid == 0) {
		if (!last)
			close(fd[0]);
		become(a, p, folder, in, fd[1]);
	}
	if (in != STDIN_FILENO)
		close(in);
	if (!last && fd[1] != -1)
		close(fd[1]);
	return fd[0];
}

static void
await(struct gi_program *p)
{
	int	 status;

	p->status = GI_USAGE;		/* where it was not started */
	if (p->pid <= 0)
		return;
	if (gi_stop_wait(p->pid, &status) == -1)
		return;
	if (WIFSIGNALED(status))
		p->signal = WTERMSIG(status);
	else
		p->status = WEXITSTATUS(status);
}

/*
 * What the end of a program means.  One that was cut short, since the next had
 * ended, says nothing new; unless that one claims that all is well.
 */
static void
judge(const struct gi_program *p, const struct gi_program *next)
{
	if (p->signal == SIGPIPE) {
		if (next != NULL && next->signal == 0 &&
		    next->status <= GI_FINDINGS)
			gi_report(GI_MSG_STAGE_LEFT, p->name, 0, NULL);
	} else if (p->signal != 0)
		gi_report(GI_MSG_STAGE_KILLED, p->name, 0,
		    strsignal(p->signal));
	else if (p->status > GI_OUTPUT)
		gi_report(GI_MSG_STAGE_STATUS, p->name, 0, NULL);
	else
		gi_status_raise((enum gi_status)p->status);
}

static void
judge_all(const struct gi_program *p, size_t n)
{
	const struct gi_program	*last = &p[n - 1];

	for (; p <= last; p++)
		judge(p, p < last ? p + 1 : NULL);
	/* whoever read the output went away: end as one tool would have */
	if (last->signal == SIGPIPE) {
		signal(SIGPIPE, SIG_DFL);
		raise(SIGPIPE);
		gi_status_raise(GI_OUTPUT);
	}
}

void
gi_pipeline_run(struct gi_arena *a, struct gi_program *p, size_t n,
    const char *argv0)
{
	const char	*folder = find_folder(a, argv0);
	size_t		 i, started;
	int		 in = STDIN_FILENO;

	for (i = 0; i < n && (i == 0 || in != -1); i++)
		in = start(a, &p[i], folder, in, i + 1 == n);
	started = i;
	for (i = 0; i < started; i++)
		await(&p[i]);
	judge_all(p, started);
}
