/* SPDX-License-Identifier: ISC */
/* Internal to libgi: JSON as it comes. */
#ifndef GI_JSON_JSON_H
#define GI_JSON_JSON_H

#include "gi.h"

/*
 * JSON: json.c.  An emitter; set out and pretty, and zero the rest.  Commas
 * and indentation are its own affair.
 */
#define GI_JSON_BUF	((size_t)16 * 1024)

struct gi_json {
	FILE		*out;
	bool		 pretty;	/* over several lines, indented */
	unsigned	 depth;
	bool		 more;		/* a comma must come first */
	bool		 keyed;		/* a key is waiting for its value */
	bool		 quoted;	/* inside a string */
	size_t		 len;		/* of what out has not got yet */
	char		 buf[GI_JSON_BUF];
};

void		 gi_json_open(struct gi_json *, char bracket);
void		 gi_json_close(struct gi_json *, char bracket);
void		 gi_json_key(struct gi_json *, struct gi_str);
/* The same for a name of which no character needs an escape. */
void		 gi_json_name(struct gi_json *, const char *);
/* The same, and an object is opened. */
void		 gi_json_group(struct gi_json *, struct gi_str name);
/* A string; broken UTF-8 becomes U+FFFD. */
void		 gi_json_str(struct gi_json *, struct gi_str);
/* A string in parts: quote, any number of texts, quote. */
void		 gi_json_quote(struct gi_json *);
void		 gi_json_text(struct gi_json *, struct gi_str);
/* Whether s is [+-]digits[.digits], of any length. */
bool		 gi_json_is_number(struct gi_str);
/* Such a number with the digits it has; false, and null, if it is none. */
bool		 gi_json_number(struct gi_json *, struct gi_str);
/* Where n bytes, at most GI_JSON_BUF, can be written as they are; */
char		*gi_json_room(struct gi_json *, size_t n);
/* they were, up to end: it is behind a value, or the ':' of a key. */
void		 gi_json_used(struct gi_json *, const char *end);
void		 gi_json_size(struct gi_json *, size_t);
void		 gi_json_bool(struct gi_json *, bool);
void		 gi_json_null(struct gi_json *);
/* End the line after a whole value, and flush it. */
void		 gi_json_end(struct gi_json *);
/* Give out what is held; out is flushed by gi_flush(). */
void		 gi_json_flush(struct gi_json *);

#endif
