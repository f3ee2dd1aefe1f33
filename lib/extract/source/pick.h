/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-extract: which files of a folder or an archive are read, by
 * patterns as those of a shell.
 */
#ifndef GI_EXTRACT_SOURCE_PICK_H
#define GI_EXTRACT_SOURCE_PICK_H

#include "gi.h"

struct ext_globs {
	char	**glob;
	size_t	  n, room;
};

/* Begins zeroed: all is read. */
struct ext_pick {
	struct ext_globs include, exclude;
};

/* Add a pattern, which is copied. */
void		 ext_pick_add(struct ext_globs *, const char *glob);
void		 ext_pick_free(struct ext_pick *);
/*
 * Whether a file, or a folder, is read whose path below the operand that is.  A
 * pattern is of the path or of its last name; * stands for slashes too.
 */
bool		 ext_picks_file(const struct ext_pick *, const char *path);
bool		 ext_picks_folder(const struct ext_pick *, const char *path);

#endif
