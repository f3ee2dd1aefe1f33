/* SPDX-License-Identifier: ISC */
/* Internal to libgi: the inside of the stages and runs of gi.h. */
#ifndef GI_STREAM_STAGE_H
#define GI_STREAM_STAGE_H

#include "gi.h"
#include "tool/msg.h"
#include "tool/option.h"

struct gi_run {
	const struct gi_stage	*stage;
	FILE			*out;
	void			*state;		/* the stage's own, of its size;
						   all zero before begin() */
	bool			 off;		/* an option was refused, or
						   had all it asks for written:
						   no more is read or written */
};

struct gi_stage {
	const char	*tool;		/* in data/options.tsv and messages */
	size_t		 size;		/* bytes of the state */
	/* Called first, to set the state; NULL where zero will do. */
	void		(*begin)(struct gi_run *);
	/*
	 * Act on an option of the tool; gi_option_check() has passed value.
	 * Return false, and report it, if that cannot be done.
	 */
	bool		(*option)(struct gi_run *, int opt, const char *value);
	/* Read fd to its end; messages and records call it name. */
	void		(*read)(struct gi_run *, int fd, const char *name);
	/*
	 * Read the operand of that name, "-" for standard input; write a fail
	 * record if it cannot be read.  NULL: the run opens the file and calls
	 * read(), or reports that it cannot.
	 */
	void		(*file)(struct gi_run *, const char *name);
	/*
	 * Write a fail record for a list, or for a name in it, with that
	 * message; detail may be NULL.  NULL: the tool takes no list.
	 */
	void		(*refuse)(struct gi_run *, const char *name,
			    enum gi_msg why, const char *detail);
	/*
	 * Called last: write what is left, unless the run is off, and free what
	 * the state points to, but not the state.  NULL: there is nothing.
	 */
	void		(*end)(struct gi_run *);
};

/* As gi_run_option(), for an option that gi_option() returned. */
bool		 gi_run_set(struct gi_run *, int opt, const char *value);

/*
 * operand.c: read the inputs of a tool.  These are the files named by the
 * operands in args, or standard input if there are none; or, if list is not
 * NULL, the files whose names stand in the file called list, each ended by a
 * NUL.  Operands beside a list are reported, and turn the run off.
 */
void		 gi_run_operands(struct gi_run *, const char *list,
		    const struct gi_args *args);

/*
 * tool.c: end main().  opt is what gi_option() returned last: for GI_OPT_END,
 * gi_run_operands() is called first.  The run, which writes to stdout, is
 * freed.  Returns the status of the process.
 */
int		 gi_tool_end(struct gi_run *, int opt, const char *list,
		    const struct gi_args *);
/* What main() does of a tool that has no options but those of its stage. */
int		 gi_tool_main(const struct gi_stage *, int argc, char *argv[]);

#endif
