/* SPDX-License-Identifier: ISC */
/* Internal to libgi: verification, of one document and of a stream of them. */
#ifndef GI_VERIFY_VERIFY_H
#define GI_VERIFY_VERIFY_H

#include "finding/find.h"
#include "gi.h"

/* What was found in one document: check.c. */
struct ver_result {
	const struct gi_find	*find;		/* in the document's arena */
	size_t			 nfind;
	const struct ver_kept	*claim;		/* likewise */
	size_t			 nclaim;
	size_t			 assessed;	/* equations of the forms that
						   could be computed */
	bool			 partial;	/* a part of it did not come */
};

/*
 * Check a document by all rules that are gi-verify's; deadline as in struct
 * ver_stage.
 */
void		 ver_check(struct gi_doc *, uint32_t deadline,
		    struct ver_result *);

/*
 * What all findings of a document come to: verdict.c.  Begun as { 0 }, told of
 * each finding, by whatever stage, and then asked.
 */
struct ver_judge {
	size_t			 errors;	/* findings on the report that
						   are that severe */
	size_t			 doubts;	/* likewise, warnings */
	const struct gi_rule	*blind;		/* of the first finding that
						   the text could not be read,
						   the rule; or NULL */
};

void		 ver_judge_add(struct ver_judge *, const struct gi_find *);
/*
 * The verdict.  Where that is GI_VERDICT_UNREAD, *why is set to what could not
 * be read, a name for gi_said(); else to "".
 */
enum gi_verdict	 ver_judge_end(const struct ver_judge *, const struct gi_doc *,
		    const struct ver_result *, const char **why);
/* Put it as a meta record. */
void		 ver_put_verdict(FILE *, enum gi_verdict);
/* Whether a record says what the verdict was before. */
bool		 ver_is_verdict(const struct gi_record *);

/*
 * The stage: stage.c.  Each document of a stream is checked, and the user's
 * choice is put upon what was found, also by the stages before.
 */
#define VER_FAIL_NEVER	(GI_ERROR + 1)	/* fail_on that no finding reaches */

/* How the documents of a stream fared. */
struct ver_tally {
	size_t	*by_rule;		/* findings; in gi_rules()'s order */
	size_t	 documents;
	size_t	 by_verdict[GI_VERDICTS];	/* those that another stage
						   could not read are unread */
};

/* What there is to show of a document. */
struct ver_shown {
	struct gi_str		 source;
	struct gi_arena		*arena;		/* of all this */
	const struct gi_doc	*doc;		/* NULL: a stage before could
						   not read it */
	struct gi_find		*find;		/* in the order of lines, those
						   of no line first; may be
						   changed */
	size_t			 nfind;
	enum gi_verdict		 verdict;
	size_t			 count;		/* errors, or doubts, that the
						   verdict is for */
	const char		*why;		/* it is unread, for
						   gi_said(); or "" */
};

struct ver_stage {
	struct gi_choice	*choice;	/* of rules, and of a class */
	uint32_t		 deadline;	/* for all bodies, in place of
						   the law's; 0: none */
	int			 fail_on;	/* findings of this severity, or
						   of a higher one, raise the
						   exit status */
	/* where the stream goes on with the findings; NULL: nowhere */
	FILE			*out;
	/*
	 * Called for each document; all is valid during the call.  Of one that
	 * a stage before could not read, one finding says so (line 0, rule the
	 * name of that stage).  May be NULL.
	 */
	void			(*show)(const struct ver_shown *, void *);
	void			*ctx;
	struct ver_tally	 tally;
};

/*
 * Set the day by which each report should be published, 2021-01-31, or 01-31 of
 * the year after the report's.  False, with a message: it is no day.
 */
bool		 ver_stage_deadline(struct ver_stage *, const char *day);
/* Set a stage that leaves each rule as it is, in the arena. */
void		 ver_stage_init(struct ver_stage *, struct gi_arena *);
/* Run it over what can be read of fd, which is called name. */
void		 ver_stage_read(struct ver_stage *, int fd, const char *name);

#endif
