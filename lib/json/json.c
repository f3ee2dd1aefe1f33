/* SPDX-License-Identifier: ISC */
/* JSON, written as it comes. */
#include <string.h>

#include "base/block.h"
#include "base/cp.h"
#include "base/decimal.h"
#include "base/str.h"
#include "base/utf8.h"
#include "gi.h"
#include "json/json.h"
#include "stream/output.h"

void
json_flush(struct json_out *j)
{
	gi_put_bytes(j->out, j->buf, j->len);
	j->len = 0;
}

char *
json_room(struct json_out *j, size_t n)
{
	if (JSON_BUF - j->len < n)
		json_flush(j);
	return j->buf + j->len;
}

/* put() where buf has no room. */
static void
put_far(struct json_out *j, const char *s, size_t len)
{
	json_flush(j);
	if (len > JSON_BUF) {
		gi_put_bytes(j->out, s, len);
	} else {
		memcpy(j->buf, s, len);
		j->len = len;
	}
}

static inline void
put(struct json_out *j, const char *s, size_t len)
{
	if (len > JSON_BUF - j->len) {
		put_far(j, s, len);
	} else {
		memcpy(j->buf + j->len, s, len);
		j->len += len;
	}
}

static inline void
put_byte(struct json_out *j, char c)
{
	if (j->len == JSON_BUF)
		json_flush(j);
	j->buf[j->len++] = c;
}

static void
newline(struct json_out *j)
{
	unsigned	 i;

	if (!j->pretty)
		return;
	put_byte(j, '\n');
	for (i = 0; i < j->depth; i++)
		put(j, "  ", 2);
}

/* Put what stands between what was written last and the value that comes. */
static inline void
separate(struct json_out *j)
{
	if (j->keyed) {
		j->keyed = false;
		return;
	}
	if (j->more)
		put_byte(j, ',');
	j->more = true;
	if (j->depth > 0)
		newline(j);
}

void
json_open(struct json_out *j, char bracket)
{
	separate(j);
	put_byte(j, bracket);
	j->depth++;
	j->more = false;
}

void
json_close(struct json_out *j, char bracket)
{
	j->depth--;
	if (j->more)
		newline(j);
	put_byte(j, bracket);
	j->more = true;
}

void
json_end(struct json_out *j)
{
	put_byte(j, '\n');
	j->more = false;
	json_flush(j);
}

/*
 * Which bytes need no escape in a string: PLAIN ones, and mostly characters of
 * three bytes, of which the first is THREE.  Escapes have the characters that
 * HTML gives a meaning (& ' < >), so that JSON can be put into a page; those
 * that a terminal obeys; and U+2028 and U+2029, which end a line in older
 * JavaScript.
 */
enum { OTHER, PLAIN, THREE };

#define PLAIN_4(c)	[c] = PLAIN, PLAIN, PLAIN, PLAIN
#define PLAIN_8(c)	PLAIN_4(c), PLAIN, PLAIN, PLAIN, PLAIN
#define THREE_4(c)	[c] = THREE, THREE, THREE, THREE

static const unsigned char byte[256] = {
	[' '] = PLAIN, ['!'] = PLAIN, ['#'] = PLAIN, ['$'] = PLAIN,
	['%'] = PLAIN, PLAIN_8('('), PLAIN_8('0'), PLAIN_4('8'),
	['='] = PLAIN, ['?'] = PLAIN, PLAIN_8('@'), PLAIN_8('H'),
	PLAIN_8('P'), PLAIN_4('X'), [']'] = PLAIN, ['^'] = PLAIN,
	['_'] = PLAIN, PLAIN_8('`'), PLAIN_8('h'), PLAIN_8('p'),
	PLAIN_4('x'), ['|'] = PLAIN, ['}'] = PLAIN, ['~'] = PLAIN,
	[0xE1] = THREE, [0xE3] = THREE, THREE_4(0xE4), THREE_4(0xE8),
	[0xEC] = THREE, [0xEE] = THREE, [0xEF] = THREE
};

/*
 * How many of the BLOCK bytes at p, from the first on, need no escape.  A
 * character that the block cuts off is not counted.
 */
static size_t
plain_block(const char *p)
{
	const block	 b = block_load(p);
	unsigned	 ascii, three, inner, other, n;

	ascii = block_bits(block_within(b, ' ', '~') & ~(
	    (block)(b == '"') | block_within(b, '&', '\'') |
	    (block)((b | 2) == '>') | (block)(b == '\\')));
	three = block_bits((block)(b == 0xE1) | block_within(b, 0xE3, 0xEC) |
	    block_within(b, 0xEE, 0xEF));
	inner = block_bits(block_inner(b));
	other = (inner ^ (three << 1 | three << 2)) | ~(ascii | three | inner);
	n = block_first(other | 1u << BLOCK);
	three &= (1u << n) - 1;
	return n - (n > 0 && three >> (n - 1) != 0) -
	    2u * (n > 1 && three >> (n - 2) == 1);
}

/*
 * How many bytes at the start of s need no escape.  There may be more of them:
 * a character of two or four bytes ends the count.
 */
static size_t
plain(struct gi_str s)
{
	const unsigned char	*u = (const unsigned char *)s.s;
	size_t			 i = 0, n = BLOCK - 2;

	while (n >= BLOCK - 2 && s.len - i >= BLOCK)
		i += n = plain_block(s.s + i);
	if (n < BLOCK - 2)
		return i;
	for (;;) {
		while (i < s.len && byte[u[i]] == PLAIN)
			i++;
		if (s.len - i < 3 || byte[u[i]] != THREE ||
		    ((u[i + 1] ^ 0x80) | (u[i + 2] ^ 0x80)) >= 0x40)
			return i;
		i += 3;
	}
}

static bool
is_plain(uint32_t cp)
{
	if (cp < 0x80)
		return byte[cp] == PLAIN;
	return cp >= GI_CP_NO_BREAK_SPACE && cp != GI_CP_LINE_SEPARATOR &&
	    cp != GI_CP_PARAGRAPH_SEPARATOR &&
	    cp != GI_CP_REPLACEMENT;
}

static void
put_escape(struct json_out *j, uint32_t cp)
{
	static const char	 from[] = "\"\\\b\f\n\r\t";
	static const char	 to[] = "\"\\bfnrt";
	static const char	 hex[] = "0123456789abcdef";
	const char		*p;
	char			 u[6] = { '\\', 'u' };
	int			 i;

	if (cp == GI_CP_REPLACEMENT) {
		put(j, GI_TEXT_REPLACEMENT, strlen(GI_TEXT_REPLACEMENT));
	} else if (cp != 0 && cp < 0x80 &&
	    (p = strchr(from, (int)cp)) != NULL) {
		put_byte(j, '\\');
		put_byte(j, to[p - from]);
	} else {
		for (i = 0; i < 4; i++)
			u[2 + i] = hex[cp >> (12 - 4 * i) & 0xF];
		put(j, u, sizeof(u));
	}
}

void
json_text(struct json_out *j, struct gi_str s)
{
	size_t		 i = 0, n, from = 0;
	uint32_t	 cp;

	while ((i += plain(gi_str_from(s, i))) < s.len) {
		n = gi_utf8_decode(s.s + i, s.len - i, &cp);
		if (!is_plain(cp)) {
			put(j, s.s + from, i - from);
			put_escape(j, cp);
			from = i + n;
		}
		i += n;
	}
	if (s.len > from)
		put(j, s.s + from, s.len - from);
}

void
json_quote(struct json_out *j)
{
	if (!j->quoted)
		separate(j);
	put_byte(j, '"');
	j->quoted = !j->quoted;
}

void
json_str(struct json_out *j, struct gi_str s)
{
	separate(j);
	put_byte(j, '"');
	json_text(j, s);
	put_byte(j, '"');
}

void
json_key(struct json_out *j, struct gi_str key)
{
	json_str(j, key);
	put(j, ": ", j->pretty ? 2 : 1);
	j->keyed = true;
}

static inline void
put_name(struct json_out *j, struct gi_str name)
{
	char	*p;

	if (j->pretty || name.len > JSON_BUF / 2) {
		separate(j);
		put_byte(j, '"');
		put(j, name.s, name.len);
		put(j, "\": ", j->pretty ? 3 : 2);
		return;
	}
	p = json_room(j, name.len + sizeof(",\"\":"));
	if (j->more)
		*p++ = ',';
	*p++ = '"';
	memcpy(p, name.s, name.len);
	p += name.len;
	*p++ = '"';
	*p++ = ':';
	j->len = (size_t)(p - j->buf);
	j->more = true;
}

void
json_name(struct json_out *j, const char *name)
{
	put_name(j, gi_str(name));
	j->keyed = true;
}

void
json_open_named(struct json_out *j, struct gi_str name)
{
	put_name(j, name);
	put_byte(j, '{');
	j->depth++;
	j->more = false;
}

void
json_null(struct json_out *j)
{
	separate(j);
	put(j, "null", 4);
}

void
json_bool(struct json_out *j, bool b)
{
	separate(j);
	put(j, b ? "true" : "false", b ? 4 : 5);
}

bool
json_number(struct json_out *j, struct gi_str s)
{
	struct gi_str	 digits;

	if (!gi_is_decimal(s)) {
		json_null(j);
		return false;
	}
	separate(j);
	if (*gi_decimal_plain(s, &digits) == '-')
		put_byte(j, '-');
	put(j, digits.s, digits.len);
	return true;
}

void
json_used(struct json_out *j, const char *end)
{
	j->len = (size_t)(end - j->buf);
	j->more = true;
	j->keyed = end[-1] == ':';
}

void
json_size(struct json_out *j, size_t n)
{
	char	 buf[GI_SIZE_TEXT] = "";

	separate(j);
	put(j, buf, gi_size_format(n, buf));
}
