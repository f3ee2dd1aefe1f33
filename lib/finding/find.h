/* SPDX-License-Identifier: ISC */
/* Internal to libgi: findings and failures as records. */
#ifndef GI_FINDING_FIND_H
#define GI_FINDING_FIND_H

#include "gi.h"
#include "tool/msg.h"

/*
 * The fields of a find record, see gi-records(5); a text whose s is NULL is
 * null.
 */
struct gi_find {
	size_t			 line;		/* its number; 0: null */
	enum gi_severity	 severity;
	const char		*rule;
	struct gi_str		 place;
	struct gi_str		 expected;
	struct gi_str		 actual;
	struct gi_str		 message;
	struct gi_str		 args;		/* of the message, with a tab
						   between each two */
};

#define GI_RULE_ARGS	10	/* that a message has, at most: {0} to {9} */

/* A rule's message, in either language, with args for {0} ..., in the arena. */
struct gi_str	 gi_rule_fill(struct gi_arena *, const char *message,
		    const struct gi_str *args, size_t nargs);
/*
 * Make *f a finding of the rule, as severe as that, with args in its message
 * and as its args, both in the arena; the rest stays as it is.  A tab in one of
 * the args is a blank there.
 */
void		 gi_find_say(struct gi_arena *, struct gi_find *f,
		    const struct gi_rule *, const struct gi_str *args,
		    size_t nargs);
/*
 * Set arg to the texts that a finding's message was made of, as its args have
 * them; returns how many.
 */
size_t		 gi_find_args(const struct gi_find *,
		    struct gi_str arg[GI_RULE_ARGS]);
/*
 * For people: the message of a finding in the language in force.  Where that is
 * not Chinese, it is made of the finding's args, if its rule is known.  What a
 * stage said of a file that it could not read is a message too; the finding's
 * rule is the stage then.  In the arena, or the finding's own.
 */
struct gi_str	 gi_find_text(struct gi_arena *, const struct gi_find *);
/* The same of a fail record's message. */
struct gi_str	 gi_fail_text(struct gi_arena *, struct gi_str message);
/*
 * For people: of n findings, those of the text that one rule has on rows of one
 * table become one, in the place of the first, which names all the rows.
 * Returns how many are left; memory is in the arena.
 */
size_t		 gi_find_group(struct gi_arena *, struct gi_find *, size_t n);
/* Set *f from a find record, in the arena; false if its fields make none. */
bool		 gi_find_read(struct gi_arena *, const struct gi_record *,
		    struct gi_find *f);
/* Put a find record. */
void		 gi_put_find(FILE *, const struct gi_find *);
/*
 * Put a finding of the rule about a whole document, at a line or at none (0).
 * nargs args go into the rule's message; the first is the finding's actual too.
 */
void		 gi_put_document_find(FILE *, struct gi_arena *,
		    const char *rule, size_t line, const struct gi_str *args,
		    size_t nargs);
/* The name of a severity; and the severity of a name, false if it is none. */
const char	*gi_severity_name(enum gi_severity);
bool		 gi_severity_find(struct gi_str name, enum gi_severity *);
/* The name of a class, as rules have it. */
const char	*gi_class_name(enum gi_class);

/*
 * Put a fail record for a source that gi_progname cannot read.  Its message is
 * the text of the gi_msg and, unless detail is NULL, a colon and detail.
 */
void		 gi_put_fail(FILE *, struct gi_str source, enum gi_msg,
		    const char *detail);

#endif
