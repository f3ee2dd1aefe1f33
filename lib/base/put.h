/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: records made where they go out from, for who writes many
 * short ones.  Between the two calls nothing else is put.
 */
#ifndef PUT_H
#define PUT_H

#include <stdio.h>

#define PUT_ROOM	((size_t)16 * 1024)	/* the most that may be asked */

/* Where the next n bytes to out are to be written. */
char	*gi_put_room(FILE *out, size_t n);
/* They were, up to end. */
void	 gi_put_used(const char *end);

#endif
