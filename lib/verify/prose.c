/* SPDX-License-Identifier: ISC */
/*
 * Prose as paragraphs.  Text from a PDF breaks its lines anywhere, so lines
 * belong together until a sentence ends with one of them; a blank line parts
 * them too, unless a comma stands before it or a page ends there.
 */
#include "base/arena.h"
#include "base/cp.h"
#include "base/text.h"
#include "base/utf8.h"
#include "gi.h"
#include "verify/prose.h"

/* A paragraph that is being built of lines. */
struct build {
	struct verify	*v;
	struct gi_str	 text;		/* of its one line, or what is joined */
	struct gi_text	 joined;	/* nothing while there is one line */
	struct ver_piece *piece;
	size_t		 npiece, piece_room;
};

static bool
is_alnum(uint32_t cp)
{
	return (cp >= '0' && cp <= '9') || (cp >= 'A' && cp <= 'Z') ||
	    (cp >= 'a' && cp <= 'z');
}

static void
add_line(struct build *b, size_t line)
{
	struct gi_str	 text = b->v->line[line].text;
	size_t		 at = 0;

	if (b->npiece == 0) {
		b->text = text;
	} else {
		if (b->npiece == 1)
			gi_text_add(&b->joined, b->text);
		/* two numbers are not one */
		if (is_alnum(gi_utf8_last(b->text)) &&
		    is_alnum((unsigned char)text.s[0]))
			gi_text_add(&b->joined, gi_str(" "));
		at = b->joined.len;
		gi_text_add(&b->joined, text);
		b->text.s = b->joined.s;
		b->text.len = b->joined.len;
	}
	b->piece = gi_grow_raw(b->v->scratch, b->piece, b->npiece,
	    &b->piece_room, sizeof(*b->piece));
	b->piece[b->npiece].at = at;
	b->piece[b->npiece++].line = line;
}

/* Whether the paragraph ends before line i, which is not blank. */
static bool
ends_before(const struct build *b, size_t i, bool blank, bool page)
{
	const struct ver_line	*l = &b->v->line[i];
	uint32_t		 cp = gi_utf8_last(b->text);

	if (l->start || l->kind != VER_PROSE || gi_cp_is_end(cp))
		return true;
	return blank && !page && !gi_cp_is_pause(cp);
}

bool
ver_para_next(struct verify *v, size_t *i, struct ver_para *para)
{
	struct build	 b = { .v = v, .joined = { .arena = v->scratch } };
	struct ver_line	*l;
	bool		 blank = false, page = false;

	gi_arena_clear(v->scratch);
	for (; *i < v->nline; (*i)++) {
		l = &v->line[*i];
		if (l->blank || l->kind == VER_OUT) {
			blank = true;
			page |= !l->blank;
			continue;
		}
		if (b.npiece > 0 && ends_before(&b, *i, blank, page))
			break;
		if (l->kind == VER_PROSE)
			add_line(&b, *i);
		blank = page = false;
	}
	para->text = b.text;
	para->piece = b.piece;
	para->npiece = b.npiece;
	return b.npiece > 0;
}

size_t
ver_para_line(const struct ver_para *para, size_t at)
{
	size_t	 low = 0, high = para->npiece, mid;

	while (high - low > 1) {
		mid = low + (high - low) / 2;
		if (para->piece[mid].at > at)
			high = mid;
		else
			low = mid;
	}
	return para->piece[low].line;
}
