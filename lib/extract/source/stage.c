/* SPDX-License-Identifier: ISC */
/*
 * The stage gi_extract: documents of any kind come in, records go out.  They
 * are read here, or by a pool of processes.
 */
#include "extract/document/task.h"
#include "extract/piece/limits.h"
#include "extract/source/pool.h"
#include "extract/source/progress.h"
#include "extract/source/source.h"
#include "extract/text/text.h"
#include "gi.h"
#include "normalize/encoding.h"
#include "stream/output.h"
#include "stream/put.h"
#include "stream/stage.h"
#include "tool/msg.h"
#include "tool/option.h"

struct ext_state {
	FILE			*out;
	struct ext_limits	 limits;
	struct ext_task		 task;
	struct ext_source	 source;
	struct ext_pick		 pick;
	size_t			 jobs;		/* processes; 0 or 1: no pool */
	struct ext_pool		*pool;		/* NULL: there is none, or no
						   operand was read yet */
	struct gi_arena		*arena;		/* of an item that is read here */
	size_t			 documents;	/* written so far */
};

/* An item was written; reading had come to place behind it. */
static void
count(void *ctx, bool document, struct ext_reached place)
{
	struct ext_state	*r = ctx;

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

/* Whether to read an item costs less than to hand it to another process. */
static bool
is_plain(const struct ext_item *item)
{
	return !item->failed && !item->note && item->kind == EXT_TEXT &&
	    ext_text_plain(item->bytes);
}

static void
put(void *ctx, const struct ext_item *item)
{
	struct ext_state	*r = ctx;
	bool			 document, plain = is_plain(item);

	if (r->pool != NULL && !(plain && ext_pool_idle(r->pool))) {
		ext_pool_put(r->pool, item);
		return;
	}
	if (!plain)
		gi_flush_due();		/* it may take long */
	document = ext_task_do(&r->task, r->arena, item, r->out);
	if (plain)
		gi_flush_later(r->out);
	else
		gi_flush(r->out);
	count(r, document, ext_progress_place());
}

/*
 * All is written up to where reading has come to, once the items that are still
 * with the pool are: then the last of them says so.
 */
static void
mark(struct ext_state *r)
{
	struct ext_reached	 place = ext_progress_place();

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

static void
refuse(struct gi_run *run, const char *name, enum gi_msg why,
    const char *detail)
{
	struct ext_item	 item = { .name = name, .failed = true, .why = why,
	    .detail = detail };

	put(run->state, &item);
}

static void
begin(struct gi_run *run)
{
	struct ext_state	*r = run->state;

	r->out = run->out;
	r->limits = ext_limits;
	r->task.limits = &r->limits;
	r->source.limits = &r->limits;
	r->source.pick = &r->pick;
	r->source.put = put;
	r->source.seen = seen;
	r->source.file = file;
	r->source.ctx = r;
	r->source.out = run->out;
	r->arena = gi_arena_new();
}

/* The pool is made when all options are known. */
static void
begin_pool(struct ext_state *r)
{
	if (r->pool == NULL && r->jobs > 1)
		r->pool = ext_pool_new(&r->task, r->jobs, r->out, count, idle,
		    r);
}

static void
read_fd(struct gi_run *run, int fd, const char *name)
{
	struct ext_state	*r = run->state;

	begin_pool(r);
	ext_source_read_fd(&r->source, fd, name);
}

static void
read_file(struct gi_run *run, const char *name)
{
	struct ext_state	*r = run->state;

	begin_pool(r);
	ext_source_read(&r->source, name);
}

/*
 * Options.
 */
static bool
set_limit(struct ext_limits *limits, int opt, const char *value)
{
	switch (opt) {
	case GI_OPT_EXTRACT_MAX_DOCUMENT:
		limits->document = gi_option_size(value);
		return true;
	case GI_OPT_EXTRACT_MAX_TOTAL:
		limits->total = gi_option_size(value);
		return true;
	case GI_OPT_EXTRACT_MAX_MEMORY:
		limits->memory = gi_option_size(value);
		return true;
	case GI_OPT_EXTRACT_MAX_MEMBERS:
		limits->members = gi_option_number(opt, value);
		return true;
	case GI_OPT_EXTRACT_MAX_RATIO:
		limits->ratio = gi_option_number(opt, value);
		return true;
	case GI_OPT_EXTRACT_MAX_DEPTH:
		limits->depth = (unsigned)gi_option_number(opt, value);
		return true;
	case GI_OPT_EXTRACT_MAX_SECONDS:
		limits->seconds = (unsigned)gi_option_number(opt, value);
		return true;
	default:
		return gi_option_refuse(opt);
	}
}

static bool
set_option(struct gi_run *run, int opt, const char *value)
{
	struct ext_state	*r = run->state;

	switch (opt) {
	case GI_OPT_EXTRACT_ENCODING:
		r->task.encoding = gi_encoding_find(gi_str(value));
		r->source.binary = true;
		return true;
	case GI_OPT_EXTRACT_INCLUDE:
		ext_pick_add(&r->pick.include, value);
		return true;
	case GI_OPT_EXTRACT_EXCLUDE:
		ext_pick_add(&r->pick.exclude, value);
		return true;
	case GI_OPT_EXTRACT_JOBS:
		r->jobs = gi_option_number(opt, value);
		return true;
	case GI_OPT_EXTRACT_TEXT:
		r->task.plain = true;
		return true;
	default:
		return set_limit(&r->limits, opt, value);
	}
}

static void
end(struct gi_run *run)
{
	struct ext_state	*r = run->state;

	if (r->pool != NULL)
		ext_pool_free(r->pool);
	ext_progress_clear();
	ext_pick_free(&r->pick);
	gi_arena_free(r->arena);
	if (run->off || r->task.plain)
		return;
	gi_put_done(r->out, r->documents, true);
}

const struct gi_stage	 gi_extract = {
	.tool = "gi-extract", .size = sizeof(struct ext_state),
	.begin = begin, .option = set_option, .read = read_fd,
	.file = read_file, .refuse = refuse, .end = end
};
