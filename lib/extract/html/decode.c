/* SPDX-License-Identifier: ISC */
/*
 * Which encoding a page is in.  These are tried in turn, and the first that
 * decodes all of the page is taken: a byte order mark, UTF-8, what the server
 * said, what the page says of itself, GB 18030.  If none does, the encoding is
 * guessed.  A page's own names of encodings are only looked up in our table,
 * and handed to no library.
 */
#include <string.h>

#include "base/arena.h"
#include "base/ascii.h"
#include "base/str.h"
#include "extract/html/html.h"
#include "extract/piece/charset.h"
#include "gi.h"
#include "normalize/encoding.h"

#define LOOK	((size_t)4096)		/* bytes of a page that are searched
					   for its charset */

/* What the page says of itself, or GI_ENC_NONE. */
static enum gi_encoding
said(struct gi_str s)
{
	if (s.len > LOOK)
		s.len = LOOK;
	return ext_charset(s);
}

/* Decode the page by e if that loses nothing; returns whether it did. */
static bool
decodes(struct ext_doc *d, enum gi_encoding e)
{
	struct gi_mark	 mark = gi_arena_mark(d->arena);

	if (e == GI_ENC_NONE || e == GI_ENC_UTF16)
		return false;
	d->encoding = gi_decode(d->arena, d->bytes, e, &d->decoded);
	if (d->decoded.bad == 0)
		return true;
	gi_arena_release(d->arena, mark);
	return false;
}

struct gi_str
html_decode(struct ext_doc *d)
{
	struct gi_str	 text;

	if (d->encoding != GI_ENC_NONE)
		return ext_decode(d, d->bytes);
	if (!gi_encoding_marked(d->bytes) && !decodes(d, GI_ENC_UTF8) &&
	    !decodes(d, d->charset) && !decodes(d, said(d->bytes)) &&
	    !decodes(d, GI_ENC_GB18030))
		d->encoding = GI_ENC_NONE;
	text = d->encoding == GI_ENC_NONE ? ext_decode(d, d->bytes) :
	    d->decoded.text;
	if (gi_ascii_begins(text, GI_MARK_UTF8))
		text = gi_str_from(text, strlen(GI_MARK_UTF8));
	return text;
}
