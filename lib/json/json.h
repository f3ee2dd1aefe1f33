/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: JSON (RFC 8259) that is written as it comes: no value is
 * held, and nothing is allocated.
 */
#ifndef GI_JSON_JSON_H
#define GI_JSON_JSON_H

#include "gi.h"

#define JSON_BUF	((size_t)16 * 1024)	/* bytes */

/*
 * Where JSON goes.  The caller sets out and pretty, and zero for the rest;
 * commas and indentation are put where they belong.
 */
struct json_out {
	FILE		*out;
	bool		 pretty;	/* over several lines, indented */
	unsigned	 depth;		/* how many brackets are open */
	bool		 more;		/* a comma stands before what comes */
	bool		 keyed;		/* a key waits for its value */
	bool		 quoted;	/* between two json_quote() */
	size_t		 len;		/* bytes of buf that out has not got */
	char		 buf[JSON_BUF];
};

/* Begin an object or array by '{' or '['; end it by '}' or ']'. */
void		 json_open(struct json_out *, char bracket);
void		 json_close(struct json_out *, char bracket);
/* The key of the value that comes. */
void		 json_key(struct json_out *, struct gi_str key);
/* The same for a name in which no character needs an escape. */
void		 json_name(struct json_out *, const char *name);
/* json_name() and json_open() of an object in one. */
void		 json_open_named(struct json_out *, struct gi_str name);
/* A string.  What is broken UTF-8 in s is written as U+FFFD. */
void		 json_str(struct json_out *, struct gi_str s);
/*
 * A string in parts: json_quote(), json_text() any number of times, and
 * json_quote() again.
 */
void		 json_quote(struct json_out *);
void		 json_text(struct json_out *, struct gi_str part);
/*
 * Write a number, as gi_decimal_plain() has it.  Where s is none, null is
 * written, and false comes back.
 */
bool		 json_number(struct json_out *, struct gi_str s);
void		 json_size(struct json_out *, size_t n);
void		 json_bool(struct json_out *, bool);
void		 json_null(struct json_out *);
/*
 * For who makes JSON on its own.  json_room() returns where n bytes, at most
 * JSON_BUF, can be written as they are; json_used() says that they were, up to
 * end, which stands behind a value or behind the colon of a key.
 */
char		*json_room(struct json_out *, size_t n);
void		 json_used(struct json_out *, const char *end);
/* End the line behind a whole value, and hand it on to out. */
void		 json_end(struct json_out *);
/* Hand what is held on to out, which gi_flush() flushes. */
void		 json_flush(struct json_out *);

#endif
