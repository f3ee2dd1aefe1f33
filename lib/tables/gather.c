/* SPDX-License-Identifier: ISC */
/*
 * The records of cells on their way out.  There are hundreds in a report, and
 * most of what they say needs no escapes: they are put many at a time.
 */
#include <string.h>

#include "tables.h"

void
gather_flush(struct gather *g)
{
	gi_put_bytes(g->out, g->s, g->n);
	g->n = 0;
}

/* Part of a cell's record; it has no escapes. */
void
gather(struct gather *g, const char *s, size_t len)
{
	if (len > GATHER - g->n)
		gather_flush(g);
	if (len > GATHER) {
		gi_put_bytes(g->out, s, len);
		return;
	}
	memcpy(g->s + g->n, s, len);
	g->n += len;
}

void
gather_byte(struct gather *g, char c)
{
	if (g->n == GATHER)
		gather_flush(g);
	g->s[g->n++] = c;
}

/* A field that is a key. */
void
gather_key(struct gather *g, const char *key)
{
	gather_byte(g, '\t');
	gather(g, key, strlen(key));
}

/* A field as the text has it. */
void
gather_raw(struct gather *g, struct gi_str s)
{
	size_t	 i;

	for (i = 0; i < s.len && (unsigned char)s.s[i] >= ' ' &&
	    s.s[i] != '\\'; i++)
		;
	if (i == s.len) {
		gather_byte(g, '\t');
		gather(g, s.s, s.len);
	} else {
		gather_flush(g);
		gi_put_str(g->out, s);
	}
}

void
gather_number(struct gather *g, struct gi_dec d)
{
	char	 buf[GI_DEC_TEXT];
	size_t	 n = gi_dec_format(d, buf);

	gather_byte(g, '\t');
	gather(g, buf, n);
}

void
gather_size(struct gather *g, size_t n)
{
	char	 buf[1 + GI_SIZE_TEXT] = "\t";

	gather(g, buf, 1 + gi_size_format(n, buf + 1));
}
