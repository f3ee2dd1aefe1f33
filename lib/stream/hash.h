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

#endif
