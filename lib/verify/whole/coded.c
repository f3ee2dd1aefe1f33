/* SPDX-License-Identifier: ISC */
/*
 * Text whose characters were left as codes: those of RTF, groff, a URL, mail, or
 * of a program's strings.  A text of hardly anything else cannot be read.
 */
#include "base/char.h"
#include "base/str.h"
#include "base/utf8.h"
#include "finding/find.h"
#include "gi.h"
#include "verify/whole/whole.h"

#define ENOUGH	40	/* codes that are more than chance */

enum code { GROFF, RTF, UNICODE, DECIMAL, BYTE, URL, MAIL, REFERENCE, CODES };

static const char	*const name[CODES] = {
	[GROFF] = "groff", [RTF] = "RTF", [UNICODE] = "\\u",
	[DECIMAL] = "\\", [BYTE] = "\\x", [URL] = "URL",
	[MAIL] = "quoted-printable", [REFERENCE] = "&#"
};

static bool
is_hex(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') ||
	    (c >= 'a' && c <= 'f');
}

/* How many digits stand at the start of s; hexadecimal ones, or decimal. */
static size_t
digits(struct gi_str s, bool hex)
{
	size_t	 n = 0;

	while (n < s.len && (hex ? is_hex(s.s[n]) :
	    s.s[n] >= '0' && s.s[n] <= '9'))
		n++;
	return n;
}

/* Does s begin with a code that a backslash begins?  CODES: it does not. */
static enum code
behind_backslash(struct gi_str s)
{
	size_t	 n;

	if (s.len < 4)
		return CODES;
	if (s.s[0] == '[' && s.s[1] == 'u' &&
	    digits(gi_str_from(s, 2), true) >= 4)
		return GROFF;
	if (s.s[0] == '\'' && digits(gi_str_from(s, 1), true) >= 2)
		return RTF;
	if (s.s[0] == 'x' && digits(gi_str_from(s, 1), true) >= 2)
		return BYTE;
	if (s.s[0] == 'u') {
		n = digits(gi_str_from(s, 1), false);
		if (n >= 4 && n + 1 < s.len && s.s[n + 1] == '?')
			return RTF;
		return digits(gi_str_from(s, 1), true) >= 4 ? UNICODE : CODES;
	}
	return digits(s, false) >= 4 ? DECIMAL : CODES;
}

static enum code
code_at(struct gi_str s)
{
	switch (s.s[0]) {
	case '\\':
		return behind_backslash(gi_str_from(s, 1));
	case '%':
		return digits(gi_str_from(s, 1), true) >= 2 ? URL : CODES;
	case '=':
		return digits(gi_str_from(s, 1), true) >= 2 ? MAIL : CODES;
	case '&':
		return s.len > 4 && s.s[1] == '#' && digits(gi_str_from(s, 2),
		    false) >= 4 ? REFERENCE : CODES;
	default:
		return CODES;
	}
}

/* Count the codes of a text by kind; returns how many ideographs it has. */
static size_t
codes_count(struct gi_str s, size_t n[CODES])
{
	uint32_t	 cp;
	size_t		 at, len, han = 0;
	enum code	 c;

	for (at = 0; at < s.len; at += len) {
		len = gi_utf8_decode(s.s + at, s.len - at, &cp);
		han += gi_is_han(cp);
		if ((c = code_at(gi_str_from(s, at))) < CODES)
			n[c]++;
	}
	return han;
}

bool
ver_add_coded(struct ver_report *v)
{
	struct gi_find	 f = { .place = gi_str("document") };
	struct gi_str	 args[2];
	size_t		 i, han = 0, n[CODES] = { 0 };
	int		 c, best = 0;

	for (i = 0; i < v->nline; i++)
		han += codes_count(ver_line_text(v, &v->line[i]), n);
	for (c = 1; c < CODES; c++) {
		if (n[c] > n[best])
			best = c;
	}
	if (n[best] < ENOUGH || n[best] < han)
		return false;
	args[0] = gi_str(name[best]);
	args[1] = gi_str("UTF-8");
	ver_add_finding(v, "garbled", f, args, GI_LEN(args));
	return true;
}
