/* SPDX-License-Identifier: ISC */
/* Heads and codings of mail. */
#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/ascii.h"
#include "base/str.h"
#include "base/text.h"
#include "base/utf8.h"
#include "extract/piece/mime.h"
#include "gi.h"
#include "normalize/encoding.h"

#define PIECES	100			/* of a parameter in pieces: name*0 */

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t';
}

/* Whether a line is a field of a head: a name of ASCII, a colon. */
static bool
is_field(struct gi_str line)
{
	size_t	 i;

	for (i = 0; i < line.len && line.s[i] > ' ' && line.s[i] < 0x7F &&
	    line.s[i] != ':'; i++)
		;
	return i > 0 && i < line.len && line.s[i] == ':';
}

size_t
ext_mime_head(struct gi_str s)
{
	struct gi_str	 rest = s, line;
	bool		 first = true;

	while (gi_ascii_line(&rest, &line)) {
		if (line.len == 0)
			return first ? 0 : (size_t)(rest.s - s.s);
		if (!(is_blank(line.s[0]) && !first) && !is_field(line) &&
		    !(first && gi_ascii_begins(line, "From ")))
			return 0;
		first = false;
	}
	return 0;
}

struct gi_str
ext_mime_field(struct gi_arena *a, struct gi_str head, const char *name)
{
	struct gi_text	 t = { .arena = a };
	struct gi_str	 line, none = { NULL, 0 };
	size_t		 n = strlen(name);
	bool		 in = false;

	while (gi_ascii_line(&head, &line) && line.len > 0) {
		if (in && !is_blank(line.s[0]))
			break;
		if (in) {
			gi_text_byte(&t, ' ');
			gi_text_add(&t, gi_trim(line));
		} else if (line.len > n && line.s[n] == ':' &&
		    strncasecmp(line.s, name, n) == 0) {
			in = true;
			gi_text_add(&t, gi_trim(gi_str_from(line, n + 1)));
		}
	}
	return in ? gi_text_take(&t, 0) : none;
}

/* Quoted-printable; in the head of a mail (word), _ is a blank. */
static void
unquote(struct gi_text *t, struct gi_str s, bool word)
{
	size_t	 i;

	for (i = 0; i < s.len; i++) {
		if (s.s[i] != '=')
			gi_text_byte(t, word && s.s[i] == '_' ? ' ' : s.s[i]);
		else if (i + 2 < s.len && gi_ascii_hex(s.s[i + 1]) >= 0 &&
		    gi_ascii_hex(s.s[i + 2]) >= 0) {
			gi_text_byte(t, (char)(gi_ascii_hex(s.s[i + 1]) * 16 +
			    gi_ascii_hex(s.s[i + 2])));
			i += 2;
		} else if (i + 1 < s.len && s.s[i + 1] == '\n')
			i++;
		else if (i + 2 < s.len && s.s[i + 1] == '\r' &&
		    s.s[i + 2] == '\n')
			i += 2;
		else
			gi_text_byte(t, '=');
	}
}

static void
unbase(struct gi_text *t, struct gi_str s)
{
	static const char	 digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	    "abcdefghijklmnopqrstuvwxyz0123456789+/";
	const char		*at;
	unsigned		 bits = 0, have = 0;
	size_t			 i;

	for (i = 0; i < s.len && s.s[i] != '='; i++) {
		at = s.s[i] == '\0' ? NULL : strchr(digits, s.s[i]);
		if (at == NULL)
			continue;
		bits = (bits << 6 | (unsigned)(at - digits)) & 0xFFFFFF;
		have += 6;
		if (have >= 8) {
			have -= 8;
			gi_text_byte(t, (char)(bits >> have & 0xFF));
		}
	}
}

struct gi_str
ext_mime_body(struct gi_arena *a, struct gi_str body, struct gi_str coding)
{
	struct gi_text	 t = { .arena = a };

	if (!gi_ascii_begins_as(coding, "quoted-printable") &&
	    !gi_ascii_begins_as(coding, "base64"))
		return body;
	gi_text_grow(&t, body.len + 1);
	if (gi_ascii_begins_as(coding, "b"))
		unbase(&t, body);
	else
		unquote(&t, body, false);
	return gi_text_end(&t);
}

/* Add bytes that are in the charset of that name. */
static void
add_decoded(struct gi_text *t, struct gi_str bytes, struct gi_str charset)
{
	enum gi_encoding	 e = gi_encoding_find(charset);
	struct gi_decoded	 d;

	if (e == GI_ENC_NONE)
		e = gi_encoding_guess(bytes);
	gi_decode(t->arena, bytes, e, &d);
	gi_text_add(t, d.text);
}

/*
 * Add the encoded word that s begins with, =?charset?B?text?=.  Returns its
 * length, 0 where there is none.
 */
static size_t
encoded_word(struct gi_text *t, struct gi_str s)
{
	struct gi_text	 raw = { .arena = t->arena };
	struct gi_str	 charset = gi_str_from(s, 2), text;
	size_t		 i = gi_str_find(charset, gi_str("?"));

	if (i + 3 >= charset.len || charset.s[i + 2] != '?')
		return 0;
	text = gi_str_from(charset, i + 3);
	text.len = gi_str_find(text, gi_str("?="));
	if (text.s + text.len + 2 > s.s + s.len)
		return 0;
	if ((charset.s[i + 1] | 0x20) == 'b')
		unbase(&raw, text);
	else
		unquote(&raw, text, true);
	charset.len = i;
	add_decoded(t, gi_text_take(&raw, 0), charset);
	return (size_t)(text.s + text.len + 2 - s.s);
}

/* A text of a head with its encoded words undone. */
static struct gi_str
words(struct gi_arena *a, struct gi_str s)
{
	struct gi_text	 t = { .arena = a };
	struct gi_str	 all = s, none = { "", 0 };
	size_t		 n;
	bool		 word = false;	/* what stands before was one */

	for (; s.len > 0; s = gi_str_from(s, n)) {
		n = gi_ascii_begins(s, "=?") ? encoded_word(&t, s) : 0;
		if (n > 0) {
			word = true;
			continue;
		}
		n = 1;
		/* blanks between two of them are none */
		if (word && is_blank(s.s[0]) &&
		    gi_ascii_begins(gi_trim(s), "=?"))
			continue;
		word = false;
		gi_text_byte(&t, s.s[0]);
	}
	if (gi_utf8_valid(t.s, t.len) < t.len) {
		struct gi_text	 u = { .arena = a };

		add_decoded(&u, all, none);
		return gi_text_take(&u, 0);
	}
	return gi_text_take(&t, 0);
}

/*
 * The raw value of the parameter of that name, without quotes.  *star is set
 * where the name has a star at its end.
 */
static struct gi_str
raw_parameter(struct gi_arena *a, struct gi_str s, const char *name,
    bool *star)
{
	struct gi_text	 t = { .arena = a };
	struct gi_str	 none = { NULL, 0 };
	size_t		 n = strlen(name), i;
	bool		 quoted = false;

	*star = false;
	for (i = 0; i < s.len; i++) {
		quoted ^= s.s[i] == '"';
		i += quoted && s.s[i] == '\\';
		if (quoted || s.s[i] != ';')
			continue;
		i = gi_str_spaces(s, i + 1);
		if (s.len - i <= n || strncasecmp(s.s + i, name, n) != 0) {
			i--;
			continue;
		}
		i += n;
		*star = s.s[i] == '*';
		i = gi_str_spaces(s, i + *star);
		if (i == s.len || s.s[i] != '=')
			continue;
		i = gi_str_spaces(s, i + 1);
		quoted = i < s.len && s.s[i] == '"';
		for (i += quoted; i < s.len && (quoted ? s.s[i] != '"' :
		    s.s[i] != ';' && !is_blank(s.s[i])); i++) {
			i += quoted && s.s[i] == '\\' && i + 1 < s.len;
			gi_text_byte(&t, s.s[i]);
		}
		return gi_text_take(&t, 0);
	}
	return none;
}

/* Add a value with its escapes (%E5) undone. */
static void
unpercent(struct gi_text *t, struct gi_str s)
{
	size_t	 i;

	for (i = 0; i < s.len; i++) {
		if (s.s[i] == '%' && i + 2 < s.len &&
		    gi_ascii_hex(s.s[i + 1]) >= 0 &&
		    gi_ascii_hex(s.s[i + 2]) >= 0) {
			gi_text_byte(t, (char)(gi_ascii_hex(s.s[i + 1]) * 16 +
			    gi_ascii_hex(s.s[i + 2])));
			i += 2;
		} else
			gi_text_byte(t, s.s[i]);
	}
}

/* The charset that charset'language'text begins with; *s goes on behind it. */
static struct gi_str
take_charset(struct gi_str *s)
{
	struct gi_str	 charset = *s;

	charset.len = gi_str_find(*s, gi_str("'"));
	if (charset.len == s->len)
		return gi_str("");
	*s = gi_str_from(*s, charset.len + 1);
	*s = gi_str_from(*s, gi_str_find(*s, gi_str("'")));
	if (s->len > 0)
		*s = gi_str_from(*s, 1);
	return charset;
}

/* A parameter in pieces: name*0, name*1 ... and with escapes name*0*. */
static struct gi_str
pieces(struct gi_arena *a, struct gi_str value, const char *name)
{
	struct gi_text	 raw = { .arena = a }, out = { .arena = a };
	struct gi_str	 s, charset = gi_str(""), none = { NULL, 0 };
	char		 key[64];
	bool		 star;
	int		 i;

	for (i = 0; i < PIECES; i++) {
		snprintf(key, sizeof(key), "%s*%d", name, i);
		s = raw_parameter(a, value, key, &star);
		if (s.s == NULL)
			break;
		if (i == 0 && star)
			charset = take_charset(&s);
		if (star)
			unpercent(&raw, s);
		else
			gi_text_add(&raw, s);
	}
	if (i == 0)
		return none;
	add_decoded(&out, gi_text_take(&raw, 0), charset);
	return gi_text_take(&out, 0);
}

struct gi_str
ext_mime_parameter(struct gi_arena *a, struct gi_str value, const char *name)
{
	struct gi_text	 raw = { .arena = a }, out = { .arena = a };
	struct gi_str	 s, charset;
	bool		 star;

	s = raw_parameter(a, value, name, &star);
	if (s.s == NULL)
		return pieces(a, value, name);
	if (!star)
		return words(a, s);
	charset = take_charset(&s);
	unpercent(&raw, s);
	add_decoded(&out, gi_text_take(&raw, 0), charset);
	return gi_text_take(&out, 0);
}
