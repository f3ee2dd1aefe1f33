/* SPDX-License-Identifier: ISC */
/*
 * Internal to libgi: what gi-verify knows of a document while it checks it.
 * Everything is in the document's arena and ends with it.
 */
#ifndef GI_VERIFY_VERIFY_H
#define GI_VERIFY_VERIFY_H

#include "base/decimal.h"
#include "finding/find.h"
#include "form/place.h"
#include "gi.h"

#define VER_SECTIONS	6		/* statutory sections, from 1 */

enum ver_state {
	VER_ABSENT,			/* the text has no such cell */
	VER_BLANK,			/* and its value is zero */
	VER_NUMBER,
	VER_UNREAD			/* a number may stand there */
};

/* A cell that some edition has, as its record gives it. */
struct ver_cell {
	struct gi_dec			 value;		/* 0 if it is none */
	enum ver_state			 printed;	/* of the record, */
	enum ver_state			 state;		/* and in its table */
	const struct gi_place		*place;
	const struct gi_record		*rec;
};

/* A table of the report, in one edition. */
struct ver_grid {
	const struct gi_tableform	*form;
	struct ver_cell			**cell;	/* row by row; NULL: no such
						   table in the text */
};

/* One identity in one row or column. */
struct ver_equation {
	const struct gi_identity	*identity;
	size_t				 at;	/* which row or column */
	bool				 open;	/* every cell of it is known */
	bool				 holds;
	struct gi_dec			 left, right;
};

enum ver_kind { VER_PROSE, VER_HEAD, VER_TABLE, VER_OUT };

struct ver_head {
	size_t			 line;		/* index, see ver_line */
	size_t			 number;	/* printed, 0: none */
	int			 section;	/* statutory, 0: other */
	bool			 annex;
	bool			 content;	/* text or a table under it */
	struct gi_str		 title;
};

struct ver_line {
	const struct gi_line	*line;
	struct gi_str		 text;		/* see ver_text() */
	size_t			 head;		/* last of level 1, from 1 */
	enum ver_kind		 kind;
	bool			 blank;
	bool			 start;		/* of a heading, any level */
	bool			 digit;		/* has 0 to 9 */
	bool			 bracket;	/* has [ or < */
	bool			 escaped;	/* its record has escapes */
	bool			 rough;		/* text still has them, or white
						   space at its end; not in
						   prose */
	bool			 lost;		/* a table may be lost there */
};

struct verify {
	struct gi_doc		*doc;
	struct gi_arena		*arena;
	struct gi_arena		*scratch;	/* for one line or paragraph:
						   cleared before the next */
	const struct gi_form	*form;		/* of meta edition, or NULL */
	int			 year;		/* 0: not known */
	bool			 sectioned;	/* has the six sections */

	struct ver_cell		*cell;		/* in the order of records */
	size_t			 ncell;
	struct ver_cell		 absent;	/* what the text does not have */
	unsigned		 fits;		/* bit e: edition e has them
						   all */
	size_t			 blanks[GI_TABLES];	/* of these cells, */
	size_t			 odd;		/* and numbers that are below
						   zero or have a point */
	size_t			 records[GI_TABLES];	/* unplaced too */
	size_t			 table_line[GI_TABLES];	/* of the first */
	struct ver_grid		 grid[GI_TABLES];

	struct ver_line		*line;
	size_t			 nline;
	bool			 lost;		/* a line may say so */
	struct ver_head		*head;		/* of level 1, in order */
	size_t			 nhead, head_room;
	bool			 headless;	/* begins inside a table */
	size_t			 cut;		/* ends in the middle there:
						   a line number, or 0 */

	struct gi_find		*find;
	size_t			 nfind, find_room;
	size_t			 assessed;	/* equations that were open */
};

/* verify.c */
/* Add a finding; its message is the rule's with these arguments. */
void	 ver_find(struct verify *, const char *rule, struct gi_find,
	    const struct gi_str *args, size_t nargs);

/* grid.c */
void	 ver_read_cells(struct verify *);
struct ver_cell *ver_cell_at(const struct ver_grid *, size_t row, size_t col);
/* The line of its record, 0 if that names none. */
size_t	 ver_cell_line(const struct ver_cell *);
/* Whether an edition has a cell; where it stands there. */
bool	 ver_cell_has(const struct ver_cell *, const struct gi_form *);
const struct gi_row *ver_cell_row(const struct ver_cell *,
	    const struct gi_form *);
const struct gi_col *ver_cell_col(const struct ver_cell *,
	    const struct gi_form *);
/* The report's edition if it has the cell, or else the newest that does. */
const struct gi_form *ver_cell_form(const struct verify *,
	    const struct ver_cell *);

/* line.c */
/* Set what is in a line, whose kind is known, if not for good. */
void	 ver_line_read(struct verify *, struct ver_line *);
/* Its text, trimmed. */
struct gi_str ver_text(struct verify *, struct ver_line *);

/* identity.c */
void	 ver_identities(struct verify *);
/* The cell of a term (an index of left or right) of an equation. */
size_t	 ver_term(const struct ver_grid *, const struct ver_equation *,
	    uint8_t term);

/* suspect.c */
void	 ver_suspect(struct verify *, const struct ver_grid *,
	    const struct ver_equation *, size_t n);

/* count.c */
void	 ver_counts(struct verify *);
/* Whether a column's numbers are amounts of money, or changes. */
bool	 ver_is_amount(const struct gi_row *, const struct gi_col *);
bool	 ver_is_change(const struct gi_col *);

/* outline.c */
void	 ver_read_outline(struct verify *);
/* Index of the first heading of a statutory section from 1, or nhead. */
size_t	 ver_head_of(const struct verify *, int section);
/* A table's cells or its heads stand in the text; its first line there. */
bool	 ver_table_stands(struct verify *, enum gi_table, size_t *line);

/* present.c, whole.c, period.c, narrative.c */
void	 ver_sections(struct verify *);
void	 ver_whole(struct verify *);
void	 ver_period(struct verify *);
void	 ver_narrative(struct verify *);

#endif
