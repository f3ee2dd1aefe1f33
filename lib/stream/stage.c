/* SPDX-License-Identifier: ISC */
/* Runs of stages, whichever they are. */
#include <sys/stat.h>

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "gi.h"
#include "stream/output.h"
#include "stream/stage.h"
#include "tool/lang.h"
#include "tool/msg.h"
#include "tool/option.h"

/*
 * Messages and fail records name the stage while it is at work; returns who
 * was named before.
 */
static const char *
enter(const struct gi_run *run)
{
	const char	*was = gi_progname;

	gi_progname = run->stage->tool;
	return was;
}

struct gi_run *
gi_run_new(const struct gi_stage *stage, FILE *out)
{
	struct gi_run	*run = gi_malloc(sizeof(*run));

	run->stage = stage;
	run->out = out;
	run->off = false;
	run->state = gi_malloc(stage->size);
	memset(run->state, 0, stage->size);
	if (stage->begin != NULL)
		stage->begin(run);
	return run;
}

bool
gi_run_set(struct gi_run *run, int opt, const char *value)
{
	const char	*was = enter(run);

	if (!gi_option_check(opt, value))
		run->off = true;
	else if (opt == GI_OPT_LANG)
		gi_lang_set(value);
	else if (!run->stage->option(run, opt, value))
		run->off = true;
	gi_progname = was;
	return !run->off;
}

bool
gi_run_option(struct gi_run *run, const char *name, const char *value)
{
	const char	*was = gi_progname;
	int		 opt = gi_option_find(run->stage->tool, name);

	if (opt >= 0)
		return gi_run_set(run, opt, value);
	enter(run);
	gi_report(GI_MSG_OPTION, NULL, 0, name);
	gi_progname = was;
	run->off = true;
	return false;
}

void
gi_run_read(struct gi_run *run, int fd, const char *name)
{
	const char	*was = enter(run);

	if (!run->off)
		run->stage->read(run, fd, name);
	gi_progname = was;
}

/* Open a file, and read it. */
static void
open_file(struct gi_run *run, const char *name)
{
	struct stat	 st;
	int		 fd;

	gi_flush_due();		/* open(2) may wait for whoever writes a FIFO */
	fd = open(name, O_RDONLY | O_CLOEXEC);
	if (fd < 0) {
		gi_report(GI_MSG_OPEN, name, 0, strerror(errno));
		return;
	}
	if (fstat(fd, &st) == 0 && S_ISDIR(st.st_mode))
		gi_report(GI_MSG_DIRECTORY, name, 0, NULL);
	else
		run->stage->read(run, fd, name);
	close(fd);
}

void
gi_run_file(struct gi_run *run, const char *name)
{
	const char	*was = enter(run);

	if (run->off)
		;
	else if (run->stage->file != NULL)
		run->stage->file(run, name);
	else if (strcmp(name, "-") == 0)
		run->stage->read(run, STDIN_FILENO, name);
	else
		open_file(run, name);
	gi_progname = was;
}

enum gi_status
gi_run_free(struct gi_run *run)
{
	const char	*was = enter(run);

	if (run->stage->end != NULL)
		run->stage->end(run);
	gi_flush(run->out);
	if (gi_write_failed(run->out))
		gi_status_raise(GI_OUTPUT);
	free(run->state);
	free(run);
	gi_progname = was;
	return gi_status_worst();
}
