/* SPDX-License-Identifier: ISC */
/* Internal to gi-extract: how far it is, for who waits at a terminal. */
#ifndef GI_EXTRACT_SOURCE_PROGRESS_H
#define GI_EXTRACT_SOURCE_PROGRESS_H





/*
 * Begin: nothing is shown, ever, where standard error is no terminal, or
 * standard output is one.  There is one progress in a process.
 */
void		 ext_progress_begin(void);
/* Whether it may be shown, so that counting beforehand is worth it. */
bool		 ext_progress_on(void);
/* There is one file more to be read, of so many bytes. */
void		 ext_progress_expect(size_t bytes);
/* So many bytes of the file that is being read were read. */
void		 ext_progress_seen(size_t bytes);
/* That file is read. */
void		 ext_progress_read(void);
/* How far that is.  What was read before may not all be written yet. */
struct ext_place {
	size_t	 files, bytes;
};

struct ext_place ext_progress_place(void);
/* What was read up to there is written; that is shown. */
void		 ext_progress_done(struct ext_place);
/* One more document was written. */
void		 ext_progress_document(void);
/* Show it, if it is time. */
void		 ext_progress_show(void);
/* Take it from the terminal, before anything else is written there. */
void		 ext_progress_clear(void);

#endif
