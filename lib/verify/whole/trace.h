/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: what stands of a table in the text itself, whatever the
 * stages before made of it.
 */
#ifndef GI_VERIFY_WHOLE_TRACE_H
#define GI_VERIFY_WHOLE_TRACE_H

#include "gi.h"
#include "verify/report/report.h"

/* The labels of a table, as any edition words them, each once. */
struct ver_labels {
	const struct gi_label	**label;
	size_t			 n;
	size_t			 sign;		/* the one that no other table
						   has, above its columns; n:
						   there is none */
	uint64_t		 first[4];	/* bit cp % 256 is set: some
						   label begins with cp */
};

/* The labels of a table; they stay until another form is added. */
const struct ver_labels *ver_labels(enum gi_table);
/*
 * The label that has most of the text at cp: all of the label, all of the text,
 * or more than a sentence shares with it; *len is set to how much.  n of the set
 * if none has so much.
 */
size_t	 ver_label_at(const struct ver_labels *, const uint32_t *cp, size_t n,
	    size_t *len);
/*
 * How many labels stand in a line at the start of its cells, or behind one
 * another; where seen is not NULL, seen[i] is set for each.  None does in a
 * sentence.
 */
size_t	 ver_labels_in(struct ver_report *, const struct ver_labels *,
	    struct ver_line *, bool *seen);
/* The trace of a table, which is read when it is asked for first. */
const struct ver_trace *ver_trace_of(struct ver_report *, enum gi_table);
/*
 * Whether the text has so much of a table that it cannot be said to lack it:
 * some of its labels, or under its heading figures.
 */
bool	 ver_trace_stands(struct ver_report *, enum gi_table);

/*
 * The table that belongs under a heading, h - 1 its index (0: none), or NULL:
 * of its section, or, of a form without sections, the table of the annex.
 */
const struct gi_tableform *ver_table_under(const struct ver_report *,
	    size_t h);

#endif
