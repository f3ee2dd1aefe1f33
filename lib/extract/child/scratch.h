/* SPDX-License-Identifier: ISC */
/* Internal to gi-extract: a temporary folder, for programs that want files. */
#ifndef GI_EXTRACT_CHILD_SCRATCH_H
#define GI_EXTRACT_CHILD_SCRATCH_H

#include "extract/piece/piece.h"
#include "gi.h"

/* Make a new folder, for its owner alone.  NULL with errno set. */
const char	*ext_scratch_new(struct gi_arena *);
/* The path of a file of that name in the folder. */
const char	*ext_scratch_path(struct gi_arena *, const char *folder,
		    const char *name);
/* Write a new file.  False with errno set. */
bool		 ext_scratch_write(const char *path, struct gi_str);
/*
 * All of a file, in the arena; s is NULL where it cannot be read or has more
 * than max bytes.
 */
struct gi_str	 ext_scratch_read(struct gi_arena *, const char *path,
		    size_t max);
/* Remove the folder with all that is in it. */
void		 ext_scratch_remove(struct gi_arena *, const char *folder);

#endif
