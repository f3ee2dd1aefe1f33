/* SPDX-License-Identifier: ISC */
/*
 * A document within the memory that its size allows.  What asks for more is left
 * at once, by a jump from wherever the work has come to.
 */
#include <setjmp.h>

#include "base/arena.h"
#include "gi.h"
#include "stream/doc.h"

/*
 * Memory of a process while it works on a document: so many bytes, and more for
 * each two of the document's text; at least so many beside its records.  With
 * what no arena counts that is 4 MiB and eight times the text at most.
 */
#define BYTES_BASE	((size_t)2304 << 10)
#define BYTES_TWO	15
#define BYTES_LEAST	((size_t)1 << 20)

static void
leave(void *out)
{
	longjmp(*(jmp_buf *)out, 1);
}

/* What may be taken of a document of so many bytes, of which some are held. */
static size_t
room_left(size_t bytes, size_t held)
{
	size_t	 all = gi_size_add(BYTES_BASE, gi_size_mul(bytes / 2,
		    BYTES_TWO));

	return all > held + BYTES_LEAST ? all - held : BYTES_LEAST;
}

bool
gi_doc_bounded(struct gi_doc *doc, size_t bytes, size_t held,
    void (*work)(struct gi_doc *, void *), void *ctx)
{
	jmp_buf	 out;

	gi_arena_limit(doc->arena, room_left(bytes, held), leave, &out);
	if (setjmp(out) != 0) {
		gi_doc_settled(doc);
		return false;
	}
	work(doc, ctx);
	gi_doc_settled(doc);
	return true;
}

void
gi_doc_settled(struct gi_doc *doc)
{
	gi_arena_limit(doc->arena, 0, NULL, NULL);
}
