/* SPDX-License-Identifier: ISC */
/*
 * Whether a workbook holds what was put into it: it is read again.  It is a ZIP
 * whose members stand one behind the other, each XML; tags are counted, and the
 * bytes between two of them.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "base/arena.h"
#include "gi.h"
#include "store/book/check.h"

#define HEAD		30		/* bytes of a member's head, whose name */
#define NAME_AT		26		/* and extra fields are so long, */
#define EXTRA_AT	28
#define CRC_AT		14		/* and whose text has this sum */
#define DIRECTORY	46		/* the same of the list of members */
#define END		22		/* bytes at the end of the file */
#define MEMBER		0x04034B50u
#define LISTED		0x02014B50u
#define ENDED		0x06054B50u
#define CHUNK		((size_t)64 * 1024)
#define TAG		24		/* bytes of a tag that are looked at */

/* A workbook while it is read. */
struct store_reading {
	FILE			*in;
	unsigned char		 buf[CHUNK];	/* what was read, */
	size_t			 at, len;	/* and is left of it */
	struct store_check	 have;
	size_t			 shapes;	/* of comments */
	/* the member at hand */
	char			 text[CHUNK + TAG];
	size_t			 kept;		/* bytes of a tag that goes on */
	off_t			 read;		/* bytes before text */
	off_t			 lines;		/* where its lines begin, or -1 */
	bool			 shut;		/* it ends as it begins */
	char			 root[TAG];
	size_t			 nroot;
};

void
store_check_want(struct store_check *c, lxw_workbook *book)
{
	lxw_sheet	*sheet;
	lxw_worksheet	*ws;
	off_t		 n;

	STAILQ_FOREACH(sheet, book->sheets, list_pointers) {
		ws = sheet->u.worksheet;
		lxw_worksheet_write_single_row(ws);
		n = fflush(ws->optimize_tmpfile) == 0 &&
		    !ferror(ws->optimize_tmpfile) ?
		    ftello(ws->optimize_tmpfile) : -1;
		c->lines = n < 0 || c->lines < 0 ? -1 : c->lines + n;
		c->links += ws->hlink_count;
		c->merged += ws->merged_range_count;
	}
}

static uint32_t
number(const unsigned char *p, int bytes)
{
	uint32_t	 n = 0;

	while (bytes-- > 0)
		n = n << 8 | p[bytes];
	return n;
}

/* Read more, if nothing is left; false at the end. */
static bool
fill(struct store_reading *r)
{
	if (r->at < r->len)
		return true;
	r->at = 0;
	r->len = fread(r->buf, 1, sizeof(r->buf), r->in);
	return r->len > 0;
}

/* Take n bytes, to p unless that is NULL. */
static bool
take(struct store_reading *r, unsigned char *p, size_t n)
{
	size_t	 k;

	for (; n > 0; n -= k) {
		if (!fill(r))
			return false;
		k = r->len - r->at < n ? r->len - r->at : n;
		if (p != NULL) {
			memcpy(p, r->buf + r->at, k);
			p += k;
		}
		r->at += k;
	}
	return true;
}

static bool
is_tag(const char *p, const char *tag)
{
	return strncmp(p, tag, strlen(tag)) == 0;
}

/* Look at a tag, at a byte of the member; TAG bytes of it can be read. */
static void
look(struct store_reading *r, const char *p, off_t at)
{
	static const char	 lines[] = "<sheetData>";

	r->shut = false;
	if (r->nroot == 0 && p[1] != '?') {
		r->nroot = strcspn(p + 1, " >/");
		if (r->nroot < TAG)
			memcpy(r->root, p + 1, r->nroot);
	} else if (p[1] == '/') {
		r->shut = r->nroot + 3 < TAG && strncmp(p + 2, r->root,
		    r->nroot) == 0 && p[2 + r->nroot] == '>' &&
		    strspn(p + 3 + r->nroot, "\r\n") ==
		    strlen(p + 3 + r->nroot);
		if (r->lines >= 0 && is_tag(p, "</sheetData>")) {
			r->have.lines += at - r->lines;
			r->lines = -1;
		}
	} else if (is_tag(p, lines)) {
		r->lines = at + (off_t)sizeof(lines) - 1;
	} else {
		r->have.links += is_tag(p, "<hyperlink ");
		r->have.merged += is_tag(p, "<mergeCell ");
		r->have.comments += is_tag(p, "<comment ");
		r->shapes += is_tag(p, "<v:shape ");
	}
}

/* Look at the tags of n bytes behind those that were kept. */
static void
scan(struct store_reading *r, size_t n, bool last)
{
	const char	*p = r->text, *end = p + r->kept + n, *tag;
	char		 own[TAG + 1];
	size_t		 len;

	while ((tag = memchr(p, '<', (size_t)(end - p))) != NULL) {
		len = (size_t)(end - tag);
		if (len < TAG && !last)
			break;
		memset(own, 0, sizeof(own));
		memcpy(own, tag, len < TAG ? len : TAG);
		look(r, own, r->read + (tag - r->text));
		p = tag + 1;
	}
	len = tag != NULL ? (size_t)(end - tag) : 0;
	r->read += end - r->text - (off_t)len;
	if (len > 0)
		memmove(r->text, tag, len);
	r->kept = len;
}

/* Read the text of a member, whose sum is to be crc. */
static bool
read_text(struct store_reading *r, uint32_t crc)
{
	z_stream	 z = { .next_in = NULL };
	uint32_t	 sum = 0;
	size_t		 n;
	int		 did = Z_OK;

	if (inflateInit2(&z, -MAX_WBITS) != Z_OK)
		return false;
	while (did == Z_OK && fill(r)) {
		z.next_in = r->buf + r->at;
		z.avail_in = (uInt)(r->len - r->at);
		z.next_out = (Bytef *)r->text + r->kept;
		z.avail_out = CHUNK;
		did = inflate(&z, Z_NO_FLUSH);
		r->at = r->len - z.avail_in;
		n = CHUNK - z.avail_out;
		sum = (uint32_t)crc32(sum, (Bytef *)r->text + r->kept, (uInt)n);
		scan(r, n, did == Z_STREAM_END);
	}
	inflateEnd(&z);
	return did == Z_STREAM_END && sum == crc && r->shut;
}

static bool
read_member(struct store_reading *r, const unsigned char *head)
{
	r->kept = r->nroot = 0;
	r->read = 0;
	r->lines = -1;
	r->shut = false;
	return take(r, NULL, number(head + NAME_AT, 2) +
	    number(head + EXTRA_AT, 2)) && read_text(r,
	    number(head + CRC_AT, 4));
}

/* Read the list of n members, of which the first bytes are in head, to the end
   of the file. */
static bool
read_list(struct store_reading *r, unsigned char *head, size_t n)
{
	unsigned char	 end[END] = { 0 };
	size_t		 k = HEAD;

	for (; n > 0; n--) {
		if (number(head, 4) != LISTED || !take(r, head + k,
		    DIRECTORY - k) || !take(r, NULL, number(head + 28, 2) +
		    number(head + 30, 2) + number(head + 32, 2)) ||
		    !take(r, head, 4))
			return false;
		k = 4;
	}
	return number(head, 4) != LISTED &&
	    fseeko(r->in, -(off_t)END, SEEK_END) == 0 &&
	    fread(end, 1, END, r->in) == END && number(end, 4) == ENDED;
}

static bool
read_all(struct store_reading *r)
{
	unsigned char	 head[DIRECTORY];
	size_t		 n = 0;

	while (take(r, head, HEAD) && number(head, 4) == MEMBER) {
		if (!read_member(r, head))
			return false;
		n++;
	}
	return n > 0 && read_list(r, head, n);
}

bool
store_check(const struct store_check *want, const char *name)
{
	struct store_reading	*r;
	FILE			*in = fopen(name, "rb");
	bool			 ok;

	if (in == NULL)
		return false;
	r = gi_malloc(sizeof(*r));
	memset(r, 0, sizeof(*r));
	r->in = in;
	ok = read_all(r) && !ferror(in) && r->have.lines == want->lines &&
	    r->have.links == want->links && r->have.merged == want->merged &&
	    r->have.comments == want->comments && r->shapes == want->comments;
	free(r);
	fclose(in);
	return ok;
}
