/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: reports as CSV: a row a report, or a row a cell.  A text
 * stands in quotes; a number, true, false and what is null do not.
 */
#ifndef STORE_CSV_CSV_H
#define STORE_CSV_CSV_H

#include "base/text.h"
#include "gi.h"
#include "normalize/togb.h"
#include "report/report.h"
#include "store/wide/column.h"
#include "store/wide/fact.h"
#include "stream/whole.h"

/* What stands above the columns, in the order of --heads. */
enum store_heads { STORE_HEADS_KEYS, STORE_HEADS_ZH, STORE_HEADS_EN };

/* A record of CSV that is made field by field; zeroed, it is the first. */
struct store_record {
	struct gi_text	 text;		/* of malloc(3) */
	struct gi_str	 null;		/* what stands for null */
	unsigned	 care;		/* enum csv_care */
	bool		 more;		/* a field stands before the next */
};

/* record.c: add a field. */
void		 store_add_text(struct store_record *, struct gi_str);
void		 store_add_null(struct store_record *);
/* The same, where s may be NULL for null. */
void		 store_add_known(struct store_record *, struct gi_str);
/* A decimal number; false, and null is added, where it is none. */
bool		 store_add_number(struct store_record *, struct gi_str);
/* What stands in no quotes and needs none. */
void		 store_add_bare(struct store_record *, struct gi_str);
/* The head of a column: its key, or what it is called. */
void		 store_add_head(struct store_record *, enum store_heads,
		    const struct store_fact_names *);
void		 store_add_fact(struct store_record *, const struct rep_report *,
		    struct gi_arena *, enum store_fact);

/* The output of gi-tocsv; the caller sets the options, and zero for the rest. */
struct store_csv {
	const char		*name;		/* of the file, or NULL: out */
	FILE			*out;
	bool			 long_form;	/* a row a cell */
	bool			 mark;		/* a byte order mark begins it */
	bool			 gb;		/* in GB 18030 */
	enum store_heads	 heads;
	struct store_record	 record;

	struct gi_whole		 whole;
	struct gi_arena		*arena;		/* of the columns; NULL: it is
						   not begun */
	const struct store_column *column;
	size_t			 ncolumn;
	struct nrm_togb		*togb;
	struct gi_text		 coded;		/* a record in GB 18030 */
	const struct gi_str	*keys;		/* of a row a cell, by place */
	struct gi_text		 report;	/* what all rows of a report's
						   cells begin with */
};

/* record.c: end the record, and put it. */
void		 store_csv_record(struct store_csv *);
/* file.c: add a report. */
void		 store_csv_add(struct store_csv *, const struct rep_report *,
		    struct gi_arena *);
/* Write what is left, and keep the file unless a write failed. */
void		 store_csv_end(struct store_csv *);
/* Free what it points to. */
void		 store_csv_free(struct store_csv *);

/* wide.c: the heads of a row a report, and such a row. */
void		 store_wide_heads(struct store_csv *);
void		 store_wide_row(struct store_csv *, const struct rep_report *,
		    struct gi_arena *);
/* long.c: the heads of a row a cell, and all rows of a report's cells. */
void		 store_long_heads(struct store_csv *);
void		 store_long_rows(struct store_csv *, const struct rep_report *,
		    struct gi_arena *);

#endif
