/* SPDX-License-Identifier: ISC */
/* Markup and text into a FILE. */
#include <stdarg.h>

#include "base/cp.h"
#include "base/kind.h"
#include "base/str.h"
#include "base/utf8.h"
#include "gi.h"
#include "page/markup/write.h"
#include "stream/output.h"

#define SAY	256		/* bytes of what page_say() makes, and a NUL */

void
page_put(FILE *out, const char *markup)
{
	gi_put_bytes(out, markup, strlen(markup));
}

/* What stands for an ASCII character that is not put as it is; or NULL. */
static const char *
entity(char c)
{
	switch (c) {
	case '&':
		return "&amp;";
	case '<':
		return "&lt;";
	case '>':
		return "&gt;";
	case '"':
		return "&quot;";
	case '\'':
		return "&#39;";
	default:
		return NULL;
	}
}

/* Whether a code point is a non-character, which no page may hold. */
static bool
is_none(uint32_t cp)
{
	return (cp & 0xFFFE) == 0xFFFE || (cp >= 0xFDD0 && cp <= 0xFDEF);
}

/*
 * How many bytes at the start of s, not empty, are put as they are; 0 where
 * the first character is not.
 */
static size_t
plain(struct gi_str s)
{
	uint32_t	 cp;
	size_t		 n, at;

	for (at = 0; at < s.len; at += n) {
		n = gi_utf8_decode(s.s + at, s.len - at, &cp);
		if (gi_utf8_plain_lead(s.s[at]) && n == 3)
			continue;
		if ((cp == GI_CP_REPLACEMENT && n < 3) || is_none(cp) ||
		    (gi_is_control(cp) && cp != '\t') ||
		    (cp < 0x80 && entity((char)cp) != NULL))
			break;
	}
	return at;
}

/* Put the first character of s, which is not put as it is. */
static size_t
put_odd(FILE *out, struct gi_str s)
{
	uint32_t	 cp;
	size_t		 n = gi_utf8_decode(s.s, s.len, &cp);
	const char	*e = cp < 0x80 ? entity((char)cp) : NULL;

	page_put(out, e != NULL ? e : cp == '\n' || cp == '\r' ? " " :
	    GI_TEXT_REPLACEMENT);
	return n;
}

void
page_text(FILE *out, struct gi_str s)
{
	size_t	 n;

	while (s.len > 0) {
		n = plain(s);
		gi_put_bytes(out, s.s, n);
		if (n < s.len)
			n += put_odd(out, gi_str_from(s, n));
		s = gi_str_from(s, n);
	}
}

void
page_string(FILE *out, const char *s)
{
	page_text(out, gi_str(s));
}

void
page_size(FILE *out, size_t n)
{
	char	 buf[GI_SIZE_TEXT];
	size_t	 len = gi_size_format(n, buf);

	gi_put_bytes(out, buf, len);
}

void
page_dec(FILE *out, struct gi_dec d)
{
	char	 buf[GI_DEC_TEXT];
	size_t	 n = gi_dec_format(d, buf);

	gi_put_bytes(out, buf, n);
}

void
page_say(FILE *out, const char *format, ...)
{
	char	 buf[SAY];
	va_list	 args;

	va_start(args, format);
	vsnprintf(buf, sizeof(buf), format, args);
	va_end(args);
	page_string(out, buf);
}

/* A UTF-16 unit as JSON escapes it. */
static void
put_unit(FILE *out, uint32_t unit)
{
	char	 buf[8];

	snprintf(buf, sizeof(buf), "\\u%04X", (unsigned)(unit & 0xFFFF));
	page_put(out, buf);
}

void
page_json(FILE *out, struct gi_str s)
{
	size_t	 n;

	gi_put_byte(out, '"');
	while (s.len > 0) {
		uint32_t	 cp;

		n = gi_utf8_decode(s.s, s.len, &cp);
		if ((cp == GI_CP_REPLACEMENT && n < 3) || is_none(cp) ||
		    gi_is_control(cp))
			put_unit(out, GI_CP_REPLACEMENT);
		else if (cp == '"' || cp == '\\' || cp == '<' || cp == '>' ||
		    cp == '&')
			put_unit(out, cp);
		else
			gi_put_bytes(out, s.s, n);
		s = gi_str_from(s, n);
	}
	gi_put_byte(out, '"');
}
