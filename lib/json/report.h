/* SPDX-License-Identifier: ISC */
/* Internal to libgi: a report as JSON, and the parts that it is made of. */
#ifndef GI_JSON_REPORT_H
#define GI_JSON_REPORT_H

#include "gi.h"
#include "json/json.h"

/*
 * about.c: what a document says of itself, and whether all of it is there.
 */
enum json_fact {
	JSON_TITLE, JSON_AGENCY, JSON_BODY, JSON_CODE, JSON_LEVEL, JSON_KIND,
	JSON_YEAR, JSON_EDITION, JSON_PUBLISHED, JSON_VERDICT,
	JSON_FACTS
};

struct json_about {
	struct gi_str	 fact[JSON_FACTS];	/* empty: not known */
};

/*
 * Set *about from the meta records of a document, in its arena.  A year that
 * is no number is reported.
 */
void		 json_about_read(struct json_about *about,
		    const struct gi_doc *);
/* Put a fact as a member: a number for JSON_YEAR, a string, or null. */
void		 json_fact(struct json_out *, const struct json_about *,
		    enum json_fact);
/* Put a fact that is known as a string; nothing for one that is not. */
void		 json_fact_known(struct json_out *, const struct json_about *,
		    enum json_fact);
/* Begin the object of a document: the version of the schema, and source. */
void		 json_begin(struct json_out *, struct gi_str source);
void		 json_complete(struct json_out *, bool complete);
/* Put why a document failed; stage and message are fields of its record. */
void		 json_fail(struct json_out *, struct gi_arena *,
		    struct gi_str stage, struct gi_str message);
/* End the object of a document, and its line. */
void		 json_finish(struct json_out *);

/*
 * field.c: fields of records as members.
 *
 * A string, or null where the field is null; its escapes are resolved in the
 * arena.
 */
void		 json_field(struct json_out *, struct gi_arena *,
		    const char *key, struct gi_str field);
/* A list of strings, those that tabs part in the field; none where it is null. */
void		 json_list_field(struct json_out *, struct gi_arena *,
		    const char *key, struct gi_str field);
/* A number, or null; false where the field is neither: null is written. */
bool		 json_number_field(struct json_out *, const char *key,
		    struct gi_str field);

/*
 * section.c: the array of the sections of a document.  heading holds the
 * indices of the nheading records with which they begin, in order.
 */
void		 json_sections(struct json_out *, const struct gi_doc *,
		    const size_t *heading, size_t nheading, bool text);

/* document.c: the whole document as one object; text: that of sections too. */
void		 json_document(struct json_out *, const struct gi_doc *,
		    bool text);
/*
 * cells.c: an object a cell.  A document that is not complete has one more,
 * which says so.
 */
void		 json_cells(struct json_out *, const struct gi_doc *);

#endif
