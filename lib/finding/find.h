/* SPDX-License-Identifier: ISC */
/* Internal to libgi: findings and failures as records. */
#ifndef GI_FINDING_FIND_H
#define GI_FINDING_FIND_H

#include "gi.h"
#include "tool/msg.h"

/* A finding, as gi-records(5) has it; a text whose s is NULL is null there. */
struct gi_find {
	size_t			 line;		/* 0: null */
	enum gi_severity	 severity;
	const char		*rule;
	struct gi_str		 place;
	struct gi_str		 expected;
	struct gi_str		 actual;
	struct gi_str		 message;
};

/* A rule's message with {0}, {1} ... replaced by args, in the arena. */
struct gi_str	 gi_rule_message(struct gi_arena *, const struct gi_rule *,
		    const struct gi_str *args, size_t nargs);
void		 gi_put_find(FILE *, const struct gi_find *);
/*
 * Put a finding of a rule on the document as a whole.  args are those of the
 * rule's message; the first is what the finding has as actual.
 */
void		 gi_put_document_find(FILE *, struct gi_arena *,
		    const char *rule, size_t line, const struct gi_str *args,
		    size_t nargs);
const char	*gi_severity_name(enum gi_severity);
bool		 gi_severity_find(struct gi_str name, enum gi_severity *);

/*
 * Put a fail record of this tool, gi_progname: a message, and behind a colon
 * detail, unless that is NULL.
 */
void		 gi_put_fail(FILE *, struct gi_str source, enum gi_msg,
		    const char *detail);

#endif
