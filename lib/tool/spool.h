/* SPDX-License-Identifier: ISC */
/* Internal to libgi: bytes that wait in a file until their turn comes. */
#ifndef GI_TOOL_SPOOL_H
#define GI_TOOL_SPOOL_H

#include <sys/types.h>

#include <stdio.h>

#include "gi.h"

/*
 * Open a file without a name, in the folder that TMPDIR names or else in /tmp,
 * to write to and read from.  NULL, and reported, where that cannot be.
 */
FILE	*gi_spool_open(void);
/*
 * Copy size bytes of a spool, from byte at on, to out.  False, and reported,
 * where they could not be written or read, as when the disk was full.
 */
bool	 gi_spool_copy(FILE *spool, off_t at, off_t size, FILE *out);

#endif
