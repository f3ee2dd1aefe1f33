/* SPDX-License-Identifier: ISC */
/* The operands of a stage: record streams, one after the other. */
#include <sys/stat.h>

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "gi.h"
#include "stream/doc.h"
#include "stream/output.h"
#include "stream/reader.h"
#include "tool/msg.h"
#include "tool/option.h"

static void
run(int fd, const char *name, const struct gi_stage *stage, void *ctx)
{
	struct gi_reader	*reader = gi_reader_new(fd, name);

	gi_stage_run(reader, stage, ctx);
	gi_reader_free(reader);
}

static void
run_file(const char *name, const struct gi_stage *stage, void *ctx)
{
	struct stat	 st;
	int		 fd;

	gi_flush_due();		/* opening a FIFO waits for who writes it */
	fd = open(name, O_RDONLY | O_CLOEXEC);
	if (fd < 0) {
		gi_report(GI_MSG_OPEN, name, 0, strerror(errno));
		return;
	}
	if (fstat(fd, &st) == 0 && S_ISDIR(st.st_mode))
		gi_report(GI_MSG_DIRECTORY, name, 0, NULL);
	else
		run(fd, name, stage, ctx);
	close(fd);
}

void
gi_stage_operands(const struct gi_args *args, const struct gi_stage *stage,
    void *ctx)
{
	int	 i;

	if (args->next >= args->argc)
		run(STDIN_FILENO, "-", stage, ctx);
	for (i = args->next; i < args->argc; i++) {
		if (strcmp(args->argv[i], "-") == 0)
			run(STDIN_FILENO, "-", stage, ctx);
		else
			run_file(args->argv[i], stage, ctx);
	}
}
