/* SPDX-License-Identifier: ISC */
/* gi-extract: documents of any kind in, as records; see its page. */
#include <sys/stat.h>

#include <locale.h>
#include <string.h>

#include "base/str.h"
#include "extract/document/task.h"
#include "extract/source/folder.h"
#include "extract/source/pool.h"
#include "extract/source/progress.h"
#include "extract/source/source.h"
#include "extract/text/text.h"
#include "gi.h"
#include "normalize/encoding.h"
#include "stream/operand.h"
#include "stream/output.h"
#include "stream/put.h"
#include "tool/msg.h"
#include "tool/option.h"
#include "tool/stop.h"

#define JOBS	((size_t)256)		/* the most that -j takes */

struct run {
	struct gi_operands	 operands;
	struct ext_limits	 limits;
	struct ext_task		 task;
	struct ext_source	 source;
	size_t			 jobs;
	bool			 quiet;		/* without progress */
	struct ext_pool		*pool;		/* or NULL */
	struct gi_arena		*arena;		/* where there is none */
	size_t			 documents;
};

/*
 * Documents.
 */
static void
count(void *ctx, bool document, struct ext_place place)
{
	struct run	*r = ctx;

	r->documents += document;
	if (document)
		ext_progress_document();
	ext_progress_done(place);
	ext_progress_show();
}

static void
idle(void *ctx)
{
	(void)ctx;
	ext_progress_show();
}

/* It costs more to hand it to another process than to read it. */
static bool
is_plain(const struct ext_item *item)
{
	return !item->failed && !item->note && item->kind == EXT_TEXT &&
	    ext_text_plain(item->bytes);
}

static void
put(void *ctx, const struct ext_item *item)
{
	struct run	*r = ctx;
	bool		 document;

	bool		 plain = is_plain(item);

	if (r->pool != NULL && !(plain && ext_pool_idle(r->pool))) {
		ext_pool_put(r->pool, item);
		return;
	}
	if (!plain)
		gi_flush_due();		/* it may take long */
	document = ext_task_do(&r->task, r->arena, item, stdout);
	if (plain)
		gi_flush_later(stdout);
	else
		gi_flush(stdout);
	count(r, document, ext_progress_place());
}

/* So far it is read; where others are to be written before, they tell. */
static void
mark(struct run *r)
{
	struct ext_place	 place = ext_progress_place();

	if (r->pool == NULL || !ext_pool_mark(r->pool, place))
		ext_progress_done(place);
}

static void
seen(void *ctx, size_t bytes)
{
	ext_progress_seen(bytes);
	mark(ctx);
}

static void
file(void *ctx)
{
	ext_progress_read();
	mark(ctx);
	ext_progress_show();
}

/*
 * Operands.
 */
static void
expect_file(void *ctx, const char *path, size_t bytes)
{
	(void)ctx;
	(void)path;
	ext_progress_expect(bytes);
}

static void
expect_bad(void *ctx, const char *path, const char *reason)
{
	(void)reason;
	expect_file(ctx, path, 0);
}

/* Count what is to be read, so that it can be told how much is left. */
static void
expect(void *ctx, const char *name)
{
	struct ext_folder_visitor	 walk = { expect_file, expect_bad,
	    ctx };
	struct stat	 st;

	if (strcmp(name, "-") == 0 || stat(name, &st) == -1)
		expect_file(ctx, name, 0);
	else if (S_ISDIR(st.st_mode))
		ext_folder_walk(name, &walk);
	else
		expect_file(ctx, name, st.st_size > 0 ?
		    (size_t)st.st_size : 0);
}

static void
read_operand(void *ctx, const char *name)
{
	struct run	*r = ctx;

	ext_source_read(&r->source, name);
}

static void
refuse(void *ctx, const char *name, enum gi_msg why)
{
	struct ext_item	 item = { .name = name, .failed = true, .why = why };

	put(ctx, &item);
}

static void
begin(struct run *r)
{
	r->operands.out = stdout;
	r->operands.read = read_operand;
	r->operands.refuse = refuse;
	r->task.limits = &r->limits;
	r->source.limits = &r->limits;
	r->source.binary = r->task.encoding != GI_ENC_NONE;
	r->source.put = put;
	r->source.seen = seen;
	r->source.file = file;
	r->source.ctx = r;
	r->source.out = stdout;
	/* libarchive gives names in the encoding of the locale */
	setlocale(LC_CTYPE, "C.UTF-8");
	if (!r->quiet)
		ext_progress_begin();
	r->arena = gi_arena_new();
	if (r->jobs > 1)
		r->pool = ext_pool_new(&r->task, r->jobs, stdout, count, idle,
		    r);
}

static void
finish(struct run *r, bool good)
{
	if (r->pool != NULL)
		ext_pool_free(r->pool);
	ext_progress_clear();
	gi_arena_free(r->arena);
	if (!good || r->task.plain)
		return;
	gi_put_type(stdout, GI_NAME_REC_DONE);
	gi_put_size(stdout, r->documents);
	gi_put_end(stdout);
}

/*
 * Options.
 */
static bool
number(const char *value, size_t max, size_t *n)
{
	return gi_str_size(gi_str(value), n) && *n > 0 && *n <= max;
}

static bool
set_limit(struct run *r, int opt, const char *value)
{
	size_t	 n = 0;
	bool	 good = true;

	switch (opt) {
	case GI_OPT_EXTRACT_MAX_DOCUMENT:
		return ext_size(gi_str(value), &r->limits.document);
	case GI_OPT_EXTRACT_MAX_TOTAL:
		return ext_size(gi_str(value), &r->limits.total);
	case GI_OPT_EXTRACT_MAX_MEMORY:
		return ext_size(gi_str(value), &r->limits.memory);
	case GI_OPT_EXTRACT_MAX_MEMBERS:
		return number(value, SIZE_MAX, &r->limits.members);
	case GI_OPT_EXTRACT_MAX_RATIO:
		return number(value, SIZE_MAX, &r->limits.ratio);
	case GI_OPT_EXTRACT_MAX_DEPTH:
		good = number(value, 1000, &n);
		r->limits.depth = (unsigned)n;
		break;
	case GI_OPT_EXTRACT_MAX_SECONDS:
		good = number(value, 1000000, &n);
		r->limits.seconds = (unsigned)n;
		break;
	}
	return good;
}

static bool
set_option(struct run *r, int opt, const char *value)
{
	switch (opt) {
	case GI_OPT_EXTRACT_ENCODING:
		r->task.encoding = gi_encoding_find(gi_str(value));
		return r->task.encoding != GI_ENC_NONE;
	case GI_OPT_EXTRACT_NULL:
		r->operands.list = "-";
		return true;
	case GI_OPT_EXTRACT_FILES0_FROM:
		r->operands.list = value;
		return true;
	case GI_OPT_EXTRACT_JOBS:
		return number(value, JOBS, &r->jobs);
	case GI_OPT_EXTRACT_PROGRESS:
		r->quiet = strcmp(value, "never") == 0;
		return r->quiet || strcmp(value, "auto") == 0;
	case GI_OPT_EXTRACT_TEXT:
		r->task.plain = true;
		return true;
	}
	return set_limit(r, opt, value);
}

int
main(int argc, char *argv[])
{
	struct gi_args	 args = { argc, argv, 0, NULL };
	struct run	 r = { .limits = ext_limits };
	int		 opt, i;
	bool		 good;

	while ((opt = gi_option(&args, "gi-extract")) >= 0) {
		if (!set_option(&r, opt, args.value)) {
			gi_report(GI_MSG_OPTION_VALUE, NULL, 0, args.value);
			opt = GI_OPT_STOP;
			break;
		}
	}
	if (opt == GI_OPT_END) {
		stop_begin();
		begin(&r);
		for (i = args.next; i < argc && ext_progress_on(); i++)
			expect(&r, argv[i]);
		good = gi_operands_read(&r.operands, &args, &r);
		finish(&r, good);
	}
	return gi_finish(stdout);
}
