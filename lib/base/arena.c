/* SPDX-License-Identifier: ISC */
/*
 * Memory of one document.  Its blocks are kept for the next document, so that a
 * long stream calls malloc(3) seldom; what is beyond KEEP bytes, which a rare
 * huge document takes, is freed.  What takes LARGE bytes has a block of its own,
 * in a list of their own: there an array grows without leaving a copy behind.
 */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "gi.h"

#define BLOCK	((size_t)64 * 1024)	/* the least that malloc(3) is asked
					   for */
#define ALIGN	_Alignof(max_align_t)
#define KEEP	((size_t)32 << 20)	/* bytes kept for the next document */
#define LARGE	((size_t)512 * 1024)	/* bytes with a block of their own */
#define SLOW	4			/* a large array grows by that part */

struct arena_block {
	struct arena_block	*next;
	size_t		 size;		/* bytes of data */
	size_t		 used;		/* of these */
	max_align_t	 data[];
};

struct gi_arena {
	struct arena_block	*first;
	struct arena_block	*now;		/* that is being filled */
	struct arena_block	*large;		/* the latest first */
	size_t		 nlarge;
	size_t		 left;		/* bytes that may still be taken */
	void		(*over)(void *);	/* see gi_arena_limit() */
	void		*ctx;
};

void	(*gi_on_no_memory)(void);

void
gi_out_of_memory(void)
{
	if (gi_on_no_memory != NULL)
		gi_on_no_memory();
	fputs("out of memory\n", stderr);
	exit(GI_USAGE);
}

size_t
gi_size_add(size_t a, size_t b)
{
	size_t	 sum;

	if (__builtin_add_overflow(a, b, &sum))
		gi_out_of_memory();
	return sum;
}

size_t
gi_size_mul(size_t a, size_t b)
{
	size_t	 product;

	if (__builtin_mul_overflow(a, b, &product))
		gi_out_of_memory();
	return product;
}

void *
gi_malloc(size_t size)
{
	void	*p = malloc(size ? size : 1);

	if (p == NULL)
		gi_out_of_memory();
	return p;
}

void *
gi_realloc(void *p, size_t nmemb, size_t size)
{
	size_t	 bytes = gi_size_mul(nmemb, size);

	p = realloc(p, bytes ? bytes : 1);
	if (p == NULL)
		gi_out_of_memory();
	return p;
}

static struct arena_block *
block_new(size_t size)
{
	struct arena_block	*b = gi_malloc(gi_size_add(sizeof(*b), size));

	b->next = NULL;
	b->size = size;
	b->used = 0;
	return b;
}

struct gi_arena *
gi_arena_new(void)
{
	struct gi_arena	*a = gi_malloc(sizeof(*a));

	a->first = a->now = block_new(BLOCK);
	a->large = NULL;
	a->nlarge = 0;
	gi_arena_limit(a, 0, NULL, NULL);
	return a;
}

static void
free_blocks(struct arena_block *b)
{
	struct arena_block	*next;

	for (; b != NULL; b = next) {
		next = b->next;
		free(b);
	}
}

void
gi_arena_free(struct gi_arena *a)
{
	if (a == NULL)
		return;
	free_blocks(a->first);
	free_blocks(a->large);
	free(a);
}

/* Free the large blocks but for the first n. */
static void
large_release(struct gi_arena *a, size_t n)
{
	struct arena_block	*b;

	for (; a->nlarge > n; a->nlarge--) {
		b = a->large;
		a->large = b->next;
		free(b);
	}
}

void
gi_arena_clear(struct gi_arena *a)
{
	struct arena_block	*b;
	size_t		 kept = 0;

	for (b = a->first; b != NULL; b = b->next) {
		b->used = 0;
		kept += b->size;
		if (b->next != NULL && kept + b->next->size > KEEP) {
			free_blocks(b->next);
			b->next = NULL;
		}
	}
	a->now = a->first;
	large_release(a, 0);
}

struct gi_mark
gi_arena_mark(const struct gi_arena *a)
{
	struct gi_mark	 m = { a->now, a->now->used, a->nlarge, a->left };

	return m;
}

void
gi_arena_release(struct gi_arena *a, struct gi_mark m)
{
	a->now = m.block;
	a->now->used = m.used;
	a->left = m.left;
	free_blocks(a->now->next);
	a->now->next = NULL;
	large_release(a, m.large);
}

void
gi_arena_limit(struct gi_arena *a, size_t bytes, void (*over)(void *),
    void *ctx)
{
	a->left = over != NULL ? bytes : SIZE_MAX;
	a->over = over;
	a->ctx = ctx;
}

void
gi_arena_lower(struct gi_arena *a, size_t bytes)
{
	if (a->over != NULL && a->left > bytes)
		a->left = bytes;
}

/* Take size bytes off the limit. */
static void
charge(struct gi_arena *a, size_t size)
{
	if (a->over == NULL)
		return;
	if (size > a->left)
		a->over(a->ctx);
	a->left -= size;
}

/*
 * Go on to a block with room for size bytes: the next of those kept that has
 * it, or a new one.
 */
static void
block_advance(struct gi_arena *a, size_t size)
{
	struct arena_block	*b;

	while (a->now->next != NULL) {
		a->now = a->now->next;
		if (a->now->size - a->now->used >= size)
			return;
	}
	b = block_new(size > BLOCK ? size : BLOCK);
	a->now->next = b;
	a->now = b;
}

static void *
large_alloc(struct gi_arena *a, size_t size)
{
	struct arena_block	*b = block_new(size);

	b->used = size;
	b->next = a->large;
	a->large = b;
	a->nlarge++;
	return b->data;
}

/* The link to the large block that has an array, NULL: none has. */
static struct arena_block **
large_find(struct gi_arena *a, const void *array)
{
	struct arena_block	**b;

	for (b = &a->large; *b != NULL; b = &(*b)->next) {
		if ((void *)(*b)->data == array)
			return b;
	}
	return NULL;
}

/* Let a large array have size bytes, which are more than it has. */
static void *
large_grow(struct gi_arena *a, struct arena_block **at, size_t size)
{
	struct arena_block	*b = *at;

	charge(a, size - b->size);
	b = gi_realloc(b, 1, gi_size_add(sizeof(*b), size));
	b->size = b->used = size;
	*at = b;
	return b->data;
}

void *
gi_alloc_raw(struct gi_arena *a, size_t size)
{
	char	*p;

	size = gi_size_add(size, ALIGN - 1) / ALIGN * ALIGN;
	charge(a, size);
	if (size >= LARGE)
		return large_alloc(a, size);
	if (a->now->size - a->now->used < size)
		block_advance(a, size);
	p = (char *)a->now->data + a->now->used;
	a->now->used += size;
	return p;
}

void
gi_alloc_trim(struct gi_arena *a, void *p, size_t len)
{
	size_t	 used = (size_t)((char *)p - (char *)a->now->data) +
		    (len + ALIGN - 1) / ALIGN * ALIGN;

	if (a->over != NULL)
		a->left += a->now->used - used;
	a->now->used = used;
}

void *
gi_alloc(struct gi_arena *a, size_t size)
{
	return memset(gi_alloc_raw(a, size), 0, size);
}

void *
gi_alloc_array(struct gi_arena *a, size_t nmemb, size_t size)
{
	return gi_alloc(a, gi_size_mul(nmemb, size));
}

char *
gi_dup(struct gi_arena *a, const char *s, size_t len)
{
	char	*p = gi_alloc_raw(a, gi_size_add(len, 1));

	if (len > 0)
		memcpy(p, s, len);
	p[len] = '\0';
	return p;
}

/*
 * Take size more bytes right behind an array that ends at end; false if
 * something stands there, or the block has no such room.
 */
static bool
extend(struct gi_arena *a, const char *end, size_t size)
{
	size_t	 pad = (ALIGN - (uintptr_t)end % ALIGN) % ALIGN;
	char	*used = (char *)a->now->data + a->now->used;

	if (end + pad != used || size < pad ||
	    a->now->size - a->now->used < size + ALIGN)
		return false;
	gi_alloc_raw(a, size - pad);
	return true;
}

void *
gi_grow_raw(struct gi_arena *a, void *array, size_t n, size_t *room,
    size_t size)
{
	size_t			 more, was = *room * size;
	struct arena_block	**large;
	void			*p;

	if (n < *room)
		return array;
	if (was >= LARGE && (large = large_find(a, array)) != NULL) {
		*room = gi_size_add(*room, *room / SLOW);
		return large_grow(a, large, gi_size_mul(*room, size));
	}
	more = *room > 0 ? *room : 16;
	*room = gi_size_add(*room, more);
	if (was > 0 && extend(a, (char *)array + was, gi_size_mul(more, size)))
		return array;
	p = gi_alloc_raw(a, gi_size_mul(*room, size));
	if (n > 0)
		memcpy(p, array, n * size);
	return p;
}

void *
gi_grow(struct gi_arena *a, void *array, size_t n, size_t *room, size_t size)
{
	char	*p;

	if (n < *room)
		return array;
	p = gi_grow_raw(a, array, n, room, size);
	memset(p + n * size, 0, (*room - n) * size);
	return p;
}
