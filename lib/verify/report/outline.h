/* SPDX-License-Identifier: ISC */
/* Internal to libgi: the lines of a report, and the headings among them. */
#ifndef GI_VERIFY_REPORT_OUTLINE_H
#define GI_VERIFY_REPORT_OUTLINE_H

#include "gi.h"

struct ver_report;

#define VER_SECTIONS	6		/* statutory sections, from 1 */

enum ver_linekind {
	VER_PROSE,
	VER_HEADING,			/* nothing but a heading of level 1 */
	VER_TABLE,
	VER_OUT				/* no part of the report's text, such as
					   a page number */
};

/* A heading of level 1, or the heading of an annex. */
struct ver_heading {
	size_t			 line;		/* index of its first line */
	size_t			 number;	/* as printed, 0: none */
	int			 section;	/* statutory, 0: another */
	bool			 annex;
	bool			 content;	/* text or a table stands under
						   it */
	struct gi_str		 title;
};

/* A document may have very many: keep it small. */
struct ver_line {
	struct gi_str		 text;		/* see ver_line_text() */
	uint32_t		 head;		/* the heading above it or on
						   it: index + 1, 0: none */
	uint32_t		 prose;		/* index of the first line of
						   prose that is not blank, from
						   it on; that behind the last:
						   there is none */
	enum ver_linekind	 kind : 8;
	bool			 blank;
	uint8_t			 level;		/* of the first heading that
						   begins on it, 0: none does;
						   an annex has 1 */
	bool			 digit;		/* has one of 0 to 9 */
	bool			 bracket;	/* has [ or < */
	bool			 escaped;	/* its record has a backslash,
						   or a field behind the text */
	bool			 rough;		/* text still has its escapes
						   and the white space at its
						   end; never in prose */
	bool			 lost;		/* may say that a table was
						   lost there */
};

/*
 * Set what can be told from the bytes of a line whose kind is set, and whose
 * text is that of the document's line: all else but head and level.
 */
void	 ver_line_read(struct ver_report *, struct ver_line *);
/* The number of a line in the source. */
size_t	 ver_line_number(const struct ver_report *, const struct ver_line *);
/* The number of the section that a line stands in, 0: it is in none. */
size_t	 ver_section_number(const struct ver_report *,
	    const struct ver_line *);
/* The text of a line, unescaped and trimmed, in the report's arena. */
struct gi_str ver_line_text(struct ver_report *, struct ver_line *);

/* Set the report's lines and headings; its cells have been read. */
void	 ver_read_outline(struct ver_report *);
/* Index of the first heading of a statutory section; nhead if it has none. */
size_t	 ver_section_heading(const struct ver_report *, int section);

#endif
