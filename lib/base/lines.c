/* SPDX-License-Identifier: ISC */
/* A text as the lines that an editor shows, each with its number. */
#include <string.h>

#include "base/block.h"
#include "base/str.h"
#include "gi.h"

/*
 * Bytes of the line end at the start of s, which may be empty: LF, CRLF, CR.
 * CRCRLF, which a second conversion makes, is one too.
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
 * A text without any LF is one of old Macintosh make, and its CRs count.
 * Else a line has the number that its LF gives it, as sed(1) counts.
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
