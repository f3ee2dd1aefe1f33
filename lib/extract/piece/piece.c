/* SPDX-License-Identifier: ISC */
/* What readers put into a document. */
#include <string.h>

#include "base/arena.h"
#include "base/block.h"
#include "base/str.h"
#include "base/utf8.h"
#include "extract/piece/piece.h"
#include "gi.h"
#include "normalize/encoding.h"
#include "tool/msg.h"

#define SAID		((size_t)4 << 20)	/* bytes of what is said of the
						   cells of a document, and */
#define SAID_EACH	4			/* more for each byte of it */

static inline struct ext_piece *
put(struct ext_doc *d, enum ext_type type, const char *key, struct gi_str text)
{
	struct ext_piece	*p;

	d->piece = gi_grow(d->arena, d->piece, d->npiece, &d->room,
	    sizeof(*d->piece));
	p = &d->piece[d->npiece++];
	p->type = type;
	p->same = false;
	p->key = key;
	p->text = text;
	p->cells = NULL;
	return p;
}

/* Put a piece for each line of a text.  An empty text is one empty line. */
static void
put_lines(struct ext_doc *d, enum ext_type type, const char *key,
    struct gi_str text)
{
	struct ext_piece	*p;
	struct gi_lines		 lines;
	size_t			 number = 0;

	gi_lines_begin(&lines, text);
	if (text.len == 0)
		put(d, type, key, text);
	while (lines.rest.len > 0) {
		p = put(d, type, key, (struct gi_str){ NULL, 0 });
		p->same = lines.number == number;
		number = lines.number;
		p->text = gi_lines_next(&lines, 0);
	}
}

void
ext_line(struct ext_doc *d, struct gi_str text)
{
	put_lines(d, EXT_LINE, NULL, text);
}

size_t
ext_grid_number(struct ext_doc *d)
{
	return ++d->grids;
}

/* How often c stands in s: in a row, every few bytes. */
static size_t
count(struct gi_str s, char c)
{
	block	 is;
	size_t	 i = 0, n = 0;

	for (; s.len - i >= BLOCK; i += BLOCK) {
		is = (block)(block_load(s.s + i) == (unsigned char)c);
		n += block_sum(is & 1);
	}
	for (; i < s.len; i++)
		n += s.s[i] == c;
	return n;
}

void
ext_row(struct ext_doc *d, struct gi_str text, const struct ext_cells *cells)
{
	size_t			 n = d->npiece, all = gi_size_add(SAID,
				    gi_size_mul(d->bytes.len, SAID_EACH));
	struct ext_cells	*mute;

	ext_line(d, text);
	if (cells == NULL || d->npiece != n + 1)
		return;
	d->piece[n].cells = cells;
	if (gi_size_add(d->said, cells->columns.len) <= all &&
	    (cells->columns.len == 0 ||
	    count(text, '\t') == count(cells->columns, ','))) {
		d->said += cells->columns.len;
		return;
	}
	d->piece[n].cells = mute = gi_alloc(d->arena, sizeof(*mute));
	mute->more = cells->more;
}

void
ext_line_more(struct ext_doc *d, struct gi_str text)
{
	put(d, EXT_LINE, NULL, text);
	d->piece[d->npiece - 1].same = true;
}

void
ext_aside(struct ext_doc *d, const char *kind, struct gi_str text)
{
	put_lines(d, EXT_ASIDE, kind, text);
}

void
ext_hint(struct ext_doc *d, const char *key, struct gi_str value)
{
	put(d, EXT_HINT, key, value);
}

void
ext_page(struct ext_doc *d)
{
	put(d, EXT_PAGE, NULL, gi_str(""));
}

void
ext_place(struct ext_doc *d, struct gi_str fields)
{
	put(d, EXT_PLACE, NULL, fields);
}

bool
ext_piece_shows(const struct ext_piece *p)
{
	return p->type == EXT_LINE && gi_trim(p->text).len > 0;
}

void
ext_asides_from(struct ext_doc *d, size_t n, const char *kind)
{
	size_t	 i, to = n;

	for (i = n; i < d->npiece; i++) {
		if (d->piece[i].type == EXT_PLACE ||
		    (d->piece[i].type == EXT_LINE &&
		    !ext_piece_shows(&d->piece[i])))
			continue;
		d->piece[to] = d->piece[i];
		if (d->piece[to].type == EXT_LINE) {
			d->piece[to].type = EXT_ASIDE;
			d->piece[to].key = kind;
		}
		to++;
	}
	d->npiece = to;
}

void
ext_fail(struct ext_doc *d, enum gi_msg why, const char *detail)
{
	if (d->failed)
		return;
	d->failed = true;
	d->why = why;
	d->detail = detail == NULL ? NULL :
	    gi_dup(d->arena, detail, strlen(detail));
}

void
ext_part_begin(struct ext_doc *part, const struct ext_doc *d,
    struct gi_str bytes)
{
	memset(part, 0, sizeof(*part));
	part->arena = d->arena;
	part->name = d->name;
	part->bytes = bytes;
	part->limits = d->limits;
	part->plain = d->plain;
	part->places = d->places;
	part->grids = d->grids;
	part->said = d->said;
}

void
ext_part_end(struct ext_doc *d, const struct ext_doc *part)
{
	size_t	 i;

	if (part->failed)
		ext_fail(d, part->why, part->detail);
	for (i = 0; i < part->npiece; i++) {
		d->piece = gi_grow(d->arena, d->piece, d->npiece, &d->room,
		    sizeof(*d->piece));
		d->piece[d->npiece++] = part->piece[i];
	}
	d->places = part->places;
	d->grids = part->grids;
	d->said = part->said;
	if (d->decoded.bad == 0)
		d->decoded = part->decoded;
	else
		d->decoded.bad += part->decoded.bad;
}

/*
 * The encoding of bytes for which none was asked.  What a server said is
 * believed where it decodes all of the bytes and they are not valid UTF-8; else
 * the bytes are guessed at.
 */
static enum gi_encoding
choose(struct ext_doc *d, struct gi_str bytes)
{
	if (d->charset != GI_ENC_NONE &&
	    gi_utf8_valid(bytes.s, bytes.len) < bytes.len) {
		gi_decode(d->arena, bytes, d->charset, &d->decoded);
		if (d->decoded.bad == 0)
			return d->charset;
	}
	return gi_encoding_guess(bytes);
}

struct gi_str
ext_decode(struct ext_doc *d, struct gi_str bytes)
{
	if (d->encoding == GI_ENC_NONE)
		d->encoding = choose(d, bytes);
	d->encoding = gi_decode(d->arena, bytes, d->encoding, &d->decoded);
	return d->decoded.text;
}
