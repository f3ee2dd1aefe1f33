/* SPDX-License-Identifier: ISC */
/* JSON (RFC 8259), written as it comes: nothing is held, nothing allocated. */
#include <string.h>

#include "gi.h"

static void
newline(const struct gi_json *j)
{
	if (j->pretty)
		fprintf(j->out, "\n%*s", (int)(2 * j->depth), "");
}

/* What must stand between the value that comes and what is before it. */
static void
separate(struct gi_json *j)
{
	if (j->keyed) {
		j->keyed = false;
		return;
	}
	if (j->more)
		putc(',', j->out);
	j->more = true;
	if (j->depth > 0)
		newline(j);
}

void
gi_json_open(struct gi_json *j, char bracket)
{
	separate(j);
	putc(bracket, j->out);
	j->depth++;
	j->more = false;
}

void
gi_json_close(struct gi_json *j, char bracket)
{
	j->depth--;
	if (j->more)
		newline(j);
	putc(bracket, j->out);
	j->more = true;
}

void
gi_json_end(struct gi_json *j)
{
	putc('\n', j->out);
	j->more = false;
}

/*
 * Characters that may stand for themselves.  Those of HTML may not, so that
 * the output can be put into a page; nor those that a terminal obeys, nor
 * U+2028 and U+2029, which end a line in older JavaScript.
 */
static bool
is_plain(uint32_t cp)
{
	if (cp < 0x80)
		return cp >= 0x20 && cp != 0x7F &&
		    strchr("\"\\<>&'", (int)cp) == NULL;
	return cp >= 0xA0 && cp != 0x2028 && cp != 0x2029 &&
	    cp != GI_REPLACEMENT;
}

static void
put_escape(FILE *out, uint32_t cp)
{
	static const char	 from[] = "\"\\\b\f\n\r\t";
	static const char	 to[] = "\"\\bfnrt";
	const char		*p;

	if (cp == GI_REPLACEMENT)
		fputs("\xEF\xBF\xBD", out);
	else if (cp != 0 && cp < 0x80 && (p = strchr(from, (int)cp)) != NULL)
		fprintf(out, "\\%c", to[p - from]);
	else
		fprintf(out, "\\u%04x", (unsigned)cp);
}

void
gi_json_text(struct gi_json *j, struct gi_str s)
{
	size_t		 i, n, from = 0;
	uint32_t	 cp;

	for (i = 0; i < s.len; i += n) {
		n = gi_utf8_decode(s.s + i, s.len - i, &cp);
		if (is_plain(cp))
			continue;
		fwrite(s.s + from, 1, i - from, j->out);
		put_escape(j->out, cp);
		from = i + n;
	}
	if (s.len > from)
		fwrite(s.s + from, 1, s.len - from, j->out);
}

void
gi_json_quote(struct gi_json *j)
{
	if (!j->quoted)
		separate(j);
	putc('"', j->out);
	j->quoted = !j->quoted;
}

void
gi_json_str(struct gi_json *j, struct gi_str s)
{
	gi_json_quote(j);
	gi_json_text(j, s);
	gi_json_quote(j);
}

void
gi_json_key(struct gi_json *j, struct gi_str key)
{
	gi_json_str(j, key);
	fputs(j->pretty ? ": " : ":", j->out);
	j->keyed = true;
}

static void
literal(struct gi_json *j, const char *word)
{
	separate(j);
	fputs(word, j->out);
}

void
gi_json_null(struct gi_json *j)
{
	literal(j, "null");
}

void
gi_json_bool(struct gi_json *j, bool b)
{
	literal(j, b ? "true" : "false");
}

static size_t
digits(const char *s, const char *end)
{
	const char	*p = s;

	while (p < end && *p >= '0' && *p <= '9')
		p++;
	return (size_t)(p - s);
}

bool
gi_json_is_number(struct gi_str s)
{
	const char	*p = s.s, *end = s.s + s.len, *point;

	if (p < end && (*p == '-' || *p == '+'))
		p++;
	point = p + digits(p, end);
	if (point == p)
		return false;
	if (point == end)
		return true;
	return *point == '.' && point + 1 < end &&
	    point + 1 + digits(point + 1, end) == end;
}

bool
gi_json_number(struct gi_json *j, struct gi_str s)
{
	const char	*p = s.s, *end = s.s + s.len;

	if (!gi_json_is_number(s)) {
		gi_json_null(j);
		return false;
	}
	separate(j);
	if (*p == '-')
		putc('-', j->out);
	if (*p == '-' || *p == '+')
		p++;
	while (*p == '0' && digits(p, end) > 1)
		p++;		/* JSON has no 007 */
	fwrite(p, 1, (size_t)(end - p), j->out);
	return true;
}

void
gi_json_size(struct gi_json *j, size_t n)
{
	separate(j);
	fprintf(j->out, "%zu", n);
}
