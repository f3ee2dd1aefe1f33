/* SPDX-License-Identifier: ISC */
/* Internal to libgi: what stands behind the stages and runs of gi.h. */
#ifndef GI_STREAM_STAGE_H
#define GI_STREAM_STAGE_H

#include "gi.h"
#include "tool/msg.h"
#include "tool/option.h"

struct gi_run {
	const struct gi_stage	*stage;
	FILE			*out;
	void			*state;		/* the stage's own; zero before
						   begin */
	bool			 off;		/* an option was refused or said
						   all: nothing is read, and
						   nothing written, any more */
};

struct gi_stage {
	const char	*tool;		/* in data/options.tsv and messages */
	size_t		 size;		/* bytes of the state */
	/* Called first; NULL: zero will do. */
	void		(*begin)(struct gi_run *);
	/*
	 * Act on an option of the tool, whose value gi_option_check() passed.
	 * False if it cannot be, which is reported.
	 */
	bool		(*option)(struct gi_run *, int opt, const char *value);
	/* Read fd to its end; name is its name in messages and records. */
	void		(*read)(struct gi_run *, int fd, const char *name);
	/*
	 * Read what a name, or "-", stands for, and fail it if that cannot be.
	 * NULL: a file is opened and read; one that cannot be is reported.
	 */
	void		(*file)(struct gi_run *, const char *name);
	/*
	 * Fail a list or a name in one, with detail or NULL; NULL: the tool
	 * takes no list.
	 */
	void		(*refuse)(struct gi_run *, const char *name,
			    enum gi_msg why, const char *detail);
	/*
	 * Called last: write what is left, unless the run is off, and free
	 * what the state holds, but not the state; NULL: there is nothing.
	 */
	void		(*end)(struct gi_run *);
};

/* gi_run_option() of an option that gi_option() returned. */
bool		 gi_run_set(struct gi_run *, int opt, const char *value);

/*
 * operand.c: read the files that the operands in args name, or standard input
 * where there are none, or the files whose names stand in the file list, each
 * ended by a NUL; list is NULL without one.  Both a list and operands are a
 * mistake, which is reported and turns the run off.
 */
void		 gi_run_operands(struct gi_run *, const char *list,
		    const struct gi_args *args);

/*
 * tool.c: read the operands if opt, what gi_option() returned last, is
 * GI_OPT_END; list is as above.  Then end the run, whose out is stdout.
 * Returns what main() returns.
 */
int		 gi_tool_end(struct gi_run *, int opt, const char *list,
		    const struct gi_args *);
/* main() of a tool with no options but those of its stage. */
int		 gi_tool_main(const struct gi_stage *, int argc, char *argv[]);

#endif
