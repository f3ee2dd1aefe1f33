/* SPDX-License-Identifier: ISC */
/* Internal to libgi: a folder for a while, for programs that want files. */
#ifndef GI_EXTRACT_OFFICE_SCRATCH_H
#define GI_EXTRACT_OFFICE_SCRATCH_H

#include "extract/piece/piece.h"
#include "gi.h"

/* A new folder, for its owner alone; NULL with errno set. */
const char	*ext_scratch_new(struct gi_arena *);
/* The path of a name in it. */
const char	*ext_scratch_path(struct gi_arena *, const char *folder,
		    const char *name);
/* False with errno set. */
bool		 ext_scratch_write(const char *path, struct gi_str);
/* All of a file of at most max bytes, in the arena; s NULL if it is not so. */
struct gi_str	 ext_scratch_read(struct gi_arena *, const char *path,
		    size_t max);
/* Remove it with all that is in it. */
void		 ext_scratch_remove(struct gi_arena *, const char *folder);

#endif
