/* SPDX-License-Identifier: ISC */
/* Internal to lib/csv: whether a text is CSV, and by which delimiter. */
#ifndef GI_CSV_JUDGE_H
#define GI_CSV_JUDGE_H

#include "gi.h"

/* What is known of a text that is CSV. */
struct csv_verdict {
	char		 delimiter;	/* NUL: it is none */
	bool		 apart;		/* runs of records with several fields
					   are tables, each with as many columns
					   as all of its records have fields;
					   else all are one table */
	size_t		 width;		/* the most fields of a record */
	struct gi_str	 hint;		/* the first line, where it is sep=; for
					   a spreadsheet; else empty */
};

/* Judge a text; see csv_may_be(). */
struct csv_verdict csv_judge(struct gi_str text, const char *name);

#endif
