/* SPDX-License-Identifier: ISC */
/*
 * PDF by pdftotext, of poppler: its words with their boxes are laid out by
 * layout.c.  Its own option -layout closes up empty columns, and puts numbers
 * beside the wrong one of two lines of a label.
 */
#include <string.h>

#include "base/arena.h"
#include "base/ascii.h"
#include "base/decimal.h"
#include "base/str.h"
#include "extract/child/child.h"
#include "extract/pdf/layout.h"
#include "extract/pdf/pdf.h"
#include "gi.h"
#include "normalize/encoding.h"
#include "tool/msg.h"

#define FAR	((int64_t)100 * 1000 * 1000)	/* no page is wider */

/* The character references that poppler writes. */
static const struct {
	const char	*name;
	char		 is;
} entities[] = {
	{ "&amp;", '&' }, { "&lt;", '<' }, { "&gt;", '>' },
	{ "&quot;", '"' }, { "&apos;", '\'' }, { "&#39;", '\'' }
};

/*
 * Move s behind the first place of what in it.  False where there is none; s is
 * empty then.
 */
static bool
skip_to(struct gi_str *s, const char *what)
{
	for (; s->len > 0; *s = gi_str_from(*s, 1)) {
		if (gi_ascii_begins(*s, what)) {
			*s = gi_str_from(*s, strlen(what));
			return true;
		}
	}
	return false;
}

/*
 * The number before the next quote, in thousandths, behind which s is moved; 0
 * where it is none.
 */
static int64_t
coordinate(struct gi_str *s)
{
	struct gi_str	 number = *s;
	struct gi_dec	 d;
	int64_t		 value;

	if (!skip_to(s, "\""))
		return 0;
	number.len = (size_t)(s->s - number.s) - 1;
	if (!gi_dec_parse(number, &d))
		return 0;
	for (value = d.units; d.scale > 3; d.scale--)
		value /= 10;
	for (; d.scale < 3 && value < FAR && value > -FAR; d.scale++)
		value *= 10;
	return value > FAR ? FAR : value < -FAR ? -FAR : value;
}

static struct gi_str
text_of(struct gi_arena *a, struct gi_str s)
{
	char	*to;
	size_t	 i, n = 0;

	if (s.len == 0 || memchr(s.s, '&', s.len) == NULL)
		return s;
	to = gi_alloc(a, s.len);
	while (s.len > 0) {
		for (i = 0; i < GI_LEN(entities) &&
		    !gi_ascii_begins(s, entities[i].name); i++)
			;
		to[n++] = i < GI_LEN(entities) ? entities[i].is : s.s[0];
		s = gi_str_from(s, i < GI_LEN(entities) ?
		    strlen(entities[i].name) : 1);
	}
	return (struct gi_str){ to, n };
}

/* Read a word: <word xMin="1" yMin="2" xMax="3" yMax="4">text</word> */
static void
word_read(struct ext_layout *l, struct gi_arena *a, struct gi_str line)
{
	static const char	 end[] = "</word>";
	struct ext_word_box		 box = { 0 };
	int64_t			*side[] = { &box.x0, &box.y0, &box.x1,
	    &box.y1 };
	size_t			 i, n = sizeof(end) - 1;

	for (i = 0; i < GI_LEN(side) && skip_to(&line, "=\""); i++)
		*side[i] = coordinate(&line);
	if (i < GI_LEN(side) || !skip_to(&line, ">"))
		return;
	if (line.len >= n && memcmp(line.s + line.len - n, end, n) == 0)
		line.len -= n;
	ext_layout_word(l, &box, text_of(a, line));
}

/* Begin a page: <page width="595" height="842"> */
static void
page_read(struct ext_layout *l, struct gi_str line)
{
	int64_t	 size[2] = { 0, 0 };
	size_t	 i;

	for (i = 0; i < GI_LEN(size) && skip_to(&line, "=\""); i++)
		size[i] = coordinate(&line);
	ext_layout_page(l, size[0], size[1]);
}

static struct ext_layout *
words_read(struct gi_arena *a, struct gi_str list)
{
	struct ext_layout	*l = ext_layout_new(a);
	struct gi_str	 line;

	while (gi_ascii_line(&list, &line)) {
		line = gi_trim(line);
		if (gi_ascii_begins(line, "<page "))
			page_read(l, line);
		else if (gi_ascii_begins(line, "<word "))
			word_read(l, a, line);
	}
	return l;
}

/* Whether a page has no words. */
static bool
has_gaps(const struct ext_layout *l)
{
	size_t	 i;

	for (i = 0; i < l->npage && l->page[i].nword > 0; i++)
		;
	return i < l->npage;
}

/*
 * Say why pdftotext failed.  Its status is 1 for a file that it cannot open,
 * and 3 where permissions forbid reading.
 */
static void
fail(struct ext_doc *d, const struct ext_child *c, enum ext_end end)
{
	const char	*what = c->complaint != NULL ? c->complaint : "";

	if (end == EXT_END_STATUS && (c->status == 3 ||
	    strstr(what, "password") != NULL))
		ext_fail(d, GI_MSG_PDF_PASSWORD, NULL);
	else if (end == EXT_END_STATUS && c->status == 1)
		ext_fail(d, GI_MSG_PDF_BROKEN, c->complaint);
	else
		ext_child_fail(d, c, end);
}

/* Read the lines that the pages draw, if they can be had. */
static void
rules_read(struct ext_doc *d, struct ext_layout *l)
{
	static const char *const	 argv[] = { "pdftocairo", "-svg", "-",
	    "-", NULL };
	struct ext_child		 c = { .argv = argv,
	    .package = "poppler-utils", .input = d->bytes,
	    .seconds = d->limits->seconds, .memory = d->limits->memory,
	    .output = d->limits->document };

	if (ext_child_run(d->arena, &c) == EXT_END_OK)
		ext_rules_read(l, c.out);
}

void
ext_read_pdf(struct ext_doc *d)
{
	static const char *const	 argv[] = { "pdftotext", "-bbox",
	    "-enc", "UTF-8", "-", "-", NULL };
	struct ext_child		 c = { .argv = argv,
	    .package = "poppler-utils", .input = d->bytes,
	    .seconds = d->limits->seconds, .memory = d->limits->memory,
	    .output = d->limits->document };
	enum ext_end			 end = ext_child_run(d->arena, &c);
	struct ext_layout		*l;

	if (end != EXT_END_OK) {
		fail(d, &c, end);
		return;
	}
	d->encoding = GI_ENC_UTF8;
	l = words_read(d->arena, ext_decode(d, c.out));
	if (!ext_pdf_is_whole(d, &c, has_gaps(l)))
		return;
	if (l->nword == 0) {
		ext_pdf_fail_blank(d, l->npage);
		return;
	}
	rules_read(d, l);
	ext_layout_put(l, d);
}

void
ext_read_words(struct ext_doc *d)
{
	struct gi_str	 list = ext_decode(d, d->bytes);

	if (ext_words_end(list))
		ext_layout_put(words_read(d->arena, list), d);
	else
		ext_fail(d, GI_MSG_PDF_PART,
		    "pdftotext did not come to its end");
}
