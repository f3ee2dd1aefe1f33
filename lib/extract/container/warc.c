/* SPDX-License-Identifier: ISC */
/*
 * WARC (ISO 28500:2017, versions 1.0 and 1.1): records of a head, as of HTTP,
 * and a block of Content-Length bytes.  libarchive undoes its compression.
 * Documents are the records of the types resource and conversion, and those of
 * the type response whose status is 200.
 */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/str.h"
#include "extract/container/http.h"
#include "extract/container/warc.h"
#include "extract/piece/charset.h"
#include "gi.h"
#include "stream/source.h"
#include "tool/msg.h"

#define HEAD	((size_t)64 * 1024)	/* bytes of the head of a record, or of
					   HTTP in it */
#define STATUS_OK	200

struct ext_warc {
	struct ext_input	*in;
	struct ext_left_out		*left;
	struct gi_buf		 record;	/* the head, then also the
						   block */
	struct gi_buf		 body;		/* the body of a response,
						   unpacked */
	char			*name;
	char			 ahead[HEAD];
	size_t			 at, len;	/* what of ahead was used, and
						   what is there */
};

struct ext_warc *
ext_warc_new(struct ext_input *in, struct ext_left_out *left)
{
	struct ext_warc	*w = gi_malloc(sizeof(*w));

	memset(w, 0, sizeof(*w));
	w->in = in;
	w->left = left;
	return w;
}

void
ext_warc_free(struct ext_warc *w)
{
	gi_buf_free(&w->record);
	gi_buf_free(&w->body);
	free(w->name);
	free(w);
}

static bool
refill(struct ext_warc *w)
{
	if (w->at == w->len) {
		w->at = 0;
		w->len = ext_input_read(w->in, w->ahead, sizeof(w->ahead));
	}
	return w->at < w->len;
}

/*
 * Append n bytes to the record, which has len.  False where they end before.
 */
static bool
take(struct ext_warc *w, size_t len, size_t n)
{
	size_t	 some;

	ext_buf_reserve(&w->record, gi_size_add(len, n));
	for (; n > 0; n -= some, len += some, w->at += some) {
		if (!refill(w))
			return false;
		some = w->len - w->at < n ? w->len - w->at : n;
		memcpy(w->record.s + len, w->ahead + w->at, some);
	}
	return true;
}

static bool
pass(struct ext_warc *w, size_t n)
{
	size_t	 some;

	for (; n > 0; n -= some, w->at += some) {
		if (!refill(w))
			return false;
		some = w->len - w->at < n ? w->len - w->at : n;
	}
	return true;
}

/*
 * Read the head of the next record, with its empty line.  False where there is
 * none; *why is set where that is a fault.
 */
static bool
read_head(struct ext_warc *w, struct gi_str *head, enum gi_msg *why)
{
	size_t	 len = 0, line = 0;
	char	 c;

	while (refill(w) &&
	    (w->ahead[w->at] == '\r' || w->ahead[w->at] == '\n'))
		w->at++;
	if (!refill(w))
		return false;
	*why = GI_MSG_WARC;
	for (; len < HEAD; len++) {
		if (!take(w, len, 1)) {
			if (len < 5 || memcmp(w->record.s, "WARC/", 5) == 0)
				*why = GI_MSG_TRUNCATED;
			return false;
		}
		c = w->record.s[len];
		if (c != '\n')
			continue;
		if (len - line <= 1) {
			head->s = w->record.s;
			head->len = len + 1;
			return len > 5 && memcmp(head->s, "WARC/", 5) == 0;
		}
		line = len + 1;
	}
	return false;
}

/* Name the document by its URI, which some crawlers put in angle brackets. */
static void
set_name(struct ext_warc *w, struct gi_str uri)
{
	if (uri.s == NULL)
		uri = gi_str("");
	if (uri.len > 1 && uri.s[0] == '<' && uri.s[uri.len - 1] == '>') {
		uri.s++;
		uri.len -= 2;
	}
	w->name = gi_realloc(w->name, gi_size_add(uri.len, 1), 1);
	memcpy(w->name, uri.s, uri.len);
	w->name[uri.len] = '\0';
}

static bool
is_vague(struct gi_str type)
{
	return type.s == NULL || type.len == 0 ||
	    gi_str_is(type, "application/octet-stream") ||
	    gi_str_is(type, "text/plain");
}

/* Whether the record is a document; if not, it is counted as left out. */
static bool
is_document(struct ext_warc *w, struct gi_str type)
{
	const char	*sort = NULL;

	if (type.s != NULL)
		sort = ext_asset_type(type);
	if (sort == NULL && is_vague(type))
		sort = ext_asset_name(w->name);
	if (sort != NULL)
		ext_leave_out(w->left, sort);
	return sort == NULL;
}

static void
set_body(struct ext_member *m, struct gi_str body)
{
	m->in.ahead.s = (char *)(uintptr_t)body.s;
	m->in.ahead.room = m->in.len = body.len;
	m->in.borrowed = m->in.end = true;
}

/* Take a response of a web server. */
static bool
use_http(struct ext_warc *w, struct gi_str block, struct ext_member *m)
{
	struct ext_http_response	 h;
	char		 sort[EXT_SORT];

	ext_http_read(block, w->in->budget, &w->body, &h);
	m->failed = h.failed;
	m->why = h.why;
	if (h.status == 0) {
		m->failed = true;
		m->why = GI_MSG_HTTP;
	} else if (h.status != STATUS_OK) {
		snprintf(sort, sizeof(sort), "status %u", h.status % 1000);
		ext_leave_out(w->left, sort);
		return false;
	}
	if (h.type.s != NULL)
		m->charset = ext_charset(h.type);
	set_body(m, h.body);
	return m->failed || is_document(w, h.type);
}

static bool
use(struct ext_warc *w, bool response, struct gi_str type, struct gi_str block,
    struct ext_member *m)
{
	static const char	 http[] = "application/http";

	if (response && type.s != NULL && type.len >= sizeof(http) - 1 &&
	    strncasecmp(type.s, http, sizeof(http) - 1) == 0)
		return use_http(w, block, m);
	if (strncasecmp(w->name, "dns:", 4) == 0) {
		ext_leave_out(w->left, "dns");
		return false;
	}
	if (type.s != NULL)
		m->charset = ext_charset(type);
	set_body(m, block);
	return is_document(w, type);
}

/*
 * Read the block of a record whose head was read.  Returns 1 for a document, 0
 * for none, -1 where the rest is lost.
 */
static int
read_block(struct ext_warc *w, struct gi_str head, struct ext_member *m,
    enum gi_msg *why)
{
	struct gi_str	 length = ext_head_value(head, "Content-Length"), block;
	struct gi_str	 type = ext_head_value(head, "WARC-Type");
	bool		 response = gi_str_is(type, "response");
	size_t		 n, limit = w->in->budget->limits->document;

	*why = GI_MSG_WARC;
	if (length.s == NULL || !gi_str_size(length, &n))
		return -1;
	*why = GI_MSG_TRUNCATED;
	if (!response && !gi_str_is(type, "resource") &&
	    !gi_str_is(type, "conversion"))
		return pass(w, n) ? 0 : -1;
	set_name(w, ext_head_value(head, "WARC-Target-URI"));
	if (!ext_budget_member(w->in->budget))
		return -1;
	m->failed = true;
	m->why = GI_MSG_DOCUMENT;
	if (n > gi_size_add(limit, HEAD))
		return pass(w, n) ? 1 : -1;
	m->why = GI_MSG_TRUNCATED;
	if (!take(w, head.len, n))
		return 1;
	m->failed = false;
	head.s = w->record.s;		/* it may have moved */
	block.s = head.s + head.len;
	block.len = n;
	return use(w, response, ext_head_value(head, "Content-Type"), block,
	    m);
}

bool
ext_warc_next(struct ext_warc *w, struct ext_member *m, enum gi_msg *why)
{
	struct gi_str	 head;
	int		 r = 0;

	do {
		memset(m, 0, sizeof(*m));
		m->in.fd = -1;
		m->in.budget = w->in->budget;
		*why = GI_MSG_COUNT;
		if (!read_head(w, &head, why))
			break;
		r = read_block(w, head, m, why);
	} while (r == 0);
	m->name = w->name;
	if (w->in->error != NULL && r <= 0)
		*why = GI_MSG_DAMAGED;
	return r > 0;
}
