/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: what -o names: a file, or a folder of files, that is there
 * whole or as it was before, where it was there.  It is written under another name beside it, and
 * renamed in the end.  What is no file, as a device or a pipe, is written to.
 * Until then signals are held back, as gi_stop_hold() does: they leave no trace.
 */
#ifndef GI_STREAM_WHOLE_H
#define GI_STREAM_WHOLE_H

#include "gi.h"

struct gi_whole {
	char	*name;		/* as it will be called */
	char	*temp;		/* as it is called until then; NULL: so already */
	FILE	*out;		/* a file's; NULL for a folder */
	int	 folder;	/* a folder's descriptor, -1 for a file */
	bool	 failed;	/* gi_whole_output() could not begin it */
};

/*
 * Begin a file; false, and reported, where that cannot be.  What is put to out
 * is put as to any FILE.
 */
bool		 gi_whole_file(struct gi_whole *, const char *name);
/*
 * Where a tool with -o writes: out if name is NULL, else a file of that name,
 * which the first call begins; w is zeroed before.  NULL, and reported by the
 * first, where that cannot be.
 */
FILE		*gi_whole_output(struct gi_whole *w, const char *name,
		    FILE *out);
/*
 * Begin a folder, whose main file has that name.  A folder that is there is
 * taken only where it is empty or holds such a file in which mark stands near
 * its start: then its files are replaced, and others are left alone.
 */
bool		 gi_whole_folder(struct gi_whole *, const char *name,
		    const char *main, const char *mark);
/*
 * Begin a file in a folder that is begun; NULL with errno EEXIST where there is
 * one of that name already; else NULL is reported.  fclose(3) ends it, behind
 * gi_flush().
 */
FILE		*gi_whole_in(struct gi_whole *, const char *name);
/*
 * End it: keep it unless a write failed or what was read is not whole, which is
 * reported; else leave no trace.  A folder that is
 * kept gets its main file last.
 */
void		 gi_whole_end(struct gi_whole *, const char *main, bool keep);

#endif
