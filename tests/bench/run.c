/* SPDX-License-Identifier: ISC */
/*
 * run ROUNDS SECONDS <PLAN: measure commands, in rounds.
 *
 * A line of the plan is a name, a number of times and a command, by tabs.
 * Each round goes through the whole plan, so that what else the machine does
 * falls on all alike; a round before the first warms up and is not counted.
 * A command is given to sh, whose rusage is that of all processes it waited
 * for: CPU time is their sum, memory that of the largest.  It is killed after
 * so many seconds.  Written for each time: name, round, nanoseconds of the
 * clock, microseconds of CPU time, KiB of memory, exit status.
 */
#define _DEFAULT_SOURCE		/* wait4 is not in POSIX */
#include <sys/resource.h>
#include <sys/wait.h>

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define STEPS	256

struct step {
	char	*name;
	char	*command;
	long	 times;
};

static volatile pid_t	 child;

static void
die(const char *what)
{
	perror(what);
	exit(2);
}

static void
too_long(int sig)
{
	(void)sig;
	kill(-child, SIGKILL);
}

static long long
microseconds(struct timeval t)
{
	return t.tv_sec * 1000000LL + t.tv_usec;
}

static void
command_run(const char *command)
{
	int	 null = open("/dev/null", O_RDONLY);

	setpgid(0, 0);
	if (null < 0 || dup2(null, STDIN_FILENO) < 0)
		die("/dev/null");
	execl("/bin/sh", "sh", "-c", command, (char *)NULL);
	die("/bin/sh");
}

static void
measure(const struct step *s, long round, unsigned limit)
{
	struct timespec	 a, b;
	struct rusage	 used;
	int		 status;
	pid_t		 pid;

	fflush(stdout);
	clock_gettime(CLOCK_MONOTONIC, &a);
	if ((pid = fork()) < 0)
		die("fork");
	if (pid == 0)
		command_run(s->command);
	setpgid(pid, pid);
	child = pid;
	alarm(limit);
	while (wait4(pid, &status, 0, &used) < 0) {
		if (errno != EINTR)
			die("wait4");
	}
	clock_gettime(CLOCK_MONOTONIC, &b);
	alarm(0);
	if (round == 0)
		return;
	printf("%s\t%ld\t%lld\t%lld\t%ld\t%d\n", s->name, round,
	    (b.tv_sec - a.tv_sec) * 1000000000LL + b.tv_nsec - a.tv_nsec,
	    microseconds(used.ru_utime) + microseconds(used.ru_stime),
	    used.ru_maxrss, WIFEXITED(status) ? WEXITSTATUS(status) : -1);
}

/* Cut the line at its tabs. */
static bool
step_read(char *line, struct step *s)
{
	char	*times, *command;

	line[strcspn(line, "\n")] = '\0';
	if ((times = strchr(line, '\t')) == NULL ||
	    (command = strchr(times + 1, '\t')) == NULL)
		return false;
	*times++ = *command++ = '\0';
	s->name = line;
	s->times = strtol(times, NULL, 10);
	s->command = command;
	return true;
}

static size_t
plan_read(struct step *step)
{
	char	*line = NULL;
	size_t	 n = 0, room = 0;

	while (n < STEPS && getline(&line, &room, stdin) > 0) {
		if (!step_read(line, &step[n++])) {
			fprintf(stderr, "run: line %zu is no step\n", n);
			exit(2);
		}
		line = NULL;
		room = 0;
	}
	free(line);
	return n;
}

int
main(int argc, char *argv[])
{
	struct step		 step[STEPS];
	struct sigaction	 act = { .sa_handler = too_long };
	long			 round, rounds, k;
	unsigned		 limit;
	size_t			 i, n;

	if (argc != 3) {
		fprintf(stderr, "usage: run ROUNDS SECONDS <PLAN\n");
		return 2;
	}
	rounds = strtol(argv[1], NULL, 10);
	limit = (unsigned)strtoul(argv[2], NULL, 10);
	sigaction(SIGALRM, &act, NULL);
	n = plan_read(step);
	for (round = 0; round <= rounds; round++) {
		for (i = 0; i < n; i++) {
			k = round == 0 ? 1 : step[i].times;
			while (k-- > 0)
				measure(&step[i], round, limit);
		}
		if (isatty(STDERR_FILENO))
			fprintf(stderr, "round %ld of %ld\n", round, rounds);
	}
	return fflush(stdout) == 0 ? 0 : 4;
}
