/* SPDX-License-Identifier: ISC */
/*
 * Prose as paragraphs.  Text from a PDF breaks its lines anywhere, so lines
 * belong together until a sentence ends with one of them; a blank line parts
 * them too, unless a comma stands before it or a page ends there.
 */
#include <string.h>

#include "prose.h"

struct build {
	struct verify	*v;
	char		*buf;
	size_t		 len, room;
	struct ver_piece *piece;
	size_t		 npiece, piece_room;
};

static uint32_t
last_char(const struct build *b)
{
	size_t		 back = 1;
	uint32_t	 cp = 0;

	if (b->len == 0)
		return 0;
	while (back < b->len && back < 4 &&
	    (b->buf[b->len - back] & 0xC0) == 0x80)
		back++;
	gi_utf8_decode(b->buf + b->len - back, back, &cp);
	return cp;
}

static bool
ends_sentence(uint32_t cp)
{
	return cp == 0x3002 || cp == 0xFF01 || cp == 0xFF1F || cp == '!' ||
	    cp == '?';
}

static bool
goes_on(uint32_t cp)
{
	return cp == ',' || cp == ';' || cp == ':' || cp == 0xFF0C ||
	    cp == 0xFF1B || cp == 0xFF1A || cp == 0x3001;
}

static bool
is_alnum(uint32_t cp)
{
	return (cp >= '0' && cp <= '9') || (cp >= 'A' && cp <= 'Z') ||
	    (cp >= 'a' && cp <= 'z');
}

static void
add_line(struct build *b, size_t line)
{
	struct gi_arena	*a = b->v->scratch;
	struct gi_str	 text = gi_trim(b->v->line[line].line->text);
	size_t		 room = gi_size_add(b->len, text.len + 1);

	if (room > b->room) {
		room = gi_size_mul(room, 2);
		b->buf = memcpy(gi_alloc_raw(a, room),
		    b->len > 0 ? b->buf : "", b->len);
		b->room = room;
	}
	/* two numbers are not one */
	if (text.len > 0 && is_alnum(last_char(b)) &&
	    is_alnum((unsigned char)text.s[0]))
		b->buf[b->len++] = ' ';
	b->piece = gi_grow(a, b->piece, b->npiece, &b->piece_room,
	    sizeof(*b->piece));
	b->piece[b->npiece].at = b->len;
	b->piece[b->npiece++].line = line;
	memcpy(b->buf + b->len, text.s, text.len);
	b->len += text.len;
}

/* Whether the paragraph ends before line i, which is not blank. */
static bool
ends_before(const struct build *b, size_t i, bool blank, bool page)
{
	const struct ver_line	*l = &b->v->line[i];
	uint32_t		 cp = last_char(b);

	if (l->start || l->kind != VER_PROSE || ends_sentence(cp))
		return true;
	return blank && !page && !goes_on(cp);
}

bool
ver_para_next(struct verify *v, size_t *i, struct ver_para *para)
{
	struct build	 b = { .v = v };
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
	para->text.s = b.buf;
	para->text.len = b.len;
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
