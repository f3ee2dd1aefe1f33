/* SPDX-License-Identifier: ISC */
/*
 * Internal to gi-tables: tables that the text has more than once, as that of
 * the year before beside that of the year, or a whole report behind another.
 *
 *	part.c		The labels that may be rows, in parts: each the rows of
 *			one table.
 *	extent.c	Where each of them stands.
 *	report.c	Where another report begins.
 *	caption.c	What the lines above a part say of it.
 *	choose.c	Which parts may be read.
 *	odd.c		Rows that stand once more by themselves.
 *	leave.c		The parts that are not read are taken out of the text.
 *	agree.c		What several readings of a table have in common.
 */
#ifndef GI_TABLES_TWICE_TWICE_H
#define GI_TABLES_TWICE_TWICE_H

#include "base/decimal.h"
#include "gi.h"
#include "tables/parts/reading.h"

#define TBL_READINGS	8	/* of a table, at most */
#define TBL_PAST	(-2)	/* of another year, in so many words */

/* What captions tell: of what year a table is, before or after a correction,
   whose. */
enum tbl_told { TBL_TOLD_YEAR, TBL_TOLD_CORRECTION, TBL_TOLD_BODY, TBL_TOLDS };

/* An anchor that is surely a label of a row. */
struct tbl_solid {
	size_t		 anchor;
	size_t		 elem;
	uint32_t	 atom, last;	/* as the anchor has them */
	uint32_t	 to;		/* the atom behind its values */
	uint32_t	 part;		/* index of its part */
	bool		 values;	/* some follow it */
	bool		 cells;		/* it stands in a line with others */
	bool		 again;		/* its row was there before, in its own
					   part */
};

/* The rows of a table, as the text has it once. */
struct tbl_part {
	enum gi_table	 table;
	uint32_t	 from, to;	/* its atoms, with the heads above */
	uint32_t	 first;		/* the atom of its first label */
	uint32_t	 rows;		/* how many labels, */
	uint32_t	 values, cells;	/* and how many of those have some */
	bool		 apart;		/* its rows stand among those of another
					   part */
	bool		 is_table;	/* it is no list of labels */
	bool		 dead;		/* it is not the one that is meant */
	bool		 some;		/* it has but some of the rows, as a
					   correction of them has */
	int8_t		 told[TBL_TOLDS];	/* 1: the one that is meant,
						   below 0: another, 0:
						   nothing */
	bool			 over[TBL_TOLDS];	/* that was said above other
						   captions, or in a title:
						   of what follows as well */
	struct gi_str		 name;		/* the last line above it that
						   says nothing of these */
};

struct tbl_twice {
	struct tbl_solid	*solid;	/* in the order of their atoms */
	size_t			 nsolid;
	struct tbl_part		*part;	/* of all tables, in the order of the
					   text */
	size_t			 n, room;
	size_t			 report;	/* index of the line where another
						   report begins; SIZE_MAX: none
						   does */
	bool			 doubled[GI_TABLES];	/* more than one part
							   may be meant */
	bool			 none[GI_TABLES];	/* none of several is */
	bool			*odd;	/* by element: its row stands once more,
					   with other figures */
	size_t			 odd_line[GI_TABLES];	/* number of the line of
							   the first such row;
							   0: there is none */
};

/* A cell as one reading has it. */
struct tbl_taken {
	const struct gi_place	*place;	/* NULL: it has none */
	struct gi_dec		 value;
	struct gi_str		 raw;
	uint8_t			 how;
};

/*
 * part.c: find the parts; false, and nothing is set, where the text has each
 * table but once.
 */
bool	 tbl_parts_find(struct tbl_reading *, struct tbl_twice *);
/* extent.c: set where parts and solids stand, and how many rows have values. */
void	 tbl_parts_measure(const struct tbl_reading *, struct tbl_twice *);
/* report.c: the index of the line where another report begins, or SIZE_MAX. */
size_t	 tbl_report_line(const struct tbl_reading *);
/* Whether a line is the title of a report. */
bool	 tbl_line_is_title(const struct tbl_reading *, size_t line);
/*
 * caption.c: set told of each part, and report where a title of another report
 * stands between two of a table.
 */
void	 tbl_captions_read(struct tbl_reading *, struct tbl_twice *);
/*
 * Whether a caption says of a table that stands in the text once that it is of
 * the year before, or there to be compared.
 */
bool	 tbl_table_is_past(struct tbl_reading *, enum gi_table);
/* choose.c: set dead of each part, doubled and none. */
void	 tbl_parts_choose(const struct tbl_reading *, struct tbl_twice *);
/* odd.c: set odd, odd_line and again of each solid. */
void	 tbl_odds_find(const struct tbl_reading *, struct tbl_twice *);
/* The part of a table that reading k takes, or NULL. */
const struct tbl_part *tbl_part_of(const struct tbl_twice *, enum gi_table,
	    size_t k);
/* How many parts of a table may be meant. */
size_t	 tbl_parts_count(const struct tbl_twice *, enum gi_table);
/*
 * leave.c: take the parts out of the text that reading k[t] of table t does not
 * take: their labels are none, their numbers noise; their lines are added to
 * those of other tables.
 */
void	 tbl_parts_leave(struct tbl_reading *, const struct tbl_twice *,
	    const size_t k[GI_TABLES]);
/* Take the rows of a table out that was read. */
void	 tbl_table_leave(struct tbl_reading *, enum gi_table);

/*
 * agree.c: all cells of a table as the reading has them, in an array of
 * GI_COLS for each of its rows.
 */
void	 tbl_table_take(const struct tbl_reading *, enum gi_table,
	    struct tbl_taken *);
/* How many numbers of a table have a cell. */
size_t	 tbl_table_numbers(const struct tbl_reading *, enum gi_table);
/*
 * Whether n readings are of one table: no two of them contradict each other,
 * and each has most of the numbers that any has.
 */
bool	 tbl_tables_same(struct tbl_taken *const *, size_t n, size_t cells);
/*
 * Take what differs in n readings out of its cells.
 */
void	 tbl_table_agree(struct tbl_reading *, enum gi_table,
	    struct tbl_taken *const *, size_t n);

#endif
