/* SPDX-License-Identifier: ISC */
/*
 * Whether pdftotext read all of a PDF, and what one holds that has no text.
 * Pdftotext ends well where it left something out, and complains alone.
 */
#include <stdio.h>
#include <string.h>

#include "base/ascii.h"
#include "base/str.h"
#include "base/utf8.h"
#include "extract/pdf/pdf.h"
#include "gi.h"
#include "tool/msg.h"

#define DETAIL	160		/* bytes of a complaint that are told */

/*
 * Parts of complaints by which text was lost or may be another: about what a
 * page draws, its fonts, and pages.  There are others, about forms, links,
 * images and colours.
 */
static const char *const	lost[] = {
	"Unknown operator", " args to '", " args in content stream",
	"Command token too long", "Illegal character", "flate stream",
	"Unterminated string", "No font in show", "Unknown font tag",
	"Element of show/space", "Weird page contents", "Kid object",
	"Unknown character collection", "Unknown CMap"
};

static const char		no_data[] = "Missing language pack";

/* Where a text stands in another, which s is moved to. */
static bool
text_find(struct gi_str *s, const char *what)
{
	for (; s->len > 0; *s = gi_str_from(*s, 1)) {
		if (gi_ascii_begins(*s, what))
			return true;
	}
	return false;
}

/* Make the document fail for a complaint. */
static void
line_fail(struct ext_doc *d, enum gi_msg why, struct gi_str line)
{
	char	 detail[DETAIL + 1];

	if (line.len > DETAIL)
		line.len = DETAIL;
	line.len = gi_utf8_valid(line.s, line.len);
	snprintf(detail, sizeof(detail), "%.*s", (int)line.len, line.s);
	ext_fail(d, why, detail);
}

bool
ext_words_end(struct gi_str s)
{
	return text_find(&s, "</doc>");
}

bool
ext_pdf_is_whole(struct ext_doc *d, const struct ext_child *c, bool gaps)
{
	struct gi_str	 list = c->complaints, line, at;
	size_t		 i;

	while (gi_ascii_line(&list, &line)) {
		line = gi_trim(line);
		at = line;
		if (text_find(&at, no_data)) {
			line_fail(d, GI_MSG_PDF_DATA, line);
			return false;
		}
		for (i = 0; i < GI_LEN(lost); i++) {
			at = line;
			if (text_find(&at, lost[i]))
				break;
		}
		if (i < GI_LEN(lost) ||
		    (gaps && gi_ascii_begins(line, "Syntax Error"))) {
			line_fail(d, GI_MSG_PDF_PART, line);
			return false;
		}
	}
	at = c->out;
	if (!text_find(&at, "<doc>") || ext_words_end(at))
		return true;
	ext_fail(d, GI_MSG_PDF_PART, "pdftotext did not come to its end");
	return false;
}

/*
 * How many things a program of poppler's lists, below two lines of heads; -1
 * where it cannot tell.
 */
static long
listed(struct ext_doc *d, const char *const *argv)
{
	struct ext_child	 c = { .argv = argv, .input = d->bytes,
	    .package = "poppler-utils", .seconds = d->limits->seconds,
	    .memory = d->limits->memory, .output = d->limits->document };
	struct gi_str		 line;
	long			 n = -2;

	if (ext_child_run(d->arena, &c) != EXT_END_OK)
		return -1;
	while (gi_ascii_line(&c.out, &line))
		n += gi_trim(line).len > 0;
	return n < 0 ? 0 : n;
}

void
ext_pdf_fail_blank(struct ext_doc *d, size_t npage)
{
	static const char *const	 images[] = { "pdfimages", "-list", "-",
	    NULL };
	static const char *const	 fonts[] = { "pdffonts", "-", NULL };
	long				 nimage, nfont;
	char				 detail[96];

	if (npage == 0) {
		ext_fail(d, GI_MSG_PDF_NOTHING, NULL);
		return;
	}
	nimage = listed(d, images);
	nfont = listed(d, fonts);
	if (nimage < 0 || nfont < 0)
		snprintf(detail, sizeof(detail), "%zu pages", npage);
	else
		snprintf(detail, sizeof(detail),
		    "%zu pages, %ld images, %ld fonts", npage, nimage, nfont);
	ext_fail(d, nfont > 0 ? GI_MSG_PDF_FONTS : nimage == 0 && nfont == 0 ?
	    GI_MSG_PDF_BLANK : GI_MSG_PDF_SCAN, detail);
}
