/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-tosql: a text that psql loads: what stands before and behind the
 * documents, and these in batches, each of which is a transaction.
 */
#ifndef STORE_POSTGRESQL_SESSION_H
#define STORE_POSTGRESQL_SESSION_H

#include "store/postgresql/document.h"

struct store_session {
	FILE			*out;
	struct gi_str		 rules;		/* hash of those in force */
	struct store_place	*place;		/* by index in gi_places() */
	struct store_copy	 copy;		/* the batch */
	size_t			 documents;	/* in it, with failures of none */
};

/* Begin the text; out and rules must be set, all else zero. */
void		 store_session_begin(struct store_session *);
/* Add a report, and put the batch if it is large. */
void		 store_session_add(struct store_session *,
		    const struct rep_report *, struct gi_arena *);
/* Put the batch. */
void		 store_session_put(struct store_session *);
/*
 * End the text, and free what is held.  Where the input was not whole, psql is
 * told so behind what came.
 */
void		 store_session_end(struct store_session *, bool whole);

#endif
