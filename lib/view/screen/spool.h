/* SPDX-License-Identifier: ISC */
/* Internal to lib/view: text that waits in a file until its turn comes. */
#ifndef GI_VIEW_SCREEN_SPOOL_H
#define GI_VIEW_SCREEN_SPOOL_H

#include <sys/types.h>

#include <stdio.h>

#include "gi.h"

/*
 * Open a file without a name, in the folder that TMPDIR names or else in /tmp,
 * to write to and read from.  NULL, and reported, where that cannot be.
 */
FILE	*view_spool_open(void);
/*
 * Copy size bytes of a spool, from byte at on, to out.  False, and reported,
 * where they could not be written or read, as when the disk was full.
 */
bool	 view_spool_copy(FILE *spool, off_t at, off_t size, FILE *out);

#endif
