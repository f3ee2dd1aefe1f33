/* SPDX-License-Identifier: ISC */
/*
 * Pages that a browser or Word saved whole, as a mail (RFC 2557): the first
 * part that is HTML is the page.
 */
#include <string.h>

#include "base/ascii.h"
#include "base/str.h"
#include "extract/html/html.h"
#include "extract/piece/charset.h"
#include "extract/piece/mime.h"
#include "gi.h"
#include "normalize/encoding.h"
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

void
html_read_mhtml(struct ext_doc *d)
{
	struct gi_str	 all = d->bytes;
	struct mail_part	 p;

	if (!find_part(d->bytes, &p)) {
		ext_fail(d, GI_MSG_HTML_EMPTY, NULL);
		return;
	}
	if (d->charset == GI_ENC_NONE)
		d->charset = ext_charset(p.type);
	d->bytes = ext_mime_body(d->arena, p.body, p.coding);
	html_read(d);
	d->bytes = all;
}
