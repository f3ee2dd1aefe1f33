/* SPDX-License-Identifier: ISC */
/* Internal to gi-extract: messages of HTTP, as crawlers keep them. */
#ifndef GI_EXTRACT_CONTAINER_HTTP_H
#define GI_EXTRACT_CONTAINER_HTTP_H

#include "extract/container/input.h"
#include "gi.h"
#include "stream/source.h"
#include "tool/msg.h"

/*
 * The value of the first field of that name in a head of HTTP or WARC, which
 * has a field (name: value) on each line; s is NULL where there is none.
 */
struct gi_str	 ext_head_value(struct gi_str head, const char *name);

struct ext_http_response {
	unsigned	 status;	/* 0 for what is no response of HTTP */
	struct gi_str	 type;		/* its Content-Type, or s NULL */
	struct gi_str	 body;		/* with its codings undone */
	bool		 failed;	/* they could not be undone */
	enum gi_msg	 why;
	const char	*detail;
};

/* Read a response.  What is unpacked is in buf afterwards. */
void		 ext_http_read(struct gi_str message, struct ext_budget *,
		    struct gi_buf *buf, struct ext_http_response *);

#endif
