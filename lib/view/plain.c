/* SPDX-License-Identifier: ISC */
/* A table as a list, where it is wider than the screen. */
#include "base/arena.h"
#include "base/str.h"
#include "base/text.h"
#include "view/table.h"

#define GAP	2	/* blanks between two values */
#define STEP	2	/* blanks that a name is indented behind the one before */

/* What a line of values is called: the names in its scope, outermost first. */
struct names {
	size_t	 at[32];	/* indices of cells */
	size_t	 n;
};

static void
add_kind(struct names *v, const struct view_table *t,
    const struct look_cell *c, enum look_kind kind)
{
	size_t	 i;

	for (i = 0; i < c->nscope && v->n < GI_LEN(v->at); i++) {
		if (t->look->cell[c->scope[i]].kind == kind)
			v->at[v->n++] = c->scope[i];
	}
}

/* Its title and labels; or, where rows stand side by side, all heads but one. */
static void
find_names(struct names *v, const struct view_table *t,
    const struct look_cell *c)
{
	v->n = 0;
	add_kind(v, t, c, LOOK_LABEL);
	if (v->n > 0) {
		v->n = 0;
		add_kind(v, t, c, LOOK_TITLE);
		add_kind(v, t, c, LOOK_LABEL);
		return;
	}
	add_kind(v, t, c, LOOK_HEAD);
	v->n -= v->n > 0;
}

static bool
is_same(const struct names *a, const struct names *b)
{
	return a->n == b->n &&
	    memcmp(a->at, b->at, a->n * sizeof(a->at[0])) == 0;
}

/* A value behind its head. */
static struct gi_str
pair(const struct view_table *t, const struct look_cell *c,
    const struct view_box *b)
{
	struct gi_text	 out = { .arena = t->arena };
	size_t		 i = c->nscope;

	while (i > 0 && t->look->cell[c->scope[i - 1]].kind != LOOK_HEAD)
		i--;
	if (i > 0)
		gi_text_add(&out, t->box[c->scope[i - 1]].bare);
	gi_text_byte(&out, ' ');
	gi_text_add(&out, b->text.len > 0 ? b->text : gi_str("_"));
	return gi_text_end(&out);
}

/*
 * Write a value behind those of its row, of which so many columns are taken in
 * the line that at is the first column of.  Returns how many are then.
 */
static size_t
put_value(const struct view_table *t, size_t at, size_t taken,
    const struct look_cell *c)
{
	const struct view_box	*b = &t->box[c - t->look->cell];
	struct gi_str		 text = pair(t, c, b);
	size_t			 w = view_columns(t->screen, text);

	if (taken > at && taken + GAP + w <= t->screen->width) {
		view_blanks(t->out, GAP);
		taken += GAP;
	} else {
		if (taken > 0)
			putc('\n', t->out);
		view_blanks(t->out, at);
		taken = at;
	}
	view_put(t->screen, t->out, b->ink, text);
	return taken + w;
}

/* Write the names of a row that the last one did not have, a line each. */
static void
put_names(const struct view_table *t, const struct names *v,
    const struct names *last)
{
	size_t	 i = 0;

	while (i < last->n && i + 1 < v->n && v->at[i] == last->at[i])
		i++;
	for (; i < v->n; i++) {
		view_blanks(t->out, STEP * i);
		view_put_folded(t->screen, t->out, t->arena,
		    t->box[v->at[i]].ink, t->box[v->at[i]].text, STEP * i);
	}
}

void
view_plain(const struct view_table *t)
{
	struct names		 now = { .n = 0 }, next;
	const struct look_cell	*c;
	size_t			 i, taken = 0;

	for (i = 0; i < t->look->ncell; i++) {
		c = &t->look->cell[i];
		if (c->kind != LOOK_VALUE)
			continue;
		find_names(&next, t, c);
		if (taken == 0 || !is_same(&next, &now)) {
			if (taken > 0)
				putc('\n', t->out);
			put_names(t, &next, &now);
			now = next;
			taken = 0;
		}
		taken = put_value(t, STEP * next.n, taken, c);
	}
	if (taken > 0)
		putc('\n', t->out);
}
