/* SPDX-License-Identifier: ISC */
/* The lines of a text, with the numbers that an editor shows. */
#include <string.h>

#include "base/block.h"
#include "base/str.h"
#include "gi.h"

/*
 * Bytes of the line end that s begins with, 0 if it begins with none: LF,
 * CRLF, CR, or CRCRLF, which comes of converting twice.
 */
static size_t
terminator(struct gi_str s)
{
	size_t	 n;

	for (n = 0; n < s.len && n <= 2; n++) {
		if (s.s[n] == '\n')
			return n + 1;
		if (s.s[n] != '\r')
			break;
	}
	return n > 0;
}

/*
 * Whether a CR alone counts as the end of a line: in a text without any LF, as
 * an old Macintosh wrote.  In others sed(1) would not count it either.
 */
static bool
counts_cr(struct gi_str text)
{
	return text.len > 0 && memchr(text.s, '\n', text.len) == NULL;
}

void
gi_lines_begin(struct gi_lines *l, struct gi_str text)
{
	l->rest = text;
	l->number = 1;
	l->cr = counts_cr(text);
}

struct gi_str
gi_lines_next(struct gi_lines *l, size_t at)
{
	struct gi_str	 line = l->rest;
	size_t		 n;
	unsigned	 bits;
	block		 b;

	for (; line.len - at >= BLOCK; at += BLOCK) {
		b = block_load(line.s + at);
		bits = block_bits((block)(b == '\n') | (block)(b == '\r'));
		if (bits == 0)
			continue;
		at += block_first(bits);
		break;
	}
	while (at < line.len && line.s[at] != '\n' && line.s[at] != '\r')
		at++;
	line.len = at;
	l->rest = gi_str_from(l->rest, at);
	n = terminator(l->rest);
	if (n > 0 && (l->cr || l->rest.s[n - 1] == '\n'))
		l->number++;
	l->rest = gi_str_from(l->rest, n);
	return line;
}

size_t
gi_line_at(struct gi_str text, size_t at)
{
	char	 end = counts_cr(text) ? '\r' : '\n';
	size_t	 i, number = 1;

	for (i = 0; i < at; i++)
		number += text.s[i] == end;
	return number;
}
