/* SPDX-License-Identifier: ISC */
/* Internal to libgi: by which the same bytes are known again. */
#ifndef GI_STREAM_HASH_H
#define GI_STREAM_HASH_H

#include "gi.h"

/*
 * XXH3 of 128 bits, in 32 hexadecimal digits, as xxhsum -H2 shows it; in the
 * arena.  Who wants to can make another text of the same hash.
 */
struct gi_str	 gi_hash_text(struct gi_arena *, struct gi_str bytes);
/*
 * The same of what is given piece by piece, of one text at a time: between
 * gi_hash_begin() and gi_hash_end() no other may be begun.
 */
void		 gi_hash_begin(void);
void		 gi_hash_add(struct gi_str);
struct gi_str	 gi_hash_end(struct gi_arena *);

#endif
