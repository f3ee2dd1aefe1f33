/* SPDX-License-Identifier: ISC */
/*
 * Internal to lib/store/book: a report as the workbook has it, and what is noted
 * of its cells and tables.
 */
#ifndef STORE_BOOK_NOTE_H
#define STORE_BOOK_NOTE_H

#include "report/figure.h"
#include "report/report.h"
#include "store/wide/fact.h"

/* How bad what is said of a cell is: 0, or a severity and one more. */
#define STORE_WORST	(GI_ERROR + 2)

/* A cell: its number, or what is said of the place. */
struct store_book_cell {
	size_t		 place;		/* index in gi_places() */
	struct gi_str	 value;		/* s NULL: none */
	size_t		 worst;		/* of findings that name it */
	bool		 part;		/* they do as a part of a sum only */
	bool		 unread;	/* something stands there that is no
					   number */
	struct gi_str	 said;		/* all that is said of it; empty: none */
};

/* A line of the sheet of findings: a finding, or a number without a cell. */
struct store_book_find {
	size_t		 worst;		/* 0: a number without a cell */
	size_t		 line;		/* 0: none */
	enum gi_table	 table;		/* GI_TABLES: of none */
	size_t		 place;		/* index in gi_places() of a cell that
					   it names, or SIZE_MAX */
	struct gi_str	 rule;		/* its id */
	struct gi_str	 where, said, expected, actual;
};

struct store_note {
	struct gi_str	 fact[STORE_FACTS];	/* s NULL: not known */
	struct gi_str	 who;		/* the body, or what stands for it */
	struct gi_str	 verdict;	/* in words */
	struct gi_str	 fail;		/* why it was not read, in words; empty:
					   it was */
	size_t		 worst;		/* verdict, as a severity */
	struct gi_str	 figure[REP_FIGURES];	/* s NULL: not known */
	bool		 table[GI_TABLES];	/* it has it */
	struct gi_str	 said[GI_TABLES];	/* of a table as a whole */
	size_t		 said_worst[GI_TABLES];
	struct store_book_cell *cell;
	size_t		 ncell;
	struct store_book_find *find;
	size_t		 nfind;
};

/* note.c: what the workbook has of a report, in the arena. */
void	 store_note_make(struct store_note *, const struct rep_report *,
	    struct gi_arena *);
/* spool.c: put it into the spool; and the next from there, in the arena, or
   false: there is none, or it cannot be read. */
void	 store_note_put(FILE *spool, const struct store_note *,
	    struct gi_arena *);
bool	 store_note_get(FILE *spool, struct store_note *, struct gi_arena *);

#endif
