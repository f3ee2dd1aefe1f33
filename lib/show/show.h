/* SPDX-License-Identifier: ISC */
/* Internal to libgi: findings, shown to people and to their editors. */
#ifndef GI_SHOW_SHOW_H
#define GI_SHOW_SHOW_H

#include "finding/find.h"
#include "gi.h"
#include "json/json.h"
#include "verify/verify.h"

/* How findings are shown, and where; out is the caller's. */
struct show_style {
	FILE			*out;
	bool			 colour;	/* human may use colours */
	struct json_out		*json;		/* to out, for those that
						   write JSON */
};

/* A format: what stands before, for each document, and behind all. */
struct show_format {
	void	(*begin)(struct show_style *);		/* or NULL */
	void	(*document)(const struct ver_shown *, struct show_style *);
	void	(*end)(struct show_style *);		/* or NULL */
};

/*
 * finding.c: each source, its verdict and a table of its findings; a line each,
 * as compilers write them.  Text from the stream is written by gi_put_safe().
 */
void		 show_human(const struct ver_shown *, struct show_style *);
void		 show_gcc(const struct ver_shown *, struct show_style *);
/* The class of a finding's rule, or NULL. */
const char	*show_class(const struct gi_find *);
/* Whether the lines of a document are those of its source; it may be NULL. */
bool		 show_has_lines(const struct gi_doc *);

/* json.c; and for others a member that is a text, or null. */
void		 show_json(const struct ver_shown *, struct show_style *);
void		 show_json_text(struct json_out *, const char *key,
		    struct gi_str);
/* csv.c, sarif.c and checkstyle.c. */
void		 show_csv_begin(struct show_style *);
void		 show_csv(const struct ver_shown *, struct show_style *);
void		 show_sarif_begin(struct show_style *);
void		 show_sarif(const struct ver_shown *, struct show_style *);
void		 show_sarif_end(struct show_style *);
void		 show_checkstyle_begin(struct show_style *);
void		 show_checkstyle(const struct ver_shown *,
		    struct show_style *);
void		 show_checkstyle_end(struct show_style *);

/*
 * summary.c: write one line about all documents, and the rules that were broken
 * most often.
 */
void		 show_summary(FILE *out, const struct ver_tally *);

#endif
