/* SPDX-License-Identifier: ISC */
/* gi-extract: documents of any kind in, as records; see its page. */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "extract/extract.h"

struct job {
	struct gi_arena	*arena;
	struct gi_buf	 buf;
	size_t		 documents;
};

static void
read_operand(struct job *j, const char *name)
{
	struct ext_doc	 d = { .arena = j->arena, .name = name,
	    .limits = &ext_limits };
	int		 fd = strcmp(name, "-") == 0 ? STDIN_FILENO :
	    open(name, O_RDONLY | O_CLOEXEC);
	ssize_t		 n;

	gi_arena_clear(j->arena);
	if (fd < 0 || (n = gi_slurp(fd, &j->buf, ext_limits.document)) < 0) {
		gi_report(GI_MSG_OPEN, name, 0, strerror(errno));
		return;
	}
	d.bytes.s = j->buf.s;
	d.bytes.len = (size_t)n;
	d.kind = ext_kind(d.bytes, name);
	j->documents += ext_read(&d, stdout);
	gi_flush(stdout);
	if (fd != STDIN_FILENO)
		close(fd);
}

int
main(int argc, char *argv[])
{
	struct gi_args	 args = { argc, argv, 0, NULL };
	struct job	 job = { .documents = 0 };
	int		 opt, i;

	while ((opt = gi_option(&args, "gi-extract")) >= 0)
		;
	if (opt == GI_OPT_END) {
		job.arena = gi_arena_new();
		for (i = args.next; i < argc; i++)
			read_operand(&job, argv[i]);
		gi_put_type(stdout, "done");
		gi_put_size(stdout, job.documents);
		gi_put_end(stdout);
		gi_arena_free(job.arena);
		gi_buf_free(&job.buf);
	}
	return gi_finish(stdout);
}
