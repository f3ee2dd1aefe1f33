/* SPDX-License-Identifier: ISC */
/* A pager for what is longer than the terminal. */
#include <sys/types.h>
#include <sys/wait.h>

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "gi.h"
#include "tool/msg.h"
#include "tool/spool.h"
#include "tool/stop.h"
#include "tool/terminal.h"
#include "view/screen/pager.h"

#define PAGER	"less"
#define OPTIONS	"FRX"	/* of less: end by itself where one screen is enough,
			   show colours, leave the text on the screen */
#define NOT_RUN		127	/* of the shell: there is no such command */
#define NOT_EXECUTABLE	126

static const char *
pager_command(void)
{
	const char	*command = getenv("GI_PAGER");

	if (command == NULL)
		command = getenv("PAGER");
	if (command == NULL)
		command = PAGER;
	return strcmp(command, "cat") == 0 ? "" : command;
}

FILE *
view_pager_begin(bool may)
{
	const char	*term = getenv("TERM");

	if (!may || !isatty(STDOUT_FILENO) || pager_command()[0] == '\0' ||
	    term == NULL || strcmp(term, "dumb") == 0)
		return stdout;
	return gi_spool_open();
}

/*
 * The child: become the pager, which ^C interrupts, but does not end.  Ours may
 * be absent, of which nobody need hear; of one that users name the shell tells.
 */
static void
become(const char *command, int in)
{
	signal(SIGINT, SIG_DFL);
	if (dup2(in, STDIN_FILENO) == -1)
		_exit(NOT_RUN);
	close(in);
	setenv("LESS", OPTIONS, 0);
	setenv("LESSCHARSET", "utf-8", 0);
	if (strcmp(command, PAGER) == 0)
		execlp(PAGER, PAGER, (char *)NULL);
	else
		execl("/bin/sh", "sh", "-c", command, (char *)NULL);
	_exit(NOT_RUN);
}

/* Start the pager; the end of a pipe to write to, or -1. */
static int
start(const char *command, pid_t *pid)
{
	int	 fd[2];

	if (pipe(fd) == -1)
		return -1;
	signal(SIGINT, SIG_IGN);	/* the pager's, not ours */
	signal(SIGPIPE, SIG_IGN);
	gi_stop_begin();
	*pid = gi_stop_fork(GI_STOP_TOOL);
	if (*pid == 0) {
		close(fd[1]);
		become(command, fd[0]);
	}
	close(fd[0]);
	if (*pid > 0)
		return fd[1];
	close(fd[1]);
	return -1;
}

static size_t
lines(FILE *f, off_t *size)
{
	size_t	 n = 0;
	int	 c;

	*size = 0;
	if (fflush(f) != 0 || fseeko(f, 0, SEEK_SET) != 0)
		return 0;
	while ((c = getc(f)) != EOF) {
		n += c == '\n';
		++*size;
	}
	return n;
}

/* Whether a pager that ended so has been run. */
static bool
has_run(int status)
{
	return !WIFEXITED(status) || (WEXITSTATUS(status) != NOT_RUN &&
	    WEXITSTATUS(status) != NOT_EXECUTABLE);
}

/* Whether the pager could be started, and has shown the file. */
static bool
page(FILE *f, off_t size)
{
	pid_t	 pid = -1;
	int	 fd = start(pager_command(), &pid), status;
	FILE	*out = fd == -1 ? NULL : fdopen(fd, "w");

	if (out == NULL)
		return false;
	gi_spool_copy(f, 0, size, out);
	fclose(out);
	if (gi_stop_wait(pid, &status) == pid && has_run(status))
		return true;
	signal(SIGINT, SIG_DFL);	/* what follows it may end */
	signal(SIGPIPE, SIG_DFL);
	return false;
}

void
view_pager_end(FILE *f)
{
	off_t	 size;

	if (f == stdout)
		return;
	if (lines(f, &size) < gi_terminal_lines(STDOUT_FILENO) ||
	    !page(f, size))
		gi_spool_copy(f, 0, size, stdout);
	fclose(f);
}
