/* SPDX-License-Identifier: ISC */
/*
 * Archives by libarchive.  Only the formats in which reports come are turned
 * on, for each more is more code that reads what strangers made.
 */
#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "extract/container/archive.h"
#include "tool/msg.h"

#define BLOCK	((size_t)64 * 1024)

struct ext_archive {
	struct archive		*a;
	struct ext_input	*in;
	struct ext_budget	*budget;
	struct archive_entry	*entry;		/* the last one given, or
						   NULL */
	char			 block[BLOCK];
};

static la_ssize_t
read_block(struct archive *a, void *ctx, const void **block)
{
	struct ext_archive	*x = ctx;
	size_t			 n = ext_input_read(x->in, x->block, BLOCK);

	if (n == 0 && x->in->error != NULL) {
		archive_set_error(a, EIO, "%s", x->in->error);
		return ARCHIVE_FATAL;
	}
	*block = x->block;
	return (la_ssize_t)n;
}

static la_int64_t
seek_block(struct archive *a, void *ctx, la_int64_t offset, int whence)
{
	struct ext_archive	*x = ctx;
	int64_t			 at = ext_input_seek(x->in, offset, whence);

	(void)a;
	return at < 0 ? ARCHIVE_FATAL : at;
}

static void
support(struct archive *a)
{
	archive_read_support_filter_gzip(a);
	archive_read_support_filter_bzip2(a);
	archive_read_support_filter_xz(a);
	archive_read_support_filter_lzma(a);
	archive_read_support_filter_zstd(a);
	archive_read_support_format_tar(a);
	archive_read_support_format_zip(a);
	archive_read_support_format_7zip(a);
	archive_read_support_format_rar(a);
	archive_read_support_format_rar5(a);
	archive_read_support_format_raw(a);
	archive_read_support_format_empty(a);
}

/* Why libarchive failed, in its words, which it keeps; never NULL. */
static const char *
reason(struct archive *a)
{
	const char	*s = archive_error_string(a);

	return s != NULL ? s : "";
}

struct ext_archive *
ext_archive_new(struct ext_input *in, const char **error)
{
	struct ext_archive	*x = gi_malloc(sizeof(*x));

	x->in = in;
	x->budget = in->budget;
	x->entry = NULL;
	if ((x->a = archive_read_new()) == NULL)
		gi_out_of_memory();
	support(x->a);
	archive_read_set_read_callback(x->a, read_block);
	archive_read_set_callback_data(x->a, x);
	if (ext_input_seekable(in))
		archive_read_set_seek_callback(x->a, seek_block);
	*error = archive_read_open1(x->a) == ARCHIVE_OK ? NULL : reason(x->a);
	return x;
}

void
ext_archive_free(struct ext_archive *x)
{
	archive_read_free(x->a);
	free(x);
}

/* The content of the member that libarchive is at. */
static struct ext_input
content(struct ext_archive *x)
{
	struct ext_input	 in = { .fd = -1, .archive = x->a,
	    .budget = x->budget };

	return in;
}

/*
 * Leave the last member.  What is left of it must be unpacked before the next,
 * and is counted, so that a bomb is noticed; but not in a ZIP that says how
 * long the member is.
 */
static void
leave(struct ext_archive *x)
{
	int			 format = archive_format(x->a) &
	    ARCHIVE_FORMAT_BASE_MASK;
	struct ext_input	 rest = content(x);

	if (format != ARCHIVE_FORMAT_ZIP ||
	    !archive_entry_size_is_set(x->entry))
		ext_input_drain(&rest);
	x->entry = NULL;
}

static bool
is_file(struct archive_entry *e)
{
	return (archive_entry_filetype(e) == AE_IFREG ||
	    archive_entry_filetype(e) == 0) &&
	    archive_entry_hardlink(e) == NULL;
}

/*
 * Go to the next file.  Returns 1 for a file, 0 at the end, -1 where the rest
 * is lost.
 */
static int
advance(struct ext_archive *x)
{
	int	 r;

	do {
		if (x->entry != NULL)
			leave(x);
		r = archive_read_next_header(x->a, &x->entry);
		if (r != ARCHIVE_OK && r != ARCHIVE_WARN)
			x->entry = NULL;
		if (r == ARCHIVE_EOF)
			return 0;
		if (x->entry == NULL || !ext_budget_member(x->budget))
			return -1;
	} while (!is_file(x->entry));
	return 1;
}

bool
ext_archive_next(struct ext_archive *x, struct ext_member *m,
    const char **error)
{
	int	 r = advance(x);

	memset(m, 0, sizeof(*m));
	m->in.fd = -1;
	*error = r < 0 ? reason(x->a) : NULL;
	if (r <= 0)
		return false;
	m->lone = archive_format(x->a) == ARCHIVE_FORMAT_RAW;
	if (m->lone && archive_filter_count(x->a) <= 1) {
		*error = "";
		return false;
	}
	m->name = archive_entry_pathname(x->entry);
	m->in = content(x);
	if (archive_entry_is_encrypted(x->entry)) {
		m->failed = true;
		m->why = GI_MSG_ENCRYPTED;
	}
	return true;
}
