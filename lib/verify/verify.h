/* SPDX-License-Identifier: ISC */
/* Internal to libgi: verification, of one document and of a stream of them. */
#ifndef GI_VERIFY_VERIFY_H
#define GI_VERIFY_VERIFY_H

#include "finding/find.h"
#include "gi.h"

/* What was found in one document: check.c. */
struct ver_verdict {
	const struct gi_find	*find;		/* in the document's arena */
	size_t			 nfind;
	size_t			 assessed;	/* equations of the forms that
						   could be computed */
};

/* Check a document by all rules that are gi-verify's. */
void		 ver_check(struct gi_doc *, struct ver_verdict *);

/*
 * The stage: stage.c.  Each document of a stream is checked, and the user's
 * choice is put upon what was found, also by the stages before.
 */
#define VER_FAIL_NEVER	(GI_ERROR + 1)	/* fail_on that no finding reaches */

/* How the documents of a stream fared. */
struct ver_tally {
	size_t	*by_rule;		/* findings; in gi_rules()'s order */
	size_t	 documents;
	/* each document counts in one of these, or is clean */
	size_t	 wrong;			/* it has errors */
	size_t	 blind;			/* it has none, but it is not whole or
					   has no equation to compute */
	size_t	 warned;
};

struct ver_stage {
	struct gi_choice	*choice;
	int			 fail_on;	/* findings of this severity, or
						   of a higher one, raise the
						   exit status */
	/* where the stream goes on with the findings; NULL: nowhere */
	FILE			*out;
	/*
	 * Called for each document with its n findings in the order of lines,
	 * those of no line first; and for each that a stage before could not
	 * read, with the one finding that says so (line 0, rule the name of
	 * that stage).  All is valid during the call.  Either may be NULL.
	 */
	void			(*document)(const struct gi_doc *,
				    const struct gi_find *, size_t n, void *);
	void			(*unread)(struct gi_str source,
				    const struct gi_find *, void *);
	void			*ctx;
	struct ver_tally	 tally;
};

/* Set a stage that leaves each rule as it is, in the arena. */
void		 ver_stage_init(struct ver_stage *, struct gi_arena *);
/* Run it over what can be read of fd, which is called name. */
void		 ver_stage_read(struct ver_stage *, int fd, const char *name);

#endif
