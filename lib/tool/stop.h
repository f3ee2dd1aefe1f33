/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi: being ended by SIGTERM, SIGINT or SIGHUP together with the
 * processes that were started.  The children are signalled and waited for, and
 * then the process dies of that signal itself, so that whoever waits for it
 * sees which it was.  A signal that was ignored at the start stays ignored.
 */
#ifndef GI_TOOL_STOP_H
#define GI_TOOL_STOP_H

#include <sys/types.h>

#include <stdbool.h>

enum stop_kind {
	STOP_TOOL,	/* a child that executes a tool: it has the signals as
			   they were, and gets the one that came */
	STOP_TWIN,	/* the same program: it ends as its parent does */
	STOP_GROUP	/* a child that calls setsid() and executes what may
			   start others: all of these are killed */
};

/* From now on; once in a process, before anything is started. */
void		 stop_begin(void);
/* As fork(2), but -1 too where a signal came.  At most 300 are there at once. */
pid_t		 stop_fork(enum stop_kind);
/* As waitpid(2), for a child of stop_fork(), until it has ended. */
pid_t		 stop_wait(pid_t, int *status);
/*
 * Between these a signal ends the children, but the process first at the last
 * stop_let(): what it has to remove it removes before.
 */
void		 stop_hold(void);
void		 stop_let(void);
/* Whether a signal came that was held. */
bool		 stop_came(void);

#endif
