/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-extract: how far the run has come, for those who wait at a
 * terminal.  There is one progress in a process.
 */
#ifndef GI_EXTRACT_SOURCE_PROGRESS_H
#define GI_EXTRACT_SOURCE_PROGRESS_H

#include "gi.h"

/* How far a run has come: whole files, and bytes with those of the present. */
struct ext_reached {
	size_t	 files, bytes;
};

/*
 * Begin.  Nothing is ever shown unless standard error is a terminal, and
 * standard output is none.
 */
void		 ext_progress_begin(void);
/* Whether it may be shown, so that it is worth counting files beforehand. */
bool		 ext_progress_on(void);
/* Count a file that is to be read, of so many bytes. */
void		 ext_progress_expect(size_t bytes);
/* Say how many bytes of the present file were read. */
void		 ext_progress_seen(size_t bytes);
/* Say that the present file is read. */
void		 ext_progress_read(void);
/* Return how far reading has come; not all of it may be written yet. */
struct ext_reached ext_progress_place(void);
/* Say that all is written that was read up to a place, for that is shown. */
void		 ext_progress_done(struct ext_reached);
/* Say that one more document was written. */
void		 ext_progress_document(void);
/* Show it, if it is time. */
void		 ext_progress_show(void);
/* Clear the line, before anything else is written to the terminal. */
void		 ext_progress_clear(void);

#endif
