/* SPDX-License-Identifier: ISC */
/* Internal to gi-sections: clauses of the sentences that open a report. */
#ifndef GI_SECTIONS_ABOUT_CLAUSE_H
#define GI_SECTIONS_ABOUT_CLAUSE_H

#include "sections/report/folded.h"

/* The text between two punctuation marks. */
struct sec_clause {
	struct sec_folded	 fold;
	size_t			 line;		/* number of its first line */
	unsigned		 sentence;	/* which of the report's opening
						   sentences it is in, from 0 */
	bool			 quoted;	/* in title marks: it is the
						   name of a paper */
	bool			 listed;	/* 、 stands before it */
};

/*
 * Whether a clause names a report, and not how such are written: ...the
 * government-information report, not ...the report's format.
 */
bool			 sec_clause_announces(const struct sec_clause *);

#endif
