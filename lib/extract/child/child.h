/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: other programs that read documents for us.
 *
 * They get the document on standard input and what they need of the
 * environment, no file of ours that is open, no terminal, and where bubblewrap
 * works no network, no other process and one folder to write to.  The document
 * may be made to break them: whatever they do is an end, and a message.
 */
#ifndef GI_EXTRACT_CHILD_CHILD_H
#define GI_EXTRACT_CHILD_CHILD_H

#include "base/cache.h"
#include "extract/piece/piece.h"
#include "gi.h"

enum ext_end {
	EXT_END_OK,		/* status 0; out is all that it wrote */
	EXT_END_MISSING,	/* no such program on PATH */
	EXT_END_START,		/* the system did not let us start it */
	EXT_END_TIME,		/* it was killed after its seconds */
	EXT_END_SIGNAL,		/* it died, often for want of memory */
	EXT_END_STATUS,		/* it ended with a status other than 0 */
	EXT_END_OUTPUT		/* it was killed, for it wrote too much */
};

/* Set up to output, zero the rest. */
struct ext_child {
	const char *const	*argv;		/* ends with NULL; [0] is looked
						   for on PATH */
	const char		*package;	/* that has it, or NULL */
	struct gi_str		 input;		/* a file that it can seek in */
	const char		*folder;	/* that it may write to; its
						   HOME and TMPDIR; or NULL */
	unsigned		 seconds;	/* of wall time, and of CPU */
	size_t			 memory;	/* of addresses; 0: no limit */
	size_t			 output;	/* and of a file in folder */

	struct gi_str		 out;		/* in the arena */
	const char		*complaint;	/* first line of its standard
						   error, UTF-8, or NULL */
	int			 status;	/* or signal, or errno */
};

/* Run it to its end, which is no later than its seconds after the start. */
enum ext_end	 ext_child_run(struct gi_arena *, struct ext_child *);
/* The ext_fail() for an end that is not OK. */
void		 ext_child_fail(struct ext_doc *, const struct ext_child *,
		    enum ext_end);

/* spawn.c */
struct ext_spawn {
	const char	*path;		/* of the program */
	const char	**argv;		/* with bubblewrap before it */
	char		**env;
	bool		 wrapped;
	int		 fd[3];		/* its standard files */
};

/* What to execute: argv, env and path of s; false if there is no program. */
bool		 ext_spawn_plan(struct gi_arena *, const struct ext_child *,
		    struct ext_spawn *);
/* Start it in a session of its own; -1 with errno set if that failed. */
pid_t		 ext_spawn(const struct ext_child *, const struct ext_spawn *);

#endif
