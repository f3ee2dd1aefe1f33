/* SPDX-License-Identifier: ISC */
/* One line on the terminal that is written over and over. */
#include <time.h>
#include <unistd.h>

#include "base/msg.h"
#include "extract/source/progress.h"

#define QUIET	2.0		/* seconds before the first line */
#define PAUSE	0.2		/* seconds between two lines */

static struct {
	bool	 on, shown;
	double	 start, last;		/* by the clock, in seconds */
	size_t	 files, of;		/* how many were read, and how many
					   there are */
	size_t	 documents;
	size_t	 before, bytes, of_bytes;	/* bytes of the files before,
						   of this one, and of all */
} progress;

static double
now(void)
{
	struct timespec	 t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

void
ext_progress_begin(void)
{
	progress.on = isatty(STDERR_FILENO) && !isatty(STDOUT_FILENO);
	if (!progress.on)
		return;
	progress.start = progress.last = now();
	gi_before_report = ext_progress_clear;
}

bool
ext_progress_on(void)
{
	return progress.on;
}

void
ext_progress_expect(size_t bytes)
{
	progress.of++;
	progress.of_bytes += bytes;
}

void
ext_progress_seen(size_t bytes)
{
	progress.bytes = bytes;
}

void
ext_progress_read(void)
{
	progress.files++;
	progress.before += progress.bytes;
	progress.bytes = 0;
}

void
ext_progress_document(void)
{
	progress.documents++;
}

/*
 * Show how much time is left, by the bytes that are left.  Of standard input
 * nobody knows how many there are.
 */
static void
show_left(double seconds, size_t bytes)
{
	size_t	 left;

	if (bytes == 0 || progress.of_bytes <= bytes)
		return;
	left = (size_t)(seconds * (double)(progress.of_bytes - bytes) /
	    (double)bytes);
	fprintf(stderr, ", %zu:%02zu left", left / 60, left % 60);
}

void
ext_progress_show(void)
{
	double	 t, seconds;

	if (!progress.on)
		return;
	t = now();
	seconds = t - progress.start;
	if (seconds < QUIET || t - progress.last < PAUSE)
		return;
	progress.last = t;
	progress.shown = true;
	fprintf(stderr, "\r\033[K%s: %zu", gi_progname, progress.files);
	if (progress.of > 0)
		fprintf(stderr, " of %zu", progress.of);
	fprintf(stderr, " files, %zu documents, %.1f/s", progress.documents,
	    (double)progress.documents / seconds);
	show_left(seconds, progress.before + progress.bytes);
	fflush(stderr);
}

void
ext_progress_clear(void)
{
	if (!progress.shown)
		return;
	fputs("\r\033[K", stderr);
	progress.shown = false;
}
