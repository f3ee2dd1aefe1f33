/* SPDX-License-Identifier: ISC */
/* Internal to gi-tosql: a document, and by what it is known again. */
#ifndef STORE_SQL_READING_H
#define STORE_SQL_READING_H

#include "report/report.h"
#include "report/section.h"
#include "store/sql/database.h"

/*
 * A report while it is loaded.  Its texts are its own, or in its arena, and may
 * be bound as they are.
 */
struct store_reading {
	const struct rep_report	*r;
	struct gi_arena		*arena;
	const struct store_place *place;	/* by index in gi_places() */
	struct gi_str		 rules;		/* hash of the rules in force */
	struct gi_str		 source;	/* its name */
	struct gi_str		 hash;		/* of the bytes that were read; of
						   its lines, where that is not
						   known */
	struct gi_str		 reading;	/* of all its records, but for what
						   they say of its name */
	struct store_cell	*cell;		/* those of places, and */
	size_t			 ncell;		/* how many there are */
	struct gi_str		 cells;		/* of its numbers; its own hash if
						   it has none */
	size_t			 numbers;
	struct gi_str		 who;		/* key of the body; s NULL: unknown */
	struct gi_str		 key;		/* of the report */
	bool			 dated;		/* there is a year: */
	size_t			 year;
	struct gi_str		 published;	/* a day; s NULL: not known */
};

void		 store_reading_set(struct store_reading *,
		    const struct store_place *, const struct rep_report *,
		    struct gi_arena *);
/* A fact that may be bound: s NULL where it is not known. */
struct gi_str	 store_reading_fact(const struct store_reading *,
		    enum rep_fact);
/*
 * Give each number of no cell, and each second record of a cell, with the keys of
 * its table, row and column, s NULL where it has none.
 */
void		 store_strays(const struct store_reading *,
		    void (*each)(void *ctx, const struct rep_cell *,
		    const struct gi_str key[3]), void *ctx);
/* Give each section with its text, which lasts until the next. */
void		 store_sections(const struct store_reading *,
		    void (*each)(void *ctx, const struct rep_section *,
		    struct gi_str text), void *ctx);

#endif
