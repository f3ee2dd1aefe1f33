/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: programs of ours joined by pipes, as a shell joins them:
 * each reads what the one before it writes, the first standard input, and the
 * last writes to standard output.
 */
#ifndef GI_PIPELINE_PIPELINE_H
#define GI_PIPELINE_PIPELINE_H

#include <sys/types.h>

#include "gi.h"

/* Begins zeroed but for its name, which is its first argument too. */
struct gi_program {
	const char	*name;
	char		**argv;		/* grows by gi_program_add() */
	size_t		 argc, room;
	pid_t		 pid;		/* from here on: gi_pipeline_run()'s */
	int		 status;	/* with which it ended, */
	int		 signal;	/* or the signal that ended it, or 0 */
};

/* Add an argument, which lasts as long as the program, in the arena. */
void	 gi_program_add(struct gi_arena *, struct gi_program *, char *arg);
/*
 * Start n programs, joined in their order, and wait until all have ended.  They
 * are looked for in the folder of the program that runs, which argv0 may tell,
 * and then as the shell does.  The worst of their statuses is raised, and what
 * else is wrong with how one ended is reported.  If whoever reads the output of
 * the last went away, this process ends by SIGPIPE.  gi_stop_begin() comes
 * before it.
 */
void	 gi_pipeline_run(struct gi_arena *, struct gi_program *, size_t n,
	    const char *argv0);

#endif
