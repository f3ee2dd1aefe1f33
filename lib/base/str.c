/* SPDX-License-Identifier: ISC */
/* Views of text. */
#include <string.h>

#include "base/arena.h"
#include "base/char.h"
#include "base/str.h"
#include "base/utf8.h"
#include "gi.h"

bool
gi_str_eq(struct gi_str a, struct gi_str b)
{
	return a.len == b.len && (a.len == 0 || memcmp(a.s, b.s, a.len) == 0);
}

size_t
gi_str_find(struct gi_str str, struct gi_str part)
{
	const char	*p = str.s, *end = str.s + str.len;
	size_t		 before = part.len - 1;

	if (str.len < part.len)
		return str.len;
	/* seek its last byte: of those of a Han character the rarest */
	for (p += before; p < end; p++) {
		p = memchr(p, part.s[before], (size_t)(end - p));
		if (p == NULL)
			break;
		if (memcmp(p - before, part.s, before) == 0)
			return (size_t)(p - before - str.s);
	}
	return str.len;
}

bool
gi_str_has(struct gi_str str, struct gi_str part)
{
	return gi_str_find(str, part) < str.len;
}

size_t
gi_str_spaces(struct gi_str s, size_t at)
{
	uint32_t	 cp;
	size_t		 n;

	for (;;) {
		while (at < s.len && s.s[at] == ' ')	/* many, in columns */
			at++;
		if (at == s.len)
			break;
		n = gi_utf8_decode(s.s + at, s.len - at, &cp);
		if (!gi_is_space(cp))
			break;
		at += n;
	}
	return at;
}

bool
gi_str_is_lower(struct gi_str str, const char *lower)
{
	size_t	 i;
	char	 c;

	for (i = 0; i < str.len; i++) {
		c = str.s[i];
		if (c >= 'A' && c <= 'Z')
			c = (char)(c + ('a' - 'A'));
		if (c != lower[i] || c == '\0')
			return false;
	}
	return lower[i] == '\0';
}

size_t
gi_size_format(size_t n, char buf[GI_SIZE_TEXT])
{
	char	 digits[GI_SIZE_TEXT];
	size_t	 at = sizeof(digits);

	do {
		digits[--at] = (char)('0' + n % 10);
		n /= 10;
	} while (n > 0);
	memcpy(buf, digits + at, sizeof(digits) - at);
	return sizeof(digits) - at;
}

struct gi_str
gi_size_text(struct gi_arena *a, size_t n)
{
	char	 buf[GI_SIZE_TEXT];

	return gi_str(gi_dup(a, buf, gi_size_format(n, buf)));
}

int
gi_str_order(struct gi_str a, struct gi_str b)
{
	size_t	 n = a.len < b.len ? a.len : b.len;
	int	 order = n > 0 ? memcmp(a.s, b.s, n) : 0;

	return order != 0 ? order : (a.len > b.len) - (a.len < b.len);
}

bool
gi_str_part(struct gi_str *rest, char c, struct gi_str *part)
{
	const char	*p;

	*part = *rest;
	if (rest->s == NULL)
		return false;
	p = rest->len > 0 ? memchr(rest->s, c, rest->len) : NULL;
	if (p == NULL) {
		rest->s = NULL;
		rest->len = 0;
	} else {
		part->len = (size_t)(p - rest->s);
		*rest = gi_str_from(*rest, part->len + 1);
	}
	return true;
}

bool
gi_str_size(struct gi_str str, size_t *n)
{
	size_t	 i, sum = 0;

	for (i = 0; i < str.len; i++) {
		if (str.s[i] < '0' || str.s[i] > '9' ||
		    __builtin_mul_overflow(sum, 10u, &sum) ||
		    __builtin_add_overflow(sum, (size_t)(str.s[i] - '0'), &sum))
			return false;
	}
	*n = sum;
	return str.len > 0;
}

static inline bool
goes_on(char c)
{
	return (c & 0xC0) == 0x80;
}

/* Bytes of the white space that begins str; 0 if none does. */
static inline size_t
space_at(struct gi_str str)
{
	uint32_t	 cp;
	size_t		 n = gi_utf8_decode(str.s, str.len, &cp);

	return gi_is_space(cp) ? n : 0;
}

/* Bytes of the last character of str, not empty, if it is white space. */
static inline size_t
space_before(struct gi_str str)
{
	struct gi_str	 last = { str.s + str.len - 1, 1 };

	while (last.len < str.len && last.len < 4 && goes_on(last.s[0])) {
		last.s--;
		last.len++;
	}
	return !gi_utf8_visible_lead(last.s[0]) && space_at(last) == last.len ?
	    last.len : 0;
}

/*
 * Whether the character of three bytes at p is no white space, as ideographs
 * and the forms of full width, from U+FF00 on.
 */
static inline bool
is_visible_wide(const char *p)
{
	return (gi_utf8_plain_lead(p[0]) ? goes_on(p[1]) :
	    p[0] == '\xEF' && p[1] >= '\xBC' && goes_on(p[1])) &&
	    goes_on(p[2]);
}

/* Whether s, not empty, has no white space at its ends, told by bytes alone. */
static inline bool
is_trim(struct gi_str s)
{
	const char	*end = s.s + s.len;

	if ((s.s[0] & 0x80) == 0 ? s.s[0] <= ' ' :
	    s.len < 3 || !is_visible_wide(s.s))
		return false;
	if ((end[-1] & 0x80) == 0)
		return end[-1] > ' ';
	return s.len >= 3 && is_visible_wide(end - 3);
}

/*
 * Drop what other white space than blanks there is.  It is not inlined, so that
 * the many calls without such save no registers for it.
 */
static __attribute__((__noinline__)) struct gi_str
trim_rare(struct gi_str str)
{
	size_t	 n;

	while (str.len > 0 && !gi_utf8_visible_lead(str.s[0]) &&
	    (n = space_at(str)) > 0)
		str = gi_str_from(str, n);
	while (str.len > 0 && (n = space_before(str)) > 0)
		str.len -= n;
	return str;
}

struct gi_str
gi_trim_any(struct gi_str str)
{
	const char	*s = str.s, *end = s + str.len;

	/* nearly always there are no others than blanks */
	while (s < end && *s == ' ')
		s++;
	while (s < end && end[-1] == ' ')
		end--;
	str.s = s;
	str.len = (size_t)(end - s);
	return str.len == 0 || is_trim(str) ? str : trim_rare(str);
}
