/* SPDX-License-Identifier: ISC */
/*
 * Which encoding a page is in: its mark; strict UTF-8; what its server said or
 * it says of itself, if all of it can be read so; strict GB 18030; and else the
 * likeliest.  Names
 * are looked up among those that we know, and handed to nobody else.
 */
#include <string.h>

#include "base/arena.h"
#include "base/ascii.h"
#include "base/str.h"
#include "extract/html/html.h"
#include "extract/piece/charset.h"
#include "gi.h"
#include "normalize/encoding.h"

#define LOOK	((size_t)4096)		/* bytes in which a page says it */

/* What the page says of itself. */
static enum gi_encoding
said(struct gi_str s)
{
	if (s.len > LOOK)
		s.len = LOOK;
	return ext_charset(s);
}

/* Decode if that loses nothing. */
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
