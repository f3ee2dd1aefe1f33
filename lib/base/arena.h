/* SPDX-License-Identifier: ISC */
/* Internal to libgi: memory. */
#ifndef GI_BASE_ARENA_H
#define GI_BASE_ARENA_H

#include "gi.h"

/*
 * An arena is the memory of one document: the next document begins with the
 * arena cleared.  The functions here do not return where memory runs out; see
 * gi_out_of_memory().
 */

/*
 * Called where memory runs out, and not to return; NULL: a plain line on
 * standard error and status GI_USAGE end the process.  Who reads options or
 * puts output has set it.
 */
extern void	 (*gi_on_no_memory)(void);
/* Memory ran out: end the process so. */
void		 gi_out_of_memory(void) __attribute__((__noreturn__));

/* How much of an arena was taken at some moment. */
struct gi_mark {
	void	*block;
	size_t	 used;
	size_t	 large;
	size_t	 left;
};

struct gi_mark	 gi_arena_mark(const struct gi_arena *);
/* Give back all that was taken since the mark. */
void		 gi_arena_release(struct gi_arena *, struct gi_mark);
/*
 * Let no more than that many bytes be taken from now on; what is given back by
 * gi_arena_release() may be taken again.  Who asks for more is answered by
 * over(ctx), which must not return.  over NULL: no limit, as at first.
 */
void		 gi_arena_limit(struct gi_arena *, size_t bytes,
		    void (*over)(void *), void *ctx);
/* Lower the limit to that many bytes from now on, if there is one. */
void		 gi_arena_lower(struct gi_arena *, size_t bytes);
/* size bytes, all zero, aligned for any type. */
void		*gi_alloc(struct gi_arena *, size_t size);
/* size bytes that hold anything, aligned for any type. */
void		*gi_alloc_raw(struct gi_arena *, size_t size);
/*
 * Give back what is behind the first len bytes of those that gi_alloc_raw() gave
 * last.
 */
void		 gi_alloc_trim(struct gi_arena *, void *, size_t len);
/* An array of nmemb members of size bytes each, all zero. */
void		*gi_alloc_array(struct gi_arena *, size_t nmemb, size_t size);
/* A copy of len bytes, and a NUL. */
char		*gi_dup(struct gi_arena *, const char *s, size_t len);
/*
 * Make room for member n of an array in the arena, whose members have size
 * bytes and of which *room have room now.  Returns the array, which moves when
 * *room grows, to twice as many.  New members are all zero.
 */
void		*gi_grow(struct gi_arena *, void *array, size_t n,
		    size_t *room, size_t size);
/* The same; new members hold anything. */
void		*gi_grow_raw(struct gi_arena *, void *array, size_t n,
		    size_t *room, size_t size);
/* A sum or product of sizes.  One that overflows is no memory there is. */
size_t		 gi_size_add(size_t, size_t);
size_t		 gi_size_mul(size_t, size_t);
/* malloc(3) and realloc(3), for memory of the process; it ends with free(3). */
void		*gi_malloc(size_t);
void		*gi_realloc(void *, size_t nmemb, size_t size);

#endif
