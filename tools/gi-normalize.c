/* SPDX-License-Identifier: ISC */
/* gi-normalize: documents in, as records of clean UTF-8; see its page. */
#include <sys/stat.h>

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "finding/find.h"
#include "gi.h"
#include "normalize/encoding.h"
#include "normalize/normal.h"
#include "stream/doc.h"
#include "stream/operand.h"
#include "stream/output.h"
#include "stream/put.h"
#include "stream/reader.h"
#include "stream/source.h"
#include "tool/msg.h"
#include "tool/option.h"

#define MAX	((size_t)64 * 1024 * 1024)	/* of a document */

struct job {
	enum gi_encoding	 encoding;	/* asked for, or none */
	const char		*list;		/* file with names, or NULL */
	struct gi_arena		*arena;
	struct gi_buf		 buf;		/* the document; kept and grown */
	size_t			 documents;
};

static void
fail(struct job *j, const char *name, enum gi_msg why, const char *detail)
{
	struct gi_str	 source = gi_source_name(j->arena, name);

	gi_report(why, name, 0, detail);
	gi_put_fail(stdout, source, why, detail);
	gi_flush_later(stdout);
}

static void
document(struct job *j, const char *name, struct gi_str bytes)
{
	struct gi_str		 source = gi_source_name(j->arena, name);
	struct gi_decoded	 decoded;
	struct gi_normal	 text;
	enum gi_encoding	 e = gi_normalize_bytes(j->arena, bytes,
				    j->encoding, &decoded, &text);

	if (gi_normal_is_blank(j->arena, &text)) {
		fail(j, name, GI_MSG_BLANK, NULL);
		return;
	}
	gi_put_type(stdout, GI_NAME_REC_DOC);
	gi_put_str(stdout, source);
	gi_put_size(stdout, bytes.len);
	gi_put_text(stdout, gi_encoding_name(e));
	gi_put_end(stdout);
	gi_put_bad_bytes(stdout, j->arena, &decoded, e, true);
	gi_put_controls(stdout, j->arena, &text);
	if (text.records.s != NULL)
		gi_put_bytes(stdout, text.records.s, text.records.len);
	else
		gi_put_lines(stdout, text.line, text.nline, decoded.text);
	gi_put_type(stdout, GI_NAME_REC_END);
	gi_put_str(stdout, source);
	gi_put_size(stdout, text.nline);
	gi_put_text(stdout, "ok");
	gi_put_end(stdout);
	gi_flush_later(stdout);
	j->documents++;
}

static void
record_document(struct gi_doc *doc, void *ctx)
{
	struct job	*j = ctx;

	gi_normalize_stage(doc, stdout);
	j->documents++;
}

static void
record_other(const struct gi_record *rec, void *ctx)
{
	struct job	*j = ctx;

	gi_arena_clear(j->arena);
	gi_normalize_record(j->arena, rec, stdout);
	gi_flush_later(stdout);
}

/* A record stream; the done record of all operands is one. */
static void
stream(struct job *j, const char *name, int fd, struct gi_str begun)
{
	struct gi_stage		 stage = { record_document, record_other,
	    NULL, true };
	struct gi_reader	*in = gi_reader_new(fd, name);

	gi_reader_begin(in, begun);
	gi_stage_run(in, &stage, j);
	gi_reader_free(in);
}

/* Read the file behind fd, which is known by name. */
static void
read_fd(struct job *j, const char *name, int fd, bool is_folder)
{
	struct gi_str	 bytes;
	ssize_t		 len;
	bool		 records = false;

	if (is_folder) {
		fail(j, name, GI_MSG_DIRECTORY, NULL);
		return;
	}
	len = gi_look(fd, &j->buf, &records);
	if (len >= 0 && !records)
		len = gi_slurp_on(fd, &j->buf, (size_t)len, MAX);
	if (len < 0) {
		fail(j, name, GI_MSG_READ, strerror(errno));
		return;
	}
	if ((size_t)len > MAX) {
		fail(j, name, GI_MSG_LARGE, NULL);
		return;
	}
	bytes.s = j->buf.s;
	bytes.len = (size_t)len;
	if (records)
		stream(j, name, fd, bytes);
	else
		document(j, name, bytes);
}

static void
read_operand(void *ctx, const char *name)
{
	struct job	*j = ctx;
	struct stat	 st = { 0 };
	bool		 is_stdin = strcmp(name, "-") == 0;
	int		 fd = STDIN_FILENO;

	gi_arena_clear(j->arena);
	if (is_stdin)
		(void)fstat(fd, &st);
	else
		(void)stat(name, &st);
	if (!S_ISREG(st.st_mode))
		gi_flush_due();	/* even to open it may wait for a writer */
	if (!is_stdin && (fd = open(name, O_RDONLY | O_CLOEXEC)) < 0) {
		fail(j, name, GI_MSG_OPEN, strerror(errno));
		return;
	}
	read_fd(j, name, fd, S_ISDIR(st.st_mode));
	if (!is_stdin)
		close(fd);
}

static void
refuse(void *ctx, const char *name, enum gi_msg why)
{
	fail(ctx, name, why, NULL);
}

static void
run(struct job *j, const struct gi_args *args)
{
	struct gi_operands	 operands = { j->list, stdout, read_operand,
	    refuse };

	j->arena = gi_arena_new();
	if (gi_operands_read(&operands, args, j)) {
		gi_put_type(stdout, GI_NAME_REC_DONE);
		gi_put_size(stdout, j->documents);
		gi_put_end(stdout);
	}
	gi_arena_free(j->arena);
	gi_buf_free(&j->buf);
}

int
main(int argc, char *argv[])
{
	struct gi_args	 args = { argc, argv, 0, NULL };
	struct job	 job = { 0 };
	int		 opt;

	while ((opt = gi_option(&args, "gi-normalize")) >= 0) {
		switch (opt) {
		case GI_OPT_NORMALIZE_ENCODING:
			job.encoding = gi_encoding_find(gi_str(args.value));
			if (job.encoding == GI_ENC_NONE) {
				gi_report(GI_MSG_OPTION_VALUE, NULL, 0,
				    args.value);
				opt = GI_OPT_STOP;
			}
			break;
		case GI_OPT_NORMALIZE_NULL:
			job.list = "-";
			break;
		case GI_OPT_NORMALIZE_FILES0_FROM:
			job.list = args.value;
			break;
		}
		if (opt == GI_OPT_STOP)
			break;
	}
	if (opt == GI_OPT_END)
		run(&job, &args);
	return gi_finish(stdout);
}
