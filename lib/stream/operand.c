/* SPDX-License-Identifier: ISC */
/* What a first stage reads: operands, a list of names, or standard input. */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "gi.h"
#include "stream/output.h"
#include "stream/source.h"
#include "stream/stage.h"
#include "tool/msg.h"
#include "tool/option.h"

#define CHUNK	((size_t)64 * 1024)

/* A list of names of files, each ended by a NUL. */
struct name_list {
	const char	*name;		/* of the file that has the list */
	int		 fd;
	struct gi_buf	 buf;		/* what was read of it */
	size_t		 at;		/* in buf: where the next name begins */
	size_t		 end;		/* and where what was read ends */
};

/*
 * The next name of a list, NULL at the end of the list, which may end a name
 * too.  A name is valid until the next call.  The list may come from a program
 * that waits for our output: that goes out before it is read.  A list that
 * cannot be read, or no further, fails as a document does: what it named is
 * lost.
 */
static char *
next_name(struct gi_run *run, struct name_list *l)
{
	char	*nul = NULL;
	size_t	 at;
	ssize_t	 n = 1;

	while (n > 0) {
		if (l->end > l->at)
			nul = memchr(l->buf.s + l->at, '\0', l->end - l->at);
		if (nul != NULL)
			break;
		l->end -= l->at;
		if (l->end > 0)
			memmove(l->buf.s, l->buf.s + l->at, l->end);
		l->at = 0;
		gi_flush_due();
		if ((n = gi_read_on(l->fd, &l->buf, l->end, CHUNK)) > 0)
			l->end += (size_t)n;
	}
	if (n < 0)
		run->stage->refuse(run, l->name, GI_MSG_READ, strerror(errno));
	if (n < 0 || l->end == 0)
		return NULL;
	if (nul == NULL) {
		nul = l->buf.s + l->end++;	/* a read left room behind it */
		*nul = '\0';
	}
	at = l->at;
	l->at = (size_t)(nul - l->buf.s) + 1;
	return l->buf.s + at;
}

/* Read the files that a list names. */
static void
read_list(struct gi_run *run, const char *list)
{
	bool			 is_stdin = strcmp(list, "-") == 0;
	struct name_list	 l = { .name = list };
	char			*name;

	l.fd = is_stdin ? STDIN_FILENO : open(list, O_RDONLY | O_CLOEXEC);
	if (l.fd < 0) {
		run->stage->refuse(run, list, GI_MSG_OPEN, strerror(errno));
		return;
	}
	while (!gi_write_failed(run->out) &&
	    (name = next_name(run, &l)) != NULL) {
		if (is_stdin && strcmp(name, "-") == 0)
			run->stage->refuse(run, name, GI_MSG_LIST, NULL);
		else
			gi_run_file(run, name);
	}
	gi_buf_free(&l.buf);
	if (!is_stdin)
		close(l.fd);
}

void
gi_run_operands(struct gi_run *run, const char *list,
    const struct gi_args *args)
{
	int	 i;

	if (list != NULL && args->next < args->argc) {
		gi_report(GI_MSG_LIST_OPERANDS, args->argv[args->next], 0,
		    NULL);
		run->off = true;
	} else if (list != NULL)
		read_list(run, list);
	else if (args->next >= args->argc)
		gi_run_file(run, "-");
	for (i = args->next; i < args->argc && !gi_write_failed(run->out); i++)
		gi_run_file(run, args->argv[i]);
}
