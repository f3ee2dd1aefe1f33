/* SPDX-License-Identifier: ISC */
/* Internal to libgi: findings as records. */
#ifndef GI_FINDING_FIND_H
#define GI_FINDING_FIND_H

#include "base/msg.h"
#include "gi.h"

/*
 * Findings, as records: find.c.
 */
struct gi_find {
	size_t			 line;		/* 0: no line, written as null */
	enum gi_severity	 severity;
	const char		*rule;
	struct gi_str		 place;
	struct gi_str		 expected;	/* s NULL: null */
	struct gi_str		 actual;
	struct gi_str		 message;
};

void		 gi_put_find(FILE *, const struct gi_find *);
/* A finding of a rule about the document as a whole: args[0] is actual. */
void		 gi_put_document_find(FILE *, struct gi_arena *,
		    const char *rule, size_t line, const struct gi_str *args,
		    size_t nargs);
const char	*gi_severity_name(enum gi_severity);
bool		 gi_severity_find(struct gi_str name, enum gi_severity *);

/* A fail record: what gi_report() said of the source, by gi_progname. */
void		 gi_put_fail(FILE *, struct gi_str source, enum gi_msg,
		    const char *detail);

#endif
