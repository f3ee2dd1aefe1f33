/* SPDX-License-Identifier: ISC */
/*
 * The stage gi_normalize: documents come in, or a record stream that holds
 * them; records of clean UTF-8 go out.
 */
#include <sys/stat.h>

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/utf8.h"
#include "csv/csv.h"
#include "finding/find.h"
#include "gi.h"
#include "normalize/charset.h"
#include "normalize/encoding.h"
#include "normalize/garbled.h"
#include "normalize/normal.h"
#include "stream/doc.h"
#include "stream/hash.h"
#include "stream/output.h"
#include "stream/put.h"
#include "stream/reader.h"
#include "stream/source.h"
#include "stream/stage.h"
#include "tagged/tagged.h"
#include "tool/msg.h"
#include "tool/option.h"

#define MAX	((size_t)64 * 1024 * 1024)	/* bytes of a document */

struct nrm_state {
	FILE			*out;
	enum gi_encoding	 encoding;	/* asked for, or none */
	struct gi_arena		*arena;		/* of one document */
	struct gi_buf		 buf;		/* the document; kept and grown */
	struct gi_text		 records;	/* of one that has tables */
	size_t			 documents;	/* written so far */
	bool			 cut;		/* a stream was not whole */
};

static void
fail(struct nrm_state *j, const char *name, enum gi_msg why, const char *detail)
{
	struct gi_str	 source = gi_source_name(j->arena, name);

	gi_report(why, name, 0, detail);
	gi_put_fail(j->out, source, why, detail);
	gi_flush_later(j->out);
}

/* gi_decode() in the encoding asked for, or the one that is guessed. */
static enum gi_encoding
decode(struct nrm_state *j, struct gi_str bytes, struct gi_decoded *decoded)
{
	enum gi_encoding	 e = j->encoding;

	if (e == GI_ENC_NONE) {
		e = nrm_charset_not_gb(bytes);
		if (e == GI_ENC_NONE) {
			gi_decode(j->arena, bytes, GI_ENC_GB18030, decoded);
			if (nrm_charset_is_gb(bytes, decoded->bad))
				return GI_ENC_GB18030;
			e = GI_ENC_UTF8;
		}
	}
	return gi_decode(j->arena, bytes, e, decoded);
}

/*
 * Put a text that is in UTF-8 as rows, where it has tables that are written as
 * markup or all of it is CSV.  False where neither is.
 */
static bool
rows(struct nrm_state *j, struct gi_str text, const char *name,
    struct gi_normal *out)
{
	struct csv_verdict	 csv;

	if (nrm_tagged(j->arena, text, &j->records, out))
		return true;
	csv = csv_judge(text, name);
	if (csv.delimiter == '\0')
		return false;
	nrm_table(j->arena, text, &csv, &j->records, out);
	return true;
}

/* Normalize a text.  Returns the encoding. */
static enum gi_encoding
normalize(struct nrm_state *j, const char *name, struct gi_str bytes,
    struct gi_decoded *decoded, struct gi_normal *out)
{
	enum gi_encoding	 e = j->encoding;
	bool			 wide = gi_encoding_is_wide(bytes, e);
	bool			 marks = wide || csv_has_marks(bytes);
	size_t			 size;

	if (!marks && !csv_is_told(bytes, name))
		return gi_normalize_bytes(j->arena, bytes, e, false, decoded,
		    out);
	if ((e == GI_ENC_NONE || e == GI_ENC_UTF8) &&
	    gi_utf8_valid(bytes.s, bytes.len) == bytes.len) {
		*decoded = (struct gi_decoded){ .text = bytes };
		e = GI_ENC_UTF8;
	} else if (!wide && tag_find_table(bytes, &size) == bytes.len &&
	    !csv_may_be(bytes, name)) {
		return gi_normalize_bytes(j->arena, bytes, e, marks, decoded,
		    out);
	} else {	/* UTF-16 has to be decoded before anything is told */
		e = decode(j, bytes, decoded);
	}
	if (!rows(j, decoded->text, name, out))
		gi_normalize_text(j->arena, decoded->text, out);
	return e;
}

static void
document(struct nrm_state *j, const char *name, struct gi_str bytes)
{
	struct gi_str		 source = gi_source_name(j->arena, name);
	struct gi_decoded	 decoded;
	struct gi_normal	 text;
	struct nrm_garbled	 sample;
	enum gi_encoding	 e = normalize(j, name, bytes, &decoded,
				    &text);

	if (text.is_long) {
		fail(j, name, GI_MSG_LINES, NULL);
		return;
	}
	if (gi_normal_is_blank(j->arena, &text)) {
		fail(j, name, GI_MSG_BLANK, NULL);
		return;
	}
	gi_put_type(j->out, GI_NAME_REC_DOC);
	gi_put_str(j->out, source);
	gi_put_size(j->out, bytes.len);
	gi_put_text(j->out, gi_encoding_name(e));
	gi_put_text(j->out, "text");
	gi_put_str(j->out, gi_hash_text(j->arena, bytes));
	gi_put_end(j->out);
	gi_put_bad_bytes(j->out, j->arena, &decoded, e, true);
	gi_put_controls(j->out, j->arena, &text);
	sample.n = 0;
	sample.looked = sample.clear = false;
	nrm_garbled_add(&sample, text.records.s != NULL ? text.records :
	    decoded.text);
	nrm_garbled_put(j->out, j->arena, &sample);
	if (text.records.s != NULL)
		gi_put_bytes(j->out, text.records.s, text.records.len);
	else
		gi_put_lines(j->out, text.line, text.nline, decoded.text);
	gi_put_type(j->out, GI_NAME_REC_END);
	gi_put_str(j->out, source);
	gi_put_size(j->out, text.nline);
	gi_put_text(j->out, "ok");
	gi_put_end(j->out);
	gi_flush_later(j->out);
	j->documents++;
}

static void
record_document(struct gi_doc *doc, void *ctx)
{
	struct nrm_state	*j = ctx;

	gi_normalize_stage(doc, j->out);
	j->documents++;
}

static void
record_other(const struct gi_record *rec, void *ctx)
{
	struct nrm_state	*j = ctx;

	gi_arena_clear(j->arena);
	gi_normalize_record(j->arena, rec, j->out);
	gi_flush_later(j->out);
}

/*
 * A record stream, of which begun was read.  Its done records are dropped: one
 * stands at the end of the run, for all that was read.
 */
static void
read_records(struct nrm_state *j, const char *name, int fd,
    struct gi_str begun)
{
	static const struct gi_filter	 filter = {
		.document = record_document, .other = record_other,
		.escaped = true
	};
	struct gi_reader		*in = gi_reader_new(fd, name);

	gi_reader_begin(in, begun);
	if (!gi_filter_run(in, &filter, j))
		j->cut = true;
	gi_reader_free(in);
}

/* Read what fd gives, and is known by name: a document or a stream. */
static void
read_fd(struct gi_run *run, int fd, const char *name)
{
	struct nrm_state	*j = run->state;
	struct gi_str		 bytes;
	ssize_t			 len;
	bool			 records = false;

	gi_arena_clear(j->arena);
	len = gi_look(fd, &j->buf, &records);
	if (len > 0 && !records)	/* a terminal goes on behind its end */
		len = gi_slurp(fd, &j->buf, (size_t)len, MAX);
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
		read_records(j, name, fd, bytes);
	else if (gi_text_is_long(bytes))
		fail(j, name, GI_MSG_LINES, NULL);
	else
		document(j, name, bytes);
}

static void
read_file(struct gi_run *run, const char *name)
{
	struct nrm_state	*j = run->state;
	struct stat		 st = { 0 };
	bool			 is_stdin = strcmp(name, "-") == 0;
	int			 fd = STDIN_FILENO;

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
	if (S_ISDIR(st.st_mode))
		fail(j, name, GI_MSG_DIRECTORY, NULL);
	else
		read_fd(run, fd, name);
	if (!is_stdin)
		close(fd);
}

static void
refuse(struct gi_run *run, const char *name, enum gi_msg why,
    const char *detail)
{
	struct nrm_state	*j = run->state;

	gi_arena_clear(j->arena);
	fail(j, name, why, detail);
}

static void
begin(struct gi_run *run)
{
	struct nrm_state	*j = run->state;

	j->out = run->out;
	j->arena = gi_arena_new();
}

static bool
set_option(struct gi_run *run, int opt, const char *value)
{
	struct nrm_state	*j = run->state;

	if (opt != GI_OPT_NORMALIZE_ENCODING)
		return gi_option_refuse(opt);
	j->encoding = gi_encoding_find(gi_str(value));
	return true;
}

static void
end(struct gi_run *run)
{
	struct nrm_state	*j = run->state;

	if (!run->off)
		gi_put_done(j->out, j->documents, !j->cut);
	gi_arena_free(j->arena);
	free(j->records.s);
	gi_buf_free(&j->buf);
}

const struct gi_stage	 gi_normalize = {
	.tool = "gi-normalize", .size = sizeof(struct nrm_state),
	.begin = begin, .option = set_option, .read = read_fd,
	.file = read_file, .refuse = refuse, .end = end
};
