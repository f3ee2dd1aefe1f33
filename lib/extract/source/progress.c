/* SPDX-License-Identifier: ISC */
/* One line on the terminal that is written over and over. */
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/str.h"
#include "base/utf8.h"
#include "extract/source/progress.h"
#include "gi.h"
#include "tool/lang.h"
#include "tool/msg.h"
#include "tool/terminal.h"

#define QUIET	2.0		/* seconds before the first line */
#define PAUSE	0.2		/* seconds between two lines */
#define ROOM	256		/* bytes, more than a line has */
#define COLUMNS	80		/* of a terminal that does not say */

static struct {
	bool	 on, shown;
	double	 start, last;		/* by the clock, in seconds */
	struct ext_reached reading;	/* what was read before this file */
	size_t	 bytes;			/* read of this file */
	struct ext_reached done;	/* what is written */
	struct ext_reached of;		/* all that there is */
	size_t	 documents;
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
	progress.of.files++;
	progress.of.bytes += bytes;
}

void
ext_progress_seen(size_t bytes)
{
	progress.bytes = bytes;
}

void
ext_progress_read(void)
{
	progress.reading.files++;
	progress.reading.bytes += progress.bytes;
	progress.bytes = 0;
}

struct ext_reached
ext_progress_place(void)
{
	struct ext_reached	 place = progress.reading;

	place.bytes += progress.bytes;
	return place;
}

void
ext_progress_done(struct ext_reached place)
{
	progress.done = place;
}

void
ext_progress_document(void)
{
	progress.documents++;
}

/*
 * Add to a line how much time is left, by the bytes that are left.  Of standard
 * input nobody knows how many there are.
 */
static void
add_left(char *line, size_t room, double seconds)
{
	size_t	 left, bytes = progress.done.bytes;

	if (bytes == 0 || progress.of.bytes <= bytes)
		return;
	left = (size_t)(seconds * (double)(progress.of.bytes - bytes) /
	    (double)bytes);
	snprintf(line, room, gi_text(", %zu:%02zu left"), left / 60, left % 60);
}

void
ext_progress_show(void)
{
	double	 t, seconds;
	char	 line[ROOM], files[2 * GI_SIZE_TEXT + sizeof(" / ")];
	size_t	 len;

	if (!progress.on)
		return;
	t = now();
	seconds = t - progress.start;
	if (seconds < QUIET || t - progress.last < PAUSE)
		return;
	progress.last = t;
	progress.shown = true;
	snprintf(files, sizeof(files), progress.of.files > 0 ?
	    gi_text("%zu of %zu") : "%zu", progress.done.files,
	    progress.of.files);
	snprintf(line, sizeof(line),
	    gi_text("%s: %s files, %zu documents, %.1f/s"),
	    gi_progname, files, progress.documents,
	    (double)progress.documents / seconds);
	len = strlen(line);
	add_left(line + len, sizeof(line) - len, seconds);
	len = gi_width_fit(gi_str(line),
	    gi_terminal_columns(STDERR_FILENO, COLUMNS));
	fprintf(stderr, "\r\033[K%.*s", (int)len, line);
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
