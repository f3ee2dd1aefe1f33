/* SPDX-License-Identifier: ISC */
/*
 * Which encoding a document is in, and its text in UTF-8.  What cannot be
 * decoded becomes U+FFFD and is counted; it never ends the reading.
 */
#include <string.h>

#include "base/arena.h"
#include "base/block.h"
#include "base/char.h"
#include "base/cp.h"
#include "base/str.h"
#include "base/utf8.h"
#include "gi.h"
#include "normalize/charset.h"
#include "normalize/encoding.h"

static const char *const names[GI_ENCODINGS] = {
	[GI_ENC_NONE] = "", [GI_ENC_UTF8] = "UTF-8",
	[GI_ENC_GB18030] = "GB18030", [GI_ENC_BIG5] = "Big5",
	[GI_ENC_UTF16] = "UTF-16", [GI_ENC_UTF16LE] = "UTF-16LE",
	[GI_ENC_UTF16BE] = "UTF-16BE"
};

static const struct {
	const char		*name;		/* in lower case */
	enum gi_encoding	 encoding;
} known[] = {
	{ "utf-8", GI_ENC_UTF8 }, { "gb18030", GI_ENC_GB18030 },
	{ "gbk", GI_ENC_GB18030 }, { "gb2312", GI_ENC_GB18030 },
	{ "big5", GI_ENC_BIG5 }, { "utf-16", GI_ENC_UTF16 },
	{ "utf-16le", GI_ENC_UTF16LE }, { "utf-16be", GI_ENC_UTF16BE }
};

/* U+FEFF in the encodings that it marks. */
static const struct {
	const char		*bytes;
	enum gi_encoding	 encoding;
} marks[] = {
	{ GI_MARK_UTF8, GI_ENC_UTF8 }, { GI_MARK_UTF16LE, GI_ENC_UTF16LE },
	{ GI_MARK_UTF16BE, GI_ENC_UTF16BE },
	{ "\x84\x31\x95\x33", GI_ENC_GB18030 }
};

enum gi_encoding
gi_encoding_find(struct gi_str name)
{
	size_t	 i;

	for (i = 0; i < GI_LEN(known); i++) {
		if (gi_str_is_lower(name, known[i].name))
			return known[i].encoding;
	}
	return GI_ENC_NONE;
}

const char *
gi_encoding_name(enum gi_encoding e)
{
	return names[e];
}

static size_t
utf8_decode(const char *s, size_t len, uint32_t *cp)
{
	size_t	 n = gi_utf8_decode(s, len, cp);

	if (*cp == GI_CP_REPLACEMENT &&
	    (n != 3 || memcmp(s, GI_TEXT_REPLACEMENT, 3) != 0))
		*cp = NRM_CHARSET_BROKEN;
	return n;
}

static uint32_t
utf16_unit(const char *s, bool little)
{
	const unsigned char	*u = (const unsigned char *)s;

	return little ? u[0] | (uint32_t)u[1] << 8 :
	    u[1] | (uint32_t)u[0] << 8;
}

/* Decode UTF-16: a lone surrogate, or half a unit at the end, is broken. */
static size_t
utf16_decode(const char *s, size_t len, uint32_t *cp, bool little)
{
	uint32_t	 low;

	*cp = NRM_CHARSET_BROKEN;
	if (len < 2)
		return 1;
	*cp = utf16_unit(s, little);
	if (*cp < 0xD800 || *cp > 0xDFFF)
		return 2;
	low = len >= 4 ? utf16_unit(s + 2, little) : 0;
	if (*cp > 0xDBFF || low < 0xDC00 || low > 0xDFFF) {
		*cp = NRM_CHARSET_BROKEN;
		return 2;
	}
	*cp = 0x10000 + ((*cp - 0xD800) << 10) + (low - 0xDC00);
	return 4;
}

static size_t
utf16le_decode(const char *s, size_t len, uint32_t *cp)
{
	return utf16_decode(s, len, cp, true);
}

static size_t
utf16be_decode(const char *s, size_t len, uint32_t *cp)
{
	return utf16_decode(s, len, cp, false);
}

static nrm_charset_decode *const decoder[GI_ENCODINGS] = {
	[GI_ENC_UTF8] = utf8_decode, [GI_ENC_GB18030] = gi_gb18030_decode,
	[GI_ENC_BIG5] = gi_big5_decode, [GI_ENC_UTF16LE] = utf16le_decode,
	[GI_ENC_UTF16BE] = utf16be_decode
};

static enum gi_encoding
marked(struct gi_str bytes)
{
	size_t	 i, n;

	for (i = 0; i < GI_LEN(marks); i++) {
		n = strlen(marks[i].bytes);
		if (bytes.len >= n && memcmp(bytes.s, marks[i].bytes, n) == 0)
			return marks[i].encoding;
	}
	return GI_ENC_NONE;
}

bool
gi_encoding_marked(struct gi_str bytes)
{
	return marked(bytes) != GI_ENC_NONE;
}

bool
gi_encoding_is_wide(struct gi_str bytes, enum gi_encoding e)
{
	if (e == GI_ENC_NONE)
		e = marked(bytes);
	return e == GI_ENC_UTF16 || e == GI_ENC_UTF16LE || e == GI_ENC_UTF16BE;
}

struct tally {
	size_t	 han;		/* ideographs */
	size_t	 broken;	/* sequences */
	bool	 cut;		/* the last of these is at the very end */
};

/* Count the character cp, the last of the text or not. */
static inline void
tally_add(struct tally *t, uint32_t cp, bool last)
{
	t->broken += cp == NRM_CHARSET_BROKEN;
	t->han += gi_is_han(cp);
	t->cut = cp == NRM_CHARSET_BROKEN && last;
}

static struct tally
tally(struct gi_str bytes, nrm_charset_decode *decode)
{
	struct tally	 t = { 0, 0, false };
	size_t		 at;
	uint32_t	 cp;

	for (at = 0; at < bytes.len;) {
		if ((unsigned char)bytes.s[at] < 0x80) {
			at++;
			continue;
		}
		at += decode(bytes.s + at, bytes.len - at, &cp);
		tally_add(&t, cp, at == bytes.len);
	}
	return t;
}

/* The same in UTF-8, which many bytes of other texts begin no character of. */
static struct tally
tally_utf8(struct gi_str bytes)
{
	struct tally	 t = { 0, 0, false };
	size_t		 at;
	uint32_t	 cp;
	unsigned char	 c;

	for (at = 0; at < bytes.len;) {
		c = (unsigned char)bytes.s[at];
		if (c < 0xC2) {
			at++;
			t.broken += c >= 0x80;
			t.cut = c >= 0x80 && at == bytes.len;
			continue;
		}
		at += utf8_decode(bytes.s + at, bytes.len - at, &cp);
		tally_add(&t, cp, at == bytes.len);
	}
	return t;
}

/*
 * Whether bytes of 0xC0 and above, which begin characters of UTF-8, are more
 * than those from 0x80 to 0xBF, which follow in them.  Then the text cannot be
 * UTF-8 with a few breaks: an ideograph has two bytes that follow, so for each
 * ideograph there is more than one first byte that begins no whole character.
 */
static bool
too_many_begin(struct gi_str bytes)
{
	unsigned char	 lane[BLOCK];
	block		 sum, ascii, follows_not;
	block_signed	 b;
	size_t		 at = 0, i, stop, two = 0;
	ptrdiff_t	 more;
	unsigned char	 c;

	while (bytes.len - at >= BLOCK) {
		sum = (block){ 0 };
		/* no lane has more than a byte holds */
		stop = at + 127 * BLOCK;
		for (; at < stop && bytes.len - at >= BLOCK; at += BLOCK) {
			b = (block_signed)block_load(bytes.s + at);
			ascii = (block)(b > -1);
			follows_not = (block)(b > (signed char)0xBF);
			/* 0 for what follows, 1 for ASCII, 2 for the rest */
			sum += ascii - follows_not - follows_not;
		}
		block_store(lane, sum);
		for (i = 0; i < BLOCK; i++)
			two += lane[i];
	}
	more = (ptrdiff_t)two - (ptrdiff_t)at;
	for (; at < bytes.len; at++) {
		c = (unsigned char)bytes.s[at];
		more += c >= 0xC0 ? 1 : -(c >= 0x80);
	}
	return more > 0;
}

/*
 * UTF-8 with a few broken bytes can often be read as GB 18030 without any
 * complaint.  The reverse tells the two apart: text in GB 18030, read as UTF-8,
 * is broken at every other character and hardly ever gives an ideograph.
 */
enum gi_encoding
nrm_charset_not_gb(struct gi_str bytes)
{
	enum gi_encoding	 e = marked(bytes);
	struct tally		 t;

	if (e != GI_ENC_NONE)
		return e;
	if (gi_utf8_valid(bytes.s, bytes.len) == bytes.len)
		return GI_ENC_UTF8;
	if (too_many_begin(bytes))
		return GI_ENC_NONE;
	t = tally_utf8(bytes);
	return t.han > t.broken - t.cut ? GI_ENC_UTF8 : GI_ENC_NONE;
}

bool
nrm_charset_is_gb(struct gi_str bytes, size_t broken)
{
	return broken == 0 || broken < tally_utf8(bytes).broken;
}

enum gi_encoding
gi_encoding_guess(struct gi_str bytes)
{
	enum gi_encoding	 e = nrm_charset_not_gb(bytes);

	if (e != GI_ENC_NONE)
		return e;
	return nrm_charset_is_gb(bytes,
	    tally(bytes, gi_gb18030_decode).broken) ? GI_ENC_GB18030 :
	    GI_ENC_UTF8;
}

static enum gi_encoding
byte_order(struct gi_str bytes)
{
	return marked(bytes) == GI_ENC_UTF16BE ? GI_ENC_UTF16BE :
	    GI_ENC_UTF16LE;
}

/*
 * Decode the code at byte at of bytes into buf, behind out->text, and in
 * GB 18030 all before it that gi_gb18030_run() takes.  Returns the byte behind
 * what was decoded.  *first is set to where out->text has its first U+FFFD.
 */
static size_t
decode_more(struct gi_str bytes, enum gi_encoding e, size_t at, size_t *first,
    struct gi_decoded *out, char *buf)
{
	size_t		 n = 0;
	uint32_t	 cp;

	if (e == GI_ENC_GB18030) {
		at += gi_gb18030_run(bytes.s + at, bytes.len - at,
		    buf + out->text.len, &n);
		out->text.len += n;
		if (at == bytes.len)
			return at;
	}
	n = decoder[e](bytes.s + at, bytes.len - at, &cp);
	if (cp == NRM_CHARSET_BROKEN) {
		cp = GI_CP_REPLACEMENT;
		if (out->bad++ == 0) {
			out->first = at + 1;
			*first = out->text.len;
		}
	}
	out->text.len += gi_utf8_encode(cp, buf + out->text.len);
	return at + n;
}

enum gi_encoding
gi_decode(struct gi_arena *a, struct gi_str bytes, enum gi_encoding e,
    struct gi_decoded *out)
{
	char		*buf;
	size_t		 at, first = 0;

	memset(out, 0, sizeof(*out));
	out->text = bytes;
	if (e == GI_ENC_UTF16)
		e = byte_order(bytes);
	if (e == GI_ENC_UTF8 &&
	    gi_utf8_valid(bytes.s, bytes.len) == bytes.len)
		return e;
	/* two bytes of UTF-16, and one broken byte, become three of UTF-8 */
	buf = gi_alloc_raw(a, gi_size_add(gi_size_mul(bytes.len, 3),
	    NRM_CHARSET_SLACK));
	out->text.s = buf;
	out->text.len = 0;
	for (at = 0; at < bytes.len;)
		at = decode_more(bytes, e, at, &first, out, buf);
	if (out->bad > 0)
		out->line = gi_line_at(out->text, first);
	return e;
}
