/* SPDX-License-Identifier: ISC */
/* A program is started with as little as it needs. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/str.h"
#include "extract/child/child.h"
#include "gi.h"
#include "tool/stop.h"

#define FILES	256		/* files that it may open; LibreOffice needs
				   100 */
#define ARGS	64

/* The arguments of bubblewrap: nothing but folder can be written. */
static const char *const wrap[] = {
	"bwrap", "--unshare-all", "--die-with-parent", "--new-session",
	"--ro-bind", "/", "/", "--dev", "/dev", "--proc", "/proc",
	"--tmpfs", "/tmp"
};

static const char *
join(struct gi_arena *a, const char *s, size_t len, const char *between,
    const char *t)
{
	size_t	 m = strlen(between), n = strlen(t);
	char	*out = gi_alloc(a, gi_size_add(len + m, n + 1));

	memcpy(out, s, len);
	memcpy(out + len, between, m);
	memcpy(out + len + m, t, n);
	return out;
}

/* The path of a program on PATH, or NULL. */
static const char *
program_find(struct gi_arena *a, const char *program)
{
	const char	*dir = getenv("PATH"), *path;
	size_t		 len;

	for (; dir != NULL && *dir != '\0'; dir += len + (dir[len] == ':')) {
		len = strcspn(dir, ":");
		/* a relative folder is no place to look for programs */
		if (*dir != '/')
			continue;
		path = join(a, dir, len, "/", program);
		if (access(path, X_OK) == 0)
			return path;
	}
	return NULL;
}

/* The highest number of our open files, all of which the child closes. */
static int
highest(void)
{
	DIR		*dir = opendir("/proc/self/fd");
	struct dirent	*e;
	size_t		 fd, max = 0;

	if (dir == NULL)
		return (int)sysconf(_SC_OPEN_MAX) - 1;
	while ((e = readdir(dir)) != NULL) {
		if (gi_str_size(gi_str(e->d_name), &fd) && fd > max)
			max = fd;
	}
	closedir(dir);
	return (int)max;
}

static void
limit(int what, size_t soft, size_t hard)
{
	struct rlimit	 now, want = { (rlim_t)soft, (rlim_t)hard };

	if (getrlimit(what, &now) == 0 && now.rlim_max < want.rlim_max) {
		want.rlim_max = now.rlim_max;
		if (want.rlim_cur > now.rlim_max)
			want.rlim_cur = now.rlim_max;
	}
	setrlimit(what, &want);
}

static void
limit_all(const struct ext_child *c)
{
	limit(RLIMIT_CORE, 0, 0);
	limit(RLIMIT_CPU, c->seconds, (size_t)c->seconds + 1);
	limit(RLIMIT_FSIZE, c->output, c->output);
	limit(RLIMIT_NOFILE, FILES, FILES);
	if (c->memory > 0)
		limit(RLIMIT_AS, c->memory, c->memory);
}

static void
reset_signals(void)
{
	static const int	 sig[] = { SIGPIPE, SIGXCPU, SIGXFSZ, SIGINT,
	    SIGQUIT, SIGTERM, SIGHUP, SIGCHLD };
	struct sigaction	 sa = { .sa_handler = SIG_DFL };
	sigset_t		 none;
	size_t			 i;

	sigemptyset(&sa.sa_mask);
	for (i = 0; i < GI_LEN(sig); i++)
		sigaction(sig[i], &sa, NULL);
	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
}

/* The file under a number that dup2() does not overwrite. */
static int
above(int fd)
{
	return fd < 3 ? fcntl(fd, F_DUPFD_CLOEXEC, 3) : fd;
}

/*
 * Become the program; this is the child.  Only what may be called between
 * fork() and exec() is called.
 */
static void
become(const struct ext_child *c, const struct ext_spawn *s, int tell,
    int last)
{
	int	 fd[3], i, why;

	setsid();
	reset_signals();
	tell = above(tell);
	for (i = 0; i < 3; i++)
		fd[i] = above(s->fd[i]);
	for (i = 0; i < 3; i++) {
		if (dup2(fd[i], i) < 0)
			goto bad;
	}
	/* what above() opened closes itself */
	for (i = 3; i <= last; i++) {
		if (i != tell)
			close(i);
	}
	if (c->folder != NULL && chdir(c->folder) < 0)
		goto bad;
	limit_all(c);
	execve(s->path, (char *const *)(void *)s->argv, s->env);
bad:
	why = errno;
	while (write(tell, &why, sizeof(why)) < 0 && errno == EINTR)
		;
	_exit(127);
}

/*
 * The errno that the child tells us of before its exec(), 0 where it tells
 * none.
 */
static int
told(int fd)
{
	int	 why;
	ssize_t	 n;

	do {
		n = read(fd, &why, sizeof(why));
	} while (n < 0 && errno == EINTR);
	return n == (ssize_t)sizeof(why) ? why : 0;
}

pid_t
ext_spawn(const struct ext_child *c, const struct ext_spawn *s)
{
	int	 tell[2], why = 0, last;
	pid_t	 pid;

	if (pipe(tell) < 0)
		return -1;
	fcntl(tell[1], F_SETFD, FD_CLOEXEC);
	last = highest();
	if ((pid = gi_stop_fork(GI_STOP_GROUP)) == 0)
		become(c, s, tell[1], last);
	if (pid < 0)
		why = errno;
	close(tell[1]);
	if (pid > 0 && (why = told(tell[0])) != 0) {
		gi_stop_wait(pid, NULL);
		pid = -1;
	}
	close(tell[0]);
	errno = why;
	return pid;
}

static char **
environment(struct gi_arena *a, const char *folder)
{
	const char	*path = getenv("PATH");
	const char	**env = gi_alloc_array(a, 6, sizeof(*env));

	if (folder == NULL)
		folder = "/tmp";
	env[0] = join(a, "PATH", 4, "=", path != NULL ? path : "");
	env[1] = join(a, "HOME", 4, "=", folder);
	env[2] = join(a, "TMPDIR", 6, "=", folder);
	env[3] = "LC_ALL=C.UTF-8";
	return (char **)(void *)env;
}

/*
 * Put bubblewrap's arguments before the program.  As /tmp is empty in there, a
 * program in /tmp must be shown to it.
 */
static size_t
put_wrap(const struct ext_child *c, const char *path, const char **argv)
{
	size_t	 i, n = 0;

	for (i = 0; i < GI_LEN(wrap); i++)
		argv[n++] = wrap[i];
	if (strncmp(path, "/tmp/", 5) == 0) {
		argv[n++] = "--ro-bind";
		argv[n++] = path;
		argv[n++] = path;
	}
	if (c->folder != NULL) {
		argv[n++] = "--bind";
		argv[n++] = c->folder;
		argv[n++] = c->folder;
		argv[n++] = "--chdir";
		argv[n++] = c->folder;
	}
	return n;
}

/* Whether bubblewrap works here.  Containers often forbid what it needs. */
static bool
wrap_works(struct gi_arena *a, const char *bwrap)
{
	static int		 known = -1;
	struct ext_child	 c = { .seconds = 10, .output = 4096 };
	const char		*program = program_find(a, "true");
	const char		*argv[ARGS];
	struct ext_spawn	 s = { .path = bwrap, .argv = argv };
	int			 null, status = -1;
	pid_t			 pid;
	size_t			 n;

	if (known >= 0)
		return known > 0;
	null = open("/dev/null", O_RDWR | O_CLOEXEC);
	if (null < 0 || program == NULL)
		return false;
	s.env = environment(a, NULL);
	s.fd[0] = s.fd[1] = s.fd[2] = null;
	n = put_wrap(&c, program, argv);
	argv[n++] = program;
	argv[n] = NULL;
	pid = ext_spawn(&c, &s);
	if (pid > 0)
		gi_stop_wait(pid, &status);
	close(null);
	known = pid > 0 && status == 0;
	return known > 0;
}

bool
ext_spawn_plan(struct gi_arena *a, const struct ext_child *c,
    struct ext_spawn *s)
{
	const char	*path = program_find(a, c->argv[0]);
	const char	*bwrap = program_find(a, "bwrap");
	size_t		 i, n = 0;

	if (path == NULL)
		return false;
	for (i = 0; c->argv[i] != NULL; i++)
		;
	s->argv = gi_alloc_array(a, i + ARGS, sizeof(*s->argv));
	s->env = environment(a, c->folder);
	s->path = path;
	s->wrapped = bwrap != NULL && wrap_works(a, bwrap);
	if (s->wrapped) {
		s->path = bwrap;
		n = put_wrap(c, path, s->argv);
	}
	s->argv[n++] = path;
	for (i = 1; c->argv[i] != NULL; i++)
		s->argv[n++] = c->argv[i];
	s->argv[n] = NULL;
	return true;
}
