/* SPDX-License-Identifier: ISC */
/* Internal to gi-extract: messages of HTTP, as crawlers keep them. */
#ifndef GI_EXTRACT_SOURCE_HTTP_H
#define GI_EXTRACT_SOURCE_HTTP_H

#include "base/msg.h"
#include "extract/source/input.h"
#include "gi.h"
#include "stream/source.h"

/*
 * The value of a field of a head, of HTTP or WARC (name: value, one a line):
 * the first of that name; s NULL if there is none.
 */
struct gi_str	 ext_head_value(struct gi_str head, const char *name);

struct ext_http_response {
	unsigned	 status;	/* 0: it is no response of HTTP */
	struct gi_str	 type;		/* Content-Type, or s NULL */
	struct gi_str	 body;		/* its codings undone */
	bool		 failed;	/* that could not be */
	enum gi_msg	 why;
	const char	*detail;
};

/* Read a response; what has to be unpacked is in buf then. */
void		 ext_http_read(struct gi_str message, struct ext_budget *,
		    struct gi_buf *buf, struct ext_http_response *);

#endif
