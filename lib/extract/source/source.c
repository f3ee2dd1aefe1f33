/* SPDX-License-Identifier: ISC */
/*
 * An operand and the documents in it: a file is one, a folder or an archive
 * holds several.  Archives within archives stand on a stack, the innermost on
 * top; each reads from the member at which the one below it is.
 */
#include <sys/stat.h>

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/ascii.h"
#include "base/str.h"
#include "base/utf8.h"
#include "extract/container/archive.h"
#include "extract/container/asset.h"
#include "extract/container/warc.h"
#include "extract/document/detect.h"
#include "extract/document/parts.h"
#include "extract/source/folder.h"
#include "extract/source/name.h"
#include "extract/source/source.h"
#include "gi.h"
#include "normalize/encoding.h"
#include "stream/output.h"
#include "tool/msg.h"

#define HEAD	((size_t)64 * 1024)	/* bytes that tell the kind of most
					   files */
#define ICON	((size_t)32 * 1024)	/* bytes; an image of less is no
					   page */

struct container {
	char			*name;
	struct ext_input	 in;
	struct ext_archive	*archive;
	struct ext_warc		*warc;
	struct ext_parts	*parts;
	size_t			 members;	/* how many came out of it */
};

struct operand_reader {
	const struct ext_source	*source;
	const char		*operand;
	struct ext_budget	 budget;
	struct ext_left_out		 left;
	struct gi_arena		*arena;		/* for the name of one
						   member */
	struct container		**level;
	size_t			 n, room;
	size_t			 unpicked;	/* files, folders and members */
	bool			 folder;	/* the operand is a folder */
	size_t			 files;		/* how many files the folder
						   has */
};

static bool
stopped(const struct operand_reader *r)
{
	return ferror(r->source->out) != 0;
}

static void
put(struct operand_reader *r, const struct ext_item *item)
{
	r->source->put(r->source->ctx, item);
	r->source->seen(r->source->ctx, r->budget.in);
}

static void
fail(struct operand_reader *r, const char *name, enum gi_msg why,
    const char *detail)
{
	struct ext_item	 item = { .name = name, .failed = true, .why = why,
	    .detail = detail != NULL && *detail != '\0' ? detail : NULL };

	put(r, &item);
}

/*
 * Fail an archive for the reason that libarchive gives.  An archive whose names
 * are encrypted is not damaged.
 */
static void
fail_archive(struct operand_reader *r, const char *name, enum gi_msg why,
    const char *reason)
{
	if (why == GI_MSG_DAMAGED && gi_ascii_has(gi_str(reason), "crypt"))
		fail(r, name, GI_MSG_ENCRYPTED, NULL);
	else
		fail(r, name, why, reason);
}

/* The stack of containers. */
static void
pop(struct operand_reader *r)
{
	struct container	*l = r->level[--r->n];

	if (l->archive != NULL)
		ext_archive_free(l->archive);
	if (l->warc != NULL)
		ext_warc_free(l->warc);
	if (l->parts != NULL)
		ext_parts_free(l->parts);
	ext_input_free(&l->in);
	free(l->name);
	free(l);
}

static struct gi_str
seen(const struct ext_input *in, size_t max)
{
	struct gi_str	 s = { in->len > 0 ? in->ahead.s : "",
	    in->len < max ? in->len : max };

	return s;
}

/* Open an archive, WARC, mail or list on top of the stack.  Takes over what *in holds. */
static void
push(struct operand_reader *r, const char *name, struct ext_input *in,
    enum ext_kind kind)
{
	struct container	*l;
	const char	*error = NULL;
	size_t		 len = strlen(name) + 1;

	if (r->n >= r->budget.limits->depth) {
		fail(r, name, GI_MSG_DEPTH, NULL);
		return;
	}
	if (r->n == r->room) {
		r->room = gi_size_add(gi_size_mul(r->room, 2), 4);
		r->level = gi_realloc(r->level, r->room, sizeof(*r->level));
	}
	l = gi_malloc(sizeof(*l));
	memset(l, 0, sizeof(*l));
	l->name = gi_malloc(len);
	memcpy(l->name, name, len);
	l->in = *in;
	in->borrowed = true;
	r->level[r->n++] = l;
	if (kind == EXT_WARC)
		l->warc = ext_warc_new(&l->in, &r->left);
	else if (kind == EXT_MAIL || kind == EXT_JSON)
		l->parts = ext_parts_new(kind, seen(&l->in, l->in.len));
	else
		l->archive = ext_archive_new(&l->in, &error);
	if (error == NULL)
		return;
	fail_archive(r, name, GI_MSG_DAMAGED, error);
	pop(r);
}

/*
 * Documents.
 */
static bool
is_zip(const struct ext_input *in)
{
	return in->len >= 2 && memcmp(in->ahead.s, "PK", 2) == 0;
}

/*
 * Fail a document whose bytes could not be read.  Where a limit was met, the
 * operand fails instead.
 */
static void
fail_input(struct operand_reader *r, const char *name,
    const struct ext_input *in)
{
	if (!r->budget.spent)
		fail(r, name, in->archive != NULL ? GI_MSG_DAMAGED :
		    GI_MSG_READ, in->error);
}

static void
put_document(struct operand_reader *r, const char *name, struct gi_str bytes,
    enum ext_kind kind, enum gi_encoding charset)
{
	struct ext_item	 item = { .name = name, .bytes = bytes, .kind = kind,
	    .charset = charset };

	if (kind == EXT_UNKNOWN && r->source->binary)
		item.kind = EXT_TEXT;
	if (kind == EXT_IMAGE && bytes.len < ICON && (r->n > 0 || r->folder))
		ext_leave_out(&r->left, "image");
	else
		put(r, &item);
}

/*
 * Take a file or member, whatever it is: a document, or a container of others.
 */
static void
take(struct operand_reader *r, const char *name, struct ext_input *in,
    enum gi_encoding charset)
{
	size_t		 max = r->budget.limits->document;
	enum ext_kind	 kind;

	ext_input_look(in, HEAD);
	kind = ext_detect(seen(in, HEAD));
	if ((kind == EXT_ARCHIVE || kind == EXT_WARC) && !is_zip(in)) {
		push(r, name, in, kind);
		return;
	}
	if (ext_input_look(in, max) > max) {
		if (ext_detect(seen(in, max)) == EXT_ARCHIVE)
			push(r, name, in, EXT_ARCHIVE);
		else
			fail(r, name, GI_MSG_DOCUMENT, NULL);
		return;
	}
	if (in->error != NULL) {
		fail_input(r, name, in);
		return;
	}
	if (in->len > HEAD)
		kind = ext_detect(seen(in, max));
	if (kind == EXT_ARCHIVE || ext_has_parts(kind, seen(in, max)))
		push(r, name, in, kind);
	else
		put_document(r, name, seen(in, max), kind, charset);
}

/*
 * Whether a member of that name is read.  Of an archive in a folder it is the
 * archive that was to be included.
 */
static bool
picks_member(const struct operand_reader *r, const char *name)
{
	return (r->folder ? ext_picks_folder : ext_picks_file)(r->source->pick,
	    name);
}

static void
take_member(struct operand_reader *r, const struct container *l,
    struct ext_member *m)
{
	const char	*sort = m->name != NULL && !m->lone && l->warc == NULL ?
	    ext_asset_name(m->name) : NULL;
	char		*name = NULL;
	size_t		 len = strlen(l->name) + 1;

	gi_arena_clear(r->arena);
	if (sort != NULL)
		ext_leave_out(&r->left, sort);
	else if (m->lone && (ext_input_look(&m->in, HEAD),
	    ext_detect(seen(&m->in, HEAD)) == EXT_WARC)) {
		/* a compressed WARC has the name of its file */
		name = gi_malloc(len);
		memcpy(name, l->name, len);
	} else
		name = ext_member_name(r->arena, l->name, m,
		    r->budget.members);
	if (sort == NULL && !m->lone && !picks_member(r, name + len))
		r->unpicked++;
	else if (sort == NULL && m->failed)
		fail(r, name, m->why, m->detail);
	else if (sort == NULL)
		take(r, name, &m->in, m->charset);
	ext_input_free(&m->in);
	free(name);
}

/* Take the next part of a mail or list.  False at its end. */
static bool
step_part(struct operand_reader *r, struct container *l)
{
	struct ext_mail_part	 p;
	struct ext_input	 in = { .fd = -1, .borrowed = true,
	    .end = true, .budget = &r->budget };
	enum gi_msg		 why;
	const char		*sort;
	char			*name;

	if (!ext_parts_next(l->parts, &p)) {
		why = ext_parts_fault(l->parts);
		if (why != GI_MSG_COUNT && !r->budget.spent)
			fail(r, l->name, why, NULL);
		return false;
	}
	gi_arena_clear(r->arena);
	sort = ext_asset_type(p.type);
	if (sort == NULL && p.name != NULL)
		sort = ext_asset_name(p.name);
	if (sort != NULL) {
		ext_leave_out(&r->left, sort);
		return true;
	}
	in.ahead.s = (char *)(uintptr_t)p.bytes.s;
	in.ahead.room = in.len = p.bytes.len;
	name = ext_part_name(l->name, p.name);
	if (ext_budget_member(&r->budget) &&
	    ext_budget_out(&r->budget, p.bytes.len))
		take(r, name, &in, p.charset);
	free(name);
	return true;
}

/* Take the next member of the innermost container, or pop it at its end. */
static void
step(struct operand_reader *r)
{
	struct container		*l = r->level[r->n - 1];
	struct ext_member	 m;
	const char		*error = NULL;
	enum gi_msg		 why = GI_MSG_DAMAGED;

	if (l->parts != NULL) {
		if (!step_part(r, l))
			pop(r);
		return;
	}
	if (l->warc != NULL ? ext_warc_next(l->warc, &m, &why) :
	    ext_archive_next(l->archive, &m, &error)) {
		l->members++;
		take_member(r, l, &m);
		return;
	}
	if (l->warc != NULL && why != GI_MSG_COUNT)
		error = l->in.error != NULL ? l->in.error : "";
	if (error != NULL && !r->budget.spent)
		fail_archive(r, l->name, why, error);
	else if (l->members == 0 && l->warc == NULL && !r->budget.spent)
		fail(r, l->name, GI_MSG_EMPTY, NULL);
	pop(r);
}

/* Read all of fd; name is its name. */
static void
read_fd(struct operand_reader *r, const char *name, int fd)
{
	struct ext_input	 in = { .fd = fd, .budget = &r->budget };
	struct stat		 st;

	memset(&r->budget, 0, sizeof(r->budget));
	r->budget.limits = r->source->limits;
	in.waits = fstat(fd, &st) == -1 || !S_ISREG(st.st_mode);
	take(r, name, &in, GI_ENC_NONE);
	while (r->n > 0 && !r->budget.spent && !stopped(r))
		step(r);
	while (r->n > 0)
		pop(r);
	if (r->budget.spent)
		fail(r, name, r->budget.why, NULL);
	ext_input_free(&in);
}

/*
 * Operands.
 */
static void
bad_in_folder(void *ctx, const char *path, const char *reason)
{
	struct operand_reader	*r = ctx;

	r->files++;
	fail(r, path, GI_MSG_OPEN, reason);
	r->source->file(r->source->ctx);
}

static void
read_path(struct operand_reader *r, const char *path)
{
	int	 fd = open(path, O_RDONLY | O_CLOEXEC);

	if (fd == -1)
		fail(r, path, GI_MSG_OPEN, strerror(errno));
	else {
		read_fd(r, path, fd);
		close(fd);
	}
	r->source->file(r->source->ctx);
}

static void
file_in_folder(void *ctx, const char *path, size_t bytes)
{
	struct operand_reader	*r = ctx;
	const char	*sort = ext_asset_name(path);

	(void)bytes;
	r->files++;
	if (sort != NULL)
		ext_leave_out(&r->left, sort);
	if (sort == NULL && !stopped(r))
		read_path(r, path);
	else
		r->source->file(r->source->ctx);
}

static void
left_in_folder(void *ctx)
{
	((struct operand_reader *)ctx)->unpicked++;
}

static void
read_folder(struct operand_reader *r, const char *name)
{
	struct ext_folder_visitor	 walk = { .file = file_in_folder,
	    .bad = bad_in_folder, .left = left_in_folder,
	    .pick = r->source->pick, .ctx = r };

	r->folder = true;
	ext_folder_walk(name, &walk);
	if (r->files == 0)
		fail(r, name, r->unpicked > 0 ? GI_MSG_UNPICKED_ALL :
		    GI_MSG_EMPTY, NULL);
}

static void
put_note(struct operand_reader *r, enum gi_msg why, const char *detail)
{
	struct ext_item	 item = { .name = r->operand, .note = true,
	    .why = why, .detail = detail };

	put(r, &item);
}

static void
put_left(struct operand_reader *r)
{
	if (r->left.n > 0)
		put_note(r, GI_MSG_LEFT, ext_left_out_text(&r->left,
		    r->arena));
	if (r->unpicked > 0 && (r->files > 0 || !r->folder))
		put_note(r, GI_MSG_UNPICKED, gi_size_text(r->arena,
		    r->unpicked).s);
}

/* Read an operand: fd, or where that is -1, what its name stands for. */
static void
read_operand(struct operand_reader *r, int fd)
{
	const char	*name = r->operand;
	struct stat	 st = { 0 };

	if ((fd != -1 ? fstat(fd, &st) : stat(name, &st)) == 0 &&
	    S_ISDIR(st.st_mode)) {
		if (fd != -1)
			fail(r, name, GI_MSG_READ, strerror(EISDIR));
		else
			read_folder(r, name);
	} else if (fd != -1) {
		read_fd(r, name, fd);
		r->source->file(r->source->ctx);
	} else {
		if (!S_ISREG(st.st_mode))
			gi_flush_due();	/* to open it may wait for a writer */
		read_path(r, name);
	}
}

void
ext_source_read_fd(const struct ext_source *source, int fd, const char *name)
{
	struct operand_reader	 r = { .source = source, .operand = name };

	r.arena = gi_arena_new();
	read_operand(&r, fd);
	put_left(&r);
	free(r.level);
	gi_arena_free(r.arena);
}

void
ext_source_read(const struct ext_source *source, const char *name)
{
	ext_source_read_fd(source, strcmp(name, "-") == 0 ? STDIN_FILENO : -1,
	    name);
}
