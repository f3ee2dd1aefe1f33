/* SPDX-License-Identifier: ISC */
/* Internal to libgi: memory of one document, and of the process. */
#ifndef GI_BASE_ARENA_H
#define GI_BASE_ARENA_H

#include "gi.h"

/*
 * Memory: arena.c.  One arena a document, emptied between documents.  The
 * allocating functions do not return on failure (see gi_out_of_memory).
 */
struct gi_arena;

/* Give back all that was taken since the mark. */
struct gi_mark {
	void	*block;
	size_t	 used;
	size_t	 left;
};

struct gi_mark	 gi_arena_mark(const struct gi_arena *);
void		 gi_arena_release(struct gi_arena *, struct gi_mark);
/*
 * So many bytes may be taken from now on; what is given back may be taken again.
 * Where they run out, over(ctx) is called, which must not return.  NULL:
 * no limit, as at first.
 */
void		 gi_arena_limit(struct gi_arena *, size_t bytes,
		    void (*over)(void *), void *ctx);
/* size bytes, zeroed, aligned for any type. */
void		*gi_alloc(struct gi_arena *, size_t size);
/* The same, not zeroed. */
void		*gi_alloc_raw(struct gi_arena *, size_t size);
/* nmemb members of size bytes each, zeroed; the product is checked. */
void		*gi_alloc_array(struct gi_arena *, size_t nmemb, size_t size);
/* A copy of len bytes with a NUL after them. */
char		*gi_dup(struct gi_arena *, const char *s, size_t len);
/*
 * Room for one more member in an array of the arena: returns the array,
 * moved if need be, with *room >= n + 1.  Growth is by doubling.  What
 * gi_grow() adds is zero, what gi_grow_raw() adds is anything.
 */
void		*gi_grow(struct gi_arena *, void *array, size_t n,
		    size_t *room, size_t size);
void		*gi_grow_raw(struct gi_arena *, void *array, size_t n,
		    size_t *room, size_t size);
/* A sum or product of sizes; out of memory where it overflows. */
size_t		 gi_size_add(size_t, size_t);
size_t		 gi_size_mul(size_t, size_t);
void		*gi_malloc(size_t);
void		*gi_realloc(void *, size_t nmemb, size_t size);

#endif
