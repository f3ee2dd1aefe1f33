/* SPDX-License-Identifier: ISC */
/* Writing records: fields, escapes, and line records many at a time. */
#include <string.h>

#include "base/block.h"
#include "base/str.h"
#include "gi.h"
#include "stream/output.h"
#include "stream/put.h"

#define PIECE	((size_t)16 * 1024)	/* of a field, to be escaped */

void
gi_put_head_set(struct gi_put_head *h, size_t number)
{
	h->number = number;
	/* SIZE_MAX does not end in a nine: do not count beyond it */
	h->left = number > SIZE_MAX - 9 ? 0 : 9 - number % 10;
	h->len = GI_PUT_TYPE + gi_size_format(number, h->s + GI_PUT_TYPE);
	h->last = h->s[h->len - 1];
	h->s[h->len++] = '\t';
}

/* The letter that stands for c behind a backslash, or 0. */
static char
escape(char c)
{
	switch (c) {
	case '\t':
		return 't';
	case '\n':
		return 'n';
	case '\r':
		return 'r';
	case '\\':
		return '\\';
	default:
		return 0;
	}
}

static char *
put_escape(char *p, char c)
{
	char	 e = escape(c);

	*p = '\\';
	p += e != 0;
	*p++ = e != 0 ? e : c;
	return p;
}

char *
gi_put_escaped(char *p, struct gi_str s, size_t readable)
{
	size_t		 i = 0, n;
	unsigned	 bits;
	block		 b;

	while (i < s.len && readable - i >= BLOCK) {
		b = block_load(s.s + i);
		block_store(p, b);
		/* what is escaped is below 16, or a backslash */
		bits = block_bits(block_within(b, 0, 15) |
		    (block)(b == '\\'));
		n = bits != 0 ? block_first(bits) : BLOCK;
		if (n >= s.len - i)
			return p + (s.len - i);
		i += n;
		p += n;
		if (bits != 0)
			p = put_escape(p, s.s[i++]);
	}
	for (; i < s.len; i++)
		p = put_escape(p, s.s[i]);
	return p;
}

void
gi_put_str(FILE *out, struct gi_str s)
{
	struct gi_str	 piece;
	char		*to;

	gi_put_byte(out, '\t');
	for (; s.len > 0; s = gi_str_from(s, piece.len)) {
		piece.s = s.s;
		piece.len = s.len < PIECE ? s.len : PIECE;
		to = gi_put_room(out, 2 * piece.len + GI_PUT_SLACK);
		gi_put_used(gi_put_escaped(to, piece, s.len));
	}
}

void
gi_put_text(FILE *out, const char *s)
{
	if (s == NULL)
		gi_put_null(out);
	else
		gi_put_str(out, gi_str(s));
}

void
gi_put_size(FILE *out, size_t n)
{
	char	 buf[1 + GI_SIZE_TEXT] = "\t";

	gi_put_bytes(out, buf, 1 + gi_size_format(n, buf + 1));
}

/* Bytes that can be read from s.s on: up to the end of text if s is in it. */
static size_t
readable(struct gi_str s, struct gi_str text)
{
	uintptr_t	 at = (uintptr_t)s.s - (uintptr_t)text.s;

	return at < text.len ? text.len - at : s.len;
}

void
gi_put_lines(FILE *out, const struct gi_line *line, size_t n,
    struct gi_str text)
{
	struct gi_put_head	 h = GI_PUT_HEAD(GI_NAME_REC_LINE);
	char		*p, begin[GI_PUT_HEAD_ROOM];
	size_t		 i;

	for (i = 0; i < n; i++) {
		if (line[i].text.len > PIECE) {
			p = gi_put_head(begin, &h, line[i].number);
			gi_put_bytes(out, begin, (size_t)(p - begin) - 1);
			gi_put_str(out, line[i].text);
			gi_put_end(out);
			continue;
		}
		p = gi_put_room(out, GI_PUT_HEAD_ROOM + 2 * PIECE + GI_PUT_SLACK + 1);
		p = gi_put_head(p, &h, line[i].number);
		p = gi_put_escaped(p, line[i].text,
		    readable(line[i].text, text));
		*p++ = '\n';
		gi_put_used(p);
	}
}
