/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-extract: other programs that read documents for us.
 *
 * They get the document on standard input, little of the environment, no open
 * file of ours and no terminal.  Where bubblewrap works, they also get no
 * network, no other process, and one folder alone to write to.  A document may
 * be made so as to break them; whatever they do, the result is one of these
 * ends.
 */
#ifndef GI_EXTRACT_CHILD_CHILD_H
#define GI_EXTRACT_CHILD_CHILD_H

#include <sys/types.h>

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

/* The caller sets the members up to output, and zeroes the rest. */
struct ext_child {
	const char *const	*argv;		/* ends with NULL; argv[0] is
						   looked for on PATH */
	const char		*package;	/* that has the program, or
						   NULL */
	struct gi_str		 input;		/* its standard input, a file
						   in which it can seek */
	const char		*folder;	/* its HOME and TMPDIR, to
						   which alone it may write; or
						   NULL */
	unsigned		 seconds;	/* of wall time, and of CPU */
	size_t			 memory;	/* bytes of address space; 0
						   for no limit */
	size_t			 output;	/* bytes of its output, and of
						   a file in folder */

	struct gi_str		 out;		/* its standard output, in the
						   arena */
	const char		*complaint;	/* first line of its standard
						   error as UTF-8, or NULL */
	struct gi_str		 complaints;	/* the beginning of it, as it
						   was written */
	int			 status;	/* its status, or its signal,
						   or errno */
};

/*
 * Run the program to its end, and set the members from out on.  That takes no
 * longer than its seconds.
 */
enum ext_end	 ext_child_run(struct gi_arena *, struct ext_child *);
/* Make the document fail for an end that is not EXT_END_OK. */
void		 ext_child_fail(struct ext_doc *, const struct ext_child *,
		    enum ext_end);

/* spawn.c: what is executed. */
struct ext_spawn {
	const char	*path;		/* of the program */
	const char	**argv;		/* with bubblewrap's arguments before
					   it */
	char		**env;
	bool		 wrapped;
	int		 fd[3];		/* its standard input, output and
					   error */
};

/*
 * Set argv, env and path of the plan.  False where there is no such program.
 */
bool		 ext_spawn_plan(struct gi_arena *, const struct ext_child *,
		    struct ext_spawn *);
/*
 * Start a planned program in a session of its own.  -1 with errno set where
 * that failed.
 */
pid_t		 ext_spawn(const struct ext_child *, const struct ext_spawn *);

#endif
