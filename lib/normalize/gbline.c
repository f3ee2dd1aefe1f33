/* SPDX-License-Identifier: ISC */
/*
 * A text in GB 18030, decoded, folded and divided into line records in one
 * pass: nearly all lines have nothing but what its table has ready.  Line ends
 * are what they are in the text, since no code has such a byte in it.
 */
#include <string.h>

#include "base/arena.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "gi.h"
#include "normalize/charset.h"
#include "normalize/encoding.h"
#include "normalize/normal.h"
#include "stream/put.h"
#include "tagged/tagged.h"

#define MANY	((size_t)4096)	/* bytes of a line that are decoded at once */
#define FEW	((size_t)64)	/* of a record besides its text, at most */

struct gb {
	struct gi_arena		*arena;
	struct gi_decoded	*decoded;
	struct gi_normal	*out;
	struct gi_str		 bytes;
	struct gi_lines		 lines;
	struct gi_put_head		 head;
	char			*s;		/* the records, */
	size_t			 len;		/* of that many bytes */
	size_t			 room;
};

static void
grow(struct gb *g, size_t more)
{
	char	*was = g->s;

	g->room = gi_size_add(gi_size_mul(g->room, 2), more);
	g->s = gi_alloc_raw(g->arena, g->room);
	memcpy(g->s, was, g->len);
}

/*
 * Begin the record of the next line.  Returns where its text goes, with room
 * for that many bytes.
 */
static inline char *
begin(struct gb *g, size_t text)
{
	size_t	 more = text + FEW + GI_PUT_SLACK + NRM_CHARSET_SLACK;

	if (g->room - g->len < more)
		grow(g, more);
	return gi_put_head(g->s + g->len, &g->head, g->lines.number);
}

/* Decode a line, from byte start up to end, to UTF-8. */
static struct gi_str
decode(struct gb *g, size_t start, size_t end)
{
	struct gi_decoded	*d = g->decoded;
	char			*buf = gi_alloc_raw(g->arena, gi_size_add(
				    gi_size_mul(end - start, 3), 4));
	struct gi_str		 text = { buf, 0 };
	size_t			 at, n;
	uint32_t		 cp;

	for (at = start; at < end; at += n) {
		n = gi_gb18030_decode(g->bytes.s + at, g->bytes.len - at, &cp);
		if (cp == NRM_CHARSET_BROKEN) {
			cp = GI_CP_REPLACEMENT;
			if (d->bad++ == 0) {
				d->first = at + 1;
				d->line = g->lines.number;
			}
		}
		text.len += gi_utf8_encode(cp, buf + text.len);
	}
	return text;
}

/* Write the record of a line that has to be folded; returns the line's end. */
static size_t
rare_line(struct gb *g, size_t start)
{
	const char	*s = g->bytes.s;
	size_t		 end = start;
	struct gi_str	 text;
	char		*p;

	while (end < g->bytes.len && s[end] != '\n' && s[end] != '\r')
		end++;
	text = gi_normalize_line(g->arena, decode(g, start, end),
	    g->lines.number, g->out);
	p = begin(g, gi_size_add(gi_size_mul(text.len, 2), MANY));
	p = gi_put_escaped(p, text, text.len);
	*p++ = '\n';
	g->len = (size_t)(p - g->s);
	return end;
}

/* Write the record of the line at byte start; returns the line's end. */
static size_t
line(struct gb *g, size_t start)
{
	const char	*s = g->bytes.s, *stop;
	size_t		 left = g->bytes.len - start;
	char		*p;

	if (left < NRM_CHARSET_SLACK)
		return rare_line(g, start);
	left -= NRM_CHARSET_SLACK;
	p = begin(g, 2 * MANY);
	stop = gi_gb18030_plain(s + start, s + start +
	    (left < MANY ? left : MANY), &p);
	if (*stop != '\n' && *stop != '\r')
		return rare_line(g, start);
	*p++ = '\n';
	g->len = (size_t)(p - g->s);
	return (size_t)(stop - s);
}

/*
 * gi_normalize_text() of a text in GB 18030; its lines are in out as records.
 */
static void
gb_lines(struct gi_arena *a, struct gi_str bytes,
    struct gi_decoded *decoded, struct gi_normal *out)
{
	struct gb	 g = { .arena = a, .decoded = decoded, .out = out,
	    .bytes = bytes, .head = GI_PUT_HEAD(GI_NAME_REC_LINE) };
	size_t		 start, end;

	memset(decoded, 0, sizeof(*decoded));
	memset(out, 0, sizeof(*out));
	/* a line takes more than it did, but few are empty */
	g.room = gi_size_add(gi_size_mul(bytes.len, 3), 1);
	g.s = gi_alloc_raw(a, g.room);
	gi_lines_begin(&g.lines, bytes);
	for (start = 0; start < bytes.len; out->nline++) {
		end = line(&g, start);
		if (end < bytes.len && bytes.s[end] == '\n') {
			g.lines.number++;
			start = end + 1;
		} else {
			g.lines.rest = gi_str_from(bytes, end);
			gi_lines_next(&g.lines, 0);
			start = bytes.len - g.lines.rest.len;
		}
	}
	out->records.s = g.s;
	out->records.len = g.len;
}

enum gi_encoding
gi_normalize_bytes(struct gi_arena *a, struct gi_str bytes,
    enum gi_encoding e, bool marks, struct gi_decoded *decoded,
    struct gi_normal *out)
{
	memset(decoded, 0, sizeof(*decoded));
	decoded->text = bytes;
	/* most are UTF-8, which this tells; the lines are views of bytes */
	if ((e == GI_ENC_NONE || e == GI_ENC_UTF8) &&
	    gi_normalize_text(a, bytes, out))
		return GI_ENC_UTF8;
	/* a tag or reference has the same bytes in both */
	marks = marks && tag_is_left(bytes);
	if (e == GI_ENC_GB18030 && !marks) {
		gb_lines(a, bytes, decoded, out);
		return e;
	}
	if (e == GI_ENC_NONE && marks)
		e = gi_encoding_guess(bytes);
	if (e == GI_ENC_NONE &&
	    (e = nrm_charset_not_gb(bytes)) == GI_ENC_NONE) {
		gb_lines(a, bytes, decoded, out);
		if (nrm_charset_is_gb(bytes, decoded->bad))
			return GI_ENC_GB18030;
		e = GI_ENC_UTF8;
	}
	e = gi_decode(a, bytes, e, decoded);
	gi_normalize_text(a, decoded->text, out);
	return e;
}
