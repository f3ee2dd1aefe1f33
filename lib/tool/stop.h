/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: how a process that started others ends by SIGTERM, SIGINT
 * or SIGHUP.  It passes the signal on to its children, waits for them, and then
 * dies of the same signal, so that the shell sees which signal it was.  A
 * signal that was ignored when the process began stays ignored.
 */
#ifndef GI_TOOL_STOP_H
#define GI_TOOL_STOP_H

#include <sys/types.h>

#include <stdbool.h>

/* What kind of child gi_stop_fork() starts, and so how it is ended. */
enum gi_stop_kind {
	GI_STOP_TOOL,	/* it executes a tool: it gets the signal that came,
			   and has the handlers that this process began with */
	GI_STOP_TWIN,	/* it goes on as this program: it gets the signal, and
			   ends its own children */
	GI_STOP_GROUP	/* it calls setsid() and executes a program that may
			   start others: all of its group is killed */
};

/* Watch for the signals.  Call this once, before any child is started. */
void		 gi_stop_begin(void);
/*
 * Start a child as fork(2) does, of at most 300 at a time.  Once a signal has
 * come, no child is started: -1 is returned, with errno EINTR.
 */
pid_t		 gi_stop_fork(enum gi_stop_kind);
/* Wait until a child of gi_stop_fork() has ended; returns as waitpid(2). */
pid_t		 gi_stop_wait(pid_t, int *status);
/*
 * Between gi_stop_hold() and gi_stop_let() a signal ends the children at once,
 * but this process first at gi_stop_let(): until then it can remove its files.
 * Pairs may be nested; the outermost gi_stop_let() counts.
 */
void		 gi_stop_hold(void);
void		 gi_stop_let(void);
/*
 * Say what removes the files of a process that holds signals back for long, as
 * gi_stop_due() calls it; NULL: there are none any more.
 */
void		 gi_stop_clean(void (*clean)(void *), void *ctx);
/*
 * Where such a process may end, as before it waits for input: if a signal came,
 * the files are removed, and the process dies of it.
 */
void		 gi_stop_due(void);
/* Whether a signal came that gi_stop_hold() holds back. */
bool		 gi_stop_came(void);

#endif
