/* SPDX-License-Identifier: ISC */
/*
 * Pages that a browser or Word saved whole, as a mail (RFC 2557): the first
 * part that is HTML is the page.
 */
#include <string.h>

#include "base/arena.h"
#include "base/ascii.h"
#include "base/str.h"
#include "extract/html/html.h"
#include "gi.h"
#include "tool/msg.h"

struct mail_part {
	struct gi_str	 edge;		/* the line that ends it, or empty */
	struct gi_str	 type, coding;	/* of its headers, or empty */
	struct gi_str	 body;
};

static void
take_header(struct mail_part *p, struct gi_str line)
{
	static const char	 type[] = "Content-Type:",
	    coding[] = "Content-Transfer-Encoding:";

	if (gi_ascii_begins_as(line, type))
		p->type = gi_trim(gi_str_from(line, sizeof(type) - 1));
	else if (gi_ascii_begins_as(line, coding))
		p->coding = gi_trim(gi_str_from(line, sizeof(coding) - 1));
}

/* Find the first part of a mail that is HTML. */
static bool
find_part(struct gi_str s, struct mail_part *p)
{
	struct gi_str	 line, rest;
	bool		 heads = true;

	memset(p, 0, sizeof(*p));
	while (gi_ascii_line(&s, &line)) {
		if (line.len > 2 && memcmp(line.s, "--", 2) == 0) {
			memset(p, 0, sizeof(*p));
			p->edge = line;
			heads = true;
		} else if (heads && line.len > 0)
			take_header(p, line);
		else if (heads) {
			heads = false;
			if (gi_ascii_begins_as(p->type, "text/html"))
				break;
		}
	}
	if (!gi_ascii_begins_as(p->type, "text/html"))
		return false;
	p->body = rest = s;
	while (gi_ascii_line(&rest, &line)) {
		if (p->edge.len > 0 && line.len >= p->edge.len &&
		    memcmp(line.s, p->edge.s, p->edge.len) == 0) {
			p->body.len = (size_t)(line.s - s.s);
			break;
		}
	}
	return true;
}

static size_t
unquote(struct gi_str s, char *to)
{
	size_t	 i, n = 0;

	for (i = 0; i < s.len; i++) {
		if (s.s[i] != '=')
			to[n++] = s.s[i];
		else if (i + 2 < s.len && gi_ascii_hex(s.s[i + 1]) >= 0 &&
		    gi_ascii_hex(s.s[i + 2]) >= 0) {
			to[n++] = (char)(gi_ascii_hex(s.s[i + 1]) * 16 +
			    gi_ascii_hex(s.s[i + 2]));
			i += 2;
		} else if (i + 1 < s.len && s.s[i + 1] == '\n')
			i++;
		else if (i + 2 < s.len && s.s[i + 1] == '\r' &&
		    s.s[i + 2] == '\n')
			i += 2;
		else
			to[n++] = '=';
	}
	return n;
}

static size_t
unbase(struct gi_str s, char *to)
{
	static const char	 digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	    "abcdefghijklmnopqrstuvwxyz0123456789+/";
	const char		*at;
	unsigned		 bits = 0, have = 0;
	size_t			 i, n = 0;

	for (i = 0; i < s.len && s.s[i] != '='; i++) {
		at = s.s[i] == '\0' ? NULL : strchr(digits, s.s[i]);
		if (at == NULL)
			continue;
		bits = (bits << 6 | (unsigned)(at - digits)) & 0xFFFFFF;
		have += 6;
		if (have >= 8) {
			have -= 8;
			to[n++] = (char)(bits >> have & 0xFF);
		}
	}
	return n;
}

void
html_read_mhtml(struct ext_doc *d)
{
	struct gi_str	 all = d->bytes;
	struct mail_part	 p;
	char		*to;

	if (!find_part(d->bytes, &p)) {
		ext_fail(d, GI_MSG_HTML_EMPTY, NULL);
		return;
	}
	d->bytes = p.body;
	if (gi_ascii_begins_as(p.coding, "quoted-printable") ||
	    gi_ascii_begins_as(p.coding, "base64")) {
		to = gi_alloc_raw(d->arena, gi_size_add(p.body.len, 1));
		d->bytes.s = to;
		d->bytes.len = gi_ascii_begins_as(p.coding, "b") ?
		    unbase(p.body, to) : unquote(p.body, to);
	}
	html_read(d);
	d->bytes = all;
}
