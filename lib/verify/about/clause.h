/* SPDX-License-Identifier: ISC */
/* Internal to libgi: the clauses of a line, one after the other. */
#ifndef GI_VERIFY_ABOUT_CLAUSE_H
#define GI_VERIFY_ABOUT_CLAUSE_H

#include "gi.h"

/* A clause of a text: what stands between two marks. */
struct ver_clause {
	struct gi_str	 text;		/* a view, trimmed; may be empty */
	size_t		 at, end;	/* its bytes, the mark not counted */
	bool		 opens;		/* a sentence begins with it, or with a
					   short clause before it: 2021年， */
};

/* Zeroed, and then told of the text, the walk begins. */
struct ver_clauses {
	struct gi_str	 text;
	size_t		 at;
	bool		 going;		/* some clause has come */
	bool		 stopped;	/* the last one ended a sentence, or was
					   short and opened one */
};

/* The next clause; false at the end of the text. */
bool		 ver_clause_next(struct ver_clauses *, struct ver_clause *);
/* The sentence around byte at of a text. */
struct gi_str	 ver_sentence_at(struct gi_str text, size_t at);

#endif
