/* SPDX-License-Identifier: ISC */
/*
 * Reports while they wait: for each the bytes of its struct store_note, those of
 * the arrays and texts it points to, in the order of their members.
 */
#include <stdlib.h>

#include "base/arena.h"
#include "base/text.h"
#include "store/book/note.h"
#include "stream/output.h"

/* What a report's bytes are read from. */
struct bytes {
	const char	*s;
	size_t		 left;
};

typedef void	 each_text(void *, struct gi_str *);

/* Give every text of a report, in order. */
static void
each_of(struct store_note *n, each_text *each, void *ctx)
{
	size_t	 i;

	for (i = 0; i < STORE_FACTS; i++)
		each(ctx, &n->fact[i]);
	each(ctx, &n->who);
	each(ctx, &n->verdict);
	each(ctx, &n->fail);
	for (i = 0; i < REP_FIGURES; i++)
		each(ctx, &n->figure[i]);
	for (i = 0; i < GI_TABLES; i++)
		each(ctx, &n->said[i]);
	for (i = 0; i < n->ncell; i++) {
		each(ctx, &n->cell[i].value);
		each(ctx, &n->cell[i].said);
	}
	for (i = 0; i < n->nfind; i++) {
		each(ctx, &n->find[i].rule);
		each(ctx, &n->find[i].where);
		each(ctx, &n->find[i].said);
		each(ctx, &n->find[i].expected);
		each(ctx, &n->find[i].actual);
	}
}

static void
add(struct gi_text *t, const void *p, size_t n)
{
	gi_text_add(t, (struct gi_str){ p, n });
}

static void
add_text(void *ctx, struct gi_str *s)
{
	gi_text_add(ctx, *s);
}

void
store_note_put(FILE *spool, const struct store_note *n, struct gi_arena *a)
{
	struct gi_text		 t = { .arena = a };
	struct store_note	 own = *n;

	add(&t, n, sizeof(*n));
	add(&t, n->cell, n->ncell * sizeof(*n->cell));
	add(&t, n->find, n->nfind * sizeof(*n->find));
	each_of(&own, add_text, &t);
	fwrite(&t.len, sizeof(t.len), 1, spool);
	fwrite(t.s, 1, t.len, spool);
}

static void
take(struct bytes *b, void *p, size_t n)
{
	if (n > b->left)
		n = b->left;
	if (n > 0)
		memcpy(p, b->s, n);
	b->s += n;
	b->left -= n;
}

/* A text is as long as it was; it is where the bytes are. */
static void
take_text(void *ctx, struct gi_str *s)
{
	struct bytes	*b = ctx;

	if (s->len > b->left)
		s->len = b->left;
	if (s->s != NULL)
		s->s = b->s;
	b->s += s->len;
	b->left -= s->len;
}

bool
store_note_get(FILE *spool, struct store_note *n, struct gi_arena *a)
{
	struct bytes	 b;
	size_t		 len;
	char		*s;

	if (fread(&len, sizeof(len), 1, spool) != 1 || len < sizeof(*n))
		return false;
	s = gi_alloc_raw(a, len);
	if (fread(s, 1, len, spool) != len)
		return false;
	b = (struct bytes){ s, len };
	take(&b, n, sizeof(*n));
	n->cell = gi_alloc_array(a, n->ncell + 1, sizeof(*n->cell));
	take(&b, n->cell, n->ncell * sizeof(*n->cell));
	n->find = gi_alloc_array(a, n->nfind + 1, sizeof(*n->find));
	take(&b, n->find, n->nfind * sizeof(*n->find));
	each_of(n, take_text, &b);
	return true;
}
